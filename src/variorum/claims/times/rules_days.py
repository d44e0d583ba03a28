"""Rules for days and months, in every written order and case."""

from __future__ import annotations

import re

from variorum.claims.times import lexicon as lex
from variorum.claims.times.build import (
    DIRECTION,
    OF_YEAR,
    PRE,
    YEAR,
    before,
    full_year,
    group,
    one,
    year_of,
)
from variorum.claims.times.expression import Expression, Rule, rule
from variorum.claims.times.moment import Moment

_TO = (
    r"(?:\s?[-–—/]\s?|\s?,?\s(?:to|through|until|till|thru|and|or)\s(?:the\s(?:following\s|"
    r"next\s)?)?)"
)
_NIGHT = r"(?P<hours>the\s(?:early\shours|(?:early\s)?morning|afternoon|evening|night)\sof\s)?"
_WEEKDAY = rf"(?:(?P<wd>{lex.WEEKDAY}),?\s(?:the\s)?)?"
_MONTH = rf"(?P<month>{lex.MONTH})"
_DAY = rf"(?P<day>{lex.ORDINAL_DAY})"
_DAYS = rf"(?P<days>{lex.ORDINAL_DAY}(?:,\s{lex.ORDINAL_DAY}){{0,30}}{_TO}{lex.ORDINAL_DAY})"
_SHORT = r",?\s?['’](?P<short>\d\d)"
_YEAR_AFTER = rf"(?:(?:,?\s(?:of\s)?(?:the\syear\s)?|-){YEAR}|{_SHORT})"
_NO_COUNT = r"(?!\d|\s?%|:\d|,\d{3}|\.\d|\s(?:percent|per\scent|million|billion|thousand)\b)"
#: Month names that are also words or personal names: alone they need a word that calls for a date.
_DOUBTFUL = {"march", "may", "april", "june", "august"}
_CALLS = re.compile(
    r"(?:\b(?:in|of|since|until|till|by|last|next|this|early|late|mid|from|through|between|during|"
    r"before|after|for|over|each|every|around|about|throughout|past)\s|mid-|\(|"
    # joined to another month or a day of one
    rf"(?:{lex.MONTH}|\d)(?:\s?[-–,/]\s?|,?\s(?:and|or|to)\s))$",
    re.I,
)
_NAMED = re.compile(r"(?:Mr|Mrs|Ms|Dr|Sir|Lady|President|Minister|Senator)\.?\s$")


def _day(match: re.Match[str]) -> list[Expression]:
    written = group(match, "new") or match["day"]
    day = int(re.sub(r"\D", "", written))
    if _is_verb(match):
        return []
    return one(match, Moment("day", year_of(match), lex.month_of(match["month"]), day), "day")


def _is_verb(match: re.Match[str]) -> bool:
    """Lower-case "may 3" behind a pronoun or noun is the verb; dates have a year or a comma."""
    word = match["month"]
    return (
        word in ("may", "march")
        and year_of(match) is None
        and _CALLS.search(before(match)) is None
        and match.start() > 0
    )


def _month(match: re.Match[str]) -> list[Expression]:
    """A month alone: a capital, and for names of people and verbs a word that calls for a date."""
    word = match["month"]
    said = any(group(match, name) for name in ("dir", "part", "of_year"))
    if word in ("may", "march") or not (said or _is_month(match)):
        return []
    return one(match, Moment("month", None, lex.month_of(word)), "month")


def _month_year(match: re.Match[str]) -> list[Expression]:
    hyphened = match["hyphened"]
    year = int(hyphened) if hyphened else year_of(match)
    return one(match, Moment("month", year, lex.month_of(match["month"])), "month")


def _is_month(match: re.Match[str]) -> bool:
    word, left = match["month"], before(match)
    if not word[0].isupper() or _NAMED.search(left):
        return False
    if len(word.rstrip(".")) < 4 and word.lower() != "may":
        return word.endswith(".") and not word.isupper()
    if word.lower() not in _DOUBTFUL:
        return True
    called = _CALLS.search(left)
    return called is not None and not _NAMED.search(left[: called.start()])


def _month_of_year(match: re.Match[str]) -> list[Expression]:
    """ "the May uprising of 1871": what the month and the year embrace happened in both."""
    if not match["month"][0].isupper() or _NAMED.search(before(match)):
        return []
    return one(match, Moment("month", year_of(match), lex.month_of(match["month"])), "month")


def _month_of_that_year(match: re.Match[str]) -> list[Expression]:
    moment = Moment("month", None, lex.month_of(match["month"]))
    return [Expression(match.start(), match.end(), "month", moment=moment, anchor="text")]


def _days_of_month(match: re.Match[str]) -> list[Expression]:
    """Several days with one month between them: "30-31 January 1992", "September 27-30"."""
    month, year = lex.month_of(match["month"]), year_of(match)
    at = match.start("days")
    found = list(re.finditer(r"\d{1,2}(?:\s?(?:st|nd|rd|th)\b)?", match["days"]))
    out = []
    for i, piece in enumerate(found):
        moment = Moment("day", year, month, int(re.sub(r"\D", "", piece.group())))
        if not moment.valid():
            return []
        start = match.start() if i == 0 else at + piece.start()
        end = match.end() if i == len(found) - 1 else at + piece.end()
        out.append(Expression(start, end, "day", moment=moment, shared=True))
    return out


