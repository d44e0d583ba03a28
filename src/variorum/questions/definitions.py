"""Under which definition a number counts, read from the sentence around it.

Deaths beyond what was expected are excess deaths whatever they are called: "1,400 more people died
than usual". Deaths that something caused directly are not those it led to.
"""

from __future__ import annotations

import re

from variorum.model import Claim, Figure
from variorum.questions.around import words_around

#: How far from the number such words may stand, in code points.
NEAR = 80

_BASELINE = (
    r"(?:average|usual|normal(?:ly)?|expected|predicted|ordinary|otherwise|previous years?|"
    r"would have|the same (?:period|months|time))"
)
_EXCESS = re.compile(
    rf"^[^,.;]{{0,30}}?\bmore\b[^.;]{{0,60}}?\bthan\b[^.;]{{0,40}}?\b{_BASELINE}\b"
    rf"|^[^,.;]{{0,40}}?\babove\b[^.;]{{0,30}}?\b{_BASELINE}\b"
    r"|^[^,.;]{0,20}?\bexcess\s+(?:deaths?|mortality)\b",
    re.IGNORECASE,
)
_DIRECT = re.compile(r"\b(?:in)?direct(?:ly)?\b", re.IGNORECASE)


def definition_around(claim: Claim, figure: Figure) -> frozenset[str]:
    """The terms that the words around a figure give: "excess", "direct", "indirect"."""
    before, _, behind = words_around(claim, figure, NEAR)
    around = re.split(r"[.;]", before)[-1] + " " + re.split(r"[.;]", behind)[0]
    found = {m.group(0).casefold().removesuffix("ly") for m in _DIRECT.finditer(around)}
    return frozenset(found | {"excess"} if _EXCESS.search(behind) else found)
