"""The gazetteer's file made from its entries: done once, by whoever first wants it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np

from variorum.claims.places.gazetteer.index import KINDS, MAGIC, NOWHERE, SCALE, hash_of
from variorum.claims.places.gazetteer.names import fold
from variorum.claims.places.gazetteer.sources import Entry

Progress = Callable[[int, int], None]
_EVERY = 20_000


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
                KINDS.index(entry.kind),
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
    return NOWHERE if degrees is None else round(degrees * SCALE)


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
    head += b" " * (-(len(MAGIC) + 8 + len(head)) % 8)
    return MAGIC + len(head).to_bytes(8, "little") + head + bytes(payload)
