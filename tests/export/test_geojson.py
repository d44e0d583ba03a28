"""Placed claims as GeoJSON: RFC 7946 to the letter, and no point where none is told."""

from __future__ import annotations

import json
import math
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.portal.invented import SEDGE
from tests.portal.invented import build as build_invented
from tests.portal.invented_drafts import make
from variorum.export import Format, write_export
from variorum.export.circle import circle
from variorum.model import Place
from variorum.model.extent import EARTH_KM, RADIUS_KM
from variorum.store import DocumentEntry, open_record

_lat = st.floats(-90, 90)
_lon = st.floats(-180, 180)
_km = st.sampled_from(sorted(RADIUS_KM.values()))


def _rings(geometry: dict[str, Any]) -> list[list[list[float]]]:
    """The outer rings of a polygon or of several; there are no holes."""
    parts = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        parts = [parts]
    assert all(len(part) == 1 for part in parts)
    return [part[0] for part in parts]


def _turned(ring: list[list[float]]) -> float:
    """Twice the area to the left of a ring, in the plane: above 0 where it is counterclockwise."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))


def _apart(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Kilometres between two (lat, lon), by the haversine."""
    (a, b), (c, d) = (map(math.radians, one), map(math.radians, other))
    half = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(min(half, 1.0)))


@given(_lat, _lon, _km)
def test_a_circle_is_a_polygon_as_rfc_7946_wants_it(lat: float, lon: float, km: float) -> None:
    """Closed, counterclockwise, longitude first and within ±180, nowhere across 180°."""
    for ring in _rings(circle(lat, lon, km)):
        assert len(ring) >= 4 and ring[0] == ring[-1]
        assert all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in ring)
        assert _turned(ring) > -1e-6


@given(st.floats(-85, 85), _lon, _km)
def test_the_corners_of_a_circle_are_so_far_away(lat: float, lon: float, km: float) -> None:
    """Every corner that is not on the cut stands at the radius."""
    corners = [
        (y, x) for ring in _rings(circle(lat, lon, km)) for x, y in ring if abs(abs(x) - 180) > 1e-4
    ]
    assert len(corners) >= 40
    for corner in corners:
        assert _apart((lat, lon), corner) == pytest.approx(km, rel=0.01)


def test_a_circle_across_180_degrees_is_two_polygons() -> None:
    """One on either side, that meet at the meridian."""
    geometry = circle(-17, 179.9, 60)
    assert geometry["type"] == "MultiPolygon"
    west, east = sorted(_rings(geometry), key=lambda ring: min(x for x, _ in ring))
    assert min(x for x, _ in west) == -180 and max(x for x, _ in east) == 180


@pytest.mark.parametrize("pole", [90, -90])
def test_a_circle_around_a_pole_holds_it(pole: int) -> None:
    """It is the band between its edge and the pole, all around."""
    (ring,) = _rings(circle(pole, 0, 150))
    assert {x for x, y in ring if y == pole} == {-180, 180}
    assert {round(abs(y)) for _, y in ring} == {89, 90}


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What is written of the invented record."""
    folder = tmp_path_factory.mktemp("geojson")
    build_invented(folder / "r.db")
    with open_record(folder / "r.db", read_only=True) as record:
        (path,) = write_export(record, folder / "out", Format.GEOJSON)
        again = write_export(record, folder / "again", Format.GEOJSON)[0]
    assert path.name == "places.geojson" and path.read_bytes() == again.read_bytes()
    return json.loads(path.read_text("utf-8"))  # type: ignore[no-any-return]


def test_each_placed_claim_is_a_feature(exported: dict[str, Any]) -> None:
    """With the name as written, how exactly it is told, who asserts it and in which words."""
    assert exported["type"] == "FeatureCollection"
    (feature,) = exported["features"]
    assert feature["type"] == "Feature"
    told = feature["properties"]
    assert (told["name"], told["place"], told["inferred"]) == ("the lower villages", SEDGE, True)
    assert told["source"] == "Velmar Water Board"
    assert told["figure"]["low"] == 140
    assert told["quote"].startswith("At least 140 people")


def test_a_place_of_which_nothing_tells_its_size_has_no_geometry(
    exported: dict[str, Any], tmp_path: Path
) -> None:
    """Its coordinates stand among the properties; a point would say too much."""
    (feature,) = exported["features"]
    assert feature["geometry"] is None
    assert feature["properties"]["lat"] == 51.5


def test_a_point_for_the_place_itself_and_a_circle_for_an_area(tmp_path: Path) -> None:
    """By the precision that the claim's own words give, with the size of the circle."""
    draft = make("a.txt", "Nine fell ill at Orveny. Ten fell ill in Tarn district.")
    for words, name, precision in (("Nine", "Orveny", 1), ("Ten", "Tarn", 3)):
        place = Place(f"place-{name}", name, 46.5, -7.25, *draft.at(name), precision=precision)
        draft.add(words, draft.figure(words, 9, 9, "exact", "ill"), place=place)
    with open_record(tmp_path / "r.db", create=True) as record:
        record.put_document(DocumentEntry(draft.document, draft.passages, draft.claims))
        record.replace_findings([], [], [], texts={}, stamp="test", origins={})
        (path,) = write_export(record, tmp_path / "out", Format.GEOJSON)
    point, area = json.loads(path.read_text("utf-8"))["features"]
    assert point["geometry"] == {"type": "Point", "coordinates": [-7.25, 46.5]}
    assert point["properties"]["radius_km"] is None
    assert area["geometry"]["type"] == "Polygon"
    assert (area["properties"]["precision"], area["properties"]["radius_km"]) == (3, 25)
