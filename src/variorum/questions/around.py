"""The words around a figure, in its own evidence and on one line."""

from __future__ import annotations

import re

from variorum.model import Claim, Figure

_CLAUSE = re.compile(
    r"[;:]|[.!?](?=\s|$)|\bwhile\b|\bwhereas\b|,? of (?:which|whom|these|this|that|it|them)\b"
    r"|\band\b(?=[^.;]{0,60}\d)|\band that\b"
)


def words_around(claim: Claim, figure: Figure, near: int) -> tuple[str, str, str]:
    """What stands before a figure, its own words, and what stands behind it.

    As many code points before and behind as `near`; nothing where the figure does not stand in the
    claim's evidence.
    """
    at, end = figure.start - claim.start, figure.end - claim.start
    if not 0 <= at <= len(claim.quote):
        return "", "", ""
    line = claim.quote.replace("\n", " ")
    return line[max(0, at - near) : at], line[at:end], line[end : end + near]


def clause_around(claim: Claim, figure: Figure, near: int) -> str:
    """The clause that a figure stands in, as far as its words are near.

    Another number behind "and", and a part "of them", begin a clause of their own.
    """
    before, own, behind = words_around(claim, figure, near)
    # the figure's own digits are what the last "and" before it looks ahead to
    first = _CLAUSE.split(f"{before}0")[-1][:-1]
    return f"{first}{own}{_CLAUSE.split(behind)[0]}"
