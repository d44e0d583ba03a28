"""Passages that documents share: which stretch of which text is also in which other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from variorum.copies.boilerplate import group, mark_boilerplate
from variorum.copies.candidates import candidates
from variorum.copies.compare import shared
from variorum.copies.direction import direction
from variorum.copies.quotations import Quotations, pieces
from variorum.copies.shingles import entries_of, links
from variorum.copies.stream import stream_of
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
) -> tuple[Reuse, ...]:
    """Every stretch of at least `settings.shortest_reuse` code points that two places share.

    A function of the sets: the order of documents and claims makes no difference. The side
    `a` belongs to the document whose path comes first, or stands first in one document.
    """
    by_id = {d.id: d for d in sorted(documents, key=lambda d: d.id) if d.text}
    quotations = Quotations(by_id, claims)
    pairs = likely_pairs(list(by_id.values()), settings)
    rows = [row for _, found in compared(pairs, by_id, quotations, settings) for row in found]
    marked = mark_boilerplate(rows, list(by_id.values()), passages, settings)
    return tuple(sorted(direction(marked, by_id), key=lambda r: (r.a, r.b, r.kind)))


def likely_pairs(documents: Sequence[Document], settings: Settings) -> list[tuple[str, str]]:
    """The ids of those pairs of documents that are worth comparing, `documents` being by id."""
    stream = stream_of(d.text for d in documents)
    numbers = {name: n for n, name in enumerate(sorted({group(d) for d in documents}))}
    families = np.asarray([numbers[group(d)] for d in documents], dtype=np.int64)
    entries = entries_of(stream, settings.shingle)
    found = candidates(links(entries, stream, families, settings.shingle), stream)
    return [(documents[one].id, documents[other].id) for one, other in found.tolist()]


def compared(
    pairs: Iterable[tuple[str, str]],
    documents: Mapping[str, Document],
    quotations: Quotations,
    settings: Settings,
) -> Iterator[tuple[tuple[str, str], list[Reuse]]]:
    """What each pair shares, as rows without the marks that only all documents together give."""
    waiting = list(pairs)
    words: dict[str, Words] = {}
    for begin in range(0, len(waiting), _TOGETHER):
        chunk = waiting[begin : begin + _TOGETHER]
        words = _words(chunk, words, documents)
        for pair in chunk:
            one, other = sorted((documents[i] for i in pair), key=lambda d: (d.path, d.id))
            first, second = words[one.id], words[other.id]
            rows: list[Reuse] = []
            for found in shared(first, second, settings):
                quoted = quotations.of(one.id, other.id)
                for piece in pieces(found, (first, second), quoted, settings):
                    (a, a_end), (b, b_end) = offsets(first, second, piece.words)
                    kind: ReuseKind = "identical" if piece.same else "edited"
                    sides = Side(one.id, a, a_end), Side(other.id, b, b_end)
                    kind = "shared_quotation" if piece.quoted else kind
                    rows.append(Reuse(*sides, piece.similarity, kind))
            yield pair, rows


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
