"""`variorum places`."""

from __future__ import annotations

from collections.abc import Mapping
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
from variorum.model import (
    Decision,
    Gazetteer,
    Judgement,
    Likeness,
    NamedPlace,
    folded,
    place_pair_subject,
)
from variorum.store import open_record

#: What `--decide` takes, and the judgement that the record keeps.
_JUDGEMENTS: dict[str, Judgement] = {"one": "confirmed", "two": "rejected", "undo": "unsure"}


@explained(
    "variorum places papers.db                      every place with its names",
    "variorum places papers.db marl                 those with this word in a name",
    'variorum places papers.db --decide one "Orrin" "Orynn" --by "Ann Lee"',
    'variorum places papers.db --decide two "Hale" "Hayle" --by "Ann Lee" --note "two villages"',
    'variorum places papers.db --decide undo "Hale" "Hayle" --by "Ann Lee"',
)
def places(
    record: RecordPath,
    word: Annotated[str, typer.Argument(metavar="[WORD]", help="Only names with it.")] = "",
    decide: Annotated[
        tuple[str, str, str],
        typer.Option(
            "--decide",
            metavar="one|two|undo A B",
            help="Decide that two names are one place, or two; or leave it to the rules again.",
        ),
    ] = ("", "", ""),
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who decides.")] = "",
    note: Annotated[str, typer.Option("--note", help="Why, in a few words.")] = "",
    json: AsJson = False,
) -> None:
    """List the places of a record with every name, or decide which names are one place.

    A decision is kept in the record with who made it and when; it goes before every rule, outlives
    every build and is never overwritten. What the documents say together is then found again.
    """
    if decide[0]:
        gazetteer = _decide(record, decide, by.strip(), note.strip())
        held = {folded(name) for name in decide[1:]}
        found = [p for p in gazetteer.places if held & {folded(n.name) for n in p.names}]
    else:
        with open_record(record, read_only=True) as opened:
            gazetteer = opened.gazetteer()
        found = [p for p in gazetteer.places if _has(p, word)]
    if json:
        say_json([_as_json(place, gazetteer) for place in found])
        return
    names = {place.id: place.name for place in gazetteer.places}
    for place in found:
        _tell(place, gazetteer, names)
    say(counted(len(found), "place"))


def _decide(record: Path, asked: tuple[str, str, str], by: str, note: str) -> Gazetteer:
    judgement, pair = _JUDGEMENTS.get(asked[0]), asked[1:]
    if judgement is None:
        raise InputError(
            f"{asked[0]!r} is no decision.", do='Say --decide one "A" "B", or two, or undo.'
        )
    if not by:
        raise InputError("A decision is signed.", do="Say who decides: --by NAME.")
    with open_record(record, read_only=True) as held:
        gazetteer = held.gazetteer()
        texts = {document.id: document.text for document in held.documents()}
    known = {folded(name.name): name for place in gazetteer.places for name in place.names}
    missing = [name for name in pair if folded(name) not in known]
    if missing or folded(pair[0]) == folded(pair[1]):
        raise InputError(
            f"No place is called {missing[0]!r}." if missing else "These are the same name.",
            do="Give two names as `variorum places RECORD` lists them.",
        )
    first = known[folded(pair[0])]
    decision = Decision(
        subject=place_pair_subject(*pair),
        judgement=judgement,
        by=by,
        made=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        document=first.document,
        start=first.start,
        end=first.end,
        quote=texts.get(first.document, "")[first.start : first.end],
        note=note or None,
    )
    return pipeline.decide_place(record, decision)


def _has(place: NamedPlace, word: str) -> bool:
    return any(word.casefold() in name.name.casefold() for name in place.names)


def _tell(place: NamedPlace, gazetteer: Gazetteer, names: Mapping[str, str]) -> None:
    kind = f"  {place.kind}" if place.kind else ""
    say(Text.assemble((plain(place.name), "bold"), kind))
    others = dict.fromkeys(plain(n.name) for n in place.names if n.name != place.name)
    if others:
        say(f"    also     {'; '.join(others)}")
    peoples = dict.fromkeys(plain(n.name) for n in place.demonyms)
    if peoples:
        say(f"    people   {'; '.join(peoples)}")
    within = [plain(names[held]) for held in place.inside if held in names]
    if within:
        say(f"    in       {', '.join(within)}")
    if place.lat is not None and place.lon is not None:
        say(f"    at       {place.lat:g}, {place.lon:g} (precision {place.precision or '?'})")
    for pair in _pairs(place, gazetteer):
        standing = pair.decided or ("joined" if pair.joined else "maybe")
        signed = f" [{plain(pair.by)}: “{plain(pair.one)}”, “{plain(pair.other)}”]"
        say(f"    {standing:<8} {plain(pair.reason)}{signed if pair.by else ''}")


def _pairs(place: NamedPlace, gazetteer: Gazetteer) -> list[Likeness]:
    names = {name.name for name in place.names}
    return [p for p in gazetteer.likenesses if p.one in names or p.other in names]


def _as_json(place: NamedPlace, gazetteer: Gazetteer) -> dict[str, object]:
    return {**asdict(place), "likenesses": [asdict(pair) for pair in _pairs(place, gazetteer)]}
