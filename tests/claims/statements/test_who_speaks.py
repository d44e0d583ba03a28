"""What is a source, by which name and office; and what only looks like one."""

from __future__ import annotations

import pytest

from tests.claims.statements.reported import drafts, read, said
from variorum.claims.attribution.chains import find_chains
from variorum.claims.statements import find_statements


@pytest.mark.parametrize(
    "text",
    [
        "Escalation of the dispute demonstrates that the accord was a mistake.",
        "Talks were led by the League of Hill States and an accord was signed in Orm.",
        "The victims numbered nine.",
        "The court paid 40 crowns to each of the injured, according to gravity.",
        "Bread is given out according to the size of the household.",
        "Question: How many boats were lost?\n\nThe board met.",
        "The board counted 17 craters, and the mayor spoke of 40.",
        "The mayor declined to say where they were.",
        "Fifty died: the 32 on the list, three men found in a lorry, two patients who died in May.",
    ],
)
def test_what_cannot_speak_is_no_source(text: str) -> None:
    """Happenings, words of names, measures and labels put nothing into words."""
    assert said(text + "\n") == []


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        ("“It was late,” said Halina Brod, 58, a baker who walked uphill.", "Halina Brod", "baker"),
        ("Gov. Ricardo Holm said it was late.", "Ricardo Holm", "Gov."),
        ("Sergeant Ulan Dore said it was late.", "Ulan Dore", "Sergeant"),
        ("The Veldan FM said it was late.", "Veldan FM", None),
        (
            "“It was late,” said the director of the clinic, Dr Mina Vane.",
            "Mina Vane",
            "director of the clinic",
        ),
    ],
)
def test_names_and_offices_are_told_apart(text: str, speaker: str, role: str | None) -> None:
    """Callings and ranks are offices, forms of address and nationalities are no names."""
    assert [(d.speaker, d.role) for d in drafts(text + "\n") if d.speech] == [(speaker, role)]


def test_a_name_with_initials_is_the_full_name() -> None:
    """ "A.Rask" in a document that knows Anna Rask is she, and not another Rask."""
    text = "Anna Rask said it was late.\n\n“It was closed,” A.Rask noted.\n"
    assert {d.speaker for d in drafts(text)} == {"Anna Rask"}


def test_an_initialled_label_answers_the_questions_of_an_interview() -> None:
    """In "Question: …", "K. Vartan: …" the answers are Vartan's, and the questions nobody's."""
    text = (
        "Question: How many returned?\n\nK. Vartan: By May 90 had come back.\n\n"
        "Question: Why?\n\nK. Vartan: I was not asked.\n"
    )
    assert {s for s, _, _ in said(text)} == {"K. Vartan"}
    assert len(said(text)) == 2


def test_the_bracket_of_a_label_names_whoever_has_the_turn() -> None:
    """ "HOST (Iris Vale):" and every later "HOST:" are Iris Vale, the host."""
    text = (
        "HOST (Iris Vale): How many died?\n\nTOVAR: I said four.\n\n"
        "HOST: By whom?\n\nTOVAR: By nobody.\n"
    )
    turns = [(d.speaker, d.role) for d in drafts(text)]
    assert turns == [("Iris Vale", "HOST"), ("TOVAR", None), ("Iris Vale", "HOST"), ("TOVAR", None)]


def test_a_byline_of_two_names_two_reporters() -> None:
    """Both reporters stand in the chain, in the order of the byline."""
    reading = read(
        "By Celia Amaro and Nils Gun\n\nThe ferry sank on Monday.\n", publisher="Courier"
    )
    chains = find_chains(reading, find_statements(reading))
    assert [(link.name, link.as_) for link in chains.voice] == [
        ("Courier", "publisher"),
        ("Celia Amaro", "reporter"),
        ("Nils Gun", "reporter"),
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (
            "Guards stormed the bridge on Monday, a priest and two doctors at the scene said.",
            "priest and two doctors at the scene",
            "Guards stormed the bridge on Monday",
        ),
        (
            "The Court notes the board's acknowledgment, made in May, that its men had fired.",
            "board",
            "its men had fired",
        ),
    ],
)
def test_the_words_belong_to_whoever_vouches_for_them(text: str, speaker: str, words: str) -> None:
    """Sources joined behind the words, and the owner of a claim that another only notes."""
    assert (speaker, words, False) in said(text + "\n")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mulyadi spoke first. “The bridge is closed,” she said.", "Mulyadi"),
        (
            "Edda Rask leads the board. Tomas Brel fishes. Rask was late. “I slept,” he said.",
            "Edda Rask",
        ),
        (
            "Edda Rask spoke of a boat in Halden. Halden is small. “It is shut,” she said.",
            "Edda Rask",
        ),
    ],
)
def test_a_pronoun_takes_up_the_lone_name_before_it(text: str, speaker: str) -> None:
    """A single word that is the subject of the sentence before, unless it names a place."""
    assert [s for s, _, direct in said(text + "\n") if direct] == [speaker]


def test_a_helping_verb_in_marks_is_none_of_the_tag() -> None:
    """ "“The bridge is closed?” asked": the clause in marks makes no passive of the question."""
    assert said("“The bridge is closed?” asked UNOLA.\n") == [
        ("UNOLA", "The bridge is closed?", True)
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("According to the spokesperson, Edda Rask, 12 people died.", "Edda Rask",
         "12 people died"),
        ("Ada Lunt, a spokesperson, left. According to the spokesperson, Velcor Metals Ltd, a firm "
         "from Halm, has been mining copper.", "Ada Lunt",
         "Velcor Metals Ltd, a firm from Halm, has been mining copper"),
        ("The Co-chairs estimate that the number may be 40.", "Co-chairs", "the number may be 40"),
    ],
)  # fmt: skip
def test_a_name_behind_the_source_is_its_holder_or_the_subject(
    text: str, speaker: str, words: str
) -> None:
    """The clause's own subject is nobody's name; "co-chairs" is one word."""
    assert (speaker, words, False) in said(text + "\n")
