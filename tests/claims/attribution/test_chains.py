"""Who stands behind a figure: publisher, reporter, speaker, whoever counts."""

from __future__ import annotations

import pytest

from tests.claims.statements.reported import read
from variorum.claims.attribution import find_chains
from variorum.claims.statements import find_statements
from variorum.model import Attribution, Span


def chain(text: str, words: str, **about: str) -> list[Attribution]:
    """The chain of the first occurrence of some words."""
    reading = read(text, **about)
    start = text.index(words)
    sentence = next(s for s in reading.sentences if s.span.start <= start < s.span.end)
    chains = find_chains(reading, find_statements(reading))
    return list(chains.at(sentence.index, Span(start, start + len(words))))


def names(text: str, words: str, **about: str) -> list[str]:
    """The names of the chain."""
    return [link.name for link in chain(text, words, **about)]


def test_the_document_speaks_for_itself_without_a_source() -> None:
    """Only the publisher stands behind a plain sentence."""
    found = chain("Forty boats sank in the storm.", "Forty", publisher="Harbour Post")
    assert [(link.name, link.as_) for link in found] == [("Harbour Post", "publisher")]


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("The Island Registry recorded 40 missing sailors.", "40", "Island Registry"),
        ("Velda's authorities put the deaths at 64 after the flood.", "64", "Velda's authorities"),
        ("The Harbour Board's estimate is 200 boats.", "200", "Harbour Board"),
        ("By the board's own figures 12 boats sank.", "12", "board"),
        ("Lost: 200 (count of Island Registry)", "200", "Island Registry"),
        ("The official toll is 61.", "61", "official toll"),
        ("Nine boats sank with 70 sailors (Source: Island Registry).", "70", "Island Registry"),
    ],
)
def test_whoever_counts_is_the_source(text: str, words: str, source: str) -> None:
    """A body as subject of a counting verb, a possessor of a count, a credit in brackets."""
    assert names(text, words)[-1] == source


def test_a_reporter_stands_between_publisher_and_speaker() -> None:
    """The agency of a dateline reports, with the place where it is written."""
    text = "ALMA (Harbour Wire) - Edda Rask said that 14 sailors had been detained."
    found = chain(text, "14", publisher="Island Daily")
    assert [(link.name, link.as_) for link in found] == [
        ("Island Daily", "publisher"),
        ("Harbour Wire", "reporter"),
        ("Edda Rask", "speaker"),
    ]
    assert text[found[1].start : found[1].end] == "Harbour Wire"


def test_whom_the_speaker_cites_is_last() -> None:
    """A count inside reported words asserts it."""
    text = "Edda Rask said that the Island Registry recorded 40 missing sailors."
    assert names(text, "40") == ["Edda Rask", "Island Registry"]


def test_a_source_is_carried_to_what_it_counted() -> None:
    """ "Of these" takes the source of the sentence before; a new matter does not."""
    text = "The Island Registry recorded 40 missing sailors. Of these, 12 were children."
    assert names(text, "12") == ["Island Registry"]
    plain = "The Island Registry recorded 40 missing sailors. Snow fell on 12 islands."
    assert names(plain, "12") == []


def test_a_source_does_not_reach_behind_its_clause() -> None:
    """What "after" brings in is told by the document itself."""
    text = "The board put the deaths at 64 after the flood drove 3,000 people away."
    assert names(text, "3,000") == []


def test_a_headline_names_its_source_before_the_colon() -> None:
    """The name before a headline's colon is the source of its figures."""
    text = "Rask: 40 missing, 12 dead\n\nEdda Rask spoke on Monday of the flood in the valley."
    assert names(text, "40") == ["Edda Rask"]


def test_a_body_in_its_own_document_speaks_for_itself() -> None:
    """The publisher under a shorter name is no source besides the publisher."""
    text = "The Mission recorded 118 breaches of the truce."
    assert names(text, "118", publisher="Harbour Mission to Verrin") == [
        "Harbour Mission to Verrin"
    ]


def test_a_date_is_no_source_of_a_figure() -> None:
    """ "Be released by 31 December" names when, not who."""
    text = "The ministry demands that the 74 prisoners be released by 31 December 2031."
    assert names(text, "74") == ["ministry"]


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "The Island researchers modelled the storm. By their model the deaths lie near 300.",
            "300",
            "Island researchers",
        ),
        (
            "The council ordered the second study from Verrin University. Its total is 75 deaths.",
            "75",
            "second study from Verrin University",
        ),
        (
            "The 3,000 goes back to an estimate by researchers of Verrin University.",
            "3,000",
            "researchers of Verrin University",
        ),
        ("The government's former count of 64 was low.", "64", "government"),
        (
            "Some 56 people had left, the Harbour Mission said: about 35 in Verrin and 21 in Sulm.",
            "about 35",
            "Harbour Mission",
        ),
        (
            "By the parties' own figures Verrin lost 82 troops; Orvel lost 29 troops.",
            "29",
            "Orvel",
        ),
    ],
)
def test_a_source_reaches_as_far_as_the_text_reports_it(text: str, words: str, source: str) -> None:
    """Over a paragraph about a study, a colon, a pronoun, and clause by clause."""
    assert names(text, words)[-1] == source


def test_a_ratio_is_not_the_word_of_what_it_compares_with() -> None:
    """ "Seventy times the official count": who says so is the document."""
    text = "The storm killed 70 times the official count."
    assert names(text, "70 times", publisher="Harbour Post") == ["Harbour Post"]


_NOTES = """The flood left 40 dead.[1] Another 12 were missing.[2] The mayor said 9 boats sank.[2]

Notes

[1] Ministry of Health, Bulletin 12, Halm.
[2] Ibid.
[3] Orm Relief Fund, yearly report.
"""


@pytest.mark.parametrize(
    ("words", "source"),
    [("40", ["Ministry of Health"]), ("12 were", ["Ministry of Health"]), ("9", ["mayor"])],
)
def test_a_note_is_the_source_of_the_words_before_its_mark(words: str, source: list[str]) -> None:
    """Where the sentence names nobody itself; "ibid." repeats the note before."""
    assert names(_NOTES, words) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The flood left 40 people dead.¹\n\n¹ Harbour Board: yearly report\n", ["Harbour Board"]),
        ("The flood left 40 people dead.[7]\n\n[8] Harbour Board, yearly report\n", []),
        ("The flood left 40 people dead.[1]\n\n[1] https://harbour.example/count\n", []),
        ("Figure 1. Boats by month, 40 in May. Source: Harbour Board.", ["Harbour Board"]),
        ("A pier with 40 boats (Photo: Orm Agency).", ["Orm Agency"]),
    ],
)
def test_notes_and_captions_name_their_source(text: str, source: list[str]) -> None:
    """A note without its mark, or without a name, names nobody."""
    assert names(text, "40") == source


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The commission, quoted by the Halm Agency, said 12 boats were lost.",
            [("Halm Agency", "reporter"), ("commission", "speaker")],
        ),
        (
            "The Halm Agency, citing the ministry, said 12 boats were lost.",
            [("Halm Agency", "speaker"), ("ministry", "cited")],
        ),
    ],
)
def test_who_quotes_stands_before_and_who_is_cited_behind(
    text: str, expected: list[tuple[str, str]]
) -> None:
    """The outermost comes first, and whoever vouches for the words last."""
    assert [(link.name, link.as_) for link in chain(text, "12")] == expected
