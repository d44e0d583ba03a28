"""Whatever is said, in whatever supported construction and by whomever, is found."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.claims.statements.reported import drafts

_GIVEN = ("Edda", "Tomas", "Ngozi", "José", "Ivan", "Aigul", "Kwame", "Fatima", "Søren", "Zsófia")
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
)
_BODIES = (
    "the Harbour Board",
    "the Ministry of Ports",
    "the Northern Relief Agency",
    "the Union of Boatmen",
    "the European Lake Council",
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
#: {q} words in marks, {s} a clause, {n} the speaker; capitals begin a sentence.
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
)

_people = st.tuples(st.sampled_from(_GIVEN), st.sampled_from(_FAMILY)).map(" ".join)
_speakers = st.one_of(_people, st.sampled_from(_BODIES))


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def _bare(name: str) -> str:
    return name.removeprefix("the ").removeprefix("The ")


@given(st.sampled_from(_QUOTED), _speakers, st.sampled_from(_SPOKEN))
@settings(max_examples=60, deadline=None)
def test_planted_words_in_marks_are_found_with_their_speaker(
    construction: str, speaker: str, words: str
) -> None:
    """Each way of quoting gives the words as direct speech of the one who is named."""
    sentence = construction.format(q=words, n=speaker, N=_capital(speaker))
    text = f"The ferry sank on Monday.\n\n{sentence}\n"
    found = [
        (_bare(s.speaker), text[s.start : s.end].rstrip(".?!"), s.direct) for s in drafts(text)
    ]
    assert (_bare(speaker), words, True) in found


@given(st.sampled_from(_REPORTED), _speakers, st.sampled_from(_SAID))
@settings(max_examples=60, deadline=None)
def test_planted_reported_clauses_are_found_with_their_speaker(
    construction: str, speaker: str, clause: str
) -> None:
    """Each way of reporting gives the clause as indirect speech of the one who is named."""
    sentence = construction.format(s=clause, S=_capital(clause), n=speaker, N=_capital(speaker))
    text = f"The ferry sank on Monday.\n\n{sentence}\n"
    found = [
        (_bare(s.speaker), text[s.start : s.end].lower(), s.direct)
        for s in drafts(text)
        if s.speech
    ]
    assert (_bare(speaker), clause, False) in found
