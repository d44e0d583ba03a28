"""A stretch of the calendar on a line: where a day stands, where units begin, how to zoom."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from variorum.store.queries import in_words

#: Units from the finest up: a name and how many of it.
STEPS: tuple[tuple[str, int], ...] = (
    ("day", 1),
    ("week", 1),
    ("month", 1),
    ("month", 3),
    *(("year", n) for n in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)),
)
_DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
#: The closest look is at a week.
_CLOSEST = 7
_FIRST, _LAST = date.min.toordinal(), date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Window:
    """Days in [since, before), numbered in the proleptic Gregorian calendar from 0001-01-01 = 1."""

    since: int
    before: int

    @property
    def days(self) -> int:
        """How many days there are."""
        return self.before - self.since


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of the calendar: a day, a month, a decade. `name` is short, `title` in full."""

    since: int
    before: int
    name: str
    title: str


def ordinal(iso: str) -> int:
    """The number of a day of ISO 8601."""
    return date.fromisoformat(iso).toordinal()


def address(day: int) -> str:
    """A day as the shortest date of ISO 8601 that begins with it: 1992, 1992-02, 1992-02-26."""
    on = date.fromordinal(min(max(day, _FIRST), _LAST))
    if on.day != 1:
        return on.isoformat()
    return f"{on.year:04}" if on.month == 1 else f"{on.year:04}-{on.month:02}"


def step_for(days: int, most: int) -> tuple[str, int]:
    """The finest step of which at most `most` fit into that many days."""
    return next((step for step in STEPS if days / (_DAYS[step[0]] * step[1]) <= most), STEPS[-1])


def units(window: Window, step: tuple[str, int]) -> tuple[Unit, ...]:
    """The units of a step that meet the window, whole: the first may begin before it."""
    found: list[Unit] = []
    for since, before in pairwise(_borders(window, step)):
        # the first that begins inside the window says its month or year, too
        first = since >= window.since and not any(unit.since >= window.since for unit in found[-1:])
        name, title = _named(date.fromordinal(since), step, first)
        found.append(Unit(since, before, name, title))
    return tuple(found)


def _borders(window: Window, step: tuple[str, int]) -> Iterator[int]:
    """Where units begin: from the last border at or before the window to the first behind it."""
    at = _floor(date.fromordinal(window.since), step)
    while True:
        yield at.toordinal()
        if at.toordinal() >= window.before:
            return
        after = _next(at, step)
        if after is None:
            yield _LAST
            return
        at = after


def _floor(day: date, step: tuple[str, int]) -> date:
    unit, n = step
    if unit == "day":
        return day
    if unit == "week":
        return date.fromordinal(max(day.toordinal() - day.weekday(), _FIRST))
    if unit == "month":
        return date(day.year, day.month - (day.month - 1) % n, 1)
    return date(max(day.year - day.year % n, 1), 1, 1)


def _next(day: date, step: tuple[str, int]) -> date | None:
    unit, n = step
    try:
        if unit in ("day", "week"):
            return day + timedelta(days=int(_DAYS[unit]))
        if unit == "month":
            years, month = divmod(day.month - 1 + n, 12)
            return date(day.year + years, month + 1, 1)
        return date(day.year - day.year % n + n, 1, 1)
    except (ValueError, OverflowError):
        return None


def _named(day: date, step: tuple[str, int], first: bool) -> tuple[str, str]:
    unit, n = step
    if unit == "year":
        last = day.year - day.year % n + n - 1
        title = f"{day.year}s" if n == 10 else f"{day.year} to {last}"
        return str(day.year), str(day.year) if n == 1 else title
    month = in_words(day.isoformat()[:7])
    if unit == "month":
        name = month[:3] if day.month != 1 and not first else f"{month[:3]} {day.year}"
        until = in_words(f"{day.year:04}-{min(day.month + n - 1, 12):02}")
        return name, month if n == 1 else f"{month.split()[0]} to {until}"
    said = in_words(day.isoformat())
    monthly = first or day.day == 1 or (unit == "week" and day.day <= 7)
    name = f"{day.day} {month[:3]}" if monthly else str(day.day)
    return name, said if unit == "day" else f"the week of {said}"


@dataclass(frozen=True, slots=True)
class Scale:
    """Days of a window on a line from `left` to `right`, in the picture's units."""

    window: Window
    left: float
    right: float

    @property
    def per_day(self) -> float:
        """How wide a day is."""
        return (self.right - self.left) / self.window.days

    def at(self, day: float) -> float:
        """Where a day begins. Days outside the window stand outside the line."""
        return round(self.left + (day - self.window.since) * self.per_day, 1)


def snapped(since: int, before: int, within: Window | None = None) -> Window:
    """A window whose borders are those of years, months or days, whichever its length allows."""
    days = before - since
    step = ("year", 1) if days > 3 * 365 else ("month", 1) if days > 100 else ("day", 1)
    begin, end = _nearest(since, step), _nearest(before, step)
    if end <= begin:
        begin, end = max(since, _FIRST), min(before, _LAST)
    if within is not None:
        begin, end = max(begin, within.since), min(end, within.before)
    return Window(begin, max(end, begin + 1))


def _nearest(day: int, step: tuple[str, int]) -> int:
    on = date.fromordinal(min(max(day, _FIRST), _LAST))
    below = _floor(on, step)
    above = _next(below, step) or date.max
    near_below = on.toordinal() - below.toordinal() <= above.toordinal() - on.toordinal()
    return (below if near_below else above).toordinal()


@dataclass(frozen=True, slots=True)
class Moves:
    """Where one can go from a window; null where there is nothing further."""

    closer: Window | None
    wider: Window | None
    earlier: Window | None
    later: Window | None


def moves(window: Window, extent: Window, days: Sequence[int] = ()) -> Moves:
    """The windows around this one: half as long, twice as long, half of it before or behind.

    The closer one is where most of `days` are, the first of equals; without any in the middle.
    """
    half = max(window.days // 2, 1)
    quarter = max(half // 2, _CLOSEST // 2)
    middle = _crowded([day for day in sorted(days) if window.since <= day < window.before], half)
    if middle is None:
        middle = window.since + half
    middle = min(max(middle, window.since + quarter), window.before - quarter)
    closer = wider = earlier = later = None
    if window.days > _CLOSEST:
        found = snapped(middle - quarter, middle + quarter + 1, window)
        closer = found if found.days < window.days else None
    if window.since > extent.since:
        earlier = snapped(window.since - half, window.before - half)
    if window.before < extent.before:
        later = snapped(window.since + half, window.before + half)
    if earlier or later:
        wider = snapped(window.since - half, window.before + half, extent)
    return Moves(closer, wider, earlier, later)


def _crowded(days: Sequence[int], length: int) -> int | None:
    """The middle of the first stretch of that length with most of the days, which are in order."""
    most, middle = 0, None
    for at, day in enumerate(days):
        found = bisect_left(days, day + length) - at
        if found > most:
            most, middle = found, (day + days[at + found - 1]) // 2
    return middle
