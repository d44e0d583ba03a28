"""Numerals in a line of English: digits with any separator, words, magnitudes, fractions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from variorum.claims.figures.portions import (
    MULTIPLES,
    PORTIONS,
    find_every,
    find_fractions,
    find_multiples,
    find_parts,
)
from variorum.claims.figures.windows import left_of

Number = int | float
Form = Literal["digits", "words", "fraction", "vague"]

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
UNITS: dict[str, int] = {word: value for value, word in enumerate(_SMALL)}
TENS: dict[str, int] = {word: 10 * value for value, word in enumerate(_TENS, 2)}
MAGNITUDES: dict[str, int] = {
    "hundred": 100,
    "thousand": 1_000,
    "lakh": 100_000,
    "million": 10**6,
    "mln": 10**6,
    "mil": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "bln": 10**9,
    "trillion": 10**12,
}
#: Written against the digits only: "12bn". A lone m, k or b is read where money goes before it.
ATTACHED: dict[str, int] = {"mn": 10**6, "bn": 10**9, "tn": 10**12, "k": 1_000}
VULGAR: dict[str, Decimal] = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "⅓": Decimal(1) / 3,
    "⅔": Decimal(2) / 3,
    "⅛": Decimal("0.125"),
    "⅜": Decimal("0.375"),
    "⅝": Decimal("0.625"),
    "⅞": Decimal("0.875"),
}
_VAGUE_UNITS = {"dozen": 12, "score": 20, "ten": 10, **MAGNITUDES}

#: Beyond this digits are a key, a checksum or damage, and no one counts with them.
_LARGEST = 10**30

_DIGITS = re.compile(
    r"(?<![\d_.,/])(?:[1-9]/[2-9](?![\d/])|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:['’]\d{3})+|"
    r"\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d,.]?\d)|\d+(?:\.\d+)?|\.\d+)"
    rf"(?:[{''.join(VULGAR)}]|\s\d/\d(?!\d|/))?|(?<!\w)[{''.join(VULGAR)}]"
)
_WORD = re.compile(r"[^\W\d_]+", re.UNICODE)
_GAP = re.compile(r"\s*-\s*|\s+(?:and\s+)?")
_VAGUE = re.compile(
    r"\b(?:(?P<tens>tens|dozens|scores|hundreds|thousands|millions)\s+of\s+)?"
    r"(?P<plural>dozens|scores(?=\s+of)|hundreds|thousands|millions|billions|lakhs|crores)\b|"
    r"\b(?P<some>(?:a\s+)?few|several|many|a\s+couple(?:\s+of)?)\s+"
    r"(?P<unit>dozen|hundred|thousand|million|billion)(?:\s+(?P<more>thousand|million))?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written at [start, end). A fraction's value is in percent.

    `plain` holds for digits without separator, fraction or magnitude: what could be a year.
    """

    start: int
    end: int
    value: Number
    form: Form
    plain: bool = False


#: What any numeral has: a digit, a vulgar fraction, the beginning of a word for a number.
_SIZE_WORDS = frozenset("dozen score hundred thousand lakh million crore billion trillion".split())
_PORTION_WORDS = frozenset({*PORTIONS, *MULTIPLES})
_SIGNS = re.compile(
    rf"[\d{''.join(VULGAR)}]|(?<![^\W\d_])(?:"
    + "|".join(sorted({*UNITS, *TENS, *_SIZE_WORDS, *_PORTION_WORDS}, key=lambda w: (-len(w), w)))
    + ")",
    re.IGNORECASE,
)


def find_numerals(text: str) -> tuple[Numeral, ...]:
    """Every numeral of a text in order; they never overlap."""
    found: list[Numeral] = []
    for numeral in sorted(_candidates(text), key=lambda n: (n.start, -n.end)):
        if not found or numeral.start >= found[-1].end:
            found.append(numeral)
    return tuple(numeral for numeral in found if numeral.value < _LARGEST)


def tidy(value: Decimal | float | int) -> Number:
    """An int where the value is whole, else a float without binary noise."""
    number = value if isinstance(value, Decimal) else Decimal(str(value))
    return int(number) if number == number.to_integral_value() else float(round(number, 10))


def scale(value: Number, factor: int) -> Number:
    """A number times a magnitude, without binary noise: 4.1 million is 4100000."""
    return tidy(Decimal(str(value)) * factor)


def may_hold_number(text: str) -> bool:
    """Whether a text has a digit or a word that numbers are made of; where not, it has none."""
    return _SIGNS.search(text) is not None


