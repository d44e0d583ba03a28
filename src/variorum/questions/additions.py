"""Numbers told as more than what came before: "another 560", "a further 30", "12 others".

Such a number is no other count of the thing told before it in its text.
"""

from __future__ import annotations

import re

from variorum.model import Claim, Figure
from variorum.questions.around import words_around

#: How far from the number such words may stand, in code points.
NEAR = 40

_MORE = r"another|further|additional"
_BEFORE = re.compile(
    rf"\b(?:{_MORE})\s+(?:(?:about|some|around|roughly|nearly|almost|over|at least|more than|"
    r"up to|an estimated)\s+)?$",
    re.IGNORECASE,
)
_WITHIN = re.compile(rf"(?:an?\s+)?(?:{_MORE})\b", re.IGNORECASE)
_BEHIND = re.compile(r"\s+(?:others?|more|further|additional)\b(?!\s+than)", re.IGNORECASE)


def in_addition(claim: Claim, figure: Figure) -> bool:
    """Whether the words around a figure tell it as more than what came before."""
    before, own, behind = words_around(claim, figure, NEAR)
    return bool(_BEFORE.search(before) or _WITHIN.match(own) or _BEHIND.match(behind))
