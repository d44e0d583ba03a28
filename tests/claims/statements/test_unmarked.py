"""Words that are somebody's own though no quotation marks stand around them."""

from __future__ import annotations

from tests.claims.statements.reported import drafts, said

SITTING = (
    "Sitting of 4 May 2011\n\nMr Hale: How many ferries were lost?\n\n"
    "Ms Orrin (Minister of Ports): Four ferries were lost. Two belonged to the state.\n\n"
    "MR VANCE (North Korva): I thank the minister. The islanders say that six boats sank.\n"
)


def test_a_turn_of_a_transcript_is_its_speakers() -> None:
    """Everything up to the next label is one stretch of words; the bracket gives the office."""
    turn = next(s for s in drafts(SITTING) if s.speaker == "Orrin")
    assert SITTING[turn.start : turn.end].startswith("Four ferries")
    assert SITTING[turn.start : turn.end].endswith("the state.")
    assert turn.role == "Minister of Ports"


def test_whom_a_speaker_reports_stays_inside_the_turn() -> None:
    """The islanders' words have the turn as their holder."""
    found = drafts(SITTING)
    inner = next(s for s in found if s.speaker == "islanders")
    assert inner.holder is not None
    assert found[inner.holder].speaker == "VANCE"


def test_questions_that_a_page_asks_itself_are_nobodys_statements() -> None:
    """Only an interview names somebody who answers."""
    page = "Visiting the lighthouse\n\nQ: How old is it?\n\nA: It was built in 1840.\n"
    assert said(page) == []


def test_answers_of_an_interview_are_the_guests() -> None:
    """The person is the one whom the first lines name."""
    talk = (
        "An interview with Edda Rask of the port office\n\n"
        "Q: Were boats lost?\n\nA: Four boats were lost.\n"
    )
    assert said(talk) == [("Edda Rask", "Four boats were lost.", True)]


def test_clauses_of_a_resolution_are_the_bodys() -> None:
    """Verbs without a subject go to the body named at the head, with their force."""
    text = (
        "The Assembly of Korva,\n\nRecalling its resolution 14 (2009),\n\n"
        "1. Demands that all ships leave the strait;\n\n2. Reaffirms that the strait is open.\n"
    )
    found = [(s.speaker, text[s.start : s.end], s.modality) for s in drafts(text) if s.speech]
    assert found == [
        ("Assembly of Korva", "all ships leave the strait", "demanded"),
        ("Assembly of Korva", "the strait is open", "asserted"),
    ]


def test_items_of_a_list_belong_to_the_clause_that_leads_in() -> None:
    """ "The council demands that:" reaches every item."""
    text = "The council demands that:\n\n- all ships leave the strait;\n- the islanders be paid.\n"
    found = [(s.speaker, text[s.start : s.end], s.modality) for s in drafts(text) if s.speech]
    assert [(who, how) for who, _, how in found] == [("council", "demanded")] * 2
    assert found[0][1] == "all ships leave the strait"


def test_a_paragraph_behind_as_follows_is_quoted_without_marks() -> None:
    """The minister's answer is the paragraph."""
    text = "The minister answered as follows:\n\nWe regret every loss. The dam will be rebuilt.\n"
    assert said(text) == [("minister", "We regret every loss. The dam will be rebuilt.", True)]


def test_a_question_as_a_heading_is_no_statement() -> None:
    """Nor is what stands under it, unless somebody says it."""
    assert said("What does the ministry say?\n\nForty boats were lost.\n") == []


def test_a_report_goes_on_where_the_tense_is_shifted_back() -> None:
    """The sentence behind "She stressed that …" is hers if it is in the past perfect."""
    text = "Edda Rask stressed that the bridge was safe. It had been inspected twice. It reopened."
    assert [(who, words) for who, words, _ in said(text)] == [
        ("Edda Rask", "the bridge was safe"),
        ("Edda Rask", "It had been inspected twice."),
    ]


def test_a_remark_in_a_relative_clause_is_the_tellers() -> None:
    """ ", which …" at the end of a report is not reported."""
    text = "The ministry said the dam was safe, which the villagers doubt."
    assert said(text) == [("ministry", "the dam was safe", False)]
