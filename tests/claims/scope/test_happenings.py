"""Where a dated happening is put, by the whole room of claims."""

from __future__ import annotations

import pytest

from tests.texts import reading
from variorum.claims.find import find_claims
from variorum.model import Place
from variorum.settings import Settings


def places(text: str) -> list[tuple[str, Place | None]]:
    """(words that date it, place) of each happening of a text."""
    claims = find_claims(reading(text), Settings())
    return [
        (claim.time.text or "", claim.place)
        for claim in claims
        if claim.kind == "event" and claim.time is not None
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("France and Spain signed an accord in Geneva on 3 May 1994.", "Geneva"),
        ("On 3 May 2014 the forces of Norway shelled the Dorn Pass.", "Dorn Pass"),
        ("On 3 May 2014 Corran district of Norway was occupied by the army.", "Corran"),
        ("The Corran fire of 1911 was the worst in the history of Norway.", "Corran"),
        ("As demanded in Oslo, Norway went on to seize the town of Corran in 2014.", "Corran"),
    ],
)
def test_the_place_is_the_one_of_the_happening(text: str, name: str) -> None:
    """What the happening's own word governs, not a party to it, nor what holds the place."""
    ((_, place),) = places(text)
    assert place is not None
    assert (place.name, place.inferred) == (name, False)


def test_its_own_sentence_goes_before_the_section() -> None:
    """A place that the sentence names is not replaced by that of the heading or the one before."""
    text = (
        "Oldreach dam\n\nThe wall at Oldreach was raised.\n\n"
        "Crews came to Oldreach. On 4 June 1995 a bridge collapsed in Borth.\n"
    )
    ((_, place),) = places(text)
    assert place is not None
    assert (place.name, place.inferred) == ("Borth", False)


def test_what_it_seized_is_what_the_sentence_before_is_about() -> None:
    """ "It" stands for the place that the text is centred on, not for what holds that place."""
    text = (
        "Corran is a town in the north region of Norway. "
        "In May 1995 the army seized it after heavy shelling.\n"
    )
    ((_, place),) = places(text)
    assert place is not None
    assert (place.name, place.inferred) == ("Corran", True)
