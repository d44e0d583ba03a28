"""What a place is called in a record: its id, how precise it is, and what it lies in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from variorum.claims.places.gazetteer import Candidate, fold, holders
from variorum.model import identifier

#: Precision in the terms of UCDP GED's where_prec: 1 the place itself, 2 near it, 3 a second-level
#: and 4 a first-level division, 5 a line or an area without sharp bounds, 6 a country, 7 waters
#: of no country.
_PRECISION = {
    "town": 1, "district": 3, "region": 4, "area": 5, "mountains": 5, "river": 5, "country": 6,
    "state": 6, "water": 7,
}  # fmt: skip
#: ... of places that no list has, by the noun beside their name.
_BY_NOUN = (
    (1, "airport camp capital city hamlet port settlement suburb town village"),
    (3, "commune county district municipality township"),
    (4, "canton department governorate oblast prefecture province region state voivodeship"),
    (5, "area bay border coast corridor enclave gulf island islands lake mountain mountains"),
    (5, "peninsula plain river sea strait territory valley"),
)
NEAR = re.compile(
    r"\b(?:near|outside|around|kilomet(?:er|re)s (?:from|of)|km (?:from|of))\s+$", re.I
)
#: What stands before the form: "People's Democratic Republic of X".
_KIND = r"(?:[A-Z][\w’'-]+\s+){0,3}"
_FORM = r"(?:republic|kingdom|state|federation|principality|sultanate|emirate|commonwealth)"
#: The form of government right before a name, with what says more of it; over no empty line.
_GAP = r"(?:[^\S\n]+\n?[^\S\n]*|\n[^\S\n]*)"
_FORM_BEFORE = re.compile(
    rf"(?:\b(?!(?:And|But|By|For|From|In|Of|On|The|To)\b)[A-Z][a-z’'-]+{_GAP})?"
    rf"(?:\b(?i:arab|autonomous|democratic|federal|federative|islamic|people[’']s|socialist|soviet"
    rf"|united){_GAP}){{0,3}}"
    r"\b(?:Republic|REPUBLIC|Kingdom|KINGDOM|Principality|PRINCIPALITY|Sultanate|SULTANATE"
    rf"|Emirate|EMIRATE){_GAP}(?:of|OF){_GAP}(?:(?:the|THE){_GAP})?$"
)
_REACH = 80


@dataclass(frozen=True, slots=True)
class Lies:
    """Where a place lies: precision (UCDP where_prec), what it is, ids of what holds it."""

    precision: int | None
    kind: str | None
    inside: tuple[str, ...] = ()


def place_id(name: str, candidate: Candidate | None) -> str:
    """GeoNames' id where the place is resolved, else an id made from the folded name."""
    if candidate is not None and candidate.own:
        return candidate.own
    if candidate is not None and candidate.geonames_id:
        return f"geonames:{candidate.geonames_id}"
    return identifier("place", fold(candidate.name if candidate else without_form(name)))


def without_form(name: str) -> str:
    """The name of a state without its form of government: "Republic of X", "X Republic"."""
    pattern = rf"^(?:the\s+)?{_KIND}(?i:{_FORM}\s+of)\s+(?i:the\s+)?|\s+(?i:{_FORM})$"
    return re.sub(pattern, "", name)


def with_form(text: str, start: int) -> int:
    """Where the full name of a state begins whose short one begins at `start` of a text.

    "the Federal Republic of X" is another name of X, and is written as one.
    """
    found = _FORM_BEFORE.search(text, max(0, start - _REACH), start)
    return found.start() if found else start


def lies(candidate: Candidate | None, noun: str, *, near: bool) -> Lies:
    """What is known of where a place lies, from the gazetteer or from the noun beside its name."""
    if candidate is None:
        return Lies(_precision_of(noun), noun or None)
    precision = _PRECISION.get(candidate.kind)
    if candidate.noun:
        precision = _precision_of(candidate.noun) or precision
    if candidate.kind == "town" and noun:
        precision = _precision_of(noun) or precision
    inside = tuple(place_id(h.name, h) for h in holders(candidate))
    kind = candidate.noun or candidate.kind
    return Lies(2 if near and precision == 1 else precision, kind, inside)


def _precision_of(noun: str) -> int | None:
    return next((precision for precision, nouns in _BY_NOUN if noun in nouns.split()), None)
