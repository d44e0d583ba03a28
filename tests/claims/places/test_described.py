"""Places that are described, damaged or translated, not plainly named."""

from __future__ import annotations

import pytest

from tests.texts import reading
from variorum.claims.drafts import PlaceMention
from variorum.claims.places import find_places
from variorum.model.extent import EXACT


def places(text: str) -> dict[str, PlaceMention]:
    """The places of a text by their names."""
    return {place.name: place for place in find_places(reading(text))}


WORDINGS = (
    "occupied territories of Finland",
    "Finland's occupied lands",
    "occupied Finnish areas",
    "occupied territory of Finland",
)


@pytest.mark.parametrize("words", WORDINGS)
def test_one_quality_of_one_place_is_one_area(words: str) -> None:
    """However it is worded: by a preposition, a possessor or the name of its people."""
    first = places("Fires burned in the occupied territories of Finland in May.")[WORDINGS[0]]
    found = places(f"Fires burned in {'' if words[0] == 'F' else 'the '}{words} in May.")[words]
    assert found.id == first.id
    assert found.inside[0] == places("Fires burned in Finland.")["Finland"].id


@pytest.mark.parametrize(
    ("text", "name", "precision"),
    [
        ("Fires burned in northern Finland.", "northern Finland", 5),
        ("Northern Finland was dark in May.", "Northern Finland", 5),
        ("Fires burned in the south-eastern part of Finland.", "south-eastern part of Finland", 5),
        ("Rain fell over large parts of Finland in May.", "large parts of Finland", 5),
        ("Fires burned in the area around Geneva.", "area around Geneva", 2),
        ("Fires burned on the outskirts of Geneva.", "outskirts of Geneva", 2),
        ("Fires burned in eastern Geneva.", "eastern Geneva", 2),
        ("Fires burned in the border areas of Halen province.", "border areas of Halen", 4),
        ("Guards stood on the border between Peru and Chile.", "border between Peru and Chile", 5),
    ],
)
def test_a_vague_area_is_never_a_point(text: str, name: str, precision: int) -> None:
    """Its precision is that of UCDP's where_prec for what it is a part of or lies around."""
    found = places(text)[name]
    assert found.precision == precision != EXACT
    assert text[found.start : found.end] == name


def test_two_qualities_are_two_areas() -> None:
    """The north of a place is not its south, nor are its villages its territories."""
    found = places(
        "Fires burned in northern Finland, in southern Finland and in the occupied villages of "
        "Finland. The occupied territories of Finland were dark."
    )
    ids = {found[name].id for name in found}
    assert len(ids) == len(found) == 4


def test_a_description_without_its_place_is_that_of_the_document() -> None:
    """Where the document has one alone; where it has none, nothing is made of it."""
    found = places("The occupied lands of Finland are mined. The occupied territories are dark.")
    assert found["occupied territories"].id == found["occupied lands of Finland"].id
    assert places("The occupied territories are dark in May.") == {}


@pytest.mark.parametrize("name", ["South Korea", "Western Australia", "South Bend", "East Timor"])
def test_a_direction_that_is_part_of_a_name_stays_there(name: str) -> None:
    """What the gazetteer knows under the whole name is no part of another place."""
    assert list(places(f"Fires burned in {name} in May.")) == [name]


def test_a_region_called_by_its_name_is_no_part_of_it() -> None:
    """ "The disputed region of X" is X."""
    assert "disputed region of Torgadan" not in places(
        "Fires burned in the disputed region of Torgadan in May."
    )


def test_places_that_are_listed_by_name_are_those() -> None:
    """ "The northern districts of X, Y and Z" are X, Y and Z."""
    found = places("They left the northern districts of Ansel, Rellick and Tolme in May.")
    assert set(found) == {"Ansel", "Rellick", "Tolme"}


def test_glued_names_are_each_found() -> None:
    """A word that is nothing but names of the document run together."""
    text = "Ice lay in Ansel and in Rellick. Towns (AnselRellickTampere) were dark. OldWorld sank."
    found = find_places(reading(text))
    assert [p.name for p in found] == ["Ansel", "Rellick", "Ansel", "Rellick", "Tampere"]
    assert all(text[p.start : p.end] == p.name for p in found)


def test_a_name_that_lost_its_first_letter_at_the_edge_of_a_line() -> None:
    """It is the place of the document that it is short of; the words stay as they are written."""
    found = places("Fires burned in Norway all May. Smoke went from there, as\norway's guards saw.")
    assert found["orway"].id == found["Norway"].id


def test_a_word_in_the_midst_of_a_line_is_whole() -> None:
    """Only where pages are cut do letters go."""
    assert "orway" not in places("Fires burned in Norway all May. Smoke saw orway in June.")


def test_a_translated_word_makes_the_same_name() -> None:
    """A name of two words of which the first says the same in another language."""
    found = places("Fires burned in Ober Torgadan all May. The Upper Torgadan conflict went on.")
    assert set(found) == {"Ober Torgadan", "Upper Torgadan"}
