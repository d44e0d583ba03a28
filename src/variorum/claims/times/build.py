"""What the calendar rules share: reading a matched year, and one expression from one match."""

from __future__ import annotations

import re

from variorum.claims.times import lexicon as lex
from variorum.claims.times.expression import Expression
from variorum.claims.times.moment import Moment

#: "around", then "early", "the end of": kept in the words, not in the TIMEX3 value.
PRE = rf"(?:(?P<about>{lex.ABOUT})(?:\s|(?<=\.)))?(?:(?:the\s)?(?P<part>{lex.PART})[\s-]?)?"
YEAR = rf"(?P<year>{lex.YEAR})(?!\d|,\d{{3}}|\.\d|/\d|-\d{{3}}(?!\d))"
DIRECTION = r"(?:(?:this\s(?=past|coming))?(?P<dir>last|this|next|past|coming)\s)"
OF_YEAR = r"(?:,?\s(?:of\s|in\s)?(?P<of_year>last|this|next)\syear)"
#: What stands behind a day that is named by a number or a feast alone: no floor, no army, no tree.
NO_THING = (
    r"(?:[.,;:)]|$|\s(?:and|or|but|at|he|she|they|the|we|it|I|a|an|there|both|all|when|while|"
    r"after)\b)"
)
DIRECTIONS = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}
_REACH = 100
_HOURS = {"hours": "TMO", "morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}


def group(match: re.Match[str], name: str) -> str | None:
    """A named group, or None where the pattern has no such group or it took no part."""
    return match.group(name) if name in match.re.groupindex else None


def before(match: re.Match[str]) -> str:
    """The words before a match, as far as any rule looks; a whole long line would cost dearly."""
    return match.string[max(0, match.start() - _REACH) : match.start()]


def after(match: re.Match[str]) -> str:
    """The words behind a match, as far as any rule looks."""
    return match.string[match.end() : match.end() + _REACH]


def full_year(two_digits: int) -> int:
    """The year that two digits stand for: 30 to 99 in the twentieth century."""
    # POSIX puts the pivot at 69; texts about the last century need an earlier one
    return two_digits + (2000 if two_digits < 30 else 1900)


def year_of(match: re.Match[str]) -> int | None:
    """The year a pattern's `year` or `short` group writes, or None."""
    written = group(match, "year")
    if written:
        return int(written)
    short = group(match, "short")
    return full_year(int(short)) if short else None


def one(match: re.Match[str], moment: Moment, name: str) -> list[Expression]:
    """The whole match as one expression; nothing where the calendar has no such day."""
    if not moment.valid():
        return []
    hours = group(match, "hours")
    clock = _HOURS[hours.split()[-2].lower()] if hours else ""
    direction, of_year = group(match, "dir"), group(match, "of_year")
    return [
        Expression(
            match.start(),
            match.end(),
            name,
            type="TIME" if clock else "DATE",
            moment=moment,
            clock=clock,
            direction=DIRECTIONS[direction.lower()] if direction else None,
            of_year=DIRECTIONS[of_year.lower()] if of_year else None,
            approximate=bool(group(match, "about")),
        )
    ]
