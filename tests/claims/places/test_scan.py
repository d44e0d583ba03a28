"""Place names of a bare text, told from persons, bodies and plain words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.claims.places import places_in


def names(text: str) -> list[str]:
    """The names found in a text."""
    return [place.found.name for place in places_in(text)]


def code(text: str, name: str) -> str | None:
    """The division that a name is resolved to lie in."""
    place = next(p for p in places_in(text) if p.found.name == name)
    return place.resolution.place.code if place.resolution.place else None


@settings(deadline=None)
@given(st.text(alphabet="Paris, Texs.’-\n'ofthe BCUSd", max_size=60))
def test_spans_hold_the_names_and_do_not_overlap(text: str) -> None:
    """Whatever the text: each name is the text at its place, one behind the other."""
    end = 0
    for place in places_in(text):
        assert place.found.start >= end
        end = place.found.end
        assert text[place.found.start : end] == place.found.name


@pytest.mark.parametrize(
    "text",
    [
        "Paris Holloway spoke first. Later Holloway left.",
        "The jury believed Mr. Jackson.",
        "Split the cost, he said. Most of them agreed.",
        "Tests for HIV were done at once.",
        "He gave US$40 to each of them.",
        "The Agency had no comment.",
    ],
)
def test_persons_and_plain_words_are_none(text: str) -> None:
    """Given names, titles, verbs at the head of a sentence, letters that stand for words."""
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("HAMILTON (AP) -- Two bridges were shut.", ["HAMILTON"]),
        ("He was taken to the Boise Fire Department.", ["Boise"]),
        ("She taught at the University of Toronto.", ["Toronto"]),
        ("While Sydney slept, the river rose.", ["Sydney"]),
        ("The U.S. and the UK signed.", ["U.S.", "UK"]),
        ("They met in Ames, Iowa.", ["Ames", "Iowa"]),
        ("A Norwegian ship and two Texans were seen.", ["Norwegian", "Texans"]),
        ("They drove up Miller Street to Dunn Creek.", ["Miller Street", "Dunn Creek"]),
        ("Prices rose in Lima, Quito and La Paz.", ["Lima", "Quito", "La Paz"]),
    ],
)
def test_places_are_found(text: str, found: list[str]) -> None:
    """In datelines, bodies, lists; peoples at the place they are named after; streets."""
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "name", "where"),
    [
        ("The mill in Paris, Texas, burned down.", "Paris", "US.TX.277"),
        ("The Texas town of Paris lost its mill.", "Paris", "US.TX.277"),
        ("The mill in Paris burned down.", "Paris", "FR.11.75"),
        ("Crews came from Lamar County and Texas. Paris has a mill.", "Paris", "US.TX.277"),
        ("Talks in Tbilisi: Georgia and Turkey signed.", "Georgia", "GE"),
        ("From Atlanta to Savannah, Georgia was dark.", "Georgia", "US.GA"),
    ],
)
def test_namesakes_are_told_apart(text: str, name: str, where: str) -> None:
    """By what the text says they lie in, by the company they keep, else by prominence."""
    assert code(text, name) == where


def test_what_holds_another_place_is_the_wider_of_its_namesakes() -> None:
    """The state that a town lies in, not the city of its name."""
    assert code("He was born in Buffalo, New York.", "New York") == "US.NY"


def test_what_cannot_be_told_keeps_its_candidates() -> None:
    """Namesakes that nothing decides between: no point, the reason, and who they are."""
    resolutions = [p.resolution for p in places_in("A fire in Midway was put out.")]
    assert all(r.place is not None or (len(r.left) > 1 and r.reason) for r in resolutions)


def _meant(text: str) -> dict[str, str]:
    """The kind of place that each name of a bare text means."""
    return {
        p.found.name: p.resolution.place.kind
        for p in places_in(text)
        if p.resolution.place is not None
    }


@pytest.mark.parametrize(
    "text",
    ["A farm in Washington state burned.", "A farm in the state of Washington burned."],
)
def test_the_noun_beside_a_name_says_its_kind(text: str) -> None:
    """Also where no parse is at hand."""
    assert _meant(text)["Washington"] == "region"


def test_states_that_are_listed_are_no_towns() -> None:
    """Four names in a row that are all divisions of one country are no accident."""
    text = "Fires burned in Oregon, Washington, New York and Idaho."
    assert set(_meant(text).values()) == {"region"}


def test_a_long_form_is_one_name() -> None:
    """It is not cut behind its possessive, where another state's name would be left."""
    assert _meant("The People's Republic of China agreed.") == {
        "People's Republic of China": "country"
    }


def test_directions_before_a_name_are_no_place() -> None:
    """ "South West X" is in X, however many divisions are called by directions."""
    assert _meant("Rain fell on South West England in May.") == {"England": "region"}
