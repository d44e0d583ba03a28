"""Verbless answers: what a bare number counts, the question before it says.

"How many people drowned? – Forty-two, the harbour master says." The words "how many" are read in
the question as the number itself would be, by the same rules; so are "how deep" and "how far",
which name a property.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from variorum.claims.figures.counted import span_of, token_at, words
from variorum.claims.figures.measures import BY_ADJECTIVE, PERSON_MEASURES, VERBS
from variorum.claims.figures.read import read_quantity
from variorum.claims.figures.readings import GUESS, FigureReading
from variorum.syntax import Reading, Sentence

_HOW_MANY = re.compile(r"\bhow\s+(?P<number>many|much)\b", re.IGNORECASE)
_NUMBER_OF = re.compile(
    r"\b(?:what|which)\b.{0,20}?\b(?P<number>number|count)\s+of\b", re.IGNORECASE
)
_HOW = re.compile(r"\bhow\s+(?P<property>\w+)\b", re.IGNORECASE)
#: How many sentences behind a question its answer may stand.
_REACH = 2
#: A measure from the question is as firm as one from a heading.
_RANK = 4


def by_question(reading: Reading, readings: Sequence[FigureReading]) -> list[FigureReading]:
    """Give numbers that say nothing by themselves what the question before them asks for.

    `readings` are those of one sentence.
    """
    if not readings:
        return []
    question = _question_before(reading, readings[0].sentence)
    if question is None:
        return list(readings)
    if len(readings) == 1 and _ELLIPTIC.match(_behind(readings[0])):
        return [_as_asked(question, readings[0])]
    return [_answer(question, one) for one in readings]


#: "Two hundred have.": the auxiliary stands for the predicate of the question.
_ELLIPTIC = re.compile(
    r"\s+(?:have|has|had|did|do|were|was|are|will)(?:\s+so)?\s*[.!]", re.IGNORECASE
)


def _behind(one: FigureReading) -> str:
    return one.sentence.text[one.quantity.after :]


def _as_asked(question: Sentence, one: FigureReading) -> FigureReading:
    """The reading of an elliptic answer: what is asked with the last verb of the question."""
    if one.quantity.unit.code != "count" or one.rank < GUESS:
        return one
    for verb in reversed(list(question.doc)):
        entry = VERBS.get(verb.lemma_.lower()) if verb.pos_ == "VERB" else None
        if entry is not None and entry.strong:
            people = "people" if entry.measure in PERSON_MEASURES else ""
            return replace(
                one, measure=entry.measure, nature=entry.nature, rank=_RANK,
                counted=one.counted or people, rule="elliptic answer",
            )  # fmt: skip
    return one


def _question_before(reading: Reading, sentence: Sentence) -> Sentence | None:
    """The nearest question among the sentences before, a heading of the same part included."""
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _REACH), -1):
        before = reading.sentences[index]
        if before.parsed and before.text.rstrip('"”’») ').endswith("?"):
            return before
        if before.block.id != sentence.block.id:
            return None
    return None


def _answer(question: Sentence, one: FigureReading) -> FigureReading:
    if one.quantity.unit.code == "count":
        return _count(question, one)
    if one.quantity.unit.dimension == "length":
        return _property(question, one)
    return one


def _count(question: Sentence, one: FigureReading) -> FigureReading:
    match = _HOW_MANY.search(question.text) or _NUMBER_OF.search(question.text)
    if match is None or one.rank < GUESS:
        return one
    start, end = match.span("number")
    spans = {"start": start, "number_start": start, "number_end": end, "after": match.end()}
    asked = replace(one.quantity, **spans, form="digits")  # type: ignore[arg-type]
    told = read_quantity(question, asked)
    if told.rank > GUESS or (one.counted and not _same_things(one.counted, told.counted)):
        return one
    return replace(
        one,
        measure=told.measure,
        nature=told.nature,
        rank=_RANK,
        counted=one.counted or told.counted,
        rule=f"answer to the question before: {told.rule}",
    )


def _same_things(answered: str, asked: str) -> bool:
    """Whether an answer counts what is asked for: the same noun, or none was asked for."""
    return not asked or answered.lower().rsplit(" ", 1)[-1] == asked.lower().rsplit(" ", 1)[-1]


def _property(question: Sentence, one: FigureReading) -> FigureReading:
    match = _HOW.search(question.text)
    name = BY_ADJECTIVE.get(match["property"].lower()) if match else None
    if match is None or name is None or len(one.counted) > 1:
        return one
    subject = _subject(question.doc, match.end())
    counted = words(question.doc, span_of(subject)) if subject is not None else ""
    return replace(one, measure=name, counted=counted, rule="answer to the question before")


def _subject(doc: Doc, char: int) -> Token | None:
    """The noun that a question is about: the first subject behind its question word."""
    for token in doc[token_at(doc, char) :]:
        if token.dep_ in ("nsubj", "nsubjpass", "attr") and token.pos_ in ("NOUN", "PROPN"):
            return token
    return None
