"""What the browser's map needs of each place: all that it means is decided here, not there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from variorum.model.extent import RADIUS_KM, radius_km
from variorum.portal.map.marks import form_of
from variorum.portal.words import PRECISIONS, plural
from variorum.store.queries import PlaceLine


def live_places(places: Iterable[PlaceLine]) -> list[dict[str, Any]]:
    """The places that have a point, as JSON can say them, in their order.

    `lat` and `lon` are WGS 84 degrees, `form` is how it is drawn, `km` how far a shade goes (null
    for a dot), `outline` rings of [longitude, latitude]; `rank` orders names where there is not
    room for all: those with most origins first.
    """
    placed = [p for p in places if p.lat is not None and p.lon is not None]
    order = sorted(placed, key=lambda p: (-p.origins, -p.claims, p.id))
    ranks = {place.id: rank for rank, place in enumerate(order)}
    return [_plain(place) | {"rank": ranks[place.id]} for place in placed]


def _plain(place: PlaceLine) -> dict[str, Any]:
    area = form_of(place) == "area"
    told = plural(place.claims, "claim")
    return {
        "name": place.name,
        "href": f"/places/{quote(place.id, safe='')}",
        "title": f"{place.name}: {told}, {PRECISIONS[place.precision]}",
        "lat": place.lat,
        "lon": place.lon,
        "form": form_of(place),
        "km": (radius_km(place.precision, place.kind) or RADIUS_KM[5]) if area else None,
        "outline": [[[lon, lat] for lon, lat in ring] for ring in place.outline] if area else [],
    }
