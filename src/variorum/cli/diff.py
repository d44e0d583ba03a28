"""`variorum diff`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.text import Text

from variorum.check import Difference, difference
from variorum.check.diff import Field
from variorum.cli.output import AsJson, explained, plain, say, say_json, warn
from variorum.store import Record, open_record

_MARKS = {"gained": "+", "lost": "-", "changed": "~"}
#: A value or a quotation longer than this is cut.
_LONGEST = 100


@explained(
    "variorum diff yesterday.db today.db",
    "variorum diff yesterday.db today.db --json",
)
def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="The record as it was.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="The record as it is now.")],
    json: AsJson = False,
) -> None:
    """Say what a rebuilt record gained, lost and changed, claim by claim.

    A claim that only moved in its document did not change, nor did one of a document that only
    has another path. Before each line stands + for gained, - for lost, ~ for changed.
    """
    with open_record(old, read_only=True) as before, open_record(new, read_only=True) as after:
        for record in (before, after):
            _warn_incomplete(record)
        found = difference(before, after)
    if json:
        say_json(asdict(found))
    else:
        _tell(found)


def _warn_incomplete(record: Record) -> None:
    if not record.complete:
        warn(f"{record.path}: its build did not come to its end, so it has no questions yet.")


def _tell(found: Difference) -> None:
    for name, changes in _kinds(found).items():
        counts = [f"{sum(c.what == what for c in changes):,} {what}" for what in _MARKS]
        say(f"{name.capitalize():<10} {', '.join(counts)}, {found.same[name]:,} the same")
    _tell_contradictions(found)
    for name, changes in _kinds(found).items():
        if changes:
            say()
            say(Text(name.capitalize(), style="bold"))
        path = None
        for change in changes:
            if name == "claims" and change.path != path:
                path = change.path
                say(plain(path))
            _tell_one(name, change)


def _tell_contradictions(found: Difference) -> None:
    """Which questions have answers that cannot all hold now, and which have them no more."""
    parted = [question for question in found.questions if question.parted]
    settled = [question for question in found.questions if question.settled]
    for said, questions in (("contradict now", parted), ("contradict no more", settled)):
        if questions:
            say()
            say(Text(f"Answers that {said}", style="bold"))
        for question in questions:
            gone = "" if question.what == "changed" else f"  (question {question.what})"
            say(f"  {_cut(question.text)}{gone}")


def _kinds(found: Difference) -> dict[str, Sequence[Any]]:
    return {"documents": found.documents, "claims": found.claims, "questions": found.questions}


def _tell_one(name: str, change: Any) -> None:
    mark = _MARKS[change.what]
    if name == "documents":
        moved = f", was {plain(change.was)}" if change.was else ""
        say(f"  {mark} {plain(change.path)}{moved}")
    elif name == "claims":
        say(f"  {mark} {change.kind}: {_cut(change.says)}")
        say(f"      “{_cut(change.quote)}”")
    else:
        say(f"  {mark} {_cut(change.text)}")
    told = [field for field in change.fields if field.name != "quote"]
    for field in told:
        say(f"      {_field(field)}")
    if change.fields and not told:
        say("      only the sentence around it reads otherwise")


def _field(field: Field) -> str:
    old, new = (_value(value) for value in (field.old, field.new))
    return f"{field.name}: {old} → {new}"


def _value(value: Any) -> str:
    if value is None or (isinstance(value, list | tuple) and not value):
        return "none"
    if isinstance(value, list | tuple):
        return _cut(", ".join(map(str, value)))
    return _cut(value)


def _cut(value: Any) -> str:
    shown = plain(value)
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"
