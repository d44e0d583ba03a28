"""Whose each number is where several sources, a bracket, a body or a paper stand beside it."""

from __future__ import annotations

import pytest

from tests.claims.attribution.test_chains import names
from tests.claims.statements.reported import said


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("17 died according to the Orm Board and more than 30 according to the mayor.",
         ("17", "Orm Board"), ("30", "mayor")),
        ("12 people drowned, according to police, while 19 drowned according to the mayor.",
         ("12", "police"), ("19", "mayor")),
        ("According to police, 12 people drowned, and according to the mayor, 19.",
         ("12", "police"), ("19", "mayor")),
        ("According to police, 12 people drowned, and 19 according to the mayor.",
         ("12", "police"), ("19", "mayor")),
        ("12 people drowned according to police and, according to the mayor, 30 are missing.",
         ("12", "police"), ("30", "mayor")),
        ("The toll stood at 12, according to police, but at 19, according to the mayor.",
         ("12", "police"), ("19", "mayor")),
        ("The toll, according to police, rose to 12 and, according to the mayor, to 19.",
         ("12", "police"), ("19", "mayor")),
    ],
)  # fmt: skip
def test_two_sources_of_one_sentence_keep_apart(
    text: str, first: tuple[str, str], second: tuple[str, str]
) -> None:
    """Each "according to" governs its own side of the joint, and no word of the other's."""
    assert names(text, first[0]) == [first[1]]
    assert names(text, second[0]) == [second[1]]


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Killed: 80+ (Civic Watch) [1]\n190 (Veldan parliament)\n", "80+", "Civic Watch"),
        ("Killed: 80+ (Civic Watch) [1]\n190 (Veldan parliament)\n", "190", "Veldan parliament"),
        ("12 dead (police)\n", "12", "police"),
        ("At least 90 people died (Island Registry) and 300 were hurt.", "90", "Island Registry"),
        ("Counts differ: 291 (Orm Ledger, 31 May) and 318.", "291", "Orm Ledger"),
        ("The Veldan navy put its own losses at 91 killed and 17 missing and said so.", "17",
         "Veldan navy"),
        ("A think tank, the Lake Centre, put the toll at 90.", "90", "Lake Centre"),
        ("A report disputes the union's figure of 40 dead.", "40", "union"),
        ("A review of death records by The Orm Ledger found 60 deaths.", "60", "Orm Ledger"),
    ],
)  # fmt: skip
def test_who_stands_beside_a_number_gives_it(text: str, words: str, source: str) -> None:
    """A bracket behind it, a name in apposition, an owner, whoever looked the records through."""
    assert names(text, words)[-1] == source


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("90 injured (of whom 12 still in hospital)\n", "90"),
        ("ORM, Velda (Orm Wire) - Velda and Halm agreed on Friday to end a war that killed 40.",
         "40"),
        ("3. Requests the Secretary-General to send up to 50 observers to the area;", "50"),
    ],
)  # fmt: skip
def test_whoever_only_stands_near_gives_no_number(text: str, words: str) -> None:
    """A part in brackets, the place of a dateline, parties that agree, whoever is asked."""
    assert names(text, words)[-1:] in ([], ["Orm Wire"])


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("The Commission has information that 61 men were held in Orm.", "Commission",
         "61 men were held in Orm"),
        ("Taking note of the statement of the Orm Agency that 14,000 people are without shelter,",
         "Orm Agency", "14,000 people are without shelter"),
        ("The Commission rejected the statement of Tranmar that only 40 tons had been stored.",
         "Tranmar", "only 40 tons had been stored"),
        ("A private research group, the Delta Institute, estimated in 2015 that 90 people died.",
         "Delta Institute", "90 people died"),
        ("Velda's Foreign Ministry said the list was wrong: 38 men had died, the ministry said.",
         "Velda's Foreign Ministry", "the list was wrong"),
        ("Lake Watch accused Velda and Halm of attacks on farms during the war in August.",
         "Lake Watch", "Velda and Halm of attacks on farms during the war in August"),
    ],
)  # fmt: skip
def test_the_one_who_vouches_is_found(text: str, speaker: str, words: str) -> None:
    """Information that somebody has, a statement "of" somebody, a name in apposition, a colon."""
    assert (speaker, words, False) in said(text + "\n")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Civic Watch blamed Velda.\n\nIts researchers found that 19 people had died.",
         "Civic Watch"),
        ("Boats were fired at, Civic Watch said.\n\nAt least 40 men died, the organization found.",
         "Civic Watch"),
        ("Velcor, a shipping company, stored it. The company said that 40 tons were left.",
         "Velcor"),
    ],
)  # fmt: skip
def test_a_common_noun_takes_up_the_body_it_means(text: str, speaker: str) -> None:
    """Its staff, "the organization", and "the company" of a name that was explained so."""
    assert said(text + "\n")[-1][0] == speaker


def test_a_credit_is_whoever_the_statement_with_its_words_is() -> None:
    """ "The organization found" credits the numbers to the body that the statement names."""
    text = "Boats were fired at, Civic Watch said.\n\nAt least 40 men died, the organization found."
    assert names(text, "40") == ["Civic Watch"]
