"""Rules for years and what years are cut into or make up: quarters, seasons, decades, centuries."""

from __future__ import annotations

import re

from variorum.claims.times import lexicon as lex
from variorum.claims.times.build import (
    DIRECTION,
    OF_YEAR,
    PRE,
    YEAR,
    after,
    before,
    group,
    one,
    year_of,
)
from variorum.claims.times.expression import YEAR_AGO, Expression, Rule, rule
from variorum.claims.times.moment import Moment, Unit

#: What numbers, not years, stand behind.
_LABEL = re.compile(
    r"(?:\b(?:pages?|pp?|rooms?|articles?|arts?|nos?|numbers?|nr|sections?|sec|paras?|paragraphs?|"
    r"resolutions?|documents?|doc|orders?|decrees?|laws?|cases?|chapters?|ch|lines?|items?|vol|"
    r"volumes?|"
    r"flights?|units?|regiments?|brigades?|route|highway|building|house|street|box|code|tel|"
    r"phone|fax|"
    r"model|type|figs?|figures?|tables?|act|rule|annex|ref|id|"
    r"approximately|nearly|almost|over|more\sthan|less\sthan|fewer\sthan|at\sleast|at\smost|up\sto|"
    r"some|exactly|only|another|total\sof|worth)\.?|[№#$€£§])\s?"
    r"(?:\d[\d,\s/–-]*(?:(?:and|to|or)\s)?)?$",
    re.I,
)
_CALLS = re.compile(
    r"(?:\b(?:in|of|since|until|till|by|from|to|through|between|during|before|after|for|the|and|or|"
    r"early|late|mid|around|about|circa|throughout|due|his|her|its|their|our|that|on|year|fiscal)"
    r"\s|[-–(/'\"“‘]\s?|^)$",
    re.I,
)
_MEASURE = re.compile(
    r"\s?(?:%|km|sq|m\b|kg|ha\b|mm|cm|tons?|tonnes|hectares|percent|per\scent|million|billion|"
    r"thousand|hundred|dollars|euros?|roubles|rubles|pounds|BCE?\b|B\.C|people\b|persons\b|"
    r"men\b|women\b|"
    r"children\b|civilians\b|soldiers\b|troops\b|hours\b|meters\b|metres\b|miles\b|feet\b|"
    r"(?:[a-z]+)?(?:children|people|persons|men|women)\b|inhabitants\b|personnel\b|"
    r"square\b|cubic\b|[°º]|(?-i:(?:[A-Z]\w+\s){1,3}(?:St|Street|Ave|Avenue|Road|Rd|Blvd|Boulevard|"
    r"Lane|Drive|Terrace|Place|Square|Court|Crescent|Parkway|Highway|Way|Plaza|Quay)\b))",
    re.I,
)
#: "over 1990-1995" covers the years; it does not count them.
_EXTENT = re.compile(r"over\s", re.I)
_TO_A_YEAR = re.compile(rf"\s?[-–—]\s?{lex.YEAR}(?!\d)")
_FROM_A_YEAR = re.compile(rf"\s{lex.YEAR}\s?[-–—]\s?$")
_PLURAL = re.compile(r"\s(?:[a-z-]+\s)?(?:[a-z]{3,}[^s\W]s)\b")
_EARLIEST = 1200
_NO_YEAR_BEFORE = re.compile(r"(?<!\d)(?!1\d{3}|20\d\d)\d+[-–]$")
_SAID = ("the year", "year", "fiscal", "the fiscal", "financial", "the financial", "fy")
#: Years by which accounts, schools and harvests are told.
_BUDGET = r"(?:fiscal|financial|budget|tax|school|academic|marketing|crop|farming)"
_ACCOUNTED = rf"(?:(?:the\s)?{_BUDGET}\syears?\s|FY\s?)?"
#: Here "the" belongs to the noun phrase around, not to the expression ("in the late 1980s").
_PART = (
    r"(?:(?:early|late|mid|the\s(?:end|beginning|start|middle|(?:first|second|last|latter)"
    r"\shalf|(?:first|last|early|closing|opening|final)\s(?:years?|decades?))\sof\sthe)[\s-])?"
)


