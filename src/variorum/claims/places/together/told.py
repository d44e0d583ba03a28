"""Where a text itself says that a place has two names: "X (formerly Y)", "X, now Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.model import Toponym

_CUE = (
    r"(?:also|once|formerly|previously|originally|now|today|then|known|called|named|renamed|alias|née"
    r"|aka|a\.k\.a\.|or|in\s+(?:the\s+)?\w+\s+(?:times?|era|period|usage)"
    r"|(?:during|under|before|since|until)\s+(?:the\s+)?\w+(?:\s+(?:times?|era|period|rule|years))?)"
)
_NAME = r"[A-Z][^\W\d_]+(?:[-\s’'][A-Z][^\W\d_]+){0,2}"
#: "X (formerly Y)", "X (in the old days – Y)": a word of time or of naming stands before the name.
_BRACKETED = re.compile(
    rf"\s*\(\s*(?:the\s+)?{_CUE}(?:\s+(?:as|the|been|was|is))*\s*[-–—:,]?\s*[“\"]?(?P<name>{_NAME})[”\"]?\s*[),;]"
)
_ASIDE = re.compile(
    r",\s+(?:also\s+|formerly\s+|previously\s+|once\s+|then\s+|now\s+|today\s+|later\s+)+"
    rf"(?:known\s+as\s+|called\s+|named\s+|renamed\s+)?(?P<name>{_NAME})(?=[,.;)])"
    rf"|,?\s+(?:also\s+)?(?:known|renamed|called)\s+(?:\w+\s+)?(?:as\s+)?(?P<other>{_NAME})(?=[,.;)\s])"
)


def told_names(text: str, toponyms: Sequence[Toponym]) -> Iterator[tuple[Toponym, str, int, int]]:
    """(a name, another name of the same place, its position) for each that a text gives."""
    for toponym in toponyms:
        for pattern in (_BRACKETED, _ASIDE):
            found = pattern.match(text, toponym.end)
            if found is None:
                continue
            group = "name" if found.groupdict().get("name") else "other"
            yield toponym, " ".join(found[group].split()), found.start(group), found.end(group)
            break
