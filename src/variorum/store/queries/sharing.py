"""Which documents share text, and which sources take from which."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, select

from variorum.model import source_id
from variorum.store.queries.rows import document_ref, main_names, page_of, ref_columns, runs
from variorum.store.queries.shapes import (
    Borrowing,
    BorrowingList,
    DocumentRef,
    SharedList,
    SharedPair,
)
from variorum.store.schema import attributions, claims, documents, reuse

#: Banners are no copying, and who quotes the same speaker took nothing from another.
_TAKEN = ("identical", "edited")
_SHARED = (*_TAKEN, "shared_quotation")
#: Taker, giver, the claim that is passed on (null where words are taken), the taker's document.
_Taking = tuple[str, str, str | None, str]


def shared_list(connection: Connection, *, page: int = 1) -> SharedList:
    """Every pair of documents that shares text, in pages."""
    r = reuse.c
    ends = select(r.a_document, r.b_document).where(_between_documents()).distinct()
    paths = {
        row.id: row.path for row in connection.execute(select(documents.c.id, documents.c.path))
    }
    pairs = {_by_path(row.a_document, row.b_document, paths) for row in connection.execute(ends)}
    ordered = sorted(pairs, key=lambda pair: (paths[pair[0]], paths[pair[1]]))
    here = page_of(len(ordered), page)
    first = (here.number - 1) * here.size
    shown = ordered[first : first + here.size]
    own = shared_pairs(connection, {document for pair in shown for document in pair})
    wanted = set(shown)
    return SharedList(here, tuple(p for p in own if (p.left.id, p.right.id) in wanted))


def shared_pairs(connection: Connection, among: Collection[str]) -> tuple[SharedPair, ...]:
    """The pairs of these documents that share text, banners left out, in the order of paths."""
    rows = [
        row
        for run in runs(sorted(among))
        for row in connection.execute(
            select(reuse).where(_between_documents(), reuse.c.a_document.in_(run))
        )
        if row.b_document in among
    ]
    refs = _refs(connection, {end for row in rows for end in (row.a_document, row.b_document)})
    paths = {document: ref.path for document, ref in refs.items()}
    pairs: dict[tuple[str, str], list[Any]] = {}
    for row in rows:
        pairs.setdefault(_by_path(row.a_document, row.b_document, paths), []).append(row)
    found = [_pair(refs[left], refs[right], own) for (left, right), own in pairs.items()]
    return tuple(sorted(found, key=lambda pair: (pair.left.path, pair.right.path)))


def _between_documents() -> ColumnElement[bool]:
    return reuse.c.kind.in_(_SHARED) & (reuse.c.a_document != reuse.c.b_document)


def _by_path(one: str, other: str, paths: Mapping[str, str]) -> tuple[str, str]:
    return (one, other) if paths[one] <= paths[other] else (other, one)


def _refs(connection: Connection, ids: Collection[str]) -> dict[str, DocumentRef]:
    return {
        row.doc_id: document_ref(row)
        for run in runs(sorted(ids))
        for row in connection.execute(select(*ref_columns()).where(documents.c.id.in_(run)))
    }


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
        quoted=sum(row.kind == "shared_quotation" for row in rows),
    )


def _taker(row: Any) -> str | None:
    if row.direction == "unknown":
        return None
    return str(row.a_document if row.direction == "a_from_b" else row.b_document)


@dataclass
class _Borrowing:
    claims: set[str] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)
    stretches: int = 0


def borrowing_list(connection: Connection) -> BorrowingList:
    """Who takes from whom in the whole record."""
    return BorrowingList(borrowings(connection))


def borrowings(
    connection: Connection, names: Collection[str] | None = None
) -> tuple[Borrowing, ...]:
    """Who takes from whom: every taker and giver, or those with a source of these names.

    A source takes from the next link of a chain in which it stands, and from the publisher of a
    document whose words stand in one of its own, if the direction is known.
    """
    told = [*_credits(connection, names), *_copies(connection, names)]
    mains = main_names(connection, {name for taking in told for name in taking[:2]})
    own = None if names is None else {mains.get(name, name) for name in names}
    found: dict[tuple[str, str], _Borrowing] = {}
    for taker, giver, claim, document in told:
        pair = mains.get(taker, taker), mains.get(giver, giver)
        if pair[0] == pair[1] or (own is not None and not own & set(pair)):
            continue
        borrowing = found.setdefault(pair, _Borrowing())
        borrowing.documents.add(document)
        if claim is None:
            borrowing.stretches += 1
        else:
            borrowing.claims.add(claim)
    made = [_made(taker, giver, borrowing) for (taker, giver), borrowing in found.items()]
    return tuple(sorted(made, key=lambda f: (f.taker_name.casefold(), f.giver_name.casefold())))


def _made(taker: str, giver: str, borrowing: _Borrowing) -> Borrowing:
    return Borrowing(
        taker=source_id(taker),
        taker_name=taker,
        giver=source_id(giver),
        giver_name=giver,
        claims=len(borrowing.claims),
        documents=len(borrowing.documents),
        stretches=borrowing.stretches,
    )


def _credits(connection: Connection, names: Collection[str] | None) -> Iterator[_Taking]:
    """Each two neighbouring links of a chain, of chains with one of these names."""
    a, c = attributions.c, claims.c
    statement = (
        select(a.claim, a.position, a.name, c.document)
        .join(claims, c.id == a.claim)
        .order_by(a.claim, a.position)
    )
    if names is not None:
        behind = select(a.claim).where(a.name.in_(sorted(names)))
        statement = statement.where(a.claim.in_(behind))
    before: Any = None
    for row in connection.execute(statement):
        if before is not None and before.claim == row.claim:
            yield before.name, row.name, row.claim, row.document
        before = row


def _copies(connection: Connection, names: Collection[str] | None) -> Iterator[_Taking]:
    """Each stretch of which it is known who took it, as publishers and the taker's document."""
    one, other = documents.alias(), documents.alias()
    r = reuse.c
    statement = (
        select(
            r.direction,
            r.a_document,
            r.b_document,
            one.c.publisher.label("a_publisher"),
            other.c.publisher.label("b_publisher"),
        )
        .join(one, one.c.id == r.a_document)
        .join(other, other.c.id == r.b_document)
        .where(r.kind.in_(_TAKEN), r.direction != "unknown", r.a_document != r.b_document)
        .where(one.c.publisher.is_not(None), other.c.publisher.is_not(None))
        .order_by(reuse.c.row)
    )
    if names is not None:
        own = sorted(names)
        statement = statement.where(one.c.publisher.in_(own) | other.c.publisher.in_(own))
    for row in connection.execute(statement):
        if row.direction == "a_from_b":
            yield row.a_publisher, row.b_publisher, None, row.a_document
        else:
            yield row.b_publisher, row.a_publisher, None, row.b_document
