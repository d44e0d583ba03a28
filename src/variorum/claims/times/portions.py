"""The beginning or end of a stretch, counted in its own parts: "the first eight months of 2009"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

from variorum.claims.times import lexicon as lex
from variorum.claims.times.moment import Moment, containing

_PORTION = re.compile(
    rf"\b(?P<the>the\s)?(?P<end>first|last|opening|final|closing)\s(?P<number>{lex.NUMBER_WORD}|\d\d?)\s"
    r"(?P<unit>day|week|month)s\sof\s(?:the\s(?:year\s)?)?$",
    re.I,
)
_LONGEST = 50
_FINER = {"year": ("month", "week", "day"), "month": ("week", "day")}


@dataclass(frozen=True, slots=True)
class Portion:
    """Where the words begin, and the first and last part that they count."""

    start: int
    first: Moment
    last: Moment


def portion_before(text: str, start: int, whole: Moment | None) -> Portion | None:
    """The part of the year or month at `start` that the words right before it count, if any.

    None where it would be longer than the whole.
    """
    if whole is None or whole.year is None or whole.unit not in _FINER:
        return None
    found = _PORTION.search(text[max(0, start - _LONGEST) : start])
    if found is None:
        return None
    unit, count = found["unit"].lower(), lex.number_of(found["number"])
    first, last = whole.first(), whole.last()
    if unit not in _FINER[whole.unit] or not count or first is None or last is None:
        return None
    from_end = found["end"].lower() in ("last", "final", "closing")
    ends = _ends(whole, int(count), unit, from_end=from_end)
    if ends is None or ends[0].first() < first or ends[1].last() > last:  # type: ignore[operator]
        return None
    return Portion(max(0, start - _LONGEST) + found.start(), *ends)


def _ends(whole: Moment, count: int, unit: str, *, from_end: bool) -> tuple[Moment, Moment] | None:
    first, last = whole.first(), whole.last()
    assert first is not None
    assert last is not None
    if unit == "month":
        edge = containing(last if from_end else first, "month")
        other = edge.shift(1 - count if from_end else count - 1)
        if other is None:
            return None
        return (other, edge) if from_end else (edge, other)
    length = timedelta(count * (7 if unit == "week" else 1) - 1)
    begin, end = (last - length, last) if from_end else (first, first + length)
    return containing(begin, "day"), containing(end, "day")
