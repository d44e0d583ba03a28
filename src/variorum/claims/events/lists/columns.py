"""One column of days: the years that put it in order, by a forward and a backward pass."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from variorum.claims.events.lists.lines import Day

Years = frozenset[int]
Masks = frozenset[int]
#: The last day (year, month, day) and the printed years used so far, as bits.
_State = tuple[tuple[int, int, int], int]
_START: _State = ((0, 0, 0), 0)


@dataclass(frozen=True, slots=True)
class Order:
    """For each day its possible years, each with the sets of printed years (as bits) that whole
    readings of the column with it use; `masks` are those of all readings."""

    years: tuple[dict[int, Masks], ...]
    masks: Masks

    def all_years(self) -> tuple[Years, ...]:
        """The years of each day, whatever printed years are used."""
        return tuple(frozenset(each) for each in self.years)

    def beside(self, other: Order) -> Order:
        """Both columns on one page: printed years that either of them uses."""
        mine = tuple({y: _both(m, other.masks) for y, m in each.items()} for each in self.years)
        its = tuple({y: _both(m, self.masks) for y, m in each.items()} for each in other.years)
        return Order(mine + its, _both(self.masks, other.masks))

    def or_else(self, other: Order) -> Order:
        """What one reading of the same days or the other allows."""
        years = tuple(
            {y: a.get(y, frozenset()) | b.get(y, frozenset()) for y in sorted({*a, *b})}
            for a, b in zip(self.years, other.years, strict=True)
        )
        return Order(years, self.masks | other.masks)


def allowed(days: Sequence[Day], domains: Sequence[Years], printed: Sequence[int]) -> Order | None:
    """The years of each day over all readings in which the days are in order, or None.

    `printed` are the years whose use is told apart.
    """
    bits = {year: 1 << place for place, year in enumerate(printed)}
    layers: list[dict[_State, list[tuple[int, _State]]]] = []
    states: list[_State] = [_START]
    for day, years in zip(days, domains, strict=True):
        layer = {state: _steps(state, day, years, bits) for state in states}
        layers.append(layer)
        states = sorted({following for steps in layer.values() for _, following in steps})
    return _backward(layers, states) if states else None


def _steps(state: _State, day: Day, years: Years, bits: dict[int, int]) -> list[tuple[int, _State]]:
    """The years that a day can be in after `state`, each with the state that follows."""
    last, used = state
    return [
        (year, ((year, day.month, day.last), used | bits.get(year, 0)))
        for year in sorted(years)
        if (year, day.month, day.first) >= last
    ]


def unordered(domains: Sequence[Years], printed: Sequence[int]) -> Order:
    """Every year of every day, where nothing is known of their order."""
    bits = {year: 1 << place for place, year in enumerate(printed)}
    before, behind = [frozenset([0])], [frozenset([0])]
    for years in domains:
        before.append(_with(before[-1], years, bits))
    for years in reversed(domains):
        behind.append(_with(behind[-1], years, bits))
    behind.reverse()
    each = tuple(
        {year: _with(_both(before[i], behind[i + 1]), [year], bits) for year in sorted(years)}
        for i, years in enumerate(domains)
    )
    return Order(each, before[-1])


def _with(masks: Masks, years: Iterable[int], bits: dict[int, int]) -> Masks:
    return frozenset(mask | bits.get(year, 0) for mask in masks for year in years)


def _both(masks: Masks, others: Masks) -> Masks:
    return frozenset(a | b for a in masks for b in others)


def _backward(
    layers: list[dict[_State, list[tuple[int, _State]]]], ends: Sequence[_State]
) -> Order:
    ahead: dict[_State, Masks] = {state: frozenset([state[1]]) for state in ends}
    masks = frozenset(state[1] for state in ends)
    years: list[dict[int, Masks]] = []
    for layer in reversed(layers):
        here: dict[_State, Masks] = {}
        by_year: dict[int, Masks] = {}
        for state, steps in layer.items():
            for year, following in steps:
                reached = ahead.get(following)
                if reached is not None:
                    here[state] = here.get(state, frozenset()) | reached
                    by_year[year] = by_year.get(year, frozenset()) | reached
        ahead = here
        years.append(dict(sorted(by_year.items())))
    return Order(tuple(reversed(years)), masks)
