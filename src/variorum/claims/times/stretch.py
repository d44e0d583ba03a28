"""What the tagger reads: a unit of text with its view and what stands around it. No parse."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from variorum.model import Document, Passage, PassageKind, Span
from variorum.passages.view import View, make_view, vocabulary

_UNITS = frozenset({"sentence", "list_item", "table_row", "banner_item", "heading", "key_value"})


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence, heading, item or row: `headings` are the spans of those that stand over it."""

    index: int
    view: View
    kind: PassageKind
    block: str
    headings: tuple[Span, ...] = ()

    @property
    def running(self) -> bool:
        """Whether it tells on from what came before, as items of a table or a banner do not."""
        return self.kind in ("sentence", "heading", "list_item")


def stretches(document: Document, passages: Iterable[Passage]) -> tuple[Stretch, ...]:
    """The units of a document in text order, for tagging without a parse."""
    passages = tuple(passages)
    words = vocabulary(document.text)
    by_id = {p.id: p for p in passages}
    units = [p for p in passages if p.kind in _UNITS]
    return tuple(
        Stretch(
            i,
            make_view(document.text, unit.span, words),
            unit.kind,
            unit.parent if unit.parent and unit.kind not in ("heading", "key_value") else unit.id,
            _headings(unit, by_id),
        )
        for i, unit in enumerate(units)
    )


def _headings(unit: Passage, by_id: dict[str, Passage]) -> tuple[Span, ...]:
    out: list[Span] = []
    parent = unit.parent
    while parent is not None:
        passage = by_id[parent]
        if passage.kind == "heading":
            out.append(passage.span)
        parent = passage.parent
    return tuple(reversed(out))
