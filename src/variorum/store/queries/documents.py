"""Documents: the list, one document in parts, and one claim with the text around it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, func, or_, select

from variorum.errors import InputError
from variorum.store.queries.questions import KIND_ORDER, questions_of, relations_of
from variorum.store.queries.rows import (
    claim_select,
    claims_of,
    count_of,
    document_ref,
    in_order,
    in_text_order,
    page_of,
    ref_columns,
    slice_of,
)
from variorum.store.queries.shapes import (
    ClaimPage,
    ClaimView,
    DocumentLine,
    DocumentList,
    DocumentView,
    Heading,
    Part,
    PassageView,
    Shared,
    Tally,
)
from variorum.store.schema import claims, documents, passages, reuse

#: A part of a long document has about this many code points: some fifteen printed pages.
PART_SIZE = 30_000
#: How many code points of text stand on each side of a claim that is shown alone.
AROUND = 400

_LINE = [
    *ref_columns(),
    documents.c.media_type,
    documents.c.characters,
    documents.c.analysed,
    documents.c.unread,
    documents.c.failure,
]


def document_list(connection: Connection, *, page: int = 1) -> DocumentList:
    """Every document in the order of paths, the unread ones among them."""
    statement = select(*_LINE).order_by(documents.c.path, documents.c.id)
    here = page_of(count_of(connection, statement), page)
    rows = connection.execute(slice_of(statement, here)).all()
    return DocumentList(here, _lines(connection, rows))


def unread_documents(connection: Connection) -> tuple[DocumentLine, ...]:
    """Documents that are listed without text, in the order of paths."""
    statement = select(*_LINE).where(documents.c.unread.is_not(None)).order_by(documents.c.path)
    return _lines(connection, connection.execute(statement).all())


def document(
    connection: Connection,
    document_id: str,
    *,
    part: int | None = None,
    claim: str | None = None,
    stretch: tuple[int, int] | None = None,
) -> DocumentView | None:
    """One part of a document: part `part`, else the part where `claim` or `stretch` begins.

    Null where there is no such document. Raises `InputError` where it has no such part or claim.
    """
    statement = select(*(c for c in documents.c if c.name != "text"), *ref_columns())
    row = connection.execute(statement.where(documents.c.id == document_id)).first()
    if row is None:
        return None
    chosen = _chosen(connection, document_id, claim)
    marked = (chosen.claim.start, chosen.claim.end) if chosen else stretch
    cuts = part_cuts(row.characters, _block_starts(connection, document_id))
    here = _part(cuts, part, chosen.claim.at_start if chosen else marked and marked[0])
    text = _text(connection, document_id)
    return DocumentView(
        document=document_ref(row),
        media_type=row.media_type,
        reader=row.reader,
        sha256=row.sha256,
        characters=row.characters,
        analysed=row.analysed,
        unread=row.unread,
        failure=row.failure,
        author=row.author,
        url=row.url,
        kind=row.kind,
        side=row.side,
        notes=tuple(row.notes or ()),
        extra=tuple((str(name), str(value)) for name, value in row.extra or ()),
        kinds=_kinds(connection, [document_id]).get(document_id, in_order((), KIND_ORDER)),
        chosen=chosen,
        headings=_headings(connection, document_id, text, cuts),
        pages=tuple((int(start), int(end)) for start, end in row.pages or ()),
        marked=marked,
        part=here,
        text=text[here.start : here.end],
        passages=_passages(connection, document_id, here),
        claims=_claims_over(connection, document_id, here.start, here.end),
        shared=_shared(connection, document_id),
    )


def _next_word(text: str, at: int, stop: int) -> int:
    """Where the first word begins that is not cut at `at`; `stop` where none does."""
    while 0 < at < stop and not text[at - 1].isspace():
        at += 1
    return at


def _last_word(text: str, start: int, at: int) -> int:
    """Where the last word ends that is not cut at `at`; `start` where none does."""
    while start < at < len(text) and not text[at].isspace():
        at -= 1
    return at


def claim_page(connection: Connection, claim_id: str) -> ClaimPage | None:
    """One claim explained; null where there is none with this id."""
    found = claims_of(connection, claim_select().where(claims.c.id == claim_id))
    if not found:
        return None
    (claim,) = found
    document_id = claim.document.id
    begin = max(0, claim.start - AROUND)
    text = _text(connection, document_id)
    beside = _claims_over(connection, document_id, claim.start, claim.end)
    return ClaimPage(
        claim=claim,
        before=text[_next_word(text, begin, claim.start) : claim.start],
        after=text[claim.end : _last_word(text, claim.end, claim.end + AROUND)],
        questions=questions_of(connection, claim_id),
        relations=relations_of(connection, claim_id),
        beside=tuple(other for other in beside if other.id != claim_id),
    )


def part_cuts(characters: int, starts: Sequence[int], *, size: int = PART_SIZE) -> tuple[int, ...]:
    """Borders of the parts of a text, first 0 and last `characters`.

    A part ends before the first block that begins at or after `size` code points of it, and
    after twice that where no block begins.
    """
    cuts, at = [0], 0
    ordered = sorted(starts)
    while characters - at > size + size // 4:
        found = bisect_left(ordered, at + size)
        begin = min(ordered[found] if found < len(ordered) else characters, at + 2 * size)
        if begin >= characters:
            break
        cuts.append(begin)
        at = begin
    return (*cuts, characters)


def _part(cuts: Sequence[int], number: int | None, at: int | None) -> Part:
    parts = len(cuts) - 1
    if number is None:
        number = 1
        if at is not None:
            number = min(max(bisect_right(cuts, at), 1), parts)
    if not 1 <= number <= parts:
        raise InputError(
            f"This document has no part {number}.", do=f"Ask for a part from 1 to {parts}."
        )
    return Part(number, parts, cuts[number - 1], cuts[number])


def _chosen(connection: Connection, document_id: str, claim_id: str | None) -> ClaimPage | None:
    if not claim_id:
        return None
    found = claim_page(connection, claim_id)
    if found is None or found.claim.document.id != document_id:
        raise InputError(
            "This document has no claim with that identifier.",
            do="Open the document without it and choose a marked passage.",
        )
    return found


def _block_starts(connection: Connection, document_id: str) -> list[int]:
    statement = select(passages.c.start).where(
        passages.c.document == document_id, passages.c.kind != "sentence"
    )
    return list(connection.execute(statement.order_by(passages.c.start)).scalars())


def _text(connection: Connection, document_id: str) -> str:
    # Whole, and cut in Python: SQLite's substr() walks from the start of the text each time.
    found = connection.execute(select(documents.c.text).where(documents.c.id == document_id))
    return str(found.scalar_one())


def _passages(connection: Connection, document_id: str, part: Part) -> tuple[PassageView, ...]:
    statement = (
        select(passages.c.kind, passages.c.start, passages.c.end, passages.c.level)
        .where(
            passages.c.document == document_id,
            passages.c.start < part.end,
            passages.c.end > part.start,
        )
        .order_by(passages.c.start, passages.c.end.desc(), passages.c.id)
    )
    return tuple(PassageView(*row) for row in connection.execute(statement))


def _claims_over(
    connection: Connection, document_id: str, start: int, end: int
) -> tuple[ClaimView, ...]:
    statement = claim_select().where(
        claims.c.document == document_id, claims.c.start < end, claims.c.end > start
    )
    return claims_of(connection, statement.order_by(*in_text_order()))


def _headings(
    connection: Connection, document_id: str, text: str, cuts: Sequence[int]
) -> tuple[Heading, ...]:
    statement = (
        select(passages.c.level, passages.c.start, passages.c.end)
        .where(passages.c.document == document_id, passages.c.kind == "heading")
        .order_by(passages.c.start)
    )
    return tuple(
        Heading(
            text=" ".join(text[row.start : row.end].split()),
            level=row.level,
            start=row.start,
            part=_part(cuts, None, row.start).number,
        )
        for row in connection.execute(statement)
    )


def _shared(connection: Connection, document_id: str) -> tuple[Shared, ...]:
    statement = select(reuse).where(
        or_(reuse.c.a_document == document_id, reuse.c.b_document == document_id)
    )
    rows = connection.execute(statement).all()
    ids = {row.a_document for row in rows} | {row.b_document for row in rows}
    refs = {
        row.doc_id: document_ref(row)
        for row in connection.execute(select(*ref_columns()).where(documents.c.id.in_(ids)))
    }
    found: list[Shared] = []
    for row in rows:
        for mine, other in (("a", "b"), ("b", "a")):
            if getattr(row, f"{mine}_document") != document_id:
                continue
            found.append(
                Shared(
                    start=getattr(row, f"{mine}_start"),
                    end=getattr(row, f"{mine}_end"),
                    kind=row.kind,
                    similarity=row.similarity,
                    direction=_direction(row.direction, mine),
                    evidence=row.evidence,
                    other=refs[getattr(row, f"{other}_document")],
                    other_start=getattr(row, f"{other}_start"),
                    other_end=getattr(row, f"{other}_end"),
                )
            )
    return tuple(sorted(found, key=lambda s: (s.start, s.end, s.other.path, s.other_start)))


def _direction(direction: str, mine: str) -> Any:
    if direction == "unknown":
        return "unknown"
    return "from_other" if direction.startswith(mine) else "to_other"


def _lines(connection: Connection, rows: Sequence[Row[Any]]) -> tuple[DocumentLine, ...]:
    counted = _kinds(connection, [row.doc_id for row in rows])
    lines = []
    for row in rows:
        kinds = counted.get(row.doc_id, in_order((), KIND_ORDER))
        lines.append(
            DocumentLine(
                document=document_ref(row),
                media_type=row.media_type,
                characters=row.characters,
                analysed=row.analysed,
                unread=row.unread,
                failure=row.failure,
                claims=sum(tally.count for tally in kinds),
                kinds=kinds,
            )
        )
    return tuple(lines)


def _kinds(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[Tally, ...]]:
    statement = (
        select(claims.c.document, claims.c.kind, func.count())
        .where(claims.c.document.in_(ids))
        .group_by(claims.c.document, claims.c.kind)
    )
    found: dict[str, list[Tally]] = {}
    for document_id, kind, count in connection.execute(statement):
        found.setdefault(document_id, []).append(Tally(kind, count))
    return {name: in_order(counts, KIND_ORDER) for name, counts in found.items()}
