"""From a name to a point, where one can be told; else the name stays without coordinates."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from variorum.claims.places.gazetteer import Candidate, candidates, fold
from variorum.model import identifier

#: A namesake this many times as populous as the next is taken where nothing else decides.
_DOMINANCE = 10


def countries_named(names: Sequence[str]) -> Counter[str]:
    """How often each country is named, itself or by a place whose country is beyond doubt."""
    out: Counter[str] = Counter()
    for name in names:
        some = candidates(name)
        if some and (some[0].kind == "country" or len({c.country for c in some}) == 1):
            out[some[0].country] += 1
    return out


def resolve(name: str, around: Counter[str]) -> Candidate | None:
    """The candidate that the document's other places speak for, or one without rival."""
    some = candidates(name) or candidates(_without_form(name))
    if not some:
        return None
    if len(some) == 1 or some[0].kind in ("continent", "country"):
        return some[0]
    near = [c for c in some if around.get(c.country)]
    if near:
        return max(near, key=lambda c: (around[c.country], c.population, -c.geonames_id))
    if some[0].population >= _DOMINANCE * max(c.population for c in some[1:]):
        return some[0]
    return None


def _without_form(name: str) -> str:
    """The name of a state without its form of government: "Republic of X", "X Republic"."""
    form = r"(?:republic|kingdom|state|federation|principality|sultanate|emirate|commonwealth)"
    return re.sub(rf"^(?:the\s+)?{form}\s+of\s+(?:the\s+)?|\s+{form}$", "", name, flags=re.I)


def place_id(name: str, candidate: Candidate | None) -> str:
    """GeoNames' id where the place is resolved, else an id made from the folded name."""
    if candidate is not None:
        return f"geonames:{candidate.geonames_id}"
    return identifier("place", fold(_without_form(name)))
