"""Places of a bare text: found without a parse, each resolved where that can be told."""

from __future__ import annotations

import re
from dataclasses import dataclass

from variorum.claims.places.gazetteer import Candidate
from variorum.claims.places.resolving import Named, Resolution, resolve_all
from variorum.claims.places.scan import Found, scan

#: "Ansel state", "the state of Ansel", "the Ansel and Rell provinces", "the city of Ansel".
_DIVISIONS = "state|provinces?|county|counties"
_BEHIND = re.compile(rf"(?:,?\s+(?:and\s+)?[A-Z]\w+){{0,2}}\s+(?P<noun>{_DIVISIONS})(?=\W)")
_RIGHT_BEHIND = re.compile(rf"\s+(?P<noun>{_DIVISIONS})(?=\W)")
#: "The X town of Y" says nothing of X.
_NOUNS = rf"(?P<noun>{_DIVISIONS}|[Cc]ity|[Tt]own|[Vv]illage)"
_AHEAD = re.compile(rf"\b{_NOUNS}\s+of\s+(?:[A-Z]\w+(?:\s[A-Z]\w+)?(?:,|\s+and)\s+)?$")
_REACH = 50
_KINDS = {"state": "region", "province": "region", "county": "district", "counties": "district"}


@dataclass(frozen=True, slots=True)
class TextPlace:
    """A place name in a text and what it means."""

    found: Found
    resolution: Resolution


def places_in(text: str) -> tuple[TextPlace, ...]:
    """Every place name of a text in order: a pure function."""
    found = scan(text)
    named = [Named(f.start, f.end, f.name, _of_kind(text, f), f.people) for f in found]
    return tuple(
        TextPlace(one, resolution)
        for one, resolution in zip(found, resolve_all(text, named), strict=True)
    )


def _of_kind(text: str, found: Found) -> tuple[Candidate, ...]:
    """The candidates of the kind that the noun beside a name says, if any is."""
    noun = _AHEAD.search(text, max(0, found.start - _REACH), found.start)
    noun = noun or _RIGHT_BEHIND.match(text, found.end)
    plural = _BEHIND.match(text, found.end)
    if noun is None and plural is not None and plural["noun"].endswith("s"):
        noun = plural
    if noun is None:
        return found.candidates
    word = noun["noun"].lower()
    kind = _KINDS.get(word) or _KINDS.get(word.removesuffix("s"), "town")
    return tuple(c for c in found.candidates if c.kind == kind) or found.candidates
