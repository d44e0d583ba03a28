"""`variorum verify`."""

from __future__ import annotations

from dataclasses import asdict

import typer

from variorum.check import Verification
from variorum.check import verify as check
from variorum.cli.output import (
    MISMATCHES,
    AsJson,
    counted,
    explained,
    plain,
    progress,
    say,
    say_json,
)
from variorum.cli.status import RecordPath
from variorum.store import open_record


@explained("variorum verify papers.db", "variorum verify papers.db --json")
def verify(record: RecordPath, json: AsJson = False) -> None:
    """Check that a record still is what was read.

    Recomputes the hash of every stored text and of every original file that is still in its
    place, and compares every quote, span and offset with the text. Every mismatch is named and
    the exit status is 4.
    """
    with open_record(record, read_only=True) as held, progress() as tell:
        found = check(held, tell)
    if json:
        say_json({**asdict(found), "holds": found.holds})
    else:
        _tell(found)
    if not found.holds:
        raise typer.Exit(MISMATCHES)


def _tell(found: Verification) -> None:
    for mismatch in found.mismatches:
        say(f"{plain(mismatch.where)}: {plain(mismatch.what)}")
    say(
        f"{counted(found.documents, 'document')}, {counted(found.originals, 'original file')} and "
        f"{counted(found.spans, 'span')} checked: "
        + (
            "all as read."
            if found.holds
            else counted(len(found.mismatches), "mismatch", "mismatches")
        )
    )
    if found.absent:
        files = counted(len(found.absent), "original file")
        say(f"{files} not in the folder the record was built from; the stored text was checked.")
    if not found.complete:
        say("The build did not come to its end: there are no findings to check. Run it again.")
