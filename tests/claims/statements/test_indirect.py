"""Reported clauses: with "that", behind or around a tag, by "according to", by a count."""

from __future__ import annotations

import pytest

from tests.claims.statements.reported import drafts, said


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Velda said that the mine had closed.", "Velda", "the mine had closed"),
        ("The mine had closed, Velda said on Monday.", "Velda", "The mine had closed"),
        (
            "According to the Ostmark Red Shield, forty people drowned.",
            "Ostmark Red Shield",
            "forty people drowned",
        ),
        (
            "Forty people drowned, according to the Ostmark Red Shield.",
            "Ostmark Red Shield",
            "Forty people drowned",
        ),
        ("The mine had closed, reads the statement.", "statement", "The mine had closed"),
        (
            "The mine will reopen, Ada Brun, spokesperson for the Mining Board, told the Gazette.",
            "Ada Brun",
            "The mine will reopen",
        ),
        ("Velda's army estimated 25 dead.", "Velda's army", "25 dead"),
        ("Velda claims 40 died; Norlund says 80.", "Norlund", "80"),
        ("Norlund says it will never return the mine", "Norlund", "it will never return the mine"),
        ("Velda accuses Norlund of closing the mine.", "Velda", "closing the mine"),
    ],
)
def test_a_reported_clause_goes_to_its_source(text: str, speaker: str, words: str) -> None:
    """Content without "that", speaker without article, whatever the order."""
    assert (speaker, words, False) in said(text)


def test_a_subject_before_the_tag_keeps_its_verb() -> None:
    """A tag between subject and verb does not make two statements."""
    assert [words for _, words, _ in said("The miners, she claims, broke the gate.")] == [
        "The miners, she claims, broke the gate"
    ]


def test_an_adverbial_before_the_tag_is_left_out() -> None:
    """What was said begins behind an interrupting tag where only a date stands before it."""
    found = said("In November, Velda officials say, forty miners were dismissed.")
    assert [words for _, words, _ in found] == ["forty miners were dismissed"]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Velda said that the mine had closed.", "asserted"),
        ("Velda denied that the mine had closed.", "denied"),
        ("Velda alleged that the mine had closed.", "alleged"),
        ("Velda demanded that Norlund close the mine.", "demanded"),
        ("Velda promised that the mine would close.", "planned"),
    ],
)
def test_the_verb_sets_the_stance(text: str, modality: str) -> None:
    """Denial, allegation, demand and promise are told apart from assertion."""
    assert [s.modality for s in drafts(text)] == [modality]


def test_thoughts_are_no_speech() -> None:
    """What somebody hopes or wants is listed, and marked as not uttered."""
    found = drafts("Velda hopes that the mine will reopen.")
    assert found
    assert not any(s.speech for s in found)


def test_speech_inside_speech_keeps_both_speakers() -> None:
    """The inner statement points to the one that holds it."""
    text = (
        "The inspector, Ana Brill, stressed that the owners had lied to the board, "
        "Edda Rask noted on Monday."
    )
    found = drafts(text)
    inner = next(s for s in found if s.speaker == "Ana Brill")
    assert inner.holder is not None
    assert found[inner.holder].speaker == "Edda Rask"


def test_what_is_not_said_is_no_statement() -> None:
    """A negated report reports nothing."""
    assert said("Velda did not say whether the mine had closed.") == []
