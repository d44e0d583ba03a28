"""What the text itself says a place lies in: "Ames, Iowa", "the Iowa town of Ames"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.claims.places.gazetteer import Candidate, holders
from variorum.claims.places.resolving.named import Named

_SETTLEMENT = (
    "borough|capital|city|community|county|district|hamlet|municipality|neighbou?rhood|parish|port"
    "|prefecture|province|region|state|suburb|town|township|village"
)
_TOWARDS = r"(?:the\s+)?(?:(?:north|south|east|west|central)\w*\s+)?"
#: Behind a name, before what holds it.
_INSIDE = re.compile(
    rf",\s+(?:in\s+)?(?:the\s+)?|\s+(?:is|lies|was|lay)\s+in\s+(?:the\s+)?|\s*\(\s*"
    rf"|,?\s+in\s+{_TOWARDS}(?:(?:{_SETTLEMENT})\s+of\s+)?"
    rf"|[’']s\s+(?:{_SETTLEMENT})\s+(?:in|of)\s+(?:the\s+)?"
    rf"|\s+(?:{_SETTLEMENT})(?:,|\s+(?:in|of))\s+{_TOWARDS}"
)
#: Behind what holds, before the name.
_HOLDING = re.compile(
    rf"(?:[’']s?)?\s+(?:[a-z-]+\s+){{0,2}}(?:{_SETTLEMENT})\s+(?:of|called|named)\s+"
    r"|[’']s\s+(?:(?:north|south|east|west|central)\w*\s+)?"
)
#: ... where a noun says that the name is a place's: only then does it hold without a gazetteer.
_LYING = re.compile(
    rf",\s+(?:an?|the)\s+(?:[a-z-]+\s+){{0,3}}(?:{_SETTLEMENT})\s+(?:in|of)\s+{_TOWARDS}"
    r"|\s+(?:is|lies|was|lay)\s+in\s+(?:the\s+)?"
)
_LYING_OF_KIND = re.compile(rf",?\s+(?:in|of)\s+{_TOWARDS}(?:(?:{_SETTLEMENT})\s+of\s+)?")
_LONGEST = 40


def inside(candidate: Candidate, holder: Candidate) -> bool:
    """Whether the gazetteer has one place within another."""
    if candidate.own:
        return any(above == holder for above in holders(candidate))
    if holder.kind == "country":
        return candidate.country == holder.code and candidate.kind != "country"
    if holder.kind not in ("region", "district") or not holder.code:
        return False
    below = candidate.code.startswith(holder.code + ".")
    return below or (candidate.code == holder.code and candidate.kind == "town")


def told(text: str, names: Sequence[Named]) -> Iterator[tuple[int, tuple[Candidate, ...], int]]:
    """(number of a name, its candidates that hold by the text, number of what holds them)."""
    for number in range(len(names) - 1):
        one, other = names[number], names[number + 1]
        between = text[one.end : other.start]
        if len(between) > _LONGEST or not one.candidates or not other.candidates:
            continue
        if _INSIDE.fullmatch(between) and not _is_listed(text, one, other, between):
            some = _held(one, other)
            if some:
                yield number, some, number + 1
        if _HOLDING.fullmatch(between):
            some = _held(other, one)
            if some:
                yield number + 1, some, number


def told_of_unknown(text: str, names: Sequence[Named]) -> Iterator[tuple[int, int]]:
    """(number of a name, number of what it lies in by the text), known to a gazetteer or not.

    "the village of X in the Y district", "X, a village in Y", "the Y village of X"; never "X in Y"
    alone, which may be said of a way from the one that ends in the other.
    """
    for number in range(len(names) - 1):
        one, other = names[number], names[number + 1]
        between = text[one.end : other.start]
        if len(between) > _LONGEST or one.name == other.name:
            continue
        of_kind = bool(one.feature) and _LYING_OF_KIND.fullmatch(between)
        if of_kind or _LYING.fullmatch(between):
            yield number, number + 1
        elif re.search(rf"\b(?:{_SETTLEMENT})\b", between) and _HOLDING.fullmatch(between):
            yield number + 1, number


def _held(name: Named, holder: Named) -> tuple[Candidate, ...]:
    return tuple(c for c in name.candidates if any(inside(c, h) for h in holder.candidates))


def _is_listed(text: str, one: Named, other: Named, between: str) -> bool:
    """Whether two names of states or countries stand side by side in a list."""
    if not between.startswith(",") or other.candidates[0].naming == "short":
        return False
    level = {c.kind for c in one.candidates} & {c.kind for c in other.candidates}
    return bool(level & {"country", "region"}) and bool(
        re.match(r",?\s+(?:and|or)\s|,\s+[A-Z]", text[other.end : other.end + 12])
    )
