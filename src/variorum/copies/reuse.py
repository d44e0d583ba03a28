"""Passages that documents share: which stretch of which text is also in which other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.copies.boilerplate import group, mark_boilerplate
from variorum.copies.chains import chains
from variorum.copies.direction import direction
from variorum.copies.evidence import ENOUGH_INSIDE, ENOUGH_WHOLE, content, whole
from variorum.copies.quotations import Quotations, pieces
from variorum.copies.shingles import matches
from variorum.copies.stretches import Stretch, offsets, stretch
from variorum.copies.words import Words, words_of
from variorum.model import Claim, Document, Passage, Reuse, ReuseKind, Side
from variorum.settings import Settings

#: In an edited stretch this share of the shortest length must agree to the letter.
LEAST_SHARED = 0.75


@dataclass(frozen=True, slots=True)
class Texts:
    """The documents with text, in a fixed order, and their words."""

    documents: tuple[Document, ...]
    words: tuple[Words, ...]


def find_reuse(
    documents: Sequence[Document],
    passages: Mapping[str, Sequence[Passage]],
    claims: Sequence[Claim],
    settings: Settings,
) -> tuple[Reuse, ...]:
    """Every stretch of at least `settings.shortest_reuse` code points that two places share.

    A function of the sets: the order of documents and claims makes no difference. The side
    `a` belongs to the document whose path comes first, or stands first in one document.
    """
    ordered = sorted((d for d in documents if d.text), key=lambda d: (d.path, d.id))
    texts = Texts(tuple(ordered), tuple(words_of(d.text) for d in ordered))
    quotations = Quotations(ordered, claims)
    words = list(texts.words)
    groups = [group(d) for d in ordered]
    families = {name: number for number, name in enumerate(sorted(set(groups)))}
    found = matches(words, settings.shingle, [families[name] for name in groups])
    stretches = [s for c in chains(found, settings.shingle) if (s := stretch(c, words))]
    rows = [
        row
        for s in _outermost(stretches)
        if _long_enough(s, texts, settings)
        for row in _rows(s, texts, quotations, settings)
    ]
    marked = mark_boilerplate(rows, ordered, passages, settings)
    by_id = {d.id: d for d in ordered}
    return tuple(sorted(direction(marked, by_id), key=lambda r: (r.a, r.b, r.kind)))


def _outermost(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Leave out what lies inside a longer stretch of the same two texts on both sides."""
    groups: dict[tuple[int, int], list[Stretch]] = {}
    for found in stretches:
        groups.setdefault((found.one, found.other), []).append(found)
    kept: list[Stretch] = []
    for together in groups.values():
        together.sort(key=lambda s: (s.words[0] - s.words[1], s.words))
        outer: list[Stretch] = []
        for inner in together:
            a, a_end, b, b_end = inner.words
            if not any(
                o.words[0] <= a and a_end <= o.words[1] and o.words[2] <= b and b_end <= o.words[3]
                for o in outer
            ):
                outer.append(inner)
        kept.extend(outer)
    return kept


def _long_enough(found: Stretch, texts: Texts, settings: Settings) -> bool:
    first, second = texts.words[found.one], texts.words[found.other]
    (a, a_end), (b, b_end) = offsets(first, second, found.words)
    if min(a_end - a, b_end - b) < settings.shortest_reuse:
        return False
    shared = found.similarity * min(a_end - a, b_end - b)
    if shared < settings.shortest_reuse * LEAST_SHARED:
        return False
    complete = whole(first, *found.words[:2]) or whole(second, *found.words[2:])
    named = " | ".join(
        first.text[int(first.starts[run.a]) : int(first.ends[run.a_end - 1])] for run in found.runs
    )
    return content(named) >= (ENOUGH_WHOLE if complete else ENOUGH_INSIDE)


def _rows(found: Stretch, texts: Texts, quotations: Quotations, settings: Settings) -> list[Reuse]:
    one, other = texts.documents[found.one], texts.documents[found.other]
    first, second = texts.words[found.one], texts.words[found.other]
    rows: list[Reuse] = []
    quoted = quotations.of(one.id, other.id)
    for piece in pieces(found, (first, second), quoted, settings):
        (a, a_end), (b, b_end) = offsets(first, second, piece.words)
        kind: ReuseKind = "identical" if piece.same else "edited"
        rows.append(
            Reuse(
                Side(one.id, a, a_end),
                Side(other.id, b, b_end),
                piece.similarity,
                "shared_quotation" if piece.quoted else kind,
            )
        )
    return rows
