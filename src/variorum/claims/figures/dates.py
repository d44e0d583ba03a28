"""Numbers that tell a day, a year or the time of day."""

from __future__ import annotations

import re

from variorum.claims.figures.quantity import Quantity
from variorum.claims.figures.sides import PLURAL_NOUN, numeral_words, sides
from variorum.claims.figures.windows import left_of

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_AFTER_MONTH = re.compile(
    rf"\b{_MONTH}\s*(?:the\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s*(?:-|–|to|and|or|,|&|through)\s*)*$",
    re.IGNORECASE,
)
#: "On May 4, 9 farmers", "on 4 May 9 farmers": the day is told already.
_DAY_GIVEN = re.compile(
    rf"(?:\b{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\s*,|\b\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}\s*,?)\s+$",
    re.IGNORECASE,
)
_BEFORE_MONTH = re.compile(
    rf"\s*(?:(?:-|–|to|and|or|,|&)\s*\d{{1,2}}\s*)*(?:of\s+)?{_MONTH}(?!\s+(?:have|be|also|not|still|well)\b)",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\s*(?:[ap]\.?\s?m\b\.?|o['’]clock|hours?\s+GMT|GMT|UTC|hrs\s+GMT)", re.IGNORECASE
)
#: "At 22.40", "at or about 6.15": a time of day with a point.
_HOUR = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
_AT = re.compile(
    r"\b(?:at|at or (?:about|around)|shortly (?:before|after)|until|till)\s+"
    r"(?:about|around|some|nearly|exactly|roughly)?\s*$",
    re.IGNORECASE,
)
_BEFORE_YEAR = re.compile(
    r"(?:\b(?:in|since|until|till|by|from|during|before|after|through|throughout|early|late|mid|of|to|and|or|"
    r"between|year|years|spring|summer|autumn|fall|winter|as of|circa|for|the|around|about)\s+|"
    r"[,(–/-]\s*|^\s*|"
    r"\bmid-|['’])$",
    re.IGNORECASE,
)

_BARE_YEAR = re.compile(r"\d{4}(?:\s*(?:-|–|—|/|to|or|and)\s*\d{2,4})?")


def date(text: str, quantity: Quantity) -> str | None:
    """ "date" for a day of a month, a clock time or a year."""
    before, after = sides(text, quantity)
    if quantity.unit.code not in ("count", "s", "min", "h"):
        return None
    small = quantity.form == "digits" and quantity.plain and quantity.stated[-1] <= 31
    days = text[quantity.number_start : quantity.number_end].replace(" ", "")
    small = small or bool(re.fullmatch(r"\d{1,2}(?:[-–]|to|or|and)\d{1,2}", days))
    counts = bool(_DAY_GIVEN.search(before)) and bool(PLURAL_NOUN.match(after))
    if small and not counts and (_AFTER_MONTH.search(before) or _BEFORE_MONTH.match(after)):
        return "date"
    if _CLOCK.match(after) or _is_opening_hour(before, after, quantity) or _is_hour(text, quantity):
        return "date"
    years = [n for n in quantity.stated if isinstance(n, int) and 1000 <= n <= 2100]
    bare = _BARE_YEAR.fullmatch(numeral_words(text, quantity))
    if not bare or not years or quantity.stated[0] < 1000:
        return None
    if _AFTER_MONTH.search(before) or re.search(
        rf"\b{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s*$", before, re.I
    ):
        return "date"
    return "date" if _reads_as_year(before, after, quantity) else None


def _is_hour(text: str, quantity: Quantity) -> bool:
    before = left_of(text, quantity.start) + text[quantity.start : quantity.number_start]
    return bool(_HOUR.fullmatch(numeral_words(text, quantity)) and _AT.search(before))


#: "Open daily 10 to 6", "Monday to Friday 9.30-17.00": hours of a day behind days or "open".
_DAY = r"(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?s?"
_OPEN = re.compile(
    rf"(?:\b(?:opening|office|visiting|business)\s+(?:hours|times)|\b(?:open|opens|closed|closes|hours)\b|"
    rf"\b{_DAY}\.?\s*(?:-|–|to|and|&|,)\s*{_DAY}|\bdaily|\bweekdays|\bweekends)"
    r"(?:[\s:,–-]|\bfrom\b|\bat\b|\bdaily\b|\bbetween\b|(?<!\d)\d{1,2}(?:[.:]\d{2})?(?!\d)|\bto\b|\buntil\b|[ap]m\b)*$",
    re.IGNORECASE,
)
_ON_A_DAY = re.compile(rf"\b{_DAY}\.?:?\s+(?:from\s+)?$", re.IGNORECASE)
_OUT_OF = re.compile(r"\s+(?:out\s+)?of\s+(?:the\s+|its\s+|our\s+)?\d")
_HOURS = 24


def _is_opening_hour(before: str, after: str, quantity: Quantity) -> bool:
    if quantity.form != "digits" or not 0 <= max(quantity.stated) <= _HOURS:
        return False
    if _OUT_OF.match(after):
        return False  # "Clinics open: 12 of 30"
    day = quantity.bound == "between" and _ON_A_DAY.search(before)
    return bool(day or _OPEN.search(before)) and not re.match(r"\s+[^\W\d_]{3,}(?<!until)\b", after)


#: The title of a law before its year: "the Harbours Act, 1967".
_LAW = re.compile(
    r"\b(?:Act|Law|Code|Ordinance|Regulations?|Order|Bill|Constitution|Convention|Treaty|Decree|"
    r"Directive|Statute|Protocol|Agreement|Rules)s?,?\s*(?:\([^)]*\)\s*)?(?:of\s+)?$"
)
_STEP_BY = re.compile(
    r"\b(?:r[oi]se|rises|risen|f[ae]ll|falls|fallen|gr[eo]w|grown|increas\w+|decreas\w+|dropped)\s+by\s+$",
    re.IGNORECASE,
)
_DEFINITE = re.compile(r"(?:\bthe|[’']s?)\s+$", re.IGNORECASE)
#: What is counted though it could be a year: "the 1950 people", "the 1999 dead".
_COUNTED = re.compile(
    r"\s+(?:people|persons|men|women|children|dead|deaths|victims|houses|homes|families|households|"
    r"soldiers|civilians|prisoners|refugees|residents|cases)\b"
)
_AMOUNT_OF = re.compile(
    r"\b(?:average|total|sum|number|maximum|minimum|mean|median|record|tally)\s+of\s+$",
    re.IGNORECASE,
)


def _reads_as_year(before: str, after: str, quantity: Quantity) -> bool:
    if quantity.bound not in ("exact", "between", "about") or after.startswith("+"):
        return False
    counted = bool(PLURAL_NOUN.match(after)) and not re.match(
        r"\s+(?:was|is|has|as|and|or|its|his|this)\b", after
    )
    if not 1500 <= quantity.stated[0] <= 2100 or _AMOUNT_OF.search(before):
        return False
    if _LAW.search(before) or (counted and _DEFINITE.search(before) and not _COUNTED.match(after)):
        return True
    if counted and _STEP_BY.search(before):
        return False
    if counted and not re.search(
        r"\b(?:between|in|since|until|by|during|of|from|after|before)\s+$", before, re.I
    ):
        return False
    return bool(_BEFORE_YEAR.search(before)) or not counted
