"""Where a shared stretch ends: datelines, credits, a longer neighbour, a bare phrase."""

from __future__ import annotations

import pytest

from tests.copies.invented import document
from variorum.copies import find_reuse
from variorum.model import Document, Passage
from variorum.settings import Settings

SETTINGS = Settings()
BRIDGE = "the harbour council of Port Ansel closed the old {}bridge to every cart for nine weeks"
LEFT, RIGHT = "Nine mills lost a wheel and " + BRIDGE, "Some mills lost wheels when " + BRIDGE


def shared(one: Document, two: Document) -> list[tuple[str, str]]:
    """The stretches of two documents of one sentence each, as their words."""
    passages = {d.id: [Passage(d.id, "sentence", 0, len(d.text))] for d in (one, two)}
    rows = find_reuse([one, two], passages, [], SETTINGS)
    by_id = {one.id: one.text, two.id: two.text}
    return [
        (
            by_id[r.a.document][r.a.start : r.a.end],
            by_id[r.b.document][r.b.start : r.b.end],
        )
        for r in rows
    ]


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        ("PORT ANSEL, March 6 (Ansel Wire) - ", ""),
        ("PORT ANSEL, Vell, Feb. 17, 2011 (AW) \u2014 ", ""),
        ("", ", the mayor said"),
        ("", ", according to the latest word of the mayor"),
    ],
)
def test_a_rewritten_sentence_takes_in_no_dateline_and_no_credit(head: str, tail: str) -> None:
    """Where a report comes from and who said it are no part of what two papers share."""
    one = document("a.txt", f"{head}{LEFT.format('stone ')}{tail}.")
    two = document("b.txt", f"{RIGHT.format('')}.")
    ((left, right),) = shared(one, two)
    assert left == LEFT.format("stone ") + ("." if not tail else "")
    assert right.rstrip(".") == RIGHT.format("")


def test_a_sentence_beside_a_longer_shared_one_is_not_lost() -> None:
    """Two shared sentences with much new text between them are two stretches."""
    first = "Two lock keepers drowned in the storm on Lake Vell, and nine rowers were hurt"
    second = "The lake tower of Ansel, built for ninety birds, was home to some seven hundred geese"
    freed = "All nine boats were freed"
    teller = "Harbour Master Ida Brun announced at yesterday's conference"
    since = "except one, carpenter Solis's sailing vessel Lark, thereafter shipwrecked near Torm"
    one = document("a.txt", f"{first}, {teller}. {freed} unharmed. {second}.")
    two = document("b.txt", f"{first}. {freed}, {since}. {second}.")
    found = [right for _, right in shared(one, two)]
    assert any(first in right for right in found)
    assert any(second in right for right in found)


def test_a_heading_of_a_bare_phrase_is_no_copy() -> None:
    """A phrase that is a line of its own in one text and half a sentence in the other."""
    phrase = "the internally appointed keepers of the valley"
    one = document("a.txt", f"{phrase.capitalize()}\n\nThere are four.")
    two = document("b.txt", f"The council pays {phrase} from May on.")
    assert shared(one, two) == []
