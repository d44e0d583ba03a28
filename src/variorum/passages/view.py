"""A cleaned view of a stretch of text, with a map back to the untouched text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from variorum.model import Span

#: A word broken over a line: a hyphen, trailing blanks, the break, then a lower-case letter.
_BROKEN_WORD = re.compile(r"(?<=[^\W\d_])[-\u00ad\u2010][ \t]*\n[ \t]*(?=[^\W\d_])")
_SOFT = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_BLANKS = re.compile(r"[\s\u00a0\u2007\u202f\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class View:
    """Text to analyse. `offsets[i]` is where character i stands in the stored text."""

    text: str
    offsets: tuple[int, ...]

    def to_source(self, start: int, end: int) -> Span:
        """The span of stored text behind characters [start, end) of the view."""
        if start >= end:
            at = self.offsets[start] if start < len(self.offsets) else self.end
            return Span(at, at)
        return Span(self.offsets[start], self.offsets[end - 1] + 1)

    def from_source(self, position: int) -> int:
        """The first character of the view that stands at or behind a position of the text."""
        low, high = 0, len(self.offsets)
        while low < high:
            middle = (low + high) // 2
            if self.offsets[middle] < position:
                low = middle + 1
            else:
                high = middle
        return low

    @property
    def end(self) -> int:
        """One behind the last character's place in the stored text; 0 for an empty view."""
        return self.offsets[-1] + 1 if self.offsets else 0


def make_view(source: str, span: Span, words: frozenset[str] = frozenset()) -> View:
    """Join hard-wrapped lines, mend words broken over lines, fold blanks, drop soft marks.

    `words` are the lower-case words of the document: a break is mended to "word" unless only
    the hyphenated form ("cease-fire") occurs there, so that true hyphens at line ends stay.
    """
    pieces: list[str] = []
    offsets: list[int] = []
    raw = span.of(source)
    at = 0
    while at < len(raw):
        broken = _BROKEN_WORD.match(raw, at)
        if broken:
            if _keeps_hyphen(raw, broken, words):
                pieces.append("-")
                offsets.append(span.start + at)
            at = broken.end()
            continue
        if _SOFT.match(raw, at):
            at += 1
            continue
        blank = _BLANKS.match(raw, at)
        if blank:
            if pieces:
                pieces.append(" ")
                offsets.append(span.start + at)
            at = blank.end()
            continue
        pieces.append(raw[at])
        offsets.append(span.start + at)
        at += 1
    while pieces and pieces[-1] == " ":
        pieces.pop()
        offsets.pop()
    return View("".join(pieces), tuple(offsets))


def _keeps_hyphen(raw: str, broken: re.Match[str], words: frozenset[str]) -> bool:
    before = re.search(r"[^\W\d_]+$", raw[: broken.start()])
    after = re.match(r"[^\W\d_]+", raw[broken.end() :])
    if before is None or after is None:
        return False
    head, tail = before.group().lower(), after.group().lower()
    if after.group()[0].isupper():
        return True
    return head + tail not in words and (f"{head}-{tail}" in words or (head in words and tail in words))


def vocabulary(source: str) -> frozenset[str]:
    """The lower-case words of a text, hyphenated ones whole: what line-end hyphens are judged by.

    Words that touch a line-end hyphen are left out: they are what is in doubt.
    """
    return frozenset(
        match.group().lower()
        for match in re.finditer(r"[^\W\d_]+(?:-[^\W\d_]+)*", source)
        if not _touches_break(source, match)
    )


def _touches_break(source: str, word: re.Match[str]) -> bool:
    after = source[word.end() : word.end() + 2]
    before = source[: word.start()][-40:]
    return after.startswith("-") or bool(re.search(r"-[ \t]*\n[ \t]*$", before))
