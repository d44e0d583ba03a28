"""Why something in a text ended in no claim, where its surroundings tell.

Each rule is a pattern over what stands before and behind, with the reason that people are
shown. They are tried in order; where none fits the reason is not known, and that is shown too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from variorum.check.scanners import Found, Thing

_REACH = 40


@dataclass(frozen=True, slots=True)
class _Rule:
    thing: Thing
    reason: str
    before: str = ""
    words: str = ""
    behind: str = ""


_TIME_UNIT = r"[\s-]*(?:second|minute|hour|day|night|week|month|year|decade|centur)(?:s|y|ies)?\b"
_RULES = (
    _Rule("number", "an age", behind=r"[\s-]*years?[\s-]+old\b"),
    _Rule("number", "an age", before=r"\bage[ds]?\s+(?:of\s+)?$"),
    _Rule("number", "a duration", behind=_TIME_UNIT),
    _Rule("number", "a time of day", words=r"\d{1,2}:\d\d"),
    _Rule("number", "a time of day", behind=r"\s*(?:[ap]\.?\s?m\b|o'clock|o’clock|hrs?\b)"),
    _Rule("number", "an ordinal", behind=r"(?:st|nd|rd|th)\b"),
    _Rule("number", "the number of a list item", before=r"(?:^|\n)\s*\(?$", behind=r"[.)]\s"),
    _Rule("number", "a reference mark", before=r"\[$", behind=r"\]"),
    _Rule(
        "number",
        "the number of a document or of a part of one",
        before=r"\b(?:resolution|article|chapter|section|paragraph|annex|page|pp?|nos?|number|"
        r"volume|vol|figure|table|part|protocol|rule|law|decree|order|case)s?\.?[\s(]*$",
    ),
    _Rule("number", "a degree or a coordinate", behind=r"\s*(?:°|degrees?\b)"),
    _Rule("number", "part of a name, a code or an address", before=r"[\w/@#.-][-/.]?$"),
    _Rule(
        "number", "part of a name, a code or an address", behind=r"(?:[-/]?[A-Za-z]{1,3}\d|[@_])"
    ),
    _Rule("number", "most often a pronoun, not a count", words=r"one"),
    _Rule("date", "a year without a dated happening in its sentence", words=r"\d{4}s?"),
    _Rule("date", "a date without a happening in its sentence"),
    _Rule(
        "quotation",
        "a term, a title or a few words, without a speaker",
        words=r"(?:\W*\w+){1,4}\W*",
    ),
    _Rule("quotation", "no speaker was found for these words"),
)


def reason_for(found: Found, text: str) -> str | None:
    """Why a number, a date or a quotation of a text has no claim; null where it cannot be told."""
    before = text[max(0, found.start - _REACH) : found.start]
    behind = text[found.end : found.end + _REACH]
    for rule in _RULES:
        if rule.thing == found.thing and _fits(rule, before, found.words, behind):
            return rule.reason
    return None


def _fits(rule: _Rule, before: str, words: str, behind: str) -> bool:
    return (
        (not rule.before or re.search(rule.before, before, re.IGNORECASE) is not None)
        and (not rule.words or re.fullmatch(rule.words, words, re.IGNORECASE) is not None)
        and (not rule.behind or re.match(rule.behind, behind, re.IGNORECASE) is not None)
    )
