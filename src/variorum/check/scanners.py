"""What a reader would call a number, a date or a quotation, found by its form alone.

Deliberately simple and independent of the finders: they are checked against it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Thing = Literal["number", "date", "quotation"]

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_GAP = r"(?:\s+(?:of\s+)?|\s*,\s*)"
_DATE = re.compile(
    rf"\b(?:{_DAY}{_GAP}{_MONTH}(?:{_GAP}{_YEAR}\b)?"
    rf"|{_MONTH}\s+{_DAY}\b(?:{_GAP}{_YEAR}\b)?"
    rf"|{_MONTH}{_GAP}{_YEAR}\b"
    rf"|{_YEAR}-\d\d(?:-\d\d)?\b"
    rf"|\d{{1,2}}[./]\d{{1,2}}[./](?:{_YEAR}|\d\d)\b"
    rf"|{_YEAR}s?\b(?![,.]\d))"
)
_UNITS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred hundreds thousand thousands million millions billion billions trillion trillions "
    "dozen dozens scores half quarter third thirds"
)
_WORD = rf"(?:{'|'.join(sorted(_UNITS.split(), key=len, reverse=True))})"
_WORDS = rf"{_WORD}(?:(?:\s+(?:and\s+|of\s+)?|-\s?){_WORD})*"
_DIGITS = r"\d+(?:[,. \u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:[.,:/]\d+)*"
_NUMBER = re.compile(rf"(?:{_DIGITS})(?:\s+{_WORDS}\b)?|\b{_WORDS}\b", re.IGNORECASE)
#: Opening and closing marks; a pair must not run over a blank line or hold its opening mark.
_PAIRS = (("“", "”"), ("„", "“"), ("„", "”"), ("«", "»"), ('"', '"'), ("``", "''"))
_QUOTATION = re.compile(
    "|".join(
        rf"{re.escape(a)}(?:(?!\n\s*\n)[^{re.escape(a + b)}])+?{re.escape(b)}" for a, b in _PAIRS
    )
)


@dataclass(frozen=True, slots=True)
class Found:
    """Something that looks like a number, a date or a pair of quotation marks."""

    thing: Thing
    start: int
    end: int
    words: str


def scan(text: str) -> tuple[Found, ...]:
    """Every date, every number outside a date, every quotation, by place."""
    dates = list(_matches("date", _DATE, text))
    numbers = _outside(_matches("number", _NUMBER, text), dates)
    quotations = list(_matches("quotation", _QUOTATION, text))
    order = sorted([*dates, *numbers, *quotations], key=lambda f: (f.start, f.end, f.thing))
    return tuple(order)


def _outside(numbers: Iterator[Found], dates: list[Found]) -> list[Found]:
    """The numbers that touch no date; both are in order and overlap none of their kind."""
    out: list[Found] = []
    at = 0
    for number in numbers:
        while at < len(dates) and dates[at].end <= number.start:
            at += 1
        if at == len(dates) or dates[at].start >= number.end:
            out.append(number)
    return out


def _matches(thing: Thing, pattern: re.Pattern[str], text: str) -> Iterator[Found]:
    for match in pattern.finditer(text):
        yield Found(thing, match.start(), match.end(), match.group())
