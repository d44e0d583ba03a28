"""From decades to days: the unit of each size around what is looked at, and which one it is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.portal.timeline.scale import Unit, Window, units

#: The sizes that can be gone to, from the coarsest, each as a step of the scale.
SIZES: tuple[tuple[str, tuple[str, int]], ...] = (
    ("decade", ("year", 10)),
    ("year", ("year", 1)),
    ("month", ("month", 1)),
    ("week", ("week", 1)),
    ("day", ("day", 1)),
)


@dataclass(frozen=True, slots=True)
class Level:
    """A unit of the calendar that can be looked at; `shown` if it is what is looked at now."""

    size: str
    title: str
    window: Window
    shown: bool


def levels(window: Window, extent: Window, days: Sequence[int]) -> tuple[Level, ...]:
    """The decade, year, month, week and day with most of `days`, each inside the one before.

    Without any of them they are around the middle of what is looked at. Units longer than the
    whole record are left out, but for one.
    """
    ordered = sorted(days)
    found: list[Level] = []
    at = window
    for size, step in SIZES:
        inside = Window(max(at.since, window.since), min(at.before, window.before))
        unit = _fullest(units(inside, step), inside, ordered)
        at = Window(unit.since, unit.before)
        found.append(Level(size, unit.title, at, at == window))
    longer = [level for level in found if level.window.days >= extent.days]
    return tuple(level for level in found if level not in longer[:-1])


def _fullest(found: Sequence[Unit], inside: Window, days: Sequence[int]) -> Unit:
    """The first of those units with most of `days`, which are in order; else the middle one."""

    def held(unit: Unit) -> int:
        since, before = max(unit.since, inside.since), min(unit.before, inside.before)
        return bisect_left(days, before) - bisect_left(days, since)

    most = max(found, key=held)
    return most if held(most) else found[len(found) // 2]
