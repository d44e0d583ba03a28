"""From numerals to quantities: range, unit, bound words. Pure text, no parse, no exclusions."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from variorum.claims.figures import dress
from variorum.claims.figures.money import HUNDREDTHS, scaled_code
from variorum.claims.figures.numbers import Numeral, find_numerals, tidy
from variorum.claims.figures.quantity import Quantity, with_interval
from variorum.claims.figures.ranges import is_score
from variorum.claims.figures.units import COUNT, currency_before, unit_after, unit_named
from variorum.claims.figures.windows import left_of, right_of

__all__ = ["Quantity", "scan"]


@lru_cache(maxsize=8)
def scan(text: str) -> tuple[Quantity, ...]:
    """Every quantity written in a text, in order. The last few texts are remembered."""
    stamps = [match.span() for match in _TIMESTAMP.finditer(text)]
    numerals = [
        n
        for n in find_numerals(text)
        if not any(start <= n.start < end for start, end in stamps) and not _inside_word(text, n)
    ]
    out: list[Quantity] = []
    at = 0
    while at < len(numerals):
        if out and numerals[at].start < out[-1].end:
            at += 1
            continue
        following = numerals[at + 1] if at + 1 < len(numerals) else None
        joined = dress.joined(text, numerals[at], following) if following else None
        if joined is None and following is not None:
            joined = dress.one_in(text, numerals[at], following)
        if joined is not None:
            out.append(joined)
        if joined is not None or (
            following is not None and is_score(text, numerals[at], following)
        ):
            at += 2
            continue
        out.append(dress.single(text, numerals[at]))
        at += 1
    out = _inches(text, _suspended(text, _with_cents(text, [with_interval(q) for q in out])))
    return tuple(_share_bounds(text, out))


#: ISO 8601 dates and times.
_TIMESTAMP = re.compile(r"\b\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:[\d:.]+)?(?:Z|[+-]\d{2}:?\d{2})?\b")


_FEET = re.compile(r"(?:\bfeet|\bfoot|ft\.?|['′]),?\s*$")
_ORDINAL = re.compile(r"-?(?:st|nd|rd|th)\b")
_CODE_BEFORE = re.compile(r"\b[A-Z]{2,}\s-$")
_WORD_BEFORE = re.compile(r"[^\W\d_]-?$")
_MARK_BEFORE = re.compile(r"[/\\@#_:]$")
_DIGIT_BEFORE = re.compile(r"\d[-–:.,]$")
_RANGE_BEFORE = re.compile(r"(?<!\d[-–])\b[\d,.]+[-–]$")
_DIGIT_BEHIND = re.compile(r"[:/]\d|[.,]\d|[_@\\]")
_PER_DIGITS = re.compile(r"/\d+(?:\s|$)")
_LETTERS_BEHIND = re.compile(r"[^\W\d_]+")
_SHORT_SIZE = re.compile(r"[mbtMBT]\b")
_GLUE = re.compile(r"(?<![^\W\d_])[xX]$|(?:\bminus|\bplus|\d-?\s?to|\d-?\s?or)-$")


def _inside_word(text: str, numeral: Numeral) -> bool:  # noqa: PLR0911 - one test, one line
    """Whether the digits belong to a longer token: a symbol, a model, an ordinal, a clock time."""
    before, after = left_of(text, numeral.start), right_of(text, numeral.end)
    if numeral.form != "digits":
        return _ORDINAL.match(after) is not None
    if numeral.plain and _CODE_BEFORE.search(before[-_NEAR:]):
        return True
    if _WORD_BEFORE.search(before[-2:]) and not _glued_before(before, numeral, text):
        return True
    if _MARK_BEFORE.search(before[-1:]):
        return True
    if _DIGIT_BEFORE.search(before[-2:]) and numeral.plain and not _RANGE_BEFORE.search(before):
        return True
    if _DIGIT_BEHIND.match(after) and not _PER_DIGITS.match(after):
        return True
    glued = _LETTERS_BEHIND.match(after)
    if glued is None or (glued.group() == "in" and _FEET.search(before[-_NEAR:])):
        return False
    if glued.group() in ("s", "th", "st", "nd", "rd") and (
        glued.group() != "s" or numeral.value % 10 == 0
    ):
        return True
    if unit_after(text, numeral.end) or scaled_code(text, numeral.end):
        return False
    return not (currency_before(text, numeral.start) and _SHORT_SIZE.match(after))


#: Longer than the letters of a code, in characters.
_NEAR = 20


def _glued_before(before: str, numeral: Numeral, text: str) -> bool:
    return currency_before(text, numeral.start) is not None or bool(_GLUE.search(before[-_NEAR:]))


_PAIR = re.compile(
    r"\s+(?!(?:were|was|are|is|have|has|had|did|died)\b)(?:[^\W\d_]+[\s-]+){1,3}(?:and|or)\s+", re.I
)


_VERB = re.compile(
    r"\b(?:were|was|are|is|have|has|had|been|died|killed|wounded|injured|said|says)\b", re.I
)


def _share_bounds(text: str, found: list[Quantity]) -> list[Quantity]:
    """A bound word governs both numbers of a pair: "at least 60 men and 24 women"."""
    out: list[Quantity] = []
    for at, quantity in enumerate(found):
        previous = out[-1] if out else None
        if previous is not None and (
            _is_pair(text, previous, quantity, found[: at - 1])
            or _is_reduced(text, previous, quantity)
        ):
            rule = f"{previous.rule}, shared by the pair"
            out.append(with_interval(replace(quantity, bound=previous.bound, rule=rule)))
        else:
            out.append(quantity)
    return out


#: "At least 12 people were killed and 31 wounded": the second clause is cut short.
_REDUCED = re.compile(r"[^.,;:()\d]{3,90}\sand\s+")
_CUT_SHORT = re.compile(
    r"\s*(?:[^\W\d_]+ed|hurt|dead|missing|more\s+[^\W\d_]+ed|in|at|near|on)\b"
    r"(?!\s+(?:was|were|is|are|had|has|have)\b)",
    re.IGNORECASE,
)
_OPENS_CLAUSE = re.compile(r"(?:^|[-–—:;,(\"“]|\bthat)\s*$")


def _is_reduced(text: str, first: Quantity, second: Quantity) -> bool:
    """Whether a second number stands in a coordinated clause that is cut short."""
    return (
        first.bound == "at_least"
        and second.bound == "exact"
        and not first.vague
        and second.form != "vague"
        and first.unit is second.unit is COUNT
        and bool(_OPENS_CLAUSE.search(left_of(text, first.start)))
        and bool(_REDUCED.fullmatch(text[first.after : second.start]))
        and bool(_CUT_SHORT.match(text[second.after :]))
    )


def _is_pair(text: str, first: Quantity, second: Quantity, earlier: list[Quantity]) -> bool:
    if second.bound != "exact" or first.bound in ("exact", "between") or first.vague:
        return False
    if first.start == first.number_start or first.unit is not second.unit or second.form == "vague":
        return False
    between = text[first.after : second.start]
    if not _PAIR.fullmatch(between) or _VERB.search(between):
        return False
    # the last two of a longer list are no pair: each item there has words of its own
    return not (earlier and re.fullmatch(r"\s+(?:[^\W\d_]+[\s-]+){1,4}|\s*[^\W\d_ ]+,\s+",
                                         text[earlier[-1].after : first.start].rstrip(", ") + " ")
                and "," in text[earlier[-1].after : first.start])  # fmt: skip


_CLAUSE_END = re.compile(r"\s*(?:[.,;:!?)](?!\d)|$)")


def _with_cents(text: str, found: list[Quantity]) -> list[Quantity]:
    """ "5 dollars and 50 cents", "5 dollars 50": one sum of money."""
    out: list[Quantity] = []
    for quantity in found:
        last = out[-1] if out else None
        if last is None or not _is_rest(text, last, quantity):
            out.append(quantity)
            continue
        total = tidy(Decimal(str(last.stated[0])) + Decimal(str(quantity.stated[0])) / 100)
        out[-1] = with_interval(
            replace(last, end=quantity.end, number_end=quantity.number_end, after=quantity.after,
                    stated=(total,))
        )  # fmt: skip
    return out


def _is_rest(text: str, whole: Quantity, rest: Quantity) -> bool:
    """Whether a number is the hundredths of the sum of money before it."""
    if whole.unit.code not in HUNDREDTHS or len(whole.stated) + len(rest.stated) > 2 or whole.per:
        return False
    small = isinstance(rest.stated[0], int) and 0 < rest.stated[0] < 100
    if not small or not isinstance(whole.stated[0], int) or whole.number_end == whole.after:
        return False
    between = text[whole.after : rest.start]
    if rest.unit.code == HUNDREDTHS[whole.unit.code]:
        return bool(re.fullmatch(r",?\s*(?:and\s+)?", between))
    spoken = rest.unit is COUNT and rest.stated[0] > 9 and bool(_CLAUSE_END.match(text, rest.after))
    return spoken and bool(re.fullmatch(r"\s+(?:and\s+)?", between))


def _inches(text: str, found: list[Quantity]) -> list[Quantity]:
    """ "5 ft 2 in": "in" is a unit right behind feet."""
    out: list[Quantity] = []
    for quantity in found:
        last = out[-1] if out else None
        match = _IN.match(text, quantity.after)
        near = last is not None and not text[last.after : quantity.start].strip(" ,")
        if near and match and last and last.unit.code == "[ft_i]" and quantity.unit is COUNT:
            inch, end = unit_named("inch"), match.end()
            quantity = replace(quantity, unit=inch, after=end, end=end)  # noqa: PLW2901
        out.append(quantity)
    return out


_IN = re.compile(r"\s?in\b\.?")


def _suspended(text: str, found: list[Quantity]) -> list[Quantity]:
    """ "a two- or three-mile walk": the number before a hyphen has the unit of the next."""
    out = list(found)
    for at in range(len(out) - 2, -1, -1):
        one, following = out[at], out[at + 1]
        between = text[one.after : following.start]
        if one.unit is COUNT and re.fullmatch(r"-(?:,|\s+(?:and|or|to))+\s*", between):
            out[at] = replace(one, unit=following.unit, per=following.per)
    return out
