"""People on board, room on board, people taken out of danger and where they are taken."""

import pytest

from tests.claims.figures.reader import figures, told


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The ferry was carrying 212 passengers.", "passengers"),
        ("The boat left Lorne with 118 people on board.", "people"),
        ("The steamer, with 340 passengers aboard, struck a rock.", "passengers"),
        ("A bus carrying 40 pilgrims fell into a gorge.", "pilgrims"),
    ],
)
def test_people_a_vessel_carries_are_aboard(text: str, counted: str) -> None:
    """Carrying, on board and aboard say one thing of people."""
    assert [(measure, thing) for _, measure, thing in told(text)] == [("aboard", counted)]


@pytest.mark.parametrize(
    "text",
    [
        "The ship was certified to carry 180 passengers.",
        "The vessel was licensed for 180 people.",
        "Her licence allowed 180 passengers.",
        "The steamer had lifeboats for 180 people.",
    ],
)
def test_how_many_a_vessel_may_carry_is_its_capacity(text: str) -> None:
    """A permit and the room in its boats tell of no people who are there."""
    assert [measure for _, measure, _ in told(text)] == ["capacity"]


@pytest.mark.parametrize(
    "text",
    [
        "Fishermen plucked 17 people from the water.",
        "A trawler picked up 17 people.",
        "Seventeen miners were pulled from the rubble alive.",
    ],
)
def test_people_taken_out_of_danger_are_rescued(text: str) -> None:
    """What they were taken out of says that it was a rescue."""
    assert [measure for _, measure, _ in told(text)] == ["rescued"]


def test_bodies_taken_out_of_the_water_are_of_the_dead() -> None:
    """A body brought up is no rescue."""
    assert told("Divers brought up 12 bodies from the wreck.") == [("12", "killed", "bodies")]


def test_people_taken_to_shelter_are_displaced() -> None:
    """Schools and camps are where those wait who had to leave their homes."""
    assert told("Some 900 people were moved to schools.")[0][1] == "displaced"
    assert told("Some 900 people were taken to a school.")[0][1] == "displaced"


def test_each_outcome_is_a_part_of_those_aboard() -> None:
    """Of the people aboard, each number takes its own verb."""
    text = "Of the 64 people aboard the ferry, 31 were rescued, 20 died and 13 are missing."
    assert [measure for _, measure, _ in told(text)] == ["aboard", "rescued", "killed", "missing"]


@pytest.mark.parametrize(
    "text",
    [
        "The certified capacity was 250 passengers.",
        "Capacity: 250 passengers",
        "They took twice as many as the 250 for whom the ferry was licensed.",
    ],
)
def test_room_for_people_is_no_count_of_those_on_board(text: str) -> None:
    """What a vessel may carry is its capacity, whatever the sentence calls the people."""
    assert figures(text)[-1].measure == "capacity"


def test_a_key_says_who_is_on_board() -> None:
    """ "On board" in a line of its own counts people."""
    ((_, measure, counted),) = told("On board: 340 (official)")
    assert (measure, counted) == ("aboard", "people")
