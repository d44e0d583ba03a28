"""The gazetteer on disk: sorted hashes of folded names, what bears them, and a table of places.

One file that is mapped into memory, so that several processes share it and only what is looked up
is read. Little-endian; a JSON head says where each array lies and what its bytes hash to.
"""

from __future__ import annotations

import hashlib
import json
import mmap
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

import numpy as np

from variorum.claims.places.gazetteer.names import fold
from variorum.claims.places.gazetteer.sources import Entry

Kind = Literal[
    "continent", "country", "region", "district", "town", "area", "state", "water", "river",
    "mountains",
]  # fmt: skip
#: How a name names a place: its first name, another one, an abbreviation, its people's.
Naming = Literal["name", "other", "short", "people"]
Progress = Callable[[int, int], None]

_KINDS: tuple[str, ...] = get_args(Kind)
_NAMINGS: tuple[str, ...] = get_args(Naming)
_MAGIC = b"variorum gazetteer\n"
#: Degrees are kept to five decimals, about a metre.
_SCALE = 100_000
_NOWHERE = 2**31 - 1
_EVERY = 20_000


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


def encode(entries: Iterable[Entry], progress: Progress | None = None) -> bytes:
    """The whole file of an index over entries."""
    entries = list(entries)
    codes: dict[str, int] = {}
    rows: list[tuple[int, ...]] = []
    names = bytearray()
    postings: list[tuple[int, int, int]] = []
    for number, entry in enumerate(entries):
        name = entry.name.encode()
        rows.append(
            (
                entry.geonames_id,
                _KINDS.index(entry.kind),
                codes.setdefault(entry.code, len(codes)),
                len(names),
                len(name),
                entry.population,
                _fixed(entry.lat),
                _fixed(entry.lon),
            )
        )
        names += name
        postings.extend(_postings(entry, number))
        if progress is not None and number % _EVERY == 0:
            progress(number, len(entries))
    arrays = _arrays(rows, postings)
    arrays["capitals"] = np.array([e.geonames_id for e in entries if e.capital], np.uint32)
    arrays["up"] = np.array(_holders(entries), np.int32)
    arrays["names"] = np.frombuffer(bytes(names), np.uint8)
    arrays["codes"] = np.frombuffer("\n".join(codes).encode(), np.uint8)
    return _file(arrays)


def _holders(entries: list[Entry]) -> list[int]:
    """The row of the division or country that each place lies in, -1 for none."""
    rows = {e.code: n for n, e in enumerate(entries) if e.kind in ("country", "region", "district")}
    out = []
    for entry in entries:
        code = entry.code if entry.kind == "town" else entry.code.rpartition(".")[0]
        while code and code not in rows:
            code = code.rpartition(".")[0]
        out.append(rows.get(code, -1))
    return out


def _fixed(degrees: float | None) -> int:
    return _NOWHERE if degrees is None else round(degrees * _SCALE)


def _postings(entry: Entry, number: int) -> Iterable[tuple[int, int, int]]:
    seen: set[str] = set()
    for naming, some in enumerate(([entry.name], entry.others, entry.short, entry.people)):
        for name in some:
            key = fold(name)
            if key and key not in seen:
                seen.add(key)
                yield hash_of(key), number, naming


def _arrays(
    rows: list[tuple[int, ...]], postings: list[tuple[int, int, int]]
) -> dict[str, np.ndarray[Any, Any]]:
    table = np.array(rows, np.int64)
    keys = np.array([p[0] for p in postings], np.uint64)
    order = np.argsort(keys, kind="stable")
    distinct, starts = np.unique(keys[order], return_index=True)
    return {
        "keys": distinct,
        "starts": np.append(starts, len(postings)).astype(np.uint32),
        "places": np.array([p[1] for p in postings], np.uint32)[order],
        "namings": np.array([p[2] for p in postings], np.uint8)[order],
        "ids": table[:, 0].astype(np.uint32),
        "kinds": table[:, 1].astype(np.uint8),
        "in": table[:, 2].astype(np.uint32),
        "name_at": table[:, 3].astype(np.uint32),
        "name_length": table[:, 4].astype(np.uint16),
        "population": table[:, 5].astype(np.uint32),
        "lat": table[:, 6].astype(np.int32),
        "lon": table[:, 7].astype(np.int32),
    }


def _file(arrays: dict[str, np.ndarray[Any, Any]]) -> bytes:
    payload = bytearray()
    listing = []
    for name, array in arrays.items():
        payload += b"\0" * (-len(payload) % 8)
        listing.append((name, array.dtype.str, len(array), len(payload)))
        payload += array.tobytes()
    digest = hashlib.blake2b(payload).hexdigest()
    head = json.dumps({"arrays": listing, "blake2b": digest}).encode()
    head += b" " * (-(len(_MAGIC) + 8 + len(head)) % 8)
    return _MAGIC + len(head).to_bytes(8, "little") + head + bytes(payload)


class Index:
    """A gazetteer to look names up in.

    Raises `ValueError` where the bytes are no index or not the ones that were written.
    """

    def __init__(self, data: bytes | mmap.mmap) -> None:
        whole = memoryview(data)
        if bytes(whole[: len(_MAGIC)]) != _MAGIC:
            raise ValueError("no gazetteer")
        begin = len(_MAGIC) + 8
        end = begin + int.from_bytes(whole[len(_MAGIC) : begin], "little")
        head = json.loads(bytes(whole[begin:end]))
        if hashlib.blake2b(whole[end:]).hexdigest() != head["blake2b"]:
            raise ValueError("a gazetteer whose bytes were changed")
        self._of = {
            name: np.frombuffer(whole, dtype, count, end + offset)
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
        wanted = np.uint64(hash_of(key))
        at = int(self._keys.searchsorted(wanted))
        if at == len(self._keys) or self._keys[at] != wanted:
            return []
        start, end = (int(n) for n in self._of["starts"][at : at + 2])
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
            _KINDS[of["kinds"][row]],
            self._codes[of["in"][row]],
            name,
            int(of["population"][row]),
            None if lat == _NOWHERE else lat / _SCALE,
            None if lon == _NOWHERE else lon / _SCALE,
            _NAMINGS[naming],  # type: ignore[arg-type]
            row,
        )

    def row_of(self, geonames_id: int) -> int | None:
        """The row of the place that has an id of GeoNames, if one has."""
        rows = np.flatnonzero(self._of["ids"] == geonames_id)
        return int(rows[0]) if len(rows) and geonames_id else None

    def capitals(self) -> frozenset[int]:
        """GeoNames' ids of the capitals of countries."""
        return frozenset(self._of["capitals"].tolist())

    def holder(self, candidate: Candidate) -> Candidate | None:
        """The division or the country that a place lies in."""
        up = int(self._of["up"][candidate.row])
        return self.candidate(up, 0) if up >= 0 else None
