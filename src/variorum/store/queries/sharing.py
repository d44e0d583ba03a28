"""Which documents share text, and which sources take from which."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from sqlalchemy import Connection, select

from variorum.model import source_id
from variorum.store.queries.rows import document_ref, ref_columns
from variorum.store.queries.shapes import DocumentRef, Flow, FlowList, SharedList, SharedPair
from variorum.store.schema import attributions, claims, documents, reuse, source_names, sources

#: Banners are no copying, and who quotes the same speaker took nothing from another.
_TAKEN = ("identical", "edited")
_SHARED = (*_TAKEN, "shared_quotation")


def shared_list(connection: Connection) -> SharedList:
    """Every pair of documents that shares text."""
    return SharedList(shared_pairs(connection))


def shared_pairs(
    connection: Connection, among: Collection[str] | None = None
) -> tuple[SharedPair, ...]:
    """Pairs that share text, banners left out, by paths; `among` keeps to these documents."""
    wanted = reuse.c.kind.in_(_SHARED) & (reuse.c.a_document != reuse.c.b_document)
    rows = connection.execute(select(reuse).where(wanted)).all()
    if among is not None:
        rows = [row for row in rows if row.a_document in among and row.b_document in among]
    refs = _refs(connection)
    pairs: dict[tuple[str, str], list[Any]] = {}
    for row in rows:
        ends = sorted((row.a_document, row.b_document), key=lambda one: refs[one].path)
        pairs.setdefault((ends[0], ends[1]), []).append(row)
    found = [_pair(refs[left], refs[right], own) for (left, right), own in pairs.items()]
    return tuple(sorted(found, key=lambda pair: (pair.left.path, pair.right.path)))


def _refs(connection: Connection) -> Mapping[str, DocumentRef]:
    return {row.doc_id: document_ref(row) for row in connection.execute(select(*ref_columns()))}


def _pair(left: DocumentRef, right: DocumentRef, rows: list[Any]) -> SharedPair:
    takers = {_taker(row) for row in rows} - {None}
    direction: Literal["left_from_right", "right_from_left", "both", "unknown"] = "unknown"
    if len(takers) == 2:
        direction = "both"
    elif takers:
        direction = "left_from_right" if takers == {left.id} else "right_from_left"
    return SharedPair(
        left=left,
        right=right,
        stretches=len(rows),
        characters=sum(
            (row.a_end - row.a_start) if row.a_document == left.id else (row.b_end - row.b_start)
            for row in rows
        ),
        direction=direction,
        evidence=tuple(sorted({row.evidence for row in rows if row.evidence})),
    )


def _taker(row: Any) -> str | None:
    if row.direction == "unknown":
        return None
    return str(row.a_document if row.direction == "a_from_b" else row.b_document)


@dataclass
class _Flow:
    claims: set[str] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)
    stretches: int = 0


def flow_list(connection: Connection) -> FlowList:
    """Who takes from whom in the whole record."""
    return FlowList(flows(connection))


def flows(connection: Connection, source: str | None = None) -> tuple[Flow, ...]:
    """Who takes from whom: every taker and giver, or those with the source of this id.

    A source takes from the next link of a chain in which it stands, and from the publisher of a
    document whose words stand in one of its own, if the direction is known.
    """
    mains = _mains(connection)
    found: dict[tuple[str, str], _Flow] = {}
    for taker, giver, claim, document in _credits(connection):
        pair = mains.get(taker, taker), mains.get(giver, giver)
        if pair[0] != pair[1]:
            flow = found.setdefault(pair, _Flow())
            flow.claims.add(claim)
            flow.documents.add(document)
    for taker, giver, document in _copies(connection):
        pair = mains.get(taker, taker), mains.get(giver, giver)
        if pair[0] != pair[1]:
            flow = found.setdefault(pair, _Flow())
            flow.documents.add(document)
            flow.stretches += 1
    made = [_made(taker, giver, flow) for (taker, giver), flow in found.items()]
    return tuple(
        flow
        for flow in sorted(made, key=lambda f: (f.taker_name.casefold(), f.giver_name.casefold()))
        if source is None or source in (flow.taker, flow.giver)
    )


def _made(taker: str, giver: str, flow: _Flow) -> Flow:
    return Flow(
        taker=source_id(taker),
        taker_name=taker,
        giver=source_id(giver),
        giver_name=giver,
        claims=len(flow.claims),
        documents=len(flow.documents),
        stretches=flow.stretches,
    )


def _mains(connection: Connection) -> dict[str, str]:
    """The main name of every name in the register."""
    joined = select(source_names.c.name, sources.c.name.label("main")).join(
        sources, sources.c.id == source_names.c.source
    )
    return {row.name: row.main for row in connection.execute(joined)}


def _credits(connection: Connection) -> list[tuple[str, str, str, str]]:
    """(taker, giver, claim, document) for each two neighbouring links of a chain."""
    a, c = attributions.c, claims.c
    statement = (
        select(a.claim, a.position, a.name, c.document)
        .join(claims, c.id == a.claim)
        .order_by(a.claim, a.position)
    )
    out: list[tuple[str, str, str, str]] = []
    before: Any = None
    for row in connection.execute(statement):
        if before is not None and before.claim == row.claim:
            out.append((before.name, row.name, row.claim, row.document))
        before = row
    return out


def _copies(connection: Connection) -> list[tuple[str, str, str]]:
    """(taker, giver, the taker's document) for each stretch of which it is known."""
    publishers = {
        row.id: row.publisher
        for row in connection.execute(select(documents.c.id, documents.c.publisher))
    }
    statement = select(reuse).where(
        reuse.c.kind.in_(_TAKEN),
        reuse.c.direction != "unknown",
        reuse.c.a_document != reuse.c.b_document,
    )
    out = []
    for row in connection.execute(statement):
        taken = row.direction == "a_from_b"
        mine, other = (
            (row.a_document, row.b_document) if taken else (row.b_document, row.a_document)
        )
        if publishers[mine] and publishers[other]:
            out.append((publishers[mine], publishers[other], mine))
    return sorted(out)
