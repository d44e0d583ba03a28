"""Where a text itself says that a place has two names: "X (formerly Y)", "X, now Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.model import Toponym

_CUE = (
    r"(?:also|once|formerly|previously|originally|officially|now|today|then|known|called|named|renamed"
    r"|alias|née|aka|a\.k\.a\.|or|in\s+(?:the\s+)?\w+\s+(?:times?|era|period|usage)"
    r"|(?:during|under|before|since|until)\s+(?:the\s+)?\w+(?:\s+(?:times?|era|period|rule|years))?"
    r"|(?:in\s+)?(?:the\s+)?[A-Z][a-z]+(?:\s+language\b|\s*:|\s+name\b)|in\s+[A-Z][a-z]+(?=\s*[-–—:“\"]))"
)
_NAME = r"[A-Z][^\W\d_]+(?:[-\s’'][A-Z][^\W\d_]+){0,2}"
_ADJECTIVE = r"[A-Z][a-z]+"
#: "X (formerly Y)", "X (in the old days – Y)": a word of time or of naming stands before the name.
_BRACKETED = re.compile(
    rf"\s*\(\s*(?:the\s+)?{_CUE}(?:\s+(?:as|the|been|was|is))*\s*[-–—:,]?\s*[“\"]?(?P<name>{_NAME})[”\"]?\s*[),;]"
)
_ASIDE = re.compile(
    r",\s+(?:the\s+)?(?:also\s+|formerly\s+|officially\s+|previously\s+|once\s+|then\s+|now\s+"
    r"|today\s+|later\s+|better\s+(?=known))+"
    rf"(?:known\s+as\s+|called\s+|named\s+|renamed\s+)?(?P<name>{_NAME})(?=[,.;)])"
    rf"|,?\s+(?:also\s+)?(?:known|renamed|called)\s+(?:\w+\s+)?(?:as\s+)?(?P<other>{_NAME})(?=[,.;)\s])"
    rf"|,?\s+(?:also\s+)?known\s+(?:by|in|to)\s+(?:[\w’']+\s+){{1,4}}as\s+(?P<known>{_NAME})(?=[,.;)\s])"
    rf"|,\s+which\s+(?:[\w’']+\s+){{1,4}}calls?\s+(?P<named>{_NAME})(?=[,.;)])"
    rf"|,\s+(?:whose|its)\s+(?:former|old|earlier|other|{_ADJECTIVE})\s+name\s+(?:is\s+|was\s+)?"
    rf"(?P<former>{_NAME})(?=[,.;)])"
)


def told_names(text: str, toponyms: Sequence[Toponym]) -> Iterator[tuple[Toponym, str, int, int]]:
    """(a name, another name of the same place, its position) for each that a text gives."""
    for toponym in toponyms:
        for pattern in (_BRACKETED, _ASIDE):
            found = pattern.match(text, toponym.end)
            if found is None:
                continue
            group = next(key for key, value in found.groupdict().items() if value)
            yield toponym, " ".join(found[group].split()), found.start(group), found.end(group)
            break
