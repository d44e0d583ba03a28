"""Shares that tell a count again: "318 mills, or 6 per cent of the total", "38 of them (37%)"."""

from __future__ import annotations

import re
from dataclasses import replace

from variorum.claims.figures.readings import FigureReading

_WHOLES = frozenset("population total whole people inhabitants residents".split())
_APPOSITION = re.compile(r"[^.;:]{0,60}(?:,|\(|–|—)\s*(?:or\s+|i\.e\.\s+|that is\s+)?$")


_OF_NUMBER = re.compile(r"\s+of\s+(?:the|its|their|all|some)\s+[\d,.]+\b", re.IGNORECASE)
#: "38 of them (37%)", "52 women (6.5 per cent)".
_IN_BRACKET = re.compile(r"[^.;:,()]{0,40}\(\s*(?:or\s+|about\s+)?")
_CLOSED = re.compile(r"\s*[),;]")
#: "40,000 children, or 81% of the target population": the count told again as a share.
_RESTATED = re.compile(r"(?:,\s*or|\(\s*(?:or)?)\s+(?:\w+\s+){0,2}$|\($", re.IGNORECASE)


def is_apposition(count: FigureReading, share: FigureReading) -> bool:
    """ "160 weavers lived there, 5% of the population": the share is of weavers."""
    if share.quantity.unit.code != "%" or count.quantity.unit.code != "count" or not count.counted:
        return False
    between = share.sentence.text[count.quantity.after : share.quantity.start]
    last = share.counted.lower().rsplit(" ", 1)[-1]
    of_number = bool(_OF_NUMBER.match(share.sentence.text, share.quantity.after))
    if _IN_BRACKET.fullmatch(between) and _CLOSED.match(share.sentence.text, share.quantity.after):
        return True
    return (last in _WHOLES or of_number) and bool(_APPOSITION.fullmatch(between))


def apposed(count: FigureReading, share: FigureReading) -> FigureReading:
    """The share that a count is told again as: of what it is of, or of the kind counted."""
    last = share.counted.lower().rsplit(" ", 1)[-1]
    if _RESTATED.search(share.sentence.text[: share.quantity.start]):
        counted = count.counted if last in ("", "total", "whole") else share.counted
        return replace(share, measure="share", nature="stock", counted=counted)
    whole = last == "population"
    measure = "population" if whole and share.measure == "share" else share.measure
    return replace(
        share,
        measure=measure,
        counted=count.counted,
        rule=f"{share.rule}; in apposition to a count",
    )


_AGAIN = re.compile(r"[^.;:()\d]{0,80}(?:,|\band)\s+$")
_WHERE = re.compile(r"\s+(?:in|from|by|on|under|over|between|to)\b", re.IGNORECASE)


def is_share_again(one: FigureReading, other: FigureReading) -> bool:
    """ "17 per cent work in mills, 34 per cent in mines": of whom, the first share says."""
    text = other.sentence.text
    shares = one.quantity.unit.code == other.quantity.unit.code == "%" and bool(one.counted)
    listed = _AGAIN.fullmatch(text[one.quantity.after : other.quantity.start])
    return shares and listed is not None and bool(_WHERE.match(text, other.quantity.after))
