"""What comparison remembers between two builds: an index of runs, and what pairs share.

It may be emptied at any time; the next build then compares everything again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, Engine, delete, insert, select, update

from variorum.model import Compared, Remembered, Reuse, Side
from variorum.store import schema
from variorum.store.opening import transaction

Numbers = npt.NDArray[np.uint64]
_TABLES = (schema.compared, schema.departed, schema.shingles, schema.shared_by_pairs)
_STAMP = "compared"
#: So many entries of the index are kept together, those of one key never apart: 64 kB.
_CHUNK = 8192
#: So many chunks are asked for at once.
_AT_ONCE = 256
_KEY = np.uint64(32)
#: The last place that an entry can have.
_LAST = np.uint64(0xFFFFFFFF)


class ComparisonMemory:
    """A `Memory` of `copies`, in the tables of a record."""

    def __init__(self, engine: Engine, stamp: str) -> None:
        self._engine, self._stamp = engine, stamp
        self._members: list[Compared] | None = None
        self._departed: list[tuple[Compared, str]] | None = None
        self._firsts: dict[int, npt.NDArray[np.int64]] = {}
        with engine.connect() as connection:
            meta = schema.meta.c
            held = connection.scalar(select(meta.value).where(meta.name == _STAMP))
        if held != stamp:
            self.forget()

    def members(self) -> Sequence[Compared]:
        """The compared documents that the record still holds as they were, by id."""
        if self._members is None:
            chosen = select(schema.compared).order_by(schema.compared.c.document)
            with self._engine.connect() as connection:
                self._members = [Compared(*row) for row in connection.execute(chosen).all()]
        return self._members

    def departed(self) -> Sequence[tuple[Compared, str]]:
        """Compared documents that are gone since, or were read anew, with their texts."""
        if self._departed is None:
            chosen = select(schema.departed).order_by(schema.departed.c.row)
            with self._engine.connect() as connection:
                self._departed = [
                    (Compared(*row[1:6]), row.text) for row in connection.execute(chosen)
                ]
        return self._departed

    def entries(self, segment: int, keys: Numbers) -> Numbers:
        """The entries of a segment that have one of these keys, which come sorted."""
        with self._engine.connect() as connection:
            firsts = self._chunks(connection, segment)
            if not len(keys) or not len(firsts):
                return np.zeros(0, dtype=np.uint64)
            at = np.searchsorted(firsts, keys.astype(np.int64), side="right") - 1
            wanted = firsts[np.unique(at[at >= 0])].tolist()
            found = [
                _chosen(np.frombuffer(data, dtype="<u8"), keys)
                for data in _data(connection, segment, wanted)
            ]
        return np.concatenate([np.zeros(0, dtype=np.uint64), *found])

    def _chunks(self, connection: Connection, segment: int) -> npt.NDArray[np.int64]:
        if segment not in self._firsts:
            table = schema.shingles.c
            chosen = select(table.first).where(table.segment == segment).order_by(table.first)
            firsts = connection.scalars(chosen).all()
            self._firsts[segment] = np.asarray(firsts, dtype=np.int64)
        return self._firsts[segment]

    def rows(self) -> list[Remembered]:
        """What pairs of the members share."""
        table = schema.shared_by_pairs
        with self._engine.connect() as connection:
            held = connection.execute(select(table).order_by(table.c.row)).all()
        return [
            Remembered(
                number,
                Reuse(Side(a, start, end), Side(b, begin, stop), similarity, told, who, why),
                kind,
            )
            for number, a, start, end, b, begin, stop, similarity, kind, told, who, why in held
        ]

    def forget(self) -> None:
        """Forget everything."""
        with transaction(self._engine) as connection:
            for table in _TABLES:
                connection.execute(delete(table))
            connection.execute(delete(schema.meta).where(schema.meta.c.name == _STAMP))
        self._members = self._departed = None
        self._firsts = {}

    def remember(
        self,
        segment: int,
        entries: Numbers,
        members: Sequence[Compared],
        rows: Sequence[Remembered],
        dropped: Iterable[tuple[str, str]],
    ) -> None:
        """Add a segment with its members; drop the rows of pairs, and the departed.

        Of the rows those without a number are new; the others are told otherwise than before.
        """
        pairs = schema.shared_by_pairs
        with transaction(self._engine) as connection:
            for a, b in dropped:
                gone = (pairs.c.a_document == a) & (pairs.c.b_document == b)
                connection.execute(delete(pairs).where(gone))
            connection.execute(delete(schema.departed))
            _many(connection, schema.compared, [_member_row(m) for m in members])
            _many(connection, pairs, [_pair_row(r) for r in rows if r.number is None])
            for kept in rows:
                if kept.number is not None:
                    chosen = pairs.c.row == kept.number
                    connection.execute(update(pairs).where(chosen).values(_told(kept.row)))
            for first, data in _cut(entries):
                row = {"segment": segment, "first": first, "data": data}
                connection.execute(insert(schema.shingles), row)
            known = delete(schema.meta).where(schema.meta.c.name == _STAMP)
            connection.execute(known)
            connection.execute(insert(schema.meta), {"name": _STAMP, "value": self._stamp})
        self._members = self._departed = None
        self._firsts = {}


def _data(connection: Connection, segment: int, firsts: Sequence[int]) -> Iterator[bytes]:
    table = schema.shingles.c
    for begin in range(0, len(firsts), _AT_ONCE):
        part = firsts[begin : begin + _AT_ONCE]
        chosen = select(table.data).where(table.segment == segment, table.first.in_(part))
        yield from connection.scalars(chosen.order_by(table.first))


def _chosen(entries: Numbers, keys: Numbers) -> Numbers:
    """Of a chunk the entries with one of the keys, both sorted."""
    first, last = entries[0] >> _KEY, entries[-1] >> _KEY
    near = keys[np.searchsorted(keys, first) : np.searchsorted(keys, last, side="right")]
    begins = np.searchsorted(entries, near << _KEY)
    ends = np.searchsorted(entries, (near << _KEY) | _LAST, side="right")
    parts = [entries[b:e] for b, e in zip(begins.tolist(), ends.tolist(), strict=True) if e > b]
    return np.concatenate([entries[:0], *parts])


def _cut(entries: Numbers) -> Iterator[tuple[int, bytes]]:
    """Chunks of sorted entries with their first key; entries with one key stay together."""
    keys = entries >> _KEY
    edges = [int(np.searchsorted(keys, keys[at])) for at in range(0, len(keys), _CHUNK)]
    for begin, end in pairwise([*sorted(set(edges)), len(entries)]):
        yield int(keys[begin]), entries[begin:end].astype("<u8").tobytes()


def _member_row(member: Compared) -> dict[str, Any]:
    return {name: getattr(member, name) for name in Compared.__slots__}


def _pair_row(kept: Remembered) -> dict[str, Any]:
    row = kept.row
    sides = {
        f"{side}_{name}": getattr(getattr(row, side), name)
        for side in ("a", "b")
        for name in ("document", "start", "end")
    }
    return {**sides, "similarity": row.similarity, "kind": kept.kind, **_told(row)}


def _told(row: Reuse) -> dict[str, Any]:
    return {"told": row.kind, "direction": row.direction, "evidence": row.evidence}


def _many(connection: Connection, table: Any, values: list[dict[str, Any]]) -> None:
    if values:
        connection.execute(insert(table), values)
