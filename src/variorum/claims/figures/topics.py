"""Measures that the text around a sentence gives: a register's subject, a paragraph's topic, a sum.

A verb of registering or of movement does not say by itself what happened to the people counted;
the heading or the sentence before often does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from variorum.claims.figures.context import heading_measure
from variorum.claims.figures.measures import NOUNS, PERSON_MEASURES, STATES, Entry
from variorum.claims.figures.nearby import in_name
from variorum.claims.figures.readings import GUESS, FigureReading
from variorum.syntax import Reading, Sentence

_REGISTERING = frozenset("register list record enrol enroll".split())
_REGISTER = r"(?:registers?|rolls?|books|lists?|files|records|rosters?|database)"
_ON_REGISTER = re.compile(
    rf"^[^.;:]{{0,30}}\bon\s+(?:its|the|their|our|his|her|a|that)\s+{_REGISTER}\b", re.IGNORECASE
)
_REGISTER_HOLDS = re.compile(
    rf"\b(?:the|its|their|this|that|our)\s+{_REGISTER}\b[^.;:,\d]{{0,40}}$", re.IGNORECASE
)
_MOVES = re.compile(
    r"^\s+(?:(?!were\b|was\b|are\b)[^\W\d_]+\s+){0,3}?(?:came|come|went|gone|arrived|arrive|crossed|moved|left|settled|"
    r"poured|streamed|reached)\b",
    re.IGNORECASE,
)
_SUM = re.compile(
    r"^\W*(?:(?:together|altogether|in (?:all|total))\b,?\s*)?(?:they|these|those|both|all)\b"
    r"[^.;:\d]{0,25}\b(?:are|were|make|made|come to|came to|number|numbered|total|totalled)\b"
    r"[^.;:\d]{0,20}$",
    re.IGNORECASE,
)


def by_topic(
    reading: Reading, readings: Sequence[FigureReading], earlier: Sequence[FigureReading]
) -> list[FigureReading]:
    """Give figures of people without a measure of their own that of what the text is about.

    `readings` are those of one sentence, `earlier` those of the sentences before it.
    """
    out: list[FigureReading] = []
    for one in readings:
        found = _registered(reading, one) or _moved(reading, one) or _summed(one, earlier)
        out.append(found or one)
    return out


def _weak(one: FigureReading) -> bool:
    measured = one.measure in PERSON_MEASURES and one.rank < GUESS
    return one.quantity.unit.code == "count" and not measured


def _registered(reading: Reading, one: FigureReading) -> FigureReading | None:
    """ "The office had 61 people on its register": who is on it, the heading says."""
    if not _weak(one):
        return None
    text = one.sentence.text
    held = _ON_REGISTER.search(text[one.quantity.after :])
    named = _REGISTER_HOLDS.search(text[: one.quantity.start])
    if not (held or named or one.measure in _REGISTERING):
        return None
    entry = heading_measure(reading, one.sentence)
    return _with(one, entry, "register: measure of the heading")


def _moved(reading: Reading, one: FigureReading) -> FigureReading | None:
    """ "60 people came from the hills" where the text speaks of the displaced."""
    if not _weak(one) or not _MOVES.match(one.sentence.text[one.quantity.after :]):
        return None
    entry = heading_measure(reading, one.sentence)
    if entry is None or entry.measure != "displaced":
        entry = _displacement(one.sentence) or _displacement(_before(reading, one.sentence))
    return _with(one, entry, "movement: measure of the text before")


def _with(one: FigureReading, entry: Entry | None, rule: str) -> FigureReading | None:
    if entry is None or entry.measure not in PERSON_MEASURES:
        return None
    counted = one.counted or "people"
    return replace(
        one, measure=entry.measure, nature=entry.nature, rank=3, counted=counted, rule=rule
    )


def _before(reading: Reading, sentence: Sentence) -> Sentence | None:
    """The sentence before in the same paragraph."""
    before = reading.sentences[sentence.index - 1] if sentence.index else None
    return before if before is not None and before.block.id == sentence.block.id else None


def _displacement(sentence: Sentence | None) -> Entry | None:
    """A word in a sentence for people who had to leave their homes."""
    for token in sentence.doc if sentence is not None else ():
        entry = STATES.get(token.lower_) or NOUNS.get(token.lemma_.lower())
        if entry is not None and entry.measure == "displaced" and not in_name(token):
            return entry
    return None


def _summed(one: FigureReading, earlier: Sequence[FigureReading]) -> FigureReading | None:
    """ "Together they are some 140 people": a sum of what the sentence before counted."""
    if not _weak(one) or not _SUM.match(one.sentence.text[: one.quantity.start]):
        return None
    last = earlier[-1] if earlier else None
    if last is None or last.sentence.block.id != one.sentence.block.id:
        return None
    if last.measure not in PERSON_MEASURES or one.sentence.index - last.sentence.index > 1:
        return None
    return replace(
        one, measure=last.measure, nature=last.nature, rank=3, rule="a sum: as before",
        counted=one.counted or last.counted,
    )  # fmt: skip
