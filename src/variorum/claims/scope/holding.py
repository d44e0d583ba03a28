"""Whether of two names the second holds the first: "X village in Y", "X, a town on the Z in Y"."""

from __future__ import annotations

import re

from variorum.claims.drafts import PlaceMention
from variorum.claims.scope import lexicon as lex

_HOLDING = re.compile(
    r"(?P<kind>[\s\w,-]*?)\s*(?:\b(?:of|with)\s+(?:\w+\s+)?\d[\d.,]*\s+(?:thousand\s+)?"
    r"(?:inhabitants|people|residents)\s+)?"
    r"(?:\b(?:of|in|inside|within)\b|\()\s*(?P<sort>[\s\w-]*)"
)
#: "Aber, a footbridge over the Corran in": what stands beside a site, in the words that call it so.
_CALLED = re.compile(
    r",\s+(?:an?|the)\s+(?P<kind>(?:[\w-]+\s+){1,4})"
    r"(?:above|across|along|at|beside|by|near|off|on|over)\s+(?P<sort>[\s\w-]*)"
)
#: "Aber (once Abern) is a town in": what it lies in holds it.
_IS_CALLED = re.compile(
    r"(?:\s+\([^()]{2,80}\))?,?\s+(?:is|was)\s+(?:an?|the)\s+(?P<kind>(?:[\w-]+\s+){1,5}?)"
    r"(?:at|in|of|on|within)\s+(?P<sort>[\s\w-]*)"
)
#: "In the Aber pit, Corrania": what stands behind a site's noun holds it.
_SITED = re.compile(r"\s+(?P<kind>[a-z]+),\s+")
_ON_SIDE = re.compile(r",?\s+on\s+the\s+")
_LONGEST_KIND = 3


def holds(between: str, behind: str) -> bool:
    """Whether the words at two names put the first into the second: "X village in Y".

    "X, on the Y side" puts it there too.
    """
    sited = _SITED.fullmatch(between)
    if sited is not None and is_area(sited["kind"]):
        return re.match(r",?\s(?:and|or)\b", behind) is None
    if _ON_SIDE.fullmatch(between):
        return behind.startswith((" side", " bank"))
    called = _CALLED.fullmatch(between) or _IS_CALLED.fullmatch(between)
    if called is not None:
        return is_area(called["kind"].split()[-1]) and len(called["sort"].split()) <= _LONGEST_KIND
    found = _HOLDING.fullmatch(between)
    if found is None or len(found["sort"].split()) > _LONGEST_KIND:
        return False
    kind = re.findall(r"[\w-]+", found["kind"])
    if not kind or all(is_area(w.lower()) for w in kind):
        return True
    apposed = found["kind"].lstrip().startswith(",") and kind[0] in ("a", "an", "the")
    return apposed and is_area(kind[-1])


def lies_in(inner: PlaceMention, outer: PlaceMention, between: str) -> bool:
    """Whether the second of two names is where the first lies: "Aber, Corrania"."""
    if between.strip() != ",":
        return False
    return outer.sign == "holder" or outer.id in inner.inside


def is_area(noun: str) -> bool:
    """Whether a noun, singular or plural, stands for the place that is named beside it."""
    return noun in lex.AREAS or noun.removesuffix("s") in lex.AREAS
