"""Days that are named for every year: "declared 3 May a day of mourning"."""

from __future__ import annotations

import re

_NAMING = re.compile(
    r"\b(?:declar|proclaim|mak|made|designat|nam|establish|observ|celebrat|mark|keep|kept|set)[a-z]*\s"
    r"(?:the\s)?$",
    re.I,
)
_KIND = re.compile(
    r"\s(?:as\s|to\sbe\s)?(?:an?|the|its|their)\s(?:[\w’'-]+\s){0,2}(?:day|holiday|anniversary|feast)\b"
    r"|\s(?:as\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?\sDay\b"
)
_YEAR = re.compile(r"\d{4}")
_REACH = 30


def names_yearly_day(text: str, start: int, end: int) -> bool:
    """Whether the date without a year at [start, end) is made the day of something every year."""
    if _YEAR.search(text[start:end]):
        return False
    before = text[max(0, start - _REACH) : start]
    return bool(_NAMING.search(before) and _KIND.match(text, end))
