"""The register of sources and the decisions, in and out of the record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from typing import Any

from sqlalchemy import Connection, Engine, delete, insert, select

from variorum.model import Decision, Likeness, Office, Register, Source, Wording
from variorum.store import schema
from variorum.store.opening import transaction
from variorum.store.rows import Row

TABLES = (
    schema.source_names,
    schema.source_wordings,
    schema.source_offices,
    schema.source_likenesses,
    schema.sources,
)


def write_register(connection: Connection, register: Register, texts: Mapping[str, str]) -> None:
    """Put a register in place of the one that is held; `texts` are the documents' by id."""
    for table in TABLES:
        connection.execute(delete(table))
    rows: dict[str, list[dict[str, Any]]] = {table.name: [] for table in TABLES}
    for position, source in enumerate(register.sources):
        row = {"id": source.id, "name": source.name, "kind": source.kind, "caveat": source.caveat}
        rows["sources"].append({**row, "position": position})
        rows["source_names"] += [
            {"name": name, "source": source.id, "position": at}
            for at, name in enumerate(source.names)
        ]
        rows["source_wordings"] += [
            {**asdict(w), "source": source.id, "words": texts[w.document][w.start : w.end]}
            for w in source.wordings
        ]
        rows["source_offices"] += [{**asdict(o), "source": source.id} for o in source.offices]
    rows["source_likenesses"] = [asdict(likeness) for likeness in register.likenesses]
    for table in reversed(TABLES):
        if rows[table.name]:
            connection.execute(insert(table), rows[table.name])


def add_decision(engine: Engine, decision: Decision) -> None:
    """Append a decision; none is ever changed."""
    with transaction(engine) as connection:
        connection.execute(insert(schema.decisions), asdict(decision))


def read_decisions(connection: Connection) -> tuple[Decision, ...]:
    """Every decision in the order in which they were made."""
    table = schema.decisions
    wanted = [table.c[field.name] for field in fields(Decision)]
    found = connection.execute(select(*wanted).order_by(table.c.row)).mappings()
    return tuple(Decision(**row) for row in found)


def read_register(connection: Connection) -> Register:
    """The register, sources in its order."""
    names = _by_source(connection, schema.source_names, "position")
    wordings = _by_source(connection, schema.source_wordings, "document", "start", "end")
    offices = _offices(connection)
    rows = connection.execute(select(schema.sources).order_by(schema.sources.c.position))
    likenesses = schema.source_likenesses
    pairs = connection.execute(select(likenesses).order_by(likenesses.c.one, likenesses.c.other))
    return Register(
        tuple(
            Source(
                name=row["name"],
                names=tuple(n["name"] for n in names.get(row["id"], ())),
                kind=row["kind"],
                wordings=tuple(
                    Wording(w["text"], w["document"], w["start"], w["end"], w["reason"])
                    for w in wordings.get(row["id"], ())
                ),
                offices=tuple(
                    Office(o["role"], o["document"], o["start"], o["former"])
                    for o in offices.get(row["id"], ())
                ),
                caveat=row["caveat"],
            )
            for row in rows.mappings()
        ),
        tuple(Likeness(**row) for row in pairs.mappings()),
    )


def wording_rows(connection: Connection) -> Sequence[Row]:
    """The rows of `source_wordings` with the `name` and `id` of their source, unchecked."""
    table, sources = schema.source_wordings, schema.sources
    chosen = (
        select(table, sources.c.name, sources.c.id)
        .join(sources, sources.c.id == table.c.source)
        .order_by(table.c.source, table.c.document, table.c.start, table.c.end)
    )
    return connection.execute(chosen).mappings().all()


def _offices(connection: Connection) -> dict[str, list[Any]]:
    """By source the offices in the order in which their documents were published."""
    table, documents = schema.source_offices, schema.documents
    chosen = (
        select(table)
        .join(documents, documents.c.id == table.c.document)
        .order_by(documents.c.published.is_(None), documents.c.published, documents.c.path)
        .order_by(table.c.start, table.c.role)
    )
    out: dict[str, list[Any]] = {}
    for row in connection.execute(chosen).mappings():
        out.setdefault(row["source"], []).append(row)
    return out


def _by_source(connection: Connection, table: Any, *order: str) -> dict[str, list[Any]]:
    out: dict[str, list[Any]] = {}
    chosen = select(table).order_by(table.c.source, *(table.c[name] for name in order))
    for row in connection.execute(chosen).mappings():
        out.setdefault(row["source"], []).append(row)
    return out