def _candidates(text: str) -> Iterator[Numeral]:
    signs = {match.lower() for match in _SIGNS.findall(text)}
    words = {sign for sign in signs if sign.isalpha()}
    if words & _SIZE_WORDS:
        yield from _vague(text)
    if words & _PORTION_WORDS:
        yield from _portions(text)
    if signs - words:
        yield from _digits(text)
    if words:
        yield from _spelled(text)


def _vague(text: str) -> Iterator[Numeral]:
    for match in _VAGUE.finditer(text):
        unit = match["plural"] or match["unit"]
        size = _VAGUE_UNITS[unit.lower().rstrip("s") if match["plural"] else unit.lower()]
        outer = (match["tens"] or match["more"] or "").lower().rstrip("s")
        size *= _VAGUE_UNITS[outer] if outer else 1
        yield Numeral(match.start(), match.end(), 2 * size, "vague")


def _portions(text: str) -> Iterator[Numeral]:
    for start, end, share in (*find_fractions(text), *find_every(text)):
        yield Numeral(start, end, tidy(share), "fraction")
    for start, end, times in (*find_multiples(text), *find_parts(text)):
        yield Numeral(start, end, tidy(times), "words")


def _digits(text: str) -> Iterator[Numeral]:
    for match in _DIGITS.finditer(text):
        end = match.end()
        grouped = _GROUPED.fullmatch(match.group()) and _THINGS.match(text, end)
        value = _value_of_digits(match.group().replace(".", "") if grouped else match.group())
        plain = match.group().isdigit()
        attached = _ATTACHED.match(text, end)
        if attached:
            value *= ATTACHED.get(attached.group().lower(), 10**6)
            end, plain = attached.end(), False
        elif _LONE_M.match(text, end) and _OF_MILLIONS.search(left_of(text, match.start())):
            value, end, plain = value * 10**6, end + 1, False
        else:
            value, end, scaled = _scale(text, value, end)
            more, end = _and_a_half(text, end) if match.group().isdigit() else (Decimal(0), end)
            value, plain = value + more, plain and not scaled and not more
        yield Numeral(match.start(), end, tidy(value), "digits", plain)


#: A point groups by thousands where a decimal could not be: "1.840 houses", "1.200 to 1.840 men".
_GROUPED = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_THINGS = re.compile(
    r"(?:\s*(?:and|to|or|-|–)\s*[1-9]\d{0,2}\.\d{3})?\s+(?:people|men|women|children|"
    r"(?!(?:points|times|as|is|was|has|percentages|births|litres|liters|metres|meters|seconds|hours|"
    r"inches|miles|tonnes|tons|grams|degrees|goals|runs|dollars|euros|cents|pounds)\b)[a-z]{3,}s)\b"
    r"(?!\s+(?:per|an?)\b)"
)
#: A lone m is a million before a plural noun ("12m tonnes"), else a metre.
_NOT_OF_MILLIONS = (
    r"(?:is|was|has|as|this|its|long|wide|high|tall|deep|thick|below|above|away|apart|across|"
    r"from|of|in|on|at|by|to|into|over|under|off|for|with|or|the|an?|his|her|their|were|are|had)\b"
)
_ATTACHED = re.compile(
    rf"(?:mn|bn|tn|k)(?![\w²³])|m(?=\s+(?:(?!{_NOT_OF_MILLIONS})[a-z-]+\s+){{0,4}}?"
    rf"(?!{_NOT_OF_MILLIONS})(?:[a-z]+s|people|men|women)\b)",
    re.IGNORECASE,
)


#: Without a noun behind it, a lone m is a million where what grew is no length.
_LONE_M = re.compile(r"m\b(?![²³])")
_OF_MILLIONS = re.compile(
    r"\b(?:population|number|total|sales|audience|viewers|users|subscribers|customers|members|"
    r"passengers|people|visitors|circulation|turnover|revenues?|profits?|output)\b[^.;]{0,40}$",
    re.IGNORECASE,
)


def _value_of_digits(digits: str) -> Decimal:
    extra = Decimal(0)
    if digits[-1] in VULGAR:
        extra, digits = VULGAR[digits[-1]], digits[:-1]
    elif re.fullmatch(r"\d/\d", digits):
        return Decimal(int(digits[0])) / int(digits[2])
    elif "/" in digits:
        digits, _, fraction = digits.rpartition(" ")
        top, bottom = fraction.split("/")
        extra = Decimal(int(top)) / max(1, int(bottom))
    digits = re.sub(r"[,\s'’]", "", digits)
    if digits.count(".") > 1:
        digits = digits.replace(".", "")
    return Decimal(digits or 0) + extra


