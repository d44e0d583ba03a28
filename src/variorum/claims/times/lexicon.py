"""The words of English time expressions, and the pieces of pattern built from them."""

from __future__ import annotations

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday wed",
            "thursday thurs thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        ),
        start=1,
    )
    for name in names.split()
}
SEASONS: dict[str, int] = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
ROMAN_MONTHS: dict[str, int] = {
    name: i
    for i, name in enumerate(
        ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"], start=1
    )
}
NUMERALS: dict[str, int] = {
    word: value
    for value, word in (
        *enumerate(
            [
                "zero",
                "one",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "eleven",
                "twelve",
                "thirteen",
                "fourteen",
                "fifteen",
                "sixteen",
                "seventeen",
                "eighteen",
                "nineteen",
                "twenty",
            ]
        ),
        (30, "thirty"),
        (40, "forty"),
        (50, "fifty"),
        (60, "sixty"),
        (70, "seventy"),
        (80, "eighty"),
        (90, "ninety"),
        (100, "hundred"),
        (1000, "thousand"),
    )
}
ORDINALS: dict[str, int] = {
    word: value
    for value, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
            "twenty-first",
        ],
        start=1,
    )
}
#: TIMEX3 letters of units; the second value is true for those below the day.
UNITS: dict[str, tuple[str, bool]] = {
    "second": ("S", True),
    "minute": ("M", True),
    "hour": ("H", True),
    "day": ("D", False),
    "week": ("W", False),
    "weekend": ("WE", False),
    "fortnight": ("W", False),
    "month": ("M", False),
    "quarter": ("Q", False),
    "year": ("Y", False),
    "decade": ("E", False),
    "century": ("C", False),
}
PARTS_OF_DAY: dict[str, str] = {
    "morning": "TMO",
    "afternoon": "TAF",
    "evening": "TEV",
    "night": "TNI",
    "nights": "TNI",
    "midday": "T12:00",
    "noon": "T12:00",
    "midnight": "T24:00",
    "dawn": "TMO",
    "dusk": "TEV",
    "sunrise": "TMO",
    "daybreak": "TMO",
    "sunset": "TEV",
    "nightfall": "TEV",
}
DECADES: dict[str, int] = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}


def _either(words: object) -> str:
    assert isinstance(words, (list, tuple, dict))
    return "|".join(sorted(words, key=lambda w: (-len(w), w)))


MONTH = (
    rf"(?:{_either([m for m in MONTHS if len(m) > 3 or m == 'may'])}|"
    rf"(?:{_either([m for m in MONTHS if len(m) < 5 and m not in ('may', 'june', 'july')])}"
    rf")\b\.?)"
)
WEEKDAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"(?:mon|tues?|wed|thurs?|fri|sat|sun)(?:\.(?=,|\s)|(?=,\s?\d)))"
)
SEASON = _either(SEASONS)
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
ORDINAL_DAY = rf"{DAY}(?:\s?(?:st|nd|rd|th)\b)?"
YEAR = r"(?:1\d{3}|20\d\d)"
UNIT = (
    r"(?:seconds?|minutes?|hours?|days?|weeks?|fortnights?|months?|quarters?|years?|"
    r"decades?|centur(?:y|ies))"
)
_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_ONES = r"(?:one|two|three|four|five|six|seven|eight|nine)"
NUMBER_WORD = (
    rf"(?:{_TENS}(?:[-\s]{_ONES})?|(?:a|one)\shundred|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    rf"sixteen|seventeen|eighteen|nineteen|{_ONES})"
)
NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?(?:\s\d/\d)?|{NUMBER_WORD}(?:\sand\sa\shalf)?)"
VAGUE = r"(?:several|a\sfew|few|some|many|a\scouple\sof|couple\sof|a\snumber\sof|dozens\sof)"
ORDINAL = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{_either(ORDINALS)})"
PART = (
    r"(?:(?:very\s)?(?:early|late|mid)(?:\sin)?|mid-|early-|late-|the\s(?:very\s)"
    r"?(?:beginning|start|end|middle|close|early\spart|"
    r"(?:first|second|third|fourth|last|final|opening|closing)\s(?:weeks?|days|months?|years?|"
    r"decades?))\sof|"
    r"(?:beginning|start|end|middle)\sof|end-|"
    r"(?:(?<=\bby\s)|(?<=\bat\s)|(?<=until\s)|(?<=since\s)|(?<=from\s)|(?<=,\s)|(?<=\())end)"
)
ABOUT = r"(?:around|about|circa|ca\.?|c\.|in\sor\sabout|approximately|roughly)"
TIME_ZONE = r"(?:UTC|GMT|EST|EDT|CST|CDT|MST|MDT|PST|PDT|CET|CEST|BST|MSK|AMT|AZT|local\stime|ET)"


MONTH_FULL = rf"(?:{_either([m for m in MONTHS if len(m) > 3 or m == 'may'])})"
#: Short and full names of months, without a full stop.
MONTH_NAME = rf"(?:{_either(MONTHS)})"
_FIRST_DAYS = {
    word: number for word, number in ORDINALS.items() if number <= 20 and "-" not in word
} | {"thirtieth": 30}
_ORDINAL_ONES = _either([word for word, number in ORDINALS.items() if number < 10])
ORDINAL_DAY_WORD = rf"(?:{_either(_FIRST_DAYS)}|(?:twenty|thirty)[-\s](?:{_ORDINAL_ONES}))"


def ordinal_day(words: str) -> int | None:
    """The day of the month that ordinal words name ("twenty-sixth"), else None."""
    head, _, tail = words.lower().replace(" ", "-").partition("-")
    if not tail:
        return _FIRST_DAYS.get(head)
    return {"twenty": 20, "thirty": 30}[head] + ORDINALS[tail]


def number_of(text: str) -> float | None:
    """The number that digits or words write ("twenty-one", "2 1/2", "a hundred"), else None."""
    words = text.lower().replace(",", "").strip()
    half = words.endswith("and a half")
    words = words.removesuffix("and a half").strip()
    if words in ("half a", "half an"):
        return 0.5
    if words and words[0].isdigit():
        return _digits(words) + (0.5 if half else 0)
    total = 0
    for word in words.replace("-", " ").split():
        value = 1 if word in ("a", "an") else NUMERALS.get(word)
        if value is None:
            return None
        total = max(total, 1) * value if value >= 100 else total + value
    return total + (0.5 if half else 0)


def _digits(words: str) -> float:
    whole, _, fraction = words.partition(" ")
    value = float(whole)
    if "/" in fraction:
        top, bottom = fraction.split("/")
        value += int(top) / int(bottom) if int(bottom) else 0
    return value


def ordinal_of(text: str) -> int | None:
    """The number that an ordinal names ("third", "21st"), else None."""
    words = text.lower().strip()
    digits = "".join(c for c in words if c.isdigit())
    return int(digits) if digits else ORDINALS.get(words)


def month_of(text: str) -> int:
    """The number of a month's name or abbreviation."""
    return MONTHS[text.lower().rstrip(".")]


def unit_of(text: str) -> str:
    """The singular of a unit's name ("centuries" to "century")."""
    word = text.lower()
    return "century" if word.startswith("centur") else word.rstrip("s")
