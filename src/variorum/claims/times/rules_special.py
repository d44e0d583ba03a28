"""Rules for days and years in rarer dress: in words, as feasts, by era, by the number alone."""

from __future__ import annotations

import calendar
import re

from variorum.claims.times import lexicon as lex
from variorum.claims.times.build import (
    DIRECTION,
    NO_THING,
    OF_YEAR,
    YEAR,
    before,
    full_year,
    group,
    one,
    year_of,
)
from variorum.claims.times.expression import Anchor, Expression, Rule, rule
from variorum.claims.times.moment import Moment

_MONTH = rf"(?P<month>{lex.MONTH})"
_AFTER = rf"(?:(?:,?\s(?:of\s)?(?:the\syear\s)?|-){YEAR}|,?\s?['’](?P<short>\d\d))"
_FEASTS = {
    "new year's day": (1, 1),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "christmas": (12, 25),
    "halloween": (10, 31),
    "valentine's day": (2, 14),
    "all saints' day": (11, 1),
}
_TOLD_ALREADY = re.compile(r"(?:[ap]\.?m\.?|\d:\d\d|\d{4}\shours|\btime|\b[A-Z]{3,4})\s\($")
_DIRECTIONS = {
    "this": 0,
    "present": 0,
    "current": 0,
    "instant": 0,
    "inst": 0,
    "last": -1,
    "ultimo": -1,
    "ult": -1,
    "next": 1,
    "proximo": 1,
    "prox": 1,
}


def _day_in_words(match: re.Match[str]) -> list[Expression]:
    """ "the twentieth of January 1990", "the last day of March"."""
    year, month = year_of(match), lex.month_of(match["month"])
    if match["word"]:
        day = lex.ordinal_day(match["word"])
    else:
        # which day ends a February, only its year tells
        day = calendar.monthrange(year or 2001, month)[1] if year or month != 2 else None
    return one(match, Moment("day", year, month, day), "day in words") if day else []


def _feast(match: re.Match[str]) -> list[Expression]:
    month, day = _FEASTS[match["name"].lower().replace("’", "'")]
    return one(match, Moment("day", year_of(match), month, day), "feast")


def _before_christ(match: re.Match[str]) -> list[Expression]:
    """ "300 BC" is the year -299 of ISO 8601, which has a year 0."""
    return one(match, Moment("year", 1 - int(match["number"])), "year BC")


def _anno_domini(match: re.Match[str]) -> list[Expression]:
    number = int(match["behind"] or match["number"])
    return one(match, Moment("year", number), "year AD") if number else []


def _year_first(match: re.Match[str]) -> list[Expression]:
    day = Moment("day", int(match["year"]), int(match["m"]), int(match["d"]))
    return one(match, day, "year first")


def _compact(match: re.Match[str]) -> list[Expression]:
    """ "25.SEP.1992", "25SEP1992", "25-Sep-92": a day, a month's short name and a year."""
    written = match["y"]
    year = full_year(int(written)) if len(written) == 2 else int(written)
    moment = Moment("day", year, lex.month_of(match["month"]), int(match["day"]))
    return one(match, moment, "compact day")


def _month_first(match: re.Match[str]) -> list[Expression]:
    """ "05/1992" behind a word that calls for a date: a month of that year."""
    return one(match, Moment("month", int(match["year"]), int(match["m"])), "numeric month")


def _day_told(match: re.Match[str]) -> list[Expression]:
    """ "on the 8th": of the month that is told of, or of the one that is named by its distance."""
    day = int(re.sub(r"\D", "", match["day"] or match["day2"]))
    word = (
        (group(match, "dir") or group(match, "dir2") or group(match, "latin") or "")
        .lower()
        .rstrip(".")
    )
    anchor: Anchor = "document" if word in _DIRECTIONS else "text"
    return [
        Expression(
            match.start(),
            match.end(),
            "day of the month told",
            shift=("month", _DIRECTIONS.get(word, 0)),
            pick=day,
            anchor=anchor,
            anaphoric=anchor == "text",
        )
    ]


def _part_of_day(match: re.Match[str]) -> list[Expression]:
    clock = lex.PARTS_OF_DAY[match["part"].lower()]
    return [Expression(match.start(), match.end(), "clock", type="TIME", clock=clock)]


def _military(match: re.Match[str]) -> list[Expression]:
    """ "0900 hours", and "14.30" behind "at": a clock of 24 hours without its colon.

    "10:35 a.m. (0735 GMT)" tells one time twice.
    """
    if group(match, "zone") and _TOLD_ALREADY.search(before(match)):
        return []
    zone = "Z" if group(match, "zone") else ""
    clock = f"T{int(match['hour']):02d}:{match['minute']}{zone}"
    return [Expression(match.start(), match.end(), "clock", type="TIME", clock=clock)]


