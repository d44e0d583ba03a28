"""The map of a list of places, and the small one of a single place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.portal.map.coast import coast
from variorum.portal.map.grid import Grid, grid_of
from variorum.portal.map.labels import Label, Lettering, labels_of
from variorum.portal.map.marks import Form, Mark, marks_in
from variorum.portal.map.projection import Window, fitted
from variorum.portal.map.windows import Moves, moves, window_of
from variorum.store.queries import Box, PlaceLine, PlaceList, PlaceView

#: Half the degrees of latitude around one place: enough to see which coasts are near.
_AROUND = 7.0


@dataclass(frozen=True, slots=True)
class _Size:
    width: float
    height: float
    lettering: Lettering
    lines: int


#: The picture is drawn for a desk and for a telephone; the style sheet shows the one that fits.
_WIDE = _Size(1056, 560, Lettering(7.3, 16), 9)
_NARROW = _Size(420, 460, Lettering(8.6, 19), 4)
_SMALL = _Size(480, 330, Lettering(8.0, 18), 4)


@dataclass(frozen=True, slots=True)
class MapPicture:
    """One drawing in its own units, `width` by `height`; `land` is a path for the even-odd rule."""

    name: str
    window: Window
    width: float
    height: float
    land: str
    grid: Grid
    marks: tuple[Mark, ...]
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Pictures:
    """The map of a list in two sizes, where its links lead, and which forms the record has."""

    wide: MapPicture
    narrow: MapPicture
    moves: Moves
    forms: tuple[Form, ...]


def pictures(data: PlaceList) -> Pictures | None:
    """The map of a list of places; null where no place has a point."""
    if data.extent is None:
        return None
    wanted = window_of(data.box, data.extent)
    wide = _picture("wide", data.marks, wanted, _WIDE)
    narrow = _picture("narrow", data.marks, wanted, _NARROW)
    found = {mark.form for mark in (*wide.marks, *narrow.marks)}
    forms: tuple[Form, ...] = ("point", "area", "unsure")
    return Pictures(
        wide=wide,
        narrow=narrow,
        moves=moves(wide.window, data.marks),
        forms=tuple(form for form in forms if form in found),
    )


def place_picture(data: PlaceView) -> MapPicture | None:
    """Where one place lies, with those that lie in it; null where it has no point."""
    lat, lon = data.place.lat, data.place.lon
    if lat is None or lon is None:
        return None
    extent = Box(lon, max(lat - _AROUND, -90.0), lon, min(lat + _AROUND, 90.0))
    window = window_of(None, extent)
    return _picture("small", (data.place, *data.holds), window, _SMALL)


def _picture(name: str, places: Sequence[PlaceLine], wanted: Window, size: _Size) -> MapPicture:
    projection, height = fitted(wanted, size.width, size.height)
    marks = marks_in(places, projection, height, size.width)
    return MapPicture(
        name=name,
        window=projection.window,
        width=size.width,
        height=round(height, 1),
        land=coast(projection),
        grid=grid_of(projection, size.width, height, lines=size.lines),
        marks=marks,
        labels=labels_of(marks, size.lettering, size.width, height),
    )
