"""Amounts whose stuff the text names only once: "1,500 tons of salt … 640 tons had been stored"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from variorum.claims.figures.readings import FigureReading

_AMOUNTS = frozenset("mass volume energy".split())
#: So many sentences on, a stuff that was named is still meant.
_NEAR = 3


def of_stuff(
    readings: Sequence[FigureReading], earlier: Sequence[FigureReading]
) -> list[FigureReading]:
    """Amounts that name no stuff are of the one named last with an amount of their kind.

    `readings` are those of one sentence, `earlier` those of the sentences before it.
    """
    out: list[FigureReading] = []
    for one in readings:
        dimension = one.quantity.unit.dimension
        bare = dimension in _AMOUNTS and not one.counted
        source = _named(one, [*earlier, *out]) if bare else None
        out.append(replace(one, counted=source) if source else one)
    return out


def _named(one: FigureReading, known: Sequence[FigureReading]) -> str:
    for other in reversed(known):
        if one.sentence.index - other.sentence.index > _NEAR:
            break
        if other.quantity.unit.dimension == one.quantity.unit.dimension and other.counted:
            return other.counted
    return ""
