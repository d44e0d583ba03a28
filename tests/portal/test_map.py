"""The map: coasts and no borders, equal areas, no dot for what is no point, legible names."""

from __future__ import annotations

import hashlib
import math
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from variorum.errors import InputError
from variorum.model.extent import EARTH_KM
from variorum.portal.map import coordinates, live_places, pictures
from variorum.portal.map.coast import clipped, coast
from variorum.portal.map.grid import grid_of
from variorum.portal.map.labels import Lettering, labels_of
from variorum.portal.map.land import rings
from variorum.portal.map.marks import form_of, marks_in
from variorum.portal.map.projection import Window, fitted
from variorum.portal.map.windows import bbox, moves, window_of
from variorum.portal.rendering import STATIC
from variorum.store.queries import Box, Page, PlaceLine, PlaceList, box_of
from variorum.store.queries.box import around

_lat = st.floats(-85, 85)
_lon = st.floats(-180, 179.99)
_windows = st.builds(
    lambda west, south, wide, tall: Window(west, south, west + wide, min(south + tall, 90.0)),
    st.floats(-180, 180),
    st.floats(-89, 80),
    st.floats(0.1, 360),
    st.floats(0.1, 179),
)
_precision = st.sampled_from([None, 1, 2, 3, 4, 5, 6, 7])


def _place(number: int, lat: float | None, lon: float | None, precision: int | None) -> PlaceLine:
    name = f"Ostermark {number}"
    return PlaceLine(
        id=f"place-{number}",
        name=name,
        names=(name,),
        kind=None,
        lat=lat,
        lon=lon,
        precision=precision,
        within=None,
        mentions=1,
        claims=number % 7,
        inferred=0,
        documents=1,
        origins=number % 3,
    )


_places = st.lists(st.tuples(_lat, _lon, _precision), max_size=40).map(
    lambda found: [_place(n, *one) for n, one in enumerate(found)]
)


def _list(places: list[PlaceLine], box: Box | None = None) -> PlaceList:
    points = [(p.lat, p.lon) for p in places if p.lat is not None and p.lon is not None]
    return PlaceList(
        kind=None,
        kinds=(),
        sort="name",
        box=box,
        extent=around(points),
        unplaced=len(places) - len(points),
        page=Page(1, 1, 50, len(places)),
        places=tuple(places),
        marks=tuple(p for p in places if p.lat is not None),
    )


@pytest.mark.parametrize(
    ("name", "sha256"),
    [
        ("land-110m.json", "ead5f68119c49a9250902e7da303bcb209341bbb8fefe7369a439b48b704658a"),
        ("land-50m.json", "619477ff690c086885e45cb91707d783805561bd75ae8e437b7d4694b0204e0f"),
    ],
)
def test_the_outline_is_the_packages_own(name: str, sha256: str) -> None:
    """The vendored files are those of world-atlas 2.0.2 to the byte, and hold land alone."""
    data = (STATIC / "land" / name).read_bytes()
    assert hashlib.sha256(data).hexdigest() == sha256
    assert b"countries" not in data


def test_no_outline_of_countries_is_there() -> None:
    """What is not in the package cannot be drawn."""
    held = {path.name for path in (STATIC / "land").iterdir()}
    assert held == {"land-110m.json", "land-50m.json", "LICENSE", "README.md"}


@pytest.mark.parametrize("scale", ["110m", "50m"])
def test_coasts_are_closed_and_cut_nowhere(scale: str) -> None:
    """No ring jumps across the world, as it would where it is cut at 180°."""
    for ring in rings(scale):  # type: ignore[arg-type]
        assert ring.points[0] == ring.points[-1]
        polar = any(abs(lat) > 89.9 for _, lat in ring.points)
        assert polar or all(abs(a[0] - b[0]) < 20 for a, b in pairwise(ring.points))


def test_land_is_where_land_is() -> None:
    """The middle of Africa, of Antarctica and of Chukotka are land; three oceans are not."""

    def on_land(lat: float, lon: float) -> bool:
        found = False
        for ring in rings("110m"):
            for turn in (-360, 0, 360):
                for (x1, y1), (x2, y2) in pairwise(ring.points):
                    if (y1 > lat) != (y2 > lat):
                        found ^= lon + turn < x1 + (lat - y1) / (y2 - y1) * (x2 - x1)
        return found

    for lat, lon in ((5, 22), (-85, 10), (67, 178), (67, -178), (-78, -120)):
        assert on_land(lat, lon), (lat, lon)
    for lat, lon in ((0, -30), (0, 180), (-50, 90), (42, 51), (88, 0)):
        assert not on_land(lat, lon), (lat, lon)


