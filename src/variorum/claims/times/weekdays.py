"""Weekdays of a story that is long over: "On Monday, 12 March 1951 … by Tuesday … on Wednesday"."""

from __future__ import annotations

import re
from datetime import date, timedelta

#: What is told by the weekday alone lies no farther from the day of writing than this.
_PRESENT = timedelta(21)
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.I)


def told_by_weekday(words: str, day: date, today: date) -> bool:
    """Whether a day of long before `today` was told with its weekday: the next one is of it."""
    return today - day > _PRESENT and _WEEKDAY.search(words) is not None
