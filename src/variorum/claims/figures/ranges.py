"""Two numbers that are one figure: "between 5 and 8", "from 5 to 8", "5-8"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from variorum.claims.figures.bounds import bound_before
from variorum.claims.figures.numbers import MAGNITUDES, Number, Numeral, scale
from variorum.claims.figures.units import currency_before, unit_after
from variorum.claims.figures.windows import left_of


@dataclass(frozen=True, slots=True)
class Range:
    """A range that begins, its opening word included, at `start`."""

    start: int
    low: Number
    high: Number


_BETWEEN = re.compile(r"\b(?:anywhere\s+|somewhere\s+)?between\s+(?:an?\s+)?$", re.IGNORECASE)


_FROM = re.compile(r"\b(?:anywhere\s+|ranging\s+|ranges?\s+|ranged\s+)?from\s+$", re.IGNORECASE)


_CHANGE_VERB = re.compile(
    r"\b(?:rose|risen|rises?|rising|grew|grown|grows?|growing|fell|fallen|falls?|falling|increas\w+|"
    r"decreas\w+|dropp\w+|drops?|climb\w*|jump\w*|went|gone|goes|go|rais\w+|lift\w+|revis\w+|cut|"
    r"reduc\w+|declin\w+|shrank|shrunk|swell\w*|swoll?en|mov\w+|chang\w+|up|down|bring\w*|brought|multipl\w+|"
    r"doubl\w+|tripl\w+|trebl\w+|quadrupl\w+|halv\w+|expand\w*)\b[^.;:,]{0,40}$",
    re.IGNORECASE,
)


_HIGHEST_SCORE = 1000


def is_score(text: str, first: Numeral, second: Numeral) -> bool:
    """ "2-1": two numbers at a dash that are no range."""
    if not (first.plain and second.plain):
        return False
    between = text[first.end : second.start]
    if between.strip() == "to" and re.search(
        r"\b(?:vot\w+|scor\w+|won|lost|beat|defeated)\b[^.;]{0,30}$", left_of(text, first.start)
    ):
        return True
    falling = second.value <= first.value < _HIGHEST_SCORE
    return between in ("-", "–") and (first.value < 100 or falling)  # no range falls


def find_range(text: str, first: Numeral, second: Numeral) -> Range | None:
    """ "between 5 and 8", "from 5 to more than 8", "5-8", "5 to 8": one figure."""
    if "vague" in (first.form, second.form) or "fraction" in (first.form, second.form):
        return None
    start, opening = _opening(text, first)
    middle = _middle(text, first, second)
    if middle is not None and (
        _is_change_by(text, first, second, middle) or _ends_dateline(text, first, second, middle)
    ):
        return None
    if middle is None or not _joins(middle, opening, left_of(text, start)):
        return None
    low, high = _scaled(text, first, second)
    if middle in ("-", "or") and (low >= high or _looks_like_score(text, first, second, middle)):
        return None
    if low >= high:
        return None
    return Range(start, low, high)


def _is_change_by(text: str, first: Numeral, second: Numeral, middle: str) -> bool:
    """ "rose 12 percent to 34,000", "by $3 to $8", "in 2018 to 300": a step and where it led."""
    one, two = unit_after(text, first.end), unit_after(text, second.end)
    if one is not None and (two is None or two.unit is not one.unit):
        return True
    before = left_of(text, first.start)
    if (
        middle == "to"
        and currency_before(text, first.start)
        and re.search(r"\bby\s+\S{1,4}\s?$", before)
    ):
        return True
    year = (
        first.plain and 1900 <= first.value <= 2100 and not (second.plain and second.value <= 2100)
    )
    return year and middle == "to" and bool(re.search(r"\b(?:in|since|of|by)\s+$", before))


def _ends_dateline(text: str, first: Numeral, second: Numeral, middle: str) -> bool:
    """ "ORLO, 17 October 2011 - Some 45,000 people marched": a dash that ends the line's head."""
    if middle != "-" or not text[first.end : second.start].startswith(" "):
        return False
    year = first.plain and 1900 <= first.value <= 2100
    dated = year and bool(_MONTH.search(left_of(text, first.start)))
    worded = bound_before(text, second.start) is not None
    return worded or (dated and not (second.plain and second.value <= 2100))


_MONTH = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?$",
    re.IGNORECASE,
)


def _opening(text: str, first: Numeral) -> tuple[int, str | None]:
    """Where the range begins, bound words and money signs before its first number included."""
    money = currency_before(text, first.start)
    start = money.start if money else first.start
    words = bound_before(text, start)
    at = words.start if words else start
    for name, pattern in (("between", _BETWEEN), ("from", _FROM)):
        match = pattern.search(left_of(text, at))
        if match:
            return at - len(match.group()), name
    return start, None


def _middle(text: str, first: Numeral, second: Numeral) -> str | None:
    """The word or dash that joins two numbers, units, signs and bound words taken away."""
    money = currency_before(text, second.start)
    end = money.start if money else second.start
    words = bound_before(text, end)
    end = words.start if words and words.start > first.end else end
    unit = unit_after(text, first.end)
    begin = unit.end if unit and unit.end <= end else first.end
    if _PERHAPS.fullmatch(text, begin, second.start) and first.value < second.value:
        return "perhaps"
    joint = _SUSPENDED.sub(r"\1", text[begin:end].strip().lower())
    return {"–": "-", "—": "-", "-": "-", "to": "to", "and": "and", "or": "or", "till": "to"}.get(
        joint
    )


#: "20-to-30", "a 20- to 30-fold rise".
_SUSPENDED = re.compile(r"^-\s*(to|or|and)(?:-|$)")


#: "Seven hundred, perhaps a thousand": a guess that goes further up.
_PERHAPS = re.compile(
    r"\s*,\s+(?:perhaps|maybe|possibly|even)(?:\s+even)?(?:\s+as\s+many\s+as)?\s+(?:an?\s+)?",
    re.IGNORECASE,
)


def _joins(middle: str, opening: str | None, before: str) -> bool:
    if middle == "and":
        return opening == "between"
    if opening == "from" and middle == "to":
        # "increased threefold, from 12 to 36"
        clause = re.split(r"[.;:]", before)[-1].rstrip(" ,")
        return _CHANGE_VERB.search(clause) is None
    return middle in ("-", "to", "or", "perhaps") and opening != "between"


def _scaled(text: str, first: Numeral, second: Numeral) -> tuple[Number, Number]:
    """ "5 to 8 million": the magnitude of the second holds for the first."""
    words = re.findall(r"[^\W\d_]+", text[second.start : second.end].lower())
    factor = MAGNITUDES.get(words[-1], 1) if words else 1
    plain = not re.search(r"[^\W\d_]", text[first.start : first.end]) or first.value < 100
    if factor > 1 and plain and first.value <= second.value / factor:
        return scale(first.value, factor), second.value
    return first.value, second.value


def _looks_like_score(text: str, first: Numeral, second: Numeral, middle: str) -> bool:
    if middle == "or":
        return not (_round(first.value) and _round(second.value)) or second.value > 2 * first.value
    near = text[max(0, first.start - 30) : first.start] + " | " + text[second.end : second.end + 25]
    return bool(
        re.search(
            r"\b(?:win|won|beat|defeat\w*|lost|victory|draw|lead|loss|vot\w+|score\w*)\b", near
        )
    )


def _round(value: Number) -> bool:
    """Small, or with one digit before its zeros: "5 or 6", "200 or 300", not "2,795 or 4,645"."""
    return value <= 20 or len(str(value).rstrip("0")) == 1
