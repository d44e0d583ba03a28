"""Stretches that recur through one publisher's pages: its banner, menu or footer."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import ceil

from variorum.model import Document, Passage, Reuse, Side, Span
from variorum.settings import Settings

#: Documents of an unknown publisher are one publisher's only where this many share a stretch.
LEAST_PAGES = 3
#: A page is no banner of another: boilerplate is at most this share of a document.
LARGEST_SHARE = 0.6


def mark_boilerplate(
    rows: Sequence[Reuse],
    documents: Mapping[str, Document],
    passages: Mapping[str, Sequence[Passage]],
    groups: Mapping[str, str],
    settings: Settings,
) -> list[Reuse]:
    """Call a stretch boilerplate where it recurs in enough documents of one publisher.

    `groups` has the `group` of every document. Pages whose publisher is not known are taken
    together by folder. There, and where a
    publisher has two documents only, the stretch must be a banner passage or stand on
    `LEAST_PAGES`: two texts may share a story without sharing a page's frame.
    """
    sizes = Counter(groups.values())
    own = [
        row
        for row in rows
        if groups[row.a.document] == groups[row.b.document]
        and row.a.document != row.b.document
        and row.kind != "shared_quotation"
    ]
    seen = _recurring(own)
    frames: dict[str, set[tuple[int, int]]] = defaultdict(set)
    possible: set[int] = set()
    limits = _Limits(documents)
    for row in own:
        one, other = row.a.document, row.b.document
        a, b = (row.a.start, row.a.end), (row.b.start, row.b.end)
        if a[1] - a[0] > limits[one] or b[1] - b[0] > limits[other]:
            continue
        possible.add(id(row))
        count = max(seen[one][a], seen[other][b]) + 1
        enough = ceil(settings.boilerplate_share * sizes[groups[one]])
        banner = count < LEAST_PAGES and all(_in_banner(s, passages) for s in (row.a, row.b))
        if count >= max(2 if banner else LEAST_PAGES, enough):
            frames[one].add(a)
            frames[other].add(b)
    return [
        Reuse(row.a, row.b, row.similarity, "boilerplate")
        if id(row) in possible and _framed(row.a, frames) and _framed(row.b, frames)
        else row
        for row in rows
    ]


class _Limits(dict[str, float]):
    """How long a stretch may be that is a page's frame, by document; counted when asked for."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        super().__init__()
        self._documents = documents

    def __missing__(self, document: str) -> float:
        limit = LARGEST_SHARE * len(self._documents[document].text.strip())
        self[document] = limit
        return limit


def _framed(side: Side, frames: Mapping[str, set[tuple[int, int]]]) -> bool:
    """Whether a side is, or mostly lies in, what was found to be its page's frame."""
    own = frames.get(side.document, set())
    at = (side.start, side.end)
    return at in own or any(_mostly(at, other) for other in own)


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
        others[row.a.document][row.a.start, row.a.end].add(row.b.document)
        others[row.b.document][row.b.start, row.b.end].add(row.a.document)
    return {document: _counts(sides) for document, sides in others.items()}


def _counts(sides: Mapping[tuple[int, int], set[str]]) -> dict[tuple[int, int], int]:
    if len(sides) == 1:
        return {at: len(pages) for at, pages in sides.items()}
    return {
        at: len(set().union(*(pages for near, pages in sides.items() if _mostly(at, near))))
        for at in sides
    }


def _in_banner(side: Side, passages: Mapping[str, Sequence[Passage]]) -> bool:
    at = Span(side.start, side.end)
    shared = sum(p.span.overlap(at) for p in passages.get(side.document, ()) if p.kind == "banner")
    return shared * 2 > len(at)
