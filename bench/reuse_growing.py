"""Very many documents compared from nothing, and then one more, as a build would do it."""

from __future__ import annotations

import resource
import time
from pathlib import Path

from sqlalchemy import insert

from bench import planted
from variorum.copies import find_reuse
from variorum.model import Document
from variorum.settings import Settings
from variorum.store import DocumentEntry, open_record
from variorum.store.opening import transaction
from variorum.store.rows import document_row
from variorum.store.schema import documents as documents_table

_STAMP = "bench"


def grown(folder: Path, count: int) -> list[str]:
    """A Markdown table: CPU seconds and memory of the whole, CPU seconds of one more."""
    path = folder / "many.db"
    held = list(planted.many(count))
    words = sum(len(d.text.split()) for d in held)
    _stored(path, held)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    rows, whole = _compared(path, held)
    grown_by = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024
    text = f"A sentence of its own stands first.\n\n{held[count // 2].text}"
    added = planted.made_up("00/added.txt", text, "Publisher 0")
    with open_record(path) as record:
        record.put_document(DocumentEntry(added))
    more, one = _compared(path, [*held, added])
    return [
        f"| {count:,} documents, {words:,} words | CPU s | stretches | bytes a word |",
        "| --- | --- | --- | --- |",
        f"| from nothing | {whole:.1f} | {rows:,} | {grown_by / words:.0f} |",
        f"| one document more | {one:.2f} ({one / whole:.2%}) | {more - rows:,} more | |",
    ]


def _stored(path: Path, documents: list[Document]) -> None:
    with open_record(path, create=True) as record, transaction(record.engine) as connection:
        for begin in range(0, len(documents), 1000):
            rows = [document_row(d) for d in documents[begin : begin + 1000]]
            bare = {"stamp": None, "failure": None}
            connection.execute(insert(documents_table), [row | bare for row in rows])


def _compared(path: Path, documents: list[Document]) -> tuple[int, float]:
    begun = time.process_time()
    with open_record(path) as record:
        rows = find_reuse(documents, {}, [], Settings(), record.memory(_STAMP))
    return len(rows), time.process_time() - begun
