"""The project gazetteer goes before the shipped one: in finding, telling and joining names."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.texts import reading
from variorum.claims.drafts import PlaceMention
from variorum.claims.places import find_gazetteer, find_places, using
from variorum.claims.places.gazetteer import every_candidate
from variorum.claims.places.settle import toponyms
from variorum.model import GivenName, GivenPlace, GivenPlaces

FINLAND = "geonames:660013"
PLACES = GivenPlaces(
    (
        GivenPlace("Anselmo Deep", (GivenName("Anselmo Deep"),), "sea", 9.0, -33.0),
        GivenPlace("London", (GivenName("London"),), "village", 1.0, 2.0, inside="Marl"),
        GivenPlace(
            "Marl",
            (GivenName("Marl"), GivenName("Vesterland", used_by="the union")),
            outline=(((20.0, 60.0), (24.0, 60.0), (24.0, 62.0), (20.0, 60.0)),),
            inside="Finland",
        ),
        GivenPlace(FINLAND, (GivenName("Fennmark", "xx"),)),
        GivenPlace("rell 1", (GivenName("Rell"),), "town", 5.0, 5.0, inside="Marl"),
        GivenPlace("rell 2", (GivenName("Rell"),), "town", 6.0, 6.0, inside="Anselmo Deep"),
    )
)


@pytest.fixture(autouse=True)
def _in_use() -> Iterator[None]:
    with using(PLACES):
        yield


def places(text: str) -> dict[str, PlaceMention]:
    """The places of a text by their names."""
    return {place.name: place for place in find_places(reading(text))}


def test_a_name_of_the_project_is_found_wherever_it_stands() -> None:
    """No sign around it is needed, and it goes before the place that the world knows by it."""
    found = places("They spoke of Anselmo Deep. London was dark.")
    assert (found["Anselmo Deep"].lat, found["Anselmo Deep"].precision) == (9.0, 5)
    assert (found["London"].lat, found["London"].kind) == (1.0, "village")


def test_a_person_of_that_name_is_no_place() -> None:
    """Where a longer name holds it."""
    assert places("They spoke to Mary London in May.") == {}


def test_what_it_lies_in_goes_on_in_the_shipped_gazetteer() -> None:
    """The file's own places first, then the country that the last of them names."""
    found = places("London was dark.")["London"]
    assert found.inside == (PLACES.places[2].id, FINLAND)


def test_an_outline_is_an_area_around_its_middle() -> None:
    """Without a noun nothing says that it is a point."""
    found = places("They spoke of Vesterland.")["Vesterland"]
    assert (found.lat, found.lon, found.precision, found.kind) == (61.0, 22.0, 5, "area")


def test_further_names_of_a_known_entry() -> None:
    """They are names of GeoNames' entry, with its point."""
    found = places("They spoke of Fennmark. Finland was dark.")
    assert found["Fennmark"].id == found["Finland"].id == FINLAND
    assert found["Fennmark"].lat == found["Finland"].lat


def test_two_places_with_one_name_stay_two() -> None:
    """Told by what the text says one lies in; else unresolved, with both left."""
    assert places("Fires burned in Rell, a town in Marl.")["Rell"].lat == 5.0
    alone = places("They spoke of Rell.")["Rell"]
    assert alone.lat is None
    assert alone.left == ("Rell", "Rell")


def test_names_that_the_file_gives_one_place_are_one() -> None:
    """Across documents, with what it says of each."""
    texts = [reading("They spoke of Marl."), reading("They spoke of Vesterland.", path="b.txt")]
    written = [t for r in texts for t in toponyms(r, find_places(r), ())]
    found = find_gazetteer([r.document for r in texts], written, given=PLACES)
    (marl,) = (place for place in found.places if place.name == "Marl")
    assert {name.name for name in marl.names} == {"Marl", "Vesterland"}
    assert marl.given[1].used_by == "the union"
    assert marl.outline == PLACES.places[2].outline


def test_no_gazetteer_outlasts_its_use() -> None:
    """Behind it lookups are as they were."""
    with using(GivenPlaces()):
        assert all(not place.own for place in every_candidate("London"))