def _year(match: re.Match[str]) -> list[Expression]:
    """A bare year. Refused behind a label ("page", "room") and before a measure or a thing "
    "counted."""
    year = year_of(match)
    if year is None:
        return []
    left, right = before(match), after(match)
    said = match.group().lower().startswith(_SAID)
    if not said and not group(match, "part"):
        if _NO_YEAR_BEFORE.search(left):
            return []
        if year < _EARLIEST or _MEASURE.match(right):
            return []
        label = _LABEL.search(left)
        if label and not _covers_years(label.group(), right):
            return []
        called = bool(_CALLS.search(left))
        if _PLURAL.match(right) and (not called or (year % 100 == 0 and year != 2000)):
            return []
    return one(match, Moment("year", year), "year")


def _covers_years(label: str, right: str) -> bool:
    return bool(_EXTENT.match(label) and (_TO_A_YEAR.match(right) or _FROM_A_YEAR.search(label)))


def _years(match: re.Match[str]) -> list[Expression]:
    """A second year cut short: "1926-27"; behind a stroke only the next one, as in "1926/27".

    A farther number behind a stroke is a serial number of that year.
    """
    first = int(match["year"])
    tail = match["tail"] or match["digit"] or match["full"]
    second = first // 10 ** len(tail) * 10 ** len(tail) + int(tail)
    serial = "/" in match.group() and second != first + 1
    if second <= first or serial or _LABEL.search(before(match)):
        return []
    return [
        Expression(match.start(), match.end("year"), "year", moment=Moment("year", first)),
        Expression(match.end() - len(tail), match.end(), "year", moment=Moment("year", second)),
    ]


def _spelled(match: re.Match[str]) -> list[Expression]:
    """A year in words: "nineteen ninety-seven", "the year two thousand"."""
    head = {"eighteen": 1800, "nineteen": 1900}.get(match["head"].lower(), 2000)
    tail = lex.number_of(match["tail"]) if match["tail"] else 0.0
    if (
        tail is None
        or tail >= 100
        or (not tail and not match.group().lower().startswith("the year"))
    ):
        return []
    return one(match, Moment("year", int(head + tail)), "year in words")


def _decade(match: re.Match[str]) -> list[Expression]:
    digits = match["digits"]
    # "the 1800s" means the century, "the 2000s" the decade
    if len(digits) == 4 and digits.endswith("00") and digits != "2000":
        return one(match, Moment("century", int(digits[:2])), "century")
    decade = int(digits[:3]) if len(digits) == 4 else 190 + int(digits[0])
    return one(match, Moment("decade", decade), "decade")


def _named_decade(match: re.Match[str]) -> list[Expression]:
    hundreds = {"eighteen": 180, "seventeen": 170}.get((match["head"] or "").lower(), 190)
    return one(match, Moment("decade", hundreds + lex.DECADES[match["word"].lower()]), "decade")


def _century(match: re.Match[str]) -> list[Expression]:
    number = lex.ordinal_of(match["ord"])
    return one(match, Moment("century", number - 1), "century") if number else []


def _numbered(match: re.Match[str]) -> list[Expression]:
    """ "Q2 1993", "3Q 1994", "H1 2009", "2009 Q4"."""
    letter = match["unit"] or match["unit2"] or match["unit3"]
    number = int(match["ord"] or match["ord2"] or match["ord3"])
    year = int(match["year"] or match["first"])
    if letter == "H" and number > 2:
        return []
    moment = Moment("half" if letter == "H" else "quarter", year, number)
    return [Expression(match.start(), match.end(), "part of year", moment=moment)]


def _centuries(match: re.Match[str]) -> list[Expression]:
    """ "the 15th to the 19th century": two ordinals that share their noun."""
    numbers = [lex.ordinal_of(match["first"]), lex.ordinal_of(match["second"])]
    ends = [(match.start(), match.end("first")), (match.start("second"), match.end())]
    return [
        Expression(start, end, "century", moment=Moment("century", number - 1), shared=True)
        for number, (start, end) in zip(numbers, ends, strict=True)
        if number
    ]


def _quarters(match: re.Match[str]) -> list[Expression]:
    """ "the second and fourth quarters of 1994": two ordinals that share their noun."""
    unit: Unit = "half" if match["unit"].lower() == "halves" else "quarter"
    numbers = [lex.ordinal_of(match["first"]), lex.ordinal_of(match["second"])]
    ends = [(match.start(), match.end("first")), (match.start("second"), match.end())]
    moments = [Moment(unit, year_of(match), number or 1) for number in numbers]
    return [
        Expression(start, end, "part of year", moment=moment, shared=True)
        for moment, (start, end) in zip(moments, ends, strict=True)
    ]


