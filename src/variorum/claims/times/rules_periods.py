"""Rules for what goes back to a stretch told before: "the quarter", "a year ago", "the weekend".

Reports compare a quarter or half with the same one of another year; these words name the second
without saying again which quarter it is.
"""

from __future__ import annotations

import re
from dataclasses import replace

from variorum.claims.times import lexicon as lex
from variorum.claims.times.expression import Build, Expression, Rule, rule
from variorum.claims.times.moment import Moment, Unit

_PERIOD = r"(?:(?:fiscal|financial|reporting|three-month|six-month)\s)?(?:quarter|half|period)"
_ALIKE = r"(?:same|comparable|corresponding|like)"
END_OF = "end of a stretch"
ENDED = "quarter that ended"
PART_OF_DAY = "part of the day told"
_BEFORE = (
    r"(?:(?:the\s)?(?:last|previous|prior|preceding|past)\syear|a\syear\s(?:ago|earlier|before))"
)


def _period(years: int, *, anaphoric: bool = False) -> Build:
    def build(match: re.Match[str]) -> list[Expression]:
        return [
            Expression(
                match.start(),
                match.end(),
                "reporting period",
                shift=("year", years),
                anchor="text",
                period=True,
                any_period=bool(re.search(r"period|month", match.group(), re.I)),
                anaphoric=anaphoric,
            )
        ]

    return build


def _period_of_year(match: re.Match[str]) -> list[Expression]:
    """ "the 1988 quarter": the quarter told of, in that year."""
    year = int(match["year"])
    moment = Moment("quarter", year)
    return [
        Expression(
            match.start(),
            match.end(),
            "reporting period",
            moment=moment,
            period=True,
            anaphoric=True,
        )
    ]


def _year_long(match: re.Match[str]) -> list[Expression]:
    return [
        Expression(match.start(), match.end("length"), "year long", type="DURATION", value="P1Y")
    ]


def _again(match: re.Match[str]) -> list[Expression]:
    """ "later in the year": the year that is told of."""
    unit: Unit = match["unit"].lower()  # type: ignore[assignment]
    return [
        Expression(
            match.start(), match.end(), "told of", shift=(unit, 0), anchor="text", anaphoric=True
        )
    ]


def _again_end(match: re.Match[str]) -> list[Expression]:
    """ "by the end of the month": of the one that is told of, else of the writer's own."""
    return [replace(e, rule=END_OF) for e in _again(match)]


def _fiscal_year(match: re.Match[str]) -> list[Expression]:
    step = -1 if match["latest"] else 0
    return [Expression(match.start(), match.end(), "fiscal year", shift=("year", step))]


def _part_of_day(match: re.Match[str]) -> list[Expression]:
    """ "in the evening": of the day that was told last, if any was."""
    return [
        Expression(
            match.start(),
            match.end(),
            PART_OF_DAY,
            type="TIME",
            shift=("day", 0),
            anchor="text",
            clock=lex.PARTS_OF_DAY[match["part"].lower()],
            anaphoric=True,
        )
    ]


def _quarter_ended(match: re.Match[str]) -> list[Expression]:
    """ "the quarter ended July 31": the quarter of the calendar that most of it lies in."""
    return [Expression(match.start(), match.end(), ENDED, moment=Moment("quarter", None))]


def _weekend(match: re.Match[str]) -> list[Expression]:
    return [Expression(match.start(), match.end(), "weekend", weekday=6, weekend=True)]


