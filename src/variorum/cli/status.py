"""`variorum status`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from variorum.cli import summary
from variorum.cli.output import AsJson, explained, plain, say, say_json
from variorum.store import open_record

RecordPath = Annotated[Path, typer.Argument(metavar="RECORD", help="The record file.")]


@explained("variorum status papers.db", "variorum status papers.db --json")
def status(record: RecordPath, json: AsJson = False) -> None:
    """Say what a record holds, what it was built from, and whether its build is complete."""
    with open_record(record, read_only=True) as held:
        meta = held.meta()
        if json:
            say_json({**summary.as_json(held), "meta": meta})
            return
        summary.tell(held)
        say(f"Built from {plain(meta.get('corpus_root', 'nothing yet'))}")
        say(f"Format     {meta['format']}, {'complete' if held.complete else 'not complete'}")
