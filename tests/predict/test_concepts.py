"""The words of what a quantity is about."""

import pytest

from variorum.predict.quantities import quantities_of


def concepts(text: str) -> list[list[str]]:
    """The concept words of each quantity of a text."""
    return [row["concept"] for row in quantities_of(text)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Shares of Orvel Mills fell 2 percent on Monday.", "Shares"),
        ("The dam covers 13 percent of the valley.", "valley"),
        ("Orvel lowered its forecast to $84 million.", "forecast"),
        ("The mill-owner paid $35,000 for a new boat.", "boat"),
        ("Verrin said it would suspend 36,000 weavers.", "Verrin"),
        ("They read a 12 page letter.", "letter"),
    ],
)
def test_the_subject_the_complement_or_the_noun_modified(text: str, word: str) -> None:
    """What a number is about follows from its place in the sentence."""
    assert word in concepts(text)[0]


@pytest.mark.parametrize(
    "text", ["Forty weavers left.", "He knew one of the weavers.", "There are 14 boats."]
)
def test_what_is_itself_the_subject_is_about_nothing_else(text: str) -> None:
    """A counted subject, one of several and what merely is there have no concept."""
    assert concepts(text)[0] == []


def test_at_most_five_words_as_they_stand_between_spaces() -> None:
    """Hyphened names stay whole."""
    words = concepts("The e-barge fleet of the great northern inland river port rose 14 percent.")
    assert len(words[0]) <= 5
    assert "fleet" in words[0] or "e-barge" in words[0]


@pytest.mark.parametrize(
    "text",
    [
        "Nine days later Orvel closed the mill.",
        "Over the past three years, Verrin lost its market.",
    ],
)
def test_a_duration_before_the_clause_is_its_setting(text: str) -> None:
    """A fronted duration is told of nothing in the clause."""
    assert concepts(text)[0] == []


def test_an_amount_in_another_unit_is_about_the_same() -> None:
    """The conversion in brackets has the concept of what it converts."""
    words = concepts("The strength of the beam was lower than 8 ksi (55 MPa).")
    assert len(words) == 2
    assert words[0] == words[1] != []


def test_money_taken_from_something_is_about_it_too() -> None:
    """ "From" and "off" name what an amount is taken from."""
    assert "value" in concepts("The rumour wiped $340 million from the value of Orvel.")[0]
