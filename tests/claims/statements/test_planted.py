"""Whatever is said, in whatever supported construction and by whomever, is found."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.claims.statements.reported import drafts

_GIVEN = (
    *("Edda", "Tomas", "Ngozi", "José", "Ivan", "Aigul", "Kwame", "Fatima", "Zsófia"),
    *("Li", "Anahit", "Rovshan", "Oyelaran", "Tzvi", "Maryam", "Vobari", "Kelun", "Ximena"),
)
_FAMILY = (
    "Rask",
    "Adeyemi",
    "da Silva",
    "Petrov",
    "Holm",
    "Moreau",
    "Kjær",
    "Okonkwo-Hale",
    "Nagy",
    "Wei",
    "Grigoryan",
    "Mammadov",
    "O'Dowd",
    "Tamba",
    "Szczepański",
    "Yıldız",
)
_BODIES = (
    "the Harbour Board",
    "the Ministry of Ports",
    "the Northern Relief Agency",
    "the Union of Boatmen",
    "the European Lake Council",
    "the Office of the Fishing Ombudsman",
    "the Supreme Court of Velda",
    "the General Staff",
    "the Island Red Cross",
)
_SAID = (
    "the bridge was closed",
    "four boats were lost",
    "the dam had not been inspected",
    "the council will not pay",
)
_SPOKEN = (
    "The bridge is closed",
    "We lost four boats in the storm",
    "Nobody knew who was in charge",
    "They will not pay us a crown",
)
#: {q} words in marks, {s} a clause, {n} the speaker, {p} a later short mention; capitals begin a
#: sentence.
_QUOTED = (
    "“{q},” said {n}.",
    "“{q},” {n} said.",
    '"{q}," {n} told reporters on Monday.',
    "{N} said: “{q}.”",
    "{N} said, “{q}.”",
    "“{q}?” asked {n}.",
    "“{q}!” shouted {n}.",
    "“{q},” {n} said, “and that is all I know.”",
    "“{q},” {n} said. “That is all I know.”",
    "«{q}», {n} said.",
    "„{q}“, said {n}.",
    "‘{q},’ {n} said.",
    "''{q},'' {n} said.",
    "“{q},” {n} wrote in a letter to the council.",
    "“{q},” reads a statement by {n}.",
    "“{q},” according to {n}.",
    "In an interview on Monday, {n} said: “{q}.”",
    "Asked about it, {n} replied, “{q}.”",
    "“{q} …,” {n} said, adding that nothing was lost.",
    "{N}:\n\n“{q}.”",
    "{N} spoke first. “{q},” {p} said.",
    "{N} said the winter was hard.\n\n“{q},” {p} added.",
)
_REPORTED = (
    "{N} said that {s}.",
    "{N} said {s}.",
    "{S}, {n} said.",
    "{S}, said {n}.",
    "According to {n}, {s}.",
    "{S}, according to {n}.",
    "In the words of {n}, {s}.",
    "{N} told the council that {s}.",
    "{N} noted that {s}.",
    "As {n} noted, {s}.",
    "{N} warned that {s}.",
    "{N} denied that {s}.",
    "{N} alleged that {s}.",
    "A statement by {n} said that {s}.",
    "{N} stressed that {s}.",
    "{N} announced on Monday that {s}.",
    "{N} said in a statement that {s}.",
    "{N} told reporters at a news conference that {s}.",
    "In a letter to the council, {n} claimed that {s}.",
    "{N} has said that {s}.",
    "“It was late,” {n} said, adding that {s}.",
    "{N}, which met on Monday, said that {s}.",
    "{S}, {n} told the paper.",
    "{S}, as {n} put it.",
    "{N} said it was late. {P} also said that {s}.",
)

_people = st.tuples(st.sampled_from(_GIVEN), st.sampled_from(_FAMILY)).map(" ".join)
_speakers = st.one_of(_people, st.sampled_from(_BODIES))


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def _planted(construction: str, speaker: str, **said: str) -> str:
    short = _short(speaker)
    return construction.format(n=speaker, N=_capital(speaker), p=short, P=_capital(short), **said)


def _short(name: str) -> str:
    """How a text takes a speaker up: a body by its name, a person by the pronoun."""
    return name if name.startswith("the ") else "she"


def _bare(name: str) -> str:
    return name.removeprefix("the ").removeprefix("The ")


@given(st.sampled_from(_QUOTED), _speakers, st.sampled_from(_SPOKEN))
@settings(max_examples=60, deadline=None)
def test_planted_words_in_marks_are_found_with_their_speaker(
    construction: str, speaker: str, words: str
) -> None:
    """Each way of quoting gives the words as direct speech of the one who is named."""
    sentence = _planted(construction, speaker, q=words)
    text = f"The ferry sank on Monday.\n\n{sentence}\n"
    found = [
        (_bare(s.speaker), text[s.start : s.end].rstrip(".?! …"), s.direct) for s in drafts(text)
    ]
    assert (_bare(speaker), words, True) in found


@given(st.sampled_from(_REPORTED), _speakers, st.sampled_from(_SAID))
@settings(max_examples=60, deadline=None)
def test_planted_reported_clauses_are_found_with_their_speaker(
    construction: str, speaker: str, clause: str
) -> None:
    """Each way of reporting gives the clause as indirect speech of the one who is named."""
    sentence = _planted(construction, speaker, s=clause, S=_capital(clause))
    text = f"The ferry sank on Monday.\n\n{sentence}\n"
    found = [
        (_bare(s.speaker), text[s.start : s.end].lower(), s.direct)
        for s in drafts(text)
        if s.speech
    ]
    assert (_bare(speaker), clause, False) in found
