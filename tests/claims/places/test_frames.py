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
        ("In all of Corvandia 90 roofs were lost.", "Corvandia"),
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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "BORDER IN FACTS: Tarnow – 3 May 1931, 40 km2; Brindle – 4 May 1931, 9 km2; "
            "Harle – 7 June 1931, 12 km2",
            "Brindle",
        ),
        (
            "Ansel. Nine men were shot when shells hit the market. The town was empty by noon.",
            "Ansel",
        ),
        ("CORRAN, May 6, 1931 (Agency) - A strike began on Sunday.", "CORRAN"),
        ("The count over Brevenia's presidential election stalled.", "Brevenia"),
        ("MISSION TO THE REPUBLIC OF BREVENIA\n\nVoting was calm.", "BREVENIA"),
        ("Mr Tarn (Corran): Nobody who fled my town has come back.", "Corran"),
        ("By May some 900 people had returned to Keld district.", "Keld"),
        ("The firm has been exploiting Corvale underground coal mine since 2002.", "Corvale"),
        ("The Brindle Bay Protocol was signed in May.", "Brindle Bay"),
    ],
)
def test_the_form_of_the_words_tells_a_place(text: str, name: str) -> None:
    """A banner's dash, a dateline, what an election is of, a form of government, a seat, a site."""
    assert name in names(text)


def test_the_fields_of_a_box_are_no_places() -> None:
    """Lines that say when and where one thing was have labels, and no places, before the colon."""
    text = "The Corran fire\n\nDate: 3 May 1931\nPlace: Corran, Norway\nDeaths: 12\nInjured: 40\n"
    assert not {"Date", "Place", "Deaths", "Injured"} & set(names(text))


@pytest.mark.parametrize(
    "title",
    ["Acute lead poisoning, Vessen: second bulletin", "Cholera outbreak – Vessen, May 1931"],
)
def test_the_title_of_a_report_ends_with_its_place(title: str) -> None:
    """What stands behind the matter of a report, before its number or date, is its place."""
    assert "Vessen" in names(f"{title}\n\nThere were no new cases.")
