"""The months that a text has told of: a bare day takes the year that its month was told with."""

from __future__ import annotations

from dataclasses import dataclass, field

from variorum.claims.times.moment import Moment
from variorum.claims.times.placed import Placed

_MONTHLY = ("month", "day")
#: A programme that goes on from one month to another leaves out no more than this.
_NEXT_MONTHS = 4


@dataclass(slots=True)
class MonthsTold:
    """By the number of a month the year and the words with which it was told last."""

    told: dict[int, tuple[int, str]] = field(default_factory=dict)

    def tell(self, moment: Moment, words: str) -> None:
        """Note a month, or the month of a day, whose year is known."""
        if moment.unit in _MONTHLY and moment.year is not None:
            self.told[moment.n] = (moment.year, words)

    def year_before(self, moment: Moment, year: int | None) -> Placed | None:
        """ "Last July ... on July 12": the moment in the July told of, if that is before `year`."""
        told, words = self.told.get(moment.n, (None, ""))
        if told is None or year is None or told >= year:
            return None
        return Placed(moment.with_year(told), f"the year is that of “{words}”")


def going_on_from(before: Moment | None, moment: Moment) -> Moment | None:
    """A month named behind a coming one goes on from it: "in November, and in January"."""
    if before is None or before.year is None or not {before.unit, moment.unit} <= set(_MONTHLY):
        return None
    steps = (moment.n - before.n) % 12
    if steps > _NEXT_MONTHS:
        return None
    return moment.with_year(before.year + (moment.n < before.n))
