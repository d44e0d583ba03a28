"""The gazetteer on disk: sorted hashes of folded names, what bears them, and a table of places.

One file that is mapped into memory, so that several processes share it and only what is looked up
is read. Little-endian; a JSON head says where each array lies and what its bytes hash to.
"""

from __future__ import annotations

import hashlib
import json
import mmap
import sys
from array import array
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal, get_args

Kind = Literal[
    "continent", "country", "region", "district", "town", "area", "state", "water", "river",
    "mountains",
]  # fmt: skip
#: How a name names a place: its first name, another one, an abbreviation, its people's.
Naming = Literal["name", "other", "short", "people"]

KINDS: tuple[str, ...] = get_args(Kind)
_NAMINGS: tuple[str, ...] = get_args(Naming)
MAGIC = b"variorum gazetteer\n"
#: Degrees are kept to five decimals, about a metre.
SCALE = 100_000
NOWHERE = 2**31 - 1
#: Types of numbers as the head of the file has them, and as `memoryview` does.
_CODES: dict[str, Literal["B", "H", "I", "Q", "i"]] = {
    "|u1": "B",
    "<u2": "H",
    "<u4": "I",
    "<u8": "Q",
    "<i4": "i",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that bears a name.

    `country` is ISO 3166-1 alpha-2, `code` GeoNames' code of the division that it is or lies in
    ("US.TX.147"), `geonames_id` 0 where GeoNames' id is not known; coordinates WGS 84. `row` is
    where it stands in the index.
    """

    geonames_id: int
    kind: Kind
    code: str
    name: str
    population: int
    lat: float | None
    lon: float | None
    naming: Naming = "name"
    row: int = -1
    #: The id and the noun of a place of the project gazetteer; empty for those of the index.
    own: str = ""
    noun: str = ""

    @property
    def country(self) -> str:
        """The country that it is or lies in, empty where there is none."""
        return self.code.partition(".")[0]

    @property
    def region(self) -> str:
        """GeoNames' code of its first-level division, empty where there is none."""
        parts = self.code.split(".")
        return ".".join(parts[:2]) if len(parts) > 1 else ""


def hash_of(key: str) -> int:
    """64 bits of a folded name."""
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest(), "little")


def _numbers(data: memoryview, dtype: str, count: int) -> memoryview:
    """So many little-endian numbers at the beginning of some bytes; not copied where they fit."""
    code = _CODES[dtype]
    held = data[: count * array(code).itemsize]
    if sys.byteorder == "little":
        return held.cast(code)
    turned = array(code, held.tobytes())
    turned.byteswap()
    return memoryview(turned)


class Index:
    """A gazetteer to look names up in.

    Raises `ValueError` where the bytes are no index or not the ones that were written.
    """

    def __init__(self, data: bytes | mmap.mmap) -> None:
        whole = memoryview(data)
        if bytes(whole[: len(MAGIC)]) != MAGIC:
            raise ValueError("no gazetteer")
        begin = len(MAGIC) + 8
        end = begin + int.from_bytes(whole[len(MAGIC) : begin], "little")
        head = json.loads(bytes(whole[begin:end]))
        if hashlib.blake2b(whole[end:]).hexdigest() != head["blake2b"]:
            raise ValueError("a gazetteer whose bytes were changed")
        self._of = {
            name: _numbers(whole[end + offset :], dtype, count)
            for name, dtype, count, offset in head["arrays"]
        }
        self._codes = self._of["codes"].tobytes().decode().split("\n")
        self._keys = self._of["keys"]

    @classmethod
    def open(cls, path: Path) -> Index:
        """The index of a file, mapped into memory."""
        with path.open("rb") as file:
            return cls(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))

    def __len__(self) -> int:
        return len(self._of["ids"])

    def rows(self, key: str) -> list[tuple[int, int]]:
        """(number of a place, number of a naming) for every place of a folded name."""
        wanted = hash_of(key)
        at = bisect_left(self._keys, wanted)
        if at == len(self._keys) or self._keys[at] != wanted:
            return []
        start, end = self._of["starts"][at : at + 2]
        return list(
            zip(
                self._of["places"][start:end].tolist(),
                self._of["namings"][start:end].tolist(),
                strict=True,
            )
        )

    def candidate(self, row: int, naming: int) -> Candidate:
        """The place of a row."""
        of = self._of
        at = int(of["name_at"][row])
        name = of["names"][at : at + int(of["name_length"][row])].tobytes().decode()
        lat, lon = int(of["lat"][row]), int(of["lon"][row])
        return Candidate(
            int(of["ids"][row]),
            KINDS[of["kinds"][row]],  # type: ignore[arg-type]
            self._codes[of["in"][row]],
            name,
            int(of["population"][row]),
            None if lat == NOWHERE else lat / SCALE,
            None if lon == NOWHERE else lon / SCALE,
            _NAMINGS[naming],  # type: ignore[arg-type]
            row,
        )

    def row_of(self, geonames_id: int) -> int | None:
        """The row of the place that has an id of GeoNames, if one has."""
        if not geonames_id:
            return None
        try:
            return self._ids.index(geonames_id)
        except ValueError:
            return None

    @cached_property
    def _ids(self) -> array[int]:
        return array("I", self._of["ids"])

    def capitals(self) -> frozenset[int]:
        """GeoNames' ids of the capitals of countries."""
        return frozenset(self._of["capitals"].tolist())

    def holder(self, candidate: Candidate) -> Candidate | None:
        """The division or the country that a place lies in."""
        up = int(self._of["up"][candidate.row])
        return self.candidate(up, 0) if up >= 0 else None
