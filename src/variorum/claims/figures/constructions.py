"""Counts whose construction alone tells what they count: a class, a town, a magnitude."""

from __future__ import annotations

from dataclasses import replace

from variorum.claims.figures import kinds
from variorum.claims.figures.counted import Counted, token_at, words
from variorum.claims.figures.found import Found
from variorum.claims.figures.readings import FigureReading, make_reading
from variorum.claims.figures.scan import Quantity
from variorum.syntax import Sentence


def read_construction(
    sentence: Sentence, quantity: Quantity, phrase: Counted | None
) -> FigureReading | None:
    """The reading of a count told in such a construction, else None.

    `phrase` is what stands behind the number, where it names things.
    """
    doc = sentence.doc
    first, behind = token_at(doc, quantity.start), token_at(doc, quantity.after)
    if kinds.magnitude(doc, first, behind):
        return _magnitude(sentence, quantity, phrase)
    of_class = kinds.of_class(doc, behind)
    if of_class is not None:
        return _of_class(sentence, quantity, *of_class)
    there = kinds.inhabitants(doc, first, quantity.stated[0]) if phrase is None else None
    return make_reading(sentence, quantity, there, "people", None) if there is not None else None


def _magnitude(sentence: Sentence, quantity: Quantity, phrase: Counted | None) -> FigureReading:
    counted = words(sentence.doc, phrase) if phrase is not None else ""
    result = make_reading(sentence, quantity, None, counted, phrase)
    return replace(result, measure="magnitude", nature="stock", rank=2, rule="magnitude")


def _of_class(
    sentence: Sentence, quantity: Quantity, found: Found, kind: Counted | None
) -> FigureReading:
    counted = words(sentence.doc, kind) if kind is not None else ""
    class_named = found.token.pos_ in ("NOUN", "ADJ")
    counted = counted or (str(found.token.text) if class_named else "people")
    return make_reading(sentence, quantity, found, counted, kind)
