"""Whatever is said, in whatever supported construction and by whomever, is found.

The examples are drawn the same way on every run; every combination has been tried once.
"""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.claims.statements import constructions as c
from tests.claims.statements.reported import drafts

_FEW = settings(max_examples=40, deadline=None, derandomize=True)
_speakers = st.one_of(st.sampled_from(c.PEOPLE), st.sampled_from(c.BODIES))


@given(st.sampled_from(c.DIRECT + c.UNUSUAL), _speakers, st.sampled_from(c.SPOKEN))
@_FEW
def test_planted_words_in_marks_are_found_with_their_speaker(
    construction: str, speaker: str, words: str
) -> None:
    """Each way of quoting gives the words as direct speech of the one who is named."""
    assert _holds(_planted(construction, speaker, q=words), speaker, words, direct=True)


@given(st.sampled_from(c.MIXED), _speakers, st.sampled_from(c.HALF))
@_FEW
def test_planted_half_quotations_are_found_with_their_speaker(
    construction: str, speaker: str, words: str
) -> None:
    """Of a clause that is quoted in part the quoted part is direct speech of its speaker."""
    assert _holds(_planted(construction, speaker, m=words), speaker, words, direct=True)


@given(st.sampled_from(c.INDIRECT), _speakers, st.sampled_from(c.SAID))
@_FEW
def test_planted_reported_clauses_are_found_with_their_speaker(
    construction: str, speaker: str, clause: str
) -> None:
    """Each way of reporting gives the clause as indirect speech of the one who is named."""
    text = _planted(construction, speaker, s=clause, S=_capital(clause))
    assert _holds(text, speaker, clause, direct=False)


@given(_speakers, st.sampled_from(c.BACKSHIFTED))
@settings(max_examples=12, deadline=None, derandomize=True)
def test_planted_sentences_that_go_on_with_a_report_are_their_speakers(
    speaker: str, words: str
) -> None:
    """A sentence whose tense is shifted back behind a report is the same speaker's."""
    assert _holds(_planted(c.GOING_ON, speaker, B=words), speaker, words, direct=False)


@given(st.sampled_from(c.PEOPLE + c.BODIES), st.sampled_from(c.SAID + c.SPOKEN))
@settings(max_examples=20, deadline=None, derandomize=True)
def test_planted_headlines_are_their_speakers(speaker: str, words: str) -> None:
    """Who stands before the colon of a headline says what stands behind it."""
    text = f"{_capital(speaker)}: {_capital(words)}\n\nThe ferry sank on Monday.\n"
    assert (_bare(speaker), words.lower()) in {(who, said) for who, said, _ in _found(text)}


@given(st.sampled_from(c.NESTED), _speakers, st.sampled_from(c.SAID))
@settings(max_examples=15, deadline=None, derandomize=True)
def test_planted_nested_speech_keeps_both_speakers(
    construction: str, speaker: str, clause: str
) -> None:
    """What one speaker tells of another's words is the other's, inside the first one's report."""
    text = _planted(construction, speaker, s=clause)
    found = drafts(text)
    inner = [
        d for d in found if text[d.start : d.end] == clause and _bare(d.speaker) == _bare(speaker)
    ]
    assert inner and inner[0].holder is not None
    assert found[inner[0].holder].speaker == "clerk"


def _planted(construction: str, speaker: str, **said: str) -> str:
    """The construction as a paragraph of a short report."""
    short = speaker if speaker in c.BODIES else "she"
    sentence = construction.format(
        n=speaker, N=_capital(speaker), p=short, P=_capital(short), **said
    )
    return f"The ferry sank on Monday.\n\n{sentence}\n"


def _holds(text: str, speaker: str, words: str, *, direct: bool) -> bool:
    return any(
        who == _bare(speaker) and marked == direct and said.startswith(words.lower())
        for who, said, marked in _found(text)
    )


def _found(text: str) -> list[tuple[str, str, bool]]:
    """Speaker, words in lower case and whether they are quoted, of what was put into words."""
    return [
        (_bare(d.speaker), text[d.start : d.end].rstrip(".?! …").lower(), d.direct)
        for d in drafts(text)
        if d.speech
    ]


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def _bare(name: str) -> str:
    return name.removeprefix("the ").removeprefix("The ")
