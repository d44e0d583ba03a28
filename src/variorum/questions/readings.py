"""A figure as the interval of numbers that its words allow, and how two intervals stand.

Rounding: a number written with zeros at its end (from 100 up), or with "about", is read with a
tolerance of half a unit of its last digit that is not zero: 5,300 is 5,250 to 5,350, "about 600"
is 550 to 650. Without "about" it is a tenth of the number at most: 200,000 may be 220,000, not
250,000. "About" before a number without such zeros gives it a twentieth either way. Any other
exact number is itself. "More than 40" is everything above 40, "up to 300" everything from 0 to
300. So 618 and "about 600" can be one number; 487 and 618 cannot.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from math import inf

from variorum.model import Figure

#: A rounding that is not said is no coarser than this share of the number.
MOST = 0.1
#: From this number on, zeros at the end may come from rounding.
LEAST_ROUNDED = 100


@dataclass(frozen=True, slots=True)
class Reading:
    """Numbers from `low` to `high`; `rounded` where a tolerance was allowed."""

    low: float
    high: float
    rounded: bool = False

    def meets(self, other: Reading) -> bool:
        """Whether one number satisfies both."""
        return self.low <= other.high and other.low <= self.high


def reading(figure: Figure) -> Reading:
    """The interval that a figure's words allow."""
    low, high = figure.low, figure.high
    if figure.bound == "between" and low is not None and high is not None:
        return Reading(low - tolerance(low) * 0.5, high + tolerance(high) * 0.5)
    if low is not None and high is not None:
        about = figure.bound == "about"
        step = tolerance(low) if about else _unsaid(low)
        step = step or (abs(low) / 20 if about else 0.0)
        return Reading(low - step, high + step, rounded=step > 0)
    if low is not None:
        return Reading(float(low), inf)
    return Reading(-inf if high is not None and high < 0 else 0.0, inf if high is None else high)


def _unsaid(number: float) -> float:
    """The tolerance of a number that does not say that it is rounded."""
    if abs(number) < LEAST_ROUNDED:
        return 0.0
    step = tolerance(number)
    return min(step, abs(number) * MOST)


@lru_cache(maxsize=65_536)
def tolerance(number: float) -> float:
    """Half a unit of the last digit that is not zero; 0 where the last digit is not zero.

    A number with decimals is taken to half of its last decimal.
    """
    written = Decimal(str(number)).normalize()
    exponent = written.as_tuple().exponent
    if written == 0 or not isinstance(exponent, int) or exponent == 0:
        return 0.0
    return float(Decimal(5).scaleb(exponent - 1))


def differs(one: Figure, other: Figure) -> str:
    """The arithmetic of two figures that no number satisfies, in words."""
    small, large = sorted((one, other), key=lambda f: reading(f).low)
    top, bottom = _top(small), _bottom(large)
    return f"{number(bottom)} - {number(top)} = {number(bottom - top)}"


def _top(figure: Figure) -> float:
    return figure.high if figure.high is not None else figure.low or 0.0


def _bottom(figure: Figure) -> float:
    return figure.value or 0.0


def number(value: float) -> str:
    """A number for reading: commas between thousands, no empty decimals."""
    exact = round(float(value), 6)
    return f"{int(exact):,}" if exact.is_integer() else f"{exact:,.6f}".rstrip("0")


_BOUNDS = {
    "about": "about ",
    "more_than": "more than ",
    "at_least": "at least ",
    "less_than": "less than ",
    "at_most": "at most ",
}
_UNITS = {"%": " percent", "count": "", "1": " times"}


def written(figure: Figure) -> str:
    """A figure in words: its bound, its number, its unit."""
    unit = _UNITS.get(figure.unit, f" {figure.unit}")
    if figure.bound == "between" and figure.low is not None and figure.high is not None:
        return f"{number(figure.low)} to {number(figure.high)}{unit}"
    return f"{_BOUNDS.get(figure.bound, '')}{number(figure.value or 0)}{unit}"
