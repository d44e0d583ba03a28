"""Dates as periods of days: which of two dates holds the other, which comes after.

Reads the EDTF (ISO 8601-2) that the record uses: days, months, years, seasons, unspecified
digits, approximate dates, intervals with open ends, one-of sets.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

_DATE = re.compile(r"(?P<year>[\dX]{4})(?:-(?P<month>\d\d|XX))?(?:-(?P<day>\d\d|XX))?")
#: EDTF seasons as first and last month; winter runs into the next year.
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
#: EDTF level 2: quarters, thirds and halves of a year as first and last month.
_SEASONS |= {33 + n: (3 * n + 1, 3 * n + 3) for n in range(4)}
_SEASONS |= {37 + n: (4 * n + 1, 4 * n + 4) for n in range(3)}
_SEASONS |= {40 + n: (6 * n + 1, 6 * n + 6) for n in range(2)}

#: English whatever the locale of the machine.
_MONTHS = (
    "",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

#: Days within which two writers may mean one beginning or end of a period.
MONTH = 31
#: Dates further apart than so many days are of two years.
YEAR = 366

Fit = Literal["equal", "inside", "around", "same_start", "overlap", "before", "after", "unknown"]


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Days from `first` to `last`, both included, None where open; `span` if two dates name it."""

    first: date | None
    last: date | None
    span: bool = False

    @property
    def days(self) -> int | None:
        """How many days, None where an end is open."""
        if self.first is None or self.last is None:
            return None
        return (self.last - self.first).days + 1


@lru_cache(maxsize=65_536)
def period(edtf: str | None) -> Period | None:
    """Read a date; None where there is none or its year is not known."""
    if not edtf:
        return None
    text = re.sub(r"[~?%]", "", edtf.strip())
    if text[:1] in "[{":
        members = [period(part) for part in re.split(r"[,\s]+|\.\.", text.strip("[]{}")) if part]
        return _hull([m for m in members if m is not None])
    if "/" in text:
        begin, _, end = text.partition("/")
        first, last = period(begin.strip(".")), period(end.strip("."))
        if first is None and last is None:
            return None
        low = first.first if first else None
        high = last.last if last else None
        return None if low and high and high < low else Period(low, high, span=True)
    return _single(text)


@lru_cache(maxsize=65_536)
def readings(edtf: str | None) -> tuple[Period, ...]:
    """The periods of which a date means one: the members of a one-of set, else its only period."""
    if not edtf or not edtf.strip().startswith("["):
        found = period(edtf)
        return (found,) if found is not None else ()
    parts = edtf.strip().strip("[]").split(",")
    return tuple(found for part in parts if (found := period(f"[{part}]")) is not None)


def _hull(members: list[Period]) -> Period | None:
    if not members:
        return None
    lows, highs = [m.first for m in members if m.first], [m.last for m in members if m.last]
    return Period(min(lows) if lows else None, max(highs) if highs else None)


def _single(text: str) -> Period | None:
    match = _DATE.match(text)
    if match is None or match["year"].startswith("X"):
        return None
    low, high = int(match["year"].replace("X", "0")), int(match["year"].replace("X", "9"))
    if not low:
        return None
    if match["month"] in (None, "XX") or low != high:
        return Period(date(low, 1, 1), date(high, 12, 31))
    return _within_year(low, int(match["month"]), match["day"])


def _within_year(year: int, month: int, day: str | None) -> Period | None:
    """A season, a month or a day."""
    if month in _SEASONS:
        start, end = _SEASONS[month]
        last = year + (end < start)
        return Period(date(year, start, 1), date(last, end, monthrange(last, end)[1]))
    if not 1 <= month <= 12:
        return None
    length = monthrange(year, month)[1]
    if day in (None, "XX"):
        return Period(date(year, month, 1), date(year, month, length))
    number = min(max(int(day or 1), 1), length)
    return Period(date(year, month, number), date(year, month, number))


@lru_cache(maxsize=65_536)
def fit(one: Period | None, other: Period | None) -> Fit:
    """How the first period lies to the second."""
    if one is None or other is None:
        return "unknown"
    low, high = one.first or date.min, one.last or date.max
    other_low, other_high = other.first or date.min, other.last or date.max
    cases: tuple[tuple[bool, Fit], ...] = (
        ((low, high) == (other_low, other_high), "equal"),
        (high < other_low, "before"),
        (other_high < low, "after"),
        (one.span and other.span and low == other_low, "same_start"),
        (other_low <= low and high <= other_high, "inside"),
        (low <= other_low and other_high <= high, "around"),
    )
    return next((name for holds, name in cases if holds), "overlap")


def nearly(one: Period, other: Period) -> bool:
    """Whether two periods differ by less than a month at either end, and much less than they last.

    "September to December" and "20 September to 31 December" may be one period.
    """
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return False
    ends = abs((one.first - other.first).days), abs((one.last - other.last).days)
    shorter = min(one.days or 0, other.days or 0)
    return max(ends) < MONTH and sum(ends) * 4 <= shorter


def days_apart(one: Period, other: Period) -> int:
    """Days between the end of the earlier and the beginning of the later, 0 where they meet."""
    early, late = sorted((one, other), key=lambda p: p.first or date.min)
    if early.last is None or late.first is None:
        return 0
    return max(0, (late.first - early.last).days)


def counting(found: Period | None) -> bool:
    """Whether a period is one that things are counted in: two dates, more than a month apart."""
    return found is not None and found.span and (found.days or MONTH + 1) > MONTH


@lru_cache(maxsize=65_536)
def in_words(found: Period) -> str:
    """A period as a reader writes it: a day, a month, a year, or from one day to another."""
    first, last = found.first, found.last
    if first is None or last is None:
        if first is None and last is None:
            return "at an unknown time"
        return f"up to {_day(last)}" if last else f"from {_day(first)} on"
    return f"on {_day(first)}" if first == last else _from_to(first, last)


def _from_to(first: date, last: date) -> str:
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        same = first.year == last.year
        return f"in {first.year}" if same else f"between {first.year} and {last.year}"
    whole = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    if whole and (first.year, first.month) == (last.year, last.month):
        return f"in {_month(first)}"
    if whole:
        return f"from {_month(first)} to {_month(last)}"
    return f"from {_day(first)} to {_day(last)}"


def _month(day: date) -> str:
    return f"{_MONTHS[day.month]} {day.year}"


def _day(day: date | None) -> str:
    return f"{day.day} {_MONTHS[day.month]} {day.year}" if day else "an unknown day"
