"""Tables without rules: runs of lines whose cells stand in columns."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.read.pdf_page import Segment, Table

Piece = Segment | Table

_FEWEST_ROWS = 2
#: A line this many line heights below the one above it belongs to the same cell.
_WRAP_STEP = 1.6
_SAME_EDGE = 2.0


def with_unruled_tables(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, in order, with each run of lines that form rows and columns as a Table.

    A run has at least two lines of several cells, and a blank strip between any two of its
    columns. A line that goes on in one column only is the rest of the cell above it.
    """
    out: list[Piece] = []
    lines = _lines(pieces)
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and _may_join(lines[at:end], lines[end]):
            end += 1
        table = _table(lines[at:end])
        # a shorter run may do where a longer one does not
        while table is None and end - at > _FEWEST_ROWS:
            end -= 1
            table = _table(lines[at:end])
        if table is not None:
            out.append(table)
            at = end
        else:
            out.extend(lines[at])
            at += 1
    return out


def _lines(pieces: Sequence[Piece]) -> list[list[Piece]]:
    lines: list[list[Piece]] = []
    for piece in pieces:
        before = lines[-1][-1] if lines else None
        follows = (
            isinstance(piece, Segment)
            and isinstance(before, Segment)
            and piece.in_line(before)
            and piece.x0 >= before.x1
        )
        if follows:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return lines


def _may_join(run: Sequence[list[Piece]], line: list[Piece]) -> bool:
    if isinstance(line[0], Table) or (not run and len(line) < 2):
        return False
    return not run or line[0].y1 > run[-1][0].y1


def _table(run: Sequence[list[Piece]]) -> Table | None:
    if sum(len(line) > 1 for line in run) < _FEWEST_ROWS:
        return None
    columns = _columns([piece for line in run for piece in line])
    if len(columns) < 2:
        return None
    rows: list[list[str]] = []
    above: dict[int, Piece] = {}
    for line in run:
        places = [_column(piece, columns) for piece in line]
        if len(set(places)) < len(places):
            return None
        if len(line) == 1:
            if not _wraps(line[0], above.get(places[0]), first=places[0] == 0):
                return None
            rows[-1][places[0]] += f" {line[0].text}"
        else:
            rows.append([""] * len(columns))
            for place, piece in zip(places, line, strict=True):
                rows[-1][place] = piece.text
            above = {}
        above.update(zip(places, line, strict=True))
    everything = [piece for line in run for piece in line]
    return Table(
        columns[0][0],
        min(piece.y0 for piece in everything),
        columns[-1][1],
        max(piece.y1 for piece in everything),
        tuple(tuple(row) for row in rows),
    )


def _wraps(piece: Piece, above: Piece | None, *, first: bool) -> bool:
    """Whether a lone piece goes on in the cell above it, and not in the first column, where a
    new row or the text after the table would begin."""
    if above is None or first:
        return False
    return abs(piece.x0 - above.x0) < _SAME_EDGE and (
        piece.y1 - above.y1 < _WRAP_STEP * piece.height
    )


def _columns(pieces: Sequence[Piece]) -> list[tuple[float, float]]:
    """The stretches across the page that the pieces cover, from the left."""
    columns: list[tuple[float, float]] = []
    for x0, x1 in sorted((piece.x0, piece.x1) for piece in pieces):
        if columns and x0 < columns[-1][1]:
            columns[-1] = (columns[-1][0], max(columns[-1][1], x1))
        else:
            columns.append((x0, x1))
    return columns


def _column(piece: Piece, columns: Sequence[tuple[float, float]]) -> int:
    return next(
        place for place, (x0, x1) in enumerate(columns) if x0 <= piece.x0 and piece.x1 <= x1
    )
