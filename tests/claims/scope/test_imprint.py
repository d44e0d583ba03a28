"""Where a text was written, filed or signed is not where what it tells happened."""

from __future__ import annotations

import pytest

from tests.claims.scope.test_scope import place_of

_FIRE = "Fire at the Bergen works\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "Oslo, 3 May 1931\n\nThe firm regrets 40 deaths.",
        "Final account, Oslo, 3 May 1931\n\nThe firm regrets 40 deaths.",
        "A strike ends\n\nBy Ada Hale in Oslo\n\nThe firm regrets 40 deaths.",
        "CORRAN HERALD, Oslo\n\nThe firm regrets 40 deaths.",
        "The firm regrets 40 deaths.\n\nOslo, 3 May 1931",
    ],
)
def test_an_imprint_places_nothing(text: str) -> None:
    """The line of place and day, a byline and a letterhead say where the paper was made."""
    assert place_of(text, "40") is None


def test_a_heading_goes_before_the_byline() -> None:
    """A heading between credit and text still sets the scene."""
    place = place_of("Floods in Bergen\n\nBy Ada Hale in Oslo\n\nSome 40 people died.", "40")
    assert place is not None
    assert place.name == "Bergen"


def test_a_dated_heading_with_a_verb_or_preposition_is_none() -> None:
    """ "A fire in Bergen, 3 May 1931" is where the fire was."""
    place = place_of("A fire in Bergen, 3 May 1931\n\nSome 40 people died.", "40")
    assert place is not None
    assert place.name == "Bergen"


def test_where_words_were_spoken_is_no_scene() -> None:
    """A place that hangs on a verb of speech is not what the text goes on to tell of."""
    text = "The minister told a fair in Geneva that trade was good. Some 40 people died."
    assert place_of(text, "40") is None


def test_parties_are_no_scene() -> None:
    """States that only act do not place what is told, however often they are named."""
    text = (
        "Norway, Finland swap captives\n\nNorway and Finland exchanged 40 men on Friday. "
        "Norway’s minister was pleased. Finland denied it. Some 90 are still held."
    )
    assert place_of(text, "90") is None


def test_the_whole_of_a_part() -> None:
    """A whole that nothing places is put where the first of its parts is."""
    place = place_of("We find that 90 died, 40 of them in Bergen and 50 in Oslo.", "90")
    assert place is not None
    assert place.name == "Bergen"


def test_an_item_with_one_place() -> None:
    """An item of a banner that only names a place is told of it."""
    text = (
        "BORDER IN FACTS | 3 May 1931: Bergen, 22 km2 | 4 May 1931: Oslo, 17 km2 | "
        "6 May 1931: Tromsø, 9 km2"
    )
    place = place_of(text, "17 km2")
    assert place is not None
    assert place.name == "Oslo"
