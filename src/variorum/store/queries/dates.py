"""EDTF (ISO 8601-2) for display: which days a value may cover, and how to say it in words.

A value that cannot be read is shown as it stands and placed nowhere; nothing is guessed.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from variorum.store.queries.shapes import Reach

MONTHS: tuple[str, ...] = ("January", "February", "March", "April", "May", "June", "July", "August")
MONTHS += ("September", "October", "November", "December")
_ORDINALS = ("first", "second", "third", "fourth")
#: Parts of a year (ISO 8601-2, 4.8): how each is said, its first month, how many months.
_PARTS: dict[int, tuple[str, int, int]] = {
    **{21 + n: (name, 3 + 3 * n, 3) for n, name in enumerate(("spring", "summer"))},
    **{23 + n: (name, 9 + 3 * n, 3) for n, name in enumerate(("autumn", "winter"))},
    **{33 + n: (f"{name} quarter of", 1 + 3 * n, 3) for n, name in enumerate(_ORDINALS)},
    **{37 + n: (f"{name} third of", 1 + 4 * n, 4) for n, name in enumerate(_ORDINALS[:3])},
    **{40 + n: (f"{name} half of", 1 + 6 * n, 6) for n, name in enumerate(_ORDINALS[:2])},
}
_ONE = re.compile(r"(?P<year>[0-9X]{4})(?:-(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2}))?)?[~?%]?$")
_CLOCK = re.compile(r"T[0-9:.,Z+-]+$")
_Days = tuple[date | None, date | None]


@lru_cache(maxsize=8192)
def reach(edtf: str) -> Reach | None:
    """The days that `edtf` may cover, or null where it cannot be read."""
    try:
        days = _days(edtf.strip())
    except (ValueError, OverflowError):
        return None
    if days == (None, None):
        return None
    first, last = days
    return Reach(
        earliest=first.isoformat() if first else None,
        latest=last.isoformat() if last else None,
        uncertain=bool(re.search(r"[~?%X\[\]{}]|\.\.", edtf)),
    )


@lru_cache(maxsize=8192)
def in_words(edtf: str) -> str:
    """`edtf` as a reader would say it; the value itself where it cannot be read."""
    try:
        _days(edtf.strip())
        return _words(edtf.strip())
    except (ValueError, OverflowError):
        return edtf


def days_of(edtf: str) -> tuple[date | None, date | None]:
    """First and last day of a value, null where open. Raises `ValueError` for what is no EDTF."""
    return _days(edtf.strip())


def members_of(edtf: str) -> list[str]:
    """The members of a set, "a..b" as the interval "a/b"; raises as `days_of` does."""
    return _members(edtf.strip())


def _days(edtf: str) -> _Days:
    if edtf.startswith(("[", "{")):
        return _span([_pair(part) for part in _members(edtf)])
    return _pair(edtf)


def _pair(edtf: str) -> _Days:
    if "/" in edtf:
        first, _, last = edtf.partition("/")
        begin = None if first in ("", "..") else _one(first)[0]
        end = None if last in ("", "..") else _one(last)[1]
        return begin, end
    return _one(edtf)


def _members(edtf: str) -> list[str]:
    if edtf[-1] not in "]}":
        raise ValueError(edtf)
    parts: list[str] = []
    for part in map(str.strip, edtf[1:-1].split(",")):
        if ".." in part:
            first, _, last = part.partition("..")
            parts.append(f"{first or '..'}/{last or '..'}")
        else:
            parts.append(part)
    return parts


def _span(days: list[_Days]) -> _Days:
    if not days:
        raise ValueError("a set without members")
    firsts, lasts = [first for first, _ in days], [last for _, last in days]
    return (
        None if None in firsts else min(day for day in firsts if day),
        None if None in lasts else max(day for day in lasts if day),
    )


def _one(edtf: str) -> tuple[date, date]:
    found = _ONE.match(_CLOCK.sub("", edtf))
    if found is None:
        raise ValueError(edtf)
    year, month, day = found["year"], found["month"], found["day"]
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if month is None or "X" in month:
        return date(max(first, 1), 1, 1), date(last, 12, 31)
    number = int(month)
    if number in _PARTS:
        _, begins, months = _PARTS[number]
        years, month_after = divmod(begins + months - 1, 12)
        return date(first, begins, 1), date(last + years, month_after + 1, 1) - timedelta(days=1)
    if day is None or "X" in day:
        return date(first, number, 1), date(last, number, monthrange(last, number)[1])
    return date(first, number, int(day)), date(last, number, int(day))


def _words(edtf: str) -> str:
    if edtf.startswith(("[", "{")):
        named = ", ".join(_pair_words(part) for part in _members(edtf))
        return f"one of: {named}" if edtf.startswith("[") else named
    return _pair_words(edtf)


def _pair_words(edtf: str) -> str:
    if "/" in edtf:
        first, _, last = edtf.partition("/")
        if first in ("", "..") and last in ("", ".."):
            raise ValueError(edtf)
        if first in ("", ".."):
            return f"until {_one_word(last)}"
        if last in ("", ".."):
            return f"since {_one_word(first)}"
        return f"{_one_word(first)} to {_one_word(last)}"
    return _one_word(edtf)


def _one_word(edtf: str) -> str:
    clock = _CLOCK.search(edtf)
    bare = _CLOCK.sub("", edtf)
    found = _ONE.match(bare)
    if found is None:
        raise ValueError(edtf)
    said = _plain(found["year"], found["month"], found["day"])
    if clock:
        said += f", {clock[0][1:].rstrip('Z')}"
    marks = {"~": f"about {said}", "?": f"{said}, uncertain", "%": f"about {said}, uncertain"}
    return marks.get(bare[-1], said)


def _plain(year: str, month: str | None, day: str | None) -> str:
    if year.endswith("XX"):
        said = f"{year[:2]}00–{year[:2]}99"
    else:
        said = f"{year[:3]}0s" if year.endswith("X") else year
    if month is None:
        return said
    if "X" in month:
        return f"a month of {said}"
    number = int(month)
    if number in _PARTS:
        return f"{_PARTS[number][0]} {said}"
    name = MONTHS[number - 1] if 1 <= number <= 12 else None
    if name is None:
        raise ValueError(month)
    if day is None:
        return f"{name} {said}"
    return f"a day of {name} {said}" if "X" in day else f"{int(day)} {name} {said}"
