"""Why something in a text ended in no claim, where its surroundings tell.

Each rule is a pattern over what stands before and behind, with the reason that people are
shown. They are tried in order. Where none fits, the finder of figures is asked why it left a
number out (`Excluded`); where it does not know either, that is shown too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from variorum.check.scanners import Found, Thing
from variorum.model import Span

#: A sentence in, and where in it the finder of figures left numbers out, half-open, and why.
Excluded = Callable[[str], Sequence[tuple[int, int, str]]]

_REACH = 40
#: The finder's reasons, in words.
EXCLUDED = {
    "date": "a date, or a part of one",
    "duration": "a duration or an age",
    "ordinal": "an ordinal",
    "name": "part of a name",
    "label": "a label: the number of a part, a page, a category or a telephone",
    "score": "a score",
    "confidence": "a degree of confidence",
    "other": "it refers to what is known, or is calculated with: nothing is counted",
}
_SCORE = "a score, or a pair of numbers that count nothing"
_PRONOUN = "a pronoun, not a count"
_TABLE = "in the head or the first column of a table: it names what stands there"


@dataclass(frozen=True, slots=True)
class _Rule:
    thing: Thing
    reason: str
    before: str = ""
    words: str = ""
    behind: str = ""
    guess: bool = False


_TIME_UNIT = r"[\s-]*(?:second|minute|hour|day|night|week|month|year|decade|centur)(?:s|y|ies)?\b"
_RULES = (
    _Rule("number", "an age", behind=r"[\s-]*years?[\s-]+old\b"),
    _Rule("number", "an age", before=r"\bage[ds]?\s+(?:of\s+)?$"),
    _Rule("number", "a duration", behind=_TIME_UNIT),
    _Rule("number", "a time of day", words=r"\d{1,2}:\d\d"),
    _Rule("number", "a time of day", behind=r"\s*(?:[ap]\.?\s?m\b|o'clock|o’clock|hrs?\b)"),
    _Rule("number", "an ordinal", behind=r"(?:st|nd|rd|th)\b"),
    _Rule("number", _SCORE, words=r"\d{1,2}", behind=r"[-–:]\d{1,2}\b(?![-–:\d])"),
    _Rule("number", _SCORE, before=r"(?<!\d)\d{1,2}[-–]$", words=r"\d{1,2}"),
    _Rule("number", "an ordinal", words="third", behind=r"\s+(?!of\b)\w"),
    _Rule("number", "a fraction, and no number stands with it", words="half|quarter", guess=True),
    _Rule("number", "the number of a list item", before=r"(?:^|\n)\s*\(?$", behind=r"[.)]\s"),
    _Rule("number", "a reference mark", before=r"\[$", behind=r"\]"),
    _Rule(
        "number",
        "the number of a document or of a part of one",
        before=r"\b(?:resolution|article|chapter|section|paragraph|annex|page|pp?|nos?|number|"
        r"volume|vol|figure|table|part|protocol|rule|law|decree|order|case)s?\.?[\s(]*$",
    ),
    _Rule("number", "a degree or a coordinate", behind=r"\s*(?:°|degrees?\b)"),
    _Rule("number", "part of a name, a code or an address", before=r"[\w/@#.%-][-/.]?$"),
    _Rule(
        "number", "part of a name, a code or an address", behind=r"(?:[-/]?[A-Za-z]{1,3}\d|[@_])"
    ),
    _Rule("number", "most often a pronoun, not a count", words=r"one", guess=True),
    _Rule("number", "two things are named, and nothing is told of them", words=r"two", guess=True),
    _Rule(
        "number",
        "alone on its line, as the number of a page is",
        before=r"(?:^|[\n\f])[ \t]*$",
        words=r"\d{1,4}",
        behind=r"[ \t]*(?:[\n\f]|$)",
        guess=True,
    ),
    _Rule("date", "a year without a dated happening in its sentence", words=r"\d{4}s?"),
    _Rule("date", "a date without a happening in its sentence"),
    _Rule(
        "quotation",
        "a term, a title or a few words, without a speaker",
        words=r"(?:\W*\w+){1,4}\W*",
    ),
    _Rule("quotation", "no speaker was found for these words"),
)


def reason_for(
    found: Found, text: str, sentence: Span | None = None, excluded: Excluded | None = None
) -> str | None:
    """Why a number, a date or a quotation of a text has no claim; null where it cannot be told.

    `sentence` is where it stands, for `excluded` to look at.
    """
    before = text[max(0, found.start - _REACH) : found.start]
    behind = text[found.end : found.end + _REACH]
    rule = next(
        (r for r in _RULES if r.thing == found.thing and _fits(r, before, found.words, behind)),
        None,
    )
    if found.thing != "number" or (rule is not None and not rule.guess):
        return rule.reason if rule else None
    left_out = _left_out(found, text, sentence, excluded)
    return left_out or (rule.reason if rule else None)


def _left_out(
    found: Found, text: str, sentence: Span | None, excluded: Excluded | None
) -> str | None:
    """What the finder of figures says of a number, or of the head of a table."""
    if sentence is None or not sentence.holds(Span(found.start, found.end)):
        return None
    for start, end, why in excluded(sentence.of(text)) if excluded is not None else ():
        if sentence.start + start < found.end and found.start < sentence.start + end:
            pronoun = why == "other" and found.words.casefold() == "one"
            return _PRONOUN if pronoun else EXCLUDED[why]
    return None


def heads_table(found: Found, row: Span, text: str, *, first: bool) -> str | None:
    """The reason of a number in the first row or the first cell of a table, else null."""
    cells = text[row.start : found.start].lstrip("| ")
    return _TABLE if first or not re.search(r"[\t|]", cells) else None


def _fits(rule: _Rule, before: str, words: str, behind: str) -> bool:
    return (
        (not rule.before or re.search(rule.before, before, re.IGNORECASE) is not None)
        and (not rule.words or re.fullmatch(rule.words, words, re.IGNORECASE) is not None)
        and (not rule.behind or re.match(rule.behind, behind, re.IGNORECASE) is not None)
    )
