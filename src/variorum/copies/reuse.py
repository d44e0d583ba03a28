"""Passages that documents share: which stretch of which text is also in which other."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from variorum.copies.boilerplate import mark_boilerplate
from variorum.copies.compare import outermost, shared
from variorum.copies.direction import direction
from variorum.copies.growing import afresh, changes, few, unknown
from variorum.copies.memory import Memory
from variorum.copies.quotations import Quotations, pieces, touched
from variorum.copies.sentences import Sentences
from variorum.copies.stretches import offsets
from variorum.copies.words import Words, words_of_all
from variorum.model import Claim, Document, Passage, Remembered, Reuse, ReuseKind, Side
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
    work = _Work(by_id, passages, Quotations(by_id, claims), Sentences(passages), settings)
    with _no_collecting():
        changed = unknown(by_id, memory) if memory is not None else 0
        if memory is None or not few(changed, memory):
            rows = _anew(work, memory)
        elif not changed:
            rows = [kept.row for kept in memory.rows()]
        else:
            rows = _grown(work, memory)
        return tuple(sorted(rows, key=_place))


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Without the collector of cycles: there are none, and it walks all rows again and again."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@dataclass(frozen=True, slots=True)
class _Work:
    """What comparison is given: documents by id, in that order, and what is read from them."""

    documents: Mapping[str, Document]
    passages: Mapping[str, Sequence[Passage]]
    quotations: Quotations
    sentences: Sentences
    settings: Settings

    def compared(self, pairs: Iterable[tuple[str, str]]) -> list[Reuse]:
        """What pairs share, as rows that their two texts alone make."""
        return list(compared(pairs, self.documents, self.quotations, self.sentences, self.settings))

    def told(self, rows: Sequence[Reuse], families: Mapping[str, str]) -> list[Reuse]:
        """Rows of whole publishers with what the other documents and the credits tell of them."""
        marked = mark_boilerplate(rows, self.documents, self.passages, families, self.settings)
        return direction(marked, self.documents)


def _anew(work: _Work, memory: Memory | None) -> list[Reuse]:
    """What all pairs share."""
    change = afresh(work.documents, work.settings)
    found = work.compared(change.pairs)
    rows = work.told(found, {m.document: m.family for m in change.members})
    if memory is not None:
        kept = [Remembered(None, row, was.kind) for row, was in zip(rows, found, strict=True)]
        memory.forget()
        memory.remember(change.segment, change.entries, change.members, kept, ())
    return rows


def _grown(work: _Work, memory: Memory) -> list[Reuse]:
    """What all pairs share, found and told again only where something changed.

    What is a publisher's frame depends on all of its pages and on no other's; who took a
    stretch from whom on the two documents and on what of it is frame. So rows inside a publisher
    that changed, and new ones, are told again, and no others.
    """
    held = memory.rows()
    known = {(kept.row.a.document, kept.row.b.document) for kept in held}
    change = changes(work.documents, memory, known, work.settings)
    found = work.compared(change.pairs)
    dropped = change.dropped | {(b, a) for a, b in change.dropped}
    family = {m.document: m.family for m in [*memory.members(), *change.members]}
    renewed = [name for pair in (*change.pairs, *change.dropped) for name in pair]
    touched = change.families | {family[name] for name in renewed}
    again: list[Remembered] = []
    rows: list[Reuse] = []
    for kept in held:
        one, other = kept.row.a.document, kept.row.b.document
        if (one, other) in dropped:
            continue
        if family[one] == family[other] and family[one] in touched:
            again.append(kept)
        else:
            rows.append(kept.row)
    plain = [replace(k.row, kind=k.kind, direction="unknown", evidence=None) for k in again]
    told = work.told([*plain, *found], family)
    new = [
        Remembered(None, row, was.kind) for row, was in zip(told[len(again) :], found, strict=True)
    ]
    otherwise = [
        replace(kept, row=row)
        for kept, row in zip(again, told[: len(again)], strict=True)
        if kept.row != row
    ]
    memory.remember(
        change.segment, change.entries, change.members, [*otherwise, *new], sorted(dropped)
    )
    return [*rows, *told]


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
