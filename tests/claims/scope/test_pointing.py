"""Words that stand for a place told elsewhere in the text."""

from __future__ import annotations

import pytest

from tests.claims.scope.test_scope import place_of


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        # the whole country, behind a town of it
        (
            "Unrest spread through Norway. The worst was in Bergen, a port.\n\n"
            "Shots fell in Bergen. Some 160 people were hurt nationwide.",
            "160",
            "Norway",
        ),
        (
            "Unrest spread through Norway. In Bergen shots fell. At least 300 were held "
            "across the country.",
            "300",
            "Norway",
        ),
        # only a place has a population
        ("A camp opened in Bergen. Later its population passed 11,000.", "11,000", "Bergen"),
        # a kind of place as the subject
        (
            "The army holds the district of Corran. The district measures 140 sq. km, "
            "a tenth of Norway.",
            "140",
            "Corran",
        ),
        # where the witness was when told is not "there"
        (
            "A wall fell in Bergen. A guard in Oslo told us that 40 were killed there.",
            "40",
            "Bergen",
        ),
    ],
)
def test_a_word_stands_for_a_place(text: str, number: str, name: str) -> None:
    """The place is that of the words it points at, worked out and marked so."""
    place = place_of(text, number)
    assert place is not None
    assert (place.name, place.inferred) == (name, True)


def test_this_town_is_where_the_story_was_filed() -> None:
    """ "This lakeside town" points at the dateline, which is no scene otherwise."""
    text = (
        "CORRAN, May 6, 1931 (Agency) - A strike began in Norway on Sunday.\n\n"
        "Some 40 men were arrested in this lakeside town."
    )
    place = place_of(text, "40")
    assert place is not None
    assert place.name == "CORRAN"


def test_our_country_is_that_of_the_ministry_that_publishes() -> None:
    """What a publisher speaks for is told by its own name."""
    text = "Envoys of Norway met in Geneva. In 1998 some 900 sailors were living in our country."
    place = place_of(text, "900", publisher="Ministry of Trade of Norway")
    assert place is not None
    assert (place.name, place.inferred) == ("Norway", True)


def test_my_town_is_the_seat_of_who_speaks() -> None:
    """A name in brackets behind a speaker's is the place that the turn calls its own."""
    text = (
        "The minister spoke of the camp at Bergen.\n\n"
        "Mr Tarn (Corran): Not one of the 380 people who fled my town has come back."
    )
    place = place_of(text, "380")
    assert place is not None
    assert place.name == "Corran"
