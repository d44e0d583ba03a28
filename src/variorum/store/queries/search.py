"""Full-text search over the evidence of claims and over passages."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import Connection, Text, case, column, func, literal_column, select, table, text

from variorum.errors import InputError
from variorum.store.queries.rows import (
    claim_select,
    claims_of,
    document_ref,
    one_of,
    page_of,
    ref_columns,
)
from variorum.store.queries.shapes import ClaimHit, Page, PassageHit, Piece, SearchResult
from variorum.store.schema import claims, documents, passages
from variorum.store.searching import LONGEST, MARK_END, MARK_START, SHOWN, match_expression

SCOPES = ("claims", "passages")
PAGE_SIZE = 20
#: A longer question is refused: each of its words costs a walk through the index.
LONGEST_QUERY = 400


def search(
    connection: Connection, query: str, *, scope: str | None = None, page: int = 1
) -> SearchResult:
    """Claims or passages with all the words of `query`, best first.

    Words in double quotation marks are looked for side by side. A query without a word finds
    nothing. Raises `InputError` for a query that is too long, an unknown scope or page.
    """
    scope = one_of("scope", scope, SCOPES) or SCOPES[0]
    if len(query) > LONGEST_QUERY:
        raise InputError(
            f"A search has at most {LONGEST_QUERY} characters.", do="Look for fewer words."
        )
    asked = match_expression(query.replace("\x00", " "))
    if asked is None:
        empty = Page(1, 1, PAGE_SIZE, 0)
        return SearchResult(query, _scope(scope), "", 0, 0, empty, (), ())
    claims_total = _total(connection, "claims_search", asked)
    passages_total = _total(connection, "passages_search", asked)
    total = claims_total if scope == "claims" else passages_total
    here = page_of(total, page, size=PAGE_SIZE)
    return SearchResult(
        query=query,
        scope=_scope(scope),
        read_as=asked,
        claims_total=claims_total,
        passages_total=passages_total,
        page=here,
        claims=_claim_hits(connection, asked, here) if scope == "claims" else (),
        passages=_passage_hits(connection, asked, here) if scope == "passages" else (),
    )


def pieces(snippet: str) -> tuple[Piece, ...]:
    """A snippet with its brackets as runs; what is not bracketed is no hit."""
    found: list[Piece] = []
    for at, run in enumerate(re.split(f"[{MARK_START}{MARK_END}]", snippet)):
        if run:
            found.append(Piece(run, at % 2 == 1))
    return tuple(found)


def _scope(scope: str) -> Any:
    return scope


def _index(name: str) -> Any:
    return table(name, column("rowid"), column("rank"), column(name, Text))


def _matches(name: str) -> Any:
    return literal_column(name).op("MATCH")(text(":asked"))


def _snippet(name: str) -> Any:
    call = f"snippet({name}, 0, '{MARK_START}', '{MARK_END}', ' … ', 40)"
    return literal_column(call).label("snippet")


def _passage_snippet(name: str) -> Any:
    """A snippet; of a passage so long that choosing one takes minutes, its beginning."""
    at = passages.c
    beginning = func.substr(documents.c.text, at.start + 1, SHOWN)
    return case((at.end - at.start <= LONGEST, _snippet(name)), else_=beginning).label("snippet")


def _total(connection: Connection, name: str, asked: str) -> int:
    statement = select(func.count()).select_from(_index(name)).where(_matches(name))
    return int(connection.execute(statement, {"asked": asked}).scalar_one())


def _claim_hits(connection: Connection, asked: str, page: Page) -> tuple[ClaimHit, ...]:
    name = "claims_search"
    index = _index(name)
    statement = (
        select(claims.c.id, _snippet(name))
        .select_from(index.join(claims, claims.c.row == index.c.rowid))
        .where(_matches(name))
        .order_by(index.c.rank, claims.c.id)
        .limit(page.size)
        .offset((page.number - 1) * page.size)
    )
    rows = connection.execute(statement, {"asked": asked}).all()
    found = claims_of(connection, claim_select().where(claims.c.id.in_([row.id for row in rows])))
    by_id = {claim.id: claim for claim in found}
    return tuple(ClaimHit(by_id[row.id], pieces(row.snippet)) for row in rows)


def _passage_hits(connection: Connection, asked: str, page: Page) -> tuple[PassageHit, ...]:
    name = "passages_search"
    index = _index(name)
    statement = (
        select(
            passages.c.kind,
            passages.c.start,
            passages.c.end,
            _passage_snippet(name),
            *ref_columns(),
        )
        .select_from(
            index.join(passages, passages.c.row == index.c.rowid).join(
                documents, documents.c.id == passages.c.document
            )
        )
        .where(_matches(name))
        .order_by(index.c.rank, passages.c.id)
        .limit(page.size)
        .offset((page.number - 1) * page.size)
    )
    rows = connection.execute(statement, {"asked": asked}).all()
    return tuple(
        PassageHit(document_ref(row), row.start, row.end, row.kind, pieces(row.snippet))
        for row in rows
    )
