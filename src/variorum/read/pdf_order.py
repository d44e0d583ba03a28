"""Reading order of a page: its own, unless that jumps between columns.

Most PDFs draw their text in reading order. Scans with a text layer and some typesetters draw
lines across both columns; those pages are ordered by a cut along the gutter (a recursive XY
cut after Nagy and Seth, 1984).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from variorum.read.pdf_page import Segment, Table

Piece = Segment | Table

_FEWEST_LINES = 3
#: Columns of prose have lines of several words; columns of a table mostly do not.
_PROSE_WORDS = 4
_MOST_IN_LINE = 0.4
_NARROWEST_GUTTER = 6.0
_STEP = 2.0
_DEEPEST = 4


def in_reading_order(pieces: Sequence[Piece], depth: int = 0) -> list[Piece]:
    """The pieces of a page as they are read: column by column, a table's rows whole."""
    own = list(pieces)
    gutter = _gutter(own) if depth < _DEEPEST else None
    if gutter is not None:
        return _by_columns(own, gutter, depth)
    return _by_rows(own) if _draws_table_by_columns(own) else own


def _gutter(pieces: Sequence[Piece]) -> float | None:
    """Where a blank strip parts two columns of prose; None where there is none."""
    texts = [piece for piece in pieces if isinstance(piece, Segment)]
    if len(texts) < 2 * _FEWEST_LINES:
        return None
    low, high = min(piece.x0 for piece in texts), max(piece.x1 for piece in texts)
    best: tuple[int, float, float] | None = None
    at = low + 0.15 * (high - low)
    while at < high - 0.15 * (high - low):
        left = [piece for piece in texts if piece.x1 <= at]
        right = [piece for piece in texts if piece.x0 >= at]
        crossing = len(texts) - len(left) - len(right)
        if _are_columns(left, right) and crossing <= 0.5 * len(texts):
            width = min(piece.x0 for piece in right) - max(piece.x1 for piece in left)
            if width >= _NARROWEST_GUTTER and (best is None or (crossing, -width) < best[:2]):
                best = (crossing, -width, at)
        at += _STEP
    return best[2] if best else None


def _are_columns(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """Whether two sides are columns of text: prose on both, or on one and nothing in line.

    A table's rows stand in line, and most of its cells are short.
    """
    if min(len(left), len(right)) < _FEWEST_LINES:
        return False
    prose = sum(
        median(len(one.text.split()) for one in side) >= _PROSE_WORDS for side in (left, right)
    )
    if prose == 0 or (prose == 1 and _in_line(left, right) > _MOST_IN_LINE):
        return False
    top = max(min(one.y0 for one in left), min(one.y0 for one in right))
    bottom = min(max(one.y1 for one in left), max(one.y1 for one in right))
    shorter = min(
        max(one.y1 for one in side) - min(one.y0 for one in side) for side in (left, right)
    )
    return bottom - top >= 0.5 * shorter


def _in_line(left: Sequence[Segment], right: Sequence[Segment]) -> float:
    """The share of the smaller side's lines that have a line of the other at their height."""
    few, many = sorted((left, right), key=len)
    return sum(any(one.in_line(other) for other in many) for one in few) / len(few)


def _bands(
    pieces: Sequence[Piece], gutter: float
) -> list[tuple[list[Piece], list[Piece], Piece | None]]:
    """From the top down: what stands left and right, then the piece across that ends the band."""
    bands: list[tuple[list[Piece], list[Piece], Piece | None]] = []
    left: list[Piece] = []
    right: list[Piece] = []
    for piece in sorted(pieces, key=lambda one: (one.y0, one.x0)):
        if piece.x1 <= gutter:
            left.append(piece)
        elif piece.x0 >= gutter:
            right.append(piece)
        else:
            bands.append((left, right, piece))
            left, right = [], []
    bands.append((left, right, None))
    return bands


def _keeps_to_columns(pieces: Sequence[Piece], gutter: float) -> bool:
    """Whether the page's own order finishes each column before the next, in every band."""
    place = {id(piece): index for index, piece in enumerate(pieces)}
    for left, right, _ in _bands(pieces, gutter):
        if left and right:
            last, first = max(place[id(one)] for one in left), min(place[id(one)] for one in right)
            if last > first:
                return False
    return True


def _by_columns(pieces: Sequence[Piece], gutter: float, depth: int) -> list[Piece]:
    place = {id(piece): index for index, piece in enumerate(pieces)}
    keeps = _keeps_to_columns(pieces, gutter)
    out: list[Piece] = []
    for left, right, across in _bands(pieces, gutter):
        for side in (left, right):
            drawn = sorted(side, key=lambda one: place[id(one)]) if keeps else side
            out.extend(in_reading_order(drawn, depth + 1))
        if across is not None:
            out.append(across)
    return out


def _rows(pieces: Sequence[Piece]) -> list[list[Piece]]:
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda one: (one.y1, one.x0)):
        last = rows[-1][-1] if rows else None
        if isinstance(piece, Segment) and isinstance(last, Segment) and piece.in_line(last):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return rows


def _by_rows(pieces: Sequence[Piece]) -> list[Piece]:
    return [piece for row in _rows(pieces) for piece in sorted(row, key=lambda one: one.x0)]


def _draws_table_by_columns(pieces: Sequence[Piece]) -> bool:
    """Whether most cells that stand on one line were drawn apart from each other."""
    place = {id(piece): index for index, piece in enumerate(pieces)}
    together = apart = 0
    for row in _rows(pieces):
        order = [place[id(piece)] for piece in sorted(row, key=lambda one: one.x0)]
        for one, following in pairwise(order):
            together += following == one + 1
            apart += following != one + 1
    return apart >= _FEWEST_LINES and apart > together
