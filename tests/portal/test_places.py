"""The pages of places: every name and who uses it, and a table that says what the map draws."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.portal.invented import SEDGE
from tests.portal.invented_drafts import make
from variorum.export import Format, write_export
from variorum.model import (
    Demonym,
    Gazetteer,
    GivenName,
    Likeness,
    NamedPlace,
    Place,
    PlaceName,
    Statement,
    Toponym,
)
from variorum.portal import create_app
from variorum.store import DocumentEntry, open_record

_TEXT = (
    'Orveny was flooded. "Orwen is under water," said Ana Brisk. Orveny lies low. '
    "Orvenian boats came."
)


@pytest.fixture(scope="module")
def two_names(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """One town that a paper calls Orveny and a speaker Orwen, in a region with no point."""
    draft = make("paper.txt", _TEXT, publisher="Tarn Courier")
    start, end = draft.at("Orwen is under water")
    town = Place("place-orveny", "Orwen", 41.5, 3.5, *draft.at("Orwen"), precision=1)
    draft.add(
        '"Orwen is under water," said Ana Brisk.',
        Statement("Ana Brisk", True, start, end, "u-1"),
        attribution=(draft.said_by("Ana Brisk"),),
        place=town,
    )
    names = [("Orveny", 0), ("Orwen", 0), ("Orveny", 1)]
    spots = [(name, *draft.at(name, nth)) for name, nth in names]
    at = draft.document.id
    written = [Toponym(at, a, b, name, "place-orveny", precision=1) for name, a, b in spots]
    people = draft.at("Orvenian")
    place = NamedPlace(
        "place-orveny",
        "Orveny",
        (PlaceName("Orveny", at, 2, *spots[0][1:]), PlaceName("Orwen", at, 1, *spots[1][1:])),
        ("place-orveny",),
        lat=41.5,
        lon=3.5,
        precision=1,
        demonyms=(PlaceName("Orvenian", at, 1, *people),),
    )
    likeness = Likeness("Orveny", "Orwen", "a person says so", True, "confirmed", "Bo")
    path = tmp_path_factory.mktemp("places") / "two.db"
    with open_record(path, create=True) as record:
        record.put_document(
            DocumentEntry(
                draft.document,
                draft.passages,
                draft.claims,
                toponyms=written,
                demonyms=[Demonym(at, *people, "Orvenian", "place-orveny")],
            )
        )
        record.replace_gazetteer(Gazetteer((place,), (likeness,), {"place-orveny": "place-orveny"}))
    with TestClient(create_app(path), base_url="http://localhost") as client:
        yield client


def test_each_name_stands_with_those_who_use_it(two_names: TestClient) -> None:
    """The speaker's name inside the quotation marks is the speaker's, the other the paper's."""
    view = two_names.get("/places/place-orveny.json").json()
    told = {w["name"]: ([u["name"] for u in w["users"]], w["times"]) for w in view["wordings"]}
    assert told == {"Orveny": (["Tarn Courier"], 2), "Orwen": (["Ana Brisk"], 1)}
    assert view["place"]["name"] == "Orveny"
    page = two_names.get("/places/place-orveny").text
    assert "one place, decided by" in page and "Bo" in page
    assert [c["words"] for c in view["claims"]] == ["Orwen is under water"]


def test_demonyms_stand_apart_from_names(two_names: TestClient) -> None:
    """With who uses them and how often, on the page and in its JSON; they are no names."""
    view = two_names.get("/places/place-orveny.json").json()
    told = [(d["name"], d["times"], [u["name"] for u in d["users"]]) for d in view["demonyms"]]
    assert told == [("Orvenian", 1, ["Tarn Courier"])]
    assert view["place"]["names"] == ["Orveny", "Orwen"]
    page = two_names.get("/places/place-orveny").text
    assert "Adjectives and peoples" in page and "Orvenian" in page


def test_what_the_map_draws_stands_in_the_table(two_names: TestClient) -> None:
    """A dot leads to the place; the table has its point, its names and its counts."""
    page = two_names.get("/places").text
    drawing, _, table = page.partition("<table")
    assert drawing.count('href="/places/place-orveny" tabindex="-1"') == 2, "wide and narrow"
    assert "is-point" in drawing
    row = re.search(r"<tr><th scope=\"row\">.*?</tr>", table, re.DOTALL)
    assert row and "41.5° N 3.5° E" in row[0] and "also Orwen" in row[0]


def test_a_part_of_the_map_lists_what_has_its_point_there(two_names: TestClient) -> None:
    """Inside it is listed, outside it is not; the map goes on to be drawn."""
    assert two_names.get("/places.json?bbox=3,41,4,42").json()["page"]["total"] == 1
    elsewhere = two_names.get("/places?bbox=-60,-10,-50,0")
    assert elsewhere.status_code == 200
    assert "No place has its point here" in elsewhere.text and "<svg" in elsewhere.text
    assert two_names.get("/places?bbox=4,41,3").status_code == 400