@given(_windows)
def test_a_window_is_shown_whole_and_in_equal_areas(window: Window) -> None:
    """All of what is asked for is in sight; equal areas of the globe are equal in the picture."""
    projection, height = fitted(window, 1056, 560)
    shown = projection.window
    # near a pole the arcsine of the projection keeps half the digits
    assert shown.south <= window.south + 1e-5 and window.north <= shown.north + 1e-5
    assert shown.west <= window.west + 1e-6 and window.east <= shown.east + 1e-6
    assert 0 < height <= 560 + 1e-6
    assert shown.width <= 360 + 1e-6
    assert projection.x(shown.east) == pytest.approx(1056)
    assert projection.y(shown.south) == pytest.approx(height)
    low, high = shown.south, shown.north
    middle = math.degrees(math.asin((_sin(low) + _sin(high)) / 2))
    area = shown.width * (_sin(high) - _sin(low))
    assume(area > 1e-9)
    for south, north in ((low, middle), (middle, high)):
        drawn = 1056 * (projection.y(south) - projection.y(north))
        held = math.radians(shown.width) * (_sin(north) - _sin(south)) * EARTH_KM**2
        assert drawn == pytest.approx(held * (projection.scale / EARTH_KM) ** 2, rel=1e-6)


def _sin(lat: float) -> float:
    return math.sin(math.radians(lat))


@given(st.lists(st.tuples(st.floats(-200, 200), _lat), min_size=3, max_size=30), _windows)
def test_a_cut_line_stays_inside(points: list[tuple[float, float]], window: Window) -> None:
    """Nothing of a cut line lies outside the window, and a line inside stays as it is."""
    found = clipped(points, window)
    for lon, lat in found:
        assert window.west - 1e-6 <= lon <= window.east + 1e-6
        assert window.south - 1e-6 <= lat <= window.north + 1e-6
    inside = [
        window.west <= lon <= window.east and window.south <= lat <= window.north
        for lon, lat in points
    ]
    if all(inside):
        assert list(found) == points


def test_no_coast_follows_the_meridian_of_180_degrees() -> None:
    """A window across 180° shows no straight line there, which would look like a border."""
    projection, _ = fitted(Window(165, 60, 195, 72), 1056, 560)
    seam = f"{projection.x(180):.1f}"
    steps = coast(projection).replace("M", "L").replace("Z", "").split("L")
    points = [step.split() for step in steps if step]
    along = [a for a, b in pairwise(points) if a[0] == b[0] == seam]
    assert points and not along


@given(_places, _windows)
def test_what_is_no_point_is_never_a_dot(places: list[PlaceLine], window: Window) -> None:
    """Each place in sight is in one mark; a filled dot is only for the place itself."""
    projection, height = fitted(window, 1056, 560)
    marks = marks_in(places, projection, height, 1056)
    drawn = [place.id for mark in marks for place in mark.places]
    assert len(drawn) == len(set(drawn))
    for mark in marks:
        if mark.form == "point":
            assert all(place.precision == 1 for place in mark.places)
        if mark.form == "area":
            assert mark.place.precision not in (None, 1) and mark.r >= 13
    for place in places:
        assert place.lat is not None and place.lon is not None
        x, y = projection.at(place.lat, place.lon)
        if 0 <= x <= 1056 and 0 <= y <= height:
            assert place.id in drawn


@given(_places, _windows)
def test_dots_and_names_lie_apart(places: list[PlaceLine], window: Window) -> None:
    """No two dots touch; no name lies on another or leaves the picture."""
    projection, height = fitted(window, 1056, 560)
    marks = marks_in(places, projection, height, 1056)
    dots = [mark for mark in marks if mark.form != "area"]
    for one, other in combinations(dots, 2):
        assert math.hypot(one.x - other.x, one.y - other.y) >= one.r + other.r
    lettering = Lettering(6.6, 15)
    labels = labels_of(marks, lettering, 1056, height)
    boxes = []
    for label in labels:
        wide = lettering.width(label.text, label.mark)
        left = {"start": 0.0, "middle": wide / 2, "end": wide}[label.anchor]
        boxes.append((label.x - left, label.x - left + wide, label.y))
    for left, right, _ in boxes:
        assert left >= 0 and right <= 1056
    for one_box, other_box in combinations(boxes, 2):
        same_line = abs(one_box[2] - other_box[2]) < lettering.line * 0.8
        assert not (same_line and one_box[0] < other_box[1] and other_box[0] < one_box[1])


def test_places_on_one_another_come_apart_closer() -> None:
    """Two towns far away are one mark with their number; the link leads to where they are two."""
    towns = [_place(1, 51.4, 3.5, 1), _place(2, 51.6, 3.7, 1), _place(3, -30.0, 140.0, 1)]
    shape = pictures(_list(towns))
    assert shape is not None
    (mark,) = [mark for mark in shape.wide.marks if len(mark.places) == 2]
    closer = pictures(_list(towns, box_of(mark.closer)))
    assert closer is not None
    assert [len(mark.places) for mark in closer.wide.marks] == [1, 1]


