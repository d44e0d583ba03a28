"""`variorum sources`."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from variorum import pipeline
from variorum.cli.output import AsJson, counted, explained, plain, say, say_json
from variorum.cli.status import RecordPath
from variorum.errors import InputError
from variorum.model import Decision, Judgement, Likeness, Register, Source, folded, pair_subject
from variorum.store import open_record

#: What `--decide` takes, and the judgement that the record keeps.
_JUDGEMENTS: dict[str, Judgement] = {"one": "confirmed", "two": "rejected", "undo": "unsure"}


@explained(
    "variorum sources papers.db                       every source with its names",
    "variorum sources papers.db harbour               those with this word in a name",
    'variorum sources papers.db --decide one "HWU" "Halm Women\'s Union" --by "Ann Lee"',
    'variorum sources papers.db --decide two "Rask" "Edda Rask" --by "Ann Lee" --note "a cousin"',
    'variorum sources papers.db --decide undo "Rask" "Edda Rask" --by "Ann Lee"',
)
def sources(
    record: RecordPath,
    word: Annotated[str, typer.Argument(metavar="[WORD]", help="Only names with it.")] = "",
    decide: Annotated[
        tuple[str, str, str],
        typer.Option(
            "--decide",
            metavar="one|two|undo A B",
            help="Decide that two names are one source, or two; or leave it to the rules again.",
        ),
    ] = ("", "", ""),
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who decides.")] = "",
    note: Annotated[str, typer.Option("--note", help="Why, in a few words.")] = "",
    json: AsJson = False,
) -> None:
    """List the register of sources, or decide which names are one source.

    A decision is kept in the record with who made it and when; it goes before every rule, outlives
    every build and is never overwritten. Without one, names are joined by rules that are told.
    """
    if decide[0]:
        register = _decide(record, decide, by.strip(), note.strip())
        held = {folded(name) for name in decide[1:]}
        found = [s for s in register.sources if held & {folded(n) for n in s.names}]
    else:
        with open_record(record, read_only=True) as opened:
            register = opened.register()
        found = [s for s in register.sources if _has(s, word)]
    if json:
        say_json([_as_json(source, register) for source in found])
        return
    for source in found:
        _tell(source, register)
    say(counted(len(found), "source"))


def _decide(record: Path, asked: tuple[str, str, str], by: str, note: str) -> Register:
    judgement, pair = _JUDGEMENTS.get(asked[0]), asked[1:]
    if judgement is None:
        raise InputError(
            f"{asked[0]!r} is no decision.", do='Say --decide one "A" "B", or two, or undo.'
        )
    if not by:
        raise InputError("A decision is signed.", do="Say who decides: --by NAME.")
    with open_record(record, read_only=True) as held:
        register = held.register()
        texts = {document.id: document.text for document in held.documents()}
    known = {folded(name): source for source in register.sources for name in source.names}
    missing = [name for name in pair if folded(name) not in known]
    if missing or folded(pair[0]) == folded(pair[1]):
        raise InputError(
            f"No source is called {missing[0]!r}." if missing else "These are the same name.",
            do="Give two names as `variorum sources RECORD` lists them.",
        )
    wording = next((w for name in pair for w in known[folded(name)].wordings), None)
    start, end = (wording.start, wording.end) if wording else (0, 0)
    document = wording.document if wording else ""
    decision = Decision(
        subject=pair_subject(*pair),
        judgement=judgement,
        by=by,
        made=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        document=document,
        start=start,
        end=end,
        quote=texts.get(document, "")[start:end],
        note=note or None,
    )
    return pipeline.decide(record, decision)


def _has(source: Source, word: str) -> bool:
    return any(word.casefold() in name.casefold() for name in source.names)


def _tell(source: Source, register: Register) -> None:
    kind = f"  {source.kind}" if source.kind else ""
    say(Text.assemble((plain(source.name), "bold"), kind))
    others = [plain(name) for name in source.names if name != source.name]
    if others:
        say(f"    also     {'; '.join(others)}")
    offices = dict.fromkeys(plain(office.role) for office in source.offices)
    if offices:
        say(f"    office   {'; '.join(offices)}")
    for pair in _pairs(source, register):
        say(f"    {_standing(pair):<8} {plain(pair.reason)}{_signed(pair)}")


def _standing(pair: Likeness) -> str:
    return pair.decided or ("joined" if pair.joined else "maybe")


def _signed(pair: Likeness) -> str:
    return f" [{plain(pair.by)}: “{plain(pair.one)}”, “{plain(pair.other)}”]" if pair.by else ""


def _pairs(source: Source, register: Register) -> list[Likeness]:
    names = set(source.names)
    return [p for p in register.likenesses if p.one in names or p.other in names]


def _as_json(source: Source, register: Register) -> dict[str, object]:
    pairs = [asdict(pair) for pair in _pairs(source, register)]
    return {"id": source.id, **asdict(source), "likenesses": pairs}
