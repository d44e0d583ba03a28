"""Amounts of which only one has its unit: "fell from 900 to 640 euros", "pledged 40 million"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from variorum.claims.figures.scan import Quantity


def with_units_shared(text: str, found: list[Quantity]) -> list[Quantity]:
    """ "Fell from 900 to 640 euros", "90 km2, of which 40 are dry": two amounts of one unit."""
    out = list(found)
    for at, (one, other) in enumerate(pairwise(found)):
        joined = text[one.after : other.start].strip() == "to"
        levels = joined and re.search(r"\bfrom\s+$", text[: one.start], re.IGNORECASE)
        if levels and one.unit.code == "count" != other.unit.code:
            out[at] = replace(one, unit=other.unit)
        elif (levels and other.unit.code == "count" and _bare_level(text, one, other)) or (
            _is_rivals_share(text, one, other)
        ):
            out[at + 1] = replace(other, unit=one.unit)
        elif _is_sum_again(text, found[: at + 1], other):
            money = next(q for q in reversed(found[: at + 1]) if q.unit.dimension == "money")
            out[at + 1] = replace(other, unit=money.unit)
        elif _OF_AMOUNT.fullmatch(text[one.after : other.start]) and _TOLD.match(text, other.after):
            shared = other.unit.code == "count" and one.unit.dimension in ("area", "money")
            out[at + 1] = replace(other, unit=one.unit) if shared else other
    return out


def _is_sum_again(text: str, before: Sequence[Quantity], other: Quantity) -> bool:
    """ "Asked for 40 million euros; donors have pledged 15 million": a verb that moves money."""
    money = any(q.unit.dimension == "money" for q in before)
    ends = re.match(
        r"\s*(?:[.,;)]|$|(?:and|or|so|in|by|to|for|on|last|this|since)\b)", text[other.after :]
    )
    scaled = other.unit.code == "count" and re.search(
        r"(?:million|billion|bn|m)\b", text[other.number_start : other.number_end]
    )
    said = _THE.search(text[: other.start]) and _WANTED.match(text, other.after)
    return bool(money and scaled and (said or (ends and _MOVES_MONEY.search(text[: other.start]))))


#: "Paid 2 million euros, not the 12 million announced": the definite sum and what was said of it.
_THE = re.compile(r"\b(?:the|its|their|this|these|those)\s+$", re.IGNORECASE)
_WANTED = re.compile(
    r"\s+(?:(?:that|which)\s+(?:[\w’']+\s+){1,4}|(?:it|they|he|she)\s+(?:had\s+|has\s+)?)?"
    r"(?:announced|promised|pledged|requested|asked|planned|needed|budgeted|required|claimed|"
    r"allocated|approved|awarded|demanded|sought|offered|agreed|owed|due)\b"
)


_MOVES_MONEY = re.compile(
    r"\b(?:pa(?:y|ys|id)|pledged?|received?|raised?|spent|spends?|disbursed?|collected|contributed|"
    r"provided|promised|allocated|gave|given|got|fine,\s+to|fined|halved[^.;]{0,20}to)\s+"
    r"(?:only\s+|just\s+|about\s+|some\s+)?$",
    re.IGNORECASE,
)


def _is_rivals_share(text: str, one: Quantity, other: Quantity) -> bool:
    """ "Gives Dolan 49 per cent of the vote and Varga 45": a share, its unit left out."""
    shares = one.unit.dimension == "percent" and other.unit.code == "count"
    ends = re.match(r"\s*(?:[.,;)]|$|and\b)", text[other.after :])
    named = _TO_RIVAL.fullmatch(text[one.after : other.start])
    return shares and bool(named) and ends is not None and other.stated[0] < 100


_TO_RIVAL = re.compile(
    r"(?:\s+of\s+(?:the\s+)?(?:[a-z]+\s+)?(?:votes?|poll|ballots?))?,?\s+(?:and|to|while|against)\s+"
    r"(?:[A-Z][\w.’'-]*\s+){1,3}"
)


def _bare_level(text: str, one: Quantity, other: Quantity) -> bool:
    """ "Dropped from 31 per cent to 18": the second level has the unit of the first."""
    ends = re.match(r"\s*(?:[.,;)]|$|(?:in|by|over|during|since|last|this)\b)", text[other.after :])
    return one.unit.dimension in ("percent", "money") and ends is not None


_OF_AMOUNT = re.compile(r",?\s+of\s+which\s+(?:only\s+)?")
_TOLD = re.compile(r"\s+(?:is|are|was|were|has|have|had|will|remains?|remained)\b")
