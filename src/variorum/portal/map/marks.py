"""Places in a picture: a dot for a point, a shade without an edge for an area, never the other way.

What a shade's size says is how exactly the place is told, not where the place ends: the record
knows no outlines, and an edge would be read as a border.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from variorum.model.extent import EXACT, RADIUS_KM, radius_km
from variorum.model.given import Ring
from variorum.portal.map.projection import Projection
from variorum.portal.map.windows import around_marks
from variorum.store.queries import PlaceLine

Form = Literal["point", "unsure", "area"]
#: A shade is at least so large in the picture's units, and at most such a share of its width.
_SMALLEST, _LARGEST = 13.0, 0.11
#: Radius of a dot, and of the mark of several that cannot be told apart.
_ALONE, _SEVERAL = 5.0, 9.0

#: A place and where it stands in the picture.
_Dot = tuple[PlaceLine, float, float]


@dataclass(frozen=True, slots=True)
class Mark:
    """A place at (x, y) with radius `r`, or several dots too close to be told apart.

    `closer` is the `bbox` in which several come apart, null for one place and for one point.
    `path` draws the outline that a project gazetteer gives an area, empty where it gives none.
    """

    places: tuple[PlaceLine, ...]
    form: Form
    x: float
    y: float
    r: float
    closer: str | None = None
    path: str = ""

    @property
    def place(self) -> PlaceLine:
        """The first place; the only one unless several are drawn as one."""
        return self.places[0]


def form_of(place: PlaceLine) -> Form:
    """A dot only where the documents name the place itself and it is small enough for one."""
    if place.outline and place.precision != EXACT:
        return "area"
    if place.precision is None:
        return "unsure"
    return "point" if place.precision == EXACT else "area"


def marks_in(
    places: Iterable[PlaceLine], projection: Projection, height: float, width: float
) -> tuple[Mark, ...]:
    """The marks of every place that is in sight: areas first, so that dots lie on top."""
    areas: list[Mark] = []
    dots: list[_Dot] = []
    for place in places:
        if place.lat is None or place.lon is None:
            continue
        x, y = projection.at(place.lat, place.lon)
        form = form_of(place)
        reach = _radius(place, projection, width) if form == "area" else 0.0
        if not (-reach <= x <= width + reach and -reach <= y <= height + reach):
            continue
        if form == "area":
            path = "".join(_drawn(ring, projection) for ring in place.outline)
            areas.append(Mark((place,), form, round(x, 1), round(y, 1), round(reach, 1), path=path))
        else:
            dots.append((place, x, y))
    areas.sort(key=lambda mark: -mark.r)
    return (*areas, *_together(dots, projection))


def _drawn(ring: Ring, projection: Projection) -> str:
    """A ring as a path; one that crosses the picture's edge goes on beyond it."""
    first = projection.window.west + (ring[0][0] - projection.window.west) % 360
    turn = first - ring[0][0]
    corners = (f"{projection.x(lon + turn):.1f} {projection.y(lat):.1f}" for lon, lat in ring)
    return f"M{'L'.join(corners)}Z"


def _radius(place: PlaceLine, projection: Projection, width: float) -> float:
    if place.outline:
        corners = [projection.at(lat, lon) for ring in place.outline for lon, lat in ring]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return max(max(xs) - min(xs), max(ys) - min(ys)) / 2
    km = radius_km(place.precision, place.kind) or RADIUS_KM[5]
    return min(max(projection.across(km), _SMALLEST), _LARGEST * width)


def _together(dots: Sequence[_Dot], projection: Projection) -> Iterable[Mark]:
    """A mark for each dot, or one for those that lie on one another, at the first of them."""
    groups: list[list[_Dot]] = []
    for dot in dots:
        near = [g for g in groups if _near(g, [dot])]
        if near:
            near[0].append(dot)
        else:
            groups.append([dot])
    for group in _joined(groups):
        places = tuple(place for place, _, _ in group)
        _, x, y = group[0]
        forms = {form_of(place) for place in places}
        form: Form = "point" if forms == {"point"} else "unsure"
        several = len(places) > 1
        closer = around_marks(places, projection.window) if several else None
        radius = _SEVERAL if several else _ALONE
        yield Mark(places, form, round(x, 1), round(y, 1), radius, closer)


def _joined(groups: list[list[_Dot]]) -> list[list[_Dot]]:
    """Groups no two of which lie on one another: a mark of several needs more room."""
    kept: list[list[_Dot]] = []
    for group in groups:
        near = next((k for k in kept if _near(k, group)), None)
        if near is None:
            kept.append(group)
        else:
            near.extend(group)
    return kept if len(kept) == len(groups) else _joined(kept)


def _near(one: Sequence[_Dot], other: Sequence[_Dot]) -> bool:
    room = sum(_SEVERAL if len(group) > 1 else _ALONE for group in (one, other)) + 1
    return (one[0][1] - other[0][1]) ** 2 + (one[0][2] - other[0][2]) ** 2 < room**2
