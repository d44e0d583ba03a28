"""The temporal benchmark's format: documents in, one time expression a line out.

Ranges are written as `RANGE` with `begin` and `end_date`; their ends are expressions of their own.
"""

from __future__ import annotations

import re
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


#: TimeML marks "two days before 8 May" as a length and a day, "the day before Monday" as one.
_NEIGHBOUR = re.compile(r"the\s(?:day|week|month|year)\s(?:before|after)\s", re.I)


def _single(mentions: Sequence[TimeMention]) -> list[TimeMention]:
    """Without choices ("March or April") and lists as wholes, which TimeML does not mark."""
    out: list[TimeMention] = []
    for m, after in zip_longest(mentions, mentions[1:]):
        whole = not m.part and after is not None and after.part and after.start < m.end
        inside = m.part and bool(out) and m.end <= out[-1].end
        if whole and m.begin is None:
            out.extend([m] if _NEIGHBOUR.match(m.text) else [])
        elif not (inside and out[-1].begin is None):
            out.append(m)
    return out


def _reading(mention: TimeMention) -> dict[str, Any]:
    if mention.begin is not None:
        return {"type": "RANGE", "begin": mention.begin, "end_date": mention.end_value}
    return {"type": mention.type, "value": mention.value}
