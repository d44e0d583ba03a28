"""The tagger: a document's sentences in, its time mentions out.

After Verhagen et al., TimeML's TIMEX3 (ISO 24617-1) for types and values, and the division of
HeidelTime (Strötgen and Gertz 2010) between rules that recognise and a pass that resolves; the
rules and the resolution are our own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from variorum.claims.drafts import TimeMention
from variorum.claims.times.context import Context
from variorum.claims.times.entries import add_entry_heads, entry_years
from variorum.claims.times.expression import Expression
from variorum.claims.times.moment import Moment
from variorum.claims.times.own_date import own_date
from variorum.claims.times.resolve import DayMonthOrder, Resolver
from variorum.claims.times.scan import scan
from variorum.claims.times.stretch import Stretch, join_broken
from variorum.claims.times.tense import habitual

if TYPE_CHECKING:
    from variorum.syntax import Reading

#: "Three thousand years ago" does not speak from a day, "two years ago" does.
_NEAR = 5
_DATED = ("year", "month", "day", "quarter", "season")
_BARE_YEAR = re.compile(r"\W*[12]\d{3}\W*$")


def find_times(reading: Reading) -> tuple[TimeMention, ...]:
    """The time expressions of a document, in text order; a range stands before its two ends."""
    return tag(
        tuple(
            Stretch(s.index, s.view, s.passage.kind, s.block.id, tuple(h.span for h in s.headings))
            for s in reading.sentences
        ),
        reading.document.published,
        reading.document.url,
    )


def tag(
    units: Sequence[Stretch], published: str | None, url: str | None = None
) -> tuple[TimeMention, ...]:
    """Tag the units of one document without a parse.

    `published` is the day of writing, EDTF YYYY-MM-DD or a prefix of it; where it is None a
    dateline of the text or a date in the address `url` takes its place, and without any of them
    relative words stay open.
    """
    units = join_broken(units)
    scanned = [scan(unit.view.text) for unit in units]
    add_entry_heads(units, scanned)
    own = own_date(units, scanned, published=published, url=url)
    document, origin = (own.moment, own.origin) if own else (None, "metadata")
    near, speaks = _near_years(scanned, document), _deictic(units, scanned)
    deictic = speaks or (near and _says_today(scanned))
    context = Context(
        document, deictic or near, deictic, vague_today=not (near or speaks), origin=origin
    )
    topic = _topic(units, scanned, document)
    order = _day_month_order(scanned, document)
    resolver = Resolver(context, order)
    entries = entry_years(units, scanned)
    out: list[TimeMention] = []
    for at, (unit, expressions) in enumerate(zip(units, scanned, strict=True)):
        if unit.running:
            _turn_page(context, units, at, expressions)
            if topic is not None and any(_gives(e, topic) for e in expressions):
                context.topic = topic
            out.extend(resolver.resolve(unit, expressions, entries.get(at, ())))
        elif expressions:
            alone = Context(
                document, context.news, deictic, vague_today=context.vague_today, origin=origin
            )
            out.extend(Resolver(alone, order).resolve(unit, expressions))
    return tuple(out)


def _turn_page(
    context: Context, units: Sequence[Stretch], at: int, expressions: list[Expression]
) -> None:
    """A heading without a date ends a story; years in a column of years lend themselves to none."""
    unit = units[at]
    if unit.kind == "heading" and not expressions:
        context.turn_page()
    before = units[at - 1].view.text if at else ""
    if (at and _BARE_YEAR.match(before) and _BARE_YEAR.match(unit.view.text)) or (
        at > 1 and _BARE_YEAR.match(before) and _BARE_YEAR.match(units[at - 2].view.text)
    ):
        context.turn_page()


def _deictic(units: Sequence[Stretch], scanned: Sequence[list[Expression]]) -> bool:
    """Whether words count from the day of writing: "yesterday", "on Tuesday", "last week"."""
    return any(
        (e.weekday or e.shift)
        and e.anchor == "document"
        and e.rule != "today"
        and not (e.shift and e.shift[0] == "year" and abs(e.shift[1]) > _NEAR)
        and not (e.weekday and e.direction is None and habitual(unit.view.text))
        for unit, found in zip(units, scanned, strict=True)
        for e in found
    )


def _says_today(scanned: Iterable[list[Expression]]) -> bool:
    return any(e.rule == "today" for found in scanned for e in found)


def _near_years(scanned: Iterable[list[Expression]], document: Moment | None) -> bool:
    """Whether the years that a text names are mostly the one it was written in, or its "
    "neighbours."""
    near = far = 0
    for expressions in scanned:
        for e in expressions:
            if e.moment is not None and e.moment.year is not None and e.moment.unit in _DATED:
                own = document is not None and abs(e.moment.year - (document.year or 0)) <= 1
                near, far = near + own, far + (not own)
    return near >= far


def _topic(
    units: Sequence[Stretch], scanned: Sequence[list[Expression]], document: Moment | None
) -> Moment | None:
    """The one day that running text gives in full, or the year that all such days have."""
    days = {
        e.moment
        for unit, found in zip(units, scanned, strict=True)
        for e in found
        if unit.running and e.moment is not None and e.moment.unit == "day"
    }
    days = {day for day in days if day.year is not None and day != document}
    if document is not None and any(_later(day, document) for day in days):
        return None
    if len(days) == 1:
        return days.pop()
    years = {day.year for day in days}
    return Moment("year", years.pop()) if len(years) == 1 else None


def _later(day: Moment, document: Moment) -> bool:
    first, own = day.first(), document.last()
    return first is None or own is None or first > own


def _gives(e: Expression, topic: Moment) -> bool:
    """Whether an expression gives the topic in full: from there on it is known."""
    day = e.moment if e.moment is not None and e.moment.unit == "day" else None
    return day is not None and (day == topic or (topic.unit == "year" and day.year == topic.year))


def _day_month_order(scanned: Iterable[list[Expression]], document: Moment | None) -> DayMonthOrder:
    """Which stands first in the document's numeric dates, where it settles that itself.

    A number above twelve settles it, and so does a date that is the document's own in one order.
    """
    orders: set[str] = set()
    own = document if document is not None and document.unit == "day" else None
    for e in (e for found in scanned for e in found):
        if e.rule in ("day first", "month first"):
            orders.add(e.rule)
        elif e.numeric is not None and own is not None:
            first, second, year = e.numeric
            if (year, second, first) == (own.year, own.n, own.day):
                orders.add("day first")
            elif (year, first, second) == (own.year, own.n, own.day):
                orders.add("month first")
    return orders.pop() if len(orders) == 1 else None
