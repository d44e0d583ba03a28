"""Bound or direction of a quantity as the CQE benchmark writes it: = ~ > < up down."""

from __future__ import annotations

import re

from variorum.claims.figures.counted import token_before
from variorum.claims.figures.scan import Quantity
from variorum.claims.figures.windows import left_of
from variorum.syntax import Sentence

_SYMBOLS = {
    "exact": "=",
    "between": "=",
    "about": "~",
    "more_than": ">",
    "at_least": ">",
    "less_than": "<",
    "at_most": "<",
}
_UP = frozenset(
    "rise increase grow climb jump gain surge soar advance rally up boost spike swell leap "
    "rebound expand widen balloon skyrocket rocket strengthen lift hike improve appreciate "
    "accelerate".split()
)
_DOWN = frozenset(
    "fall drop decline decrease lose slip shed slide plunge tumble sink dip cut shrink down "
    "reduce plummet crash collapse retreat weaken dwindle slump sag ease trim slash lower contract "
    "subside depreciate shave crater narrow".split()
)
#: "Raised by 3 percent" is a rise; "raised $20 million" is not.
_UP_BY = frozenset({"raise"})
#: These tell a rise of prices and levels only: "added 12 points", not "added 12 mills".
_UP_BY_LEVEL = frozenset({"add"})
_LEVELS = {"money", "percent"}
_AVERAGE = re.compile(
    r"\b(?:average(?:d|s)?(?:\s+of)?|averaging|on average|median|mean of)\s*(?:about\s+)?$", re.I
)
_ROUGHLY = re.compile(r"~|≈|\b(?:about|around|approximately|roughly|nearly|some)\b")
#: Between a quantity and the same told again: "(", ", or", "/".
_CONVERSION = re.compile(r"(?:\s+[^\W\d_]+)?\s*(?:\(|,\s+or|/)\s*")


def change_of(sentence: Sentence, quantity: Quantity) -> str:
    """The symbol of a quantity on its own."""
    symbol = _SYMBOLS[quantity.bound] if not quantity.vague else "="
    opening = sentence.text[quantity.start : quantity.number_start].lower()
    if (
        _AVERAGE.search(left_of(sentence.text, quantity.start))
        or opening.startswith("barely")
        or (len(quantity.stated) == 2 and _ROUGHLY.search(opening))
    ):
        return "~"
    if symbol != "=" or opening.startswith("between"):
        return symbol
    if quantity.unit.dimension == "percent" and quantity.stated[0] < 0:
        return "down"
    return _direction(sentence, quantity) or symbol


def is_told_again(text: str, last: Quantity, quantity: Quantity) -> bool:
    """Whether a quantity is the last one in another unit: "12 km (7 miles)", "3 points, or 2%"."""
    return _CONVERSION.fullmatch(text, last.after, quantity.start) is not None


def _direction(sentence: Sentence, quantity: Quantity) -> str | None:
    """ "fell 2 percent", "up 3 points", "lost $40": by how much something changed."""
    doc = sentence.doc
    at = token_before(doc, quantity.start)
    if at >= 0 and doc[at].lower_ == "from":
        if len(quantity.stated) == 1:
            return None
        at -= 1
    before = [doc[i] for i in range(max(0, at - 1), at + 1)] if at >= 0 else []
    if before and before[-1].lower_ == "to":
        return None
    up = _UP | _UP_BY_LEVEL if quantity.unit.dimension in _LEVELS else _UP
    if before and before[-1].lower_ == "by":
        up = up | _UP_BY
    for token in reversed(before):
        lemma = token.lemma_.lower()
        if lemma in up or token.lower_ == "+":
            return "up"
        if lemma in _DOWN:
            return "down"
        if token.lower_ != "by":
            return None
    return None
