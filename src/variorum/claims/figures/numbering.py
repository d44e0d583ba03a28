"""Numbers of a text that count nothing though they read like counts, and some that do.

Trains and files are numbered, children have an age without "aged", clocks are told in words, a
term of years is told again without its unit. "The injured number 174" and "40 here and Aber 12"
look like a label and a name, and are counts.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from variorum.claims.figures.quantity import Quantity
from variorum.claims.figures.sides import PLURAL_NOUN, sides

_NUMBERED = (
    r"(?:train|tram|bus|file|dossier|release|edition|ticket|shift|platoon|company|battalion|regiment|"
    r"brigade|squadron|ward|wagon|coach|carriage|truck|lorry|convoy|pit|shaft|well|borehole|post|pier|"
    r"berth|precinct|exit|case|claim|complaint|petition|application|invoice|cell|grave|plot|locker|"
    r"cabin|locomotive|engine|boiler|furnace|reactor|turbine|tank|kiln|grant|permit|licence|license|"
    r"passport|card|badge|witness|informant|patient|respondent|interviewee|prisoner|participant|"
    r"station|store|branch|bed|seat|row|platform|service|flight|trip|voyage|run|barge|ferry)"
)
_LABELLED = re.compile(rf"(?P<det>\b[a-z]+\s+)?\b{_NUMBERED}\s+$", re.IGNORECASE)
_DETERMINED = frozenset(
    "the a an this that his her its their our my each every per same one another".split()
)
_KIN = (
    r"(?:sons?|daughters?|children|boys?|girls?|kids|twins|brothers?|sisters?|siblings|grandsons?|"
    r"granddaughters?|grandchildren|nephews?|nieces?|cousins?)"
)
_N = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen)"
_KIN_BEFORE = re.compile(
    rf"\b{_KIN}(?:\s+[A-Z]\w+(?:\s+and\s+[A-Z]\w+)?)?,\s+(?:{_N}\s*(?:,|and)\s*)*$"
)
_AGE_ENDS = re.compile(rf"\s*(?:(?:,|and)\s*{_N}\s*)*(?:[.,;:)!?]|$)")
_OLDEST = 25
_QUARTER = re.compile(
    r"\b(?:quarter|half|five|ten|twenty|twenty[\s-]five|minutes)\s+(?:past|to)\s+$", re.IGNORECASE
)
_TO_HOUR = re.compile(
    r"\s+(?:past|to)\s+(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
    r"(?!\s+[a-z]+s\b)",
    re.IGNORECASE,
)
_AT = re.compile(
    r"\b(?:at|by|until|till|before|after|since|around|about|towards?)\s+$", re.IGNORECASE
)
_OF_DAY = re.compile(
    r"\s+(?:o['’]clock\b|in\s+the\s+(?:morning|afternoon|evening)\b|at\s+night\b|"
    r"on\s+(?:weekdays|weekends|[A-Z]\w+days?\b)|daily\b|every\s+day\b|sharp\b)"
)
_ON_THE_HOUR = re.compile(r"\s*(?:[.,;!?]|$|(?:and|when|that|the\s+next|on|as|but)\b)")
#: Verbs that put a number "at nine".
_PUT_AT = re.compile(
    r"\b(?:put|puts|st[ao]nds?|stood|stay\w*|remain\w*|number\w*|toll|estimat\w+|count\w*|giv\w+|gave|"
    r"set|fix\w+|reckon\w*|total\w*|arriv\w+\s+at|kept|keeps|held|rate\w*|sold|level\w*|pric\w+|valu\w+|"
    r"assess\w*|look\w*)\b[^.;]*$",
    re.IGNORECASE,
)
_TERM = re.compile(
    r"\b(?:years?|months?|weeks?|days?|hours?)(?:[’']s?)?(?:\s+(?:in\s+\w+|later))?,?"
    r"(?:\s+\w+){0,3}?\s+to\s+(?:only\s+|just\s+)?$",
    re.IGNORECASE,
)
#: "The toll rose in two days to 40": in that time it did.
_WITHIN = re.compile(
    r"\b(?:in|within|over|after|during|for)\s+(?:\w+\s+){0,3}(?:years?|months?|weeks?|days?|hours?)"
    r"(?:\s+\w+){0,3}?\s+to\s+(?:only\s+|just\s+)?$",
    re.IGNORECASE,
)
_NO_TERM = 100
#: "After six and 12 months": the unit is told once; "two Sundays" are days, too.
_SHARED_UNIT = re.compile(
    rf"\s*(?:,\s*|(?:and|or|to)\s+|,\s*(?:and|or)\s+)(?:\d{{1,3}}|{_N}|[a-z]+ty)"
    r"(?:[\s-](?:years?|months?|weeks?|days?|hours?|minutes?|seconds?)\b)(?!-old)|"
    r"\s+(?:mon|tues|wednes|thurs|fri|satur|sun)days\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\s*(?:[.,;:!?)]|$|on\s+appeal\b)")
_NOON = 12


def why_numbered(text: str, quantity: Quantity) -> str | None:
    """ "label", "duration" or "date" for a number that counts nothing; None otherwise."""
    if quantity.unit.code != "count" or quantity.form not in ("digits", "words"):
        return None
    before, after = sides(text, quantity)
    if _is_label(before, after, quantity):
        return "label"
    if max(quantity.stated) <= _OLDEST and _KIN_BEFORE.search(before) and _AGE_ENDS.match(after):
        return "duration"
    term = _TERM.search(before) and not _WITHIN.search(before) and max(quantity.stated) < _NO_TERM
    if (term and _ENDS.match(after)) or _SHARED_UNIT.match(after):
        return "duration"
    return "date" if _is_clock(before, after, quantity) else None


def _is_label(before: str, after: str, quantity: Quantity) -> bool:
    match = _LABELLED.search(before)
    if match is None or not quantity.plain or quantity.bound != "exact":
        return False
    if PLURAL_NOUN.match(after):
        return False
    determined = (match["det"] or "").strip().lower() in _DETERMINED
    return not determined or quantity.stated[0] >= 1000


def _is_clock(before: str, after: str, quantity: Quantity) -> bool:
    latest = max(quantity.stated)
    if latest > 2 * _NOON:
        return False
    if _OF_DAY.match(after):
        return quantity.bound in ("exact", "between", "about")
    if quantity.form != "words":
        return False
    if _QUARTER.search(before) and _ENDS_HOUR.match(after):
        return True
    if not _AT.search(before) or _TO_HOUR.match(after):
        return bool(_AT.search(before))
    close = " " + before.lower().strip(" \"“‘'")
    opened = close == " at" and _THEY.match(after)  # "At five they began"
    hour = latest <= _NOON and close.endswith((" at", " before", " until", " till"))
    return hour and bool(opened or _ON_THE_HOUR.match(after)) and not _PUT_AT.search(before)


_THEY = re.compile(r"\s+(?:they|he|she|we|i|it|the|our|his|her|their|people|everyone)\b", re.I)
_ENDS_HOUR = re.compile(r"\s*(?:[.,;:!?)]|$|(?:the|when|that|on|in|and)\b)")
_VERB_NUMBER = re.compile(
    r"(?:\b(?:they|who|which|we|to|dead|missing|wounded|injured|homeless)|"
    r"\b(?:[a-z]{2,}ed|[a-z]{3,}(?<!s)s))\s+number\s+$"
)
_COUNTED = re.compile(r"\b(?:\d[\d,]*|[a-z]+)\s+[a-z]+(?:s|men|women|people|children|died)\b")
_GAPPED = re.compile(r"(?:,|;|\band)\s+(?:(?:in|at)\s+)?(?:[A-Z][\w’'-]+\s+){1,2}$")
_WEAK_OF = re.compile(r"\b(?:figure|figures|number|numbers|total)\s+of\s+$", re.IGNORECASE)


def is_count(text: str, quantity: Quantity) -> bool:
    """Whether a number counts although it stands where labels and names have theirs."""
    if quantity.unit.code != "count" or quantity.form not in ("digits", "words"):
        return False
    before, after = sides(text, quantity)
    if _VERB_NUMBER.search(before) or _WEAK_OF.search(before):
        return True
    gapped = _GAPPED.search(before) and _ENDS.match(after) and quantity.plain
    return bool(gapped and re.search(r"\d", before) and _COUNTED.search(before))


def with_digits_joined(text: str, found: list[Quantity]) -> list[Quantity]:
    """ "Eight (08) men": a number in words with its digits in brackets is one number."""
    out: list[Quantity] = []
    skipped = False
    for one, other in pairwise([*found, None]):
        if skipped or one is None:
            skipped = False
            continue
        skipped = other is not None and _is_repeated(text, one, other)
        out.append(replace(one, after=other.after + 1) if other is not None and skipped else one)
    return out


def _is_repeated(text: str, one: Quantity, other: Quantity) -> bool:
    bracketed = text[one.after : other.start].strip() == "(" and text[other.after : other.after + 1]
    same = one.stated == other.stated and one.form == "words" and other.form == "digits"
    return same and bracketed == ")" and one.unit.code == other.unit.code
