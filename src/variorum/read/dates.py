"""Dates of publication as EDTF (ISO 8601-2), from how files and tables commonly write them."""

from __future__ import annotations

import re
from datetime import date

_DATE = re.compile(
    r"(?:(?:\d{3}X|\d{2}XX)|(\d{4})(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?)([?~%])?", re.ASCII
)
_STAMP = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})[T ]\d{1,2}(?::?\d{2}){0,2}(?:[.,]\d+)?\s*(?:Z|[+-]\d{2}:?\d{2})?",
    re.ASCII,
)
_NUMERIC = re.compile(r"(\d{4})([/.]?)(\d{1,2})\2(\d{1,2})", re.ASCII)
_PDF = re.compile(r"D:(\d{4})(\d{2})?(\d{2})?", re.ASCII)
_MONTHS = "january february march april may june july august september october november december"
_MONTH = {name[:3]: number for number, name in enumerate(_MONTHS.split(), start=1)}
_DAY_FIRST = re.compile(
    r"(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})(?:,?\s+\d{1,2}:\d{2}.*)?",
    re.ASCII,
)
_MONTH_FIRST = re.compile(
    r"(?:[A-Za-z]{3,9},?\s+)?([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})(?:,?\s+\d{1,2}:\d{2}.*)?",
    re.ASCII,
)
_MONTH_ONLY = re.compile(r"([A-Za-z]{3,9})\.?,?\s+(\d{4})", re.ASCII)


def to_edtf(written: str) -> str | None:
    """The EDTF value of a date as written, or None where it is no date or could be two.

    EDTF passes unchanged. Read besides: ISO stamps (the day is kept), 20180529, 2018/5/29,
    29 May 2018, May 29, 2018, May 2018. Numeric dates that do not begin with the year are
    refused: day and month cannot be told apart.
    """
    text = written.strip()
    if is_edtf(text):
        return text
    return _numeric(text) or _in_words(text)


def _numeric(text: str) -> str | None:
    if match := _STAMP.fullmatch(text):
        return _day(*match.groups())
    match = _NUMERIC.fullmatch(text)
    if match is None:
        return None
    year, mark, month, day = match.groups()
    return _day(year, month, day) if mark or len(text) == 8 else None


def _in_words(text: str) -> str | None:
    if match := _DAY_FIRST.fullmatch(text):
        return _named(match[3], match[2], match[1])
    if match := _MONTH_FIRST.fullmatch(text):
        return _named(match[3], match[1], match[2])
    if (match := _MONTH_ONLY.fullmatch(text)) and (number := _month(match[1])):
        return f"{match[2]}-{number:02}"
    return None


def from_pdf(written: str) -> str | None:
    """The day of a PDF date such as "D:20210304101500Z", or None where it is none."""
    match = _PDF.match(written)
    if match is None:
        return to_edtf(written)
    year, month, day = match.groups()
    if month and day:
        return _day(year, month, day)
    value = f"{year}-{month}" if month else year
    return value if is_edtf(value) else None


def is_edtf(text: str) -> bool:
    """Whether a value is EDTF of levels 0 and 1 (dates, seasons, unspecified digits, qualified
    dates, intervals) or a set of such dates as in level 2."""
    if text[:1] in "[{" and text[-1:] == {"[": "]", "{": "}"}.get(text[:1]):
        members = re.split(
            r",|(?<=\d)\.\.(?=[\d-])", text[1:-1].removeprefix("..").removesuffix("..")
        )
        return all(_is_date(member, whole=True) for member in members)
    first, slash, last = text.partition("/")
    if not slash:
        return _is_date(text)
    ends = [end for end in (first, last) if end not in ("", "..")]
    return bool(ends) and all(_is_date(end, whole=True) for end in ends)


def _is_date(text: str, *, whole: bool = False) -> bool:
    """`whole`: without unspecified digits and seasons, as ends of intervals are written."""
    match = _DATE.fullmatch(text)
    if match is None or (whole and "X" in text):
        return False
    year, month, day, mark = match.groups()
    if month is None or month == "XX":
        return day in (None, "XX")
    if day is None and 21 <= int(month) <= 41:
        return mark is None and not whole
    return _day(year, month, "01" if day in (None, "XX") else day) is not None


def _named(year: str, month: str, day: str) -> str | None:
    number = _month(month)
    return _day(year, str(number), day) if number else None


def _month(name: str) -> int | None:
    number = _MONTH.get(name.lower()[:3])
    full = _MONTHS.split()[number - 1] if number else ""
    return number if full.startswith(name.lower().rstrip(".")) or name.lower() == "sept" else None


def _day(year: str, month: str, day: str) -> str | None:
    try:
        # the year 0 is EDTF but not Python's; 4 and 400 years on, the calendar is the same
        date(int(year) or 400, int(month), int(day))
    except ValueError:
        return None
    return f"{int(year):04}-{int(month):02}-{int(day):02}"
