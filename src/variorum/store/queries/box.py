"""A stretch of the globe between two meridians and two parallels, as an address asks for it."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.errors import InputError

_HOW = "Write four numbers: west,south,east,north in degrees, as in 3.5,51.2,4.1,51.6."


@dataclass(frozen=True, slots=True)
class Box:
    """Degrees of WGS 84. With `west` greater than `east` it lies across 180° (RFC 7946, 5.2)."""

    west: float
    south: float
    east: float
    north: float

    def holds(self, lat: float, lon: float) -> bool:
        """Whether a point lies in it, its edges included."""
        if not self.south <= lat <= self.north:
            return False
        if self.west <= self.east:
            return self.west <= lon <= self.east
        return lon >= self.west or lon <= self.east


def box_of(asked: str | None) -> Box | None:
    """The box of "west,south,east,north"; null where nothing is asked.

    Raises `InputError` for what is no such box, and for one without extent.
    """
    if not asked:
        return None
    try:
        west, south, east, north = (float(part) for part in asked.split(","))
    except ValueError as error:
        raise InputError(f"{asked!r} is no part of a map.", do=_HOW) from error
    if not (-180 <= west <= 180 and -180 <= east <= 180 and -90 <= south < north <= 90):
        raise InputError(f"{asked!r} is no part of a map.", do=_HOW)
    if west == east:
        raise InputError(f"{asked!r} has no width.", do=_HOW)
    return Box(west, south, east, north)


def around(points: list[tuple[float, float]]) -> Box | None:
    """The smallest box that holds every (lat, lon), across 180° where that is smaller."""
    if not points:
        return None
    lons = sorted({lon for _, lon in points})
    gaps = [
        ((after - before) % 360, after, before)
        for before, after in zip(lons, [*lons[1:], lons[0]], strict=True)
    ]
    west, east = lons[0], lons[-1]
    if len(lons) > 1:
        _, west, east = max(gaps)
    lats = [lat for lat, _ in points]
    return Box(west, min(lats), east, max(lats))
