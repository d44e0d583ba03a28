"""`variorum export`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from variorum.cli.output import explained, say
from variorum.cli.status import RecordPath
from variorum.export import write_jsonl
from variorum.store import open_record


class Format(StrEnum):
    """The formats a record can be exported in."""

    JSONL = "jsonl"


@explained("variorum export papers.db --format jsonl --output papers-jsonl/")
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
    """
    del format_
    with open_record(record, read_only=True) as held:
        for path in write_jsonl(held, output):
            say(str(path))
