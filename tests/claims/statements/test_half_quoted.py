"""Clauses of which a part stands in marks, and tags that parsers miss."""

from __future__ import annotations

import pytest

from tests.claims.statements.reported import read, said
from variorum.claims.statements import find_utterances


def reported(text: str) -> list[str]:
    """The words of every utterance of a text, whole."""
    utterances, _ = find_utterances(read(text))
    return [text[u.start : u.end] for u in utterances if u.stretches]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Rask said the port was “a mess” and had to close.",
            "the port was “a mess” and had to close",
        ),
        (
            "Holm called the new wall “a great example” of how things go wrong.",
            "the new wall “a great example” of how things go wrong",
        ),
        (
            "She praised the crew for their “calm in the storm.”",
            "the crew for their “calm in the storm.",
        ),
        (
            "The board said the toll was “too high,” and left the hall.",
            "the toll was “too high,",
        ),
    ],
)
def test_a_half_quoted_clause_runs_to_its_end(text: str, words: str) -> None:
    """What goes on behind the closing mark is told too; a new act of the teller is not."""
    assert [w.rstrip(",.”") for w in reported(text)] == [words.rstrip(",.”")]


def test_the_next_sentence_has_its_own_speaker() -> None:
    """A tag behind a quoted sentence does not swallow the report before it."""
    text = "Rask said the road was open. And he added that the port “has no boats.”"
    assert all("Rask said" not in words for _, words, _ in said(text))


def test_a_lead_in_leaves_its_adverbial_outside() -> None:
    """When it was said is not what was said."""
    found = said("When she first saw the wall in May, Rask said, “It is a disgrace to the port.”")
    assert found == [("Rask", "It is a disgrace to the port.", True)]


def test_a_clause_before_a_tag_with_a_colon_is_told_too() -> None:
    """Both the clause and the quotation behind it are the speaker's."""
    found = said("The number is a guess and no list, Rask said: “It can change every day.”")
    assert [words for _, words, _ in found] == [
        "The number is a guess and no list",
        "It can change every day.",
    ]


def test_a_quotation_goes_on_behind_an_aside() -> None:
    """What the aside suggests does not take the second half of the quotation."""
    text = "“We lost all,” Rask said, suggesting that nobody had paid. “There is no money left.”"
    quoted = [words for _, words, direct in said(text) if direct]
    assert quoted == ["We lost all", "There is no money left."]


def test_an_indefinite_series_is_no_source() -> None:
    """ "One report after another" is nobody in particular."""
    assert said("One report after another has shown that the dam was weak.") == []


def test_a_title_before_a_report_is_not_what_was_said() -> None:
    """ "On “Night Talk,” she said that …": the clause behind the verb is."""
    text = "On the broadcast “Night Harbour Talk,” Rask said that the port was closed."
    assert said(text) == [("Rask", "the port was closed", False)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Rask called the pier “a gift” to Halm, which stood empty all year.",
            "the pier “a gift” to Halm",
        ),
        (
            "Rask said the pier was “far too dear” for Halm, where it was built last year.",
            "the pier was “far too dear” for Halm",
        ),
        (
            "Rask said boats would “lie idle” in Orm, also known as the lower port.",
            "boats would “lie idle” in Orm",
        ),
        (
            "Rask said the “lower port”, a row of sheds, was closed for the winter.",
            "the “lower port”, a row of sheds, was closed for the winter",
        ),
    ],
)
def test_a_remark_behind_the_report_is_the_tellers_own(text: str, told: str) -> None:
    """A relative clause or an apposition behind half-quoted words; not one inside them."""
    utterances, _ = find_utterances(read(text))
    pieces = [text[p.start : p.end] for u in utterances for p in u.pieces]
    assert pieces == [told]


def test_a_heading_with_a_full_stop_names_its_speaker() -> None:
    """The first line of a document may set its speaker before a colon."""
    text = "Rask: The ‘Lower Port’ Must Close.\n\nThe harbour of Halm was quiet on Monday."
    (utterance,) = find_utterances(read(text))[0]
    assert utterance.cue is not None
    assert utterance.cue.mention == (0, 1)


def test_a_described_source_ends_at_its_comma() -> None:
    """ "According to a complaint filed by …, …": what describes the source is not told by it."""
    text = "According to a complaint filed by the board and others, the pier had “sunk a foot”."
    (utterance,) = find_utterances(read(text))[0]
    assert text[utterance.start :].startswith("the pier had")
