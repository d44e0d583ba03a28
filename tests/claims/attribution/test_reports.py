"""Sources and stances in the plain prose of reports: quakes, epidemics, dams, votes, borders."""

from __future__ import annotations

import pytest

from tests.claims.attribution.test_chains import names
from tests.claims.statements.reported import read, said
from variorum.claims.modality import modality_at
from variorum.claims.statements import find_statements
from variorum.model import Span


@pytest.mark.parametrize(
    ("text", "words", "chain"),
    [
        ("Halden: 44 arrested after march\n\nIt rained.", "44", []),
        ("Quake toll rises to 44 - ministry\n\nIt rained.", "44", ["ministry"]),
        ("The US Geological Survey put it at 6.3, while Velda's institute measured 6.1.", "6.3",
         ["US Geological Survey"]),
        ("The ministry later corrected its figure from 48 to 44.", "44", ["ministry"]),
        ("Of the 44 victims listed by the ministry, 12 died in hospital.", "12", []),
        ("The ministry's list has 44 names.", "44", ["ministry"]),
        ("The observers' report of 3 June notes 12 violations.", "12",
         ["observers' report of 3 June"]),
        ("The villagers' lawyer, Tomas Erl, put the loss at 12 million, Lake Power at 3 million.",
         "3 million", ["Lake Power"]),
        ("Between 4,000 (police) and 20,000 (organisers) people marched.", "20,000",
         ["organisers"]),
        ("Three were shot, the opposition said, a charge the interior ministry denied.", "Three",
         ["opposition"]),
        ("The court found that the commission had counted 300,000 votes twice.", "300,000",
         ["court", "commission"]),
        ("The Orm Wire agency quoted a police source as saying that 14 had been arrested.", "14",
         ["Orm Wire agency", "police source"]),
        ("State television reported 44 dead, citing the governor's office.", "44",
         ["State television", "governor's office"]),
        ("The two ministers agreed to exchange 14 prisoners.", "14", []),
    ],
)  # fmt: skip
def test_who_stands_behind_a_number(text: str, words: str, chain: list[str]) -> None:
    """Nobody, one, or one through another; each name once, whoever asserts it last."""
    assert names(text, words) == chain


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Doctors Without Borders says its teams treated 612 patients.",
         "Doctors Without Borders", "its teams treated 612 patients"),
        ("The operator, Lake Power, said that the dam had been inspected.", "Lake Power",
         "the dam had been inspected"),
        ("The opposition newspaper Dawn reported that 200 people had died.", "Dawn",
         "200 people had died"),
        ("Velda fired; Halm said it had lost two men and accused Velda of shelling a village.",
         "Halm", "shelling a village"),
        ("The ministry dismissed as propaganda Velda's claim to have destroyed 8 tanks.", "Velda",
         "to have destroyed 8 tanks"),
        ("Quake toll rises to 44 - ministry\n\nIt rained.", "ministry", "Quake toll rises to 44"),
        ("A statement by the Harbour Board said that four boats were lost.", "Harbour Board",
         "four boats were lost"),
    ],
)  # fmt: skip
def test_who_says_it(text: str, speaker: str, words: str) -> None:
    """Names with a capital preposition, names explained, second verbs, claims "to have"."""
    assert (speaker, words, False) in said(text + "\n")


def test_to_accuse_somebody_of_nothing_puts_nothing() -> None:
    """A headline that only names who is accused is no statement."""
    assert said("Civic Watch accuses Orm and Halm\n\nIt rained.\n") == []


@pytest.mark.parametrize(
    ("text", "words", "stance"),
    [
        ("The count does not include 17 people who died later.", "17", "asserted"),
        ("Initial reports of 200 dead proved wrong.", "200", "denied"),
        ("Officials fear the toll could climb above 100.", "100", "hypothetical"),
        ("Vaccines for 90,000 people are expected to arrive on Friday.", "90,000", "planned"),
        ("The court did not accept the commission's figure of 61 per cent.", "61", "denied"),
    ],
)  # fmt: skip
def test_how_it_is_put(text: str, words: str, stance: str) -> None:
    """What a count leaves out is there; what proved wrong, is feared or awaited is not told so."""
    reading = read(text)
    start = text.index(words)
    at = Span(start, start + len(words))
    assert modality_at(reading, 0, at, find_statements(reading)) == stance
