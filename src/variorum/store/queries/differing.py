"""Two stretches of text word by word: what is the same, what was changed, what one side leaves out.

Words are compared without case; blanks and line breaks count for nothing. The alignment is that
of Ratcliff and Obershelp (difflib), over sentences first where a stretch is long.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from variorum.store.queries.shapes import DiffPiece

_WORD = re.compile(r"\w+(?:[.,:’'\-]\w+)*|[^\w\s]")
_DIGIT = re.compile(r"\d")
_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'"})
#: Above so many words a stretch is aligned by its sentences first; so long may a changed run be
#: that is still aligned word by word.
_LONG = 2500
_SENTENCE_ENDS = frozenset(".!?")
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
    if max(len(left), len(right)) <= _LONG:
        return _aligned(left, right)
    one, other = _sentences(left), _sentences(right)
    out: list[_Step] = []
    for step, i1, i2, j1, j2 in _aligned([s[0] for s in one], [s[0] for s in other]):
        a, b = _at(one, i1, len(left)), _at(one, i2, len(left))
        c, d = _at(other, j1, len(right)), _at(other, j2, len(right))
        if step == "replace" and max(b - a, d - c) <= _LONG:
            inner = _aligned(left[a:b], right[c:d])
            out += [(name, a + w, a + x, c + y, c + z) for name, w, x, y, z in inner]
        else:
            out.append((step, a, b, c, d))
    return out


def _aligned(left: Sequence[Hashable], right: Sequence[Hashable]) -> list[_Step]:
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    return [(op[0], op[1], op[2], op[3], op[4]) for op in matcher.get_opcodes()]


def _sentences(keys: Sequence[str]) -> list[tuple[tuple[str, ...], int]]:
    """Sentences as their words, with the number of the first of them."""
    out, begin = [], 0
    for at, key in enumerate(keys, 1):
        if key in _SENTENCE_ENDS or at == len(keys):
            out.append((tuple(keys[begin:at]), begin))
            begin = at
    return out


def _at(sentences: Sequence[tuple[tuple[str, ...], int]], number: int, end: int) -> int:
    return sentences[number][1] if number < len(sentences) else end
