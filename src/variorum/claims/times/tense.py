"""Whether what stands around a time expression looks back or ahead: told by the nearest verb."""

from __future__ import annotations

import re
from typing import Literal

Tense = Literal["past", "future"] | None

_PAST_VERBS = [
    "was",
    "were",
    "had",
    "did",
    "said",
    "told",
    "began",
    "broke",
    "brought",
    "built",
    "came",
    "cut",
    "fell",
    "felt",
    "found",
    "fought",
    "gave",
    "got",
    "grew",
    "held",
    "hit",
    "kept",
    "knew",
    "led",
    "left",
    "lost",
    "made",
    "met",
    "paid",
    "put",
    "ran",
    "read",
    "rose",
    "sat",
    "saw",
    "sent",
    "set",
    "shot",
    "slid",
    "spent",
    "spoke",
    "stood",
    "struck",
    "swept",
    "took",
    "thought",
    "threw",
    "went",
    "withdrew",
    "won",
    "wrote",
]
#: A future group takes its verb with it, so that "will be opened" is not read as a past.
_VERBS = re.compile(
    r"\b(?P<future>(?:will|shall|would|may|might|could|should|(?:is|are|was|were)\s(?:going\s|"
    r"due\s|set\s|expected\s|"
    r"scheduled\s|planned\s)?to|(?:plans?|planned|expects?|expected|scheduled|due|hopes?|hoped|"
    r"intends?|agreed|set|slated|wants?|ready|decided|vowed|promised)\s(?:to|for)|(?:until|by)(?=\s(?:the\s|about\s|around\s)?$))\b"
    r"(?:\s(?:not|also|be|have|been))*(?:\s\w+)?|(?:’ll|'ll)\s\w+|upcoming|forthcoming|deadline)\b"
    rf"|\b(?P<past>{'|'.join(_PAST_VERBS)}|[a-z]{{3,}}(?<!e)ed)\b",
    re.I,
)
_REACH = 90


def tense_at(sentence: str, start: int, end: int) -> Tense:
    """The tense of the nearest verb before [start, end), else of the first one behind it."""
    before = sentence[max(0, start - _REACH) : start]
    tense: Tense = None
    for match in _VERBS.finditer(before):
        tense = "future" if match["future"] else "past"
    if tense is not None:
        return tense
    after = _VERBS.search(sentence[end : end + _REACH])
    if after is None:
        return None
    return "future" if after["future"] else "past"
