"""Lists whose rows were kept: a year beside the first of its days, the day, then the place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.claims.events.lists.lines import Day, Line, day_of
from variorum.claims.events.lists.pages import heading_over
from variorum.model import Span

_YEAR = re.compile(r"[12]\d{3}")
_FEWEST_ENTRIES = 3
#: So few characters between two tables are a page's number or its running head.
_PAGE_FURNITURE = 60


@dataclass(frozen=True, slots=True)
class Row:
    """An entry of a table: its day, the words beside it, its year and where that stands.

    `line` is the whole row, `at` the day alone.
    """

    line: Span
    at: Span
    day: Day
    item: Span | None
    year: int
    beside: bool
    heading: Span | None


@dataclass(frozen=True, slots=True)
class _Cell:
    span: Span
    words: str
    number: int


@dataclass(frozen=True, slots=True)
class _Table:
    rows: tuple[tuple[_Cell, ...], ...]
    span: Span
    first: int


def table_rows(lines: Sequence[Line], text: str) -> Iterator[Row]:
    """Entries of every table in which days stand in a column beside years printed once.

    Tables that print their columns twice, side by side, are read down the left, then down the
    right. A year holds until the next one, also over the end of a page.
    """
    carried: int | None = None
    heading: Span | None = None
    end = -1
    for table in _tables(lines, text):
        goes_on = end >= 0 and len(text[end : table.span.start].strip()) <= _PAGE_FURNITURE
        if not goes_on:
            carried, heading = None, heading_over(lines[: table.first])
        entries, carried = _entries(table, carried, heading)
        end = table.span.end if carried is not None else -1
        yield from entries


def _tables(lines: Sequence[Line], text: str) -> Iterator[_Table]:
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and _is_row(lines[end], text) and (end == at or lines[end].gap == 1):
            end += 1
        if end > at:
            rows = tuple(_cells(line, text) for line in lines[at:end])
            yield _Table(rows, lines[at].span.join(lines[end - 1].span), at)
        at = max(end, at + 1)


def _is_row(line: Line, text: str) -> bool:
    return "\t" in line.words or text[max(0, line.span.start - 1)] == "\t"


def _cells(line: Line, text: str) -> tuple[_Cell, ...]:
    """The cells of a row that are not empty; a tab before the first is an empty cell."""
    start = text.rfind("\n", 0, line.span.start) + 1
    start = max(start, text.rfind("\f", 0, line.span.start) + 1)
    out: list[_Cell] = []
    at = start
    for number, raw in enumerate(text[start : line.span.end].split("\t")):
        words = raw.strip()
        if words:
            begin = at + raw.index(words)
            out.append(_Cell(Span(begin, begin + len(words)), words, number))
        at += len(raw) + 1
    return tuple(out)


def _entries(
    table: _Table, carried: int | None, heading: Span | None
) -> tuple[list[Row], int | None]:
    """The entries of a table and the year that a table behind it goes on with."""
    by_column: dict[int, list[tuple[_Cell, Day, tuple[_Cell, ...]]]] = defaultdict(list)
    for row in table.rows:
        for cell in row:
            day = day_of(cell.words)
            if day is not None and day.year is None:
                by_column[cell.number].append((cell, day, row))
    out: list[Row] = []
    columns = sorted(by_column)
    for left, column in zip([-1, *columns], columns, strict=False):
        for cell, day, row in by_column[column]:
            year = next(
                (c for c in row if left < c.number < column and _YEAR.fullmatch(c.words)), None
            )
            carried = int(year.words) if year is not None else carried
            if carried is None or not day.within(carried):
                return [], None
            item = next((c for c in row if c.number > column), None)
            named = item.span if item and day_of(item.words) is None else None
            line = row[0].span.join(row[-1].span)
            out.append(Row(line, cell.span, day, named, carried, year is not None, heading))
    if len(out) < _FEWEST_ENTRIES:
        return [], None
    return out, carried