@pytest.mark.parametrize("lon", [46.7, 180.0, -179.9])
def test_a_single_place_stands_in_the_middle(lon: float) -> None:
    """A map of one town shows where it is, not the whole globe."""
    shape = pictures(_list([_place(1, 39.8, lon, 1)]))
    assert shape is not None
    for picture in (shape.wide, shape.narrow):
        assert picture.window.width < 10
        (mark,) = picture.marks
        assert mark.x == pytest.approx(picture.width / 2, abs=1)


def test_a_place_without_a_point_makes_no_map() -> None:
    """There is nothing to draw; the list says so."""
    assert pictures(_list([_place(1, None, None, None)])) is None


@settings(deadline=None, max_examples=40)
@given(_places.filter(bool), _windows)
def test_every_link_of_a_map_can_be_followed(places: list[PlaceLine], window: Window) -> None:
    """Each address is a box that can be asked for, and shows what it is named after."""
    projection, _ = fitted(window, 1056, 560)
    found = moves(projection.window, places)
    for address in (found.closer, found.wider, found.north, found.south, found.west, found.east):
        if address is not None:
            box = box_of(address)
            assert box is not None
            assert pictures(_list(places, box)) is not None
    if found.closer is not None:
        box = box_of(found.closer)
        assert box is not None
        assert window_of(box, None).width < projection.window.width * 0.75


@given(_windows)
def test_a_window_stands_in_an_address(window: Window) -> None:
    """What is asked for by a window's own address is that window, to a share of its width."""
    shown = fitted(window, 1056, 560)[0].window
    assume(0.2 < shown.width < 350)
    again = window_of(box_of(bbox(shown)), None)
    assert again.width == pytest.approx(shown.width, abs=0.11)
    assert again.south == pytest.approx(shown.south, abs=0.06)


@given(st.lists(st.tuples(_lat, _lon), min_size=1, max_size=20))
def test_the_smallest_box_holds_every_point(points: list[tuple[float, float]]) -> None:
    """Across 180° where that is smaller: it is never wider than the gap between the points."""
    box = around(points)
    assert box is not None
    assert all(box.holds(*point) for point in points)
    wide = (box.east - box.west) % 360
    lons = sorted(lon for _, lon in points)
    assert wide <= lons[-1] - lons[0] + 1e-9


def test_two_islands_beside_180_degrees_are_near() -> None:
    """The box around them is two degrees wide and goes over the meridian."""
    box = around([(-17.0, 179.0), (-17.5, -179.0)])
    assert box == Box(179.0, -17.5, -179.0, -17.0)
    assert window_of(box, None).width == 2.0


@pytest.mark.parametrize(
    "asked",
    ["1,2,3", "a,b,c,d", "1,2,1,3", "1,5,2,4", "1,2,400,3", "1,-91,2,3", "nan,1,2,3", "inf,1,2,3"],
)
def test_what_is_no_box_is_said_to_be_none(asked: str) -> None:
    """With what to write instead."""
    with pytest.raises(InputError) as raised:
        box_of(asked)
    assert "west,south,east,north" in raised.value.do


@given(_windows)
def test_lines_of_the_grid_are_few_and_named(window: Window) -> None:
    """There is something to go by in every window, and not too much of it."""
    projection, height = fitted(window, 1056, 560)
    grid = grid_of(projection, 1056, height, lines=9)
    assert len(grid.meridians) <= 10
    assert all("°" in line.name for line in (*grid.meridians, *grid.parallels))
    assert grid.bar <= 1056 / 6 + 1


def test_coordinates_are_no_finer_than_the_place() -> None:
    """A town to a hundredth of a degree, a region to a whole one and with "about"."""
    town = _place(1, -51.4391, 3.5709, 1)
    assert coordinates(town) == "51.44° S 3.57° E"
    assert coordinates(replace(town, precision=4)) == "about 51° S 4° E"
    assert coordinates(replace(town, lat=None)) is None
    assert form_of(replace(town, precision=None)) == "unsure"


@given(_places)
def test_the_browser_is_told_what_the_server_draws(places: list[PlaceLine]) -> None:
    """Every place with a point, in the same form; a shade has a size, a dot has none."""
    told = live_places(places)
    placed = [p for p in places if p.lat is not None]
    assert [(t["name"], t["form"]) for t in told] == [(p.name, form_of(p)) for p in placed]
    assert all((t["km"] is not None) == (t["form"] == "area") for t in told)
    assert sorted(t["rank"] for t in told) == list(range(len(placed)))
