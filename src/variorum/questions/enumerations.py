"""Places that a text names one by one behind their number: "seven districts (Hale, Orm, Tove)"."""

from __future__ import annotations

import re

from variorum.questions.spellings import spelling

#: What stands between a number and the names: its noun, with a few words before and after it.
_BEHIND = re.compile(r"[^.;:()\n]{2,60}?(?:\(|:\s|—\s|–\s|,\s*namely\s)([^().;\n]{3,400})")
_BETWEEN = re.compile(r",|\band\b|\bas\s+well\s+as\b")
#: A name, also where a page's links have run together: "HaleOrmTove".
_NAME = re.compile(r"[^\W\d_a-z][^\W\d_A-Z]+")


def named_behind(text: str, end: int) -> frozenset[str]:
    """The spellings of the names in a bracket or list right behind a number that ends at `end`."""
    found = _BEHIND.match(text, end)
    if found is None:
        return frozenset()
    items = [item.strip() for item in _BETWEEN.split(found.group(1))]
    whole = {spelling(item) for item in items if item[:1].isupper()}
    return frozenset(whole | {spelling(name) for item in items for name in _NAME.findall(item)})
