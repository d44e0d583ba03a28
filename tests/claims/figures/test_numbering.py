"""Numbers that count nothing, numbers that only look so, fractions alone, and bounds told apart."""

import pytest

from .reader import figures


def words(text: str) -> list[str]:
    """The words of each figure of a text."""
    return [text[f.start : f.end] for f in figures(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Train 5512 left at noon.",
        "File 88123 was lost in the fire.",
        "Ticket 4471 won.",
        "The widow came with her sons, three and nine.",
        "Her daughters, six and eleven, were saved.",
        "A girl of seven and her brother of ten were pulled out.",
        "At ten to four the wall fell.",
        "By a quarter past seven the square was full.",
        "They came at nine and left at eleven.",
        "His term was cut from seven years to six.",
    ],
)
def test_numbers_that_name_date_or_age_are_no_figures(text: str) -> None:
    """Trains, files, children's ages, clocks in words and terms of years count nothing."""
    assert words(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The injured number 174.", ["174"]),
        ("Aber holds 40 prisoners and Borth 25.", ["40", "25"]),
        ("Eight (08) men were caught.", ["Eight (08)"]),
        ("Eight (12) men were caught.", ["Eight", "12"]),
        ("At nine of the mills 40 men stopped work.", ["nine", "40"]),
        ("They put the toll at nine.", ["nine"]),
        ("On shift 40 men fell ill.", ["40"]),
        ("Between eight and nine in the evening 40 men came.", ["40"]),
        ("Fewer than a third had work.", ["Fewer than a third"]),
        ("A third had fled.", ["A third"]),
        ("Two men were killed and a third was wounded.", ["Two"]),
        ("Every third victim was a child.", ["Every third"]),
        ("Every third day a train came.", []),
    ],
)
def test_numbers_that_count_where_others_do_not(text: str, expected: list[str]) -> None:
    """Verbs of number, gapped names, digits told again, fractions for subjects."""
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Forty people, at the very least, were killed.", "at_least"),
        ("The crowd, which did not exceed 40 men, went home.", "at_most"),
        ("Nobody saw more than 40 of them.", "at_most"),
        ("They denied that more than 40 men died.", "more_than"),
        ("He did not deny that more than 40 men died.", "more_than"),
        ("They speak about 90 dead.", "exact"),
        ("There were about 90 houses.", "about"),
        ("The damage is estimated at 8 million euros.", "about"),
        ("The mill made barely 30 sacks.", "about"),
        ("Against a minimum standard of 20 litres they got none.", "at_least"),
    ],
)
def test_a_bound_that_the_clause_gives(text: str, bound: str) -> None:
    """Negation, a word behind the noun, the verb's own preposition."""
    assert [f.bound for f in figures(text)][:1] == [bound]


@pytest.mark.parametrize(
    "text",
    [
        "The youngest, Ana Tovar, was eleven.",
        "I never spoke to him before six.",
        "The board will see them after six and twelve months.",
        "Two Sundays went by.",
        "The crash involved freight service 4471.",
    ],
)
def test_ages_hours_days_and_services_are_no_figures(text: str) -> None:
    """Numbers of age, of the clock, of days and of trains count nothing."""
    assert figures(text) == ()
