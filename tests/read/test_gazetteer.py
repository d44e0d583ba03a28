"""A project gazetteer is read from CSV or GeoJSON; what is wrong with it is told with its line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.errors import PlacesError
from variorum.model import GivenName, GivenPlace, GivenPlaces
from variorum.read import list_files

HEADER = "place,name,language,used_by,from,to,kind,lat,lon,outline,inside,note\n"
ROWS = """\
harrow,Harrow,en,the council,1920,1991,town,10.5,-30.25,,Lower Marl,
harrow,Harrowstan,xx,the union,1991-12-26,,,,,,,
,Lower Marl,,,,,region,,,"POLYGON((-31 10, -29 10, -29 11, -31 10))",,a plain
"""
RING = [[-31.0, 10.0], [-29.0, 10.0], [-29.0, 11.0], [-31.0, 10.0]]
NAMED = ("name", "language", "used_by", "from", "to")
COLLECTION = {
    "type": "FeatureCollection",
    "features": [
        {
            "type": "Feature",
            "properties": {
                "place": "harrow",
                "kind": "town",
                "inside": "Lower Marl",
                "names": [
                    dict(zip(NAMED, ("Harrow", "en", "the council", "1920", "1991"), strict=True)),
                    dict(zip(NAMED, ("Harrowstan", "xx", "the union", "1991-12-26"), strict=False)),
                ],
            },
            "geometry": {"type": "Point", "coordinates": [-30.25, 10.5]},
        },
        {
            "type": "Feature",
            "properties": {"name": "Lower Marl", "kind": "region", "note": "a plain"},
            "geometry": {"type": "Polygon", "coordinates": [RING]},
        },
    ],
}  # fmt: skip


def read(folder: Path, name: str, text: str) -> GivenPlaces:
    """The places of a gazetteer of this text."""
    (folder / name).write_text(text, "utf-8")
    return list_files(folder).places


def test_every_column_is_read(tmp_path: Path) -> None:
    """Names with language, users and period; what it is, where it lies, in what."""
    marl, harrow = read(tmp_path, "gazetteer.csv", HEADER + ROWS).places
    assert harrow.names == (
        GivenName("Harrow", "en", "the council", "1920", "1991"),
        GivenName("Harrowstan", "xx", "the union", "1991-12-26"),
    )
    assert (harrow.kind, harrow.lat, harrow.lon, harrow.inside) == (
        "town", 10.5, -30.25, "Lower Marl",
    )  # fmt: skip
    assert marl.outline == (tuple(map(tuple, RING)),)
    assert marl.note == "a plain"


def test_both_formats_say_the_same(tmp_path: Path) -> None:
    """The same places, whatever file they stand in; but for the lines."""
    one = read(tmp_path, "gazetteer.csv", HEADER + ROWS)
    (tmp_path / "gazetteer.csv").unlink()
    other = read(tmp_path, "gazetteer.geojson", json.dumps(COLLECTION))
    assert one.digest == other.digest


def test_it_is_no_document_and_may_lie_in_the_parent(tmp_path: Path) -> None:
    """As sources.csv; one deeper down is a file like all others."""
    docs = tmp_path / "docs"
    (docs / "deep").mkdir(parents=True)
    (docs / "a.txt").write_text("A.")
    (docs / "deep" / "gazetteer.csv").write_text("name\nRell\n")
    (tmp_path / "gazetteer.csv").write_text("name\nHale\n")
    listing = list_files(docs)
    assert [entry.relative for entry in listing.entries] == ["a.txt", "deep/gazetteer.csv"]
    assert [place.key for place in listing.places.places] == ["Hale"]


@pytest.mark.parametrize(
    ("text", "line", "what", "remedy"),
    [
        ("title,lat\nHale,1\n", 1, "no column 'name'", "first line such as"),
        ("name,name\nHale,Hale\n", 1, "two columns 'name'", "Keep one"),
        ("name,lat,lon\nHale,1,2\n,3,4\n", 3, "the name is missing", "in every row"),
        ("name,lat,lon\nHale,91,2\n", 2, "lat is '91'", "decimal degrees"),
        ("name,lat,lon\nHale,1,\n", 2, "lon is None", "decimal degrees"),
        ('name,lat,lon\nHale,"1° N",2\n', 2, "lat is '1° N'", "decimal degrees"),
        ("name,kind\nHale,thing\n", 2, "no kind of place", "Use one of"),
        ("name,from\nHale,long ago\n", 2, "no date in EDTF", "such as 1991"),
        ("name,inside\nHale,Rell\nRell,Hale\n", 2, "lies in itself", "Correct 'inside'"),
        ("name,lat,lon\nHale,1,2\nHale,1,3\n", 3, "lon 3.0 here and 2.0 in line 2", "keys"),
        ("place,name\nhale,Hale\nHALE,Rell\n", 3, "in case alone", "one way"),
        ("place,name\ngeonames:x,Hale\n", 2, "no id of GeoNames", "a number"),
        ("name,outline\nHale,POINT(1 2)\n", 2, "begins with 'POINT", "well-known text"),
        ('name,outline\nHale,"POLYGON((1 2, 3 4, 5 6))"\n', 2, "no closed ring", "first corner"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_table_is_told_with_line_and_remedy(
    tmp_path: Path, text: str, line: int, what: str, remedy: str
) -> None:
    """No place is left out in silence."""
    with pytest.raises(PlacesError) as caught:
        read(tmp_path, "gazetteer.csv", text)
    assert f"gazetteer.csv, line {line}: " in caught.value.what
    assert what in caught.value.what
    assert remedy in caught.value.do
    assert caught.value.where.endswith(f"gazetteer.csv, line {line}")


def _feature(**changes: object) -> dict[str, object]:
    return {"type": "Feature", "properties": {"name": "Hale"}, "geometry": None} | changes


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ('{"type":\n"FeatureCollection",,}', 2, "no JSON"),
        ("[]", 1, "no FeatureCollection"),
        ('{"type": "FeatureCollection"}', 1, "no features"),
        ('{"type": "FeatureCollection", "features": [\n3]}', 2, "no properties"),
        (_feature(geometry={"type": "LineString", "coordinates": []}), 4, "'LineString'"),
        (_feature(geometry={"type": "Point", "coordinates": "x"}), 4, "no numbers"),
        (_feature(properties={"name": ""}), 4, "the name is missing"),
        (_feature(properties={"names": "Hale"}), 4, "is no list"),
    ],
)
def test_what_is_wrong_with_a_collection_is_told_with_its_line(
    tmp_path: Path, text: str | dict[str, object], line: int, what: str
) -> None:
    """The line in which the feature begins, as an editor counts."""
    if isinstance(text, dict):
        features = ",\n".join(map(json.dumps, (_feature(properties={"name": "Rell"}), text)))
        text = f'{{"type": "FeatureCollection",\n"features": [\n{features}\n]}}'
    with pytest.raises(PlacesError) as caught:
        read(tmp_path, "gazetteer.geojson", text)
    assert f"line {line}: " in caught.value.what
    assert what in caught.value.what


def test_two_gazetteers_in_one_folder_are_one_too_many(tmp_path: Path) -> None:
    """Which of them would count nobody could tell."""
    (tmp_path / "gazetteer.csv").write_text("name\nHale\n")
    with pytest.raises(PlacesError, match="two gazetteers"):
        read(tmp_path, "gazetteer.geojson", json.dumps(COLLECTION))


PLACES = GivenPlaces(
    (
        GivenPlace("Saint Orrin", (GivenName("Saint Orrin"),), inside="Marl"),
        GivenPlace("Marl", (GivenName("Marl"), GivenName("The Marl"))),
    )
)


@given(
    st.sampled_from(["Saint Orrin", "St. Orrin", "Saint\nOr-\nrin", "SAINT ORRIN", "Saint Órrin"])
)
def test_no_way_to_write_a_name_hides_that_a_text_is_touched(written: str) -> None:
    """Breaks of lines, accents, capitals and short forms are no way out."""
    assert PLACES.touching(f"Fires burned in {written} in May.") != ""


def test_a_text_is_touched_by_what_its_places_lie_in() -> None:
    """A change of the holder changes the text's claims, one of a place it does not name none."""
    marl = GivenPlace("Marl", (GivenName("Marl"),), lat=1.0, lon=1.0)
    changed = GivenPlaces((PLACES.places[0], marl))
    for text, touched in (("In Saint Orrin.", True), ("In Rell.", False)):
        assert (PLACES.touching(text) != changed.touching(text)) == touched
