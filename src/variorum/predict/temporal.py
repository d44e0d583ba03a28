"""The temporal benchmark's format: documents in, one time expression a line out.

Ranges are written as `RANGE` with `begin` and `end_date`; their ends are expressions of their own.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from variorum.claims.drafts import TimeMention
from variorum.claims.times import stretches, tag
from variorum.model import Document
from variorum.passages import segment
from variorum.settings import Settings

Progress = Callable[[int, int], None]


def predict(input: Path, output: Path, progress: Progress | None = None) -> None:
    """Tag every document of a benchmark file; `progress` is told documents done and in all.

    Lines of `input` need `doc_id`, `text` and may have `dct`; each document writes a line with
    its `doc_id` alone, so that a document without expressions counts as processed.
    """
    lines = [line for line in input.read_text("utf-8").split("\n") if line.strip()]
    with output.open("w", encoding="utf-8") as out:
        for done, line in enumerate(lines, start=1):
            row: dict[str, Any] = json.loads(line)
            for record in _records(row):
                out.write(json.dumps(record, ensure_ascii=False) + "\n")
            if progress is not None:
                progress(done, len(lines))


def _records(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    name, text = str(row["doc_id"]), str(row["text"])
    yield {"doc_id": name}
    document = Document(
        path=name,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        media_type="text/plain",
        reader="benchmark",
        language="en",
    )
    units = stretches(document, segment(document, Settings()))
    dct = str(row.get("dct") or "")[:10] or None
    for mention in tag(units, dct):
        yield {"doc_id": name, "start": mention.start, "end": mention.end, **_reading(mention)}


def _reading(mention: TimeMention) -> dict[str, Any]:
    if mention.begin is not None:
        return {"type": "RANGE", "begin": mention.begin, "end_date": mention.end_value}
    return {"type": mention.type, "value": mention.value}
