"""`variorum export`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from variorum.cli.output import explained, say
from variorum.cli.status import RecordPath
from variorum.export import Format, write_export
from variorum.store import open_record


@explained(
    "variorum export papers.db --format jsonl --output papers-jsonl/",
    "variorum export papers.db --format timelinejs --output timeline/",
)
def export(
    record: RecordPath,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="DIR", help="The folder to write into.")
    ],
    format_: Annotated[Format, typer.Option("--format", help="The format.")] = Format.JSONL,
) -> None:
    """Write the record as files that other tools read.

    jsonl: documents, claims, questions, relations and reuse, one JSON object a line, UTF-8. The
    same record gives the same bytes on every machine.

    The dated happenings alone, in the order of their dates: events-jsonl (dates in EDTF),
    chronology-csv (a table), timelinejs (for TimelineJS) and icalendar (full dates only).

    The claims that have a place: geojson (RFC 7946), a point or an area for each. The places with
    all their names, adjectives and peoples, and who uses which: places-jsonl.
    """
    with open_record(record, read_only=True) as held:
        for path in write_export(held, output, format_):
            say(str(path))
