"""`variorum coverage`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Annotated

import typer

from variorum.check import Coverage
from variorum.check import coverage as check
from variorum.cli.output import AsJson, counted, explained, plain, say, say_json
from variorum.cli.status import RecordPath
from variorum.errors import InputError
from variorum.store import open_record

_UNKNOWN = "the reason is not known"
#: Words shown of a place; the offsets lead to the rest.
_LONGEST = 80


@explained(
    "variorum coverage papers.db                       every place in every document",
    "variorum coverage papers.db --brief               a few lines for each document",
    "variorum coverage papers.db --document a.txt      every place in one document",
    "variorum coverage papers.db --json                everything, for other programs",
)
def coverage(
    record: RecordPath,
    document: Annotated[
        str | None,
        typer.Option("--document", "-d", metavar="PATH", help="This document alone."),
    ] = None,
    brief: Annotated[
        bool, typer.Option("--brief", help="Count the places by reason instead of listing them.")
    ] = False,
    json: AsJson = False,
) -> None:
    """Say what was read of each document, and what in it was not understood.

    Counts the characters present and read, and lists every number, date and pair of quotation
    marks that ended in no claim, with the reason where one is known.
    """
    with open_record(record, read_only=True) as held:
        if document is not None and document not in {d.path for d in held.held()}:
            raise InputError(
                "The record holds no such document.",
                where=document,
                do="Give its path as `variorum coverage RECORD` shows it.",
            )
        found = check(held, document, excluded=_excluded)
        if json:
            say_json([asdict(each) for each in found])
            return
        total = [_tell(each, in_full=not brief) for each in found]
    _tell_total(total)


def _excluded(sentence: str) -> Sequence[tuple[int, int, str]]:
    """Why the finder of figures leaves numbers out; loaded late, as it brings the parser along."""
    from variorum.claims.figures.excluded import excluded  # noqa: PLC0415

    return excluded(sentence)


def _tell(each: Coverage, *, in_full: bool) -> Coverage:
    say(plain(each.path))
    if each.unread is not None:
        say(f"    not read: {plain(each.unread)}")
        return each
    share = "all" if each.read == each.characters else f"{each.read:,}"
    say(
        f"    {counted(each.characters, 'character')}, {share} read; "
        f"{counted(each.parsed, 'sentence')} parsed, {each.scanned:,} only scanned"
    )
    for gap in each.gaps:
        say(f"    not read: [{gap.start}, {gap.end})")
    for thing, tally in each.tallies.items():
        say(f"    {counted(tally.present, thing)}, {tally.claimed:,} in claims")
    if in_full:
        for place in each.unclaimed:
            reason = place.reason or _UNKNOWN
            words = plain(place.words[:_LONGEST]) + ("…" if len(place.words) > _LONGEST else "")
            say(f"    [{place.start}, {place.end}) {place.thing} “{words}”: {reason}")
    else:
        _tell_reasons(each)
    return each


def _tell_reasons(each: Coverage) -> None:
    reasons = Counter((u.thing, u.reason or _UNKNOWN) for u in each.unclaimed)
    for (thing, reason), number in sorted(reasons.items(), key=lambda r: (-r[1], r[0])):
        say(f"        {counted(number, thing)} in no claim: {reason}")


def _tell_total(every: Iterable[Coverage]) -> None:
    every = list(every)
    present = sum(each.characters for each in every)
    read = sum(each.read for each in every)
    said = "every character was read" if present == read else f"{present - read:,} were not read"
    say(f"\n{counted(len(every), 'document')}, {counted(present, 'character')}: {said}.")
