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
#: "Killed 53 and injured more than 300 on Monday": this "than" compares no times.
_BOUND = re.compile(r"\band\s+[a-z]{3,}\s+(?:more|fewer|less)\s+than\s+(?=\d|[a-z]+teen\b|dozens)")
_COMPARED = re.compile(
    r"\b(?:(?:up|down)\s+(?:by\s+[^,;]{1,20}\s+)?(?:from|on)|compared\s+(?:with|to)|"
    r"than(?!\s+(?:usual|normal|average|expected|before))|"
    r"as\s+against|(?:above|below|over|under|against|as\s+in|on|from)\s+"
    r"(?:that\s+(?:of|in)|the\s+(?:same|corresponding|like)\s\w+(?:\s\w+)?(?:\s+(?:of|in)\b)?))"
    r"(?:\b|\s)[^,;]*$",
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
#: "Nine of them in a raid on Monday", "including six who died in May": of the part, not the whole.
_PART = re.compile(
    r"[,(–—]\s*(?:of\s(?:whom|which|them)\b|(?:\d[\d,.]*|[a-z]+(?:[-\s][a-z]+)?)\sof\s"
    r"(?:them|whom|these|those|which)\b|(?:including|among\s(?:them|whom))\s[^,;]*?\b"
    r"(?:who|that|when|whose|during|(?:in|by|at)\san?)\b|"
    r"the\s(?:last|latest|first|most\srecent|final)(?:\sof\s(?:them|these|whom))?\s)[^,;]*$"
)
#: "They signed on 3 May, after which 40 came home", "which had 40 before the war": another time.
_AFTER_WHICH = re.compile(r",\s+(?:after|following|upon)\s+which\b")
_BEFORE_IT = re.compile(r"(?:\s[a-z]+){0,3}\sbefore\s(?:the|its|their)\s[a-z]+(?=[.,;]|\sand\b)")
_STOPPED = re.compile(r"\bbefore\s(?!(?:the\s)?$)(?:the|an?|its|their|[A-Z])[^,;]*$")
#: "Against the 90 recorded in the same months a year before".
_SAME_MONTHS = re.compile(
    r"[^.;]{0,40}\b(?:in|for|over|during)\sthe\s(?:same|corresponding)\s\w+\s"
    r"(?:a\syear|of\sthe\s(?:previous|preceding)\syear|the\s(?:previous|preceding)\syear)"
)
#: Of "the same months a year before" the year alone is too much.
_THE_SAME = re.compile(r"\bthe\s+(?:same|corresponding)\s+(?:months|weeks|days|period)\s+$")
#: "From 500 in May to 800 in June": each number has the date behind it.
_DIRECTLY_BEHIND = re.compile(
    r"(?:\s+[\w%-]+){0,2}?\s+(?:in|on|at|by|during|for|as\s+of)\s+(?:the\s+|early\s+|late\s+)?"
)
_MOVED = re.compile(
    r"\bfrom\s(?:[a-z]+\s){0,2}[$€£]?$|"
    r"\bfrom\s(?:[a-z]+\s){0,2}[$€£]?\d[^.;]*\sto\s(?:[a-z]+\s){0,2}[$€£]?$"
)
_NEXT_NUMBER = re.compile(r"\s*,?\s*(?:and|to|or|but|up\s+to)\s+(?:[a-z]+\s+){0,2}[$€£]?")
#: How far before a date the paper is named, in characters.
_BEFORE = 60


def may_date(source: str, mentions: Sequence[TimeMention], at: Span) -> list[TimeMention]:
    """The mentions of a sentence that may date the words at a span, in the order given."""
    left = [m for m in mentions if not _of_another_clause(source, m, at)]
    if any(is_directly_behind(source, m, at) for m in left):
        left = [m for m in left if not _NEXT_NUMBER.fullmatch(source, m.end, max(m.end, at.start))]
    own = [m for m in left if not _is_aside(source, m, at)]
    return own or left


def is_directly_behind(source: str, mention: TimeMention, at: Span) -> bool:
    """Whether a date stands right behind a number and its noun: "500 beds in May"."""
    gap = source[at.end : max(at.end, mention.start)]
    return bool(_DIRECTLY_BEHIND.fullmatch(gap))


def has_moved_from(source: str, mention: TimeMention, at: Span) -> bool:
    """Whether a date stands right behind one of two numbers: "from 500 in May to 800 in June"."""
    before = source[max(0, at.start - _BEFORE) : at.start]
    return is_directly_behind(source, mention, at) and bool(_MOVED.search(before))


def _is_aside(source: str, mention: TimeMention, at: Span) -> bool:
    """Whether a date is of a paper, a clause or a verb beside the one of the figure."""
    before = source[max(0, mention.start - _BEFORE) : mention.start]
    if _PAPER.search(before):
        return True
    between = source[mention.end : at.start] if mention.end <= at.start else ""
    subordinate = "," in between and _SUBORDINATE.search(before)
    return bool(subordinate or _NEXT_VERB.search(between))


def _of_another_clause(source: str, mention: TimeMention, at: Span) -> bool:
    if _THE_SAME.search(source[max(0, mention.start - _BEFORE) : mention.start]):
        return True
    if mention.end <= at.start:
        between = source[mention.end : at.start]
        told = source[max(0, mention.start - _BEFORE) : mention.start]
        behind = source[at.end : at.end + _BEFORE + _BEFORE]
        if _AFTER_WHICH.search(between) or any(p.match(behind) for p in (_BEFORE_IT, _SAME_MONTHS)):
            return True
        return bool(_NOW.search(between) or (":" in between and _COMPARED.search(told)))
    if mention.start < at.end:
        return False
    between = _BOUND.sub("and ", source[at.end : mention.start])
    return any(p.search(between) for p in (_NEXT_CLAUSE, _COMPARED, _PART, _STOPPED))
