"""The geometry of the small pictures: figures on one axis, and dated claims by year.

Only geometry. Which figures and which years is what the queries answered; every picture has a
table beside it that says the same.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.store.queries import AnswerGroup, YearCount, number

#: A range of values this many times wide is drawn on a logarithmic axis.
_LOG_FROM = 60
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
    unit: str

    def in_row(self, row: int) -> Bar | None:
        """The bar of one answer; null where it is not drawn."""
        return next((bar for bar in self.bars if bar.row == row), None)


@dataclass(frozen=True, slots=True)
class Column:
    """One year or decade of the timeline. `certain` is drawn below, `uncertain` above it."""

    x: float
    width: float
    certain: float
    uncertain: float
    label: str
    year: int
    count: int
    unsure: int


@dataclass(frozen=True, slots=True)
class TimePlot:
    """Dated claims by the year, or the decade, in which they begin."""

    width: int
    height: int
    base: int
    step: int
    ticks: tuple[Tick, ...]
    columns: tuple[Column, ...]


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
        if self.logarithmic:
            self._low = math.log10(low) - 0.05
            self._high = math.log10(high) + 0.05
            return
        pad = (high - low) * 0.08 or abs(high) * 0.1 or 1.0
        self._low, self._high = (0.0 if 0 <= low <= high * 0.35 else low - pad), high + pad

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


def time_plot(years: Sequence[YearCount], *, width: int = 720) -> TimePlot | None:
    """How many dated claims begin in each year; by decade from a span of 120 years up."""
    if not years:
        return None
    first, last = years[0].year, years[-1].year
    step = 1 if last - first < 120 else 10
    first, last = first - first % step, last - last % step
    tally: dict[int, tuple[int, int]] = {}
    for entry in years:
        slot = entry.year - entry.year % step
        count, unsure = tally.get(slot, (0, 0))
        tally[slot] = (count + entry.count, unsure + entry.uncertain)
    slots = (last - first) // step + 1
    each = min((width - 16) / slots, 40.0)
    most = max(count for count, _ in tally.values())
    room, base = 96, 112
    columns = tuple(
        Column(
            x=round(8 + (slot - first) / step * each, 2),
            width=round(max(each - max(each * 0.18, 0.6), 1.0), 2),
            certain=round(room * (count - unsure) / most, 2),
            uncertain=round(room * unsure / most, 2),
            label=str(slot) if step == 1 else f"{slot}s",
            year=slot,
            count=count,
            unsure=unsure,
        )
        for slot, (count, unsure) in sorted(tally.items())
    )
    ticks = tuple(
        Tick(round(8 + (year - first) / step * each + each / 2, 2), str(year))
        for year in _tick_years(first, last, step)
    )
    return TimePlot(math.ceil(16 + slots * each), base + 26, base, step, ticks, columns)


def _tick_years(first: int, last: int, step: int) -> list[int]:
    every = step
    for candidate in (1, 2, 5, 10, 20, 50, 100, 200, 500):
        if candidate >= step and (last - first) / candidate <= 9:
            every = candidate
            break
    begin = first + (-first) % every
    return list(range(begin, last + 1, every))
