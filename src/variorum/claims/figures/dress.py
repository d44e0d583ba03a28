"""Numerals get their sign, unit and bound words and become quantities."""

from __future__ import annotations

import re

from variorum.claims.figures.bounds import BoundWords, bound_after, bound_before
from variorum.claims.figures.money import HUNDREDTHS, scaled_code
from variorum.claims.figures.numbers import Number, Numeral, scale, tidy
from variorum.claims.figures.portions import MULTIPLES
from variorum.claims.figures.quantity import Quantity
from variorum.claims.figures.ranges import find_range
from variorum.claims.figures.units import (
    COUNT,
    PERCENT,
    RATIO,
    Unit,
    UnitMatch,
    currency_before,
    per_after,
    unit_after,
    unit_named,
    unit_of,
)
from variorum.claims.figures.windows import left_of
from variorum.model import Bound


def joined(text: str, first: Numeral, second: Numeral) -> Quantity | None:
    """Two numerals that are one range, or None."""
    found = find_range(text, first, second)
    if found is None:
        return None
    return _dress(text, found.start, second, (found.low, found.high), "between", lead=first)


def single(text: str, numeral: Numeral) -> Quantity:
    """A numeral alone."""
    return _dress(text, numeral.start, numeral, (numeral.value,), "exact")


#: "One household in five".
_ONE_OF_THEM = re.compile(
    r"\s+(?:respondent|person|child|woman|man|household|family|house|home|resident|citizen|patient|"
    r"voter|worker|pupil|student|farmer|adult|school|prisoner|detainee|case|death|birth|pregnancy)"
    r"\s+in\s+(?:every\s+)?"
)


def one_in(text: str, first: Numeral, second: Numeral) -> Quantity | None:
    """ "one in five residents": a share."""
    between = text[first.end : second.start].lower()
    named = first.value == 1 and bool(_ONE_OF_THEM.fullmatch(between))
    if (between not in (" in ", " in every ") and not named) or first.value > 9:
        return None
    if not first.value < second.value <= 1000 or (second.value % 5 and second.value > 10):
        return None
    followed = named or re.match(r"\s+[^\W\d_]{3,}", text[second.end :])
    if not followed or unit_after(text, second.end):
        return None
    share = tidy(round(100 * first.value / second.value, 2))
    bound = bound_before(text, first.start)
    start = bound.start if bound else first.start
    return Quantity(
        start, second.end, first.start, second.end, second.end, (share,),
        bound.bound if bound else "exact", PERCENT, "fraction", False, "share: one in N",
    )  # fmt: skip


def _dress(
    text: str,
    start: int,
    last: Numeral,
    stated: tuple[Number, ...],
    bound: Bound,
    *,
    lead: Numeral | None = None,
) -> Quantity:
    """Give numbers their unit and bound words. `start` is where they, or their words, begin."""
    first = lead or last
    sign = _SIGN.search(left_of(text, first.start))
    at = first.start - len(sign.group()) if sign else first.start
    money = currency_before(text, at) or (lead and currency_before(text, last.start)) or None
    if money and _is_behind(text, money, last.end):
        money = None
    unit, end, per, stated = _unit(text, last, stated, money.unit if money else None)
    if money and not sign:
        sign = _SIGN.search(left_of(text, money.start))
        at = money.start - len(sign.group()) if sign else at
    start = min(start, money.start) if money else start
    if sign and _is_negative(sign, unit):
        stated, start = tuple(-n for n in stated), min(start, at)
    before = bound_before(text, start)
    behind = bound_after(text, end)
    rule = "range" if bound == "between" else "number"
    chosen = _choose(before, behind)
    if chosen is not None and bound != "between":
        bound, rule = chosen.bound, f"bound: {text[chosen.start : chosen.end].lower()}"
    after = max(end, behind.end) if behind else end
    if last.form == "vague":
        bound, rule = "at_least", "vague"
    return Quantity(
        before.start if before else start, after, first.start, last.end, after, stated,
        bound, unit, first.form, last.plain and lead is None, rule, per,
        text[last.end : last.end + 1] == "-" and unit is COUNT,
    )  # fmt: skip


#: The number's sign, right before it or before the sign of its money.
_SIGN = re.compile(
    r"(?:(?<!plus\sor\s)(?<!plus/)\bminus[\s-]+|(?<![^\s($£€¥])[-−])$", re.IGNORECASE
)
_SIGNED = {"temperature", "percent", "money", "angle"}


def _is_negative(sign: re.Match[str], unit: Unit) -> bool:
    """ "minus 5", "-5 °C", "$-5": a hyphen only before units that run below zero."""
    return len(sign.group()) > 1 or unit.dimension in _SIGNED


def _is_behind(text: str, money: UnitMatch, end: int) -> bool:
    """Whether a sign of money belongs to the number before it: "10 $ 30 cent"."""
    behind = unit_after(text, end)
    cents = behind is not None and behind.unit.code in HUNDREDTHS.values()
    return cents and bool(re.search(r"\d\s?$", left_of(text, money.start)))


def _choose(before: BoundWords | None, behind: BoundWords | None) -> BoundWords | None:
    if before is None or (behind is not None and before.bound in ("about", "exact")):
        return behind or before
    return before


