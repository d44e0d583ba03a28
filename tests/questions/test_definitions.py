"""Definitions read from the words around a number."""

from __future__ import annotations

import pytest

from tests.copies.invented import document, figure
from variorum.model import Figure
from variorum.questions.definitions import definition_around
from variorum.questions.running import still_running

EXCESS = (
    ("In Hale 71 more people died than usual.", "71"),
    ("The study puts it at 71 deaths above the average of other years.", "71"),
    ("They found 71 excess deaths.", "71"),
)
PLAIN = (
    ("In Hale 71 people died, 12 more than in Orm.", "71"),
    ("Of 400 deaths, 71 more than expected fell in May.", "400"),
    ("More than 71 people died.", "71"),
)


def terms(text: str, number: str) -> frozenset[str]:
    """The terms around a number of a sentence."""
    claim = figure(document("a.txt", text), number, int(number))
    assert isinstance(claim.payload, Figure)
    return definition_around(claim, claim.payload)


@pytest.mark.parametrize(("text", "number"), EXCESS)
def test_what_is_above_a_baseline_is_excess(text: str, number: str) -> None:
    """Whatever it is called, a number above what was expected is excess."""
    assert "excess" in terms(text, number)


@pytest.mark.parametrize(("text", "number"), PLAIN)
def test_a_baseline_of_another_number_is_not_taken(text: str, number: str) -> None:
    """The words must belong to the number, and name a baseline."""
    assert "excess" not in terms(text, number)


def test_direct_and_indirect_are_told() -> None:
    """Adverb and adjective are one term."""
    assert terms("The storm directly killed 71 people.", "71") == {"direct"}
    assert terms("It led to 71 indirect deaths.", "71") == {"indirect"}


@pytest.mark.parametrize(
    ("text", "running"),
    [
        ("The death toll stood at 41 on Monday.", True),
        ("So far 41 bodies have been found.", True),
        ("At least 41 people are known to be dead.", True),
        ("On 3 May a shell killed 41 people.", False),
        ("41 people died in the raid.", False),
    ],
)
def test_a_running_count_is_told_by_its_words(text: str, *, running: bool) -> None:
    """A perfect, a toll that stands or rises, an adverb of so far; not a plain past."""
    claim = figure(document("a.txt", text), "41", 41)
    assert isinstance(claim.payload, Figure)
    assert still_running(claim, claim.payload) is running
