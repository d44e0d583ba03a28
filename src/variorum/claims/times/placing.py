"""Where on the calendar an expression lies, given what the text has told so far."""

from __future__ import annotations

from variorum.claims.times.context import Context, Placed
from variorum.claims.times.expression import YEAR_AGO, Expression
from variorum.claims.times.moment import Moment
from variorum.claims.times.tense import compared, tense_at


def place(e: Expression, text: str, context: Context) -> Placed | None:
    """The moment that an expression of the sentence `text` names, or None if nothing tells."""
    if e.shift is not None:
        return _shifted(e, text, context)
    if e.moment is not None:
        return _dated(e, e.moment, text, context)
    tense = tense_at(text, e.start, e.end)
    if e.weekday and e.weekend:
        return context.weekend(tense)
    if e.weekday:
        return context.weekday(e.weekday, e.direction, tense, text=e.anchor == "text")
    return context.clock_date()


def measures(e: Expression, text: str) -> bool:
    """ "up from 3 million a year ago": named only to measure against.

    "last year" always means the whole year.
    """
    back = e.shift == ("year", -1) and text[e.start : e.end].lower().startswith("a year ")
    return back and compared(text, e.start)


def was_told(e: Expression, context: Context) -> bool:
    """Whether the text has told of what an anaphoric expression goes back to."""
    if e.period:
        return context.period is not None
    return e.shift is not None and context.told(e.shift[0])


def _shifted(e: Expression, text: str, context: Context) -> Placed | None:
    assert e.shift is not None
    if measures(e, text):
        return context.accounting(-1) if context.reports() else context.measured_against(-1)
    if e.period:
        return context.accounting(e.shift[1], any_unit=e.any_period)
    placed = context.shifted(*e.shift, text=e.anchor == "text")
    return _picked(placed, e.pick) if placed is not None and e.pick else placed


def _picked(placed: Placed, day: int) -> Placed | None:
    """A day of a month that was worked out; None where the month has no such day."""
    moment = Moment("day", placed.moment.year, placed.moment.n, day)
    return Placed(moment, placed.working) if moment.valid() else None


def _dated(e: Expression, moment: Moment, text: str, context: Context) -> Placed:
    if e.period and moment.year is not None:
        period = context.accounting(0)
        return Placed(period.moment.with_year(moment.year)) if period else Placed(moment)
    if e.anchor == "text" and e.direction is not None:
        return context.next_in_text(moment, e.direction)
    if e.direction == YEAR_AGO:
        return context.shifted_part(moment)
    if moment.year is not None:
        return Placed(moment)
    if e.of_year is not None:
        return context.of_year(moment, e.of_year)
    tense = tense_at(text, e.start, e.end)
    return context.complete(moment, e.direction, tense, told=e.anchor == "text")
