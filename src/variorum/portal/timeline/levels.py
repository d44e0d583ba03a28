"""From decades to days: the unit of each size around what is looked at, and which one it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.portal.timeline.scale import Window, middle_of, units

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
    """The decade, year, month, week and day around the middle of what is looked at.

    The middle is where most of `days` in the window are. Units longer than the whole record are
    left out, but for one.
    """
    found: list[Level] = []
    at = window
    for size, step in SIZES:
        inside = Window(max(at.since, window.since), min(at.before, window.before))
        middle = middle_of(inside, days, max(_length(step) // 2, 1))
        unit = units(Window(middle, middle + 1), step)[0]
        at = Window(unit.since, unit.before)
        found.append(Level(size, unit.title, at, at == window))
    longer = [level for level in found if level.window.days >= extent.days]
    return tuple(level for level in found if level not in longer[:-1])


def _length(step: tuple[str, int]) -> int:
    return {"year": 365, "month": 30, "week": 7, "day": 1}[step[0]] * step[1]
