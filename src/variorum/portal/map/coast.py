"""The coasts of a window as one path of SVG: cut at the window, no finer than can be seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from variorum.portal.map.land import Point, Scale, rings
from variorum.portal.map.projection import Projection, Window

#: A window wider than this, in degrees, is drawn from the coarser outline.
_COARSE = 70.0
#: How far beyond the window coasts go on, as a share of it: the cut itself is never seen.
_BEYOND = 0.03
#: By how many degrees the outline is turned so that any window is covered.
_TURNS = (-720.0, -360.0, 0.0, 360.0, 720.0, 1080.0)
#: Points nearer to each other than this, in the picture's units, are one.
_FINEST = 0.6


@lru_cache(maxsize=64)
def coast(projection: Projection) -> str:
    """The `d` of a path that holds the land of the projection's window, for the even-odd rule."""
    cut = _wider(projection.window)
    scale: Scale = "110m" if projection.window.width > _COARSE else "50m"
    parts = []
    for turn in _TURNS:
        for ring in rings(scale):
            if ring.south > cut.north or ring.north < cut.south:
                continue
            if ring.west + turn > cut.east or ring.east + turn < cut.west:
                continue
            points: Sequence[Point] = [(lon + turn, lat) for lon, lat in ring.points]
            inside = cut.west <= ring.west + turn and ring.east + turn <= cut.east
            if not (inside and cut.south <= ring.south and ring.north <= cut.north):
                points = clipped(points, cut)
            parts.append(_path(points, projection))
    return "".join(parts)


def _wider(window: Window) -> Window:
    by = window.width * _BEYOND
    return Window(window.west - by, window.south - by, window.east + by, window.north + by)


def clipped(points: Sequence[Point], window: Window) -> Sequence[Point]:
    """A closed line cut at a window's four sides (Sutherland and Hodgman 1974)."""
    sides: tuple[tuple[int, float, Callable[[float, float], bool]], ...] = (
        (0, window.west, float.__ge__),
        (0, window.east, float.__le__),
        (1, window.south, float.__ge__),
        (1, window.north, float.__le__),
    )
    for axis, bound, within in sides:
        points = _cut(points, axis, bound, within)
    return points


def _cut(
    points: Sequence[Point], axis: int, bound: float, within: Callable[[float, float], bool]
) -> list[Point]:
    out: list[Point] = []
    for at, here in enumerate(points):
        before = points[at - 1]
        if within(here[axis], bound) != within(before[axis], bound):
            share = (bound - before[axis]) / (here[axis] - before[axis])
            other = before[1 - axis] + share * (here[1 - axis] - before[1 - axis])
            out.append((bound, other) if axis == 0 else (other, bound))
        if within(here[axis], bound):
            out.append(here)
    return out


def _path(points: Iterable[Point], projection: Projection) -> str:
    kept: list[tuple[float, float]] = []
    for lon, lat in points:
        x, y = projection.x(lon), projection.y(min(max(lat, -90.0), 90.0))
        if not kept or abs(x - kept[-1][0]) >= _FINEST or abs(y - kept[-1][1]) >= _FINEST:
            kept.append((x, y))
    if len(kept) < 3:
        return ""
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in kept) + "Z"
