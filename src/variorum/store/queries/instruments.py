"""Instruments: legal and political documents, each with every mention."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, func, select

from variorum.errors import InputError
from variorum.store.queries.rows import (
    claim_select,
    claims_of,
    count_of,
    page_of,
    slice_of,
    tallies,
)
from variorum.store.queries.shapes import ClaimView, InstrumentLine, InstrumentList
from variorum.store.queries.wording import instrument_reading
from variorum.store.schema import claims, documents


def instrument_list(
    connection: Connection, *, body: str | None = None, page: int = 1
) -> InstrumentList:
    """Instruments by body, type and number. Raises `InputError` for an unknown body."""
    bodies = tallies(
        connection,
        select(claims.c.instrument_body, func.count(func.distinct(_key())))
        .where(claims.c.kind == "instrument")
        .group_by(claims.c.instrument_body)
        .order_by(claims.c.instrument_body),
    )
    if body and body not in {tally.name for tally in bodies}:
        raise InputError(
            f"No instrument of {body!r} is named in this record.", do="Choose a body from the list."
        )
    statement = (
        select(_key().label("key"))
        .where(claims.c.kind == "instrument")
        .group_by(_key())
        .order_by(
            func.min(claims.c.instrument_body),
            func.min(claims.c.instrument_type),
            func.length(func.min(claims.c.instrument_number)),
            func.min(claims.c.instrument_number),
            _key(),
        )
    )
    if body:
        statement = statement.where(claims.c.instrument_body == body)
    here = page_of(count_of(connection, statement), page)
    keys = list(connection.execute(slice_of(statement, here)).scalars())
    mentions: dict[str, list[ClaimView]] = {key: [] for key in keys}
    named = claim_select().add_columns(_key().label("instrument_of"))
    of_keys = named.where(claims.c.kind == "instrument", _key().in_(keys))
    ordered = of_keys.order_by(documents.c.path, claims.c.instrument_start, claims.c.id)
    rows = connection.execute(ordered.with_only_columns(claims.c.id, _key().label("of"))).all()
    by_id = {claim.id: claim for claim in claims_of(connection, of_keys)}
    for row in rows:
        mentions[row.of].append(by_id[row.id])
    return InstrumentList(
        body=body or None,
        bodies=bodies,
        page=here,
        instruments=tuple(_line(key, mentions[key]) for key in keys),
    )


def _key() -> Any:
    """Mentions without a key stand for themselves."""
    return func.coalesce(claims.c.instrument_key, claims.c.id)


def _line(key: str, mentions: list[ClaimView]) -> InstrumentLine:
    named = [claim.instrument for claim in mentions if claim.instrument is not None]
    fullest = max(named, key=lambda i: sum(map(bool, (i.body, i.number, i.title, i.date))))
    told = fullest.number or fullest.title
    return InstrumentLine(
        key=key,
        # Without number or title the kind alone names nothing: the document's words do.
        name=instrument_reading(fullest) if told else " ".join(mentions[0].words.split()),
        body=fullest.body,
        type=fullest.type,
        number=fullest.number,
        date=fullest.date,
        documents=len({claim.document.id for claim in mentions}),
        mentions=tuple(mentions),
    )
