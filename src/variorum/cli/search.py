"""`variorum search`."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer
from rich.text import Text

from variorum.cli.output import AsJson, explained, plain, say, say_json
from variorum.cli.status import RecordPath
from variorum.store import MARK_END, MARK_START, Hit, open_record


@explained(
    "variorum search papers.db ceasefire",
    "variorum search papers.db prisoners exchange      both words, in any order",
    "variorum search papers.db '\"exchange of prisoners\"'  these words in this order",
    "variorum search papers.db bridge --claims         only what became a claim",
)
def search(
    record: RecordPath,
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="What to look for.")],
    claims: Annotated[
        bool, typer.Option("--claims", help="Search the evidence of claims.")
    ] = False,
    limit: Annotated[
        int, typer.Option("--limit", "-n", min=1, metavar="N", help="At most this many.")
    ] = 20,
    json: AsJson = False,
) -> None:
    """Find the passages that hold all the WORDS, the closest first.

    Words are found in every inflection (prisoner, prisoners) and with or without accents. Offsets
    are code points into the document's text.
    """
    with open_record(record, read_only=True) as held:
        find = held.search_claims if claims else held.search_passages
        hits = find(" ".join(words), limit=limit)
    if json:
        say_json([_as_json(hit) for hit in hits])
        return
    for hit in hits:
        say(Text.assemble((plain(hit.path), "bold"), f"  [{hit.start}, {hit.end})  {_kind(hit)}"))
        say(_marked(hit.words))
        say()
    if not hits:
        say("Nothing holds all of these words. Try fewer of them.")


def _kind(hit: Hit) -> str:
    kind = hit.kind.replace("_", " ")
    return f"{kind} {hit.claim}" if hit.claim else kind


def _marked(words: str) -> Text:
    out = Text("    ")
    for part in words.replace("\n", " ").split(MARK_START):
        hit, end, rest = part.partition(MARK_END)
        if not end:
            hit, rest = "", hit
        out.append(_printable(hit), style="bold reverse")
        out.append(_printable(rest))
    return out


def _printable(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text)


def _as_json(hit: Hit) -> dict[str, object]:
    words = hit.words.replace(MARK_START, "").replace(MARK_END, "")
    return {**asdict(hit), "words": words}
