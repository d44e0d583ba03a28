"""Reading a record back: the frozen things, in one order on every machine.

Documents come by path; passages, claims and reuse by document path and place; questions by
kind and wording; relations by the ids of their claims.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Select, func, select, text

from variorum.model import Claim, Document, Passage, Question, Relation, Reuse
from variorum.store import rows
from variorum.store.places import with_wholes
from variorum.store.schema import (
    attributions,
    claims,
    documents,
    meta,
    origins,
    passages,
    question_claims,
    questions,
    relations,
    reuse,
)


@dataclass(frozen=True, slots=True)
class Held:
    """What a build needs to know of a document that the record holds."""

    id: str
    path: str
    stamp: str | None
    text_sha256: str
    characters: int
    unread: str | None
    failure: str | None
    analysed: bool


def read_meta(connection: Connection) -> dict[str, str]:
    """Every named value of the record as a whole."""
    return {row.name: row.value for row in connection.execute(select(meta))}


def read_held(connection: Connection) -> list[Held]:
    """Every document without its text, by path."""
    names = (column.name for column in documents.columns)
    wanted = [documents.c[n] for n in names if n in Held.__slots__]
    found = connection.execute(select(*wanted).order_by(documents.c.path)).mappings()
    return [Held(**row) for row in found]


def read_documents(connection: Connection) -> Iterator[Document]:
    """Every document, by path."""
    return map(rows.document_from, document_rows(connection))


def document_rows(connection: Connection) -> Iterator[rows.Row]:
    """The rows of `documents`, by path, unchecked."""
    yield from connection.execute(select(documents).order_by(documents.c.path)).mappings()


def read_document(connection: Connection, document: str) -> Document | None:
    """One document by id."""
    found = connection.execute(select(documents).where(documents.c.id == document)).mappings()
    row = found.one_or_none()
    return None if row is None else rows.document_from(row)


def read_passages(connection: Connection, document: str) -> tuple[Passage, ...]:
    """A document's passages, outer before inner, in text order."""
    return tuple(rows.passage_from(row) for row in passage_rows(connection, document))


def passage_rows(connection: Connection, document: str) -> Sequence[rows.Row]:
    """The rows of a document's passages, outer before inner, in text order."""
    chosen = select(passages).where(passages.c.document == document)
    # Rows were inserted in that order, and a parent may have the very span of its only child.
    return connection.execute(chosen.order_by(passages.c.row)).mappings().all()


def claim_rows(connection: Connection, document: str) -> list[tuple[rows.Row, list[rows.Row]]]:
    """The rows of a document's claims with those of their attributions, unchecked."""
    chosen = with_wholes(select(claims)).where(claims.c.document == document)
    held: Sequence[rows.Row] = connection.execute(_in_order(chosen)).mappings().all()
    linked = (
        select(attributions)
        .join(claims, claims.c.id == attributions.c.claim)
        .where(claims.c.document == document)
        .order_by(attributions.c.claim, attributions.c.position)
    )
    found = connection.execute(linked).mappings()
    links: dict[str, list[rows.Row]] = {
        key: list(group) for key, group in groupby(found, lambda row: row["claim"])
    }
    return [(row, links.get(row["id"], [])) for row in held]


def _in_order(chosen: Select[Any]) -> Select[Any]:
    c = claims.c
    place = func.coalesce(
        c.figure_start, c.statement_start, c.instrument_start, c.time_start, c.start
    )
    return chosen.order_by(c.start, place, c.end, c.kind, c.id)


def read_claims(connection: Connection, document: str, text: str) -> tuple[Claim, ...]:
    """A document's claims in text order, each checked against its text."""
    found = claim_rows(connection, document)
    return tuple(rows.claim_from(row, links, text) for row, links in found)


def read_questions(connection: Connection) -> tuple[Question, ...]:
    """Every question, by kind and wording."""
    return tuple(question for _, question in question_ids(connection))


def question_ids(connection: Connection) -> list[tuple[str, Question]]:
    """Every question with the id that it was stored under, by kind and wording."""
    chosen = select(question_claims).order_by(
        question_claims.c.question, question_claims.c.position
    )
    members = {
        key: [row.claim for row in group]
        for key, group in groupby(connection.execute(chosen), lambda row: row.question)
    }
    found = connection.execute(select(questions).order_by(questions.c.position)).mappings()
    return [(row["id"], rows.question_from(row, members.get(row["id"], []))) for row in found]


def read_relations(connection: Connection) -> tuple[Relation, ...]:
    """Every relation, by the ids of its claims."""
    c = relations.c
    found = connection.execute(select(relations).order_by(c["from"], c.to, c.type)).mappings()
    return tuple(rows.relation_from(row) for row in found)


def read_origins(connection: Connection) -> dict[str, tuple[str, str | None]]:
    """For each claim the id of its origin and why it is that one."""
    found = connection.execute(select(origins).order_by(origins.c.claim))
    return {row.claim: (row.origin, row.reason) for row in found}


def damage(connection: Connection) -> list[str]:
    """What SQLite itself finds wrong with the pages of the file."""
    lines = connection.scalars(text("PRAGMA integrity_check")).all()
    return [str(line) for line in lines if line != "ok"]


def dangling(connection: Connection) -> list[str]:
    """Rows that refer to rows which are not there."""
    found = connection.execute(text("PRAGMA foreign_key_check"))
    return [
        f"row {row} of {table} refers to a row of {parent} that is not there"
        for table, row, parent, _ in found
    ]


def reuse_rows(connection: Connection) -> Sequence[rows.Row]:
    """The rows of `reuse`, by the paths and places of both sides."""
    a, b = documents.alias("a"), documents.alias("b")
    chosen = (
        select(reuse)
        .join(a, a.c.id == reuse.c.a_document)
        .join(b, b.c.id == reuse.c.b_document)
        .order_by(a.c.path, reuse.c.a_start, reuse.c.a_end)
        .order_by(b.c.path, reuse.c.b_start, reuse.c.b_end, reuse.c.kind)
    )
    return connection.execute(chosen).mappings().all()


def read_reuse(connection: Connection) -> tuple[Reuse, ...]:
    """Every stretch of shared text."""
    return tuple(rows.reuse_from(row) for row in reuse_rows(connection))