def test_a_record_without_places_of_its_own_shows_those_of_its_claims(client: TestClient) -> None:
    """An older record, and one whose build has not come so far, has pages all the same."""
    view = client.get(f"/places/{SEDGE}.json").json()
    assert view["place"]["name"] == "the lower villages"
    assert view["place"]["inferred"] == 1
    assert client.get("/places/nowhere").status_code == 404


def test_the_outline_of_land_is_served_and_no_code_of_ours(client: TestClient) -> None:
    """The browser's map fetches coasts, and nothing of the server's can be read."""
    assert client.get("/static/land/land-110m.json").json()["type"] == "Topology"
    for name in ("land/__init__.py", "map/__init__.py", "map/live.py"):
        assert client.get(f"/static/{name}").status_code == 404


def test_a_name_cannot_leave_the_attribute_of_the_map(tmp_path: Path) -> None:
    """What the browser's map is told stands in one attribute, whatever a document calls a place."""
    name = "O'Hale\" onload=\"alert(1)' <b>&amp;"
    draft = make("paper.txt", f"{name} was dark.", publisher="Tarn Courier")
    spot = draft.at(name)
    place = NamedPlace(
        "p1", name, (PlaceName(name, draft.document.id, 1, *spot),), ("p1",), None, 1.0, 2.0, 1
    )
    path = tmp_path / "r.db"
    with open_record(path, create=True) as record:
        record.put_document(DocumentEntry(draft.document, draft.passages))
        record.replace_gazetteer(Gazetteer((place,), (), {"p1": "p1"}))
    with TestClient(create_app(path), base_url="http://localhost") as client:
        page = client.get("/places").text
    found = re.search(r"data-places='([^']*)' data-land-coarse=", page)
    assert found and json.loads(html.unescape(found[1]))[0]["name"] == name


def test_namesakes_have_their_own_claims_and_names(tmp_path: Path) -> None:
    """Where documents put one name into two districts, each page has its own document."""
    drafts = [make(f"{n}.txt", f"Tolm was dark. {n}", publisher=f"Paper {n}") for n in (1, 2)]
    path = tmp_path / "r.db"
    places, held = [], {}
    with open_record(path, create=True) as record:
        for number, draft in enumerate(drafts):
            at, spot = draft.document.id, draft.at("Tolm")
            draft.add(
                f"Tolm was dark. {number + 1}",
                Statement("Ana Brisk", False, *draft.at("was dark"), "u-1"),
                place=Place("p", "Tolm", None, None, *spot),
            )
            record.put_document(
                DocumentEntry(
                    draft.document,
                    draft.passages,
                    draft.claims,
                    toponyms=[Toponym(at, *spot, "Tolm", "p")],
                )
            )
            names = (PlaceName("Tolm", at, 1, *spot),)
            places.append(NamedPlace(f"p{number}", "Tolm", names, ("p",)))
            held[at, "p"] = f"p{number}"
        record.replace_gazetteer(Gazetteer(tuple(places), (), {}, {}, held))
    with TestClient(create_app(path), base_url="http://localhost") as client:
        for number, draft in enumerate(drafts):
            view = client.get(f"/places/p{number}.json").json()
            assert [c["document"]["id"] for c in view["claims"]] == [draft.document.id]
            (wording,) = view["wordings"]
            assert [u["name"] for u in wording["users"]] == [f"Paper {number + 1}"]


def test_what_the_project_gazetteer_says_is_shown_and_drawn(tmp_path: Path) -> None:
    """Its names with users and period in a table, its outline as a shade without an edge."""
    draft = make("a.txt", "Nine fell ill at Orveny.")
    at = draft.at("Orveny")
    town = Place("project:1", "Orveny", 51.0, 12.0, *at, precision=5)
    draft.add("Nine", draft.figure("Nine", 9, 9, "exact", "ill"), place=town)
    ring = ((10.0, 50.0), (14.0, 50.0), (14.0, 53.0), (10.0, 50.0))
    place = NamedPlace(
        "project:1",
        "Orveny",
        (PlaceName("Orveny", draft.document.id, 1, *at),),
        ("project:1",),
        lat=51.0,
        lon=12.0,
        precision=5,
        given=(GivenName("Oldport", "xx", "the guild", "1920", "1991"),),
        outline=(ring,),
        note="Drawn by hand",
    )
    with open_record(tmp_path / "r.db", create=True) as record:
        record.put_document(DocumentEntry(draft.document, draft.passages, draft.claims))
        record.replace_gazetteer(Gazetteer((place,), (), {"project:1": "project:1"}))
        record.replace_findings([], [], [], texts={}, stamp="test", origins={})
        assert record.gazetteer().places == (place,)
        (path,) = write_export(record, tmp_path / "out", Format.GEOJSON)
    with TestClient(create_app(tmp_path / "r.db"), base_url="http://localhost") as client:
        page = client.get("/places/project:1").text
        told = client.get("/places/project:1.json").json()
    for words in ("Oldport", "the guild", "1920", "1991", "Drawn by hand", 'class="shade-shape"'):
        assert words in page
    corners = [list(corner) for corner in ring]
    assert told["place"]["outline"] == [corners]
    (feature,) = json.loads(path.read_text("utf-8"))["features"]
    assert feature["geometry"] == {"type": "Polygon", "coordinates": [corners]}
