"""Looking names up: every place of a name, or only those that are known widely."""

from __future__ import annotations

from functools import lru_cache

from variorum.claims.places.gazetteer.cache import gazetteer
from variorum.claims.places.gazetteer.index import Candidate
from variorum.claims.places.gazetteer.names import fold
from variorum.claims.places.gazetteer.own import own

#: A town of as many people is known beyond its region: below it most names are borne by many.
KNOWN_TOWN = 15_000
_ORDER = (
    "continent", "country", "state", "area", "water", "mountains", "river", "region", "town",
    "district",
)  # fmt: skip


@lru_cache(maxsize=100_000)
def _of_key(key: str) -> tuple[Candidate, ...]:
    index = gazetteer()
    return tuple(sorted((index.candidate(*row) for row in index.rows(key)), key=_rank))


def _rank(candidate: Candidate) -> tuple[int, int, int]:
    return _ORDER.index(candidate.kind), -candidate.population, candidate.geonames_id


def every_candidate(name: str) -> tuple[Candidate, ...]:
    """Every place known under a name, by its people's or by an abbreviation; the widest first.

    Where the project gazetteer has the name, its places alone.
    """
    key = fold(name)
    return (own().by_name.get(key) or _of_key(key)) if key else ()


def candidates(name: str) -> tuple[Candidate, ...]:
    """The places that a name means to many: no small towns, second-level divisions or peoples.

    Those of the project gazetteer are known to its users, however small.
    """
    key = fold(name)
    return own().by_name.get(key) or _known(key)


@lru_cache(maxsize=100_000)
def _known(key: str) -> tuple[Candidate, ...]:
    return tuple(
        c
        for c in (_of_key(key) if key else ())
        if c.naming in ("name", "other")
        and (c.kind != "town" or c.population >= KNOWN_TOWN)
        and c.kind != "district"
    )


@lru_cache(maxsize=1)
def capitals() -> frozenset[int]:
    """GeoNames' ids of the capitals of countries."""
    return gazetteer().capitals()


def holders(candidate: Candidate) -> tuple[Candidate, ...]:
    """What a place lies in, the nearest first: its district, its region, its country."""
    if candidate.own:
        return own().holders.get(candidate.own, ())
    out: list[Candidate] = []
    holder = gazetteer().holder(candidate)
    while holder is not None:
        out.append(holder)
        holder = gazetteer().holder(holder)
    return tuple(out)


def people_of(name: str) -> tuple[Candidate, ...]:
    """The places whose adjective or whose people's name a word is."""
    return tuple(c for c in every_candidate(name) if c.naming == "people")
