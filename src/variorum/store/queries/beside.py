"""Two documents side by side: the stretches that they share, and what each has alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection, and_, or_, select

from variorum.store.queries.differing import Words, differences, words_of
from variorum.store.queries.rows import document_ref, ref_columns
from variorum.store.queries.shapes import Beside, BesideRow, DiffPiece
from variorum.store.schema import claims, documents, reuse

_Direction = Literal["left_from_right", "right_from_left", "unknown"]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A row of reuse as seen from the left document: [ls, le) there is [rs, re) here."""

    row: Any
    ls: int
    le: int
    rs: int
    re: int
    direction: _Direction

    def meets(self, other: _Stretch) -> bool:
        """Whether they overlap on either side."""
        left = self.ls < other.le and other.ls < self.le
        return left or (self.rs < other.re and other.rs < self.re)


@dataclass(frozen=True, slots=True)
class _Side:
    """A document's row with its text, and which stretches of it were read as figures."""

    row: Any
    figures: tuple[tuple[int, int], ...]

    def words(self, start: int, end: int) -> Words:
        """The words of a stretch, with its figures in offsets of the stretch."""
        inside = [(s - start, e - start) for s, e in self.figures if s < end and e > start]
        return words_of(self.row.text[start:end], inside)


def beside(connection: Connection, left_id: str, right_id: str) -> Beside | None:
    """The two documents side by side; null where there is none with one of these ids."""
    sides = {one: _side(connection, one) for one in (left_id, right_id)}
    left, right = sides[left_id], sides[right_id]
    if left is None or right is None:
        return None
    first, again = _apart(_stretches(connection, left_id, right_id))
    rows = [*_in_order(first, left, right), *(_shared(s, left, right, True) for s in again)]
    return Beside(
        left=document_ref(left.row),
        right=document_ref(right.row),
        left_characters=len(left.row.text),
        right_characters=len(right.row.text),
        left_shared=sum(s.le - s.ls for s in first),
        right_shared=sum(s.re - s.rs for s in first),
        numbers=sum(
            piece.numbers for row in rows if row.reuse and not row.again for piece in row.pieces
        ),
        rows=tuple(rows),
    )


def _side(connection: Connection, document_id: str) -> _Side | None:
    wanted = select(*ref_columns(), documents.c.text).where(documents.c.id == document_id)
    row = connection.execute(wanted).first()
    if row is None:
        return None
    c = claims.c
    figures = select(c.figure_start, c.figure_end).where(
        c.document == document_id, c.figure_start.is_not(None)
    )
    found = connection.execute(figures.order_by(c.figure_start, c.figure_end))
    return _Side(row, tuple((start, end) for start, end in found))


def _stretches(connection: Connection, left: str, right: str) -> list[_Stretch]:
    """What the two share, in the order of the left text."""
    r = reuse.c
    statement = select(reuse).where(
        or_(
            and_(r.a_document == left, r.b_document == right),
            and_(r.a_document == right, r.b_document == left),
        )
    )
    found = []
    for row in connection.execute(statement):
        mine = row.a_document == left
        at = (row.a_start, row.a_end, row.b_start, row.b_end)
        ls, le, rs, re = at if mine else (*at[2:], *at[:2])
        found.append(_Stretch(row, ls, le, rs, re, _direction(row.direction, mine)))
    return sorted(found, key=lambda s: (s.ls, s.le, s.rs, s.re, s.row.kind))


def _direction(direction: str, mine: bool) -> _Direction:
    if direction == "unknown":
        return "unknown"
    return "left_from_right" if (direction == "a_from_b") is mine else "right_from_left"


def _apart(found: Sequence[_Stretch]) -> tuple[list[_Stretch], list[_Stretch]]:
    """The longest stretches that overlap no other, and the rest, both in text order."""
    kept: list[_Stretch] = []
    for stretch in sorted(found, key=lambda s: (s.ls - s.le, s.ls, s.rs)):
        if not any(stretch.meets(other) for other in kept):
            kept.append(stretch)
    return [s for s in found if s in kept], [s for s in found if s not in kept]


def _in_order(found: Sequence[_Stretch], left: _Side, right: _Side) -> list[BesideRow]:
    """Shared stretches in the order of the left text, before each what either side has alone.

    What the right text has alone stands before the stretch that follows it there.
    """
    before = {}
    at = 0
    for stretch in sorted(found, key=lambda s: s.rs):
        before[stretch] = (at, stretch.rs)
        at = stretch.re
    rows: list[BesideRow] = []
    begin = 0
    for stretch in found:
        rows += _alone((begin, stretch.ls), before[stretch], left, right)
        rows.append(_shared(stretch, left, right, False))
        begin = stretch.le
    ends = (begin, len(left.row.text)), (at, len(right.row.text))
    return [*rows, *_alone(*ends, left, right)]


def _alone(
    mine: tuple[int, int], other: tuple[int, int], left: _Side, right: _Side
) -> list[BesideRow]:
    ours, theirs = left.row.text[slice(*mine)], right.row.text[slice(*other)]
    pieces = [DiffPiece("left", ours, "", False)] if ours.strip() else []
    pieces += [DiffPiece("right", "", theirs, False)] if theirs.strip() else []
    if not pieces:
        return []
    return [BesideRow(None, None, None, None, False, *mine, *other, tuple(pieces))]


def _shared(stretch: _Stretch, left: _Side, right: _Side, again: bool) -> BesideRow:
    one = left.words(stretch.ls, stretch.le)
    other = right.words(stretch.rs, stretch.re)
    return BesideRow(
        reuse=stretch.row.kind,
        similarity=stretch.row.similarity,
        direction=stretch.direction,
        evidence=stretch.row.evidence,
        again=again,
        left_start=stretch.ls,
        left_end=stretch.le,
        right_start=stretch.rs,
        right_end=stretch.re,
        pieces=differences(one, other),
    )