def _that_season(match: re.Match[str]) -> list[Expression]:
    """ "that winter": the season of the year that is told of."""
    moment = Moment("season", None, lex.SEASONS[match["season"].lower()])
    return [Expression(match.start(), match.end(), "that season", moment=moment, anchor="text")]


def _next_in_text(match: re.Match[str]) -> list[Expression]:
    """ "the following autumn", "the previous May": counted from the date that was told last."""
    direction = {"same": 0, "previous": -1, "preceding": -1}.get(match["word"].lower(), 1)
    if group(match, "month"):
        moment = Moment("month", None, lex.month_of(match["month"]))
    else:
        moment = Moment("season", None, lex.SEASONS[match["season"].lower()])
    return [
        Expression(
            match.start(),
            match.end(),
            "next in the text",
            moment=moment,
            direction=direction,
            anchor="text",
        )
    ]


def _season(match: re.Match[str]) -> list[Expression]:
    season = lex.SEASONS[match["season"].lower()]
    # "the winter of 1976-77" bears the name of the year in which it begins
    across = group(match, "across")
    year = int(across) if across else year_of(match)
    return one(match, Moment("season", year, season), "season")


_YEAR_WORDS = {"last": -1, "this": 0, "next": 1, "year": YEAR_AGO, "prior": YEAR_AGO}


def _part_of_year(match: re.Match[str]) -> list[Expression]:
    """A quarter or half; "of last year" and "this year's" point at the year by direction."""
    half = bool(re.search(r"half", match.group(), re.I))
    # "the third-quarter results": the article belongs to the noun behind
    start = (
        match.start("ord") if re.fullmatch(r"the\s\w+-\w+", match.group(), re.I) else match.start()
    )
    word = match["ord"].lower()
    number = {"last": 2 if half else 4, "latter": 2}.get(word) or lex.ordinal_of(word)
    if not number or number > (2 if half else 4):
        return []
    year = year_of(match) or (int(match["after"]) if group(match, "after") else None)
    said = (group(match, "rel") or group(match, "rel_after") or "").lower()
    if half and year is None and not said:
        return []
    direction = _YEAR_WORDS.get(re.split(r"[\s-]", said)[0])
    moment = Moment("half" if half else "quarter", year, number)
    return [Expression(start, match.end(), "part of year", moment=moment, direction=direction)]


