"""Statements: who said what, by speaker."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from variorum.errors import InputError
from variorum.store.queries.rows import claim_select, claims_of, count_of, page_of, slice_of
from variorum.store.queries.shapes import Speaker, StatementList
from variorum.store.schema import claims, documents


def statement_list(
    connection: Connection, *, speaker: str | None = None, page: int = 1
) -> StatementList:
    """Statements by speaker, alphabetical. Raises `InputError` for a speaker who says nothing."""
    name = claims.c.statement_speaker
    counted = (
        select(name, func.count())
        .where(claims.c.kind == "statement")
        .group_by(name)
        .order_by(func.lower(name), name)
    )
    speakers = tuple(Speaker(row[0], row[1]) for row in connection.execute(counted))
    if speaker and speaker not in {known.name for known in speakers}:
        raise InputError(
            f"No statement in this record is attributed to {speaker!r}.",
            do="Choose a speaker from the list.",
        )
    statement = claim_select().where(claims.c.kind == "statement")
    if speaker:
        statement = statement.where(name == speaker)
    ordered = statement.order_by(
        func.lower(name), name, documents.c.path, claims.c.statement_start, claims.c.id
    )
    here = page_of(count_of(connection, ordered.with_only_columns(claims.c.id)), page)
    return StatementList(
        speaker=speaker or None,
        speakers=speakers,
        page=here,
        statements=claims_of(connection, slice_of(ordered, here)),
    )
