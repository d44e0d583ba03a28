"""The lines of a text, sorted into bare years, bare days and all others."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from variorum.claims.times import lexicon as lex
from variorum.model import Span

Sort = Literal["year", "day", "other"]
#: So many line feeds between two lines make an empty stretch as wide as a page's end.
_PAGE_END = 4
_YEAR = re.compile(r"[12]\d{3}")
_WEEKDAY = rf"(?:{lex.WEEKDAY},?\s+)?"
_NUMBER = r"(\d{1,2})(?:st|nd|rd|th)?"
_TO = r"\s*(?:[-–—/]|to|and)\s*"
_DAY_FIRST = re.compile(
    rf"{_WEEKDAY}{_NUMBER}(?:{_TO}{_NUMBER})?\.?\s+({lex.MONTH})(?:,?\s+([12]\d{{3}}))?", re.I
)
_MONTH_FIRST = re.compile(
    rf"{_WEEKDAY}({lex.MONTH})\s+{_NUMBER}(?:{_TO}{_NUMBER})?(?:,?\s+([12]\d{{3}}))?", re.I
)
_NUMBERS = re.compile(rf"{_NUMBER}(?:{_TO}{_NUMBER})?\.?", re.I)
#: A year in which every day of the calendar exists.
_LEAP = 2000


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a month as a line prints it, or several in a row; `year` where it is written.

    `carried` where the month is not written but that of the day above.
    """

    month: int
    first: int
    last: int
    year: int | None = None
    carried: bool = False

    def within(self, year: int) -> bool:
        """Whether that year has the day: 29 February is not in every one."""
        try:
            date(year, self.month, self.last)
        except ValueError:
            return False
        return True

    def edtf(self, year: int) -> str:
        """The day in a year, or the stretch of days."""
        first = f"{year:04d}-{self.month:02d}-{self.first:02d}"
        if self.last == self.first:
            return first
        return f"{first}/{year:04d}-{self.month:02d}-{self.last:02d}"


@dataclass(frozen=True, slots=True)
class Line:
    """A line without blanks at its ends. `gap` counts the line feeds before it, `page` is true
    where a page ended there."""

    span: Span
    words: str
    sort: Sort
    gap: int
    page: bool
    year: int = 0
    day: Day | None = None


def lines_of(text: str) -> Iterator[Line]:
    """Every line of a text that is not blank, in order."""
    end = 0
    above: Line | None = None
    for match in re.finditer(r"[^\n\f]+", text):
        words = match.group().strip()
        if not words:
            continue
        start = match.start() + match.group().index(words[0])
        between = text[end : match.start()]
        gap = between.count("\n")
        end = match.end()
        page = "\f" in between or gap >= _PAGE_END
        line = _line(Span(start, start + len(words)), words, gap, page=page)
        above = _under(line, above) if above is not None else line
        yield above


def _under(line: Line, above: Line) -> Line:
    """A line, read as a day of the month above it where it is a number that goes on from it."""
    if line.sort != "other" or above.day is None or line.page or line.gap > above.gap + 1:
        return line
    found = _NUMBERS.fullmatch(line.words)
    if found is None:
        return line
    first, last = int(found[1]), int(found[2] or found[1])
    day = Day(above.day.month, first, last, carried=True)
    if not above.day.last < first <= last or not day.within(_LEAP):
        return line
    return replace(line, sort="day", day=day)


def _line(span: Span, words: str, gap: int, *, page: bool) -> Line:
    bare = words.rstrip(".:")
    if _YEAR.fullmatch(bare):
        return Line(Span(span.start, span.start + len(bare)), bare, "year", gap, page, int(bare))
    day = day_of(words.rstrip(".,:"))
    sort: Sort = "other" if day is None else "day"
    return Line(span, words, sort, gap, page, day=day)


def day_of(words: str) -> Day | None:
    """The day that the words name if they name nothing else."""
    if len(words) > 40:
        return None
    found = _DAY_FIRST.fullmatch(words)
    if found:
        first, last, month, year = found.groups()
    else:
        found = _MONTH_FIRST.fullmatch(words)
        if not found:
            return None
        month, first, last, year = found.groups()
    day = Day(lex.month_of(month), int(first), int(last or first), int(year) if year else None)
    return day if 1 <= day.first <= day.last and day.within(day.year or _LEAP) else None


class Stretches:
    """Spans that do not overlap, to be asked whether one of them holds a position."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [span.start for span in self._spans]

    def hold(self, position: int) -> bool:
        """Whether a position stands in one of them."""
        at = bisect_right(self._starts, position) - 1
        return at >= 0 and position < self._spans[at].end
