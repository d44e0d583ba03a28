"""The words around a figure, in its own evidence and on one line."""

from __future__ import annotations

from variorum.model import Claim, Figure


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
