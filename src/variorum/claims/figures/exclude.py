"""Numbers that are no figures: dates, ordinals, labels, references, names, scores, durations."""

from __future__ import annotations

import re

from variorum.claims.figures.ages import is_age
from variorum.claims.figures.dates import date
from variorum.claims.figures.labels import citation, contents, label, mark, name, telephone
from variorum.claims.figures.numbering import is_count, why_numbered
from variorum.claims.figures.quantity import Quantity
from variorum.claims.figures.sides import numeral_words, sides
from variorum.claims.figures.windows import left_of, right_of

_SCORE = re.compile(
    r"\b(?:won|win|beat|defeat\w*|lost|victory|drew|draw|lead|voted|vote)\b[^.;]{0,30}$", re.I
)
_SURE = r"(?:confidence|certainty|likelihood|probability|chance|credence|odds|C\.?I\.?)"
_CONFIDENCE = re.compile(
    rf"^[\s-]*(?:{_SURE}\b|certain\b|sure\b|confident\b|likely\b|credib\w+|interval|uncertainty|"
    r"significance|prediction\s+interval)",
    re.I,
)
_CONFIDENCE_OF = re.compile(
    rf"\b{_SURE}\b(?:\s+(?:level|interval|score)s?)?\s*(?:\([^)]*\)\s*)?"
    r"(?:of|is|was|were|at|:|=)?\s*(?:being\s+)?$",
    re.I,
)
#: "p < 0.05": a level of significance.
_P_VALUE = re.compile(r"\bp\s*(?:[-\s]?value\s*)?(?:of|[=<>≤≥])\s*$", re.I)
_ARITHMETIC = re.compile(
    r"\b(?:add|subtract|multiply|divide|divided|multiplied)\s+(?:\S+\s+and\s+|it\s+|them\s+)?(?:by\s+)?$",
    re.I,
)
_ONE_OUTSIDE = re.compile(
    r"\b(?:no|any|every|each|some|the|this|that|which|another|only|by|which|first|last|next|not|just)\s+$",
    re.I,
)
_ONE_AFTER = re.compile(
    r"^\s*(?:of\b|another|by one|day\b|time\b|side\b|way\b|hand\b|thing\b|point\b|sense\b|"
    r"who\b|that\b|which\b|can\b|must\b|should\b|may\b|might\b|would\b|could\b|will\b|"
    r"is\b|was\b|has\b|had\b|to\b|in\b|for\b|with\b|on\b|at\b|and\b|"
    r"or\b|[.,;:!?)”\"]|$|\w+\s+(?:after|by)\s+(?:another|one)\b|such\b|more\s+time|final\b|single\b)",
    re.I,
)
_NOT_ONE = re.compile(r"\b(?:no|not|any|every|each|which|that|this|another)\s+$", re.IGNORECASE)
#: "Orlo is one of the seven districts": it belongs to them, and nothing is counted.
_IS_ONE_OF = re.compile(r"\b(?:is|was|are|were|as|being|became|remains?)\s+$", re.IGNORECASE)
#: "One of its three bridges": one beside another number counts.
_OF_SO_MANY = re.compile(
    r"\s+of\s+(?:the|its|their|our|his|her|these|those|(?:the\s+)?[^\W\d_]+['’]s?)\s+(?:only\s+)?"
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
    re.IGNORECASE,
)
_DEFINITE = re.compile(
    r"\b(?:the|these|those|both|its|their|his|her|our|your|my|all|other|first|last|next|past)\s+$",
    re.I,
)
_NOT_FIGURE_DIMENSIONS = {"duration", "age", "frequency", "data", "angle"}


def why_no_figure(text: str, quantity: Quantity) -> str | None:
    """Why a quantity is no figure of the record, or None. Text alone decides.

    The answer is one of date, duration, ordinal, name, label, score, confidence, other.
    """
    named = why_no_quantity(text, quantity)
    return (
        (None if named in ("label", "name") and is_count(text, quantity) else named)
        or ("duration" if is_age(text, quantity) else None)
        or why_numbered(text, quantity)
        or _duration(quantity)
        or _confidence(text, quantity)
        or _naming_count(text, quantity)
        or _arithmetic(text, quantity)
    )


def why_no_quantity(text: str, quantity: Quantity) -> str | None:
    """Why a number is not even a quantity: what it dates, orders, labels or names."""
    for rule in (date, telephone, citation, label, contents, mark, _one, name, _offer, _score):
        reason = rule(text, quantity)
        if reason:
            return reason
    return None


def _one(text: str, quantity: Quantity) -> str | None:
    before, after = sides(text, quantity)
    if (
        quantity.unit.code != "count"
        or text[quantity.number_start : quantity.number_end].lower() != "one"
    ):
        return None
    if _OF_SO_MANY.match(after) and not _NOT_ONE.search(before):
        return "other" if _IS_ONE_OF.search(before) else None
    if re.search(r"\bmembers\s+of\s+$", before):
        return "other"  # "three members of one family"
    if _ONE_OUTSIDE.search(before) or _ONE_AFTER.match(after) or quantity.bound == "about":
        return "other"
    return None


def _offer(text: str, quantity: Quantity) -> str | None:
    """ "A 2-for-1 offer", "3-of-7 shooting"."""
    offer = _OFFER.match(right_of(text, quantity.number_end))
    return "name" if offer or _OFFERED.search(left_of(text, quantity.number_start)) else None


_OFFER = re.compile(r"-(?:for|of)-\w")
_OFFERED = re.compile(r"\w-(?:for|of)-$")


def _score(text: str, quantity: Quantity) -> str | None:
    words = numeral_words(text, quantity)
    if quantity.unit.code == "count" and re.fullmatch(r"\d{1,3}\s*[-–:]\s*\d{1,3}", words):
        before, after = sides(text, quantity)
        if _SCORE.search(before) or re.match(
            r"\s+(?:win|victory|defeat|loss|draw|lead|vote|majority|tie|record)\b", after
        ):
            return "score"
    return None


def _duration(quantity: Quantity) -> str | None:
    if quantity.unit.dimension in _NOT_FIGURE_DIMENSIONS or quantity.unit.code == "{generation}":
        return "duration" if quantity.unit.dimension in ("duration", "age") else "other"
    return None


def _confidence(text: str, quantity: Quantity) -> str | None:
    before = left_of(text, quantity.start)
    if quantity.unit.code == "%" and (
        _CONFIDENCE.match(right_of(text, quantity.after)) or _CONFIDENCE_OF.search(before)
    ):
        return "confidence"
    if quantity.unit.code == "count" and 0 < quantity.stated[-1] < 1:
        near = left_of(text, quantity.number_start)
        return "confidence" if _P_VALUE.search(near) else None
    return None


def _naming_count(text: str, quantity: Quantity) -> str | None:
    """ "the two countries": a small number behind a definite word names, it does not count."""
    if quantity.hyphen and not quantity.rule.startswith("bound: -"):
        return "name"
    if quantity.form != "words" or quantity.unit.code != "count" or quantity.stated[0] > 12:
        return None
    before, _ = sides(text, quantity)
    if quantity.start == quantity.number_start and _DEFINITE.search(before):
        return "other"
    return None


def _arithmetic(text: str, quantity: Quantity) -> str | None:
    before, after = sides(text, quantity)
    sum_begins = re.search(r"\b(?:add|subtract|multiply|divide)\s+$", before, re.I) and re.match(
        r"\s+(?:and|from|by)\s+[\d,.]+", after
    )
    return "other" if sum_begins or _ARITHMETIC.search(before) else None
