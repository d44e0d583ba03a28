"""What a scan of the text finds: a number or a range with its unit and bound words."""

from __future__ import annotations

from dataclasses import dataclass, replace

from variorum.claims.figures.numbers import Form, Number
from variorum.claims.figures.units import Unit
from variorum.model import Bound


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or a range at [start, end), with unit and bound words.

    `number_start` and `number_end` hold the numerals alone; `after` is where the words for what
    is counted may begin; `stated` are the numbers as written; `per` divides the unit.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    after: int
    stated: tuple[Number, ...]
    bound: Bound
    unit: Unit
    form: Form
    plain: bool
    rule: str
    per: Unit | None = None
    hyphen: bool = False
    low: Number | None = None
    high: Number | None = None

    @property
    def vague(self) -> bool:
        """ "Dozens", "a few hundred"."""
        return self.form == "vague"


def with_interval(quantity: Quantity) -> Quantity:
    """`low` and `high` as the record wants them, from the bound and the numbers stated."""
    low: Number | None = min(quantity.stated)
    high: Number | None = max(quantity.stated)
    if quantity.bound in ("more_than", "at_least"):
        high = None
    elif quantity.bound in ("less_than", "at_most"):
        low = None
    return replace(quantity, low=low, high=high)
