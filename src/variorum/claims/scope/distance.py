"""How near a mention stands to a figure: by clause breaks first, then by characters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from variorum.claims.drafts import PlaceMention, TimeMention
from variorum.model import Span

_Mention = TypeVar("_Mention", TimeMention, PlaceMention)
_CLAUSE_BREAK = re.compile(r"[;:]|,\s+(?:while|whereas|but|and)\b|\)\s*,")


def breaks(source: str, mention: TimeMention | PlaceMention, at: Span) -> int:
    """How many clause breaks stand between a mention and a span."""
    return len(_CLAUSE_BREAK.findall(_between(source, mention, at)))


def nearest(source: str, mentions: Sequence[_Mention], at: Span) -> _Mention:
    """The mention with the fewest clause breaks, then the fewest characters, between."""
    return min(mentions, key=lambda m: (breaks(source, m, at), len(_between(source, m, at))))


def _between(source: str, mention: TimeMention | PlaceMention, at: Span) -> str:
    if mention.end <= at.start:
        return source[mention.end : at.start]
    return source[at.end : max(at.end, mention.start)]
