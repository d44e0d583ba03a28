"""The place right beside a figure: its share, its bracket, its apposition, its relative clause.

"15 per cent of X", "(X: 40; Y: 50)", "X, a town of 40", "X, where 40 lived": told by the words
between the two, whatever a parser makes of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.claims.drafts import PlaceMention
from variorum.claims.scope.roles import Standing
from variorum.model import Span

#: "20 of them in X", "40 in X": the place is that number's alone.
ALONE = re.compile(
    r"(?:\s+of\s+(?:them|these|those|which|whom)\b[^,;.]*?)?"
    r"\s+(?:(?:were|was|are|is|remain(?:s|ed)?)\s+(?:also\s+|now\s+|still\s+)?)?"
    r"(?:in|at|near|around|from|on|across)\s+(?:[\w-]+\s+){0,4}[“\"]?"
)
#: "15 per cent of X", "a fifth of the territory of X".
_OF = re.compile(r"\s+(?:of\s+)?(?:the\s+)?(?:(?:territory|land|area|surface)\s+)?of\s+(?:the\s+)?")


#: Between a name and a figure in what stands in apposition to it.
_APPOSED = re.compile(
    r",\s+(?:an?|the)\s+(?!(?:total|sum|number|record|estimated)\b)"
    r"[^,;.]{0,40}\b(?:of|with)\s+(?:\w+\s+){0,2}"
)
#: ... in the relative clause that follows it: "X, where 40 people lived", "X, whose people are 40".
_RELATIVE = re.compile(
    r",?\s+(?:where|which|in\s+which|whose|home\s+to)\b(?P<clause>[^,;:.()]{0,80})$"
    r"|,\s+with(?P<with>(?:\s+(?:about|some|nearly|over|at\s+least|more\s+than|up\s+to|around|almost))?)\s+$"
)
#: A key or a bracket right before a figure: "X: 40", "X (40 dead)".
_KEYED = re.compile(
    r"\s*(?:\((?:[a-z][\w\s-]{0,30}\s)?|[:=–—]|\s-)\s*(?:(?:about|some|nearly|over|at\sleast|more\sthan"
    r"|up\sto|around|almost|c\.)\s)?(?:US)?[$€£]?"
)
_SAID = frozenset(
    "announced claimed claims denied denies put puts reported reports said says".split()
)


def adjoining(source: str, standing: Sequence[Standing], at: Span) -> PlaceMention | None:
    """The place that stands beside a figure so that it is the figure's own, whatever the parse.

    `at` is the figure's span of `source`, `standing` has the places of its sentence in order.
    """
    shared = _shared_out(source, standing, at) or _keyed(source, standing, at)
    return shared or _in_relative(source, standing, at) or _apposed(source, standing, at)


def _shared_out(source: str, standing: Sequence[Standing], at: Span) -> PlaceMention | None:
    """The place that a figure is a share or a part of: "15 per cent of X"."""
    found = (s for s in standing if s.mention.start >= at.end)
    return next((s.mention for s in found if _OF.fullmatch(source, at.end, s.mention.start)), None)


def _apposed(source: str, standing: Sequence[Standing], at: Span) -> PlaceMention | None:
    """The place that a figure describes in apposition: "X, a town of 400 inhabitants"."""
    for one in standing:
        of_all = one.role in ("actor", "bearer", "passing", "setting") and not one.follows
        if of_all and _APPOSED.fullmatch(source, one.mention.end, max(at.start, one.mention.end)):
            return one.mention
    return None


def _keyed(source: str, standing: Sequence[Standing], at: Span) -> PlaceMention | None:
    """The place whose value in a bracket or behind a colon a figure is: "(X: 40; Y: 50)"."""
    before = [s.mention for s in standing if s.mention.end <= at.start]
    last = before[-1] if before else None
    if last is None or not _KEYED.fullmatch(source, last.end, at.start):
        return None
    opens = source.rfind("\n", 0, last.start) + 1
    inside = is_bracketed(source[last.end : at.start]) or is_bracketed(source[opens : last.start])
    return last if inside else None


def _in_relative(source: str, standing: Sequence[Standing], at: Span) -> PlaceMention | None:
    """The place that a relative clause with the figure in it tells of."""
    before = [s for s in standing if s.mention.end <= at.start]
    last = before[-1] if before else None
    if last is None or last.role in ("dateline", "occasion"):
        return None
    found = _RELATIVE.fullmatch(source, last.mention.end, at.start)
    if found is None or any(w in _SAID for w in (found["clause"] or "").split()):
        return None
    return last.mention


def is_bracketed(between: str) -> bool:
    """Whether a bracket opens or closes between two things: one is an aside to the other."""
    return between.count("(") != between.count(")")
