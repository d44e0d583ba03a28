"""Parts told by a pointer behind them: "106 women and 63 children among them"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.claims.figures.readings import FigureReading

#: "Most of them": the pointer belongs to the word of quantity before it.
_SELF = "".join(
    rf"(?<!\b{word} )" for word in "most some many one all none half few both each several".split()
)
_TRAILING = re.compile(
    rf"^[^.;:()]{{0,160}}?{_SELF}\b"
    r"(?P<pointer>among\s+(?:them|those|these)|of\s+them|of\s+whom|amongst\s+them|included)\b"
    r"(?!\s+(?:the|a|an|that|one|those|these|his|her|its|their|two|three|four|five|six|seven|eight|nine|ten|\d)\b)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"\b(?:was|were|is|are|has|have|had|been|while|but)\b", re.IGNORECASE)


def trails(readings: Sequence[FigureReading], at: int) -> bool:
    """ "106 women and 63 children among them"."""
    text = readings[at].sentence.text
    tail = text[readings[at].quantity.after :]
    match = _TRAILING.match(re.sub(r"\([^)]*\)", lambda m: " " * len(m.group()), tail))
    if match is None:
        return False
    end = readings[at].quantity.after + match.end()
    # "250 of them" speaks of the 250, not of a number before it
    own = readings[at].quantity.after + match.start("pointer")
    if any(own - 2 <= later.quantity.after <= own for later in readings[at + 1 :]):
        return False
    if any(end <= later.quantity.start <= end + 25 for later in readings[at + 1 :]):
        return False
    return not _CLAUSE.search(match.group())