_NEXT_WORD = re.compile(r"[\s-]*([^\W\d_]+)")


def _scale(text: str, value: Decimal, end: int) -> tuple[Decimal, int, bool]:
    """Multiply by the magnitudes that follow: "3 hundred thousand", "1.2-million"."""
    scaled = False
    while (match := _NEXT_WORD.match(text, end)) is not None:
        size = MAGNITUDES.get(match[1].lower())
        if size is None:
            break
        value, end, scaled = value * size, match.end(), True
    return value, end, scaled


def _spelled(text: str) -> Iterator[Numeral]:
    at = 0
    while (opening := _FIRST_WORD.search(text, at)) is not None:
        match = _WORD.match(text, opening.start())
        read = _read_words(text, match) if match is not None else None
        if read is None:
            at = opening.end()
            continue
        value, start, end = read
        more, end = _and_a_half(text, end)
        yield Numeral(start, end, tidy(value + more), "words")
        at = end


_AND_A_HALF = re.compile(
    r"\s+and\s+(?:(?P<half>a\s+half|one[\s-]half)|(?P<quarter>a\s+quarter)|"
    r"(?P<three>three[\s-]quarters))\b",
    re.IGNORECASE,
)


def _and_a_half(text: str, end: int) -> tuple[Decimal, int]:
    """ "Two and a half": what is added, and where the number ends."""
    match = _AND_A_HALF.match(text, end)
    if match is None:
        return Decimal(0), end
    part = "0.5" if match["half"] else "0.25" if match["quarter"] else "0.75"
    return Decimal(part), match.end()


#: Words that may open a number in words.
_FIRST_WORD = re.compile(
    r"(?<![^\W\d_])(?:an?(?=\s+(?:quarter|hundred|thousand|lakh|million|crore|[bt]rillion|dozen))|"
    rf"half|quarter|(?:{'|'.join([*UNITS, *TENS, *MAGNITUDES])})(?:fold)?)(?![^\W\d_])",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"(?:(?P<half>half(?:\s+of)?[\s-]+(?:an?[\s-]+)?)|(?P<quarter>(?:a\s+)?quarter(?:\s+of)?\s+(?:a\s+)?)|"
    r"(?P<one>an?\s+))?(?P<size>hundred|thousand|lakh|million|crore|billion|trillion|dozen)\b",
    re.IGNORECASE,
)


def _read_words(text: str, first: re.Match[str]) -> tuple[Decimal, int, int] | None:
    word = first.group().lower()
    opening = _OPENING.match(text, first.start())
    if opening and (opening["half"] or opening["quarter"] or opening["one"]):
        size = Decimal(MAGNITUDES.get(opening["size"].lower(), 12))
        size *= Decimal("0.5") if opening["half"] else Decimal("0.25") if opening["quarter"] else 1
        value, end, _ = _scale(text, size, opening.end())
        return value, first.start(), end
    stem = word.removesuffix("fold")
    if stem != word and (stem in UNITS or stem in TENS or stem in MAGNITUDES):
        times = UNITS.get(stem) or TENS.get(stem) or MAGNITUDES.get(stem, 0)
        return Decimal(times), first.start(), first.start() + len(stem)
    if word not in UNITS and word not in TENS:
        return None
    return _sum_words(text, first)


def _sum_words(text: str, first: re.Match[str]) -> tuple[Decimal, int, int]:
    """Read "two hundred and fifty-three thousand": groups below a thousand times magnitudes."""
    total, group, end, ceiling = Decimal(0), Decimal(0), first.end(), 10**15
    match: re.Match[str] | None = first
    last = 10**15
    while match is not None:
        word = match.group().lower()
        size = MAGNITUDES.get(word) or (12 if word == "dozen" else None)
        value = UNITS.get(word) or TENS.get(word)
        if size == 100 and 0 < group < 100:
            group, last = group * 100, 100
        elif size and size != 100 and group and size < ceiling:
            total, group, ceiling, last = total + group * size, Decimal(0), size, size
        elif value is not None and value < last and not (last < 20 or (last < 100 and value > 9)):
            group, last = group + value, value if value < 20 else 20
        elif word == "zero" and match is first:
            last = 1
        else:
            break
        end = match.end()
        match = _next_word(text, end, last)
    return total + group, first.start(), end


def _next_word(text: str, end: int, last: int) -> re.Match[str] | None:
    gap = _GAP.match(text, end)
    if gap is None or ("and" in gap.group() and last < 100):
        return None
    return _WORD.match(text, gap.end())
