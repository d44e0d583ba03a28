"""Drafts of the happenings of flattened lists, each with how its year and place were told."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.claims.drafts import EventDraft, PlaceMention, TimeMention
from variorum.claims.events.asking import asked_of_list
from variorum.claims.events.lists.heading import Heading, read_heading
from variorum.claims.events.lists.lines import Line, Stretches, lines_of
from variorum.claims.events.lists.pages import FlatList, find_lists
from variorum.claims.events.lists.tables import Row, table_rows
from variorum.claims.events.lists.witnesses import Told, Witnesses, witnesses
from variorum.claims.events.lists.wording import (
    head_of_item,
    item_label,
    place_working,
    set_of,
    year_working,
)
from variorum.claims.events.lists.years import Place, Sheet, Solved, solve
from variorum.model import Span, identifier
from variorum.syntax import Reading


@dataclass(frozen=True, slots=True)
class Listed:
    """What the lists of a document tell, and the spans whose dates are thereby read."""

    drafts: tuple[EventDraft, ...]
    spans: Stretches

    def holds(self, start: int) -> bool:
        """Whether a position stands in one of the lists."""
        return self.spans.hold(start)


def find_listed(
    reading: Reading, times: Sequence[TimeMention], places: Sequence[PlaceMention]
) -> Listed:
    """The happenings of every list whose years, days and places stand apart, in text order."""
    text = reading.document.text
    lines = tuple(lines_of(text))
    lists = tuple(find_lists(lines, text))
    rows = tuple(table_rows(lines, text))
    if not lists and not rows:
        return Listed((), Stretches(()))
    # both meetings of a row of two columns stand in one line
    spans = Stretches({each.span for each in lists} | {row.line for row in rows})
    told = witnesses(reading, times, spans)
    named = sorted((p for p in places if not p.demonym), key=lambda p: p.start)
    desk = _Desk(reading, tuple(named), told, [s.span.start for s in reading.sentences])
    drafts = [draft for each in lists for draft in desk.drafts(each)]
    drafts += [desk.of_row(row) for row in rows]
    return Listed(tuple(sorted(drafts, key=lambda d: d.time.start)), spans)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A printed day, the item at its position, and where both stand in the list."""

    at: Place
    line: Line
    item: Span | None
    place: PlaceMention | None
    of: int


@dataclass(frozen=True)
class _Desk:
    """What the entries of one document are read with."""

    reading: Reading
    places: tuple[PlaceMention, ...]
    told: Witnesses
    starts: list[int]

    def drafts(self, flat: FlatList) -> Iterator[EventDraft]:
        """A draft for each day of a flattened list."""
        heading = read_heading(self._words(flat.heading))
        entries = list(self._entries(flat))
        known = Counter(e.place.name for e in entries if e.place is not None)
        told = _years_beside(flat)
        for entry in entries:
            if entry.place is not None and entry.line.day is not None:
                name = entry.place.name
                found = self.told.year_of(
                    entry.line.day, name, heading.type, alone=known[name] == 1
                )
                if found is not None:
                    told[entry.at] = found
        solved = solve(_sheets(flat), {at: frozenset([one.year]) for at, one in told.items()})
        for entry in entries:
            page, column, _ = entry.at
            told_here = told.get(entry.at)
            yield self._draft(flat, entry, solved[page][column], told_here, heading, tuple(known))

    def _entries(self, flat: FlatList) -> Iterator[_Entry]:
        for p, page in enumerate(flat.pages):
            for c, column in enumerate(page.columns):
                for i, line in enumerate(column.days):
                    item = column.items[i] if column.items else None
                    place = self._place(item) if item is not None else None
                    yield _Entry((p, c, i), line, item, place, len(column.days))

    def _draft(
        self,
        flat: FlatList,
        entry: _Entry,
        solved: Solved,
        told: Told | None,
        heading: Heading,
        names: tuple[str, ...],
    ) -> EventDraft:
        day = entry.line.day
        assert day is not None  # lines of days carry one
        p, _, i = entry.at
        page, years = flat.pages[p], solved.years[i]
        working: list[str] = []
        if day.year is None:
            printed = [line.year for line in page.years]
            carried = not years <= frozenset(printed)
            working.append(year_working(printed, years, solved.how, told, carried=carried))
        if day.carried:
            working.append("the month is that of the day above")
        if entry.place is not None:
            other = None
            if len(years) == 1:
                rest = [name for name in names if name != entry.place.name]
                other = self.told.elsewhere(day, min(years), entry.place.name, rest)
            working.append(place_working(i + 1, entry.of, sorted_=page.sorted, other=other))
        return self._event(
            entry.line.span,
            heading,
            item=entry.item,
            place=entry.place,
            dated=(set_of(day, years), day.year is None),
            working="; ".join(working),
            listed=True,
        )

    def of_row(self, row: Row) -> EventDraft:
        """A draft for an entry of a table whose years are printed once."""
        beside = "beside" if row.beside else "above, the last one printed in its column"
        return self._event(
            row.at,
            read_heading(self._words(row.heading)),
            item=row.item,
            place=self._place(row.item) if row.item is not None else None,
            dated=(row.day.edtf(row.year), True),
            working=f"the year is that of the cell {beside}",
        )

    def _event(
        self,
        at: Span,
        heading: Heading,
        *,
        item: Span | None,
        place: PlaceMention | None,
        dated: tuple[str, bool],
        working: str,
        listed: bool = False,
    ) -> EventDraft:
        edtf, inferred = dated
        words = at.of(self.reading.document.text)
        sentence = max(bisect_right(self.starts, at.start) - 1, 0)
        value = edtf if re.fullmatch(r"[\d-]+", edtf) else None
        time = TimeMention(
            at.start, at.end, words, sentence, "DATE", value, edtf, inferred, working or None
        )
        return EventDraft(
            sentence,
            heading.type,
            item_label(self._words(item), heading.noun) or words,
            time,
            heading.participants,
            place,
            listed=listed,
            asked=asked_of_list(
                heading.noun, place.name if place else "", heading.participants, words
            ),
        )

    def _words(self, span: Span | None) -> str:
        return span.of(self.reading.document.text) if span is not None else ""

    def _place(self, item: Span) -> PlaceMention | None:
        """The place that an item begins with: a name found there, else its first words."""
        head = head_of_item(self._words(item))
        if head is None:
            return None
        span = Span(item.start + head[0], item.start + head[1])
        first = bisect_left(self.places, span.start, key=lambda p: p.start)
        if first < len(self.places) and self.places[first].end <= span.end:
            return self.places[first]
        name = " ".join(self._words(span).split())
        sentence = max(bisect_right(self.starts, span.start) - 1, 0)
        return PlaceMention(
            span.start, span.end, name, sentence, identifier("place", name.casefold())
        )


def _years_beside(flat: FlatList) -> dict[Place, Told]:
    """The years of pages that print one for each day, some of them again: by position."""
    out: dict[Place, Told] = {}
    for number, page in enumerate(flat.pages):
        years = [line.year for line in page.years]
        one = len(page.columns) == 1 and len(years) == len(page.columns[0].days)
        if one and page.sorted and len(set(years)) < len(years):
            out |= {(number, 0, i): Told(year) for i, year in enumerate(years)}
    return out


def _sheets(flat: FlatList) -> list[Sheet]:
    return [
        Sheet(
            tuple(line.year for line in page.years),
            tuple(tuple(line.day for line in c.days if line.day) for c in page.columns),
            page.sorted,
        )
        for page in flat.pages
    ]
