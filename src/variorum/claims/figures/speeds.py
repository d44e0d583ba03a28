"""Speeds told without their unit: "was doing seventy", "the union puts it above 60".

The unit is left out where the words speak of driving, or a speed was told just before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from variorum.claims.figures.counted import span_of, words
from variorum.claims.figures.readings import GUESS, FigureReading, numeral_token
from variorum.claims.figures.vessels import VESSELS

_MOVING = frozenset("do go run travel drive move hit ride fly steam sail".split())
_TELLING = frozenset("put estimate clock be reach exceed say give set record measure".split())
#: How many sentences back a speed may have been told.
_NEAR = 2
_DRIVEN = VESSELS | frozenset("driver motorist engine locomotive express cyclist rider".split())


def by_speed(
    readings: Sequence[FigureReading], earlier: Sequence[FigureReading]
) -> list[FigureReading]:
    """Give bare numbers of one sentence the measure `speed` where they are told as one."""
    return [_as_speed(one) if _is_speed(one, [*earlier, *readings]) else one for one in readings]


def _as_speed(one: FigureReading) -> FigureReading:
    verb = _verb(numeral_token(one.sentence.doc, one.quantity))
    subjects = (c for c in verb.children if c.dep_ == "nsubj") if verb is not None else iter(())
    driven = next((c for c in subjects if c.lemma_.lower() in _DRIVEN), None)
    counted = words(driven.doc, span_of(driven)) if driven is not None else ""
    return replace(
        one, measure="speed", counted=counted, nature="stock", rank=4,
        rule="a speed without its unit",
    )  # fmt: skip


def _is_speed(one: FigureReading, known: Sequence[FigureReading]) -> bool:
    bare = one.head is None and not one.counted and not one.anaphor
    if one.quantity.unit.code != "count" or not bare or one.rank < GUESS:
        return False
    verb = _verb(numeral_token(one.sentence.doc, one.quantity))
    if verb is None or not 5 <= one.quantity.stated[-1] <= 1000:
        return False
    lemma = verb.lemma_.lower()
    near = any(
        k.measure == "speed" and k.quantity.unit.dimension == "speed" and _is_near(k, one)
        for k in known
    )
    if lemma in _MOVING:
        return near or _is_driven(verb)
    return near and lemma in _TELLING


def _is_near(other: FigureReading, one: FigureReading) -> bool:
    distance = one.sentence.index - other.sentence.index
    return -1 <= distance <= _NEAR and other.sentence.block.id == one.sentence.block.id


def _is_driven(verb: Token) -> bool:
    return any(c.dep_ == "nsubj" and c.lemma_.lower() in _DRIVEN for c in verb.children)


def _verb(number: Token) -> Token | None:
    """The verb that a bare number is object, predicate or adverbial of."""
    token = number
    for _ in range(4):
        head = token.head
        if token.dep_ in ("nsubj", "nsubjpass") or head == token:
            return None
        if head.pos_ in ("VERB", "AUX"):
            return head
        token = head
    return None
