"""The chronology as lines of JSON and as a table."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Any

from variorum.export.chronology import Happening
from variorum.export.jsonl import as_line
from variorum.model.claim import as_plain

COLUMNS = (
    "id edtf earliest latest date_said date_words inferred working type label participants modality"
    " place place_inferred lat lon source statement_date published captured disputed document title"
    " publisher start end quote"
).split()
#: What a spreadsheet takes for the beginning of a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def events_jsonl(found: Sequence[Happening]) -> Iterator[bytes]:
    """One JSON object a line for each happening, UTF-8, dates in EDTF."""
    for one in found:
        yield as_line(_object(one)).encode()


def _object(one: Happening) -> dict[str, Any]:
    claim, document = one.claim, one.document
    return {
        "id": claim.id,
        "edtf": one.time.edtf,
        "earliest": one.earliest,
        "latest": one.latest,
        "said": one.said,
        "time": as_plain(one.time),
        "dates": {
            "event": one.time.edtf,
            "statement": one.statement,
            "published": document.published,
            "captured": one.captured,
        },
        "type": one.event.type,
        "label": one.event.label,
        "participants": list(one.event.participants),
        "modality": claim.modality,
        "place": as_plain(one.place) if one.place else None,
        "source": one.source,
        "attribution": [as_plain(link) for link in claim.attribution],
        "questions": [
            {"id": q.id, "text": q.text, "answer": q.answer, "origins": q.origins}
            for q in one.questions
        ],
        "disputed": one.disputed,
        "document": {
            "id": document.id,
            "path": document.path,
            "title": document.title,
            "publisher": document.publisher,
            "url": document.url,
        },
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
    }


def chronology_csv(found: Sequence[Happening]) -> Iterator[bytes]:
    """A table after RFC 4180 with a header, UTF-8.

    A cell that a spreadsheet would take for a formula has an apostrophe before it; the exact
    words are in `events_jsonl`.
    """
    yield _csv_line(COLUMNS)
    for one in found:
        row = _row(one)
        yield _csv_line([_cell(row[column]) for column in COLUMNS])


def _row(one: Happening) -> dict[str, object]:
    claim, place, document = one.claim, one.place, one.document
    return {
        "id": claim.id,
        "edtf": one.time.edtf,
        "earliest": one.earliest,
        "latest": one.latest,
        "date_said": one.said,
        "date_words": one.time.text,
        "inferred": one.time.inferred,
        "working": one.time.working,
        "type": one.event.type,
        "label": one.event.label,
        "participants": "; ".join(one.event.participants),
        "modality": claim.modality,
        "place": place.name if place else None,
        "place_inferred": place.inferred if place else None,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "source": one.source,
        "statement_date": one.statement,
        "published": document.published,
        "captured": one.captured,
        "disputed": one.disputed,
        "document": document.path,
        "title": document.title,
        "publisher": document.publisher,
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
    }


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA) else value
    return str(value)


def _csv_line(cells: Sequence[str]) -> bytes:
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow(cells)
    return line.getvalue().encode()