PERIOD_RULES: tuple[Rule, ...] = (
    rule(
        "period of a year ago",
        "quarter|half|period|month year",
        rf"(?:the\s)?(?:{_ALIKE}\s)?(?:{_PERIOD}|month)\s(?:of\s|in\s)?{_BEFORE}|"
        rf"(?:the\s)?(?:{_ALIKE}\s)?(?:year-(?:ago|earlier)|prior-year)\s{_PERIOD}|"
        rf"(?:the\s)?last\syear['’]s\s(?:{_ALIKE}\s)?{_PERIOD}",
        _period(-1),
    ),
    rule(
        "year-ago",
        "year ago|earlier|prior",
        r"year-(?:ago|earlier)|prior-year",
        _period(-1),
    ),
    rule(
        "period told of",
        "quarter|half|period latest",
        rf"the\s(?:latest|most\srecent)\s{_PERIOD}",
        _period(0),
    ),
    rule(
        ENDED,
        "quarter ended|ending",
        r"(?:the|its|a)\s(?:fiscal\s|financial\s)?quarter"
        rf"(?=\s(?:that\s)?end(?:ed|ing)\s(?:on\s)?(?:\d|{lex.MONTH}))",
        _quarter_ended,
    ),
    rule(
        "period told of",
        "quarter|half",
        r"the\s(?:quarter|half)(?=[.,;)]|\s(?:was|were|and|ended|ending|compared|rose|fell|from|to|on)\b|$)",
        _period(0, anaphoric=True),
    ),
    rule(
        "stretch told of",
        "in|of|for|end|ended year|month|week|day",
        r"(?:(?<=earlier\sin\s)|(?<=later\sin\s)|(?<=early\sin\s)|(?<=late\sin\s)|"
        r"(?<=rest\sof\s)|(?<=start\sof\s)|(?<=beginning\sof\s)|(?<=remainder\sof\s)|(?<=most\sof\s)|(?<=part\sof\s)|(?<=\bfor\s)(?=the\s(?:day|week)[,.;])|"
        r"(?<=\bend\s)(?=the\s(?:day|week)\s(?:at|up|down|on|with)\b)|"
        r"(?<=\bended\s)(?=the\s(?:day|week)\s(?:at|up|down|on|with)\b))"
        r"the\s(?P<unit>year|month|week|day)(?!\s(?:of|before|after|ended|ending|that|\d)\b)",
        _again,
    ),
    rule(
        END_OF,
        "end month|week|quarter|decade",
        r"the\send\sof\sthe\s(?P<unit>month|week|quarter|decade)(?!\s(?:of|that|when)\b)",
        _again_end,
    ),
    rule("stretch told of", "week s", r"the\s(?P<unit>week)(?=['’]s\s)", _again),
    rule(
        "period of a year",
        "YEAR quarter|half|period",
        rf"the\s(?P<year>{lex.YEAR})\s{_PERIOD}",
        _period_of_year,
    ),
    rule(
        "year that ended",
        "year ended|ending",
        r"(?P<length>(?:the|a|its)\s(?:fiscal\s|financial\s|full\s)?year)(?=\s(?:that\s)?end(?:ed|ing)\b)",
        _year_long,
    ),
    rule(
        "fiscal year",
        "fiscal|financial year",
        r"the\s(?P<latest>latest\s|most\srecent\s)?(?:fiscal|financial)\syear",
        _fiscal_year,
    ),
    rule(
        PART_OF_DAY,
        "in|by|at|until|since|around|before morning|afternoon|evening",
        r"(?:(?:(?<=\bin\s)|(?<=\buntil\s)|(?<=\bbefore\s))the\s(?:early\s|late\s)?|"
        r"(?:(?<=\bby\s)|(?<=\bat\s)|(?<=\buntil\s)|(?<=\bsince\s)|(?<=\baround\s))"
        r"(?:early|mid|late)[\s-]?)(?P<part>morning|afternoon|evening)(?!\sof\b)",
        _part_of_day,
    ),
    rule(
        "weekend",
        "weekend",
        r"(?:(?<=over\s)|(?<=during\s)|(?<=of\s)|(?<=before\s)|(?<=after\s)|(?<=at\s)|"
        r"(?<=throughout\s)|(?<=on\s)|(?<=for\s))the\sweekend",
        _weekend,
    ),
)
