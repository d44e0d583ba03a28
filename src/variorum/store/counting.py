"""How much a record holds of everything, and its contradictions told shortly."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Column, Connection, func, select

from variorum.store.queries.shapes import Standing
from variorum.store.queries.weighing import by_weight
from variorum.store.schema import (
    claims,
    documents,
    origins,
    question_claims,
    questions,
    relations,
    reuse,
)

_Counts = dict[str, int]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are of each; dictionaries by kind, answer or type in alphabetical order.

    `unpublished` are documents that were read and of which no publisher is known.
    """

    documents: int
    characters: int
    analysed: int
    not_analysed: tuple[str, ...]
    unread: tuple[tuple[str, str], ...]
    failed: tuple[tuple[str, str], ...]
    claims: _Counts
    questions: _Counts
    relations: _Counts
    reuse: _Counts
    unpublished: int


@dataclass(frozen=True, slots=True)
class Voice:
    """One answer to a question: its words, who asserts it, and the document that carries it.

    Voices with the same `origin` go back to one beginning; null where none was looked for.
    """

    claim: str
    words: str
    quote: str
    asserted_by: str | None
    time: str | None
    path: str
    modality: str
    origin: str | None


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A question whose answers cannot all hold, its answers by document path and place.

    `standing` says how the two sides stand that weigh most, `reason` why these two cannot both
    hold; where no two claims say so, it is the question's explanation.
    """

    question: str
    text: str
    reason: str
    origins: int
    voices: tuple[Voice, ...]
    standing: Standing


def count(connection: Connection) -> Counts:
    """How much the record holds of everything."""
    d = documents.c
    chosen = select(d.path, d.analysed, d.unread, d.failure, d.characters, d.publisher)
    held = connection.execute(chosen.order_by(d.path)).all()
    read = [row for row in held if row.unread is None]
    return Counts(
        documents=len(held),
        characters=sum(row.characters for row in held),
        analysed=sum(1 for row in read if row.analysed and row.failure is None),
        not_analysed=tuple(row.path for row in read if not row.analysed),
        unread=tuple((row.path, row.unread) for row in held if row.unread is not None),
        failed=tuple((row.path, row.failure) for row in read if row.failure is not None),
        claims=_by(connection, claims.c.kind),
        questions=_by(connection, questions.c.answer),
        relations=_by(connection, relations.c.type),
        reuse=_by(connection, reuse.c.kind),
        unpublished=sum(1 for row in read if row.publisher is None),
    )


def contradictions(connection: Connection) -> list[Contradiction]:
    """Every question that is contradicted, what matters most first (`queries.weighing`)."""
    q = questions.c
    chosen = select(q.id, q.text, q.explanation, q.origins).where(q.answer == "contradict")
    rows = {row.id: row for row in connection.execute(chosen)}
    r = relations.c
    told = select(r["from"], r.to, r.reason).where(r.type == "contradicts")
    reasons = {(one, other): reason for one, other, reason in connection.execute(told)}
    return [
        Contradiction(name, row.text, reason, row.origins, _voices(connection, name), how)
        for name, how in by_weight(connection)
        for row in (rows[name],)
        for reason in (reasons[how.pair] if how.pair else row.explanation,)
    ]


def _voices(connection: Connection, question: str) -> tuple[Voice, ...]:
    c, d = claims.c, documents.c
    chosen = (
        select(
            c.id, c.words, c.quote, c.asserted_by, c.time_edtf, d.path, c.modality, origins.c.origin
        )
        .join(question_claims, question_claims.c.claim == c.id)
        .join(documents, d.id == c.document)
        .outerjoin(origins, origins.c.claim == c.id)
        .where(question_claims.c.question == question)
        .order_by(d.path, c.start, c.id)
    )
    return tuple(Voice(*row) for row in connection.execute(chosen))


def _by(connection: Connection, column: Column[str]) -> _Counts:
    chosen = select(column, func.count()).group_by(column).order_by(column)
    return {row[0]: row[1] for row in connection.execute(chosen)}
