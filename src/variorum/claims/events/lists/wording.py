"""How an entry of a list is said: its place, its label, and how its year was worked out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from variorum.claims.events.lists.lines import Day
from variorum.claims.events.lists.witnesses import Told
from variorum.claims.events.lists.years import How
from variorum.claims.events.wording import LONGEST_LABEL

_HEAD = re.compile(r"[^(\[,;:\n]+")
_LONGEST_PLACE = 5
_HOW: dict[How, str] = {
    "in order": "the days of its column are in order",
    "two columns": "its days are two columns, one after the other, each in order",
    "no order": "the days of its column are in no order as the text has them",
}


def head_of_item(item: str) -> tuple[int, int] | None:
    """Where an item names its place: what stands before a bracket, a comma or the line's end."""
    found = _HEAD.match(item)
    if found is None:
        return None
    words = found[0].rstrip()
    place = words and len(words.split()) <= _LONGEST_PLACE and words[0].isupper()
    return (0, len(words)) if place else None


def item_label(item: str, noun: str) -> str:
    """Two to eight words for an entry: those of its item, with the heading's noun if it has one."""
    words = re.findall(r"[^\s()\[\]]+", item)[:LONGEST_LABEL]
    if len(words) < 2 and noun:
        words = [noun, *words]
    return " ".join(words).strip(" ,.;:") or noun


def set_of(day: Day, years: Iterable[int]) -> str:
    """EDTF of a day in one of several years: the date, or a set of which one member is meant."""
    dates = [day.edtf(year) for year in sorted(years) if day.within(year)]
    if not dates:
        # 29 February under years that have none: the day stays, no year is told
        return f"XXXX-{day.month:02d}-{day.first:02d}"
    if len(dates) == 1:
        return dates[0]
    # a set cannot hold stretches between two days, only "one of the days from … to …"
    return f"[{','.join(date.replace('/', '..') for date in dates)}]"


def year_working(
    printed: Sequence[int], years: frozenset[int], how: How, told: Told | None, *, carried: bool
) -> str:
    """How the year of an entry was told."""
    if told is not None and years == {told.year} and not told.words:
        return "the year is the one at its position, of as many years as days"
    if told is not None and years == {told.year}:
        return f"the year is that of “{told.words}”, told of this place elsewhere in the document"
    on_page = ", ".join(map(str, sorted(set(printed))))
    over = f"the years printed over it are {on_page}"
    over += ", after the last of the page before" if carried else ""
    left = " or ".join(map(str, sorted(years)))
    return f"{over}; {_HOW[how]}; that leaves {left}"


def place_working(number: int, of: int, *, sorted_: bool, other: str | None) -> str:
    """How the place of an entry was told, and what speaks against it."""
    told = f"the place is the one at its position, {number} of {of}"
    if other is not None:
        return f"{told}; doubtful: another passage puts that day in {other}"
    if not sorted_:
        return f"{told}; doubtful: years stand behind the days here, so the text is not in order"
    return told
