"""Rules for what recurs: "every day", "each May", "twice a week", "on Sundays"."""

from __future__ import annotations

import re
from dataclasses import replace

from variorum.claims.times import lexicon as lex
from variorum.claims.times.build import after, before
from variorum.claims.times.expression import Expression, Rule, rule
from variorum.claims.times.moment import Moment
from variorum.claims.times.rules_lengths import fixed, length

_ADVERBS = {
    "daily": "P1D",
    "hourly": "PT1H",
    "weekly": "P1W",
    "monthly": "P1M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "annual": "P1Y",
    "nightly": "XXXX-XX-XXTNI",
}
_NAME = re.compile(r"\b[A-Z][\w’'-]+\s$")
#: "Annual sales", "average daily volume": so much in one of them, and no time that recurs.
_QUANTITY = re.compile(
    r"\s(?:[\w-]+\s)?(?:sales|turnover|volume|revenues?|output|production|consumption|exports|"
    r"imports|capacity|salar(?:y|ies)|wages?|pay|income|budget|costs?|spending|expenditure|average|"
    r"rates?|growth|increase|rainfall|precipitation|temperatures?|intake|fees?|rent)\b"
)
#: "By 20 percent annually", "$4 million annually": a rate as well.
_AMOUNT = re.compile(
    r"(?:\d%|\d|\b(?:percent|per\scent|hundred|thousand|million|billion|trillion|dollars|euros|"
    r"tons|tonnes|people|visitors))\s$",
    re.I,
)


def _set_of(match: re.Match[str]) -> list[Expression]:
    """ "every day", "each of the past three years", "every two weeks"."""
    # "each of the past three years" recurs with every year, "every three years" with every third
    words = match.group().lower()
    several = match["number"] and " of the " not in words
    count = lex.number_of(match["number"]) if several else 2 if " other " in words else 1
    value = length(lex.unit_of(match["unit"]), str(int(count or 1)))
    return fixed(match, "SET", value)


def _rate(match: re.Match[str]) -> list[Expression]:
    """ "five trips a day": a unit with an article behind a number of things."""
    if not re.search(
        r"(?:\d|once|twice|times|(?:dozens|hundreds|thousands)\sof|hundred|thousand|million|billion|"
        + lex.NUMBER_WORD
        + r")\s(?:[\w-]+\s){0,2}$",
        before(match),
        re.I,
    ):
        return []
    return fixed(match, "SET", length(match["unit"].lower(), "1"))


def _weekday_set(match: re.Match[str]) -> list[Expression]:
    name = (match["day"] or match["day2"]).lower().rstrip("s")
    part = lex.PARTS_OF_DAY.get((match["part"] or match["part2"] or "").lower().rstrip("s"), "")
    found = fixed(match, "SET", f"XXXX-WXX-{lex.WEEKDAYS[name]}{part}")
    first = match["day3"]
    if not first:
        return found
    value = f"XXXX-WXX-{lex.WEEKDAYS[first.lower()]}{part}"
    head = Expression(match.start("day3"), match.end("day3"), "set", type="SET", value=value)
    return [head, replace(found[0], start=match.start("day2"))]


def _of_the_calendar(match: re.Match[str]) -> list[Expression]:
    """ "each May", "every other summer": the month or season of any year."""
    month = match["month"]
    moment = (
        Moment("month", None, lex.month_of(month))
        if month
        else Moment("season", None, lex.SEASONS[match["season"].lower()])
    )
    return fixed(match, "SET", moment.timex())


def _adverb(match: re.Match[str]) -> list[Expression]:
    """ "Weekly", "annual", unless of a rate; capitalised behind a name a title ("Orlo Weekly")."""
    word = match["word"]
    if word[0].isupper() and _NAME.search(before(match)):
        return []
    if _QUANTITY.match(after(match)) or _AMOUNT.search(before(match)):
        return []
    return fixed(match, "SET", _ADVERBS[word.lower()])


def _weekdays(match: re.Match[str]) -> list[Expression]:
    """ "on Sundays": every one."""
    return fixed(match, "SET", f"XXXX-WXX-{lex.WEEKDAYS[match['day'].lower()]}")


SET_RULES: tuple[Rule, ...] = (
    rule(
        "set",
        "every|each UNIT",
        rf"(?:every|each(?:\sof\sthe\s(?:last|past|next|first))?)\s(?:(?:other|single)\s)?(?:(?P<number>{lex.NUMBER})\s)"
        rf"?(?P<unit>{lex.UNIT})",
        _set_of,
    ),
    rule(
        "set",
        "a|an|per|each UNIT",
        r"(?:an?|per|each)\s(?P<unit>day|week|month|year|hour)"
        r"(?!\s(?:ago|earlier|later|before|after|old|long|and\sa\shalf)\b|-)",
        _rate,
    ),
    rule(
        "set of weekdays",
        "WEEKDAY every|each|night|nights|mornings|evenings|morning|evening",
        r"(?:every|each)\s(?:other\s)?(?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
        r"(?:\s(?P<part>morning|afternoon|evening|night))?|"
        r"(?:(?P<day3>(?:mon|tues|wednes|thurs|fri|satur|sun)day)\sand\s)?(?P<day2>(?:mon|tues|wednes|thurs|"
        r"fri|satur|sun)days?)(?:\s(?P<part2>nights|mornings|evenings))(?!\w)",
        _weekday_set,
    ),
    rule(
        "set of months",
        "every|each",
        rf"(?:every|each)\s(?:other\s)?(?:(?P<season>{lex.SEASON})|(?P<month>{lex.MONTH_FULL}))",
        _of_the_calendar,
    ),
    rule(
        "weekdays",
        "mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays",
        r"(?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day)s(?<!['’]s)",
        _weekdays,
    ),
    rule(
        "set adverb",
        "daily|hourly|weekly|monthly|yearly|annually|annual|nightly",
        r"(?P<word>" + "|".join(_ADVERBS) + r")(?!\s(?:newspapers?|papers?|(?-i:[A-Z])))",
        _adverb,
    ),
)
