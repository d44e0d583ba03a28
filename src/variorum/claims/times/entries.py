"""Months and seasons that head the entries of a chronology: "May  Forty families leave"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.claims.times import lexicon as lex
from variorum.claims.times.expression import Expression
from variorum.claims.times.moment import Moment
from variorum.claims.times.stretch import Stretch

_BARE_YEAR = re.compile(r"\W*[12]\d{3}\W*$")
_HEAD = re.compile(
    rf"(?:(?:early|late|mid)[\s-])?(?:(?P<month>{lex.MONTH})|(?P<season>{lex.SEASON}))"
    r"(?=[\s.:,–—-]+[\"'“(]?(?-i:[A-Z0-9]))(?!\s\d{1,2}\b)",
    re.I,
)


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