def _months_of_year(match: re.Match[str]) -> list[Expression]:
    """Two months with one year between them: "June and July", "March or April 1992"."""
    year = int(match["year_in"]) if match["year_in"] else year_of(match)
    if year is None and not (match["month"][0].isupper() and match["second"][0].isupper()):
        return []
    if _NAMED.search(before(match)):
        return []
    first, second = (Moment("month", year, lex.month_of(match[g])) for g in ("month", "second"))
    if year is not None and first.n > second.n:
        first = first.with_year(year - 1)
    return [
        Expression(match.start(), match.end("month"), "month", moment=first, shared=True),
        Expression(match.start("second"), match.end(), "month", moment=second, shared=True),
    ]


_SECTION = re.compile(
    r"(?:section|sect|§|para|paragraph|version|v|rule|table|figure|clause|art|article|no)\.?\s?$",
    re.I,
)


def _numeric(match: re.Match[str]) -> list[Expression]:
    """Day, month and year as numbers.

    With dots the day stands first wherever dots are written; with slashes or hyphens the order
    is settled by a number above twelve, else left to the document's other dates.
    """
    first, second, written = int(match["a"]), int(match["b"]), match["year"]
    short = len(written) == 2
    if short and _SECTION.search(before(match)):
        return []
    year = full_year(int(written)) if short else int(written)
    if match["sep"] == "." or first == second:
        return one(match, Moment("day", year, second, first), "numeric day")
    if first > 12:
        return one(match, Moment("day", year, second, first), "day first")
    if second > 12:
        return one(match, Moment("day", year, first, second), "month first")
    return [Expression(match.start(), match.end(), "numeric day", numeric=(first, second, year))]


def _roman(match: re.Match[str]) -> list[Expression]:
    month = lex.ROMAN_MONTHS.get(match["roman"])
    return (
        one(match, Moment("day", year_of(match), month, int(match["day"])), "roman day")
        if month
        else []
    )


def _iso(match: re.Match[str]) -> list[Expression]:
    return one(
        match, Moment("day", int(match["year"]), int(match["m"]), int(match["d"])), "ISO 8601"
    )


DAY_RULES: tuple[Rule, ...] = (
    rule(
        "days month year",
        "MONTH DIGIT",
        rf"(?:the\s)?{_DAYS}\s(?:of\s)?{_MONTH}{_YEAR_AFTER}?",
        _days_of_month,
    ),
    rule(
        "month days year",
        "MONTH DIGIT",
        rf"{_MONTH}\s{_DAYS}{_NO_COUNT}(?:,?\s{YEAR})?(?!\s?[-–—]?\s?(?:of\s)?(?:{lex.MONTH})\b)",
        _days_of_month,
    ),
    rule(
        "day month year",
        "MONTH YEAR",
        rf"{PRE}{_NIGHT}{_WEEKDAY}(?:the\s)?{_DAY}(?:\s?\((?P<new>\d{{1,2}})\))?(?:\sday)"
        rf"?[\s-](?:of\s)?{_MONTH}{_YEAR_AFTER}",
        _day,
    ),
    rule(
        "month day year",
        "MONTH YEAR",
        rf"{PRE}{_NIGHT}{_WEEKDAY}{_MONTH}\s(?:the\s)?{_DAY}(?:(?:\s?,\s?|\s(?:of\s)?){YEAR}|"
        rf"{_SHORT})",
        _day,
    ),
    rule(
        "day month",
        "MONTH DIGIT",
        rf"{PRE}{_NIGHT}{_WEEKDAY}(?:the\s)?{_DAY}(?:\sof)?\s{_MONTH}{OF_YEAR}?",
        _day,
    ),
    rule(
        "month day",
        "MONTH DIGIT",
        rf"{PRE}{_NIGHT}{_WEEKDAY}{_MONTH}\s(?:the\s)?{_DAY}{_NO_COUNT}{OF_YEAR}?(?!\s?[-–—]\s?\d{{1,2}}\b)",
        _day,
    ),
    rule(
        "months year",
        "MONTH",
        rf"{_MONTH}{_TO}(?P<second>{lex.MONTH})(?:{_YEAR_AFTER}|"
        rf"\sin\s{YEAR.replace('year', 'year_in')})?(?!\s\d)",
        _months_of_year,
    ),
    rule(
        "month year",
        "MONTH YEAR",
        rf"{PRE}{_MONTH}(?:(?:\s?,)?\s(?:of\s)?{YEAR}|[-/]{YEAR.replace('year', 'hyphened')}|"
        rf"{_SHORT})",
        _month_year,
    ),
    rule("month", "MONTH", rf"{PRE}{DIRECTION}?{_MONTH}{OF_YEAR}?", _month),
    rule(
        "month of a year", "MONTH YEAR", rf"{_MONTH}\s(?:[a-z]+\s){{1,2}}of\s{YEAR}", _month_of_year
    ),
    rule(
        "month of that year",
        "MONTH same|that",
        rf"{PRE}{_MONTH}(?:\sof)?\s(?:(?:the|that)\ssame|that)\syear",
        _month_of_that_year,
    ),
    rule(
        "ISO 8601", "JOINED", r"(?P<year>\d{4})-(?P<m>[01]\d)-(?P<d>[0-3]\d)(?:T[\d:.]+Z?)?", _iso
    ),
    rule(
        "numeric day",
        "JOINED",
        rf"(?P<a>{lex.DAY})(?P<sep>[./-])(?P<b>{lex.DAY})(?P=sep)(?P<year>{lex.YEAR}|\d\d)"
        r"(?!\d|(?P=sep)\d)",
        _numeric,
    ),
    rule(
        "roman day",
        "ROMAN DIGIT",
        rf"(?P<day>{lex.DAY})(?P<sep>[./\s-])(?P<roman>[IVX]{{1,4}})(?P=sep)(?:{YEAR}|(?<=[./-])(?P<short>\d\d)(?!\d))",
        _roman,
        cased=True,
    ),
)
