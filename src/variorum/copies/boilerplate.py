"""Stretches that recur through one publisher's pages: its banner, menu or footer."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import ceil

from variorum.model import Document, Passage, Reuse, Side, Span
from variorum.settings import Settings

#: Documents of an unknown publisher are one publisher's only where this many share a stretch.
LEAST_PAGES = 3
#: A page is no banner of another: boilerplate is at most this share of a document.
LARGEST_SHARE = 0.6


def mark_boilerplate(
    rows: Sequence[Reuse],
    documents: Sequence[Document],
    passages: Mapping[str, Sequence[Passage]],
    settings: Settings,
) -> list[Reuse]:
    """Call a stretch boilerplate where it recurs in enough documents of one publisher.

    Pages whose publisher is not known are taken together by folder. There, and where a
    publisher has two documents only, the stretch must be a banner passage or stand on
    `LEAST_PAGES`: two texts may share a story without sharing a page's frame.
    """
    pages = _Pages(documents)
    inside = [pages.of_one_group(row) for row in rows]
    seen = _recurring([row for row, own in zip(rows, inside, strict=True) if own])
    frames: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for row, own in zip(rows, inside, strict=True):
        if not own or not pages.can_be_frame(row):
            continue
        a, b = _at(row.a), _at(row.b)
        size = pages.sizes[pages.groups[row.a.document]]
        count = max(seen[row.a.document][a], seen[row.b.document][b]) + 1
        enough = ceil(settings.boilerplate_share * size)
        banner = count < LEAST_PAGES and all(_in_banner(s, passages) for s in (row.a, row.b))
        if count >= max(2 if banner else LEAST_PAGES, enough):
            frames[row.a.document].add(a)
            frames[row.b.document].add(b)
    return [
        replace(row, kind="boilerplate")
        if own and _framed(row.a, frames) and _framed(row.b, frames) and pages.can_be_frame(row)
        else row
        for row, own in zip(rows, inside, strict=True)
    ]


class _Pages:
    """Documents with the group that each belongs to, and the number of pages of each group."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.groups = {d.id: group(d) for d in documents}
        self.sizes = Counter(self.groups.values())
        self._texts = {d.id: d.text for d in documents}
        self._most: dict[str, float] = {}

    def of_one_group(self, row: Reuse) -> bool:
        """Whether two pages of one publisher share a stretch as pages do."""
        a, b = row.a.document, row.b.document
        return row.kind != "shared_quotation" and a != b and self.groups[a] == self.groups[b]

    def can_be_frame(self, row: Reuse) -> bool:
        """Whether the stretch is less than a page of its own, on both sides."""
        return all(s.end - s.start <= self._limit(s.document) for s in (row.a, row.b))

    def _limit(self, document: str) -> float:
        if document not in self._most:
            self._most[document] = LARGEST_SHARE * len(self._texts[document].strip())
        return self._most[document]


def _at(side: Side) -> tuple[int, int]:
    return side.start, side.end


def _framed(side: Side, frames: Mapping[str, set[tuple[int, int]]]) -> bool:
    """Whether a side is, or mostly lies in, what was found to be its page's frame."""
    own = frames.get(side.document, set())
    return _at(side) in own or any(_mostly(_at(side), at) for at in own)


def _mostly(side: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether more than half of the one lies in the other."""
    return (min(side[1], other[1]) - max(side[0], other[0])) * 2 > side[1] - side[0]


def group(document: Document) -> str:
    """Whose pages are compared: the publisher's, or where it is not known the folder's."""
    if document.publisher:
        return "publisher " + document.publisher.casefold()
    return "folder " + document.path.rpartition("/")[0]


def _recurring(rows: Sequence[Reuse]) -> dict[str, dict[tuple[int, int], int]]:
    """For each side, by document and place: in how many others of its group most of it stands."""
    others: dict[str, dict[tuple[int, int], set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in rows:
        others[row.a.document][_at(row.a)].add(row.b.document)
        others[row.b.document][_at(row.b)].add(row.a.document)
    return {
        document: {
            at: len(set().union(*(pages for near, pages in sides.items() if _mostly(at, near))))
            for at in sides
        }
        for document, sides in others.items()
    }


def _in_banner(side: Side, passages: Mapping[str, Sequence[Passage]]) -> bool:
    at = Span(side.start, side.end)
    shared = sum(p.span.overlap(at) for p in passages.get(side.document, ()) if p.kind == "banner")
    return shared * 2 > len(at)
