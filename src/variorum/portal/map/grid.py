"""Meridians, parallels and a scale bar: where one is when there is no coast in sight."""

from __future__ import annotations

import math
from dataclasses import dataclass

from variorum.portal.map.projection import Projection
from variorum.store.queries import PlaceLine

_STEPS = (0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 15, 30, 45, 60)
_LENGTHS = tuple(n * 10**power for power in range(5) for n in (1, 2, 5))
#: A bar is true for the whole picture only where that spans few degrees of latitude.
_ONE_SCALE = 25.0


@dataclass(frozen=True, slots=True)
class Line:
    """A meridian or a parallel `at` so many units from the left or the top, and its name."""

    at: float
    name: str


@dataclass(frozen=True, slots=True)
class Grid:
    """The lines of a picture, and a bar of so many kilometres, `bar` units long; 0 without one."""

    meridians: tuple[Line, ...]
    parallels: tuple[Line, ...]
    km: int
    bar: float


def grid_of(projection: Projection, width: float, height: float, *, lines: int) -> Grid:
    """About so many meridians, and parallels at the same step."""
    window = projection.window
    step = next((s for s in _STEPS if window.width / s <= lines), _STEPS[-1])
    first, last = math.ceil(window.west / step), math.floor(window.east / step)
    meridians = [
        Line(round(projection.x(n * step), 1), _named((n * step + 180) % 360 - 180, "E", "W"))
        for n in range(first, last + 1)
    ]
    low, high = math.ceil(window.south / step), math.floor(window.north / step)
    parallels = [
        Line(round(projection.y(n * step), 1), _named(n * step, "N", "S"))
        for n in range(low, high + 1)
        if abs(n * step) < 90
    ]
    km = 0
    if window.north - window.south <= _ONE_SCALE:
        km = max((n for n in _LENGTHS if projection.across(n) <= width / 6), default=0)
    return Grid(
        tuple(line for line in meridians if 0 < line.at < width),
        tuple(line for line in parallels if 0 < line.at < height),
        km,
        round(projection.across(km), 1),
    )


def _named(degrees: float, positive: str, negative: str) -> str:
    value = round(degrees, 2)
    half = "" if value in (0, 180, -180) else f" {positive if value > 0 else negative}"
    return f"{abs(value):g}°{half}"


def coordinates(place: PlaceLine) -> str | None:
    """A place's point as a reader would write it, no finer than it is told; null without one."""
    if place.lat is None or place.lon is None:
        return None
    digits = 2 if place.precision == 1 else 1 if place.precision in (None, 2, 3) else 0
    lat = _named(round(place.lat, digits), "N", "S")
    lon = _named(round(place.lon, digits), "E", "W")
    return f"{lat} {lon}" if place.precision == 1 else f"about {lat} {lon}"
