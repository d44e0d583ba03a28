"""The register of sources as the queries use it: main names, wordings, offices, pairs.

A record that an older variorum built has no register yet: there each name is its own source.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Select, Table, func, or_, select

from variorum.model import source_id
from variorum.store.queries.rows import document_ref, ref_columns, runs
from variorum.store.queries.shapes import NamePair, OfficeView, Tally, WordingView
from variorum.store.schema import (
    documents,
    source_likenesses,
    source_names,
    source_offices,
    source_wordings,
    sources,
)


def names_of(connection: Connection, mains: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Every name of each source, by its main name, that one first."""
    out: dict[str, list[str]] = {main: [] for main in mains}
    ids = {source_id(main): main for main in out}
    for run in runs(sorted(ids)):
        found = (
            select(source_names.c.source, source_names.c.name)
            .where(source_names.c.source.in_(run))
            .order_by(source_names.c.source, source_names.c.position)
        )
        for row in connection.execute(found):
            out[ids[row.source]].append(row.name)
    return {main: tuple(held) or (main,) for main, held in out.items()}


def kinds_of(connection: Connection, mains: Iterable[str]) -> dict[str, tuple[Any, Any]]:
    """Of each source, by its main name: what it is, and the caveat on its name."""
    out: dict[str, tuple[Any, Any]] = {}
    for run in runs(sorted({source_id(main) for main in mains})):
        chosen = select(sources).where(sources.c.id.in_(run))
        out |= {row.name: (row.kind, row.caveat) for row in connection.execute(chosen)}
    return out


def wordings(connection: Connection, source: str) -> tuple[WordingView, ...]:
    """The words used for a source, the most widely used first, each where it stands first."""
    found: dict[tuple[str, str], list[Any]] = {}
    for row in connection.execute(_as_published(source_wordings, source)):
        found.setdefault((row.text, row.reason), []).append(row)
    views = [
        WordingView(
            text=text,
            reason=reason,
            document=document_ref(rows[0]),
            start=rows[0].start,
            end=rows[0].end,
            documents=len({row.document for row in rows}),
        )
        for (text, reason), rows in found.items()
    ]
    return tuple(sorted(views, key=lambda v: (-v.documents, v.text)))


def offices(connection: Connection, source: str) -> tuple[OfficeView, ...]:
    """The offices that documents give, in the order in which the documents were published."""
    found: dict[tuple[str, bool], list[Any]] = {}
    for row in connection.execute(_as_published(source_offices, source)):
        found.setdefault((row.role, row.former), []).append(row)
    return tuple(
        OfficeView(role, former, document_ref(rows[0]), rows[0].start, len(rows))
        for (role, former), rows in found.items()
    )


def _as_published(table: Table, source: str) -> Select[Any]:
    """A source's rows of a table, with their documents, in the order of publication."""
    return (
        select(table, *ref_columns())
        .join(documents, documents.c.id == table.c.document)
        .where(table.c.source == source)
        .order_by(documents.c.published.is_(None), documents.c.published, documents.c.path)
        .order_by(table.c.start)
    )


def sides(connection: Connection, names: Iterable[str]) -> tuple[Tally, ...]:
    """The sides that sources.csv gives the documents that these names published."""
    chosen = (
        select(documents.c.side, func.count())
        .where(documents.c.publisher.in_(list(names)), documents.c.side.is_not(None))
        .group_by(documents.c.side)
        .order_by(documents.c.side)
    )
    return tuple(Tally(row[0], row[1]) for row in connection.execute(chosen))


def pairs(connection: Connection, names: Iterable[str]) -> tuple[NamePair, ...]:
    """Why these names are, or may be, one source with others, joined pairs first."""
    table, own = source_likenesses, set(names)
    chosen = select(table).where(or_(table.c.one.in_(own), table.c.other.in_(own)))
    views = []
    for row in connection.execute(chosen.order_by(table.c.one, table.c.other)):
        mine, other = (row.one, row.other) if row.one in own else (row.other, row.one)
        views.append(
            NamePair(mine, source_id(other), other, row.reason, row.joined, row.decided, row.by)
        )
    return tuple(sorted(views, key=lambda v: (not v.joined, v.decided or "", v.name, v.own)))
