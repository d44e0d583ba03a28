"""Place names are found by signs that hold for any place, and resolved only where told."""

from __future__ import annotations

import pytest

from tests.texts import reading
from variorum.claims.places import find_places
from variorum.claims.places.gazetteer import candidates


def names(text: str) -> list[str]:
    """The place names found in a text."""
    return [place.name for place in find_places(reading(text))]


def test_spans_hold_the_names() -> None:
    """A mention's offsets are those of its words in the stored text."""
    text = "Talks were held in Helsinki. The next round is in Ot-\ntawa in May."
    for place in find_places(reading(text)):
        stored = text[place.start : place.end]
        assert stored.replace("-\n", "") == place.name


def test_countries_and_towns_are_found() -> None:
    """Names that the gazetteer knows and the tagger sees."""
    assert names("Finland and Norway met in Geneva.") == ["Finland", "Norway", "Geneva"]


def test_labels_of_a_list_of_places_are_places() -> None:
    """Where some labels of a list are known places, the others of the list are too."""
    text = "Geneva: May 1931, area 12 km2; Oldreach: June 1931, area 9 km2; Lima: 1932, area 4 km2."
    assert names(text) == ["Geneva", "Oldreach", "Lima"]


def test_labels_that_are_no_places_are_left() -> None:
    """A list of other labels gives no places."""
    assert names("Wounded: 12 in May; Missing: 3 in June; Killed: 9 in July.") == []


def test_unknown_names_have_no_coordinates() -> None:
    """A place that no gazetteer knows keeps its name and stays without a point."""
    found = find_places(reading("The village of Oldreachby lies in the hills."))
    assert [(p.name, p.lat) for p in found] == [("Oldreachby", None)]


def test_a_namesake_is_told_by_its_country() -> None:
    """The country that the text names decides between towns of one name."""
    found = find_places(reading("In Canada, the mayor of London spoke. London is in Ontario."))
    london = next(p for p in found if p.name == "London")
    country = {c.country for c in candidates("London") if c.geonames_id == london.geonames_id}
    assert country == {"CA"}


def test_a_noun_of_place_in_apposition() -> None:
    """What the text itself calls a village or a district is one."""
    assert "Brindle" in names("Brindle, the smallest of the northern districts, covers 12 km2.")


def test_items_with_areas_are_places() -> None:
    """Only places have square kilometres."""
    line = "Aber: May 1931, area 12 km2; Borth: June 1931, area 14 km2; Corran: 1932, area 9 km2."
    assert names(line) == ["Aber", "Borth", "Corran"]


def test_the_column_of_places_says_so() -> None:
    """A column headed by a noun of place holds places."""
    assert names("District\tMills\nBrindle\t12\nOldreach\t9") == ["Brindle", "Oldreach"]


def test_a_storm_is_no_place() -> None:
    """A name that the text gives to a storm does not locate anything."""
    assert "Hilda" not in names("Hurricane Hilda struck Jamaica. Power failed after Hilda passed.")


def test_the_same_text_gives_the_same_places() -> None:
    """Two runs agree in every field."""
    text = "Paris, Lyon and Nice sent doctors to Aleppo."
    assert find_places(reading(text)) == find_places(reading(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two patrols met on Dorn Ridge at noon.", "Dorn Ridge"),
        ("The depot at Salt Plain opened late.", "Salt Plain"),
        ("The Upper Marl dam broke at dawn.", "Upper Marl"),
        ("Nine people died in the hamlet of Carter's Rest.", "Carter's Rest"),
    ],
)
def test_a_name_that_says_itself_that_it_is_a_place(text: str, name: str) -> None:
    """Landforms, works called after where they lie, and what a noun of settlement introduces."""
    assert name in names(text)


def test_a_body_with_a_landform_in_its_name_is_no_place() -> None:
    """The valley in a company's name does not locate what the company says."""
    assert "Marl Valley" not in names("The Marl Valley Water Company denied it.")


def test_another_spelling_of_a_place_of_the_text_is_one_too() -> None:
    """The tagger may miss it; it writes the same sounds as a name that is known here."""
    text = "The village of Torghadly burned. Later they went on to seize Torgadli, and left."
    assert names(text) == ["Torghadly", "Torgadli"]


@pytest.mark.parametrize(
    "text",
    [
        "Mill fires burned in the village of Oldreachby in the Torgadan district.",
        "Fires burned in Oldreachby, a small village in Torgadan, all night.",
        "Fires burned in the Torgadan village of Oldreachby all night.",
    ],
)
def test_what_a_text_puts_an_unknown_place_in_holds_it(text: str) -> None:
    """No gazetteer has either name; the noun of place between them says which holds which."""
    found = {place.name: place for place in find_places(reading(text))}
    assert found["Oldreachby"].inside == (found["Torgadan"].id,)


def test_a_way_is_no_containment() -> None:
    """Who comes from one place in the other's direction says nothing of where the first lies."""
    found = find_places(reading("They drove from Oldreachby in Finland's direction to Geneva."))
    assert all(place.inside == () for place in found if place.name == "Oldreachby")
