"""A cleaned view of a stretch of text, with a map back to the untouched text."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from variorum.model import Span

_SOFT = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_HYPHEN = "-\u00ad\u2010"
_BLANK = r"\s\u00a0\u2007\u202f\u2028\u2029"
#: What does not go over unchanged: a word broken over a line by a hyphen, a range of numbers
#: broken behind its dash, soft marks, marks of notes ("[12]"), and blanks other than one space.
_CHANGED = re.compile(
    rf"(?P<broken>(?<=[^\W\d_])[{_HYPHEN}][ \t]*\n[ \t]*(?=[^\W\d_]))"
    r"|(?P<range>(?<=\d[-–])[ \t]*\n[ \t]*(?=\d))"
    rf"|(?P<soft>[{_SOFT}]+)"
    r"|(?P<note>(?<=[^\s\[(])(?:\[(?:\d{1,3}|[a-z]|note\s\d{1,2})\])+)"
    rf"|(?P<blank>[{_BLANK}]{{2,}}|(?! )[{_BLANK}])"
)
#: Without one of these nothing is to be changed, which is quickly seen.
_MAY_CHANGE = re.compile(rf"[^\S ]|[{_SOFT}\[]|  ")
#: The mark before an item of a list; a dash may begin speech and stays.
_BULLET = re.compile(r"[•‣◦▪●○][ \t\u00a0]+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_LINE_END_HYPHEN = re.compile(rf"[{_HYPHEN}][ \t]*\n")
_AFTER_BREAK = re.compile(r"-[ \t]*\n[ \t]*$")


@dataclass(frozen=True, slots=True)
class View:
    """Text to analyse, in runs that stand unbroken in the stored text.

    Run k begins at character `starts[k]` of the view and at `sources[k]` of the stored text.
    """

    text: str
    starts: tuple[int, ...]
    sources: tuple[int, ...]

    def to_source(self, start: int, end: int) -> Span:
        """The span of stored text behind characters [start, end) of the view."""
        first = self._at(start)
        return Span(first, first if start >= end else self._at(end - 1) + 1)

    def from_source(self, position: int) -> int:
        """The first character of the view that stands at or behind a position of the text."""
        run = bisect_right(self.sources, position) - 1
        if run < 0:
            return 0
        end = self.starts[run + 1] if run + 1 < len(self.starts) else len(self.text)
        return min(self.starts[run] + position - self.sources[run], end)

    def _at(self, index: int) -> int:
        run = bisect_right(self.starts, index) - 1
        return self.sources[run] + index - self.starts[run]


class _Runs:
    """Collects the runs of a view."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.starts: list[int] = []
        self.sources: list[int] = []
        self.length = 0

    def add(self, piece: str, source: int) -> None:
        if piece:
            self.pieces.append(piece)
            self.starts.append(self.length)
            self.sources.append(source)
            self.length += len(piece)


def make_view(source: str, span: Span, words: frozenset[str] = frozenset()) -> View:
    """Join hard-wrapped lines, mend words broken over lines, fold blanks, drop soft marks.

    The mark before a list's item and marks of notes behind a word are no part of what is said.

    `words` are the lower-case words of the document (`vocabulary`): a break is mended to one
    word unless the hyphenated form, or only its two halves, occur there, so that a true
    hyphen ("cease-fire") at a line's end stays. Blanks at either end are left out.
    """
    start, end = _without_blanks(source, span)
    bullet = _BULLET.match(source, start, end)
    start = bullet.end() if bullet is not None and bullet.end() < end else start
    if start < end and not _MAY_CHANGE.search(source, start, end):
        return View(source[start:end], (0,), (start,))
    runs = _Runs()
    at = start
    for change in _CHANGED.finditer(source, start, end):
        runs.add(source[at : change.start()], at)
        if change.lastgroup == "blank":
            runs.add(" ", change.start())
        elif change.lastgroup == "broken" and _keeps_hyphen(source, change, words):
            runs.add("-", change.start())
        at = change.end()
    runs.add(source[at:end], at)
    if not runs.pieces:
        return View("", (0,), (span.start,))
    return View("".join(runs.pieces), tuple(runs.starts), tuple(runs.sources))


def vocabulary(source: str) -> frozenset[str]:
    """The lower-case words of a text, hyphenated ones whole: what line-end hyphens are judged by.

    Words that touch a line-end hyphen are left out: they are what is in doubt. Empty where no
    line ends in a hyphen, since nothing is in doubt then.
    """
    if not _LINE_END_HYPHEN.search(source):
        return frozenset()
    return frozenset(
        word.group().lower() for word in _WORD.finditer(source) if not _touches_break(source, word)
    )


def _without_blanks(source: str, span: Span) -> tuple[int, int]:
    start, end = span.start, span.end
    ignored = _SOFT + "\u00a0\u2007\u202f"
    while start < end and (source[start].isspace() or source[start] in ignored):
        start += 1
    while start < end and (source[end - 1].isspace() or source[end - 1] in ignored):
        end -= 1
    return start, end


def _touches_break(source: str, word: re.Match[str]) -> bool:
    if source.startswith(("-\n", "- \n"), word.end()):
        return True
    return bool(_AFTER_BREAK.search(source[max(0, word.start() - 40) : word.start()]))


def _keeps_hyphen(source: str, broken: re.Match[str], words: frozenset[str]) -> bool:
    before = _LAST_WORD.search(source[max(0, broken.start() - 60) : broken.start()])
    after = _FIRST_WORD.match(source, broken.end())
    if before is None or after is None:
        return False
    head, tail = before.group().lower(), after.group().lower()
    if after.group()[0].isupper():
        return True
    hyphenated = f"{head}-{tail}" in words
    return head + tail not in words and (hyphenated or (head in words and tail in words))
