"""Names that no list knows, told by what only places are said to have."""

from __future__ import annotations

import pytest

from tests.claims.places.test_places import names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Villagers from Ostley buried 14 neighbours.", "Ostley"),
        ("Ostley residents said 14 houses burned.", "Ostley"),
        ("Some 40 men were killed in the Vessen fire.", "Vessen"),
        ("The battle of Ammerlin cost 300 lives.", "Ammerlin"),
        ("The dam above Sellick failed on 14 March 2011.", "Sellick"),
        ("The talks were held at Lorne on 2 May.", "Lorne"),
        ("Nine people drowned in Lower Harrow.", "Lower Harrow"),
        ("Two shells fell on Bralin.", "Bralin"),
        ("The line of contact was quiet on both sides of it.", "line of contact"),
    ],
)
def test_a_frame_of_places_tells_a_place(text: str, name: str) -> None:
    """Inhabitants, battles, dams and shells that fall belong to places."""
    assert name in names(text)


def test_a_heading_leaves_the_article_out() -> None:
    """The site at the head of a title is called after where it lies."""
    assert "Harle" in names("Harle colliery disaster\n\nThe lamps went out at dawn.")


def test_further_names_of_a_list_are_places_too() -> None:
    """What is joined to a place in a frame is one."""
    text = "Houses in Upper Sellick, Corley and Marsh End were swept away."
    assert names(text) == ["Upper Sellick", "Corley", "Marsh End"]


@pytest.mark.parametrize(
    "text",
    [
        "Mr Larsen spoke. The reporters stood around Larsen.",
        "On Monday the shops near Monday market stayed shut.",
        "The Brevenian residents left at dawn.",
    ],
)
def test_persons_days_and_peoples_are_none(text: str) -> None:
    """A title, a weekday or an adjective of a people speaks against a place."""
    assert names(text) == []


def test_the_article_is_no_part_of_a_name() -> None:
    """Also where the name stands at the head of a sentence."""
    assert "The Corran" not in names("The village of Corran burned. The Corran mill was lost.")


def test_two_parties_with_a_hyphen_are_no_place() -> None:
    """A conflict called after both sides gives neither a place of that name nor a people's."""
    assert "Norway-Finland" not in names("Many died in the Norway-Finland war.")
    assert "Norwegian" not in names("They occupied Norwegian land.")


def test_a_total_is_no_place() -> None:
    """The row of totals in a table of places, and a weekday that heads a paragraph, name none."""
    assert names("District\tMills\nBrindle\t12\nOldreach\t9\nTotal\t21") == ["Brindle", "Oldreach"]
    assert names("Crews came on Monday.\n\nMonday. Two barns burned down. Nobody was hurt.") == []