SPECIAL_RULES: tuple[Rule, ...] = (
    rule(
        "day in words",
        "MONTH ORDINAL_DAY",
        rf"the\s(?:(?P<word>{lex.ORDINAL_DAY_WORD})(?:\sday)?\s(?:of\s)?|(?:last|final)\sday\sof\s)"
        rf"{_MONTH}{_AFTER}?",
        _day_in_words,
    ),
    rule(
        "feast",
        "christmas|new|boxing|valentine|saints day|eve",
        rf"(?P<name>new\syear['’]s\s(?:day|eve)|christmas\s(?:eve|day)|boxing\sday|"
        rf"valentine['’]s\sday|all\ssaints['’]\sday)"
        rf"(?:(?:,?\s(?:of\s|in\s)?){YEAR}|{OF_YEAR})?",
        _feast,
    ),
    rule(
        "feast",
        "christmas|halloween",
        rf"(?:(?<=\bat\s)|(?<=\bon\s)|(?<=\bby\s)|(?<=before\s)|(?<=after\s)|(?<=until\s)|"
        rf"(?<=since\s)|(?=last|this|next)){DIRECTION}?(?P<name>christmas|halloween)"
        rf"(?:(?:,?\s(?:of\s|in\s)?){YEAR}|(?={NO_THING}))",
        _feast,
    ),
    rule(
        "year BC",
        "bc|b|bce",
        rf"(?:{lex.ABOUT}\s)?(?P<number>[1-9]\d{{0,3}})\s?(?:BCE?|B\.\s?C\.(?:\s?E\.)?)",
        _before_christ,
        cased=True,
    ),
    rule(
        "year AD",
        "ad|ce|d|e DIGIT",
        r"(?:(?:AD|A\.\s?D\.)\s?(?P<number>[1-9]\d{0,3})|"
        r"(?P<behind>[1-9]\d{0,3})\s?(?:AD|CE|A\.\s?D\.|C\.\s?E\.))",
        _anno_domini,
        cased=True,
    ),
    rule(
        "year first",
        "JOINED",
        rf"(?P<year>{lex.YEAR})(?P<sep>[./])(?P<m>0[1-9]|1[0-2])(?P=sep)(?P<d>0[1-9]|[12]\d|3[01])"
        r"(?![\d./]\d)",
        _year_first,
    ),
    rule(
        "compact day",
        "MONTH DIGIT",
        rf"(?P<day>{lex.DAY})(?P<sep>[./-]?)(?P<month>{lex.MONTH_NAME})(?P=sep)"
        rf"(?P<y>{lex.YEAR}|(?<=[./-])\d\d)(?!\d)",
        _compact,
    ),
    rule(
        "numeric month",
        "JOINED",
        rf"(?:(?<=\bin\s)|(?<=\bsince\s)|(?<=\buntil\s)|(?<=\bfrom\s))(?P<m>0[1-9]|1[0-2])[/.]{YEAR}",
        _month_first,
    ),
    rule(
        "day of the month told",
        "st|nd|rd|th|day|month DIGIT",
        rf"(?:the\s)?(?:day\s)?(?P<day2>{lex.ORDINAL_DAY})\sof\s(?:the\s)?"
        rf"(?P<dir2>this|present|current|last|same)\s(?:month|instant)|"
        rf"(?:(?<=\bon\s)|(?<=\buntil\s)|(?<=\bsince\s)|(?<=\bby\s))the\s"
        rf"(?P<day>{lex.DAY}(?:st|nd|rd|th))(?:\sof\s(?P<dir>this|last|next|that|the\ssame)\smonth|"
        rf"\s(?P<latin>inst(?:ant)?|ult(?:imo)?|prox(?:imo)?)\b\.?|(?={NO_THING}))",
        _day_told,
    ),
    rule(
        "part of day",
        "dawn|dusk|sunrise|sunset|daybreak|nightfall",
        r"(?:(?<=\bat\s)|(?<=\bby\s)|(?<=\bbefore\s)|(?<=\bafter\s)|(?<=\buntil\s)|(?<=\bsince\s))"
        r"(?P<part>dawn|dusk|sunrise|sunset|daybreak|nightfall)(?!\sof\s(?!\d))",
        _part_of_day,
    ),
    rule(
        "clock without colon",
        "hours|hrs|h|gmt|utc DIGIT",
        r"(?P<hour>[01]\d|2[0-4])[.:]?(?P<minute>[0-5]\d)\s?(?:hours|hrs\b\.?|h\b|(?P<zone>GMT|UTC))",
        _military,
    ),
    rule(
        "clock with a full stop",
        "JOINED at",
        r"(?<=\bat\s)(?P<hour>[01]?\d|2[0-4])\.(?P<minute>[0-5]\d)(?=\s(?:on|in\sthe)\s|[,;)]|\.?$)",
        _military,
    ),
)
