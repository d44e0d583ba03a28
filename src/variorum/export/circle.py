"""A circle on the globe as a polygon of GeoJSON (RFC 7946), cut at 180° and closed over a pole."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from variorum.model.extent import EARTH_KM

Position = tuple[float, float]
#: Corners of a circle.
_CORNERS = 48


def circle(lat: float, lon: float, km: float) -> dict[str, Any]:
    """The points `km` from (lat, lon) as a Polygon, counterclockwise; in two where it is cut.

    Longitude stands first. Raises `ValueError` for a radius of more than a quarter of the globe.
    """
    reach = km / EARTH_KM
    if not 0 < reach < math.pi / 2:
        raise ValueError(f"{km} km is no radius of a circle on the globe")
    ring = [_away(lat, lon, reach, -math.tau * n / _CORNERS) for n in range(_CORNERS)]
    if abs(lat) + math.degrees(reach) >= 90:
        return _polygon([_over_pole(ring, math.copysign(90, lat))])
    return _polygon(_cut(ring))


def _away(lat: float, lon: float, reach: float, bearing: float) -> Position:
    """The point so far (in radians) from another; its longitude goes on beyond 180°."""
    phi = math.radians(lat)
    sine = math.sin(phi) * math.cos(reach) + math.cos(phi) * math.sin(reach) * math.cos(bearing)
    across = math.sin(bearing) * math.sin(reach) * math.cos(phi)
    along = math.cos(reach) - math.sin(phi) * sine
    return lon + math.degrees(math.atan2(across, along)), math.degrees(math.asin(sine))


def _over_pole(ring: Sequence[Position], pole: float) -> list[Position]:
    """A ring around a pole as the band between it and the pole, from 180° W to 180° E."""
    inner = sorted(((lon + 180) % 360 - 180, lat) for lon, lat in ring)
    edge = (inner[0][1] + inner[-1][1]) / 2
    line = [(-180.0, edge), *inner, (180.0, edge)]
    band = [*line, (180.0, pole), (-180.0, pole)]
    return band if pole > 0 else band[::-1]


def _cut(ring: Sequence[Position]) -> list[list[Position]]:
    """A ring as one, or as the two parts on either side of 180°."""
    parts = []
    for turn in (-360.0, 0.0, 360.0):
        turned = [(lon + turn, lat) for lon, lat in ring]
        part = _side(_side(turned, -180.0, 1), 180.0, -1)
        if len(part) > 2:
            parts.append(part)
    return parts


def _side(ring: Sequence[Position], bound: float, sign: int) -> list[Position]:
    """What of a ring lies on one side of a meridian (Sutherland and Hodgman 1974)."""
    out: list[Position] = []
    for at, here in enumerate(ring):
        before = ring[at - 1]
        inside, was = (here[0] - bound) * sign >= 0, (before[0] - bound) * sign >= 0
        if inside != was:
            share = (bound - before[0]) / (here[0] - before[0])
            out.append((bound, before[1] + share * (here[1] - before[1])))
        if inside:
            out.append(here)
    return out


def _polygon(rings: Sequence[Sequence[Position]]) -> dict[str, Any]:
    closed = [[[round(x, 5), round(y, 5)] for x, y in (*ring, ring[0])] for ring in rings]
    if len(closed) == 1:
        return {"type": "Polygon", "coordinates": closed}
    return {"type": "MultiPolygon", "coordinates": [[ring] for ring in closed]}
