"""From rows of the store to the shapes that the queries answer with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from variorum.errors import InputError
from variorum.model import Attribution, Event, Figure, Instrument, Statement
from variorum.store.places import with_wholes
from variorum.store.queries.dates import in_words
from variorum.store.queries.shapes import ClaimView, DocumentRef, Page, Tally
from variorum.store.queries.wording import reading_of
from variorum.store.rows import payload_from, place_from, time_from
from variorum.store.schema import attributions, claims, documents, source_names, sources

#: How many rows of a list stand on one page.
PAGE_SIZE = 50
#: SQLite takes a limited number of bound values; longer lists of ids are asked in runs.
_RUN = 500

_REF = [
    documents.c.id.label("doc_id"),
    documents.c.path.label("doc_path"),
    documents.c.title.label("doc_title"),
    documents.c.publisher.label("doc_publisher"),
    documents.c.published.label("doc_published"),
    documents.c.language.label("doc_language"),
]


def ref_columns() -> list[Any]:
    """The columns that `document_ref` needs; the statement must select from `documents`."""
    return list(_REF)


def document_ref(row: Row[Any]) -> DocumentRef:
    """The document of a row that has the columns of `ref_columns`."""
    return DocumentRef(
        id=row.doc_id,
        name=row.doc_title or row.doc_path,
        path=row.doc_path,
        publisher=row.doc_publisher,
        published=row.doc_published,
        language=row.doc_language,
    )


def claim_select() -> Select[Any]:
    """Every claim with its document; narrow it with `where` and `order_by`."""
    chosen = select(claims, *_REF).join(documents, documents.c.id == claims.c.document)
    return with_wholes(chosen)


def in_text_order() -> list[Any]:
    """Claims of one document by their evidence, then by where in it they stand."""
    at = func.coalesce(
        claims.c.figure_start,
        claims.c.statement_start,
        claims.c.instrument_start,
        claims.c.time_start,
        claims.c.start,
    )
    return [claims.c.start, claims.c.end, at, claims.c.id]


def claims_of(connection: Connection, statement: Select[Any]) -> tuple[ClaimView, ...]:
    """The claims of a statement made from `claim_select`, in its order."""
    rows = connection.execute(statement).all()
    links = _links(connection, [row.id for row in rows])
    voices = {row.id: _voice(row, links.get(row.id, ())) for row in rows}
    mains = main_names(connection, [name for name in voices.values() if name is not None])
    return tuple(
        _claim(row, links.get(row.id, ()), mains.get(voices[row.id] or "")) for row in rows
    )


def _voice(row: Row[Any], links: tuple[Attribution, ...]) -> str | None:
    voice: str | None = links[-1].name if links else row.doc_publisher
    return voice


def main_names(connection: Connection, names: Iterable[str]) -> dict[str, str]:
    """The main name of each name's source; where the register has none, the name itself."""
    out = {name: name for name in names}
    for run in runs(sorted(out)):
        found = (
            select(source_names.c.name, sources.c.name.label("main"))
            .join(sources, sources.c.id == source_names.c.source)
            .where(source_names.c.name.in_(run))
        )
        out |= {row.name: row.main for row in connection.execute(found)}
    return out


def claims_by_id(connection: Connection, ids: Iterable[str]) -> dict[str, ClaimView]:
    """The claims of these ids, however many."""
    found: dict[str, ClaimView] = {}
    for run in runs(sorted(set(ids))):
        for claim in claims_of(connection, claim_select().where(claims.c.id.in_(run))):
            found[claim.id] = claim
    return found


def page_of(total: int, number: int, *, size: int = PAGE_SIZE) -> Page:
    """Which page this is. Raises `InputError` for a page that does not exist."""
    pages = max(1, -(-total // size))
    if not 1 <= number <= pages:
        raise InputError(f"There is no page {number}.", do=f"Ask for a page from 1 to {pages}.")
    return Page(number, pages, size, total)


def slice_of(statement: Select[Any], page: Page) -> Select[Any]:
    """The rows of one page."""
    return statement.limit(page.size).offset((page.number - 1) * page.size)


def count_of(connection: Connection, statement: Select[Any]) -> int:
    """How many rows a statement has."""
    inner = statement.order_by(None).subquery()
    return int(connection.execute(select(func.count()).select_from(inner)).scalar_one())


def tallies(connection: Connection, statement: Select[Any]) -> tuple[Tally, ...]:
    """A statement of (name, count) rows, rows without a name left out."""
    rows = connection.execute(statement).all()
    return tuple(Tally(str(row[0]), int(row[1])) for row in rows if row[0] is not None)


def in_order(counts: Iterable[Tally], order: Sequence[str]) -> tuple[Tally, ...]:
    """Tallies in a fixed order of names, with a zero where there is none."""
    by_name = {tally.name: tally.count for tally in counts}
    return tuple(Tally(name, by_name.get(name, 0)) for name in order)


def one_of(field: str, value: str | None, allowed: Sequence[str]) -> str | None:
    """`value` if it is allowed, null if empty. Raises `InputError` otherwise."""
    if not value:
        return None
    if value not in allowed:
        raise InputError(
            f"{value!r} is no {field} that the record can be asked for.",
            do=f"Use one of: {', '.join(allowed)}.",
        )
    return value


def runs(ids: Sequence[str]) -> Iterable[Sequence[str]]:
    """A long list of ids in pieces that one statement can take."""
    return (ids[at : at + _RUN] for at in range(0, len(ids), _RUN))


def _links(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[Attribution, ...]]:
    found: dict[str, list[Attribution]] = {}
    for run in runs(ids):
        statement = (
            select(attributions)
            .where(attributions.c.claim.in_(run))
            .order_by(attributions.c.claim, attributions.c.position)
        )
        for row in connection.execute(statement).mappings():
            found.setdefault(row["claim"], []).append(_link(row))
    return {claim: tuple(links) for claim, links in found.items()}


def _link(row: Mapping[Any, Any]) -> Attribution:
    c = attributions.c
    return Attribution(
        name=row[c.name],
        as_=row[c["as"]],
        role=row[c.role],
        cue=row[c.cue],
        start=row[c.start],
        end=row[c.end],
    )


def _claim(row: Row[Any], links: tuple[Attribution, ...], voice: str | None) -> ClaimView:
    payload = payload_from(row._mapping)
    time = time_from(row._mapping)
    at = _at(row, payload)
    return ClaimView(
        id=row.id,
        kind=row.kind,
        document=document_ref(row),
        start=row.start,
        end=row.end,
        quote=row.quote,
        at_start=at[0],
        at_end=at[1],
        words=row.words,
        reading=reading_of(payload, row.time_edtf),
        voice=voice,
        modality=row.modality,
        attribution=links,
        time=time,
        time_reading=in_words(time.edtf) if time else None,
        place=place_from(row._mapping),
        figure=payload if isinstance(payload, Figure) else None,
        event=payload if isinstance(payload, Event) else None,
        statement=payload if isinstance(payload, Statement) else None,
        instrument=payload if isinstance(payload, Instrument) else None,
    )


def _at(row: Row[Any], payload: Figure | Event | Statement | Instrument) -> tuple[int, int]:
    if not isinstance(payload, Event):
        return payload.start, payload.end
    if row.time_start is not None and row.time_end is not None:
        return row.time_start, row.time_end
    return row.start, row.end
