"""Two stretches of text word by word: what is the same, what was changed, what one side leaves out.

Words are compared without case; blanks and line breaks count for nothing. Short stretches are
aligned as by Ratcliff and Obershelp (difflib). Longer ones are first held together by runs of
words that each side has once (patience diff, after Bram Cohen), so that the cost follows their
length.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from variorum.store.queries.shapes import DiffPiece

_WORD = re.compile(r"\w+(?:[.,:’'\-]\w+)*|[^\w\s]")
_DIGIT = re.compile(r"\d")
_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'"})
#: Stretches of more words are cut at anchors; a part without any is aligned up to so many words.
_SHORT, _LONG = 300, 1500
#: An anchor is a run of so many words.
_RUN = 4
#: From `left[i1:i2]` to `right[j1:j2]`.
_Step = tuple[str, int, int, int, int]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a stretch as they are compared, and where each begins in its text.

    `starts` has one more than `keys`: the end. `figures` are stretches of the text, in its own
    offsets, that were read as figures.
    """

    text: str
    keys: tuple[str, ...]
    starts: tuple[int, ...]
    figures: tuple[tuple[int, int], ...]

    def run(self, first: int, last: int) -> str:
        """The text of words [first, last) with the blanks behind them."""
        return self.text[self.starts[first] : self.starts[last]]

    def numbers(self, first: int, last: int) -> bool:
        """Whether a number stands among these words: a digit, or what was read as a figure."""
        start, end = self.starts[first], self.starts[last]
        if first == last:
            return False
        digits = _DIGIT.search(self.text, start, end) is not None
        return digits or any(begin < end and stop > start for begin, stop in self.figures)


def words_of(text: str, figures: Iterable[tuple[int, int]] = ()) -> Words:
    """The words of a text; what stands before the first word belongs to it."""
    found = list(_WORD.finditer(text))
    starts = [word.start() for word in found]
    if starts:
        starts[0] = 0
    keys = tuple(word[0].translate(_QUOTES).casefold() for word in found)
    return Words(text, keys, (*starts, len(text)), tuple(figures))


def differences(left: Words, right: Words) -> tuple[DiffPiece, ...]:
    """The pieces of both texts in order; together they are both texts."""
    pieces = []
    for step, i1, i2, j1, j2 in _steps(left.keys, right.keys):
        numbers = step != "equal" and (left.numbers(i1, i2) or right.numbers(j1, j2))
        one, other = left.run(i1, i2), right.run(j1, j2)
        if step == "equal":
            pieces.append(DiffPiece("same", one, other, False))
        elif step == "replace":
            pieces.append(DiffPiece("changed", one, other, numbers))
        elif step == "delete":
            pieces.append(DiffPiece("left", one, "", numbers))
        else:
            pieces.append(DiffPiece("right", "", other, numbers))
    return tuple(pieces)


def _steps(left: Sequence[str], right: Sequence[str]) -> list[_Step]:
    if max(len(left), len(right)) <= _SHORT:
        return _aligned(left, right)
    out: list[_Step] = []
    i = j = 0
    for a, b, length in _anchors(left, right):
        out += _between(left[i:a], right[j:b], i, j)
        out.append(("equal", a, a + length, b, b + length))
        i, j = a + length, b + length
    return _joined([*out, *_between(left[i:], right[j:], i, j)])


def _between(left: Sequence[str], right: Sequence[str], i: int, j: int) -> list[_Step]:
    """The steps between two anchors; what is very long and has none was changed as a whole."""
    if max(len(left), len(right)) > _LONG:
        return [("replace", i, i + len(left), j, j + len(right))]
    return [(name, i + a, i + b, j + c, j + d) for name, a, b, c, d in _aligned(left, right)]


def _aligned(left: Sequence[str], right: Sequence[str]) -> list[_Step]:
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    return [(op[0], op[1], op[2], op[3], op[4]) for op in matcher.get_opcodes()]


def _anchors(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Equal runs around runs of four words that each side has once, in the order of both."""
    there = _once(right)
    pairs = [(at, there[run]) for run, at in _once(left).items() if run in there]
    i = j = 0
    for at, to in _rising(sorted(pairs)):
        a, b = at, to
        if a < i or b < j:
            continue
        while a > i and b > j and left[a - 1] == right[b - 1]:
            a, b = a - 1, b - 1
        end = at
        while end < len(left) and b + end - a < len(right) and left[end] == right[b + end - a]:
            end += 1
        yield a, b, end - a
        i, j = end, b + end - a


def _once(keys: Sequence[str]) -> dict[tuple[str, ...], int]:
    """Where each run of four words stands that is there once."""
    found: dict[tuple[str, ...], int] = {}
    for at in range(len(keys) - _RUN + 1):
        run = tuple(keys[at : at + _RUN])
        found[run] = -1 if run in found else at
    return {run: at for run, at in found.items() if at >= 0}


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest series of pairs that rises on both sides (patience sorting)."""
    tops: list[int] = []
    last: list[int] = []
    before = [-1] * len(pairs)
    for at, (_, to) in enumerate(pairs):
        pile = bisect_left(tops, to)
        before[at] = last[pile - 1] if pile else -1
        if pile == len(tops):
            tops.append(to)
            last.append(at)
        else:
            tops[pile], last[pile] = to, at
    out, at = [], last[-1] if last else -1
    while at >= 0:
        out.append(pairs[at])
        at = before[at]
    return out[::-1]


def _joined(steps: Sequence[_Step]) -> list[_Step]:
    """Neighbouring steps of one name as one."""
    out: list[_Step] = []
    for step in steps:
        if out and out[-1][0] == step[0]:
            out[-1] = (step[0], out[-1][1], step[2], out[-1][3], step[4])
        elif step[1:] != (step[1], step[1], step[3], step[3]):
            out.append(step)
    return out
