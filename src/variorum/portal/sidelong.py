"""How two documents stand beside each other on a page. Only layout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.store.queries import AnswerGroup, BesideRow, DocumentRef, OriginView, SharedPair

#: Longer text that one side has alone is shown folded.
_SHORT = 320


@dataclass(frozen=True, slots=True)
class Run:
    """A run of one side: `kind` is "same", "changed" or "alone"."""

    text: str
    kind: str
    number: bool


@dataclass(frozen=True, slots=True)
class SideText:
    """What one side of a row shows; `folded` where it is long and the other side has it not."""

    runs: tuple[Run, ...]
    characters: int
    folded: bool


def rows(found: Sequence[BesideRow]) -> list[tuple[BesideRow, SideText, SideText]]:
    """Each row with its two sides."""
    return [(row, _side(row, left=True), _side(row, left=False)) for row in found]


def _side(row: BesideRow, *, left: bool) -> SideText:
    runs = []
    for piece in row.pieces:
        text = piece.left if left else piece.right
        kind = piece.kind if piece.kind in ("same", "changed") else "alone"
        words = text.rstrip()
        # a mark ends with its last word: blanks behind it are no difference
        for part, as_ in ((words, kind), (text[len(words) :], "same")):
            if part:
                runs.append(Run(part, as_, piece.numbers and as_ != "same"))
    characters = sum(len(run.text.strip()) for run in runs)
    return SideText(tuple(runs), characters, row.reuse is None and characters > _SHORT)


@dataclass(frozen=True, slots=True)
class Origin:
    """An origin with the documents that carry its claims, and which of them share text."""

    view: OriginView
    documents: tuple[DocumentRef, ...]
    pairs: tuple[SharedPair, ...]


def copies_of(
    origins: Sequence[OriginView], answers: Sequence[AnswerGroup], shared: Sequence[SharedPair]
) -> tuple[Origin, ...]:
    """Each origin of a question with its documents, in the order of their paths."""
    documents = {claim.id: claim.document for answer in answers for claim in answer.claims}
    out = []
    for origin in origins:
        own = {documents[claim].id: documents[claim] for claim in origin.claims}
        pairs = [pair for pair in shared if pair.left.id in own and pair.right.id in own]
        ordered = sorted(own.values(), key=lambda document: document.path)
        out.append(Origin(origin, tuple(ordered), tuple(pairs)))
    return tuple(out)
