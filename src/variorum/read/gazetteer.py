"""The project gazetteer: `gazetteer.csv` or `gazetteer.geojson` beside the documents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from variorum.errors import PlacesError
from variorum.model import GEONAMES, GivenName, GivenPlace, GivenPlaces
from variorum.model.given import Ring
from variorum.read.dates import to_edtf

NAMES = ("gazetteer.csv", "gazetteer.geojson")
#: What a place may be; the first of each line stands for all of it.
KINDS = (
    "country region district town area water river mountains".split()
    + "state province county municipality city village settlement suburb camp port airport".split()
    + "island peninsula coast lake sea bay gulf strait mountain valley plain territory".split()
    + "building bridge dam road line site".split()
)


@dataclass(frozen=True, slots=True)
class Row:
    """One name of a place with what the same row says of the place; null where it says nothing."""

    line: int
    place: str
    name: GivenName
    kind: str | None = None
    lat: float | None = None
    lon: float | None = None
    outline: tuple[Ring, ...] = ()
    inside: str | None = None
    note: str | None = None


def wrong(path: Path, line: int, what: str, remedy: str) -> PlacesError:
    """An error of a file in a line, with what to do about it."""
    return PlacesError(f"{path.name}, line {line}: {what}", where=f"{path}, line {line}", do=remedy)


def assembled(path: Path, rows: Sequence[Row]) -> GivenPlaces:
    """The places of rows, those of one place put together.

    Raises `PlacesError` where two rows say different things of one place, or one lies in itself.
    """
    by_place: dict[str, list[Row]] = {}
    for row in rows:
        by_place.setdefault(row.place, []).append(row)
    places = [_place(path, key, some) for key, some in by_place.items()]
    ids: dict[str, GivenPlace] = {}
    for place in places:
        first = ids.setdefault(place.id, place)
        if first is not place:
            raise wrong(
                path,
                place.line,
                f"{place.key!r} differs from {first.key!r} of line {first.line} in case alone.",
                "Write both in one way, or give one of them another key in the column 'place'.",
            )
    found = GivenPlaces(tuple(sorted(places, key=lambda place: place.key)))
    for place in found.places:
        _check_holders(path, found, place)
    return found


def _place(path: Path, key: str, rows: Sequence[Row]) -> GivenPlace:
    first = rows[0]
    place = GivenPlace(key, tuple(dict.fromkeys(row.name for row in rows)), line=first.line)
    for field in ("kind", "lat", "lon", "outline", "inside", "note"):
        told: dict[object, int] = {}
        for row in rows:
            value = getattr(row, field)
            if value not in (None, ()):
                told.setdefault(value, row.line)
        if len(told) > 1:
            (one, line), (other, second) = list(told.items())[:2]
            raise wrong(
                path,
                second,
                f"{key!r} has {field} {_shown(other)} here and {_shown(one)} in line {line}.",
                "Keep one; two places with one name need different keys in the column 'place'.",
            )
        if told:
            place = replace(place, **{field: next(iter(told))})  # type: ignore[arg-type]
    return place


def _shown(value: object) -> str:
    return "an outline" if isinstance(value, tuple) else repr(value)


def _check_holders(path: Path, places: GivenPlaces, place: GivenPlace) -> None:
    seen = [place.key]
    above = places.by_reference.get(place.inside or "")
    while above is not None:
        if above.key in seen:
            way = " in ".join(repr(key) for key in (*seen, above.key))
            raise wrong(path, place.line, f"a place lies in itself: {way}.", "Correct 'inside'.")
        seen.append(above.key)
        above = places.by_reference.get(above.inside or "")


def point(path: Path, line: int, lat: object, lon: object) -> tuple[float | None, float | None]:
    """A latitude and a longitude in degrees, or two nulls where neither is given."""
    told = [None if value in (None, "") else value for value in (lat, lon)]
    if told == [None, None]:
        return None, None
    numbers: list[float] = []
    for name, value, limit in (("lat", told[0], 90.0), ("lon", told[1], 180.0)):
        try:
            number = float(str(value))
        except ValueError:
            number = float("nan")
        if not abs(number) <= limit:
            raise wrong(
                path,
                line,
                f"{name} is {value!r}, no number of degrees between -{limit:g} and {limit:g}.",
                "Give lat and lon in decimal degrees (WGS 84), such as 48.2 and 16.37.",
            )
        numbers.append(number)
    return numbers[0], numbers[1]


def ring(path: Path, line: int, corners: Iterable[Sequence[object]]) -> Ring:
    """A closed ring of (longitude, latitude), counterclockwise as RFC 7946 wants outer rings."""
    out: list[tuple[float, float]] = []
    for corner in corners:
        lon, lat = (*corner, None, None)[:2]
        north, east = point(path, line, lat, lon)
        if north is None or east is None:
            raise wrong(path, line, "a corner of the outline is no pair.", _OUTLINE)
        out.append((east, north))
    if len(out) < 4 or out[0] != out[-1]:
        raise wrong(path, line, "the outline is no closed ring of four corners or more.", _OUTLINE)
    turned = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(out))
    return tuple(out) if turned >= 0 else tuple(reversed(out))


_OUTLINE = "Write longitude before latitude, and the first corner again at the end."


def kind(path: Path, line: int, value: str | None) -> str | None:
    """What a place is, one of `KINDS`."""
    if value and value.casefold() not in KINDS:
        raise wrong(
            path, line, f"{value!r} is no kind of place.", f"Use one of: {', '.join(KINDS)}."
        )
    return value.casefold() if value else None


def name(path: Path, line: int, told: dict[str, str | None]) -> GivenName:
    """A name with its language, users and period, from cells or properties by name."""
    dates = {}
    for column in ("from", "to"):
        written = told.get(column)
        dates[column] = to_edtf(written) if written else None
        if written and dates[column] is None:
            raise wrong(
                path, line, f"{column} is {written!r}, no date in EDTF.",
                "Write a year or a day, such as 1991, 1991-12 or 1991-12-26; 1991~ for about.",
            )  # fmt: skip
    written_name = " ".join((told.get("name") or "").split())
    if not re.search(r"[^\W\d_]", written_name):
        raise wrong(
            path, line, "the name is missing.", "Give a name in every row, or delete the row."
        )
    return GivenName(
        written_name, told.get("language"), told.get("used_by"), dates["from"], dates["to"]
    )


def place_key(path: Path, line: int, told: str | None, first_name: str) -> str:
    """What tells a place from the others: the column `place`, else its name."""
    key = " ".join((told or first_name).split())
    if key.startswith(GEONAMES) and not key.removeprefix(GEONAMES).isdecimal():
        raise wrong(path, line, f"{key!r} is no id of GeoNames.", "Write geonames: and a number.")
    return key
