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
    out: list[Reuse] = []
    for row in rows:
        a, b = by_id[row.a.document], by_id[row.b.document]
        if row.kind == "shared_quotation" or a.id == b.id or group(a) != group(b):
            out.append(row)
            continue
        pages = max(len(seen[row.a]), len(seen[row.b])) + 1
        banner = _in_banner(row.a, passages) and _in_banner(row.b, passages)
        least = 2 if banner else LEAST_PAGES
        enough = pages >= max(least, ceil(settings.boilerplate_share * sizes[group(a)]))
        if enough and not _most_of(row.a, a) and not _most_of(row.b, b):
            out.append(replace(row, kind="boilerplate"))
        else:
            out.append(row)
    return out


def group(document: Document) -> str:
    """Whose pages are compared: the publisher's, or where it is not known the folder's."""
    if document.publisher:
        return "publisher " + document.publisher.casefold()
    return "folder " + document.path.rpartition("/")[0]


def _recurring(rows: Sequence[Reuse], by_id: Mapping[str, Document]) -> dict[Side, set[str]]:
    """For each side: the other documents of its group where most of it stands too."""
    others: dict[str, list[tuple[Side, str]]] = defaultdict(list)
    for row in rows:
        a, b = by_id[row.a.document], by_id[row.b.document]
        if a.id != b.id and group(a) == group(b):
            others[a.id].append((row.a, b.id))
            others[b.id].append((row.b, a.id))
    seen: dict[Side, set[str]] = defaultdict(set)
    for sides in others.values():
        for side in {s for s, _ in sides}:
            seen[side] = {
                other for near, other in sides if near.span.overlap(side.span) * 2 > len(side.span)
            }
    return seen


def _in_banner(side: Side, passages: Mapping[str, Sequence[Passage]]) -> bool:
    at = Span(side.start, side.end)
    shared = sum(p.span.overlap(at) for p in passages.get(side.document, ()) if p.kind == "banner")
    return shared * 2 > len(at)


def _most_of(side: Side, document: Document) -> bool:
    return len(side.span) > LARGEST_SHARE * len(document.text.strip())
