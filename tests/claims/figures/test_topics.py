"""Measures and things counted that stand outside the number's own clause."""

import pytest

from .reader import figures, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "As of May 2031, 240 islanders are registered as missing.",
            ("240", "missing", "islanders"),
        ),
        ("Some 40 sailors were listed missing.", ("Some 40", "missing", "sailors")),
        ("Twelve men were held prisoner in the fort.", ("Twelve", "detained", "men")),
        ("Sulm still holds 21 islanders in prison.", ("21", "detained", "islanders")),
        (
            "Reported civilian deaths, both camps taken together, come to at least 44.",
            ("at least 44", "killed", "civilian"),
        ),
        (
            "Deaths reported to the registry of Verrin as due to the flood are less than 60.",
            ("less than 60", "killed", "people"),
        ),
        ("The toll of the Verrin floods reached 29.", ("29", "killed", "people")),
        (
            "Two thirds of the missing sailors fell at the bridge.",
            ("Two thirds", "share", "missing sailors"),
        ),
        ("Sulm covers 34 km2.", ("34 km2", "area", "territory")),
        (
            "Verrin, the smallest of the hill districts, covers 34 km2.",
            ("34 km2", "area", "districts"),
        ),
        (
            "If the exchange of detainees fails again, as many as 90 families will leave.",
            ("as many as 90", "left", "families"),
        ),
    ],
)
def test_one_figure_is_read(text: str, expected: tuple[str, str, str]) -> None:
    """Words, measure and what is counted."""
    assert told(text) == [expected]


def test_a_register_counts_what_its_heading_says() -> None:
    """ "On its register" says nothing of what happened to the people; the heading does."""
    text = (
        "Displaced islanders\n===================\n\n"
        "The board had 6,100 people on its register, of whom 700 lived in tents. "
        "A year before the register held 5,000 names."
    )
    assert [measure for _, measure, _ in told(text)] == ["displaced"] * 3


def test_movement_is_displacement_only_where_the_text_says_so() -> None:
    """People who came from somewhere were displaced if the sentence before is about such."""
    said = "Of the refugees little is known. Nearly 8,000 people came to Sulm from the hills."
    silent = "The fair was a success. Nearly 8,000 people came to Sulm from the hills."
    assert told(said)[0][1] == "displaced"
    assert told(silent)[0][1] == "count"


def test_a_sum_takes_the_measure_of_what_it_sums() -> None:
    """ "Together they are"; and a clause cut short shares the verb of the one before it."""
    text = (
        "About 9,000 people were registered as displaced in Verrin, and 4,100 in Sulm. "
        "Together they are some 13,000 people."
    )
    assert [measure for _, measure, _ in told(text)] == ["displaced"] * 3


@pytest.mark.parametrize(
    "text",
    [
        "At least 12 people were killed and 31 wounded when the dam broke.",
        "The envoy said that at least 12 people had died in Verrin and 7 in Sulm.",
    ],
)
def test_at_least_reaches_into_a_clause_cut_short(text: str) -> None:
    """The second number of a pair has the bound of the first where its clause has no verb."""
    assert [f.bound for f in figures(text)] == ["at_least", "at_least"]


def test_at_least_does_not_reach_into_a_clause_with_a_verb() -> None:
    """ "And 31 were wounded" stands for itself."""
    text = "At least 12 people were killed and 31 were wounded when the dam broke."
    assert [f.bound for f in figures(text)] == ["at_least", "exact"]


def test_what_is_left_out_is_taken_from_the_same_measure() -> None:
    """Of two clauses alike, the missing of one count as the missing of the other."""
    text = "Verrin lost 40 guards and has 9 sailors missing; Sulm lost 20 guards and has 2 missing."
    assert [counted for _, _, counted in told(text)][-1] == "sailors"


def test_items_of_a_headline_stand_for_themselves() -> None:
    """A list without "and" that opens with a bare state lends nothing."""
    text = "100,000 displaced, 72 villagers dead, 4,000 homeless"
    assert [counted for _, _, counted in told(text)] == ["people", "villagers", "people"]


def test_an_age_limit_is_no_figure() -> None:
    """ "Younger than 40" counts nobody."""
    assert told("Many of them are younger than 40 and live abroad.") == []
