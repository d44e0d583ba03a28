"""For how much of the time that a sentence names a figure of it holds.

"The worst since 1951, when 40 drowned": they drowned in 1951 and not since. "Since the return in
May 1990 it has counted 40": from then on. "Between 1926 and 1979 it fell from 97 to 84": the one
number is of the one end, the other of the other.
"""

from __future__ import annotations

import re
from dataclasses import replace

from variorum.claims.drafts import TimeMention
from variorum.claims.times import lexicon as lex
from variorum.claims.times.moment import RANK, Moment, Unit, from_iso
from variorum.model import Span

_WHEN = re.compile(
    r"\s*,?\s*(?:(?:when|in\s+which|on\s+which|the\s+(?:year|day)\s+when)\b|(?:that|which)\s+(?:had\s+)?"
    r"(?:claimed|cost|destroyed|displaced|drove|forced|injured|killed|left|took|wounded)\b)"
)
_SINCE = re.compile(
    r"\bsince\s+(?:the|its|their|his|her)\s+[^,;.()\d]{2,60}\s(?:in|on|of)\s+(?:the\s+)?$", re.I
)
_BEGAN = re.compile(
    r"\b(?:began|begun|started|opened|broke\s+out|erupted|set\s+in)\s+"
    r"(?:(?:on|in|at|early|late|about|around)\s+){0,2}(?:the\s+)?$",
    re.I,
)
_HAS = re.compile(
    r"\b(?:has|have)\s(?:(?:also|since|so\sfar|already|now)\s)?(?:been\s)?"
    r"(?:[a-z]{2,}(?:ed|en|wn)|left|cost|hit|made|met|led|lost|put|sent|shot|taken|won|had|told)\b"
)
_WHOLE = re.compile(r"\d{4}(?:-\d\d){0,2}")
_UNIT = r"(?:\s?(?:%|per\s?cent|percent|million|billion|thousand|percentage\spoints))?"
_NUMBER = r"[\d.,]*\d"
_FROM = re.compile(r"\bfrom\s+(?:about\s|some\s|nearly\s|over\s|around\s)?$", re.I)
_TO_NEXT = re.compile(rf"{_UNIT}\s+to\s+(?:about\s|some\s|nearly\s|over\s|around\s)?[\d]", re.I)
_FROM_LAST = re.compile(
    rf"\bfrom\s+(?:\w+\s+)?{_NUMBER}{_UNIT}\s+to\s+(?:about\s|some\s|nearly\s|over\s|around\s)?$",
    re.I,
)
_LENGTH = rf"(?P<number>{lex.NUMBER})\s+(?P<unit>day|week|month|year)s"
_UNITS: dict[str, Unit] = {"day": "day", "week": "week", "month": "month", "year": "year"}
#: "In the 42 days after the flood of 3 May": that long, from then on.
_DAYS_AFTER = re.compile(
    rf"\b(?:in|within|during|over)\s+(?:only\s+|just\s+)?(?:the\s+)?(?:first\s+)?{_LENGTH}\s+"
    r"(?:after|following|from)\s[^,;.()]{0,60}$",
    re.I,
)
#: "..., with winds of 90 km/h": still of the flood.
_OF_THAT_DAY = re.compile(r",?\s+with\b[^,]*$")
#: "The raid was on 3 May 1990, and 40 left in the two years that followed."
_THAT_FOLLOWED = re.compile(
    rf"[^,;.]{{0,60}}\b(?:in|within|during|over)\s+the\s+(?P<next>(?:next|following)\s+)?{_LENGTH}"
    r"(?(next)\b|\s+(?:that|which)\s+followed\b)",
    re.I,
)
#: How far the words that tell the extent stand from the date or the number.
_REACH = 90


def held(source: str, mention: TimeMention, at: Span) -> TimeMention:
    """The time mention with the EDTF that holds for the words of the text at a span."""
    edtf = mention.edtf or ""
    counted = _counted_from(source, mention, at)
    if counted is not None:
        return counted
    between = source[mention.end : at.start] if mention.end <= at.start else ""
    before = source[max(0, mention.start - _REACH) : mention.start]
    if between and _WHEN.match(between):
        return replace(mention, edtf=edtf.removesuffix("/..").removeprefix("../"))
    if _WHOLE.fullmatch(edtf):
        lasting = _BEGAN.search(before) and _HAS.search(between)
        if lasting or _SINCE.search(before):
            return replace(mention, edtf=f"{edtf}/..")
    return _end_of_a_change(source, mention, at)


def _end_of_a_change(source: str, mention: TimeMention, at: Span) -> TimeMention:
    """ "From 97 to 84" over a range of years: its beginning for the first, its end for the last."""
    first, _, last = (mention.edtf or "").partition("/")
    if mention.begin is None or not (_WHOLE.fullmatch(first) and _WHOLE.fullmatch(last)):
        return mention
    before, after = source[max(0, at.start - _REACH) : at.start], source[at.end : at.end + _REACH]
    if _FROM.search(before) and _TO_NEXT.match(after):
        return replace(mention, edtf=first)
    if _FROM_LAST.search(before):
        return replace(mention, edtf=last)
    return mention


def _counted_from(source: str, mention: TimeMention, at: Span) -> TimeMention | None:
    """The stretch of so many days, weeks, months or years that began with the date."""
    after = _DAYS_AFTER.search(source[max(0, mention.start - _REACH) : mention.start])
    between = source[mention.end : at.start] if mention.end <= at.start else ""
    found = after or (_THAT_FOLLOWED.match(source, at.end) if between else None)
    if found is None or (after and _OF_THAT_DAY.match(between)):
        return None
    number, unit = lex.number_of(found["number"]), _UNITS[found["unit"].lower()]
    begin = from_iso((mention.edtf or "").rpartition("/")[2])
    if begin is None or number is None or number != int(number) or RANK[begin.unit] < RANK[unit]:
        return None
    if unit in ("month", "year") and begin.unit == "day":
        # a year from a day in March ends in a March: no finer than the month
        begin = Moment("month", begin.year, begin.n)
    size = {"week": 7, "year": 12 if begin.unit == "month" else 1}.get(unit, 1)
    # of so many days after a flood its own day is the first
    end = begin.shift(int(number) * size - (after is not None and begin.unit == "day"))
    if end is None:
        return None
    edtf, working = f"{begin.edtf()}/{end.edtf()}", f"counted from “{mention.text}”"
    return replace(mention, edtf=edtf, inferred=True, working=working)
