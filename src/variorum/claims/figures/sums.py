"""Items that add up exactly to a total told beside them, with no word that says so.

"4,300 people live in the camp. There are 1,200 men, 1,400 women and 1,700 children." Two or more
counts in a row that make the number before (or behind) them, of the same measure, are its parts.
A list that does not add up is left alone here: only words can say that it was meant to.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from variorum.claims.figures.breakdowns import is_compared
from variorum.claims.figures.measures import PERSON_MEASURES
from variorum.claims.figures.readings import WEAK, FigureReading

#: A smaller total is met by chance.
_LEAST = 10
_MOST_ITEMS = 12
#: How many sentences may lie between a total and the first of its items, or two items.
_GAP = 1
#: How far off a list of so many items may begin, and how many other figures lie between.
_FAR, _MANY, _SKIPPED = 3, 3, 3
#: Numbers that sentences give to voices of their own are rivals, not items of one sum.
_VOICED = re.compile(
    r"\b(?:says?|said|claim(?:s|ed)?|according\s+to|reckons?|believes?|insists?|maintains?|puts?|"
    r"counts|speaks?\s+of|spoke\s+of)\b",
    re.IGNORECASE,
)


def by_sum(readings: Sequence[FigureReading]) -> list[FigureReading]:
    """The readings of a document with `whole` set for items that make up a total beside them."""
    out = list(readings)
    for at, total in enumerate(out):
        if not _may_be_total(total):
            continue
        for step in (1, -1):
            row = out[at + step :: step][: _MOST_ITEMS + _SKIPPED] if at + step >= 0 else []
            items = _items(total, row)
            for item in items:
                out[at + step * (item + 1)] = _as_item(out[at + step * (item + 1)], total, at)
            if items:
                break
    return out


def _as_item(one: FigureReading, total: FigureReading, at: int) -> FigureReading:
    return replace(
        one, whole=at, measure=total.measure, nature=total.nature,
        rule=f"{one.rule}; adds up to {total.quantity.stated[0]}",
    )  # fmt: skip


def _may_be_total(one: FigureReading) -> bool:
    counts = one.quantity.unit.code == "count" and not one.quantity.vague
    stated = one.quantity.stated
    return counts and len(stated) == 1 and stated[0] >= _LEAST and one.measure in PERSON_MEASURES


def _items(total: FigureReading, row: Sequence[FigureReading]) -> range:
    """Which figures of a row make up the total: none, or two and more that follow one another.

    The first may stand a little farther off, behind figures of other things, where the list is
    longer: "291 died. … The count is drawn from four lists. A has 121 dead; B, 88; C, 54; D, 28".
    """
    first = next((at for at, one in enumerate(row[:_SKIPPED]) if _is_item(one, total)), 0)
    run: list[FigureReading] = []
    last = total
    for one in row[first:]:
        apart = abs(one.sentence.index - last.sentence.index)
        near = apart <= (_GAP if run else _FAR)
        if not _is_item(one, total) or _rivals(one, total) or not near:
            break
        run.append(one)
        last = one
    if not run:
        return range(0)
    beside = not first and abs(run[0].sentence.index - total.sentence.index) <= _GAP
    sums = accumulate(one.quantity.stated[0] for one in run)
    for count, amount in enumerate(sums, start=1):
        if amount == total.quantity.stated[0]:
            return range(first, first + count) if count >= (2 if beside else _MANY) else range(0)
    return range(0)


def _rivals(one: FigureReading, total: FigureReading) -> bool:
    apart = one.sentence is not total.sentence
    return apart and all(_VOICED.search(k.sentence.text) for k in (one, total))


def _is_item(one: FigureReading, total: FigureReading) -> bool:
    counts = one.quantity.unit.code == "count" and not one.quantity.vague
    # "104 (guards: 42; residents: 62)": who they are, not that they live there
    weak = one.measure == "population" and one.rank >= WEAK
    same = weak or one.measure in (total.measure, "", "count")
    free = one.whole is None and len(one.quantity.stated) == 1
    free = free and not is_compared(one)
    return counts and free and same and one.quantity.stated[0] < total.quantity.stated[0]
