"""Rules for dates written from the year down: "1990 May - …", "1994, 12 May: …".

Broadcasters' and encyclopaedias' timelines head their entries so; ISO 8601 has the same order.
Only what opens a line is read in this way: in running text a month behind a year begins anew.
"""

from __future__ import annotations

import re

from variorum.claims.times import lexicon as lex
from variorum.claims.times.build import before
from variorum.claims.times.expression import Expression, Rule, rule
from variorum.claims.times.moment import Moment

_LETTER = re.compile(r"[^\W\d_]")
_PART = r"(?:(?:early|mid|late)[\s-])?"
#: Behind an entry's date: its mark, or the words that it dates, or nothing.
_SET_OFF = r"(?=\s*[-–—:.;|)]|\s*$|,?\s+[\"'“(]?(?-i:[A-Z])|,?\s+\d)"
_OWN_YEAR = rf"(?!,?\s+(?:{lex.ORDINAL_DAY},?\s+)?{lex.YEAR}(?!\d))"


def _opens(match: re.Match[str]) -> bool:
    """Whether a match opens its line and its month or season has a capital."""
    return not _LETTER.search(before(match))


def _year_month(match: re.Match[str]) -> list[Expression]:
    """ "1990 May", "1990 May 3", "1992 January-March"."""
    if not _opens(match):
        return []
    year, month = int(match["year"]), lex.month_of(match["month"])
    written = match["day"] or match["ahead"]
    if written:
        day = Moment("day", year, month, int(re.sub(r"\D", "", written)))
        return [_expression(match.start(), match.end(), day)] if day.valid() else []
    first = Moment("month", year, month)
    if not match["second"]:
        return [_expression(match.start(), match.end(), first)]
    last = Moment("month", year, lex.month_of(match["second"]))
    return [
        _expression(match.start(), match.end("month"), first, shared=True),
        _expression(match.start("second"), match.end(), last, shared=True),
    ]


def _year_season(match: re.Match[str]) -> list[Expression]:
    """ "1996 Spring - …", "1996, autumn: …"."""
    if not _opens(match):
        return []
    moment = Moment("season", int(match["year"]), lex.SEASONS[match["season"].lower()])
    return [_expression(match.start(), match.end(), moment)]


def _expression(start: int, end: int, moment: Moment, *, shared: bool = False) -> Expression:
    return Expression(start, end, "from the year down", moment=moment, shared=shared)


def _month_set_off(match: re.Match[str]) -> list[Expression]:
    """ "- April: Parliament sets up a commission": behind a colon or a dash it is no name."""
    if not _opens(match):
        return []
    moment = Moment("month", None, lex.month_of(match["month"]))
    return [Expression(match.start(), match.end(), "month", moment=moment)]


ENTRY_RULES: tuple[Rule, ...] = (
    rule(
        "month",
        "MONTH",
        rf"{_PART}(?P<month>(?-i:(?=[A-Z])){lex.MONTH})(?=(?:\s?[:–—]|\s-)\s+[\"'“(]?(?-i:[A-Z\d])|\.?$)",
        _month_set_off,
    ),
    rule(
        "from the year down",
        "MONTH YEAR",
        rf"(?P<year>{lex.YEAR}),?\s{_PART}(?:(?P<ahead>{lex.ORDINAL_DAY})\s(?:of\s)?)?"
        rf"(?P<month>(?-i:(?=[A-Z])){lex.MONTH})(?:\s(?P<day>{lex.ORDINAL_DAY})(?![\d,.:%]*\d)|"
        rf"(?:\s?[-–—/]\s?|\s(?:to|and)\s)(?P<second>(?-i:(?=[A-Z])){lex.MONTH}))?"
        rf"{_OWN_YEAR}{_SET_OFF}",
        _year_month,
    ),
    rule(
        "from the year down",
        "SEASON YEAR",
        rf"(?P<year>{lex.YEAR}),?\s{_PART}(?P<season>{lex.SEASON})"
        rf"{_OWN_YEAR}(?=\s*[-–—:.;|)]|\s*$|,?\s+[\"'“(]?(?-i:[A-Z])|,\s)",
        _year_season,
    ),
)
