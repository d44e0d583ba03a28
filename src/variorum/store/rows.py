"""Frozen records to rows and back. A claim read back is checked against the text once more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from variorum.errors import InvalidRecord
from variorum.model import (
    Act,
    Attribution,
    Claim,
    Document,
    Event,
    Figure,
    Instrument,
    Passage,
    Place,
    Question,
    Relation,
    Reuse,
    Side,
    Span,
    Statement,
    Time,
    digest,
)
from variorum.model.claim import Payload, as_plain

#: Columns by name; SQLAlchemy's own rows take other keys as well.
Row = Mapping[Any, Any]
_PAYLOADS: dict[str, type[Any]] = {
    "figure": Figure,
    "event": Event,
    "statement": Statement,
    "instrument": Instrument,
}
#: Beyond this SQLite keeps integers as doubles.
_LARGEST_INTEGER = 2**63 - 1
_OWN = tuple(
    "path sha256 text media_type reader language analysed title author publisher published url "
    "kind side unread".split()
)


def text_digest(text: str) -> str:
    """SHA-256 of a text in UTF-8."""
    return digest(text.encode("utf-8"))


def document_row(document: Document) -> dict[str, Any]:
    """A row of `documents`, without the columns that belong to a build."""
    row = {name: getattr(document, name) for name in _OWN}
    pages = document.pages
    row |= {
        "id": document.id,
        "characters": len(document.text),
        "pages": None if pages is None else [[p.start, p.end] for p in pages],
        "notes": list(document.notes),
        "extra": [list(pair) for pair in document.extra],
        "text_sha256": text_digest(document.text),
    }
    return row


def document_from(row: Row) -> Document:
    """The document of a row of `documents`."""
    pages = row["pages"]
    return Document(
        **{name: row[name] for name in _OWN},
        pages=None if pages is None else tuple(Span(start, end) for start, end in pages),
        notes=tuple(row["notes"]),
        extra=tuple((name, value) for name, value in row["extra"]),
    )


def passage_rows(passages: Sequence[Passage], parsed: Mapping[str, bool]) -> list[dict[str, Any]]:
    """Rows of `passages`. Searched are the smallest blocks: what holds no block but sentences."""
    holders = {p.parent for p in passages if p.kind not in ("sentence", "heading")}
    headings = {p.id for p in passages if p.kind == "heading"}
    return [
        {
            "id": p.id,
            "document": p.document,
            "kind": p.kind,
            "start": p.start,
            "end": p.end,
            "parent": p.parent,
            "level": p.level,
            "parsed": parsed.get(p.id),
            "searched": p.kind != "sentence" and (p.id in headings or p.id not in holders),
        }
        for p in passages
    ]


def passage_from(row: Row) -> Passage:
    """The passage of a row of `passages`."""
    return Passage(
        row["document"], row["kind"], row["start"], row["end"], row["parent"], row["level"]
    )


def claim_row(claim: Claim, text: str) -> dict[str, Any]:
    """A row of `claims`."""
    last = claim.asserted_by
    row: dict[str, Any] = {
        "id": claim.id,
        "kind": claim.kind,
        "document": claim.document,
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
        "words": claim.payload_span.of(text),
        "modality": claim.modality,
        "asserted_by": last.name if last else None,
        "place_words": _words(claim.place, text),
    }
    row |= _columns("time", Time, claim.time) | _columns("place", Place, claim.place)
    for kind, payload in _PAYLOADS.items():
        row |= _columns(kind, payload, claim.payload if kind == claim.kind else None)
    return row


def _words(part: Place | Attribution | None, text: str) -> str | None:
    if part is None or part.start is None or part.end is None:
        return None
    return text[part.start : part.end]


def _columns(prefix: str, of: type[Any], part: object | None) -> dict[str, Any]:
    out: dict[str, Any] = {}
    for field in fields(of):
        value = None if part is None else getattr(part, field.name)
        if isinstance(value, tuple):
            value = [as_plain(item) if isinstance(item, Act) else item for item in value]
        elif isinstance(value, int | float) and not isinstance(value, bool):
            value = _storable(value)
        out[f"{prefix}_{field.name}"] = value
    return out


def _storable(value: float | int) -> float | int:
    if isinstance(value, float) and not abs(value) < float("inf"):
        raise InvalidRecord(f"{value} is no number that a record can hold.")
    if abs(value) <= _LARGEST_INTEGER:
        return value
    try:
        return float(value)
    except OverflowError as error:
        raise InvalidRecord("A number is too large for a record to hold.") from error


def claim_from(row: Row, links: Iterable[Row], text: str) -> Claim:
    """The claim of a row of `claims` and its rows of `attributions`, checked against the text.

    Raises `QuoteMismatch` or `InvalidRecord` where they no longer agree.
    """
    return Claim(
        document=row["document"],
        start=row["start"],
        end=row["end"],
        quote=row["quote"],
        payload=payload_from(row),
        source=text,
        attribution=tuple(
            Attribution(k["name"], k["as"], k["role"], k["cue"], k["start"], k["end"])
            for k in links
        ),
        modality=row["modality"],
        time=time_from(row),
        place=place_from(row),
    )


def payload_from(row: Row) -> Payload:
    """The figure, event, statement or instrument of a row of `claims`."""
    payload: Payload = _part(row["kind"], _PAYLOADS[row["kind"]], row)
    return payload


def time_from(row: Row) -> Time | None:
    """The time of a row of `claims`."""
    return _part("time", Time, row) if row["time_edtf"] is not None else None


def place_from(row: Row) -> Place | None:
    """The place of a row of `claims`, with what `places.with_wholes` added of the record's place.

    Documents together may have shown that it is a place of another id, where it is, and in what it
    lies; a document's own coordinates and precision stand.
    """
    if row["place_id"] is None:
        return None
    alone: Place = _part("place", Place, row)
    alone = replace(alone, id=row["place_entity"] or alone.id, inside=alone.inside or ())
    inside = tuple(row.get("whole_inside") or ())
    if alone.lat is None and row.get("whole_lat") is not None:
        alone = replace(
            alone,
            lat=row["whole_lat"],
            lon=row["whole_lon"],
            kind=row["whole_kind"] or alone.kind,
            precision=alone.precision or row["whole_precision"],
        )
    return replace(alone, inside=inside) if inside else alone


def _part(prefix: str, of: type[Any], row: Row) -> Any:
    values = {field.name: row[f"{prefix}_{field.name}"] for field in fields(of)}
    if of is Statement:
        values["stance"] = values["stance"] or "said"  # a record of an older variorum
    if of is Instrument:
        values["acts"] = [Act(**act) for act in values["acts"] or ()]
    return of(**{name: tuple(v) if isinstance(v, list) else v for name, v in values.items()})


def attribution_rows(claim: Claim, text: str) -> list[dict[str, Any]]:
    """Rows of `attributions`, outermost link first."""
    return [
        {
            "claim": claim.id,
            "position": position,
            "name": link.name,
            "as": link.as_,
            "role": link.role,
            "cue": link.cue,
            "start": link.start,
            "end": link.end,
            "words": _words(link, text),
        }
        for position, link in enumerate(claim.attribution)
    ]


def question_row(question: Question, position: int) -> dict[str, Any]:
    """A row of `questions`."""
    return {
        "id": question.id,
        "position": position,
        "kind": question.kind,
        "text": question.text,
        "answer": question.answer,
        "low": None if question.low is None else _storable(question.low),
        "high": None if question.high is None else _storable(question.high),
        "origins": question.origins,
        "explanation": question.explanation,
        "why": list(question.why),
    }


def question_from(row: Row, claims: Iterable[str]) -> Question:
    """The question of a row of `questions` and the ids of its claims in order."""
    return Question(
        kind=row["kind"],
        text=row["text"],
        claims=tuple(claims),
        answer=row["answer"],
        origins=row["origins"],
        explanation=row["explanation"],
        low=row["low"],
        high=row["high"],
        why=tuple(row["why"]),
    )


def relation_row(relation: Relation) -> dict[str, Any]:
    """A row of `relations`."""
    return {
        "from": relation.from_,
        "to": relation.to,
        "type": relation.type,
        "reason": relation.reason,
    }


def relation_from(row: Row) -> Relation:
    """The relation of a row of `relations`."""
    return Relation(row["from"], row["to"], row["type"], row["reason"])


def reuse_row(reuse: Reuse, texts: Mapping[str, str]) -> dict[str, Any]:
    """A row of `reuse`; `texts` are the documents' texts by id."""
    row: dict[str, Any] = {
        "similarity": float(reuse.similarity),
        "kind": reuse.kind,
        "direction": reuse.direction,
        "evidence": reuse.evidence,
    }
    for name, side in (("a", reuse.a), ("b", reuse.b)):
        row[f"{name}_document"] = side.document
        row[f"{name}_start"] = side.start
        row[f"{name}_end"] = side.end
        row[f"{name}_sha256"] = text_digest(side.span.of(texts[side.document]))
    return row


def reuse_from(row: Row) -> Reuse:
    """The reuse of a row of `reuse`."""
    return Reuse(
        Side(row["a_document"], row["a_start"], row["a_end"]),
        Side(row["b_document"], row["b_start"], row["b_end"]),
        row["similarity"],
        row["kind"],
        row["direction"],
        row["evidence"],
    )
