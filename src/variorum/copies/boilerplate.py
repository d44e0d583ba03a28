"""Stretches that recur through one publisher's pages: its banner, menu or footer."""

from __future__ import annotations

from collections import defaultdict
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
    by_id = {d.id: d for d in documents}
    sizes: dict[str, int] = defaultdict(int)
    for document in documents:
        sizes[group(document)] += 1
    seen = _recurring(rows, by_id)
    frames: dict[str, set[tuple[int, int]]] = defaultdict(set)
    own = [_within_group(row, by_id) for row in rows]
    for index, row in enumerate(rows):
        if not own[index]:
            continue
        pages = max(seen[row.a], seen[row.b]) + 1
        banner = _in_banner(row.a, passages) and _in_banner(row.b, passages)
        least = 2 if banner else LEAST_PAGES
        if pages >= max(
            least, ceil(settings.boilerplate_share * sizes[group(by_id[row.a.document])])
        ):
            for side in (row.a, row.b):
                frames[side.document].add((side.start, side.end))
    return [
        replace(row, kind="boilerplate")
        if inside and _framed(row.a, frames) and _framed(row.b, frames)
        else row
        for row, inside in zip(rows, own, strict=True)
    ]


def _within_group(row: Reuse, by_id: Mapping[str, Document]) -> bool:
    """Whether two pages of one publisher share a stretch that can be no page of its own."""
    a, b = by_id[row.a.document], by_id[row.b.document]
    if row.kind == "shared_quotation" or a.id == b.id or group(a) != group(b):
        return False
    return not _most_of(row.a, a) and not _most_of(row.b, b)


def _framed(side: Side, frames: Mapping[str, set[tuple[int, int]]]) -> bool:
    """Whether a side is, or mostly lies in, what was found to be its page's frame."""
    own = frames.get(side.document, set())
    size = side.end - side.start
    return (side.start, side.end) in own or any(
        (min(end, side.end) - max(start, side.start)) * 2 > size for start, end in own
    )


def group(document: Document) -> str:
    """Whose pages are compared: the publisher's, or where it is not known the folder's."""
    if document.publisher:
        return "publisher " + document.publisher.casefold()
    return "folder " + document.path.rpartition("/")[0]


def _recurring(rows: Sequence[Reuse], by_id: Mapping[str, Document]) -> dict[Side, int]:
    """For each side: in how many other documents of its group most of it stands too."""
    others: dict[str, dict[tuple[int, int], set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in rows:
        a, b = by_id[row.a.document], by_id[row.b.document]
        if a.id != b.id and group(a) == group(b):
            others[a.id][row.a.start, row.a.end].add(b.id)
            others[b.id][row.b.start, row.b.end].add(a.id)
    seen: dict[Side, int] = defaultdict(int)
    for document, sides in others.items():
        for start, end in sides:
            near = [
                pages
                for (begin, stop), pages in sides.items()
                if (min(stop, end) - max(begin, start)) * 2 > end - start
            ]
            seen[Side(document, start, end)] = len(set().union(*near))
    return seen


def _in_banner(side: Side, passages: Mapping[str, Sequence[Passage]]) -> bool:
    at = Span(side.start, side.end)
    shared = sum(p.span.overlap(at) for p in passages.get(side.document, ()) if p.kind == "banner")
    return shared * 2 > len(at)


def _most_of(side: Side, document: Document) -> bool:
    return len(side.span) > LARGEST_SHARE * len(document.text.strip())
