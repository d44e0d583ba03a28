"""How near a mention stands to a figure: by clause breaks first, then by characters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from variorum.claims.drafts import PlaceMention, TimeMention
from variorum.model import Span

_Mention = TypeVar("_Mention", TimeMention, PlaceMention)
#: What standing before, and a comma between, cost in characters.
_BEFORE, _COMMA = 10, 10
_CLAUSE_BREAK = re.compile(r"[;:]|,\s+(?:while|whereas|but|and)\b|\)\s*,")


def breaks(source: str, mention: TimeMention | PlaceMention, at: Span) -> int:
    """How many clause breaks stand between a mention and a span."""
    return len(_CLAUSE_BREAK.findall(_between(source, mention, at)))


def nearest(source: str, mentions: Sequence[_Mention], at: Span) -> _Mention:
    """The mention with the fewest clause breaks, then the fewest characters, between.

    In English a place follows what it locates ("40 in Aber, 12 in Borth"), so a place that
    stands before counts as farther off, the more so behind a comma; a time may stand first.
    """
    near = _adjacent(mentions, at)
    return min(near, key=lambda m: (breaks(source, m, at), _farness(source, m, at)))


def _adjacent(mentions: Sequence[_Mention], at: Span) -> list[_Mention]:
    # behind the nearest on either side there are only more clause breaks and more characters
    last = max((m.end for m in mentions if m.end <= at.start), default=None)
    first = min((m.start for m in mentions if m.start >= at.end), default=None)
    return [
        m
        for m in mentions
        if m.end == last or m.start == first or (m.start < at.end and m.end > at.start)
    ]


def _farness(source: str, mention: TimeMention | PlaceMention, at: Span) -> int:
    between = _between(source, mention, at)
    if isinstance(mention, TimeMention) or mention.start >= at.end:
        return len(between)
    return len(between) + _BEFORE + _COMMA * between.count(",")


def _between(source: str, mention: TimeMention | PlaceMention, at: Span) -> str:
    if mention.end <= at.start:
        return source[mention.end : at.start]
    return source[at.end : max(at.end, mention.start)]
