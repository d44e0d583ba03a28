"""What happened, told by a verb together with its complement, or by the noun counted."""

import pytest

from .reader import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Four of the climbers froze to death.", [("Four", "killed", "climbers")]),
        ("In the battle 64 young men of Tamm gave their lives.",
         [("64", "killed", "young men")]),
        ("Five soldiers fell in the fighting at Orvel.", [("Five", "killed", "soldiers")]),
        ("The bomb claimed 14 victims.", [("14", "killed", "victims")]),
        ("Some 700 people were driven from their villages.",
         [("Some 700", "displaced", "people")]),
        ("About 4,000 residents had to leave the valley.",
         [("About 4,000", "displaced", "residents")]),
        ("Sixteen people are in a serious condition.", [("Sixteen", "injured", "people")]),
        ("Twelve barns burned to the ground.", [("Twelve", "destroyed", "barns")]),
        ("The dam burst and swept away 58 houses and two bridges.",
         [("58", "destroyed", "houses"), ("two", "destroyed", "bridges")]),
        ("Only 52 of the 1,240 villagers have come back.",
         [("Only 52", "returned", "villagers"), ("1,240", "population", "villagers")]),
    ],
)  # fmt: skip
def test_verb_and_complement_give_the_measure(text: str, expected: list[tuple[str, ...]]) -> None:
    """Idioms of dying, fleeing, hurting and destroying take the measure of the plain verb."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Five prices fell in spring.", "decrease"),
        ("Six men were sentenced to death.", "sentence"),
        ("Forty-one people were admitted to hospital after the deaths.", "hospitalised"),
        ("Twelve rebels burned a barn.", "burn"),
    ],
)
def test_what_only_looks_like_an_idiom_keeps_its_verb(text: str, expected: str) -> None:
    """A fall of prices kills nobody, and who burns a barn is not burned down."""
    assert [measure for _, measure, _ in told(text)] == [expected]


def test_room_for_people_is_a_capacity_and_not_a_number_of_them() -> None:
    """ "Built for 5,000 people and holds 11,400": how many fit, and how many there are."""
    assert told("The camp was built for 5,000 people and holds 11,400.") == [
        ("5,000", "capacity", "people"),
        ("11,400", "hold", "people"),
    ]


def test_nominal_heads_say_what_happened() -> None:
    """ "340 arrivals and 120 departures": each noun speaks for its own number."""
    assert told("The camp recorded 340 arrivals and 120 departures on Monday.") == [
        ("340", "arrived", "arrivals"),
        ("120", "departed", "departures"),
    ]


def test_a_second_conjunct_has_a_verb_of_its_own() -> None:
    """The verb of the first half of a sentence is not that of the second."""
    assert told("Nine were killed and 12 received wounds.") == [
        ("Nine", "killed", "people"),
        ("12", "injured", "people"),
    ]
    assert told("Seven miners died and 15 suffered burns.") == [
        ("Seven", "killed", "miners"),
        ("15", "injured", "miners"),
    ]


def test_what_is_done_to_survivors_is_not_that_they_survived() -> None:
    """ "Spoke to 40 survivors" counts people spoken to."""
    assert told("We spoke to 40 survivors.") == [("40", "speak", "survivors")]
