"""A page's words as segments of lines, and segments in order as text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any

#: A blank wider than this many times the height of a line parts columns or cells.
_CELL_GAP = 1.5
#: Cells of one row differ in height by no more than this share of a line's.
_IN_LINE = 0.12
#: A step to the next line wider than this many usual ones begins a paragraph.
_PARAGRAPH_STEP = 1.3
_OTHER_SIZE = 1.18
#: What PDFium gives for a hyphen that ends a line.
_LINE_HYPHEN = str.maketrans({"\x02": "-", "\ufffe": "-"})


@dataclass(frozen=True, slots=True)
class Segment:
    """Words of one line without a wide blank between them. Points from the upper left corner."""

    x0: float
    y0: float
    x1: float
    y1: float
    text: str

    @property
    def height(self) -> float:
        """Of its tallest word."""
        return self.y1 - self.y0

    def beside(self, other: Segment | Table) -> bool:
        """Whether both stand on one line."""
        shared = min(self.y1, other.y1) - max(self.y0, other.y0)
        return shared > 0.5 * min(self.height, other.height)

    def in_line(self, other: Segment) -> bool:
        """Whether both stand on one line to the point, as cells of a row do."""
        return abs(self.y1 - other.y1) < _IN_LINE * min(self.height, other.height)


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table: its place on the page and its cells."""

    x0: float
    y0: float
    x1: float
    y1: float
    rows: tuple[tuple[str, ...], ...]

    @property
    def height(self) -> float:
        """From its first rule to its last."""
        return self.y1 - self.y0

    @property
    def text(self) -> str:
        """Rows by line feeds, cells by tabs."""
        return "\n".join("\t".join(row).rstrip("\t") for row in self.rows if any(row))


def segments(words: Sequence[tuple[Any, ...]]) -> list[Segment]:
    """The segments of a page, in the order in which the page draws them.

    `words` are pdfwords' tuples (x0, y0, x1, y1, word, block, line, number in line).
    """
    out: list[Segment] = []
    run: list[tuple[Any, ...]] = []
    for word in words:
        if run and (word[5:7] != run[-1][5:7] or _is_wide(run[-1], word)):
            out.append(_segment(run))
            run = []
        run.append(word)
    if run:
        out.append(_segment(run))
    return [segment for segment in out if segment.text.strip()]


def _is_wide(word: tuple[Any, ...], following: tuple[Any, ...]) -> bool:
    height = max(word[3] - word[1], following[3] - following[1])
    return bool(following[0] - word[2] > _CELL_GAP * height or following[0] < word[0])


def _segment(run: list[tuple[Any, ...]]) -> Segment:
    return Segment(
        min(word[0] for word in run),
        min(word[1] for word in run),
        max(word[2] for word in run),
        max(word[3] for word in run),
        " ".join(str(word[4]).translate(_LINE_HYPHEN) for word in run),
    )


def page_text(pieces: Sequence[Segment | Table]) -> str:
    """The text of segments and tables that stand in reading order."""
    step = _usual_step(pieces)
    out: list[str] = []
    before: Segment | Table | None = None
    for piece in pieces:
        if before is not None:
            out.append(_between(before, piece, step))
        out.append(piece.text)
        before = piece
    return "".join(out)


def _usual_step(pieces: Sequence[Segment | Table]) -> float | None:
    """From line to line within paragraphs, as a multiple of the line's height: the lower half's
    middle, so that many short paragraphs do not pass for wide spacing."""
    steps = sorted(
        (after.y1 - before.y1) / after.height
        for before, after in pairwise(pieces)
        if isinstance(before, Segment)
        and isinstance(after, Segment)
        and not before.beside(after)
        and 0 < after.y1 - before.y1 < 3 * after.height
    )
    return median(steps[: (len(steps) + 1) // 2]) if steps else None


def _between(before: Segment | Table, after: Segment | Table, step: float | None) -> str:
    if isinstance(before, Table) or isinstance(after, Table):
        return "\n\n"
    if before.beside(after) and after.x0 >= before.x1 - 0.3 * before.height:
        wide = after.x0 - before.x1 > _CELL_GAP * max(before.height, after.height)
        return "\t" if wide else " "
    down = (after.y1 - before.y1) / after.height
    if down <= 0 or after.x0 > before.x1:
        # the next column: the paragraph goes on where its sentence does
        goes_on = re.match(r"[a-z(“\"‘,;]", after.text) and not re.search(
            r"[.!?:][”\"’)]*$", before.text
        )
        return "\n" if goes_on else "\n\n"
    sizes = sorted((before.height, after.height))
    if sizes[1] > _OTHER_SIZE * sizes[0]:
        return "\n\n"
    return "\n\n" if step is not None and down > _PARAGRAPH_STEP * step else "\n"
