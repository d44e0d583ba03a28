"""Rules for what a calendar prints: movable feasts, numbered weeks, days since something."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from variorum.claims.times import lexicon as lex
from variorum.claims.times.build import NO_THING, before, group
from variorum.claims.times.expression import Anchor, Expression, Rule, rule
from variorum.claims.times.moment import Moment, Unit, containing

#: Days from Easter Sunday.
_FROM_EASTER = {
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "easter": 0,
    "easter sunday": 0,
    "easter monday": 1,
    "ascension day": 39,
    "whit sunday": 49,
    "pentecost": 49,
    "whit monday": 50,
}
#: Month, rank counted from nought, and weekday; Canada keeps its Thanksgiving in October.
_AMERICAN = {"thanksgiving": (11, "3 4"), "labor": (9, "0 1")}
#: Where the year is looked for that a feast lacks.
_EASTER_MONTH = 4
_STEPS: dict[str, tuple[Unit, int]] = {
    "day": ("day", 1),
    "week": ("week", 1),
    "fortnight": ("week", 2),
    "month": ("month", 1),
    "year": ("year", 1),
    "decade": ("year", 10),
}
#: "Easter week" is the one that ends with the feast.
_AROUND = re.compile(r"\sweek(?P<end>end)?$")
_NOW = re.compile(
    r"\bit(?:\sis|['’]s|\shas\sbeen)\s(?:now\s|already\s|just\s|exactly\s|only\s)?$", re.I
)
_THEN = re.compile(r"\bit\s(?:was|had\sbeen)\s(?:now\s|already\s|just\s|exactly\s|only\s)?$", re.I)


def movable_day(name: str, month: Moment) -> Moment | None:
    """The day that a feast, or a weekday by its rank in a month, has in the year of `month`.

    None where the year is not known, or the month has no such weekday.
    """
    if month.year is None:
        return None
    if name in _FROM_EASTER:
        return feast_day(name, month.year)
    first = month.first()
    if first is None:
        return None
    rank, weekday = map(int, name.split())
    days = monthrange(month.year, month.n)[1]
    found = [
        Moment("day", month.year, month.n, day)
        for day in range((weekday - first.isoweekday()) % 7 + 1, days + 1, 7)
    ]
    return found[rank] if rank < len(found) else None


def is_feast(name: str) -> bool:
    """Whether a movable day is one of the calendar of feasts."""
    return name in _FROM_EASTER


def feast_day(name: str, year: int) -> Moment | None:
    """The day of a movable feast in a year, by the Gregorian computus.

    The algorithm is the anonymous one of 1876 (Meeus 1991, chapter 8).
    """
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    easter = date(year, month, day + 1)
    return containing(easter + timedelta(_FROM_EASTER[name]), "day")


def _movable(match: re.Match[str]) -> list[Expression]:
    """ "Easter 1916", "last Good Friday": the day follows when the year is known."""
    written = match["year"]
    direction = {"last": -1, "this": 0, "next": 1}.get((match["dir"] or "").lower())
    moment = Moment("month", int(written) if written else None, _EASTER_MONTH)
    name = " ".join(match["name"].lower().split())
    around = _AROUND.search(name)
    whole: Unit | None = None
    if around is not None:
        whole, name = ("weekend" if around["end"] else "week"), name[: around.start()]
    return [
        Expression(
            match.start(),
            match.end(),
            "feast",
            moment=moment,
            direction=direction,
            feast=name,
            within=whole,
        )
    ]


def _weekday_by_rank(match: re.Match[str]) -> list[Expression]:
    """ "the last Monday of October 1957": the rank counts from nought, the last is -1."""
    rank = -1 if match["rank"].lower() == "last" else (lex.ordinal_of(match["rank"]) or 1) - 1
    written = match["year"]
    moment = Moment("month", int(written) if written else None, lex.month_of(match["month"]))
    name = f"{rank} {lex.WEEKDAYS[match['day'].lower()]}"
    return [Expression(match.start(), match.end(), "weekday by rank", moment=moment, feast=name)]


def _american(match: re.Match[str]) -> list[Expression]:
    """ "Thanksgiving 1990", "Labor Day": days that the United States keep by their rank."""
    month, name = _AMERICAN[match["name"].lower().removesuffix(" day")]
    moment = Moment("month", int(match["year"]) if match["year"] else None, month)
    return [Expression(match.start(), match.end(), "weekday by rank", moment=moment, feast=name)]


def _week_number(match: re.Match[str]) -> list[Expression]:
    """ "week 26 of 2019", "2019-W26", "epidemiological week 26"; bare ones wait for a date."""
    number = int(match["number"] or match["number2"])
    if not 1 <= number <= 53:
        return []
    year = group(match, "year") or group(match, "first")
    moment = Moment("week", int(year) if year else None, number)
    if year and moment.first() is None:
        return []
    return [Expression(match.start(), match.end(), "week number", moment=moment)]


def _since(match: re.Match[str]) -> list[Expression]:
    """ "it is eight days since the dam broke": the day on which it broke."""
    left = before(match)
    now, then = _NOW.search(left), _THEN.search(left)
    count = lex.number_of(match["number"])
    if not (now or then) or count is None or count != int(count):
        return []
    unit, size = _STEPS[match["unit"].lower().rstrip("s")]
    anchor: Anchor = "document" if now else "text"
    shift = (unit, -int(count) * size)
    return [Expression(match.start(), match.end(), "days since", shift=shift, anchor=anchor)]


CALENDAR_RULES: tuple[Rule, ...] = (
    rule(
        "movable feast",
        "easter|good|palm|ash|maundy|ascension|whit|pentecost",
        r"(?:(?P<dir>last|this|next)\s)?(?P<name>easter(?:\s(?:sunday|monday|week|weekend))?|good\sfriday|"
        r"palm\ssunday|ash\swednesday|maundy\sthursday|ascension\sday|whit\s(?:sunday|monday)|"
        r"pentecost)(?!\s(?:island|church|egg|bunny|rising))"
        rf"(?:,?\s(?:of\s|in\s)?(?P<year>{lex.YEAR})(?!\d))?",
        _movable,
    ),
    rule(
        "weekday by rank",
        "WEEKDAY MONTH",
        r"the\s(?P<rank>first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)\s"
        r"(?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day)\s(?:of|in)\s"
        rf"(?P<month>{lex.MONTH})(?:,?\s(?:of\s)?(?P<year>{lex.YEAR})(?!\d))?",
        _weekday_by_rank,
    ),
    rule(
        "day of the United States",
        "thanksgiving|labor",
        rf"(?P<name>thanksgiving(?:\sday)?|labor\sday)(?:,?\s(?P<year>{lex.YEAR})(?!\d)|"
        rf"(?={NO_THING}))",
        _american,
    ),
    rule(
        "week number",
        "week|w DIGIT",
        r"(?:(?:epidemiological|epi|iso|calendar)[\s-])?week\s(?:no\.?\s|number\s)?"
        r"(?P<number>\d{1,2})(?![\d.,]*\d)(?:,?\s(?:of\s)?"
        rf"(?P<year>{lex.YEAR})(?!\d)|(?!\s(?:of|in)\b))|"
        rf"(?P<first>{lex.YEAR})-W(?P<number2>\d\d)",
        _week_number,
    ),
    rule(
        "days since",
        "UNIT since",
        rf"(?P<number>{lex.NUMBER}|an?)\s(?P<unit>(?:day|week|fortnight|month|year|decade)s?)\ssince",
        _since,
    ),
)
