"""Dates counted from one named beside them: "three days before 8 May 1992", "the eve of 1992"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from variorum.claims.times import lexicon as lex
from variorum.claims.times.moment import RANK, Moment, Unit

_OFFSET = re.compile(
    rf"(?<![\w.,])(?:(?P<number>{lex.NUMBER}|an?|the)\s(?P<unit>day|week|fortnight|month|year|decade)s?\s"
    r"(?P<word>before|after|following|preceding)|the\s(?P<eve>eve)\sof)\s(?:the\s)?$",
    re.I,
)
_REACH = 40
_SIZES: dict[str, tuple[Unit, int]] = {
    "day": ("day", 1),
    "week": ("week", 1),
    "fortnight": ("week", 2),
    "month": ("month", 1),
    "year": ("year", 1),
    "decade": ("year", 10),
}


@dataclass(frozen=True, slots=True)
class Offset:
    """A moment and where the words begin that count it from the date behind them."""

    start: int
    moment: Moment


def offset_before(text: str, start: int, base: Moment | None) -> Offset | None:
    """The moment that the words right before the date at `start` count from it, if any do.

    Nothing is counted in finer units than the date has: "three days after May 1992" stays open.
    """
    if base is None or base.year is None or base.unit not in ("day", "month", "year"):
        return None
    found = _OFFSET.search(text[max(0, start - _REACH) : start])
    if found is None:
        return None
    moment = base.shift(-1) if found["eve"] else _counted(found, base)
    at = max(0, start - _REACH) + found.start()
    return Offset(at, moment) if moment is not None and moment.valid() else None


def ago_from(document: Moment, shift: tuple[Unit, int], to: tuple[Unit, int]) -> Moment | None:
    """The same day, week or month so long ago: "twenty years ago today", "a year ago this month".

    `to` is the stretch that is counted from and its distance from the `document`'s; None where the
    document is dated no finer, or the calendar lacks that day.
    """
    unit, count = shift
    if document.year is None or RANK[document.unit] < RANK[to[0]]:
        return None
    base = document.coarsen(to[0] if to[0] != "week" else "day")
    base = base.shift(to[1] * (7 if to[0] == "week" else 1)) if base is not None else None
    moved = _back(base, unit, count) if base is not None else None
    if moved is None or not moved.valid():
        return None
    return moved.coarsen("week") if to[0] == "week" else moved


def _back(base: Moment, unit: Unit, count: int) -> Moment | None:
    if base.year is None:
        return None
    if unit == "year":
        return base.with_year(base.year + count)
    if unit == "month":
        month = Moment("month", base.year, base.n).shift(count)
        return Moment(base.unit, month.year, month.n, base.day) if month is not None else None
    days = count * (7 if unit == "week" else 1)
    return base.shift(days) if base.unit == "day" else None


def _counted(found: re.Match[str], base: Moment) -> Moment | None:
    unit, size = _SIZES[found["unit"].lower()]
    word = found["number"].lower()
    count = 1.0 if word in ("a", "an", "the") else lex.number_of(word)
    if count is None or count != int(count) or RANK[unit] > RANK[base.unit]:
        return None
    steps = int(count) * size
    coarse = base.coarsen(unit)
    back = found["word"].lower() in ("before", "preceding")
    return coarse.shift(-steps if back else steps) if coarse is not None else None
