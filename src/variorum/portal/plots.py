"""The geometry of the small pictures: figures on one axis.

Only geometry. Which figures is what the queries answered; every picture has a
table beside it that says the same.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.store.queries import AnswerGroup, number

#: A range of values this many times wide is drawn on a logarithmic axis.
_LOG_FROM = 60
#: Up to this share of the largest the smallest value is near zero, where the axis then begins.
_NEAR_ZERO = 0.35
#: More answers than this are not drawn: the table says them better.
_MOST_ROWS = 60


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the axis, in the picture's units, and its label."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One answer: from `x1` to `x2`; `open_low`, `open_high` where a bound is open there.

    `row` counts the answers from 0, those that are not drawn too.
    """

    row: int
    x1: float
    x2: float
    y: float
    open_low: bool
    open_high: bool
    soft: bool
    decides: bool
    label: str


@dataclass(frozen=True, slots=True)
class FigurePlot:
    """Answers on one axis, one row each, smallest first."""

    width: int
    height: int
    left: int
    ticks: tuple[Tick, ...]
    bars: tuple[Bar, ...]
    logarithmic: bool
    from_zero: bool
    unit: str

    def in_row(self, row: int) -> Bar | None:
        """The bar of one answer; null where it is not drawn."""
        return next((bar for bar in self.bars if bar.row == row), None)


def figure_plot(
    answers: Sequence[AnswerGroup], *, width: int = 720, row: int = 40
) -> FigurePlot | None:
    """Answers that are figures of one unit, drawn; null where there is nothing to compare."""
    shown = [(at, group) for at, group in enumerate(answers) if _is_plottable(group)]
    units = {claim.figure.unit for _, group in shown if (claim := group.claims[0]).figure}
    values = [v for _, group in shown for v in (group.low, group.high) if v is not None]
    if len(units) != 1 or not values or not 2 <= len(shown) <= _MOST_ROWS:
        return None
    axis = _Axis(values, left=24, right=width - 24)
    bars = tuple(_bar(group, at, axis, 30 + row * line) for line, (at, group) in enumerate(shown))
    return FigurePlot(
        width=width,
        height=30 + row * len(shown) + 22,
        left=24,
        ticks=axis.ticks(),
        bars=bars,
        logarithmic=axis.logarithmic,
        from_zero=axis.from_zero,
        unit=units.pop(),
    )


def _is_plottable(group: AnswerGroup) -> bool:
    return (
        bool(group.claims)
        and group.claims[0].figure is not None
        and (group.low is not None or group.high is not None)
    )


def _bar(group: AnswerGroup, at: int, axis: _Axis, y: int) -> Bar:
    low, high = group.low, group.high
    figure = group.claims[0].figure
    bound = figure.bound if figure else "exact"
    x1 = axis.at(low) if low is not None else axis.left
    x2 = axis.at(high) if high is not None else axis.right
    return Bar(
        row=at,
        x1=x1,
        x2=x2,
        y=y,
        open_low=low is None,
        open_high=high is None,
        soft=bound == "about",
        decides=group.decides,
        label=group.reading,
    )


class _Axis:
    def __init__(self, values: Sequence[float | int], *, left: int, right: int) -> None:
        self.left, self.right = left, right
        low, high = float(min(values)), float(max(values))
        self.logarithmic = low > 0 and high / low >= _LOG_FROM
        self.from_zero = not self.logarithmic and low <= high * _NEAR_ZERO
        if self.logarithmic:
            self._low = math.log10(low) - 0.05
            self._high = math.log10(high) + 0.05
            return
        pad = (high - low) * 0.08 or abs(high) * 0.1 or 1.0
        self._low, self._high = (0.0 if low >= 0 and self.from_zero else low - pad), high + pad

    def at(self, value: float | int) -> float:
        """Where a value stands, in the picture's units."""
        scaled = math.log10(value) if self.logarithmic else float(value)
        share = (scaled - self._low) / (self._high - self._low)
        inner_left, inner_right = self.left + 30, self.right - 30
        return round(inner_left + share * (inner_right - inner_left), 1)

    def ticks(self) -> tuple[Tick, ...]:
        """Round values along the axis."""
        return tuple(Tick(self.at(value), number(value)) for value in self._round_values())

    def _round_values(self) -> list[float]:
        if self.logarithmic:
            powers = range(math.floor(self._low), math.ceil(self._high) + 1)
            steps = [factor * 10.0**power for power in powers for factor in (1, 3)]
            return [v for v in steps if self._low <= math.log10(v) <= self._high][:8]
        step = _nice((self._high - self._low) / 4)
        first = math.ceil(self._low / step)
        last = math.floor(self._high / step)
        return [round(n * step, 10) for n in range(first, last + 1)]


def _nice(raw: float) -> float:
    power = 10.0 ** math.floor(math.log10(raw))
    return next(factor * power for factor in (1, 2, 2.5, 5, 10) if raw <= factor * power * 1.0001)
