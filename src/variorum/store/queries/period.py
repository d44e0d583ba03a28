"""A period of a chronology: asked for by a year, a month or a day, half-open."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from variorum.errors import InputError
from variorum.store.queries.shapes import Reach

_REDUCED = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@dataclass(frozen=True, slots=True)
class Period:
    """Days in [since, before); null where there is no bound."""

    since: date | None
    before: date | None

    @property
    def whole(self) -> bool:
        """Whether nothing is left out."""
        return self.since is None and self.before is None

    def meets(self, first: str | None, last: str | None) -> bool:
        """Whether the days from `first` to `last` (ISO 8601, null: open) meet the period."""
        if self.before and first and first >= self.before.isoformat():
            return False
        return not (self.since and last and last < self.since.isoformat())

    def holds(self, days: Reach) -> bool:
        """Whether `days` can lie nowhere but in the period."""
        if self.since and (days.earliest is None or days.earliest < self.since.isoformat()):
            return False
        return not (self.before and (days.latest is None or days.latest >= self.before.isoformat()))


#: No bound on either side.
EVER = Period(None, None)


def period_of(since: str | None, before: str | None) -> Period:
    """The period between two dates of ISO 8601, each a year, a month or a day.

    Raises `InputError` for what is no such date, and for a period without a day.
    """
    period = Period(_first_day(since), _first_day(before))
    if period.since and period.before and period.since >= period.before:
        raise InputError(
            f"From {since} until before {before} there is no day.",
            do="Ask for a period whose end lies behind its beginning.",
        )
    return period


def _first_day(asked: str | None) -> date | None:
    if not asked:
        return None
    found = _REDUCED.fullmatch(asked.strip())
    try:
        if found is None:
            raise ValueError(asked)
        year, month, day = (int(part) if part else 1 for part in found.groups())
        return date(year, month, day)
    except ValueError as error:
        raise InputError(
            f"{asked!r} is no date that a chronology can be asked for.",
            do="Write a year, a month or a day: 1992, 1992-02 or 1992-02-26.",
        ) from error
