"""A moment with how it was worked out, and how moments stand to one another on the calendar."""

from __future__ import annotations

from dataclasses import dataclass, replace

from variorum.claims.times.moment import RANK, Moment, Unit


@dataclass(frozen=True, slots=True)
class Placed:
    """A moment and how it was worked out; `working` is None for what is written in full."""

    moment: Moment
    working: str | None = None


def finer(moment: Moment, unit: Unit) -> bool:
    """Whether a moment of a known year is as fine as a unit, or finer."""
    return moment.year is not None and RANK[moment.unit] >= RANK[unit]


def years(moment: Moment) -> tuple[int, int]:
    """The first and last year that a moment lies in."""
    first, last = moment.first(), moment.last()
    return (first.year, last.year) if first and last else (moment.year or 0, moment.year or 0)


def order(moment: Moment) -> int:
    """A number by which moments sort: that of the first day, or 0."""
    start = moment.first()
    return start.toordinal() if start else 0


def other_year(first: Moment, second: Moment) -> tuple[Moment, Moment]:
    """Two ends of a range of which one lacks its year: it is the other's, or the one beside it."""
    if first.year is None and second.year is not None:
        first = replace(first, year=second.year)
        if order(first) > order(second):
            first = replace(first, year=(first.year or 0) - 1)
    elif second.year is None and first.year is not None:
        second = replace(second, year=first.year)
        if order(second) < order(first):
            second = replace(second, year=(second.year or 0) + 1)
    return first, second