YEAR_RULES: tuple[Rule, ...] = (
    rule(
        "years",
        "JOINED",
        rf"{_ACCOUNTED}(?P<year>{lex.YEAR})(?:(?:[-–—/]|\s[-–—]\s)(?P<tail>\d\d)(?!\d|[-–/]\d|[.,]\d|\s?%)|"
        rf"/(?P<digit>\d)(?![\d/])|/(?P<full>{lex.YEAR})(?![\d/]))",
        _years,
    ),
    rule(
        "year",
        "YEAR",
        rf"(?:(?:post|pre)-)?{PRE}(?:the\s(?=year|{_BUDGET}))?"
        rf"(?:(?:(?:{_BUDGET}|calendar)\s)?year\s|fiscal\s|FY\s?)?{YEAR}(?:(?<!0)s)?(?!-(?:year|day|month|hour))",
        _year,
    ),
    rule(
        "short year",
        "YEAR",
        r"(?<=\s)['’](?P<short>\d\d)(?!\d|s\b)",
        lambda m: one(m, Moment("year", year_of(m)), "year"),
    ),
    rule(
        "year in words",
        "thousand|nineteen|eighteen",
        rf"(?:the\syear\s)?(?P<head>two\sthousand|nineteen|eighteen)(?:(?:\sand)"
        rf"?[\s-](?P<tail>{lex.NUMBER_WORD}))?",
        _spelled,
    ),
    rule("decade", "DIGIT s", rf"{_PART}['’]?(?P<digits>(?:1\d|20)\d0|[2-9]0)['’]?s", _decade),
    rule(
        "named decade",
        "twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties",
        rf"(?:(?:the\s)?{lex.PART}[\s-]?)?(?:the\s)(?:early\s|late\s|mid-?\s?)"
        rf"?(?:(?P<head>seventeen|eighteen|nineteen)[\s-])?(?P<word>{'|'.join(lex.DECADES)})",
        _named_decade,
    ),
    rule("century", "century", rf"{_PART}(?P<ord>{lex.ORDINAL})[\s-]century(?!\sB\.?C)", _century),
    rule(
        "quarters",
        "quarters|halves",
        rf"(?:the\s)?(?P<first>first|second|third)\s(?:and|or|to|through)\s(?P<second>second|third|fourth)"
        rf"\s(?P<unit>quarters|halves)(?:\sof\s{YEAR})?",
        _quarters,
    ),
    rule(
        "centuries",
        "century|centuries",
        rf"(?:(?:early|late|mid)[\s-])?"
        rf"(?P<first>{lex.ORDINAL})(?P<gap>\s?[-–—]\s?|\s(?:to|and|or|through)\s(?:the\s)?(?:(?:early|late|mid)[\s-])?)"
        rf"(?P<second>{lex.ORDINAL})[\s-](?:century|centuries)(?!\sB)",
        _centuries,
    ),
    rule(
        "season of year",
        "SEASON YEAR",
        rf"{PRE}(?:the\s)?(?P<season>{lex.SEASON})(?:,\s|\sof\s|\s)"
        rf"(?:(?P<across>{lex.YEAR})[-–/](?:\d\d(?:\d\d)?)(?!\d)|{YEAR}|['’](?P<short>\d\d)(?!\d))",
        _season,
    ),
    rule("that season", "SEASON that", rf"that\s(?P<season>{lex.SEASON})", _that_season),
    rule(
        "that season",
        "SEASON same|that year",
        rf"(?:the\s)?(?P<season>{lex.SEASON})\sof\s(?:(?:the|that)\ssame|that)\syear",
        _that_season,
    ),
    rule(
        "next in the text",
        "SEASON following|next|previous|same|preceding",
        rf"(?:the\s)(?P<word>following|next|previous|preceding|same)\s(?P<season>{lex.SEASON})",
        _next_in_text,
    ),
    rule(
        "next in the text",
        "MONTH following|next|previous|preceding",
        rf"(?:the\s)(?P<word>following|next|previous|preceding)\s(?P<month>{lex.MONTH})"
        rf"(?!\s\d)",
        _next_in_text,
    ),
    rule("season", "SEASON", rf"(?:earlier\s)?{DIRECTION}(?P<season>{lex.SEASON})", _season),
    rule(
        "season of a relative year",
        "SEASON year",
        rf"(?:the\s)?(?P<season>{lex.SEASON}){OF_YEAR}",
        _season,
    ),
    rule(
        "the season",
        "SEASON",
        rf"(?:(?<=in\s)(?:(?:the\s)?(?:early|late)\s|the\s)?|"
        rf"(?:(?<=over\s)|(?<=during\s)|(?<=throughout\s)|(?<=after\s)|(?<=until\s)|(?<=since\s)|"
        rf"(?<=by\s))(?:the\s)?)(?P<season>{lex.SEASON})(?!\s(?:of|from|in|to|into)\b)",
        _season,
    ),
    rule(
        "part of year",
        "quarter|half",
        rf"(?:the\s)?(?:(?P<rel>this|last|next)\syear['’]s\s|"
        rf"(?:fiscal\s(?:year\s)?)?(?P<year>{lex.YEAR})(?:['’]s)?\s(?:fiscal[\s-])?|"
        rf"fiscal[\s-]|(?P<rel_after>year-(?:ago|earlier)|prior-year)\s)?"
        rf"(?P<ord>first|second|third|fourth|last|latter|1st|2nd|3rd|4th)[\s-](?:quarter|half)"
        rf"(?:\sof\s(?:the\s)?(?:fiscal\s)?(?:year\s)?(?P<after>{lex.YEAR}))?",
        _part_of_year,
    ),
    rule(
        "part of relative year",
        "quarter|half year",
        r"(?:the\s)?(?P<ord>first|second|third|fourth|last|latter|1st|2nd|3rd|4th)"
        r"[\s-](?:quarter|half)\sof\s(?:the\s)?(?P<rel>this|last|next)\syear",
        _part_of_year,
    ),
    rule(
        "numbered quarter",
        "q|h YEAR",
        rf"(?:(?P<unit>[QH])(?P<ord>[1-4])|(?P<ord2>[1-4])(?P<unit2>[QH]))(?:(?:\sof)?\s|/)?{YEAR}|"
        rf"(?P<first>{lex.YEAR})[\s/-]?(?P<unit3>[QH])(?P<ord3>[1-4])",
        _numbered,
        cased=True,
    ),
)
