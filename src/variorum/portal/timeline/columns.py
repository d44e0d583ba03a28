"""Counts as columns: dates written at the bottom, dates worked out above, wider dates on top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from variorum.portal.timeline.density import Count
from variorum.portal.timeline.scale import Scale, Window, ordinal, step_for, units
from variorum.store.queries import YearCount

#: Columns of the overview at most, and how high it is.
_MOST, OVERVIEW = 120, 56
#: Below so many years an overview by years says nothing.
_FEW_YEARS = 6


@dataclass(frozen=True, slots=True)
class Column:
    """One unit as a column: three heights, one on another."""

    count: Count
    x: float
    width: float
    written: float
    inferred: float
    wider: float


def columns(found: Sequence[Count], scale: Scale, room: float, most: int) -> tuple[Column, ...]:
    """The counts that are not empty, `most` being as high as the room."""
    return tuple(_column(count, scale, room / max(most, 1)) for count in found if count.total)


def _column(count: Count, scale: Scale, each: float) -> Column:
    x1 = max(scale.at(count.unit.since), scale.left)
    x2 = min(scale.at(count.unit.before), scale.right)
    return Column(
        count=count,
        x=round(x1 + min((x2 - x1) * 0.1, 1.5), 1),
        width=round(max((x2 - x1) * 0.8, x2 - x1 - 3, 1.0), 1),
        written=round(count.written * each, 1),
        inferred=round(count.inferred * each, 1),
        wider=round(count.wider * each, 1),
    )


def overview(years: Sequence[YearCount], extent: Window, scale: Scale) -> tuple[Column, ...]:
    """The years, or decades, of the whole record by how many dates begin in them.

    Empty for a record of a few years. What is uncertain or inferred stands in the middle part.
    """
    if extent.days < _FEW_YEARS * 365:
        return ()
    unit, n = step_for(extent.days, _MOST)
    among = units(extent, (unit, n) if unit == "year" else ("year", 1))
    found = [Count(one, 0, 0, 0) for one in among]
    at = 0
    for year in years:
        begins = ordinal(f"{year.year:04}-01-01")
        while at + 1 < len(found) and begins >= found[at].unit.before:
            at += 1
        found[at] = replace(
            found[at],
            written=found[at].written + year.count - year.uncertain,
            inferred=found[at].inferred + year.uncertain,
        )
    most = max((count.total for count in found), default=0)
    return columns(found, scale, OVERVIEW - 4, most)