#: Marks of feet and inches; a spaced one only where no word is quoted behind it.
_PRIME = re.compile(r"""(?P<sign>['′"″])(?!\w)|\s(?P<spaced>["″])(?=[\s.,;:)]|$)""")
_QUOTE_OPENED = re.compile(r"(?:^|[\s(])'\S|‘")


def _prime(text: str, numeral: Numeral) -> UnitMatch | None:
    """ "30' high", '10" long': feet and inches, where the mark closes no quotation."""
    mark = _PRIME.match(text, numeral.end)
    if mark is None or text[numeral.start - 1 : numeral.start] in ("°", "'", "′"):
        return None
    sign = mark["sign"] or mark["spaced"]
    before = text[: numeral.start]
    closes = (sign == "'" and _QUOTE_OPENED.search(before)) or (
        sign == '"' and (before.count('"') % 2 or "“" in before)
    )
    if closes:
        return None
    name = "foot" if sign in "'′" else "inch"
    return UnitMatch(unit_named(name), mark.end() - 1, mark.end())


_POUND_MASS = Unit("[lb_av]", "mass", "pound-mass")


_MONEY_WORDS = re.compile(
    r"\b(?:cost|price|paid|pay|worth|spent|spend|fine|tax|budget|fee|euro|dollar)s?\b", re.I
)


_TIMES = re.compile(
    r"\s*-?\s*(?P<word>times|fold)\b(?=(?P<rest>\s+(?:the|as|more|less|fewer|its|their|that|what|over|above|below|beyond|"
    r"[a-z]+(?:er|ier))\b)?)",
    re.IGNORECASE,
)


_PER_MANY = re.compile(
    r"\s+(?:[^\W\d_]+\s+){0,3}?(?:per|for\s+every|in\s+every)\s+(?P<many>[\d,]*\d|thousand|million|hundred)"
    r"(?:\s+(?P<scale>thousand|million))?\b(?!\s*%)",
    re.IGNORECASE,
)


_AMBIGUOUS = {"foot", "second", "cup", "yard", "pound", "degree", "bit", "minute"}


def _unit(  # noqa: PLR0911 - one form, one line
    text: str, last: Numeral, stated: tuple[Number, ...], money: Unit | None
) -> tuple[Unit, int, Unit | None, tuple[Number, ...]]:
    """Unit, its end, what divides it, and the numbers (scaled where money is told in m, bn)."""
    if last.form == "fraction":
        return PERCENT, last.end, None, stated
    if money is not None:
        return _money(text, last, stated, money)
    if last.form == "words" and text[last.start : last.end].lower() in MULTIPLES:
        return RATIO, last.end, None, stated
    coded = scaled_code(text, last.end)
    if coded is not None:
        code, factor, end = coded
        return unit_of(code), end, None, tuple(scale(n, factor) for n in stated)
    times = _TIMES.match(text, last.end)
    if times and (times["rest"] or times["word"].lower() == "fold"):
        if re.match(r"\s+(?:less|fewer|lower|smaller)\b", times["rest"] or ""):
            stated = tuple(sorted(tidy(round(1 / n, 4)) for n in stated if n)) or stated
        return RATIO, times.end("word"), None, stated
    rate = _PER_MANY.match(text, last.end)
    if rate:
        many = {"thousand": "1000", "million": "1000000", "hundred": "100"}.get(
            rate["many"].lower(), rate["many"].replace(",", "")
        )
        many += {"thousand": "000", "million": "000000"}.get((rate["scale"] or "").lower(), "")
        if many.isdigit() and int(many) > 1:
            return Unit(f"1/{many}", "ratio", f"per {many}"), rate.end(), None, stated
    match = unit_after(text, last.end) or _prime(text, last)
    if match is None or _is_noun(text, match.start, match.end, stated):
        return COUNT, last.end, None, stated
    per = per_after(text, match.end)
    if per and match.unit.dimension in ("duration", "age") and match.unit.code != "h":
        per = None
    if per and match.unit.dimension == "percent" and per.unit.dimension != "duration":
        per = None
    unit = match.unit
    if (
        text[match.start : match.end].lower() in ("pound", "pounds")
        and stated[-1] < 100_000
        and per is None
        and (not _MONEY_WORDS.search(text))
    ):
        unit = _POUND_MASS
    return unit, per.end if per else match.end, per.unit if per else None, stated


def _money(
    text: str, last: Numeral, stated: tuple[Number, ...], money: Unit
) -> tuple[Unit, int, Unit | None, tuple[Number, ...]]:
    end = last.end
    short = re.compile(r"\s?([mbt])(?![^\W\d_])", re.IGNORECASE).match(text, end)
    if (short and not text[end : end + 1].isspace()) or (short and short[1] in "mb"):
        factor = {"m": 10**6, "b": 10**9, "t": 10**12}[short[1].lower()]
        stated, end = tuple(scale(n, factor) for n in stated), short.end()
    per = per_after(text, end)
    return money, per.end if per else end, per.unit if per else None, stated


def _is_noun(text: str, start: int, end: int, stated: tuple[Number, ...]) -> bool:
    """ "200 foot soldiers", "12 second homes": the word is no unit before a plural noun."""
    word = text[start:end].lower()
    if word not in _AMBIGUOUS or stated[-1] == 1 or text[start - 1 : start] == "-":
        return False
    return bool(re.match(r"\s+[^\W\d_]+s\b", text[end:]))
