"""For how much of the time that a sentence names a figure of it holds.

"The worst since 1951, when 40 drowned": they drowned in 1951 and not since. "Since the return in
May 1990 it has counted 40": from then on. "Between 1926 and 1979 it fell from 97 to 84": the one
number is of the one end, the other of the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from variorum.claims.drafts import TimeMention
from variorum.claims.times import lexicon as lex
from variorum.claims.times.moment import RANK, Moment, Unit, from_iso
from variorum.model import Span

_WHEN = re.compile(
    r"\s*,?\s*(?:(?:when|in\s+which|on\s+which|the\s+(?:year|day)\s+when)\b|(?:that|which)\s+(?:had\s+)?"
    r"(?:claimed|cost|destroyed|displaced|drove|forced|injured|killed|left|took|wounded)\b)"
)
_AFTER_STRETCH = re.compile(r"\bafter\s+the\s+[^,;.()\d]{2,40}\s(?:of|in)\s+(?:the\s+)?$", re.I)
_SINCE = re.compile(
    r"\bsince\s+(?:the|its|their|his|her)\s+[^,;.()\d]{2,60}\s(?:in|on|of)\s+(?:the\s+)?$", re.I
)
_BEGAN = re.compile(
    r"\b(?:began|begun|started|opened|broke\s+out|erupted|set\s+in)\s+"
    r"(?:(?:on|in|at|early|late|about|around)\s+){0,2}(?:the\s+)?$",
    re.I,
)
_HAS = re.compile(
    r"\b(?:has|have|had)\s(?:(?:also|since|so\sfar|already|now)\s)?(?:been\s)?"
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
_LENGTH = rf"(?P<number>{lex.NUMBER}|an?)\s+(?P<unit>day|week|month|year)s?"
_UNITS: dict[str, Unit] = {"day": "day", "week": "week", "month": "month", "year": "year"}
#: "In the 42 days after the flood of 3 May": that long, from then on.
_DAYS_AFTER = re.compile(
    rf"\b(?:in|within|during|over)\s+(?:only\s+|just\s+)?(?:the\s+)?(?:first\s+)?{_LENGTH}\s+"
    r"(?:(?:after|following|from)|(?<=\smonth\s)of|(?<=\sweek\s)of)\s[^,;.()]{0,60}$",
    re.I,
)
#: "Two days after the slide of 3 May", "on the eve of the vote of 9 June".
_DISTANCE = re.compile(
    rf"(?<!\bin\s)(?<!\bthe\s)(?<!\bfirst\s)(?<!\bwithin\s)(?<!\bover\s)(?<!\bduring\s)\b(?:(?:(?P<number>{lex.NUMBER}|an?|the)\s+(?P<unit>day|week|month|year)s?\s+"
    r"(?P<word>after|before|following|preceding))|(?:the\s+)?(?P<eve>eve)\s+of)\s+"
    r"(?:the|a|an|this|that|its|their|(?-i:[A-Z]))[^,;.()\d]{0,50}\s(?:of|on|in)\s+(?:the\s+)?$",
    re.I,
)
#: "Between the truce of May 1994 and the end of 1999", "from the raid in April to the truce of".
_NAMED = r"(?:the\s+)?(?:[^\W\d][\w’'-]*\s+){0,4}?(?:(?:of|in|on)\s+)?(?:the\s+)?"
_OPENS = re.compile(rf"\b(?P<word>between|from)\s+{_NAMED}$", re.I)
_CLOSES = re.compile(rf"\s+(?P<word>and|to|until|till|through)\s+{_NAMED}", re.I)
#: "..., with winds of 90 km/h": still of the flood.
_OF_THAT_DAY = re.compile(r",?\s+with\b[^,]*$")
#: "The raid was on 3 May 1990, and 40 left in the two years that followed."
_THAT_FOLLOWED = re.compile(
    rf"[^,;.]{{0,60}}\b(?:in|within|during|over)\s+the\s+(?P<next>(?:next|following)\s+)?{_LENGTH}"
    r"(?(next)\b|\s+(?:that|which)\s+followed\b)",
    re.I,
)
#: "Over the following three weeks", "within 48 hours".
_NEXT = re.compile(
    rf"\b(?:(?:in|over|during|for)\s+the\s+(?:next|following|ensuing|subsequent)|within(?:\s+the)?)\s+"
    rf"(?P<number>{lex.NUMBER}|an?)\s+(?P<unit>hour|day|week|month|year)s?\b(?!\s+of\b)",
    re.I,
)
#: How far the words that tell the extent stand from the date or the number.
_REACH = 90


def held(source: str, mention: TimeMention, at: Span) -> TimeMention:
    """The time mention with the EDTF that holds for the words of the text at a span."""
    edtf = mention.edtf or ""
    counted = _counted_from(source, mention, at) or _far_from(source, mention)
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
    if _AFTER_STRETCH.search(before) and mention.begin is not None and "/" in edtf:
        return replace(mention, edtf=f"{edtf.rpartition('/')[2]}/..")
    return _end_of_a_change(source, mention, at)


def stretch_on(source: str, mention: TimeMention, words: str) -> TimeMention | None:
    """The stretch that `words` count on from a day told before, or None where they count none.

    "On 3 May the town was shelled. Over the following three weeks 40 died", "within 48 hours".
    """
    found = _NEXT.search(words)
    begin = from_iso(mention.edtf)
    if found is None or begin is None:
        return None
    word, unit = found["number"].lower(), found["unit"].lower()
    number = 1.0 if word in ("a", "an") else lex.number_of(word)
    if unit == "hour":
        number, unit = (number or 0) / 24, "day"
    if number is None or number != int(number) or RANK[begin.unit] < RANK[_UNITS[unit]]:
        return None
    if unit in ("month", "year") and begin.unit == "day":
        begin = Moment("month", begin.year, begin.n)
    size = {"week": 7, "year": 12 if begin.unit == "month" else 1}.get(unit, 1)
    end = begin.shift(int(number) * size)
    if end is None or not number:
        return None
    working = f"{found.group()} from “{source[mention.start : mention.end]}”"
    edtf = f"{begin.edtf()}/{end.edtf()}"
    return replace(mention, edtf=edtf, inferred=True, working=working)


def between_happenings(
    source: str, mentions: Sequence[TimeMention], mention: TimeMention
) -> TimeMention | None:
    """The stretch from one date to the next where happenings stand between: its whole EDTF.

    "Between the truce of May 1994 and the end of 1999": `mention` is either date, and None is
    returned where it ends no such stretch.
    """
    ordered = sorted(mentions, key=lambda m: m.start)
    for first, last in pairwise(ordered):
        if mention not in (first, last):
            continue
        begin, end = _closed(first), _closed(last)
        if not (begin and end and begin < end):
            continue
        opens = _OPENS.search(source[max(0, first.start - _REACH) : first.start])
        closes = _CLOSES.fullmatch(source, first.end, last.start)
        if opens is None or closes is None:
            continue
        if (opens["word"].lower() == "between") == (closes["word"].lower() == "and"):
            inferred = first.inferred or last.inferred
            text = source[first.start : last.end]
            working = first.working or last.working
            edtf = f"{begin}/{end}"
            return replace(
                first, end=last.end, text=text, edtf=edtf, inferred=inferred, working=working
            )
    return None


def _closed(mention: TimeMention) -> str | None:
    edtf = (mention.edtf or "").removesuffix("/..").removeprefix("../")
    return edtf if _WHOLE.fullmatch(edtf) else None


def _far_from(source: str, mention: TimeMention) -> TimeMention | None:
    """ "Two days after the slide of 3 May": the day, week, month or year that is counted to."""
    found = _DISTANCE.search(source[max(0, mention.start - _REACH) : mention.start])
    base = from_iso(mention.edtf) if found is not None else None
    if found is None or base is None or base.year is None:
        return None
    if found["eve"]:
        moved = base.shift(-1) if base.unit == "day" else None
    else:
        word, unit = found["number"].lower(), _UNITS[found["unit"].lower()]
        number = 1.0 if word in ("a", "an", "the") else lex.number_of(word)
        coarse = base.coarsen(unit) if RANK[base.unit] >= RANK[unit] else None
        if coarse is None or number is None or number != int(number):
            return None
        back = found["word"].lower() in ("before", "preceding")
        moved = coarse.shift(-int(number) if back else int(number))
    if moved is None or not moved.valid():
        return None
    working = f"counted from “{mention.text}”"
    return replace(mention, edtf=moved.edtf(), inferred=True, working=working)


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
    word, unit = found["number"].lower(), _UNITS[found["unit"].lower()]
    number = 1.0 if word in ("a", "an") else lex.number_of(word)
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
