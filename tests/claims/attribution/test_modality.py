"""Denied, alleged, demanded, planned, hypothetical: read from the clause and the stance."""

from __future__ import annotations

import pytest

from tests.claims.statements.reported import read
from variorum.claims.modality import modality_at
from variorum.claims.statements import find_statements
from variorum.model import Span


@pytest.mark.parametrize(
    ("text", "words", "modality"),
    [
        ("40 people died.", "40", "asserted"),
        ("40 people did not die.", "40", "denied"),
        ("The toll is 20, and NOT 40.", "40", "denied"),
        ("Not more than 40 people died.", "more than 40", "asserted"),
        ("40 people have not been found.", "40", "asserted"),
        ("40 people may have died.", "40", "hypothetical"),
        ("If the dam breaks, 40 houses would be lost.", "40", "hypothetical"),
        ("The toll is likely 40.", "40", "hypothetical"),
        ("Norlund denied that 40 people had died.", "40", "denied"),
        ("Norlund alleges that Velda killed 40 prisoners.", "40", "alleged"),
        ("It is alleged that 40 men were shot.", "40", "alleged"),
        ("40 men were reportedly shot.", "40", "alleged"),
        ("Velda demanded that Norlund withdraw 40 tanks.", "40", "demanded"),
        ("Norlund must withdraw 40 tanks.", "40", "demanded"),
        ("The convoy is to bring 40 trucks.", "40", "planned"),
        ("The board will build 40 houses.", "40", "planned"),
        ("If the talks fail, 40 families will leave.", "40", "hypothetical"),
        ("The toll was about 12, and NOT 30 or 40.", "40", "denied"),
        ("Norlund failed to return 40 boats.", "40", "denied"),
        ("Edda Rask said that 40 people had died.", "40", "asserted"),
    ],
)
def test_a_claim_has_the_modality_of_its_clause(text: str, words: str, modality: str) -> None:
    """Each stance is kept apart from plain assertion."""
    reading = read(text)
    start = text.index(words)
    at = Span(start, start + len(words))
    assert modality_at(reading, 0, at, find_statements(reading)) == modality
