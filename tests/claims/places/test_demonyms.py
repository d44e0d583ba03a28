"""Adjectives of places and names of peoples: known as such, tied to their place, no places."""

from __future__ import annotations

import pytest

from tests.texts import reading
from variorum.claims.places import (
    find_demonyms,
    find_gazetteer,
    find_places,
    toponyms,
    with_demonyms,
)
from variorum.model import Demonym, Gazetteer


def _gazetteer(*texts: str) -> Gazetteer:
    """The places of texts with their demonyms."""
    read = [reading(text, path=f"{n}.txt") for n, text in enumerate(texts)]
    names = [toponyms(one, find_places(one), ()) for one in read]
    words = [d for one, some in zip(read, names, strict=True) for d in find_demonyms(one, some)]
    found = find_gazetteer([one.document for one in read], [t for some in names for t in some])
    return with_demonyms(found, words)


def _told(*texts: str) -> dict[str, list[tuple[str, int]]]:
    """Each place that has demonyms, with these and how often they are written."""
    places = _gazetteer(*texts).places
    return {p.name: [(d.name, d.count) for d in p.demonyms] for p in places if p.demonyms}


def test_a_demonym_is_tied_to_its_place_and_is_no_name_of_it() -> None:
    """Adjectives, peoples and what is joined by a hyphen, with how often they are written."""
    text = "Finland waited. Finnish boats left, Finnish crews too, and pro-Finnish songs were sung."
    found = _gazetteer(text)
    assert [(p.name, [n.name for n in p.names]) for p in found.places] == [("Finland", ["Finland"])]
    assert [(d.name, d.count) for d in found.places[0].demonyms] == [("Finnish", 3)]


def test_spans_hold_the_words() -> None:
    """A demonym's offsets are those of its words in the stored text."""
    text = "Norway's coast was dark. The Norwe-\ngian boats and the South African crew waited."
    one = reading(text)
    words = find_demonyms(one, toponyms(one, find_places(one), ()))
    assert [(w.name, text[w.start : w.end]) for w in words] == [
        ("Norwegian", "Norwe-\ngian"),
        ("South African", "South African"),
    ]


def test_an_unlisted_demonym_is_that_of_the_texts_place() -> None:
    """Made of its name by an ending of peoples."""
    told = _told("People fled the district of Corvand. The Corvandian troops shelled Corvand.")
    assert told == {"Corvand": [("Corvandian", 1)]}


def test_another_document_may_tell_the_place() -> None:
    """A people is tied to the only place of the record that its name may be made of."""
    found = _gazetteer("People fled the district of Corvand and the town of Marlbury.")
    words = [Demonym("b", 4, 15, "Corvandians"), Demonym("b", 20, 25, "Rellish")]
    told = with_demonyms(found, words)
    assert {p.name: [d.name for d in p.demonyms] for p in told.places} == {
        "Corvand": ["Corvandians"],
        "Marlbury": [],
    }


@pytest.mark.parametrize(
    "text",
    [
        "Finland waited. The letter was written in Finnish.",
        "Finland waited. He learned the Finnish language.",
        "Korea waited for Korean ships from both Koreas.",
    ],
)
def test_a_language_and_a_word_for_two_are_left_out(text: str) -> None:
    """They are of no one place."""
    assert all(place != "Finland" for place in _told(text))
