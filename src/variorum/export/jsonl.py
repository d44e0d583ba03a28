"""The contract: six files of JSON lines that tests and outside tools rely on.

UTF-8, one object a line, every field always there (null where nothing is known) except the
one of figure, event, statement and instrument that the kind names. The same record gives the
same bytes however it was built. The names are listed in docs/reference/export-jsonl.md.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from variorum.errors import InputError
from variorum.export.files import demand_complete
from variorum.model import (
    Claim,
    Document,
    Likeness,
    Question,
    Relation,
    Reuse,
    Side,
    Source,
)
from variorum.model.claim import as_plain
from variorum.store import Record

FILES = (
    "documents.jsonl",
    "claims.jsonl",
    "questions.jsonl",
    "relations.jsonl",
    "reuse.jsonl",
    "sources.jsonl",
)


def write_jsonl(record: Record, folder: Path) -> tuple[Path, ...]:
    """Write the six files into a folder and return their paths.

    Each is written under another name and renamed at the end, so none is ever half there.
    Raises `StoreError` for a record whose build did not come to its end, `InputError` where
    the folder cannot be written.
    """
    demand_complete(record)
    parts = dict(zip(FILES, _parts(record), strict=True))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        written = [(folder / f".{name}.part", folder / name) for name in FILES]
        for unfinished, path in written:
            _write(unfinished, parts[path.name])
        for unfinished, path in written:
            unfinished.replace(path)
    except OSError as error:
        raise InputError(
            f"The export cannot be written: {error.strerror}.",
            where=str(error.filename or folder),
            do="Give --output a folder that may be written to.",
        ) from error
    return tuple(path for _, path in written)


def _parts(record: Record) -> tuple[Iterable[dict[str, Any]], ...]:
    return (
        (document_object(document) for document in record.documents()),
        _claims(record),
        (question_object(question) for question in record.questions()),
        (relation_object(relation) for relation in record.relations()),
        (reuse_object(reuse) for reuse in record.reuse()),
        _sources(record),
    )


def _claims(record: Record) -> Iterator[dict[str, Any]]:
    for document in record.documents():
        for claim in record.claims(document):
            yield claim_object(claim)


def _sources(record: Record) -> Iterator[dict[str, Any]]:
    register = record.register()
    pairs: dict[str, list[Likeness]] = {}
    for pair in register.likenesses:
        pairs.setdefault(pair.one, []).append(pair)
        pairs.setdefault(pair.other, []).append(pair)
    for source in register.sources:
        # a pair of two names of one source is told once
        own = dict.fromkeys(pair for name in source.names for pair in pairs.get(name, ()))
        yield source_object(source, list(own))


def document_object(document: Document) -> dict[str, Any]:
    """A line of documents.jsonl; `unread` is there only where a file could not be read."""
    pages = document.pages
    out: dict[str, Any] = {
        "id": document.id,
        "sha256": document.sha256,
        "path": document.path,
        "title": document.title,
        "publisher": document.publisher,
        "published": document.published,
        "language": document.language,
        "media_type": document.media_type,
        "pages": None if pages is None else [[page.start, page.end] for page in pages],
        "text": document.text,
        "author": document.author,
        "url": document.url,
        "kind": document.kind,
        "side": document.side,
        "analysed": document.analysed,
        "reader": document.reader,
        "notes": list(document.notes),
        "extra": dict(document.extra),
    }
    if document.unread is not None:
        out["unread"] = document.unread
    return out


def claim_object(claim: Claim) -> dict[str, Any]:
    """A line of claims.jsonl."""
    return {
        "id": claim.id,
        "kind": claim.kind,
        "document": claim.document,
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
        "attribution": [as_plain(link) for link in claim.attribution],
        "modality": claim.modality,
        "time": as_plain(claim.time) if claim.time else None,
        "place": as_plain(claim.place) if claim.place else None,
        claim.kind: as_plain(claim.payload),
    }


def question_object(question: Question) -> dict[str, Any]:
    """A line of questions.jsonl."""
    return {
        "id": question.id,
        "kind": question.kind,
        "text": question.text,
        "claims": list(question.claims),
        "answer": question.answer,
        "low": question.low,
        "high": question.high,
        "origins": question.origins,
        "explanation": question.explanation,
        "why": list(question.why),
    }


def relation_object(relation: Relation) -> dict[str, Any]:
    """A line of relations.jsonl."""
    return as_plain(relation)


def reuse_object(reuse: Reuse) -> dict[str, Any]:
    """A line of reuse.jsonl."""
    return {
        "a": _side(reuse.a),
        "b": _side(reuse.b),
        "similarity": reuse.similarity,
        "kind": reuse.kind,
        "direction": reuse.direction,
        "evidence": reuse.evidence,
    }


def source_object(source: Source, likenesses: Iterable[Likeness]) -> dict[str, Any]:
    """A line of sources.jsonl; `likenesses` are the pairs that one of its names stands in."""
    return {
        "id": source.id,
        "name": source.name,
        "names": list(source.names),
        "kind": source.kind,
        "caveat": source.caveat,
        "wordings": [as_plain(wording) for wording in source.wordings],
        "offices": [as_plain(office) for office in source.offices],
        "likenesses": [as_plain(pair) for pair in likenesses],
    }


def _side(side: Side) -> dict[str, Any]:
    return {"document": side.document, "start": side.start, "end": side.end}


def _write(path: Path, objects: Iterable[dict[str, Any]]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for each in objects:
            file.write(as_line(each))


def as_line(value: dict[str, Any]) -> str:
    """One object as a line of JSON, numbers without a fraction as integers."""
    # U+2028 and its like end a line for some readers of lines: escaped, as JSON allows.
    text = json.dumps(_whole(value), ensure_ascii=False, allow_nan=False)
    return text.translate(_LINE_ENDS) + "\n"


_LINE_ENDS = {code: f"\\u{code:04x}" for code in (0x7F, 0x85, 0x2028, 0x2029)}


def _whole(value: Any) -> Any:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, dict):
        return {key: _whole(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_whole(each) for each in value]
    return value
