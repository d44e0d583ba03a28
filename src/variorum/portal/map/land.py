"""Coasts: Natural Earth's land as rings of longitude and latitude."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import accumulate, pairwise
from typing import Any, Literal

Scale = Literal["110m", "50m"]
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Ring:
    """A closed line of (longitude, latitude) in degrees, its first point again at its end.

    Where it crosses 180° it goes on beyond it; it lies between `west` and `east` as they stand.
    """

    points: tuple[Point, ...]
    west: float
    south: float
    east: float
    north: float


@cache
def rings(scale: Scale) -> tuple[Ring, ...]:
    """Every ring of the land at a scale; which of them hold land the even-odd rule tells."""
    file = resources.files("variorum.portal").joinpath(f"static/land/land-{scale}.json")
    topology = json.loads(file.read_text("utf-8"))
    arcs = [_arc(arc, topology["transform"]) for arc in topology["arcs"]]
    return tuple(_ring(_joined(line, arcs)) for line in _lines(topology["objects"]["land"]))


def _arc(arc: Sequence[Sequence[int]], transform: dict[str, Any]) -> list[Point]:
    """Whole steps, each counted from the one before, as degrees (TopoJSON, section 2.1.3)."""
    (kx, ky), (dx, dy) = transform["scale"], transform["translate"]
    steps = list(zip(*arc, strict=True))
    return [
        (x * kx + dx, y * ky + dy)
        for x, y in zip(accumulate(steps[0]), accumulate(steps[1]), strict=True)
    ]


def _lines(shape: dict[str, Any]) -> Iterator[list[int]]:
    if shape["type"] == "GeometryCollection":
        for part in shape["geometries"]:
            yield from _lines(part)
    elif shape["type"] == "MultiPolygon":
        for polygon in shape["arcs"]:
            yield from polygon
    elif shape["type"] == "Polygon":
        yield from shape["arcs"]


def _joined(line: Sequence[int], arcs: Sequence[list[Point]]) -> tuple[Point, ...]:
    """Arcs end to end; a negative number is an arc backwards, counted from -1."""
    out: list[Point] = []
    for number in line:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        out += arc[1:] if out else arc
    return tuple(out)


def _ring(points: tuple[Point, ...]) -> Ring:
    unrolled = _unrolled(points)
    lons, lats = [lon for lon, _ in unrolled], [lat for _, lat in unrolled]
    return Ring(unrolled, min(lons), min(lats), max(lons), max(lats))


def _unrolled(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """A line that goes on beyond 180° where it crosses that meridian; one around a pole is closed.

    The outline is cut nowhere, as a globe is: a step of more than half a turn is one across 180°.
    """
    turn, out = 0.0, [points[0]]
    for (before, _), (lon, lat) in pairwise(points):
        if abs(lon - before) > 180:
            turn += 360 if lon < before else -360
        out.append((lon + turn, lat))
    if turn:
        pole = 90.0 if out[0][1] > 0 else -90.0
        out += [(out[-1][0], pole), (out[0][0], pole), out[0]]
    return tuple(out)
