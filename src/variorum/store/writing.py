"""Writing to a record. Each function is one transaction, so a build can be killed anywhere.

From the first change of a document until the findings are written again, the record is
`incomplete` and holds no findings: none is better than one that speaks of other documents.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Engine, delete, insert, select, text
from sqlalchemy.dialects.sqlite import insert as upsert

from variorum.model import (
    Claim,
    Demonym,
    Document,
    Gazetteer,
    Passage,
    Question,
    Register,
    Relation,
    Reuse,
    Toponym,
)
from variorum.store import places as gazetteers
from variorum.store import register as registers
from variorum.store import rows, schema
from variorum.store.opening import transaction

_FINDINGS = (
    schema.question_claims,
    schema.questions,
    schema.origins,
    schema.relations,
    schema.reuse,
    *registers.TABLES,
)


@dataclass(frozen=True)
class DocumentEntry:
    """A document with everything that was read from it alone.

    `parsed` tells of each sentence, by passage id, whether it was parsed or only scanned;
    `parses` are bytes to keep by key, None for a key that the record already holds; `stamp`
    is what the document was made from, null to have it read again by the next build;
    `failure` why no claims could be found in it, if so; `toponyms` are its names of places,
    `demonyms` the adjectives of places and names of peoples.
    """

    document: Document
    passages: Sequence[Passage] = ()
    claims: Sequence[Claim] = ()
    parsed: Mapping[str, bool] = field(default_factory=dict)
    parses: Mapping[str, bytes | None] = field(default_factory=dict)
    stamp: str | None = None
    failure: str | None = None
    toponyms: Sequence[Toponym] = ()
    demonyms: Sequence[Demonym] = ()


def put_document(engine: Engine, entry: DocumentEntry) -> None:
    """Store a document in place of whatever the record held at its path."""
    document = entry.document
    with transaction(engine) as connection:
        _drop_findings(connection)
        kept = _kept_parses(connection, entry.parses)
        held = connection.scalar(
            select(schema.documents.c.id).where(schema.documents.c.path == document.path)
        )
        if held is not None:
            _drop_document(connection, held)
        row = rows.document_row(document) | {"stamp": entry.stamp, "failure": entry.failure}
        connection.execute(insert(schema.documents), row)
        _many(connection, schema.passages, rows.passage_rows(entry.passages, entry.parsed))
        _many(connection, schema.claims, [rows.claim_row(c, document.text) for c in entry.claims])
        links = [row for c in entry.claims for row in rows.attribution_rows(c, document.text)]
        _many(connection, schema.attributions, links)
        gazetteers.write_toponyms(connection, entry.toponyms)
        gazetteers.write_demonyms(connection, entry.demonyms)
        parses = [{"document": document.id, "key": k, "data": d} for k, d in kept.items()]
        _many(connection, schema.parses, parses)
        _index(connection, document, entry)


def drop_documents(engine: Engine, documents: Iterable[str]) -> None:
    """Forget documents, by id, with their passages, claims and parses."""
    documents = sorted(documents)
    if not documents:
        return
    with transaction(engine) as connection:
        _drop_findings(connection)
        for document in documents:
            _drop_document(connection, document)


def replace_findings(
    engine: Engine,
    questions: Sequence[Question],
    relations: Sequence[Relation],
    reuse: Sequence[Reuse],
    *,
    origins: Mapping[str, tuple[str, str | None]] | None = None,
    texts: Mapping[str, str],
    stamp: str,
) -> None:
    """Store what was found across documents and declare the record complete.

    `origins` has for each claim the id of its origin and why it is that one; `texts` are the
    documents' texts by id; `stamp` is what the findings were made from.
    """
    questions = sorted({q.id: q for q in questions}.values(), key=lambda q: (q.kind, q.text, q.id))
    distinct = {(r.from_, r.to, r.type): r for r in sorted(relations)}
    shared = {(r.a, r.b, r.kind): r for r in sorted(reuse, key=_reuse_order)}
    with transaction(engine) as connection:
        _drop_findings(connection)
        _many(
            connection, schema.questions, [rows.question_row(q, i) for i, q in enumerate(questions)]
        )
        _many(
            connection,
            schema.question_claims,
            [
                {"question": q.id, "claim": claim, "position": position}
                for q in questions
                for position, claim in enumerate(q.claims)
            ],
        )
        beginnings = [
            {"claim": claim, "origin": origin, "reason": reason}
            for claim, (origin, reason) in sorted((origins or {}).items())
        ]
        _many(connection, schema.origins, beginnings)
        _many(connection, schema.relations, [rows.relation_row(r) for r in distinct.values()])
        _many(connection, schema.reuse, [rows.reuse_row(r, texts) for r in shared.values()])
        set_meta(connection, {"state": "complete", "findings": stamp})


def replace_gazetteer(engine: Engine, gazetteer: Gazetteer) -> None:
    """Begin new findings with the places of the record; the old findings are dropped."""
    with transaction(engine) as connection:
        _drop_findings(connection)
        gazetteers.write_gazetteer(connection, gazetteer)


def replace_register(
    engine: Engine, register: Register, texts: Mapping[str, str], *, first: bool = False
) -> None:
    """Put a register in place of the one that is held; `texts` are the documents' by id.

    With `first` it is the first of new findings: the old ones are dropped with it.
    """
    with transaction(engine) as connection:
        if first:
            _drop_findings(connection)
        registers.write_register(connection, register, texts)


def set_meta(connection: Connection, values: Mapping[str, str]) -> None:
    """Write named values of the record as a whole."""
    for name, value in values.items():
        connection.execute(
            upsert(schema.meta)
            .values(name=name, value=value)
            .on_conflict_do_update(index_elements=["name"], set_={"value": value})
        )


def _reuse_order(reuse: Reuse) -> tuple[Any, ...]:
    return (reuse.a, reuse.b, reuse.kind, reuse.similarity, reuse.direction, reuse.evidence or "")


def _many(connection: Connection, table: Any, values: list[dict[str, Any]]) -> None:
    if values:
        connection.execute(insert(table), values)


def _drop_findings(connection: Connection) -> None:
    state = connection.scalar(select(schema.meta.c.value).where(schema.meta.c.name == "state"))
    if state == "incomplete":
        return
    gazetteers.forget(connection)
    for table in _FINDINGS:
        connection.execute(delete(table))
    set_meta(connection, {"state": "incomplete"})


def _kept_parses(connection: Connection, parses: Mapping[str, bytes | None]) -> dict[str, bytes]:
    table = schema.parses
    out: dict[str, bytes] = {}
    for key, new in parses.items():
        chosen = select(table.c.data).where(table.c.key == key).limit(1)
        data = connection.scalar(chosen) if new is None else new
        if data is not None:
            out[key] = data
    return out


def _drop_document(connection: Connection, document: str) -> None:
    # FTS5 must be told the words that go; slicing here, since substr() walks from the start.
    held = connection.execute(
        select(schema.documents.c.text).where(schema.documents.c.id == document)
    ).scalar_one()
    passages, claims = schema.passages.c, schema.claims.c
    gone = connection.execute(
        select(passages.row, passages.start, passages.end).where(
            passages.document == document, passages.searched
        )
    ).all()
    _execute(
        connection,
        "INSERT INTO passages_search (passages_search, rowid, text) VALUES ('delete', :row, :text)",
        [{"row": row, "text": held[start:end]} for row, start, end in gone],
    )
    quotes = connection.execute(select(claims.row, claims.quote).where(claims.document == document))
    _execute(
        connection,
        "INSERT INTO claims_search (claims_search, rowid, quote) VALUES ('delete', :row, :quote)",
        [{"row": row, "quote": quote} for row, quote in quotes],
    )
    _remember_departed(connection, document)
    connection.execute(delete(schema.documents).where(schema.documents.c.id == document))


def _remember_departed(connection: Connection, document: str) -> None:
    """Keep what comparison must know of a document that is about to go, if it was compared."""
    names = ("document", "family", "segment", "begin", "length")
    chosen = (
        select(*(schema.compared.c[name] for name in names), schema.documents.c.text)
        .join(schema.documents, schema.documents.c.id == schema.compared.c.document)
        .where(schema.compared.c.document == document)
    )
    connection.execute(insert(schema.departed).from_select([*names, "text"], chosen))


def _index(connection: Connection, document: Document, entry: DocumentEntry) -> None:
    passages = {p.id: p.span.of(document.text) for p in entry.passages}
    stored = connection.execute(
        select(schema.passages.c.row, schema.passages.c.id).where(
            schema.passages.c.document == document.id, schema.passages.c.searched
        )
    ).all()
    _execute(
        connection,
        "INSERT INTO passages_search (rowid, text) VALUES (:row, :text)",
        [{"row": row, "text": passages[id_]} for row, id_ in stored],
    )
    _execute(
        connection,
        'INSERT INTO claims_search (rowid, quote) SELECT "row", quote FROM claims '
        "WHERE document = :document",
        [{"document": document.id}],
    )


def _execute(connection: Connection, statement: str, values: list[dict[str, Any]]) -> None:
    if values:
        connection.execute(text(statement), values)
