"""Totals that words tell of after their items: "30 here and 12 there, which makes 42", "42 in all".

The words say that a number is a sum, the sum itself says of which numbers: those told shortly
before it (or, behind "in all", shortly after it) that make exactly that much.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.claims.figures.readings import GUESS, WEAK, FigureReading

_SUM = r"(?:in\s+all|in\s+total|altogether|all\s+told|all\s+together|together|overall)"
#: Words right before a number that say it is the sum of those before it.
_MADE = re.compile(
    rf"(?:\b(?:mak(?:e|es|ing)|made|giv(?:e|es|ing)|total(?:s|l?ed|l?ing)?|(?:add|sum)(?:s|ed|ing)?"
    rf"(?:\s+up)?\s+to|com(?:es?|ing)\s+to|came\s+to|amount(?:s|ed|ing)?\s+to|sum\s+of|total\s+of|"
    rf"(?:that|this|it|they)\s+(?:is|are|was|were))\s+(?:a\s+(?:grand\s+)?(?:total|sum)\s+of\s+)?|"
    rf"\b(?:{_SUM}|(?:grand\s+)?total|sum)\s*[,:]?\s+(?:[^\W\d_]+\s+){{0,3}}?)$",
    re.IGNORECASE,
)
_SUMMED = re.compile(rf"\s+(?:[^\W\d_]+\s+){{0,3}}?{_SUM}\b", re.IGNORECASE)
#: "To these must be added 14 drivers": what stands before is added up.
_ADDED = re.compile(r"\badd(?:s|ed|ing)?\b|\bplus\b", re.IGNORECASE)
#: How many figures back the items are looked for, and how many sentences apart they may stand.
_REACH, _GAP = 14, 2


def by_words_of_sum(readings: Sequence[FigureReading]) -> list[FigureReading]:
    """The readings of a document with `whole` set for the items of totals that words tell of.

    A total without a measure of its own takes that of its items; an item without one, theirs.
    """
    out = list(readings)
    for at, total in enumerate(out):
        if not _counts(total) or total.whole is not None:
            continue
        for step in _directions(total):
            items = _items(out, at, step)
            if items:
                _tie(out, at, items)
                break
    return out


def _directions(total: FigureReading) -> Iterator[int]:
    text, quantity = total.sentence.text, total.quantity
    before = text[max(0, quantity.start - 60) : quantity.start]
    summed = _SUMMED.match(text, quantity.after)
    if _MADE.search(before) or summed or _ADDED.search(text[: quantity.start]):
        yield -1
    if summed:
        yield 1


def _counts(one: FigureReading) -> bool:
    return not one.quantity.vague and len(one.quantity.stated) == 1


def _items(readings: Sequence[FigureReading], at: int, step: int) -> list[int]:
    """The nearest two or more numbers on one side of a total that make it up exactly."""
    total, last = readings[at], readings[at].sentence.index
    items: list[int] = []
    amount = 0.0
    for index in range(at + step, at + step * (_REACH + 1), step):
        if not 0 <= index < len(readings):
            break
        one = readings[index]
        if abs(one.sentence.index - last) > _GAP:
            break
        if one.whole is not None or not _same_kind(one, total):
            continue
        last = one.sentence.index
        items.append(index)
        amount += one.quantity.stated[0]
        if amount >= total.quantity.stated[0]:
            break
    made = amount == total.quantity.stated[0] and len(items) > 1
    return items if made else []


def _same_kind(one: FigureReading, total: FigureReading) -> bool:
    return _counts(one) and one.quantity.unit.code == total.quantity.unit.code


def _tie(out: list[FigureReading], at: int, items: Sequence[int]) -> None:
    total = out[at]
    firm = [out[i] for i in items if out[i].rank < WEAK]
    told = [out[i] for i in items if out[i].rank < GUESS]
    lender = total if total.rank < WEAK else next(iter([*firm, *told]), None)
    for index in items:
        one = replace(out[index], whole=at, rule=f"{out[index].rule}; told as a sum")
        out[index] = _lent(one, lender)
    out[at] = _lent(total, lender)


def _lent(one: FigureReading, lender: FigureReading | None) -> FigureReading:
    """A number of which nothing is told is of what the others of its sum are."""
    if lender is None or one.rank < GUESS:
        return one
    if lender.rank >= WEAK and one.measure not in ("", "count"):
        return one
    counted = one.counted or lender.counted
    return replace(one, measure=lender.measure, nature=lender.nature, rank=WEAK, counted=counted)
