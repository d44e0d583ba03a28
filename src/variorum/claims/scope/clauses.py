"""Which dates of a sentence may date a figure of it, by the clause that each stands in.

A date behind a semicolon dates that clause; the date of a comparison ("up from 900 in
2015") dates what it is compared with; what counts "now" is not of the day told before; the date of
a paper ("by decree of 3 May") dates the paper where another date stands beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.claims.drafts import TimeMention
from variorum.model import Span

#: "..., while the union, in May, counted 90", "..., and by June it is planned": of another clause.
_NEXT_CLAUSE = re.compile(
    r";|,\s+(?:while|whereas)\s(?:[^,]|,(?=\d))*,\s|"
    r",\s+(?:and|but|then)\s+(?:(?:in|on|by|until|up\s+to|since|from|at|after)\s+)(?:the\s+)?$"
)
_COMPARED = re.compile(
    r"\b(?:(?:up|down)\s+(?:by\s+[^,;]{1,20}\s+)?(?:from|on)|compared\s+(?:with|to)|"
    r"than(?!\s+(?:usual|normal|average|expected|before))|as\s+against|"
    r"(?:above|below|over|under|against|as\s+in)\s+that\s+(?:of|in))\b[^,;]*$",
    re.IGNORECASE,
)
_NOW = re.compile(r"\b(?:now|currently|today|at\s+present|to\s+date|so\s+far)\b", re.IGNORECASE)
_PAPER = re.compile(
    r"\b(?:orders?|decrees?|laws?|acts?|letters?|reports?|decisions?|resolutions?|treaty|agreement|"
    r"protocol|judge?ments?|circular|edition|ordinance|edict|charter|convention|regulations?)\s+"
    r"(?:No\.?\s*[\d/]+\s+)?(?:of|from|dated)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
#: "Was opened on 3 May and held 61 hearings": another verb with its own time.
_NEXT_VERB = re.compile(
    r"\band\s+(?:has|have|had|was|were|held|took|made|gave|found|left|sent|lost|[a-z]{3,}ed)\b"
)
_SUBORDINATE = re.compile(r"(?:^|[.;:\n]\s*)(?:After|Before|When|Once|Until)\b[^,;.]*$")
#: How far before a date the paper is named, in characters.
_BEFORE = 60


def may_date(source: str, mentions: Sequence[TimeMention], at: Span) -> list[TimeMention]:
    """The mentions of a sentence that may date the words at a span, in the order given."""
    left = [m for m in mentions if not _of_another_clause(source, m, at)]
    own = [m for m in left if not _is_aside(source, m, at)]
    return own or left


def _is_aside(source: str, mention: TimeMention, at: Span) -> bool:
    """Whether a date is of a paper, a clause or a verb beside the one of the figure."""
    before = source[max(0, mention.start - _BEFORE) : mention.start]
    if _PAPER.search(before):
        return True
    between = source[mention.end : at.start] if mention.end <= at.start else ""
    subordinate = "," in between and _SUBORDINATE.search(before)
    return bool(subordinate or _NEXT_VERB.search(between))


def _of_another_clause(source: str, mention: TimeMention, at: Span) -> bool:
    if mention.end <= at.start:
        between = source[mention.end : at.start]
        told = source[max(0, mention.start - _BEFORE) : mention.start]
        return bool(_NOW.search(between) or (":" in between and _COMPARED.search(told)))
    if mention.start < at.end:
        return False
    between = source[at.end : mention.start]
    return bool(_NEXT_CLAUSE.search(between) or _COMPARED.search(between))
