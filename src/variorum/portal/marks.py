"""A document's text cut into blocks and runs, so that every claim in it can be marked.

The cut loses nothing: the runs of all blocks, in order, are the text. Claims may lie inside one
another, cross, or be equal; each run knows every claim that covers it, outermost first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from variorum.store.queries import ClaimView, PassageView

#: Passages that lie side by side and tile a document; sentences lie inside them.
_BLOCKS = frozenset(
    {"heading", "paragraph", "list_item", "table_row", "key_value", "banner", "banner_item"}
)

#: Where a block begins and ends, its kind and its level.
_Tile = tuple[int, int, str, int]


@dataclass(frozen=True, slots=True)
class Mark:
    """A claim over a run. `opens` where this is its first run in this part of the text."""

    claim: ClaimView
    opens: bool


@dataclass(frozen=True, slots=True)
class Run:
    """Text between two neighbouring borders and the claims over it, outermost first.

    `evidence` is true inside the stretch that is pointed at, `here` at its beginning; `page` is
    the number of the page that begins here; `tab` where the run is the gap between two cells.
    """

    text: str
    start: int
    marks: tuple[Mark, ...]
    evidence: bool
    here: bool
    page: int | None
    tab: bool


@dataclass(frozen=True, slots=True)
class Block:
    """A block of text. `kind` is a passage kind, or "gap" for what stands between blocks."""

    kind: str
    level: int
    start: int
    end: int
    runs: tuple[Run, ...]

    @property
    def blank(self) -> bool:
        """Whether there is nothing here to read."""
        return all(not run.text.strip() for run in self.runs)


@dataclass(frozen=True, slots=True)
class Layer:
    """What is laid over the text: claims, starts of pages, and the chosen evidence."""

    claims: Sequence[ClaimView]
    pages: Sequence[tuple[int, int]] = ()
    chosen: tuple[int, int] | None = None


def blocks(
    text: str, offset: int, passages: Sequence[PassageView], layer: Layer
) -> tuple[Block, ...]:
    """The blocks of `text`, which begins at code point `offset` of its document."""
    end = offset + len(text)
    claims = sorted(
        (c for c in layer.claims if c.at_start < end and c.at_end > offset), key=_outermost_first
    )
    runs = _Runs(text, offset, claims, layer)
    tiles = _tiles(passages, offset, end)
    out: list[Block] = []
    at = offset
    for start, stop, kind, level in _with_marks_between(text, offset, tiles, end):
        if start > at:
            out.append(Block("gap", 0, at, start, runs.between(at, start, tabs=False)))
        cells = kind in ("table_row", "banner_item", "key_value")
        out.append(Block(kind, level, start, stop, runs.between(start, stop, tabs=cells)))
        at = stop
    if at < end:
        out.append(Block("gap", 0, at, end, runs.between(at, end, tabs=False)))
    return tuple(out)


def _outermost_first(claim: ClaimView) -> tuple[int, int, str, str]:
    return (claim.at_start - claim.at_end, claim.at_start, claim.kind, claim.id)


def _tiles(passages: Sequence[PassageView], offset: int, end: int) -> list[_Tile]:
    """Blocks clipped to the part and to one another; of nested ones the smaller win."""
    found = [p for p in passages if p.kind in _BLOCKS and p.start < end and p.end > offset]
    holders = {
        (outer.start, outer.end)
        for outer, inner in _neighbours(found)
        if outer.start <= inner.start
        and inner.end <= outer.end
        and (outer.start, outer.end) != (inner.start, inner.end)
    }
    tiles: list[_Tile] = []
    at = offset
    for passage in sorted(found, key=lambda p: (p.start, p.end)):
        start, stop = max(passage.start, at), min(passage.end, end)
        if (passage.start, passage.end) in holders or start >= stop:
            continue
        tiles.append((start, stop, passage.kind, passage.level))
        at = stop
    return tiles


def _with_marks_between(
    text: str, offset: int, tiles: Sequence[_Tile], end: int
) -> Iterator[_Tile]:
    """Tiles made longer by the separators behind them: a lone ";" is no block of its own."""
    nexts = [*(start for start, *_ in tiles), end][1:]
    for (start, stop, kind, level), following in zip(tiles, nexts, strict=True):
        between = text[stop - offset : following - offset]
        if between.strip() and not any(letter.isalnum() for letter in between):
            yield start, stop + len(between.rstrip()), kind, level
        else:
            yield start, stop, kind, level


def _neighbours(found: Sequence[PassageView]) -> list[tuple[PassageView, PassageView]]:
    """Each passage with the next one in text order, holders before what they hold."""
    ordered = sorted(found, key=lambda p: (p.start, -p.end))
    return list(pairwise(ordered))


class _Runs:
    """Cuts any stretch of one part at the borders of claims, pages, evidence and cells."""

    def __init__(self, text: str, offset: int, claims: Sequence[ClaimView], layer: Layer) -> None:
        self._text, self._offset, self._claims = text, offset, claims
        self._pages = {start: number for number, (start, _) in enumerate(layer.pages, 1)}
        self._chosen = layer.chosen
        self._borders = sorted(
            {border for claim in claims for border in (claim.at_start, claim.at_end)}
            | set(self._pages)
            | set(self._chosen or ())
        )
        self._opened: set[str] = set()

    def between(self, start: int, end: int, *, tabs: bool) -> tuple[Run, ...]:
        cuts = {start, end} | {b for b in self._borders if start < b < end}
        if tabs:
            for at in range(start, end):
                if self._text[at - self._offset] == "\t":
                    cuts |= {at, at + 1}
        ordered = sorted(cuts)
        over = [c for c in self._claims if c.at_start < end and c.at_end > start]
        return tuple(self._run(a, b, over, tabs) for a, b in pairwise(ordered))

    def _run(self, start: int, end: int, over: Sequence[ClaimView], tabs: bool) -> Run:
        words = self._text[start - self._offset : end - self._offset]
        covering = [c for c in over if c.at_start <= start and end <= c.at_end]
        marks = tuple(Mark(claim, claim.id not in self._opened) for claim in covering)
        self._opened.update(claim.id for claim in covering)
        chosen = self._chosen
        return Run(
            text=words,
            start=start,
            marks=marks,
            evidence=chosen is not None and chosen[0] <= start and end <= chosen[1],
            here=chosen is not None and start == max(chosen[0], self._offset),
            page=self._pages.get(start),
            tab=tabs and words == "\t",
        )


@dataclass(frozen=True, slots=True)
class QuoteRun:
    """A run of evidence; `claim` is the innermost one that was read from it, null for none."""

    text: str
    claim: ClaimView | None


def quote_runs(claims: Sequence[ClaimView]) -> tuple[QuoteRun, ...]:
    """The evidence that these claims have in common, cut where the words of one begin or end.

    Words beyond the evidence are marked as far as it goes.
    """
    quote = claims[0].quote
    spans = [_within(claim) for claim in claims]
    cuts = sorted({0, len(quote), *(border for span in spans for border in span)})
    runs = []
    for begin, end in pairwise(cuts):
        over = [
            (stop - start, at)
            for at, (start, stop) in enumerate(spans)
            if start <= begin and end <= stop
        ]
        runs.append(QuoteRun(quote[begin:end], claims[min(over)[1]] if over else None))
    return tuple(runs)


def _within(claim: ClaimView) -> tuple[int, int]:
    """Where a claim's own words stand in its evidence."""
    begin = min(max(claim.at_start - claim.start, 0), len(claim.quote))
    return begin, min(max(claim.at_end - claim.start, begin), len(claim.quote))
