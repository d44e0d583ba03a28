"""Runs of figures that stand in one list: nothing but noun phrases and "and" between them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Token

from variorum.claims.figures.counted import token_at
from variorum.claims.figures.one_verb import FINITE
from variorum.claims.figures.readings import WEAK, FigureReading

_GLUE = re.compile(r"(?:,|\band\b|\bor\b|\bas well as\b|\bplus\b|&|/|\()", re.IGNORECASE)
_WITH = re.compile(r",\s+with\s*$", re.IGNORECASE)
_OF_WHOM = re.compile(r"^\s+(?:\([^()]{1,20}\)\s*)?of\s+(?:whom|which|them)\b", re.IGNORECASE)
_KILLING = re.compile(r",\s+[a-z]+ing\s*$")
PARTITIVE = re.compile(r"\b(?:of|among)\s+(?:whom|which|them|these|those)\b", re.IGNORECASE)


def runs(readings: Sequence[FigureReading]) -> list[list[int]]:
    """The indices of each list of two or more figures; `readings` are those of one sentence."""
    found: list[list[int]] = []
    for at, reading in enumerate(readings):
        if at and _same_list(readings[at - 1], reading):
            found[-1].append(at)
        else:
            found.append([at])
    return [run for run in found if len(run) > 1]


def _same_list(left: FigureReading, right: FigureReading) -> bool:
    if left.quantity.unit.dimension != right.quantity.unit.dimension:
        return False
    between = right.sentence.text[left.quantity.after : right.quantity.start]
    if len(between) > 120 or FINITE.search(between) or not _GLUE.search(between):
        return False
    if right.rank < WEAK <= left.rank and _of_the_second(right, between):
        return False
    doc = right.sentence.doc
    first, last = token_at(doc, left.quantity.after), token_at(doc, right.quantity.start)
    return not any(_is_finite(t) for t in doc[first:last])


def _of_the_second(right: FigureReading, between: str) -> bool:
    """Whether what is told of the second number cannot be told of the first.

    "Visited 40 farms, with 300 people injured", "made 900 people ill, killing 41", "52 passengers,
    of whom 31 drowned", "600 men, 61 of whom died".
    """
    behind = right.sentence.text[right.quantity.after :]
    led = _WITH.search(between) or _KILLING.search(between) or PARTITIVE.search(between)
    return bool(led or _OF_WHOM.match(behind))


def _is_finite(token: Token) -> bool:
    """Whether a verb ends a list; taggers take "perished" for a participle, subject or not."""
    if token.pos_ != "VERB" or token.dep_ == "amod":
        return False
    if token.tag_ not in ("VBG", "VBN"):
        return True
    return any(c.dep_ in ("nsubj", "nsubjpass") and c.i < token.i for c in token.children)
