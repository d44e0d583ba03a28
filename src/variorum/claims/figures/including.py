"""Lists behind "including": what is said of the thing that holds the list is said of its items."""

from __future__ import annotations

from spacy.tokens import Token

from variorum.claims.figures.readings import FigureReading

_OBJECTS = frozenset(("dobj", "obj", "attr", "oprd", "dative", "npadvmod"))


def begins_list(word: Token) -> bool:
    """Whether a word is the preposition, whatever the tagger makes of it."""
    return word.lower_ == "including" and word.dep_ == "prep"


def of_object(verb: Token, including: Token) -> bool:
    """ "They burned the quarter, including nine houses": the object holds the list."""
    return any(c.dep_ in _OBJECTS and c.i < including.i for c in verb.children)


def done_to_another(reading: FigureReading, total: FigureReading) -> bool:
    """ "They shelled the town, including two schools": of the town, and of no number before."""
    if total.sentence is reading.sentence or reading.trigger is None:
        return False
    return reading.trigger[1] <= reading.quantity.start and reading.measure != total.measure
