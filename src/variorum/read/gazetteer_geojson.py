"""`gazetteer.geojson`: one Feature for each place (RFC 7946)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from variorum.errors import PlacesError
from variorum.model import GivenPlaces
from variorum.model.given import Ring
from variorum.read import gazetteer as given

_FEATURES = re.compile(r'"features"\s*:\s*\[\s*')
_NEXT = re.compile(r"\s*,?\s*")
_NAMED = ("language", "used_by", "from", "to")


def read_geojson(path: Path) -> tuple[GivenPlaces, list[str]]:
    """The places of a FeatureCollection.

    Raises `PlacesError`, which names the line and the remedy, for one that cannot be understood.
    """
    try:
        text = path.read_text("utf-8-sig")
        whole = json.loads(text)
    except (OSError, UnicodeDecodeError) as error:
        raise PlacesError(
            f"{path.name} cannot be read: {error}", where=str(path), do="Save it in UTF-8."
        ) from error
    except json.JSONDecodeError as error:
        raise given.wrong(
            path, error.lineno, f"this is no JSON: {error.msg}.", "Correct it there or just before."
        ) from error
    if not isinstance(whole, dict) or whole.get("type") != "FeatureCollection":
        raise given.wrong(
            path, 1, "this is no FeatureCollection.", 'Begin with {"type": "FeatureCollection", …'
        )
    rows = [row for line, feature in _features(path, text) for row in _rows(path, line, feature)]
    return given.assembled(path, rows), []


def _features(path: Path, text: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each feature with the line in which it begins."""
    begin = _FEATURES.search(text)
    if begin is None:
        raise given.wrong(path, 1, "there are no features.", 'Give a list under "features".')
    at, decoder = begin.end(), json.JSONDecoder()
    while at < len(text) and text[at] != "]":
        line = text.count("\n", 0, at) + 1
        feature, at = decoder.raw_decode(text, at)
        if not isinstance(feature, dict) or not isinstance(feature.get("properties"), dict):
            raise given.wrong(path, line, "a feature has no properties.", 'Give it a "name" there.')
        yield line, feature
        step = _NEXT.match(text, at)
        at = step.end() if step else at


def _rows(path: Path, line: int, feature: dict[str, Any]) -> Iterator[given.Row]:
    properties = feature["properties"]
    lat, lon, outline = _geometry(path, line, feature.get("geometry"))
    listed = properties.get("names") or [{k: properties.get(k) for k in ("name", *_NAMED)}]
    if not isinstance(listed, list):
        raise given.wrong(path, line, '"names" is no list.', 'Write "names": [{"name": "X"}, …]')
    names = [
        given.name(path, line, _texts(one if isinstance(one, dict) else {"name": one}))
        for one in listed
    ]
    told = _texts({k: properties.get(k) for k in ("place", "kind", "inside", "note")})
    key = given.place_key(path, line, told["place"], names[0].name)
    for number, name in enumerate(names):
        first = number == 0
        yield given.Row(
            line,
            key,
            name,
            given.kind(path, line, told["kind"]),
            lat if first else None,
            lon if first else None,
            outline if first else (),
            told["inside"],
            told["note"],
        )


def _texts(values: dict[str, Any]) -> dict[str, str | None]:
    return {k: str(v).strip() if v not in (None, "") else None for k, v in values.items()}


def _geometry(
    path: Path, line: int, geometry: Any
) -> tuple[float | None, float | None, tuple[Ring, ...]]:
    if geometry is None:
        return None, None, ()
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    parts: Any = geometry.get("coordinates") if isinstance(geometry, dict) else None
    try:
        if kind == "Point":
            lon, lat = parts[:2]
            return *given.point(path, line, lat, lon), ()
        if kind in ("Polygon", "MultiPolygon"):
            polygons = [parts] if kind == "Polygon" else parts
            rings = tuple(given.ring(path, line, polygon[0]) for polygon in polygons)
            return None, None, rings
    except (IndexError, TypeError, ValueError) as error:
        raise given.wrong(
            path, line, "the coordinates are no numbers.", "Write [longitude, latitude]."
        ) from error
    raise given.wrong(
        path, line, f"the geometry is {kind!r}.", "Use Point, Polygon, MultiPolygon or null."
    )
