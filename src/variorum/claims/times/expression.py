"""A time expression as it was recognised, before its context has given it a value."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from variorum.claims.drafts import TimexType
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
    units from the anchor), `numeric` (three numbers whose order is not settled). `direction` is
    -1 for "last", 0 for "this", 1 for "next". `clock` is a TIMEX3 time of day. `shared` marks
    pieces that were written with one month or year between them.
    """

    start: int
    end: int
    rule: str
    type: TimexType = "DATE"
    value: str | None = None
    moment: Moment | None = None
    weekday: int = 0
    shift: tuple[Unit, int] | None = None
    anchor: Anchor = "document"
    direction: int | None = None
    clock: str = ""
    numeric: tuple[int, int, int] | None = None
    approximate: bool = False
    shared: bool = False

    @property
    def dated(self) -> bool:
        """Whether it names a place on the calendar rather than a length or a mere "now"."""
        return bool(self.moment or self.weekday or self.shift or self.numeric)


Build = Callable[[re.Match[str]], list[Expression]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A named pattern. `gate` is the class of trigger words without which it cannot match."""

    name: str
    gate: str
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


def rule(name: str, gate: str, pattern: str, build: Build, *, cased: bool = False) -> Rule:
    """A rule whose pattern must begin and end at a word's edge; letter case counts if `cased`."""
    edges = rf"(?<![\w.,/'’])(?<![^\W\d_]-)(?:{pattern})(?!\w|['’]\w*\d)"
    return Rule(name, gate, edges, build, cased)


#: Which words open which gate; a sentence is looked through once before any rule is tried.
GATES: dict[str, re.Pattern[str]] = {
    "year": re.compile(r"[12]\d{3}|['’]\d\d"),
    "digit": re.compile(r"\d"),
    "month": re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.I),
    "weekday": re.compile(r"\b(?:mon|tue|wed|thu|fri|sat|sun)", re.I),
    "unit": re.compile(
        r"(?:second|minute|hour|day|week|month|quarter|year|decade|centur|night)", re.I
    ),
    "season": re.compile(r"\b(?:spring|summer|autumn|fall|winter)", re.I),
    "word": re.compile(
        r"\b(?:now|today|tonight|yester|tomorrow|current|recent|present|soon|past|future|previous|"
        r"former|annual|daily|weekly|monthly|yearly|nowadays|moment|time|morning|afternoon|evening|"
        r"noon|midday|dawn|midnight|overnight|ies\b|christmas|eve|easter|nineteen|eighteen|"
        r"thousand|ongoing|hourly|quarterly)",
        re.I,
    ),
    "numbered": re.compile(r"(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies|\d0s", re.I),
}
