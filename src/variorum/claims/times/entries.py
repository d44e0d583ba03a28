"""Dates that head the entries of a chronology: "May  Forty families leave", "14 July: …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from variorum.claims.times import lexicon as lex
from variorum.claims.times.expression import Expression
from variorum.claims.times.moment import Moment
from variorum.claims.times.placed import Placed, order
from variorum.claims.times.stretch import Stretch

_BARE_YEAR = re.compile(r"\W*[12]\d{3}\W*$")
_HEAD = re.compile(
    rf"(?:(?:early|late|mid)[\s-])?(?:(?P<month>{lex.MONTH})|(?P<season>{lex.SEASON}))"
    r"(?=[\s.:,–—-]+[\"'“(]?(?-i:[A-Z0-9]))(?!\s\d{1,2}\b)",
    re.I,
)
_LETTER = re.compile(r"[^\W\d_]")
#: What sets a date off from the words of its entry.
_SET_OFF = re.compile(r"\s?[:–—]|\s-\s|[.,]?\s*$|\s{2,}|\t")
_UNITS = ("day", "month", "season")
#: So many units may tell of one entry before the next one begins.
_LONGEST_ENTRY = 12


def add_entry_heads(units: Sequence[Stretch], scanned: Sequence[list[Expression]]) -> None:
    """Add to each unit's expressions the month or season alone that heads it as an entry.

    An entry opens a block under a heading that is nothing but a year. There "May" is no verb
    and "Spring" no water, and both get their year from the heading.
    """
    under_year = False
    block = ""
    for unit, expressions in zip(units, scanned, strict=True):
        if unit.kind == "heading":
            under_year = bool(_BARE_YEAR.match(unit.view.text))
            continue
        opens, block = unit.block != block, unit.block
        found = _HEAD.match(unit.view.text) if under_year and opens else None
        if found and not any(e.start < found.end() for e in expressions):
            expressions.insert(0, _expression(found))


def _expression(found: re.Match[str]) -> Expression:
    if found["month"]:
        moment = Moment("month", None, lex.month_of(found["month"]))
    else:
        moment = Moment("season", None, lex.SEASONS[found["season"].lower()])
    return Expression(found.start(), found.end(), "entry head", moment=moment, anchor="text")


def entry_years(
    units: Sequence[Stretch], scanned: Sequence[list[Expression]]
) -> dict[int, tuple[Placed, ...]]:
    """By a unit's place, what the dates without a year that open it as an entry mean.

    The year is that of the line above that is nothing but a year, or of the entry before. Where
    a chronology goes down the calendar, it goes on to the next year; one that tells the newest
    first is told by its years.
    """
    out: dict[int, tuple[Placed, ...]] = {}
    year, words, last, age = None, "", 0, 0
    back, over = _newest_first(units, scanned), False
    for at, (unit, expressions) in enumerate(zip(units, scanned, strict=True)):
        heads = _heads(unit, expressions)
        age += 1
        if not heads:
            if unit.kind == "heading" or age > _LONGEST_ENTRY:
                year = None
            continue
        first = heads[0].moment
        if first is None or (first.year is None and year is None):
            continue
        if first.year is not None:
            year, words = first.year, unit.view.text[heads[0].start : heads[0].end]
            over = first.unit == "year" and bool(_BARE_YEAR.match(unit.view.text))
            last = 0 if first.unit == "year" else order(first)
            if over and _in_a_column(units, at):
                year = None
        else:
            placed = first.with_year(year)
            if last and not over and (order(placed) > last if back else order(placed) < last):
                year = (year or 0) + (-1 if back else 1)
                placed = first.with_year(year)
            working = f"the year is that of the entry “{words}”"
            moments = [h.moment.with_year(year) for h in heads if h.moment is not None]
            out[at] = tuple(Placed(moment, working) for moment in moments)
            last = order(placed)
        age = 0
    return out


def _heads(unit: Stretch, expressions: Sequence[Expression]) -> list[Expression]:
    """The date that opens a unit, set off from its words, with the other days of one month."""
    if not expressions or not unit.running:
        return []
    text, first = unit.view.text, expressions[0]
    if first.moment is None or _LETTER.search(text[: first.start]):
        return []
    if first.moment.unit == "year":
        return [first] if _BARE_YEAR.match(text) or _SET_OFF.match(text, first.end) else []
    heads = [first]
    for before, behind in pairwise(expressions):
        if not (before.shared and behind.shared and before is heads[-1]):
            break
        heads.append(behind)
    set_off = _SET_OFF.match(text, heads[-1].end) or first.rule == "entry head"
    return heads if first.moment.unit in _UNITS and set_off else []


def _in_a_column(units: Sequence[Stretch], at: int) -> bool:
    """Whether a line that is a year stands beside another one: the days stand elsewhere."""
    beside = (units[i].view.text for i in (at - 1, at + 1) if 0 <= i < len(units))
    return any(_BARE_YEAR.match(text) for text in beside)


def _newest_first(units: Sequence[Stretch], scanned: Sequence[list[Expression]]) -> bool:
    """Whether the years of the entries go down and never up."""
    years = list(_years(units, scanned))
    return len(set(years)) > 1 and years == sorted(years, reverse=True)


def _years(units: Sequence[Stretch], scanned: Sequence[list[Expression]]) -> Iterator[int]:
    for unit, expressions in zip(units, scanned, strict=True):
        for head in _heads(unit, expressions)[:1]:
            if head.moment is not None and head.moment.year is not None:
                yield head.moment.year
