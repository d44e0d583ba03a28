"""Whether the numbers alone say that one figure is another told again, sharply or roughly.

2,346 is seldom given by chance of two things; 300 often is.
"""

from __future__ import annotations

from variorum.questions.readings import tolerance
from variorum.questions.scopes import Scope, interval
from variorum.questions.texts import one_matter

#: From this number on, two sources seldom give the same digits of two things by chance ...
TELLING = 20
#: ... if it has three digits that are not zeros at its end, or none such: its last unit is small.
DIGITS = 200

#: A rounding without "more than" lies so near the sharp number, as a share of it.
LEAST_SHARP = 0.05

#: Of so many units of its last digit a number is told again whatever else differs.
SHARP = 500


def telling(scope: Scope) -> float | None:
    """The number that a figure gives, where it is too sharp to be given by chance of two things.

    2,346, but never 300; whatever bound stands before it, and no range.
    """
    figure = scope.figure
    if figure.bound == "between":
        return None
    value = figure.value
    if value is None or value < TELLING:
        return None
    return float(value) if tolerance(value) * DIGITS <= value else None


def unmistakable(scope: Scope) -> bool:
    """Whether a telling number has so many digits that chance gives it to no second thing."""
    value = telling(scope)
    return value is not None and value >= SHARP and tolerance(value) * SHARP <= value


def retold(one: Scope, other: Scope) -> bool:
    """Whether both give one telling number, and chance does not give it to two matters."""
    value = telling(one)
    if value is None or value != telling(other) or one.unit != other.unit:
        return False
    kin = one.origin == other.origin or one_matter(one.text, other.text)
    return kin or unmistakable(one)


def rounds(rough: Scope, sharp: Scope) -> bool:
    """Whether a figure's words give a telling number less sharply: "more than 2,300" for 2,346."""
    value, figure = telling(sharp), rough.figure
    if sharp.figure.bound == rough.figure.bound == "between":
        return _ends_round(rough, sharp)
    if value is None or sharp.unit != rough.unit:
        return False
    if figure.bound == "between":
        return interval(rough).meets(interval(sharp))
    if figure.low is not None and figure.bound in ("more_than", "at_least"):
        return figure.low <= value < figure.low + 2 * tolerance(figure.low)
    if figure.high is not None and figure.bound in ("less_than", "at_most"):
        return figure.high - 2 * tolerance(figure.high) < value <= figure.high
    step = min(tolerance(figure.low or 0), value * LEAST_SHARP)
    return figure.low is not None and abs(value - figure.low) <= step


def _ends_round(rough: Scope, sharp: Scope) -> bool:
    """Whether both ends of a range are those of a sharper one, rounded."""
    ends = ((rough.figure.low, sharp.figure.low), (rough.figure.high, sharp.figure.high))
    return rough.unit == sharp.unit and all(
        a is not None and b is not None and abs(a - b) <= min(tolerance(a), b * LEAST_SHARP)
        for a, b in ends
    )


def told_again(one: Scope, other: Scope) -> bool:
    """Whether the numbers alone say that one may be the other told again, sharply or roughly."""
    equal = (one.figure.low, one.figure.high) == (other.figure.low, other.figure.high)
    return equal or retold(one, other) or rounds(one, other) or rounds(other, one)
