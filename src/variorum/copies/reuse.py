"""Passages that documents share: which stretch of which text is also in which other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from variorum.copies.boilerplate import mark_boilerplate
from variorum.copies.compare import outermost, shared
from variorum.copies.direction import direction
from variorum.copies.growing import afresh, changes, few_changes, unknown
from variorum.copies.memory import Memory
from variorum.copies.quotations import Quotations, pieces, touched
from variorum.copies.sentences import Sentences
from variorum.copies.stretches import offsets
from variorum.copies.words import Words, words_of_all
from variorum.model import Claim, Document, Passage, Reuse, ReuseKind, Side
from variorum.settings import Settings

#: Pairs that are compared with their texts' words at hand, and texts split into words at once.
_TOGETHER, _SPLIT = 512, 16


def find_reuse(
    documents: Sequence[Document],
    passages: Mapping[str, Sequence[Passage]],
    claims: Sequence[Claim],
    settings: Settings,
    memory: Memory | None = None,
) -> tuple[Reuse, ...]:
    """Every stretch of at least `settings.shortest_reuse` code points that two places share.

    A function of the sets: neither the order of documents and claims nor what the `memory`
    holds makes a difference, only the work does. The side `a` belongs to the document whose
    path comes first, or stands first in one document.
    """
    by_id = {d.id: d for d in sorted(documents, key=lambda d: d.id) if d.text}
    quotations = Quotations(by_id, claims)
    rows = _rows(by_id, quotations, Sentences(passages), settings, memory)
    marked = mark_boilerplate(rows, list(by_id.values()), passages, settings)
    return tuple(sorted(direction(marked, by_id), key=lambda r: (r.a, r.b, r.kind)))


def _rows(
    documents: Mapping[str, Document],
    quotations: Quotations,
    sentences: Sentences,
    settings: Settings,
    memory: Memory | None,
) -> list[Reuse]:
    """What all pairs share, found again only where something changed."""
    ordered = list(documents.values())
    if memory is None or not few_changes(ordered, memory):
        change = afresh(ordered, settings)
        rows = list(compared(change.pairs, documents, quotations, sentences, settings))
        if memory is not None:
            memory.forget()
            memory.remember(change.segment, change.entries, change.members, rows, ())
        return rows
    held = list(memory.rows())
    if not unknown(ordered, memory):
        return held
    pairs = {(row.a.document, row.b.document) for row in held}
    change = changes(ordered, memory, pairs, settings)
    rows = list(compared(change.pairs, documents, quotations, sentences, settings))
    dropped = change.dropped | {(b, a) for a, b in change.dropped}
    memory.remember(change.segment, change.entries, change.members, rows, sorted(dropped))
    return [row for row in held if (row.a.document, row.b.document) not in dropped] + rows


def compared(
    pairs: Iterable[tuple[str, str]],
    documents: Mapping[str, Document],
    quotations: Quotations,
    sentences: Sentences,
    settings: Settings,
) -> Iterator[Reuse]:
    """What each pair shares, as rows without the marks that only all documents together give."""
    waiting = list(pairs)
    words: dict[str, Words] = {}
    for begin in range(0, len(waiting), _TOGETHER):
        chunk = waiting[begin : begin + _TOGETHER]
        words = _words(chunk, words, documents)
        for pair in chunk:
            one, other = sorted((documents[i] for i in pair), key=lambda d: (d.path, d.id))
            first, second = words[one.id], words[other.id]
            quoted = quotations.of(one.id, other.id)
            named = (one.id, first), (other.id, second)
            stretches = [
                s if touched(s, (first, second), quoted) else sentences.widened(s, *named)
                for s in shared(first, second, settings)
            ]
            for found in outermost(stretches):
                for piece in pieces(found, (first, second), quoted, settings):
                    (a, a_end), (b, b_end) = offsets(first, second, piece.words)
                    kind: ReuseKind = "identical" if piece.same else "edited"
                    kind = "shared_quotation" if piece.quoted else kind
                    sides = Side(one.id, a, a_end), Side(other.id, b, b_end)
                    yield Reuse(*sides, piece.similarity, kind)


def _words(
    pairs: Sequence[tuple[str, str]], held: Mapping[str, Words], documents: Mapping[str, Document]
) -> dict[str, Words]:
    """The words of the texts of these pairs, taken over where they are held already."""
    wanted = dict.fromkeys(name for pair in pairs for name in pair)
    out = {name: held[name] for name in wanted if name in held}
    missing = [name for name in wanted if name not in held]
    for begin in range(0, len(missing), _SPLIT):
        names = missing[begin : begin + _SPLIT]
        split = words_of_all([documents[name].text for name in names])
        out.update(zip(names, split, strict=True))
    return out
