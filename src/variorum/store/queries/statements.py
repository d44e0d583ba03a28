"""Statements: who said what, by speaker."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from variorum.errors import InputError
from variorum.store.queries.rows import (
    claim_select,
    claims_of,
    count_of,
    main_names,
    page_of,
    slice_of,
)
from variorum.store.queries.shapes import Speaker, StatementList
from variorum.store.schema import claims, documents, source_names, sources


def statement_list(
    connection: Connection, *, speaker: str | None = None, page: int = 1
) -> StatementList:
    """Statements by speaker, alphabetical. Raises `InputError` for a speaker who says nothing."""
    main = func.coalesce(sources.c.name, claims.c.statement_speaker)
    joined = source_names.c.name == claims.c.statement_speaker
    counted = (
        select(main, func.count())
        .select_from(claims)
        .outerjoin(source_names, joined)
        .outerjoin(sources, sources.c.id == source_names.c.source)
        .where(claims.c.kind == "statement")
        .group_by(main)
        .order_by(func.lower(main), main)
    )
    speakers = tuple(Speaker(row[0], row[1]) for row in connection.execute(counted))
    if speaker:
        speaker = main_names(connection, [speaker])[speaker]
    if speaker and speaker not in {known.name for known in speakers}:
        raise InputError(
            f"No statement in this record is attributed to {speaker!r}.",
            do="Choose a speaker from the list.",
        )
    statement = (
        claim_select()
        .outerjoin(source_names, joined)
        .outerjoin(sources, sources.c.id == source_names.c.source)
        .where(claims.c.kind == "statement")
    )
    if speaker:
        statement = statement.where(main == speaker)
    ordered = statement.order_by(
        func.lower(main), main, documents.c.path, claims.c.statement_start, claims.c.id
    )
    here = page_of(count_of(connection, ordered.with_only_columns(claims.c.id)), page)
    found = claims_of(connection, slice_of(ordered, here))
    said_by = [c.statement.speaker if c.statement else "" for c in found]
    mains = main_names(connection, said_by)
    return StatementList(
        speaker=speaker or None,
        speakers=speakers,
        page=here,
        statements=found,
        spoken_by=tuple(mains[name] for name in said_by),
    )
