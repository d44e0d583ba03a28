"""The project gazetteer in use: its places go before those of the index.

A build tells with `using` which one it is, around each document's part; elsewhere there is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from functools import lru_cache

from variorum.claims.places.gazetteer.cache import gazetteer
from variorum.claims.places.gazetteer.index import Candidate, Kind
from variorum.claims.places.gazetteer.names import fold
from variorum.model import GEONAMES, GivenPlace, GivenPlaces

#: What the nouns of a project gazetteer are to the resolver; any other is a town's.
_KINDS: dict[Kind, frozenset[str]] = {
    "country": frozenset({"country"}),
    "region": frozenset("region province state".split()),
    "district": frozenset("district county municipality".split()),
    "water": frozenset("water lake sea bay gulf strait".split()),
    "river": frozenset({"river"}),
    "mountains": frozenset("mountains mountain".split()),
    "area": frozenset("area coast island line peninsula plain road territory valley".split()),
}
#: Inhabitants that a place is taken to have, by which it is held against its namesakes.
_PEOPLE: dict[Kind, int] = {"country": 5_000_000, "region": 500_000, "district": 50_000}
_SMALL = 1_000


@dataclass(frozen=True)
class Own:
    """The places by folded name, and what each lies in, the nearest first."""

    by_name: dict[str, tuple[Candidate, ...]] = field(default_factory=dict)
    holders: dict[str, tuple[Candidate, ...]] = field(default_factory=dict)
    names: tuple[str, ...] = ()


_NONE = Own()
_IN_USE: ContextVar[Own] = ContextVar("own places", default=_NONE)


def own() -> Own:
    """The places of the project gazetteer in use."""
    return _IN_USE.get()


@contextmanager
def using(places: GivenPlaces) -> Iterator[None]:
    """Let lookups find the places of a project gazetteer."""
    token = _IN_USE.set(_made(places) if places.places else _NONE)
    try:
        yield
    finally:
        _IN_USE.reset(token)


@lru_cache(maxsize=4)
def _made(places: GivenPlaces) -> Own:
    by_name: dict[str, dict[str, Candidate]] = {}
    holders: dict[str, tuple[Candidate, ...]] = {}
    for place in places.places:
        above = _holders(places, place)
        candidate = _candidate(place, above)
        holders[place.id] = above or (_index_holders(candidate) if candidate.row >= 0 else ())
        for given in place.names:
            by_name.setdefault(fold(given.name), {})[place.id] = candidate
    listed = {key: tuple(some[i] for i in sorted(some)) for key, some in by_name.items() if key}
    names = {given.name for place in places.places for given in place.names}
    return Own(listed, holders, tuple(sorted(names, key=lambda n: (-len(n), n))))


def _candidate(place: GivenPlace, holders: tuple[Candidate, ...]) -> Candidate:
    known = _of_geonames(place)
    lat, lon = (place.lat, place.lon) if place.lat is not None else _middle(place)
    if known is not None:
        if lat is None:
            lat, lon = known.lat, known.lon
        return replace(known, own=place.id, noun=place.kind or "", lat=lat, lon=lon)
    kind: Kind = next((k for k, nouns in _KINDS.items() if place.kind in nouns), "town")
    if place.kind is None and place.outline:
        kind = "area"
    code = next((h.code for h in holders if h.code), "")
    people = _PEOPLE.get(kind, _SMALL)
    name = place.names[0].name
    return Candidate(0, kind, code, name, people, lat, lon, own=place.id, noun=place.kind or kind)


def _of_geonames(place: GivenPlace) -> Candidate | None:
    if not place.key.startswith(GEONAMES):
        return None
    row = gazetteer().row_of(int(place.key.removeprefix(GEONAMES)))
    return gazetteer().candidate(row, 0) if row is not None else None


def _middle(place: GivenPlace) -> tuple[float | None, float | None]:
    """The middle of an outline's extent."""
    corners = [corner for ring in place.outline for corner in ring]
    if not corners:
        return None, None
    lons, lats = [c[0] for c in corners], [c[1] for c in corners]
    return round((min(lats) + max(lats)) / 2, 5), round((min(lons) + max(lons)) / 2, 5)


def _holders(places: GivenPlaces, place: GivenPlace) -> tuple[Candidate, ...]:
    """What a place lies in by the file, and behind that by the index."""
    chain = list(places.holders(place))
    last = chain[-1] if chain else place
    beyond: tuple[Candidate, ...] = ()
    if last.inside and last.inside not in places.by_reference:
        beyond = _listed(last.inside)
    elif last.key.startswith(GEONAMES) and chain:
        known = _of_geonames(last)
        beyond = _index_holders(known) if known else ()
    out: tuple[Candidate, ...] = beyond
    for above in reversed(chain):
        out = (_candidate(above, out), *out)
    return out


def _listed(name: str) -> tuple[Candidate, ...]:
    """The widest place of the index that has a name or an id, and what holds it."""
    if name.startswith(GEONAMES):
        row = gazetteer().row_of(int(name.removeprefix(GEONAMES) or 0))
        found = [] if row is None else [gazetteer().candidate(row, 0)]
    else:
        rows = gazetteer().rows(fold(name))
        found = [gazetteer().candidate(*row) for row in rows]
        found = [c for c in found if c.naming in ("name", "other")]
    wide = [c for c in found if c.kind in ("country", "region")] or found
    if not wide:
        return ()
    best = max(wide, key=lambda c: (c.kind == "country", c.population, -c.geonames_id))
    return (best, *_index_holders(best))


def _index_holders(place: Candidate) -> tuple[Candidate, ...]:
    out: list[Candidate] = []
    holder = gazetteer().holder(place)
    while holder is not None:
        out.append(holder)
        holder = gazetteer().holder(holder)
    return tuple(out)
