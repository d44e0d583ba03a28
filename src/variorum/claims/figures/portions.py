"""Fractions and multiples told in words: "a fifth of", "by half", "two-thirds", "twice as many"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from variorum.claims.figures.windows import left_of

PORTIONS: dict[str, int] = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "hundredth": 100,
}
_TOPS = {w: n for n, w in enumerate("one two three four five six seven eight nine".split(), 1)}
_FRACTION = re.compile(
    r"\b(?:(?P<top>an?|one|two|three|four|five|six|seven|eight|nine|\d)(?P<gap>[\s-]+))?"
    r"(?P<bottom>half|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|"
    r"tenths?|hundredths?)\b",
    re.IGNORECASE,
)
#: What a share is of, or, where that is left out, what ends its phrase.
_WHOLE = re.compile(r"\s+(?:of|the|its|their|his|her|our)\b", re.IGNORECASE)
_ENDS = re.compile(
    r"\s*(?:$|[.,;:!?)\]”\"]|\s(?:in|at|to|from|since|over|after|before|during|within|by|on|and|or|"
    r"but|while|as|last|this|between|when|compared|because|if|until|for)\b)",
    re.IGNORECASE,
)
_PREDICATE = re.compile(
    r"\s+(?:were|was|are|is|have|has|had|died|fled|said|say|came|live|lived|voted|remain\w*)\b",
    re.IGNORECASE,
)
#: "…, two thirds contained salt": a share alone that is the subject of its clause.
_SUBJECT = re.compile(
    r"(?:^|[,;:.(—–]|\b(?:and|but|while|some|about|nearly|almost))\s*$", re.IGNORECASE
)
_VERB = re.compile(
    r"\s+(?:\w+ly\s+)?(?:\w{2,}ed|were|was|are|is|have|had|had|fled|said|came|went|lost|left|held|"
    r"made|took|live|stood|fell)\b",
    re.IGNORECASE,
)
_ROUGHLY = (
    r"(?:(?:about|around|nearly|almost|roughly|some|over|up\s+to|at\s+least|as\s+much\s+as|"
    r"(?:more|less)\s+than|only|just)\s+)"
)
_BY = re.compile(rf"\bby\s+{_ROUGHLY}{{0,2}}$", re.IGNORECASE)
_BOUND = re.compile(rf"(?:^|[^\w]){_ROUGHLY}$", re.IGNORECASE)
_RATIO = re.compile(
    r"\b(?P<word>twice|thrice|half)(?=\s+as\s+(?:many|much|large|big|high|long|great|likely|common|deadly|"
    r"dangerous|fast|strong|old|expensive|costly|frequent|severe|often|far|wide|deep|heavy|tall)\b)|"
    r"\b(?P<more>twice|thrice|(?<!the )(?<!a )(?:double|triple|treble|quadruple))"
    r"(?=\s+(?:(?:the|its|their)\s+(?:[a-z-]+\s+){0,2}?(?:size|number|amount|rate|area|average|toll|"
    r"figure|level|population|length|height|price|cost|budget|threshold|norm|total|value|limit|"
    r"capacity|proportion|share|sum|quantity|weight|distance|estimate|count)|that|what)\b)",
    re.IGNORECASE,
)
MULTIPLES: dict[str, Decimal] = {
    "twice": Decimal(2),
    "thrice": Decimal(3),
    "double": Decimal(2),
    "triple": Decimal(3),
    "treble": Decimal(3),
    "quadruple": Decimal(4),
    "half": Decimal("0.5"),
}


def find_fractions(text: str) -> Iterator[tuple[int, int, Decimal]]:
    """Each share told as a fraction: (start, end, percent), to two decimals."""
    for match in _FRACTION.finditer(text):
        top, bottom = (match["top"] or "").lower(), match["bottom"].lower().rstrip("s")
        piece = not top and _ORDINAL_HALF.search(left_of(text, match.start()))
        if (top or bottom == "half") and not piece and _is_share(text, match, top):
            parts = _TOPS.get(top) or (int(top) if top.isdigit() else 1)
            yield match.start(), match.end(), round(Decimal(100 * parts) / PORTIONS[bottom], 2)


def find_every(text: str) -> Iterator[tuple[int, int, Decimal]]:
    """ "Every third victim": (start, end, percent)."""
    for match in _EVERY.finditer(text):
        yield match.start(), match.end(), round(Decimal(100) / PORTIONS[match["bottom"].lower()], 2)


def _is_share(text: str, match: re.Match[str], top: str) -> bool:
    """ "A third of", "by a third", "two-thirds voted"; "a third state" and "half an hour" not."""
    if _WHOLE.match(text, match.end()):
        return True
    ends = bool(_ENDS.match(text, match.end()))
    before = left_of(text, match.start())
    if ends and (_BY.search(before) or _IS_ABOUT.search(before)):
        return True
    plural = match["bottom"].lower().endswith("s") and top not in ("a", "an", "one", "1")
    if plural and match["gap"] == "-" and (ends or _PREDICATE.match(text, match.end())):
        return True
    if plural and _SUBJECT.search(before) and _VERB.match(text, match.end()):
        return True
    if top and _is_alone(text, match.end(), before):
        return True
    bare = match["bottom"].lower() == "half" and (not before.strip() or _BOUND.search(before))
    return bool(bare and _PREDICATE.match(text, match.end()))


#: "In the first half of the year", "the northern half of the island": a piece, and no share.
_ORDINAL_HALF = re.compile(
    r"\b(?:first|second|latter|former|final|last|other|later|earlier|upper|lower|top|bottom|better|"
    r"northern|southern|eastern|western|front|rear)\s+$",
    re.IGNORECASE,
)
#: "Fewer than a third had work", "a third had fled"; not "and a third was wounded", the next one.
_BOUNDED = re.compile(
    r"(?:^|[,;:.(—–]|\b(?:and|but|while|that))\s*"
    r"(?:(?:a\s+little|slightly|just|well|far|no|not)\s+)?"
    r"(?:(?:fewer|less|more)\s+than|over|under|above|at\s+(?:most|least)|up\s+to|nearly|almost|"
    r"about|around|some|only|roughly|close\s+to)\s+$",
    re.IGNORECASE,
)
_OPENING = re.compile(r"(?:^|[;:])\W*$")
_PLURAL = re.compile(
    r"\s+(?:were|are|have|had|could|did|fled|came|went|lived|live)\b", re.IGNORECASE
)
_ANY_VERB = re.compile(
    r"\s+(?:was|is|has|\w{3,}ed|can|could|did|cannot|would|will|may|might|must|should)\b",
    re.IGNORECASE,
)
#: "It was nearly half", "reached more than a third".
_IS_ABOUT = re.compile(
    r"\b(?:is|was|are|were|been|be|reach(?:es|ed)?|exceed(?:s|ed)?)\s+"
    r"(?:(?:a\s+little|slightly|just|well|far|no|not)\s+)?(?:(?:fewer|less|more)\s+than|over|under|"
    r"above|at\s+(?:most|least)|up\s+to|nearly|almost|about|around|roughly|close\s+to)\s+$",
    re.IGNORECASE,
)


def _is_alone(text: str, end: int, before: str) -> bool:
    """Whether a fraction alone is the subject of its clause."""
    plural = _PLURAL.match(text, end)
    if _BOUNDED.search(before):
        return bool(plural or _ANY_VERB.match(text, end) or _PREDICATE.match(text, end))
    return bool(plural and _OPENING.search(before))


#: "Every third victim was a child": one in three.
_EVERY = re.compile(
    r"\bevery\s+(?P<bottom>third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth)"
    r"(?=\s+(?!(?:day|year|week|month|hour|minute|time|night|morning|floor|street|line|one|page|step)s?\b)"
    r"[a-z]+\b)",
    re.IGNORECASE,
)


#: "Half a mile", "a quarter mile", "a half hour": a part of one unit.
_PART = re.compile(
    r"\b(?:(?P<half>half\s+an?|an?\s+half)|(?P<quarter>an?\s+quarter(?:\s+of\s+an?)?))"
    r"(?=[\s-](?:mile|hour|kilo|kilometre|kilometer|kilogram|pound|pint|litre|liter|gallon|inch|foot|"
    r"acre|hectare|metre|meter|year|day|month|century|decade|tonne|ton|ounce|cup|teaspoon|tablespoon|"
    r"degree|point|percentage\s+point|percent|per\s+cent)\b)",
    re.IGNORECASE,
)


def find_parts(text: str) -> Iterator[tuple[int, int, Decimal]]:
    """Each part of one unit: "half a mile" is (start, end of "half a", 0.5)."""
    for match in _PART.finditer(text):
        yield match.start(), match.end(), Decimal("0.5" if match["half"] else "0.25")


def find_multiples(text: str) -> Iterator[tuple[int, int, Decimal]]:
    """Each multiple told in one word: "twice as many" is (start, end of "twice", 2)."""
    for match in _RATIO.finditer(text):
        yield match.start(), match.end(), MULTIPLES[match.group().lower()]
