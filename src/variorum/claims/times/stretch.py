"""What the tagger reads: a unit of text with its view and what stands around it. No parse."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from variorum.claims.times import lexicon as lex
from variorum.model import Document, Passage, PassageKind, Span

if TYPE_CHECKING:
    from variorum.passages.view import View

_UNITS = frozenset({"sentence", "list_item", "table_row", "banner_item", "heading", "key_value"})

_MONTH_AT_END = re.compile(rf"\b(?:{lex.MONTH}),?$", re.I)
_MONTH_AT_START = re.compile(rf"(?:{lex.MONTH})(?!\w)", re.I)
_DAY_AT_END = re.compile(
    rf"\b(?:on|from|to|until|till|by|since|of|the|and|between|before|after)\s{lex.ORDINAL_DAY}$",
    re.I,
)
#: As long as any end of a sentence that these look for.
_TAIL = 30
#: No sentence is broken in more dates than this; endless ones would be copied over and over.
_MOST_PARTS = 6
_YEAR_GOES_ON = re.compile(rf"{lex.YEAR}(?:[,;:)]?\s(?-i:[a-z])|[.,;:)])")
_YEAR_ALONE = re.compile(rf"{lex.YEAR}[.,;:]?$")
_DATE_ALONE = re.compile(rf"\W*(?:{lex.YEAR}|.{{0,12}}\b(?:{lex.MONTH})\b.{{0,12}})\W*$", re.I)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence, heading, item or row: `headings` are the spans of those that stand over it.

    `parts` are the further units that were joined to it because a line break parts a date there.
    """

    index: int
    view: View
    kind: PassageKind
    block: str
    headings: tuple[Span, ...] = ()
    parts: tuple[Stretch, ...] = ()

    def index_at(self, position: int) -> int:
        """The index of the unit in which a position of the stored text lies."""
        inside = [part.index for part in self.parts if part.view.sources[0] <= position]
        return inside[-1] if inside else self.index

    @property
    def running(self) -> bool:
        """Whether it tells on from what came before, as items of a table or a banner do not."""
        return self.kind in ("sentence", "heading", "list_item")


def stretches(document: Document, passages: Iterable[Passage]) -> tuple[Stretch, ...]:
    """The units of a document in text order, for tagging without a parse."""
    # loaded late: the sentence splitter is slower to load than all the tagger
    from variorum.passages.view import make_view, vocabulary  # noqa: PLC0415

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


def join_broken(units: Sequence[Stretch]) -> list[Stretch]:
    """The units, with those joined between which a line break parts a date.

    Short lines may have been taken for lines of their own: "on 7 August", "1988 was dry". Only one
    line break may stand between them, and the year must be no item of a column of dates.
    """
    out: list[Stretch] = []
    for i, unit in enumerate(units):
        follows = units[i + 1].view.text if i + 1 < len(units) else ""
        if out and _parts_a_date(out, unit, follows):
            out[-1] = _joined(out[-1], unit)
        else:
            out.append(unit)
    return out


def _parts_a_date(before: Sequence[Stretch], unit: Stretch, follows: str) -> bool:
    first, view = before[-1], before[-1].view
    end = view.sources[-1] + len(view.text) - view.starts[-1]
    if unit.view.sources[0] - end != 1 or not first.running or len(first.parts) >= _MOST_PARTS:
        return False
    head, tail = view.text[-_TAIL:], unit.view.text
    if _DAY_AT_END.search(head) and _MONTH_AT_START.match(tail):
        return True
    if not _MONTH_AT_END.search(head):
        return False
    if _YEAR_GOES_ON.match(tail):
        return True
    above = before[-2].view.text if len(before) > 1 else ""
    return bool(
        _YEAR_ALONE.match(tail) and not _DATE_ALONE.match(above) and not _DATE_ALONE.match(follows)
    )


def _joined(first: Stretch, second: Stretch) -> Stretch:
    at = len(first.view.text) + 1
    last = first.view.to_source(at - 2, at - 1).end
    view = replace(
        first.view,
        text=f"{first.view.text} {second.view.text}",
        starts=(*first.view.starts, at - 1, *(at + start for start in second.view.starts)),
        sources=(*first.view.sources, last, *second.view.sources),
    )
    return replace(first, view=view, parts=(*first.parts, second))


def _headings(unit: Passage, by_id: dict[str, Passage]) -> tuple[Span, ...]:
    out: list[Span] = []
    parent = unit.parent
    while parent is not None:
        passage = by_id[parent]
        if passage.kind == "heading":
            out.append(passage.span)
        parent = passage.parent
    return tuple(reversed(out))
