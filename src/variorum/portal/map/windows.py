"""Windows of a map: the first one, where its links lead to, and how it stands in an address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.portal.map.projection import Window
from variorum.store.queries import Box, PlaceLine

#: Degrees of latitude: the closest look, and the least that a map of all places shows.
_CLOSEST, _LEAST = 0.1, 2.0
#: How much stands free around the outermost places, as a share.
_MARGIN = 0.12
#: Where the densest part is looked for: around so many of the places most claimed of.
_CENTRES = 200


@dataclass(frozen=True, slots=True)
class Moves:
    """Where the buttons of a map lead, each an address's `bbox`; null where there is no further."""

    closer: str | None
    wider: str | None
    north: str | None
    south: str | None
    west: str | None
    east: str | None


def window_of(box: Box | None, extent: Box | None) -> Window:
    """The window that is asked for, else one around every place, else the whole globe."""
    if box is not None:
        return _unrolled(box)
    if extent is None:
        return Window(-180.0, -60.0, 180.0, 85.0)
    held = _unrolled(extent)
    tall = max(held.north - held.south, _LEAST)
    wide = max(held.width, _LEAST)
    middle, centre = (held.north + held.south) / 2, (held.west + held.east) / 2
    high, far = tall * (0.5 + _MARGIN), min(wide * (0.5 + _MARGIN), 180.0)
    south, north = max(middle - high, -90.0), min(middle + high, 90.0)
    return Window(centre - far, south, centre + far, north)


def _unrolled(box: Box) -> Window:
    east = box.east if box.east >= box.west else box.east + 360
    return Window(box.west, box.south, max(east, box.west + 1e-6), max(box.north, box.south + 1e-6))


def bbox(window: Window) -> str | None:
    """A window as "west,south,east,north" (RFC 7946); null for the whole globe."""
    if window.width >= 359.9:
        if window.north - window.south >= 179:
            return None
        west, east = -180.0, 180.0
    else:
        west, east = _turned(window.west), _turned(window.east)
    digits = 1 if window.width > 20 else 2 if window.width > 2 else 4
    edges = (west, max(window.south, -90.0), east, min(window.north, 90.0))
    return ",".join(f"{round(edge, digits) + 0.0:g}" for edge in edges)


def moves(window: Window, marks: Sequence[PlaceLine]) -> Moves:
    """Half as wide where most is claimed, twice as wide, and half a window to each side."""
    across, up = window.width / 2, (window.north - window.south) / 2
    whole = window.width >= 359.9
    return Moves(
        closer=bbox(_densest(window, marks)) if up > _CLOSEST else None,
        wider=None if whole else bbox(_grown(window)),
        north=bbox(_moved(window, 0, up)) if window.north < 89 else None,
        south=bbox(_moved(window, 0, -up)) if window.south > -89 else None,
        west=None if whole else bbox(_moved(window, -across, 0)),
        east=None if whole else bbox(_moved(window, across, 0)),
    )


def around_marks(marks: Sequence[PlaceLine], window: Window) -> str | None:
    """A window around places that stand too close to be told apart; null for one point."""
    lats = [mark.lat for mark in marks if mark.lat is not None]
    lons = [window.west + (mark.lon - window.west) % 360 for mark in marks if mark.lon is not None]
    tall, wide = max(lats) - min(lats), max(lons) - min(lons)
    if max(tall, wide) < 1e-3:
        return None
    free = max(tall, wide, _CLOSEST) * 0.4
    return bbox(Window(min(lons) - free, min(lats) - free, max(lons) + free, max(lats) + free))


def _densest(window: Window, marks: Sequence[PlaceLine]) -> Window:
    """The window of half the size in which most claims are placed, the middle one if none are."""
    wide, tall = window.width / 2, (window.north - window.south) / 2
    inside = [
        (mark.lat, window.west + (mark.lon - window.west) % 360, mark.claims)
        for mark in marks
        if mark.lat is not None and mark.lon is not None
    ]
    inside = [
        one for one in inside if one[1] <= window.east and window.south <= one[0] <= window.north
    ]
    best, most = ((window.south + window.north) / 2, (window.west + window.east) / 2), 0
    for lat, lon, _ in inside[:_CENTRES]:
        held = sum(
            claims + 1
            for other, beside, claims in inside
            if abs(other - lat) <= tall / 2 and abs(beside - lon) <= wide / 2
        )
        if held > most:
            best, most = (lat, lon), held
    lat = min(max(best[0], window.south + tall / 2), window.north - tall / 2)
    lon = min(max(best[1], window.west + wide / 2), window.east - wide / 2)
    return Window(lon - wide / 2, lat - tall / 2, lon + wide / 2, lat + tall / 2)


def _grown(window: Window) -> Window:
    across, up = min(window.width / 2, 180 - window.width / 2), (window.north - window.south) / 2
    return Window(
        window.west - across,
        max(window.south - up, -90.0),
        window.east + across,
        min(window.north + up, 90.0),
    )


def _moved(window: Window, east: float, north: float) -> Window:
    north = min(max(north, -90 - window.south), 90 - window.north)
    return Window(
        window.west + east, window.south + north, window.east + east, window.north + north
    )


def _turned(lon: float) -> float:
    return (lon + 180) % 360 - 180
