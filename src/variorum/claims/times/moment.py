"""A stretch of the calendar at one granularity, with its TIMEX3 and EDTF names and arithmetic."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

Unit = Literal[
    "century", "decade", "year", "half", "quarter", "season", "month", "week", "weekend", "day"
]

#: Granularities from coarse to fine: a reference can lend its year, month or day by these.
RANK: dict[str, int] = {
    "century": 0,
    "decade": 1,
    "year": 2,
    "half": 3,
    "season": 4,
    "quarter": 4,
    "month": 5,
    "week": 6,
    "weekend": 6,
    "day": 7,
}
_SEASON_CODE = {1: "SP", 2: "SU", 3: "FA", 4: "WI"}
_FIRST_YEAR, _LAST_YEAR = 1, 9998


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, week, month, season, quarter, half, year, decade or century.

    `year` is null where it is not known; for a decade it is the year's first three digits, for a
    century the first two. `n` is the month, quarter, half, season (1 spring to 4 winter) or
    ISO week; `day` the day of the month.
    """

    unit: Unit
    year: int | None
    n: int = 0
    day: int = 0

    def timex(self) -> str:
        """The TIMEX3 value, with XXXX for a year that is not known."""
        if self.unit in ("decade", "century"):
            width = 3 if self.unit == "decade" else 2
            return f"{self.year:0{width}d}" if self.year is not None else "XXXX"
        year = "XXXX" if self.year is None else _year(self.year, before="BC")
        ending = {
            "year": "",
            "half": f"-H{self.n}",
            "quarter": f"-Q{self.n}",
            "season": f"-{_SEASON_CODE.get(self.n, 'XX')}",
            "month": f"-{self.n:02d}",
            "week": f"-W{self.n:02d}",
            "weekend": f"-W{self.n:02d}-WE",
            "day": f"-{self.n:02d}-{self.day:02d}",
        }
        return year + ending[self.unit]

    def edtf(self) -> str | None:
        """The EDTF (ISO 8601-2) name, or None where EDTF has none: a season of no known year."""
        if self.year is None:
            return {
                "day": f"XXXX-{self.n:02d}-{self.day:02d}",
                "month": f"XXXX-{self.n:02d}",
            }.get(self.unit)
        if self.unit in ("week", "weekend"):
            return f"{self.first()}/{self.last()}" if self.first() else None
        if self.unit in ("decade", "century"):
            width = 3 if self.unit == "decade" else 2
            return f"{self.year:0{width}d}".ljust(4, "X")
        # ISO 8601-2, 4.8: 21-24 are seasons, 33-36 quarters, 40-41 halves of a year
        base = {"season": 20, "quarter": 32, "half": 39, "month": 0, "day": 0}.get(self.unit)
        ending = "" if base is None else f"-{base + self.n:02d}"
        if self.unit == "day":
            ending += f"-{self.day:02d}"
        return _year(self.year, before="-") + ending

    def edtf_ends(self) -> tuple[str, str] | None:
        """EDTF names to begin and to end an interval with, where level 2 forms are not allowed."""
        first, last = self.first(), self.last()
        if self.unit in ("week", "weekend") and first and last:
            return first.isoformat(), last.isoformat()
        if self.unit in ("quarter", "half") and first and last:
            return first.isoformat()[:7], last.isoformat()[:7]
        name = self.edtf()
        return (name, name) if name is not None else None

    def first(self) -> date | None:
        """The first day, or None where it is not known or outside what `date` can hold."""
        return self._bounds()[0]

    def last(self) -> date | None:
        """The last day, or None where it is not known or outside what `date` can hold."""
        return self._bounds()[1]

    def _bounds(self) -> tuple[date | None, date | None]:
        if self.year is None:
            return None, None
        try:
            return self._dated(self.year)
        except (ValueError, OverflowError):
            return None, None

    def _dated(self, year: int) -> tuple[date, date]:
        if self.unit == "day":
            return (date(year, self.n, self.day),) * 2
        if self.unit in ("week", "weekend"):
            monday = date.fromisocalendar(year, self.n, 1)
            start = 5 if self.unit == "weekend" else 0
            return monday + timedelta(start), monday + timedelta(6)
        if self.unit in ("decade", "century"):
            width = 10 if self.unit == "decade" else 100
            return date(max(1, year * width), 1, 1), date(year * width + width - 1, 12, 31)
        length = {"year": 12, "half": 6, "quarter": 3, "season": 3, "month": 1}[self.unit]
        month = 1 if self.unit == "year" else (self.n - 1) * length + 1
        if self.unit == "season":
            month += 2
        end_year, end_month = year + (month + length - 2) // 12, (month + length - 2) % 12 + 1
        return date(year, month, 1), date(
            end_year, end_month, calendar.monthrange(end_year, end_month)[1]
        )

    def shift(self, count: int) -> Moment | None:
        """This granularity, `count` steps later (earlier if negative); None off the calendar."""
        if self.year is None:
            return None
        if self.unit in ("year", "decade", "century"):
            return self._in_reach(replace(self, year=self.year + count))
        parts = {"half": 2, "quarter": 4, "season": 4, "month": 12}.get(self.unit)
        if parts:
            index = self.year * parts + self.n - 1 + count
            return self._in_reach(replace(self, year=index // parts, n=index % parts + 1))
        start = self.first()
        if start is None:
            return None
        step = 1 if self.unit == "day" else 7
        try:
            return containing(start + timedelta(step * count), self.unit)
        except OverflowError:
            return None

    @staticmethod
    def _in_reach(moment: Moment) -> Moment | None:
        return moment if moment.year is not None and abs(moment.year) <= _LAST_YEAR else None

    def coarsen(self, unit: Unit) -> Moment | None:
        """The stretch of a coarser granularity in which this one begins."""
        start = self.first()
        return None if start is None else containing(start, unit)

    def with_year(self, year: int | None) -> Moment:
        """The same place in another year."""
        return replace(self, year=year)

    def valid(self) -> bool:
        """Whether the calendar has such a day; a 29 February of no known year counts."""
        if self.unit == "day":
            leap = self.year if self.year is not None and self.year > 0 else 2000
            return 1 <= self.n <= 12 and 1 <= self.day <= calendar.monthrange(leap, self.n)[1]
        return self.unit != "month" or 1 <= self.n <= 12


def _year(year: int, *, before: str) -> str:
    """TIMEX3 counts years before the era from 1, ISO 8601 from 0."""
    if year > 0 or (year == 0 and before == "-"):
        return f"{year:04d}"
    return f"{before}{1 - year if before == 'BC' else -year:04d}"


def containing(day: date, unit: Unit) -> Moment:
    """The stretch of the calendar, at a granularity, in which a day lies."""
    years = {"century": 100, "decade": 10, "year": 1}
    if unit in years:
        return Moment(unit, day.year // years[unit])
    if unit in ("week", "weekend"):
        iso = day.isocalendar()
        return Moment(unit, iso.year, iso.week)
    if unit == "season":
        # January and February belong to the winter that began the year before
        index = (day.month - 3) % 12
        return Moment(unit, day.year - (day.month < 3), index // 3 + 1)
    n = {"half": (day.month - 1) // 6 + 1, "quarter": (day.month - 1) // 3 + 1}
    if unit in n:
        return Moment(unit, day.year, n[unit])
    return Moment(unit, day.year, day.month, day.day if unit == "day" else 0)


_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?$")


def from_iso(text: str | None) -> Moment | None:
    """A day, month or year written YYYY-MM-DD or a prefix of it; None for anything else.

    An EDTF qualifier at its end ("~", "?", "%") is let go.
    """
    match = _ISO.match((text or "").rstrip("~?%"))
    if match is None:
        return None
    year, month, day = (int(g) if g else 0 for g in match.groups())
    if month > 12:
        return None
    moment = (
        Moment("day", year, month, day)
        if day
        else Moment("month", year, month)
        if month
        else Moment("year", year)
    )
    return moment if moment.valid() and _FIRST_YEAR <= year <= _LAST_YEAR else None
