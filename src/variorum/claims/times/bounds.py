"""Open bounds: "since 1992" has no end, "until 1988" and "pre-1959" no beginning."""

from __future__ import annotations

import re
from dataclasses import replace

from variorum.claims.drafts import TimeMention
from variorum.claims.times.expression import Expression
from variorum.claims.times.moment import Moment
from variorum.claims.times.stretch import Stretch

_SINCE = re.compile(r"\b(?:ever\s)?since\s(?:the\s|about\s)?$", re.I)
_UNTIL = re.compile(r"\b(?:until|till|up\sto|up\suntil)\s(?:the\s|about\s)?$", re.I)
_FROM = re.compile(r"\bfrom\s(?:the\s)?$", re.I)
_ONWARDS = re.compile(r"\s(?:on(?:wards?)?|and\safter)(?=[\s,.;]|$)", re.I)
_POST = re.compile(r"post-", re.I)
_PRE = re.compile(r"pre-", re.I)


def opened(
    stretch: Stretch, e: Expression, mention: TimeMention, moment: Moment | None
) -> TimeMention:
    """ "since 1992" is open at its end, "until 1988" at its beginning."""
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
    before, after = text[max(0, e.start - 30) : e.start], text[e.end : e.end + 30]
    if _SINCE.search(before) or (_FROM.search(before) and _ONWARDS.match(after)):
        return replace(mention, edtf=f"{first}/..")
    if _POST.match(mention.text):
        return replace(mention, edtf=f"{first}/..")
    if _UNTIL.search(before) or _PRE.match(mention.text):
        return replace(mention, edtf=f"../{last}")
    return mention
