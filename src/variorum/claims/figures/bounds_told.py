"""Bounds that the clause around a number gives: negated, put behind its noun, or in its verb.

"Nobody saw more than 40" is a ceiling, "40 people, at the very least" a floor, "is estimated at 40"
roughly right; in "they speak about 40" the preposition belongs to the verb.
"""

from __future__ import annotations

import re
from dataclasses import replace

from variorum.claims.figures.quantity import Quantity
from variorum.claims.figures.windows import left_of, right_of
from variorum.model import Bound

_CLAUSE = r"(?:(?!\b(?:that|but|and|because|who|which)\b)[^.;:,\d]){0,50}$"
_NOBODY = re.compile(
    rf"(?:\b(?:nobody|no\s+one|none|nothing|never|nowhere|without|no)\b|n['’]t\b|\bnot\b){_CLAUSE}",
    re.IGNORECASE,
)
_NOT_OF_CLAUSE = re.compile(r"\bno(?:t)?\s+(?:only|doubt|wonder|less|fewer)\b", re.IGNORECASE)
_AT_LEAST = re.compile(
    r"\s*(?:[a-z]+\s+){0,3}?(?:[a-z]+)?,?\s*at\s+(?:the\s+)?(?:very\s+)?least\b(?!\s+(?:\d|one|two))",
    re.IGNORECASE,
)
_ABOUT_WHAT = re.compile(
    r"\b(?:sp[eo]ak(?:s|ing|en)?|spoke|talk(?:s|ed|ing)?|t[eo]lls?|told|hear[ds]?|kn[eo]ws?|known|"
    r"wr[io]tes?|written|asks?|asked|learn(?:s|ed|t)?|complain\w*|worr\w+|lie[sd]?|allegations?|claims?|"
    r"reports?|rumou?rs?|stor(?:y|ies)|statements?|information|words?|news|questions?|truth)\s+$",
    re.IGNORECASE,
)
_ESTIMATED = re.compile(
    r"(?:\bestimated\s+(?:by\s+(?:\w+\s+){1,4}at|to\s+be|to\s+have\s+been)"
    r"|(?<!was )(?<!were )(?<!been )\bestimated\s+at)\s+$",
    re.IGNORECASE,
)
_BARELY = re.compile(r"(?:barely|hardly|scarcely)\s+", re.IGNORECASE)
_PASSES = re.compile(r"\bpass(?:es)?\s+$", re.IGNORECASE)
_MINIMUM = re.compile(
    r"\b(?P<end>minimum|maximum)\s+(?:[a-z]+\s+){1,2}?(?:of|is|was)\s+$", re.IGNORECASE
)
_NEARER = re.compile(r"\b(?:nearer|closer)\s+than\s+$", re.IGNORECASE)


def told_bound(text: str, quantity: Quantity) -> Quantity:
    """The quantity with the bound that its clause gives, or as it is."""
    if quantity.vague or quantity.low is None:
        return quantity
    before = left_of(text, quantity.start)
    words = text[quantity.start : quantity.number_start]
    value = quantity.low
    if quantity.bound == "more_than":
        negated = _NOBODY.search(before) and not _NOT_OF_CLAUSE.search(before)
        return replace(quantity, low=None, high=value, bound="at_most") if negated else quantity
    if quantity.bound == "about" and words.lower().startswith("about"):
        spoken = _ABOUT_WHAT.search(before)
        return replace(quantity, bound="exact") if spoken else quantity
    if quantity.bound != "exact":
        return quantity
    bound = _of_exact(before, words, right_of(text, quantity.after))
    if bound is None:
        return quantity
    low = None if bound in ("at_most", "less_than") else value
    high = None if bound in ("at_least", "more_than") else value
    return replace(quantity, low=low, high=high, bound=bound)


def _of_exact(before: str, words: str, after: str) -> Bound | None:
    if _AT_LEAST.match(after):
        return "at_least"
    if _ESTIMATED.search(before) or _BARELY.search(words or before[-12:]):
        return "about"
    if _PASSES.search(before):
        return "more_than"
    if _NEARER.search(before):
        return "less_than"
    standard = _MINIMUM.search(before)
    if standard is None:
        return None
    return "at_least" if standard["end"].lower() == "minimum" else "at_most"
