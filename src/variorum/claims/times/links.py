"""Which expressions of a sentence belong together: ranges, lists under one month, choices."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from variorum.claims.times.expression import Expression, Link, only_clock
from variorum.claims.times.tense import tense_at

_DASH = re.compile(r"\s?[-–—]\s?$|/$")
_TO = re.compile(
    r"(?:\s?,)?\s(?:to|through|until|till|thru|up\sto)\s(?:the\s(?:following\s|next\s)?|about\s)?$",
    re.I,
)
#: "between the", "from the" and blanks: no opening word stands farther off.
_REACH = 20
_AND = re.compile(r",?\s(?:and)\s(?:the\s)?$", re.I)
_OR = re.compile(r"\s(?:or)\s(?:the\s)?$", re.I)
_BETWEEN = re.compile(r"\bbetween\s(?:the\s)?$", re.I)
_FROM = re.compile(r"\b(?:between|from)\s(?:the\s)?$", re.I)


@dataclass(frozen=True, slots=True)
class Chain:
    """Expressions [first, last] of a sentence and how they stand together."""

    first: int
    last: int
    link: Link
    start: int


def chains(text: str, expressions: list[Expression]) -> list[Chain]:
    """The linked runs of a sentence's expressions, in order, none sharing an expression."""
    out: list[Chain] = []
    i = 0
    while i + 1 < len(expressions):
        link = _link(text, expressions[i], expressions[i + 1])
        if link is None:
            i += 1
            continue
        last = i + 1
        while link == "list" and last + 1 < len(expressions):
            if _link(text, expressions[last], expressions[last + 1]) != "list":
                break
            last += 1
        out.append(Chain(i, last, link, _opening(text, expressions[i])))
        i = last + 1
    return out


def opening_hours(text: str, expressions: list[Expression]) -> frozenset[int]:
    """Where times of day begin that stand as hours from-to without a day: they recur.

    Told as past ("shots were heard from 9:00 to 11:00") they belong to the day of the story.
    """
    out: set[int] = set()
    for first, second in pairwise(expressions):
        gap = text[first.end : second.start]
        if only_clock(first) and only_clock(second) and (_DASH.match(gap) or _TO.match(gap)):
            out |= {first.start, second.start}
    if not out:
        return frozenset()
    dated = any(e.dated and e.anchor != "text" for e in expressions)
    past = tense_at(text, min(out), max(out)) == "past"
    return frozenset() if dated or past else frozenset(out)


def _opening(text: str, first: Expression) -> int:
    word = _FROM.search(text[max(0, first.start - _REACH) : first.start])
    return max(0, first.start - _REACH) + word.start() if word else first.start


def _link(text: str, first: Expression, second: Expression) -> Link | None:
    if not (_calendar(first) and _calendar(second)):
        return None
    gap = text[first.end : second.start]
    alike = _unit(first) == _unit(second)
    joined = bool(_AND.match(gap))
    between = joined and _BETWEEN.search(text[max(0, first.start - _REACH) : first.start])
    if _TO.match(gap) or between or (alike and _DASH.match(gap)):
        return "range"
    if alike and _OR.match(gap):
        return "or"
    if joined and alike and (first.shared or _unit(first) == "year"):
        return "list"
    return "list" if first.shared and second.shared and gap == ", " else None


def _calendar(expression: Expression) -> bool:
    return expression.type == "DATE" and expression.dated and not expression.anaphoric


def _unit(expression: Expression) -> str:
    if expression.moment is not None:
        return expression.moment.unit
    if expression.shift is not None:
        return expression.shift[0]
    return "day"
