"""A time expression as it was recognised, before its context has given it a value."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from variorum.claims.drafts import TimexType
from variorum.claims.times import lexicon as lex
from variorum.claims.times.moment import Moment, Unit

Anchor = Literal["document", "text"]
#: How two ends stand to one another: a stretch between them, a list, or a choice.
Link = Literal["range", "list", "or"]
#: The direction of "the year-ago quarter": a year before the one that is spoken of.
YEAR_AGO = -2


@dataclass(frozen=True, slots=True)
class Expression:
    """A stretch [start, end) of a sentence's cleaned text and what its own words say.

    Just one of these says what it means: `value` (a finished TIMEX3 value), `moment` (a place on
    the calendar, perhaps without its year), `weekday` (1 Monday to 7 Sunday), `shift` (so many
    units from the anchor), `numeric` (three numbers whose order is not settled).

    `direction` is -1 for "last", 0 for "this", 1 for "next"; `of_year` the same for "of last year";
    `within` a coarser stretch that holds the day ("the week of 6 March"); `pick` a day of the month
    that `shift` leads to ("on the 8th"). `clock` is a TIMEX3 time of day. `shared` marks pieces
    that were written with one month or year between them. `period` marks the quarter or half whose
    results are told of (`any_period`: a month, too), and `anaphoric` what means nothing unless the
    text told of such a thing before ("the quarter" may be a part of a town). `feast` names a
    movable feast of the year of `moment`. `to` says from which stretch `shift` counts back: the
    day, week or month so many steps from the anchor's ("a year ago today").
    """

    start: int
    end: int
    rule: str
    type: TimexType = "DATE"
    value: str | None = None
    moment: Moment | None = None
    weekday: int = 0
    weekend: bool = False
    shift: tuple[Unit, int] | None = None
    anchor: Anchor = "document"
    direction: int | None = None
    of_year: int | None = None
    within: Unit | None = None
    pick: int = 0
    clock: str = ""
    numeric: tuple[int, int, int] | None = None
    approximate: bool = False
    shared: bool = False
    period: bool = False
    any_period: bool = False
    anaphoric: bool = False
    feast: str | None = None
    to: tuple[Unit, int] | None = None

    @property
    def dated(self) -> bool:
        """Whether it names a place on the calendar rather than a length or a mere "now"."""
        return bool(self.moment or self.weekday or self.shift or self.numeric)


def only_clock(expression: Expression) -> bool:
    """Whether it is a time of day without a day."""
    return bool(expression.clock) and not expression.dated


def names_day(expression: Expression) -> bool:
    """Whether it names a day by its date, its weekday or its distance."""
    if expression.moment is not None:
        return expression.moment.unit == "day"
    return bool(expression.weekday) or bool(expression.shift and expression.shift[0] == "day")


Build = Callable[[re.Match[str]], list[Expression]]
#: Stand among a sentence's words for a digit, four of them (or an apostrophe and two), digits with
#: a mark between ("3/4", "1988-92"), and digits with a colon between.
DIGIT, YEAR_LIKE, JOINED, COLON = "0", "0000", "0-0", "0:0"


@dataclass(frozen=True, slots=True)
class Rule:
    """A named pattern and the words without which it cannot match: one of each of `needs`."""

    name: str
    needs: tuple[frozenset[str], ...]
    source: str
    build: Build
    cased: bool = False

    @property
    def pattern(self) -> re.Pattern[str]:
        """Compiled when a text first needs it: all at once would cost a tenth of a second."""
        return _compiled(self.source, self.cased)


@cache
def _compiled(source: str, cased: bool) -> re.Pattern[str]:
    return re.compile(source, 0 if cased else re.IGNORECASE)


def rule(name: str, needs: str, pattern: str, build: Build, *, cased: bool = False) -> Rule:
    """A rule whose pattern must end at a word's edge; letter case counts if `cased`.

    It is tried where a word begins (`starts_of`).
    `needs` names groups of `WORDS`, in capitals, or lists words with "|" between them.
    """
    edges = rf"(?:{pattern})(?!\w|['’]\w*\d)"
    groups = tuple(WORDS.get(need) or frozenset(need.split("|")) for need in needs.split())
    return Rule(name, groups, edges, build, cased)


_HANGS_ON = frozenset(".,/")
_RUN = re.compile(r"[\w'’]+")


def starts_of(text: str) -> list[int]:
    """Where an expression may begin: at a word that hangs on no number, stroke or hyphenated word.

    To try every rule at these few places is three times as fast as to search with it.
    """
    out = []
    for run in _RUN.finditer(text):
        start = run.start()
        before = text[start - 1 : start]
        hyphened = before == "-" and text[start - 2 : start - 1].isalpha()
        if not hyphened and before not in _HANGS_ON:
            out.append(start)
    return out


_TOKEN = re.compile(r"[a-z]+")
_DIGIT = re.compile(r"\d")
_YEAR_LIKE = re.compile(r"[12]\d{3}|['’]\d\d")
_JOINED = re.compile(r"\d\s?[./–—-]\s?\d")
_COLON = re.compile(r"\d:\d")


_MARKS = ((YEAR_LIKE, _YEAR_LIKE), (JOINED, _JOINED), (COLON, _COLON))


def words_of(text: str) -> set[str]:
    """The lower-case runs of Latin letters of a sentence, with marks for the digits it has."""
    words = set(_TOKEN.findall(text.lower()))
    if _DIGIT.search(text):
        words.add(DIGIT)
        for mark, pattern in _MARKS:
            if pattern.search(text):
                words.add(mark)
    return words


#: Groups of words of which a rule may need one.
WORDS: dict[str, frozenset[str]] = {
    "YEAR": frozenset([YEAR_LIKE]),
    "DIGIT": frozenset([DIGIT]),
    "JOINED": frozenset([JOINED]),
    "COLON": frozenset([COLON]),
    "ROMAN": frozenset(word.lower() for word in lex.ROMAN_MONTHS),
    "MONTH": frozenset(lex.MONTHS),
    "WEEKDAY": frozenset([*lex.WEEKDAYS, *(day + "s" for day in lex.WEEKDAYS)]),
    "UNIT": frozenset([*lex.UNITS, *(unit + "s" for unit in lex.UNITS), "centuries"]),
    "NUMBER": frozenset([DIGIT, *lex.NUMERALS]),
    "ORDINAL_DAY": frozenset([*lex.ORDINALS, "thirtieth", "twenty", "thirty", "last", "final"]),
    "SEASON": frozenset(lex.SEASONS),
    "DECADE": frozenset([*lex.DECADES, DIGIT]),
    "PART": frozenset(lex.PARTS_OF_DAY),
    "VAGUE": frozenset("several few some many couple number dozens".split()),
}
