"""Is the record still what it was made from? Every hash, quote, span and offset, recomputed.

Works on rows as they are stored, not on records built from them, so that one mismatch does not
hide the next.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from variorum.errors import VariorumError
from variorum.model import digest, identifier, source_id
from variorum.model.document import document_id
from variorum.store import Record, Row, claim_from

Progress = Callable[[str, int, int, str], None]


@dataclass(frozen=True, slots=True, order=True)
class Mismatch:
    """Something that is not what it should be: `where` names the document, claim or span."""

    where: str
    what: str


@dataclass
class Verification:
    """How much was checked and what did not hold; `absent` are originals not in their place."""

    documents: int = 0
    originals: int = 0
    spans: int = 0
    complete: bool = True
    absent: list[str] = field(default_factory=list)
    mismatches: list[Mismatch] = field(default_factory=list)

    @property
    def holds(self) -> bool:
        """Whether nothing was found."""
        return not self.mismatches


def _quiet(*_: object) -> None:
    pass


def verify(record: Record, progress: Progress = _quiet) -> Verification:
    """Recompute every hash and compare every quote, span and offset with the text."""
    damage = [Mismatch("the record file", line) for line in record.damage()]
    if damage:
        # what a damaged file gives back is not worth comparing
        return Verification(complete=False, mismatches=damage)
    out = Verification(complete=record.complete)
    out.mismatches += [Mismatch("the record file", line) for line in record.dangling()]
    root = record.meta().get("corpus_root")
    total = record.counts().documents
    texts: dict[str, str] = {}
    for row in record.document_rows():
        out.documents += 1
        texts[row["id"]] = row["text"]
        out.mismatches += _document(row)
        out.mismatches += _original(row, Path(root) if root else None, out)
        out.mismatches += _passages(record, row, out)
        out.mismatches += _claims(record, row, out)
        progress("checking documents", out.documents, total, row["path"])
    out.mismatches += _questions(record)
    out.mismatches += _reuse(record, texts, out)
    out.mismatches += _sources(record, texts, out)
    return out


def _sources(record: Record, texts: dict[str, str], out: Verification) -> Iterator[Mismatch]:
    """Each wording of the register of sources stands in its document, as it is and folded."""
    for row in record.wording_rows():
        out.spans += 1
        there = texts.get(row["document"], "")[row["start"] : row["end"]]
        where = f"source {row['name']}, wording [{row['start']}, {row['end']})"
        if source_id(row["name"]) != row["id"]:
            yield Mismatch(where, "the id of the source is not that of its name: one was changed")
        for words, text in ((row["words"], there), (row["text"], " ".join(there.split()))):
            if words != text:
                yield Mismatch(where, f"“{words}” is not what the document has there")


def _document(row: Row) -> Iterator[Mismatch]:
    where, text = row["path"], row["text"]
    if digest(text.encode("utf-8", "surrogatepass")) != row["text_sha256"]:
        yield Mismatch(where, "the stored text is not the text that was read: its hash differs")
    if len(text) != row["characters"]:
        yield Mismatch(where, f"{len(text)} characters are stored, {row['characters']} were read")
    if _document_id(row) != row["id"]:
        yield Mismatch(where, "the id is not that of its path and bytes: one of them was changed")
    at = 0
    for start, end in row["pages"] or []:
        if not at <= start <= end <= len(text):
            yield Mismatch(where, f"the page [{start}, {end}) does not lie in the text")
        at = start


def _document_id(row: Row) -> str | None:
    try:
        return document_id(row["path"], row["sha256"])
    except ValueError:
        return None


def _original(row: Row, root: Path | None, out: Verification) -> Iterator[Mismatch]:
    path = None if root is None else root / row["path"]
    try:
        found = None if path is None or not path.is_file() else _file_digest(path)
    except OSError:
        found = None
    if found is None:
        out.absent.append(row["path"])
        return
    out.originals += 1
    if found != row["sha256"]:
        yield Mismatch(row["path"], "the original file is not the one that was read: hash differs")


def _file_digest(path: Path) -> str:
    whole = sha256()
    with path.open("rb") as file:
        while piece := file.read(1 << 20):
            whole.update(piece)
    return whole.hexdigest()


def _passages(record: Record, row: Row, out: Verification) -> Iterator[Mismatch]:
    text = row["text"]
    held = {p["id"]: p for p in record.passage_rows(row["id"])}
    for passage in held.values():
        start, end = passage["start"], passage["end"]
        where = f"{row['path']}, passage {passage['id']} [{start}, {end})"
        out.spans += 1
        if not 0 <= start <= end <= len(text):
            yield Mismatch(where, "it does not lie in the text")
        if identifier("p", row["id"], passage["kind"], start, end) != passage["id"]:
            yield Mismatch(where, "its id is not that of its kind and place: one was changed")
        parent = held.get(passage["parent"]) if passage["parent"] else None
        if passage["parent"] and parent is None:
            yield Mismatch(where, f"its parent {passage['parent']} is not there")
        elif parent and parent["kind"] != "heading" and not _holds(parent, start, end):
            yield Mismatch(where, "it does not lie in its parent")


def _holds(parent: Row, start: int, end: int) -> bool:
    return bool(parent["start"] <= start <= end <= parent["end"])


def _claims(record: Record, row: Row, out: Verification) -> Iterator[Mismatch]:
    held = record.claim_rows(row["id"])
    ids = {claim["id"] for claim, _ in held}
    for claim, links in held:
        where = f"{row['path']}, {claim['kind']} {claim['id']}"
        for at, what in _wordings(claim, links):
            out.spans += 1
            yield from _wording(row["text"], at, what, where)
        whole = claim["figure_part_of"]
        if whole is not None and whole not in ids:
            yield Mismatch(where, f"it is part of {whole}, which is not there")
        try:
            if claim_from(claim, links, row["text"]).id != claim["id"]:
                yield Mismatch(where, "its id is not that of its place and words: one was changed")
        except VariorumError as error:
            yield Mismatch(where, f"it can no longer be built: {error.what}")


_At = tuple[int | None, int | None, str | None]


def _wordings(claim: Row, links: list[Row]) -> Iterator[tuple[_At, str]]:
    """Every stored wording with its place; a place without wording must still lie in the text."""
    yield (claim["start"], claim["end"], claim["quote"]), "quote"
    yield (claim["time_start"], claim["time_end"], claim["time_text"]), "time"
    yield (claim["place_start"], claim["place_end"], claim["place_words"]), "place"
    if claim["kind"] == "event":
        if claim["time_start"] is None:
            yield (claim["start"], claim["end"], claim["words"]), "event"
        else:
            yield (claim["time_start"], claim["time_end"], claim["words"]), "event"
    else:
        kind = claim["kind"]
        yield (claim[f"{kind}_start"], claim[f"{kind}_end"], claim["words"]), kind
    for link in links:
        yield (link["start"], link["end"], link["words"]), f"attribution to {link['name']!r}"


def _wording(text: str, at: _At, what: str, where: str) -> Iterator[Mismatch]:
    start, end, words = at
    if start is None and end is None:
        return
    if start is None or end is None or not 0 <= start <= end <= len(text):
        yield Mismatch(where, f"{what}: [{start}, {end}) does not lie in the text")
    elif text[start:end] != words:
        yield Mismatch(
            where,
            f"{what}: the text at [{start}, {end}) is {_short(text[start:end])}, "
            f"the record says {_short(words)}",
        )


def _short(words: Any) -> str:
    return repr(words if words is None or len(words) <= 60 else words[:59] + "…")


def _questions(record: Record) -> Iterator[Mismatch]:
    for stored, question in record.question_ids():
        where = f"question {stored}"
        if not question.claims:
            yield Mismatch(where, "it has no claims")
        if question.id != stored:
            yield Mismatch(where, "its id is not that of its wording and claims: one was changed")


def _reuse(record: Record, texts: dict[str, str], out: Verification) -> Iterator[Mismatch]:
    for row in record.reuse_rows():
        for side in ("a", "b"):
            start, end = row[f"{side}_start"], row[f"{side}_end"]
            where = f"shared text {row['row']}, document {row[f'{side}_document']}"
            text = texts.get(row[f"{side}_document"], "")
            out.spans += 1
            if not 0 <= start <= end <= len(text):
                yield Mismatch(where, f"[{start}, {end}) does not lie in the text")
            elif digest(text[start:end].encode("utf-8")) != row[f"{side}_sha256"]:
                yield Mismatch(where, f"the text at [{start}, {end}) is not what was compared")
