"""An EDTF value as it can be drawn: its form and its stretches of days, none more exact."""

from __future__ import annotations

import re
from functools import lru_cache

from variorum.store.queries.dates import days_of, members_of, reach
from variorum.store.queries.shapes import Stretch, TimeShape
from variorum.store.queries.shapes.chronology import Form

_APPROXIMATE = re.compile(r"[~?%]")
_OPEN = ("", "..")


@lru_cache(maxsize=8192)
def shape_of(edtf: str) -> TimeShape | None:
    """How `edtf` is drawn; null where it has no place on a calendar."""
    value = edtf.strip()
    if reach(value) is None:
        return None
    approximate = _APPROXIMATE.search(value) is not None
    if value.startswith(("[", "{")):
        return _set(value, approximate)
    if "/" in value:
        return _range(value, approximate)
    stretch = _stretch(value)
    form: Form = "day" if stretch.first == stretch.last else "within"
    return TimeShape(form, approximate, (stretch,))


def _set(value: str, approximate: bool) -> TimeShape:
    members = members_of(value)
    if len(members) == 1:
        stretch = _stretch(members[0])
        if stretch.first is None or stretch.last is None:
            return _range(members[0], approximate)
        form: Form = "within" if value.startswith("[") else "span"
        if stretch.first == stretch.last:
            form = "day"
        return TimeShape(form, approximate, (stretch,))
    kept: Form = "one_of" if value.startswith("[") else "all_of"
    return TimeShape(kept, approximate, tuple(map(_stretch, members)))


def _range(value: str, approximate: bool) -> TimeShape:
    first, _, last = value.partition("/")
    if first in _OPEN:
        return TimeShape("until", approximate, (_stretch(last),))
    if last in _OPEN:
        return TimeShape("since", approximate, (_stretch(first),))
    return TimeShape("span", approximate, (_stretch(first), _stretch(last)))


def _stretch(value: str) -> Stretch:
    first, last = days_of(value)
    return Stretch(first.isoformat() if first else None, last.isoformat() if last else None)
