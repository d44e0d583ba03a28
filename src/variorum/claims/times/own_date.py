"""When a document was written: its metadata, else its dateline, else its address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from variorum.claims.times import lexicon as lex
from variorum.claims.times.expression import Expression
from variorum.claims.times.moment import Moment, from_iso
from variorum.claims.times.stretch import Stretch

Origin = Literal["metadata", "dateline", "address", "date of the file"]

#: A date of writing stands among the first units of a text ...
_DATELINE_UNITS = 8
#: ... with hardly more beside it than a place, a weekday or a time of day.
_DATELINE_WORDS = 32
_DATELINE_LENGTH = 200
_DATELINE_NOISE = re.compile(
    r"\b(?:published|updated|posted|date|dated|last|modified|on|at)\b|[^\w]", re.I
)
_LABELLED = re.compile(r"\W*(?:published|updated|posted|dated?|last|modified)\b", re.I)
_LOW = re.compile(r"(?<!\w)[a-z]{2,}")
#: "ORLO, June 13, 2017 (Agency) -- " opens a story: place, date, agency, dash.
_PLACE = re.compile(r"(?:[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3},\s){1,2}$")
_AGENCY = re.compile(r"\s?(?:\([^)]{2,40}\)|/?[A-Z]{2,}[\w./-]*)?\s?(?:[-–—]{1,3}|:)\s")
_OPENING_UNITS = 4
_MONTH_NAMES = "|".join(sorted(lex.MONTHS, key=len, reverse=True))
_IN_ADDRESS = re.compile(
    rf"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<sep>[/_-]?)(?P<month>0[1-9]|1[0-2]|{_MONTH_NAMES})"
    r"(?P=sep)(?P<day>0[1-9]|[12]\d|3[01])(?!\d)",
    re.I,
)
_MONTH_IN_ADDRESS = re.compile(
    rf"/(?P<year>(?:19|20)\d\d)/(?P<month>0[1-9]|1[0-2]|{_MONTH_NAMES})(?=/)", re.I
)


@dataclass(frozen=True, slots=True)
class OwnDate:
    """The day, month or year of a document and what told it."""

    moment: Moment
    origin: Origin


def own_date(
    units: Sequence[Stretch],
    scanned: Sequence[list[Expression]],
    *,
    published: str | None,
    url: str | None,
) -> OwnDate | None:
    """The date of writing, or None where nothing tells it.

    `published` is EDTF; with a "?" (the day a file was made) it comes last. A date in the address
    is that of the page, so a dateline goes before it.
    """
    told = from_iso(published)
    doubtful = (published or "").endswith("?")
    if told is not None and not doubtful:
        return OwnDate(told, "metadata")
    line = dateline(units, scanned)
    if line is not None:
        return OwnDate(line, "dateline")
    address = _in_address(url or "")
    if address is not None:
        return OwnDate(address, "address")
    return OwnDate(told, "date of the file") if told is not None else None


def dateline(units: Sequence[Stretch], scanned: Sequence[list[Expression]]) -> Moment | None:
    """The date that a text bears at its head: on a line of its own, or opening the story."""
    return _standing_alone(units, scanned) or _opening(units, scanned)


def _opening(units: Sequence[Stretch], scanned: Sequence[list[Expression]]) -> Moment | None:
    for unit, expressions in zip(units[:_OPENING_UNITS], scanned, strict=False):
        first = expressions[0] if expressions and unit.running else None
        if first is None or first.moment is None or not _full_day(first.moment):
            continue
        text = unit.view.text
        if _PLACE.match(text[: first.start]) and _AGENCY.match(text, first.end):
            return first.moment
    return None


def opens_story(text: str, start: int, end: int) -> bool:
    """Whether the date at [start, end) stands between place and agency before a story's words."""
    return bool(_PLACE.match(text[:start]) and _AGENCY.match(text, end))


def _full_day(moment: Moment) -> bool:
    return moment.unit == "day" and moment.year is not None


def _in_address(url: str) -> Moment | None:
    """A day, or a month, that stands in a web address as most publishers write it there."""
    found = _IN_ADDRESS.search(url) or _MONTH_IN_ADDRESS.search(url)
    if found is None:
        return None
    year, month = int(found["year"]), found["month"]
    number = int(month) if month.isdigit() else lex.month_of(month)
    if found.re is _MONTH_IN_ADDRESS:
        return Moment("month", year, number)
    moment = Moment("day", year, number, int(found["day"]))
    return moment if moment.valid() else None


def _standing_alone(units: Sequence[Stretch], scanned: Sequence[list[Expression]]) -> Moment | None:
    """The one full date that stands alone near the head of a text, or None.

    Two different ones make a chronology, and the items of a list or banner date what they tell.
    """
    found: list[Moment] = []
    for unit, expressions in zip(units[:_DATELINE_UNITS], scanned, strict=False):
        if unit.kind not in ("heading", "sentence", "key_value"):
            continue
        days = [
            e.moment
            for e in expressions
            if e.moment is not None and e.moment.unit == "day" and e.moment.year is not None
        ]
        spans = [(e.start, e.end) for e in expressions]
        if days and is_dateline(unit.view.text, spans) and not _tells(unit.view.text, spans):
            found.extend(d for d in days if d not in found)
    return found[0] if len(found) == 1 else None


def _tells(text: str, spans: Iterable[tuple[int, int]]) -> bool:
    """Whether a short sentence tells something: "On 3 May 1990 he came" is no dateline."""
    words = _without(text, spans)
    return bool(_LOW.search(_DATELINE_NOISE.sub(" ", words))) and not _LABELLED.match(words)


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + text[end:]
    return text


def is_dateline(text: str, spans: Iterable[tuple[int, int]]) -> bool:
    """Whether a unit of text is hardly more than the dates at `spans` in it."""
    if len(text) > _DATELINE_LENGTH:
        return False
    return len(_DATELINE_NOISE.sub("", _without(text, spans))) <= _DATELINE_WORDS // 4
