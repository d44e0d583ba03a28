"""Lands told by their people, firms told from places."""

from __future__ import annotations

import pytest

from tests.claims.places.test_places import names
from tests.texts import reading
from variorum.claims.places import find_places


def test_what_has_a_people_is_a_land() -> None:
    """A name beside the adjective made of it is a land, wherever it stands."""
    text = "The group accused Corvandia of it. Corvandian troops had fired first, it said."
    assert "Corvandia" in names(text)


@pytest.mark.parametrize(
    "text",
    [
        # no adjective, no land
        "The group accused Corvandia of it. The troops had fired first, it said.",
        # one of a faith
        "The group prayed to Christ. Christian churches were full, it said.",
    ],
)
def test_what_has_no_people_is_none(text: str) -> None:
    """A name alone, and the founder of a faith, are no lands."""
    assert not {"Corvandia", "Christ"} & set(names(text))


def test_what_a_text_calls_a_firm_is_no_place() -> None:
    """What stands beside "the shipping company" is none of the places of its text."""
    text = "The hall in Bergen was let to the shipping company Corvandia. Police were in Corvandia."
    assert names(text) == ["Bergen"]


@pytest.mark.parametrize(
    "text",
    [
        "4 July 1988: Vessen is captured.",
        "4 July 1988: Vessen falls to the rebel forces.",
        "4 July 1988: Vessen district is taken by surprise.",
        "Some fled from the districts of Vessen and Marl of Norway.",
        "The Regional Council of Vessen votes on 20 February.",
    ],
)
def test_what_falls_and_is_taken_is_a_place(text: str) -> None:
    """Entries of a chronology name places by what befalls them."""
    assert "Vessen" in names(text)


def test_a_storm_is_no_place() -> None:
    """One dies in a storm as in a town; its name opens with what it is."""
    assert not names("Did 40 people really die in Cyclone Delia? Some 12 died in Delia, we know.")


def test_an_area_is_a_place_s() -> None:
    """Lines of a list that begin with an area have places for labels, whatever the others tell."""
    facts = "Figures and facts\n\nNew schools built: 14\nDistricts occupied: 7\n"
    assert names(f"{facts}Vessen: 1,460 km2\nMarl: 930 km2\n") == ["Vessen", "Marl"]


def test_a_title_puts_its_matter_at_a_place() -> None:
    """What a title in small letters puts its matter at is a place in the text's capitals too."""
    text = "REPORT ON THE SITUATION IN VESSEN\n\n1. The report is submitted as asked."
    told = reading(text, title="Report on the situation in Vessen")
    assert "VESSEN" in [place.name for place in find_places(told)]
