"""Dates that belong to a document: in brackets behind its number, before its noun, behind it."""

from __future__ import annotations

import re

_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_NAME = "|".join([*_MONTHS, *(m[:3] + r"\.?" for m in _MONTHS), r"Sept\.?"])
_DAY_FIRST = re.compile(rf"(\d{{1,2}})(?:st|nd|rd|th)?\s+({_NAME}),?\s+(\d{{4}})\b", re.I)
_MONTH_FIRST = re.compile(rf"\b({_NAME})\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b", re.I)
_MONTH = re.compile(rf"\b({_NAME})\s+(\d{{4}})\b", re.I)
_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b")


def first_date(text: str) -> str | None:
    """The first date of a stretch of text as EDTF: a day, a month or a year; None for none."""
    found = []
    for pattern, order in ((_DAY_FIRST, "dmy"), (_MONTH_FIRST, "mdy")):
        match = pattern.search(text)
        if match:
            day, month = (
                (match.group(1), match.group(2))
                if order == "dmy"
                else (match.group(2), match.group(1))
            )
            found.append((match.start(), 0, f"{match.group(3)}-{_month(month):02d}-{int(day):02d}"))
    match = _MONTH.search(text)
    if match:
        found.append((match.start(), 1, f"{match.group(2)}-{_month(match.group(1)):02d}"))
    match = _YEAR.search(text)
    if match:
        found.append((match.start(), 2, match.group(1)))
    if not found:
        return None
    days = [f for f in found if f[1] == 0 and 1 <= int(f[2][-2:]) <= 31]
    return min(days)[2] if days and min(days)[0] <= min(found)[0] + 3 else min(f for f in found)[2]


def _month(name: str) -> int:
    return next(i for i, m in enumerate(_MONTHS, 1) if m[:3].lower() == name[:3].lower())
