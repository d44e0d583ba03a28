"""The temporal benchmark's format: documents in, one time expression a line out.

Ranges are written as `RANGE` with `begin` and `end_date`; their ends are expressions of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Any

from variorum.claims.drafts import TimeMention
from variorum.claims.times import stretches, tag
from variorum.passages import segment
from variorum.predict.rows import Progress, Row, document_from_row, write_predictions
from variorum.settings import Settings


def predict(input: Path, output: Path, progress: Progress | None = None) -> None:
    """Tag every document of a benchmark file; `progress` is told documents done and in all.

    Lines of `input` need `doc_id`, `text` and may have `dct`; each document writes a line with
    its `doc_id` alone, so that a document without expressions counts as processed.
    """
    write_predictions(input, output, _expressions, progress)


def _expressions(row: Row) -> list[Row]:
    name, document = str(row["doc_id"]), document_from_row(row)
    units = stretches(document, segment(document, Settings()))
    found = [
        {"doc_id": name, "start": mention.start, "end": mention.end, **_reading(mention)}
        for mention in _single(tag(units, document.published))
    ]
    return [{"doc_id": name}, *found]


def _single(mentions: Sequence[TimeMention]) -> list[TimeMention]:
    """Without choices ("March or April") and lists as wholes, which TimeML does not mark."""
    return [
        m
        for m, after in zip_longest(mentions, mentions[1:])
        if m.part or m.begin is not None or after is None or not after.part or after.start >= m.end
    ]


def _reading(mention: TimeMention) -> dict[str, Any]:
    if mention.begin is not None:
        return {"type": "RANGE", "begin": mention.begin, "end_date": mention.end_value}
    return {"type": mention.type, "value": mention.value}
