"""Passages that documents share: which stretch of which text is also in which other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from variorum.copies.boilerplate import mark_boilerplate
from variorum.copies.compare import outermost, shared
from variorum.copies.direction import direction
from variorum.copies.growing import afresh, changes, few, unknown
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
    by_id = dict(sorted(((d.id, d) for d in documents if d.text), key=lambda item: item[0]))
    quotations = Quotations(by_id, claims)
    rows = _rows(by_id, quotations, Sentences(passages), settings, memory)
    marked = mark_boilerplate(rows, by_id, passages, settings)
    return tuple(sorted(direction(marked, by_id), key=_place))


def _rows(
    documents: Mapping[str, Document],
    quotations: Quotations,
    sentences: Sentences,
    settings: Settings,
    memory: Memory | None,
) -> list[Reuse]:
    """What all pairs share, found again only where something changed."""
    changed = unknown(documents, memory) if memory is not None else 0
    if memory is None or not few(changed, memory):
        change = afresh(documents, settings)
        rows = list(compared(change.pairs, documents, quotations, sentences, settings))
        if memory is not None:
            memory.forget()
            memory.remember(change.segment, change.entries, change.members, rows, ())
        return rows
    held = list(memory.rows())
    if not changed:
        return held
    pairs = {(row.a.document, row.b.document) for row in held}
    change = changes(documents, memory, pairs, settings)
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
            one, other = sorted(pair, key=lambda name: (documents[name].path, name))
            first, second = words[one], words[other]
            quoted = quotations.of(one, other)
            named = (one, first), (other, second)
            stretches = [
                s if touched(s, (first, second), quoted) else sentences.widened(s, *named)
                for s in shared(first, second, settings)
            ]
            for found in outermost(stretches):
                for piece in pieces(found, (first, second), quoted, settings):
                    (a, a_end), (b, b_end) = offsets(first, second, piece.words)
                    kind: ReuseKind = "identical" if piece.same else "edited"
                    kind = "shared_quotation" if piece.quoted else kind
                    sides = Side(one, a, a_end), Side(other, b, b_end)
                    yield Reuse(*sides, piece.similarity, kind)


def _place(row: Reuse) -> tuple[str | int, ...]:
    a, b = row.a, row.b
    return a.document, a.start, a.end, b.document, b.start, b.end, row.kind


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
