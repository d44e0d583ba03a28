"""From numerals to quantities: range, unit, bound words. Pure text, no parse, no exclusions."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from variorum.claims.figures.bounds import BoundWords, bound_after, bound_before
from variorum.claims.figures.numbers import Form, Number, Numeral, find_numerals, tidy
from variorum.claims.figures.ranges import find_range, is_score
from variorum.claims.figures.units import (
    COUNT,
    PERCENT,
    RATIO,
    Unit,
    currency_before,
    per_after,
    unit_after,
)
from variorum.model import Bound


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or a range at [start, end), with unit and bound words.

    `number_start` and `number_end` hold the numerals alone; `after` is where the words for what
    is counted may begin; `stated` are the numbers as written; `per` divides the unit.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    after: int
    stated: tuple[Number, ...]
    bound: Bound
    unit: Unit
    form: Form
    plain: bool
    rule: str
    per: Unit | None = None
    hyphen: bool = False
    low: Number | None = None
    high: Number | None = None

    @property
    def vague(self) -> bool:
        """ "Dozens", "a few hundred"."""
        return self.form == "vague"


def scan(text: str) -> tuple[Quantity, ...]:
    """Every quantity written in a text, in order."""
    numerals = [n for n in find_numerals(text) if not _inside_word(text, n)]
    out: list[Quantity] = []
    at = 0
    while at < len(numerals):
        if out and numerals[at].start < out[-1].end:
            at += 1
            continue
        following = numerals[at + 1] if at + 1 < len(numerals) else None
        joined = _joined(text, numerals[at], following) if following else None
        if joined is None and following is not None:
            joined = _one_in(text, numerals[at], following)
        if joined is not None:
            out.append(joined)
        if joined is not None or (
            following is not None and is_score(text, numerals[at], following)
        ):
            at += 2
            continue
        out.append(_single(text, numerals[at]))
        at += 1
    return tuple(_share_bounds(text, [_with_interval(q) for q in out]))


def _inside_word(text: str, numeral: Numeral) -> bool:  # noqa: PLR0911 - one test, one line
    """Whether the digits belong to a longer token: a symbol, a model, an ordinal, a clock time."""
    before, after = text[: numeral.start], text[numeral.end :]
    if numeral.form != "digits":
        return bool(re.match(r"-?(?:st|nd|rd|th)\b", after))
    if numeral.plain and re.search(r"\b[A-Z]{2,}\s-$", before):
        return True
    if re.search(r"[^\W\d_]-?$", before) and not _glued_before(before, numeral, text):
        return True
    if re.search(r"[/\\@#_:]$", before) or (
        re.search(r"\d[-–:.,]$", before)
        and numeral.plain
        and (not re.search(r"(?<!\d[-–])\b[\d,.]+[-–]$", before))
    ):
        return True
    if re.match(r"[:/]\d|[.,]\d|[_@\\]", after) and not re.match(r"/\d+(?:\s|$)", after):
        return True
    glued = re.match(r"[^\W\d_]+", after)
    if glued is None:
        return False
    if glued.group() in ("s", "th", "st", "nd", "rd") and (
        glued.group() != "s" or numeral.value % 10 == 0
    ):
        return True
    return unit_after(text, numeral.end) is None and not (
        currency_before(text, numeral.start) and re.match(r"[mbtMBT]\b", after)
    )


def _glued_before(before: str, numeral: Numeral, text: str) -> bool:
    if currency_before(text, numeral.start):
        return True
    # "between-60" and "mid-40" do not occur; a hyphen behind a unit or bound does: "some-200"
    return bool(re.search(r"(?<![^\W\d_])[xX]$", before))


def _single(text: str, numeral: Numeral) -> Quantity:
    return _dress(text, numeral.start, numeral, (numeral.value,), "exact")


def _one_in(text: str, first: Numeral, second: Numeral) -> Quantity | None:
    """ "one in five residents": a share."""
    if text[first.end : second.start].lower() not in (" in ", " in every ") or first.value > 9:
        return None
    if not first.value < second.value <= 1000 or (second.value % 5 and second.value > 10):
        return None
    if not re.match(r"\s+[^\W\d_]{3,}", text[second.end :]) or unit_after(text, second.end):
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
    money = (
        currency_before(text, first.start) or (lead and currency_before(text, last.start)) or None
    )
    unit, end, per, stated = _unit(text, first, last, stated, money.unit if money else None)
    if money:
        start = min(start, money.start)
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


def _choose(before: BoundWords | None, behind: BoundWords | None) -> BoundWords | None:
    if before is None or (behind is not None and before.bound in ("about", "exact")):
        return behind or before
    return before


_POUND_MASS = Unit("[lb_av]", "mass", "pound-mass")


_MONEY_WORDS = re.compile(
    r"\b(?:cost|price|paid|pay|worth|spent|spend|fine|tax|budget|fee|euro|dollar)s?\b", re.I
)


_TIMES = re.compile(
    r"\s*-?\s*(?P<word>times|fold)\b(?=(?P<rest>\s+(?:the|as|more|less|fewer|its|their|that|what|over|"
    r"[a-z]+(?:er|ier))\b)?)",
    re.IGNORECASE,
)


_PER_MANY = re.compile(
    r"\s+(?:[^\W\d_]+\s+){0,3}?(?:per|for\s+every|in\s+every)\s+(?P<many>[\d,]*\d|thousand|million|hundred)"
    r"(?:\s+(?P<scale>thousand|million))?\b(?!\s*%)",
    re.IGNORECASE,
)


_AMBIGUOUS = {"foot", "second", "cup", "yard", "pound", "degree", "bit", "minute"}


def _unit(
    text: str, first: Numeral, last: Numeral, stated: tuple[Number, ...], money: Unit | None
) -> tuple[Unit, int, Unit | None, tuple[Number, ...]]:
    """Unit, its end, what divides it, and the numbers (scaled where money is told in m, bn)."""
    if last.form == "fraction":
        return PERCENT, last.end, None, stated
    if money is not None:
        return _money(text, last, stated, money)
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
    match = unit_after(text, last.end)
    if match is None or _is_noun(text, match.start, match.end, stated):
        return COUNT, last.end, None, stated
    divisible = match.unit.dimension not in ("percent", "duration", "age") or match.unit.code == "h"
    per = per_after(text, match.end) if divisible else None
    unit = match.unit
    if (
        text[match.start : match.end].lower() in ("pound", "pounds")
        and stated[-1] < 100_000
        and (not _MONEY_WORDS.search(text))
    ):
        unit = _POUND_MASS
    if unit.dimension in ("temperature", "percent") and re.search(
        r"(?:\bminus\s+|(?<![^\s(])[-−])$", text[: first.start]
    ):
        stated = tuple(-n for n in stated)
    return unit, per.end if per else match.end, per.unit if per else None, stated


def _money(
    text: str, last: Numeral, stated: tuple[Number, ...], money: Unit
) -> tuple[Unit, int, Unit | None, tuple[Number, ...]]:
    end = last.end
    short = re.compile(r"\s?([mbt])(?![^\W\d_])", re.IGNORECASE).match(text, end)
    if (short and not text[end : end + 1].isspace()) or (short and short[1] in "mb"):
        factor = {"m": 10**6, "b": 10**9, "t": 10**12}[short[1].lower()]
        stated, end = tuple(tidy(n * factor) for n in stated), short.end()
    per = per_after(text, end)
    return money, per.end if per else end, per.unit if per else None, stated


def _is_noun(text: str, start: int, end: int, stated: tuple[Number, ...]) -> bool:
    """ "200 foot soldiers", "12 second homes": the word is no unit before a plural noun."""
    word = text[start:end].lower()
    if word not in _AMBIGUOUS or stated[-1] == 1 or text[start - 1 : start] == "-":
        return False
    return bool(re.match(r"\s+[^\W\d_]+s\b", text[end:]))


def _with_interval(quantity: Quantity) -> Quantity:
    """`low` and `high` as the record wants them, from the bound and the numbers stated."""
    low: Number | None = min(quantity.stated)
    high: Number | None = max(quantity.stated)
    if quantity.bound in ("more_than", "at_least"):
        high = None
    elif quantity.bound in ("less_than", "at_most"):
        low = None
    return replace(quantity, low=low, high=high)


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
            out.append(_with_interval(replace(quantity, bound=previous.bound, rule=rule)))
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
        and bool(_OPENS_CLAUSE.search(text[: first.start]))
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


def _joined(text: str, first: Numeral, second: Numeral) -> Quantity | None:
    found = find_range(text, first, second)
    if found is None:
        return None
    return _dress(text, found.start, second, (found.low, found.high), "between", lead=first)
