"""`variorum build`."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from variorum.cli import summary
from variorum.cli.output import (
    UNREAD_FILES,
    AsJson,
    counted,
    explained,
    plain,
    progress,
    say,
    say_json,
    warn,
)
from variorum.pipeline import Summary
from variorum.pipeline import build as run_build
from variorum.store import open_record


@explained(
    "variorum build papers/ --output papers.db",
    "variorum build papers/ -o papers.db --jobs 4     read with four processes",
    "variorum build papers/ -o papers.db --json       the summary for other programs",
)
def build(
    docs: Annotated[Path, typer.Argument(metavar="DOCS", help="The folder of documents.")],
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="RECORD", help="The record file to write.")
    ],
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs",
            "-j",
            min=1,
            metavar="N",
            help="Processes; by default as many as the work is worth.",
        ),
    ] = None,
    json: AsJson = False,
) -> None:
    """Read every file below DOCS into a record, or bring a record up to date.

    Text, Markdown, HTML, PDF, DOCX and mail are read. A sources.csv in DOCS or beside it may
    describe the files (columns: file, title, publisher, url, published, kind, side, any others).

    Only what changed since the last build is read again. A build can be stopped at any moment;
    the same command goes on. A file that cannot be read is named, kept in the record as unread,
    and makes the exit status 3.
    """
    with progress() as tell:
        done = run_build(docs, output, jobs=jobs, progress=tell)
    with open_record(output, read_only=True) as record:
        counts = record.counts()
        if json:
            say_json({**summary.as_json(record), "build": asdict(done)})
        else:
            summary.tell(record)
            _tell_build(done, output)
    if done.unlisted:
        folders = counted(len(done.unlisted), "folder")
        warn(
            f"{folders} could not be listed (named above): nothing was read there, and what was "
            "read there before is kept. Check the permissions and build again."
        )
    if counts.unread or counts.failed:
        warn(
            f"{counted(len(counts.unread) + len(counts.failed), 'file')} could not be read to the "
            "end (named above); everything else is in the record."
        )
    if counts.unread or counts.failed or done.unlisted:
        raise typer.Exit(UNREAD_FILES)


def _tell_build(done: Summary, output: Path) -> None:
    parts = [f"{len(done.read):,} read", f"{done.unchanged:,} unchanged"]
    if done.removed:
        parts.append(f"{len(done.removed):,} no longer there")
    say(f"This time  {', '.join(parts)}")
    for note in done.notes:
        say(f"           note: {plain(note)}")
    say(f"\nOpen it:   variorum serve {output}")
