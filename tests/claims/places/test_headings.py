"""Names in headings, in brackets of values and of several words; labels that count something."""

from __future__ import annotations

import pytest

from tests.texts import reading
from variorum.claims.places import find_places


def _names(text: str) -> list[str]:
    return [m.name for m in find_places(reading(text))]


@pytest.mark.parametrize(
    "name",
    [
        "Guinea-Bissau",
        "Trinidad and Tobago",
        "Bosnia and Herzegovina",
        "Papua New Guinea",
        "Côte d'Ivoire",
        "Democratic Republic of the Congo",
    ],
)
def test_a_country_of_many_words_is_whole(name: str) -> None:
    """Neither a hyphen nor "and" nor an article cuts a country's name."""
    assert set(_names(f"{name}: Floods\n\nHeavy rain fell. In {name} 40 people died.")) == {name}


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Kolm factory fire: union demands answers", "Kolm"),
        ("Inquiry into the Grey Lake Dam Failure", "Grey Lake"),
        ("Timeline: the Orlen conflict", "Orlen"),
        ("Judgment in the Orm Bridge case", "Orm"),
        ("PARVANIA - CHOLERA OUTBREAK", "PARVANIA"),
        ("Sulmia: Flood snapshot", "Sulmia"),
        ("Oskavia in figures", "Oskavia"),
    ],
)
def test_what_a_heading_is_about(heading: str, name: str) -> None:
    """A disaster, a case, a bulletin and a page of facts are called after their place."""
    assert _names(f"{heading}\n\nThe count is 40 dead. It may rise.") == [name]


@pytest.mark.parametrize(
    "heading",
    [
        "Factory fire: union demands answers",
        "Timeline: floods",
        "Judgment in the Jan Holm case",
        "Measles outbreak: update",
    ],
)
def test_what_no_heading_is_about(heading: str) -> None:
    """Neither a kind of thing, nor two parties, nor a person is the place of a disaster."""
    assert _names(f"{heading}\n\nThe factory had 40 workers. Measles killed 3.") == []


def test_two_parties_are_no_place() -> None:
    """A name of two with a hyphen is that of the parties to a thing."""
    text = "The Velia-Tessia conflict\n\nThe count is 40 dead. It may rise."
    assert "Velia-Tessia" not in _names(text)


def test_a_name_over_a_sheet_of_values() -> None:
    """A name alone over its population is a place."""
    assert _names("Harn\nPopulation: 4,100\nFounded: 1204\n") == ["Harn"]


def test_keys_of_a_bracket() -> None:
    """Proper names with values in a bracket are places; whom the values count is not."""
    assert _names("Losses\n\nDeaths: 900 (Noor: 500; Tarn: 400)\nInjured: 77\n") == ["Noor", "Tarn"]
    assert _names("Losses\n\nDeaths: 900 (Women: 500; Children: 400)\nInjured: 77\n") == []


def test_what_is_counted_is_no_label_of_a_place() -> None:
    """A list of what was counted is no list of places, whatever its first line is."""
    assert _names("Oskavia in figures\nArea: 4,100 km2\nRefugees: 90,000\nMissing: 610\n") == [
        "Oskavia"
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The cost of the war in Tamira, 1991-1994\nAda Noll\n\nSome 61,000 died.", "Tamira"),
        ("A report\n\nThe attack on Harn on 3 May killed 40 people.", "Harn"),
        ("A report\n\nA bomb went off in the market of Harn and killed 40.", "Harn"),
        ("A report\n\nOskavia is a mountainous country of 40 valleys. It is poor.", "Oskavia"),
    ],
)
def test_what_only_a_place_is_or_has(text: str, name: str) -> None:
    """A war in it, an attack on it, its market, and that it is a country."""
    assert name in _names(text)


def test_fields_that_list_towns() -> None:
    """Each name behind "Other towns:" is one, with its value or without."""
    text = "Tamira in figures\nPopulation: 900,000\nOther towns: Vell (90,000), Orr (61,000)\n"
    assert _names(text) == ["Tamira", "Vell", "Orr"]
