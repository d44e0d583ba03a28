"""How large a place is taken to be that is told no more exactly than by its class."""

from __future__ import annotations

#: Kilometres around the middle by UCDP GED's where_prec. 25 for 2 is the codebook's own ("within 25
#: km"); the others are the order of size of a second-level and a first-level division, of an area
#: without bounds, of a country and of waters. One number for each class, the same for every place:
#: it says how exactly a place is told, never where it ends.
RADIUS_KM: dict[int, float] = {2: 25.0, 3: 25.0, 4: 60.0, 5: 60.0, 6: 150.0, 7: 150.0}
#: The class of a place that is itself told, and small enough for a point.
EXACT = 1
#: Mean radius of the Earth in kilometres (IUGG).
EARTH_KM = 6371.0
#: A part of a country that is told no more exactly lies somewhere in it.
_PART_KM = RADIUS_KM[6]


def radius_km(precision: int | None, kind: str | None = None) -> float | None:
    """How large a place of a class is taken to be; null for a point and where nothing tells."""
    return _PART_KM if kind == "part" and precision == 5 else RADIUS_KM.get(precision or 0)
