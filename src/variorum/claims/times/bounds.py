"""Open bounds and distances: "since 1992", "until 1988", "after May 1994", "two days before 8 May".

A date that only bounds what is told must not date it: "before 1988" is some time up to 1988.
"""

from __future__ import annotations

import re
from dataclasses import replace

from variorum.claims.drafts import TimeMention
from variorum.claims.times.expression import Expression
from variorum.claims.times.moment import Moment
from variorum.claims.times.stretch import Stretch

_SMALL = r"\s(?:the\s|about\s|around\s)?$"
_SINCE = re.compile(rf"\b(?:ever\ssince|since|(?:no|not)\searlier\sthan|not\sbefore){_SMALL}", re.I)
_UNTIL = re.compile(rf"\b(?:until|till|up\sto|up\suntil|(?:no|not)\slater\sthan){_SMALL}", re.I)
_FROM = re.compile(r"\bfrom\s(?:the\s)?$", re.I)
_ONWARDS = re.compile(
    r"\s(?:on(?:wards?)?|and\safter|(?:up\s)?to\sdate|to\sthe\spresent(?:\sday)?|"
    r"(?:until|till|to)\s(?:now|today|this\sday))(?=[\s,.;]|$)",
    re.I,
)
_LATER = re.compile(r"\s(?:or|and)\s(?:later|after)(?=[\s,.;]|$)", re.I)
_EARLIER = re.compile(r"\s(?:or|and)\s(?:earlier|before)(?=[\s,.;]|$)", re.I)
#: "three days after" measures a distance, "after" alone only bounds; "the day before" likewise.
_BEFORE = re.compile(rf"\b(?:prior\sto|(?<!not\s)before|earlier\sthan){_SMALL}", re.I)
_AFTER = re.compile(rf"\b(?:after|subsequent\sto|(?<!no\s)(?<!not\s)later\sthan){_SMALL}", re.I)
_DISTANCE = re.compile(
    r"\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|morning|"
    r"evening|night|shortly|immediately|soon|just)\s$",
    re.I,
)
_POST = re.compile(r"post-", re.I)
_PRE = re.compile(r"pre-", re.I)
#: Years, months and days alone take a "?"; quarters and halves have no such form.
_PLAIN = re.compile(r"\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?")
_DOUBTED = re.compile(r"\s?\(\?\)")
_REACH = 30


def opened(
    stretch: Stretch, e: Expression, mention: TimeMention, moment: Moment | None
) -> TimeMention:
    """ "since 1992" is open at its end, "until 1988" and "before 1988" at their beginning."""
    if e.clock and _limits_the_hour(stretch.view.text[max(0, e.start - _REACH) : e.start]):
        return mention
    ends = moment.edtf_ends() if moment is not None and moment.year is not None else None
    if ends is None or mention.edtf is None:
        return mention
    first, last = ends
    if "X" in first:
        # EDTF opens no interval of unspecified digits: the decade's first or last year, about
        first, last = (re.sub("X", digit, first) + "~" for digit in "09")
    elif e.approximate and "-" not in first:
        first, last = f"{first}~", f"{last}~"
    text = stretch.view.text
    before, after = text[max(0, e.start - _REACH) : e.start], text[e.end : e.end + _REACH]
    if _opens_ahead(before, after, mention.text):
        return replace(mention, edtf=f"{first}/..")
    if _opens_back(before, after, mention.text):
        return replace(mention, edtf=f"../{last}")
    if _DOUBTED.match(after) and _PLAIN.fullmatch(mention.edtf):
        return replace(mention, edtf=f"{mention.edtf}?")
    return mention


def _opens_ahead(before: str, after: str, words: str) -> bool:
    return bool(
        _SINCE.search(before)
        or (_FROM.search(before) and _ONWARDS.match(after))
        or _LATER.match(after)
        or _POST.match(words)
        or _bounds(_AFTER, before)
    )


def _opens_back(before: str, after: str, words: str) -> bool:
    return bool(
        _UNTIL.search(before)
        or _EARLIER.match(after)
        or _PRE.match(words)
        or _bounds(_BEFORE, before)
    )


def _limits_the_hour(before: str) -> bool:
    """ "before dawn on Thursday", "after 9 p.m. on 3 May": it was on that day."""
    return bool(_BEFORE.search(before) or _AFTER.search(before))


def _bounds(word: re.Pattern[str], before: str) -> bool:
    found = word.search(before)
    return found is not None and not _DISTANCE.search(before[: found.start()])
