"""Who can be a source, and who of several is."""

from __future__ import annotations

import pytest

from .reported import said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "On 30 September Verrin authorities claimed that 40 men had fallen.",
            "Verrin authorities",
        ),
        ("Six of the doctors said they would stay.", "doctors"),
        ("One of the interpreters, Ada Brell, recalled that maps were small.", "Ada Brell"),
        (
            "According to the information available to the ministry, nine people were killed.",
            "ministry",
        ),
        (
            "A bus driver from Verrin, reached by telephone, said he had gone back to his route.",
            "bus driver from Verrin",
        ),
        ("Her counterpart in Sulm, Salme Oder, said that the truce would hold.", "Salme Oder"),
    ],
)
def test_a_source_is_cut_down_to_whoever_speaks(text: str, speaker: str) -> None:
    """Times, numbers, quantifiers and trailing clauses are no part of a name."""
    assert [name for name, _, _ in said(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody said who had fired.",
        "Forcing people to leave said a lot about the siege.",
        "The events of April showed that the pier was weak.",
        "31 December said that all was well.",
    ],
)
def test_what_cannot_speak_says_nothing(text: str) -> None:
    """Negations, actions, happenings and dates are nobody's voice."""
    assert said(text) == []


def test_a_headlines_label_is_no_speaker() -> None:
    """ "Analysis" before a colon says what kind of text follows."""
    assert said("ANALYSIS: The truce is older than it was\n\nThe truce held.") == []


def test_words_told_by_somebody_who_is_told_of_are_theirs() -> None:
    """The quotation is the inner speaker's; the outer one told of it."""
    text = (
        "The envoy, Ilo Renn, told the Council on Tuesday that President Jor Bask had said: "
        "“We will come with proposals.”"
    )
    quoted = [(name, words) for name, words, direct in said(text) if direct]
    assert quoted == [("Jor Bask", "We will come with proposals.")]


def test_remarks_that_somebody_comments_on_are_not_his() -> None:
    """ "Commented on the remarks of B, who said": B said it."""
    text = (
        "Imm also commented on the remarks of President Jor Bask, who said last week that the "
        "valley “can only be governed by those who drink from it”."
    )
    assert [name for name, _, direct in said(text) if direct] == ["Jor Bask"]


def test_an_officer_is_not_whoever_spoke_before() -> None:
    """An indefinite article brings in somebody new."""
    text = (
        "A former guard told the researchers that an officer had said that "
        "“the pier was never on any list”."
    )
    assert [name for name, _, direct in said(text) if direct] == ["officer"]


def test_he_is_the_last_who_spoke_also_without_a_name() -> None:
    """A driver that the text leaves unnamed is still the one who says "he said"."""
    text = (
        "The mayor, Corin Ade, stood by. A bus driver said he had gone back to his route. "
        "“People get on, they pay,” he said."
    )
    assert [name for name, _, direct in said(text) if direct] == ["bus driver"]


def test_he_is_the_subject_in_apposition_before_him() -> None:
    """ "The mayor, Corin Ade, stood": the one in apposition is the subject."""
    text = (
        "“We stopped counting,” said Petra Lund, who heads the ward. In Sulm, the mayor, "
        "Corin Ade, stood before the school. “There were no lessons,” he said."
    )
    assert [name for name, _, direct in said(text) if direct] == ["Petra Lund", "Corin Ade"]


def test_a_tag_joined_by_a_comma_alone_reports_the_sentence() -> None:
    """ "A will ask B to come, C told reporters": the whole is C's."""
    text = (
        "Verrin will ask the Council to send inspectors to Sulm, Dor Imm, spokesman for the "
        "Harbour Ministry, told reporters on Thursday."
    )
    assert ("Dor Imm", "Verrin will ask the Council to send inspectors to Sulm", False) in said(
        text
    )


def test_two_clauses_with_that_are_both_reported() -> None:
    """ "Said that … and that …" is one stretch of reported words."""
    text = (
        "Petra Lund said that the ward was full and that eight of the wounded had been flown out."
    )
    words = "the ward was full and that eight of the wounded had been flown out"
    assert said(text) == [("Petra Lund", words, False)]


def test_a_title_in_marks_is_not_said_by_the_place_of_its_second_half() -> None:
    """ "“They aimed high”: the killings in Aber" is a title; with a doctor there it is speech."""
    assert said("“They aimed high”: the killings in Aber\n\nThe town was quiet.") == []
    assert len(said("“They aimed high”: a doctor in Aber\n\nThe town was quiet.")) == 1
