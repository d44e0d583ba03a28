"""Lanes one under another: marks with words, marks without, or columns, as there is room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.portal.timeline.columns import Column, columns
from variorum.portal.timeline.density import Count, counts
from variorum.portal.timeline.rows import Rows, rows_of
from variorum.portal.timeline.scale import Scale, Unit, ordinal, step_for, units
from variorum.store.queries import Chronology, Lane, TimelineMark

#: Heights in the picture's units: a row with words, a row without, a lane of columns.
ROW, _BARE, _COLUMNS = 21, 11, 46
#: How many rows with words, and without, a lane may have: alone, and among others.
_ALONE, _AMONG = (26, 30), (4, 6)
#: So many columns and lanes can be told apart.
_MOST_COLUMNS, _MOST_LANES = 150, 16
#: A lane of more marks than this is counted, not drawn one by one.
_MOST_MARKS = 400
_GAP = 9
#: So many dates that go through the window are drawn each.
_FEW_THROUGH = 2


@dataclass(frozen=True, slots=True)
class Strip:
    """A lane at `y`, `height` high: marks in rows, or, where they are too many, columns.

    `name` is null where several lanes are put together; `key` is empty where nothing can be
    narrowed to it; `most` is what the highest column counts. `through` are dates that begin
    before the window and end behind it, where they are too many to be drawn each: one bar at the
    top says how many.
    """

    name: str | None
    key: str
    total: int
    y: float
    height: float
    rows: Rows | None
    columns: tuple[Column, ...]
    most: int
    through: tuple[TimelineMark, ...]


@dataclass(frozen=True, slots=True)
class _Laid:
    """A lane before it has its place: rows, or the counts of its columns, and what goes through."""

    lane: Lane | None
    total: int
    rows: Rows | None
    counts: tuple[Count, ...]
    through: tuple[TimelineMark, ...]

    @property
    def named(self) -> bool:
        """Whether it is the lane of one place, source or type."""
        return self.lane is not None and bool(self.lane.name)

    @property
    def most(self) -> int:
        """What the highest column counts."""
        return max((one.total for one in self.counts), default=0)


def strips_of(data: Chronology, scale: Scale, top: float) -> tuple[tuple[Strip, ...], float]:
    """The lanes from `top` down, and where the last one ends."""
    groups = _groups(data)
    alone = len(groups) == 1
    among = units(scale.window, step_for(scale.window.days, _MOST_COLUMNS))
    laid = [_laid(lane, marks, scale, among, alone=alone) for lane, marks in groups]
    # what stands in no lane of its own would press the others flat: it has its own scale
    shared = max((one.most for one in laid if one.named or alone), default=0)
    room = 3 * _COLUMNS if alone else _COLUMNS
    strips: list[Strip] = []
    y = top
    for one in laid:
        y += ROW if one.through else 0
        height = float(max(one.rows.count, 1) * one.rows.height if one.rows else room)
        height = max(height, 0 if one.through and one.rows and not one.rows.count else ROW)
        most = shared if one.named or alone else one.most
        strips.append(
            Strip(
                name=one.lane.name if one.lane else None,
                key=one.lane.key if one.lane else "",
                total=one.total,
                y=y,
                height=height,
                rows=one.rows,
                columns=columns(one.counts, scale, room - 6, most),
                most=one.most,
                through=one.through,
            )
        )
        y += height + _GAP
    return tuple(strips), y


def _laid(
    lane: Lane | None,
    marks: Sequence[TimelineMark],
    scale: Scale,
    among: Sequence[Unit],
    *,
    alone: bool,
) -> _Laid:
    through = tuple(mark for mark in marks if _goes_through(mark, scale))
    if len({(mark.edtf, mark.label.casefold()) for mark in through}) <= _FEW_THROUGH:
        through = ()
    ids = {mark.id for mark in through}
    own = [mark for mark in marks if mark.id not in ids]
    rows = _rows(own, scale, _ALONE if alone else _AMONG)
    found = counts(own, among) if rows is None else ()
    return _Laid(lane, len(marks), rows, found, through)


def _rows(marks: Sequence[TimelineMark], scale: Scale, most: tuple[int, int]) -> Rows | None:
    """Rows with words if few do, else rows without, else null."""
    if len(marks) > _MOST_MARKS:
        return None
    with_words = rows_of(marks, scale, most=most[0], height=ROW, words=True)
    return with_words or rows_of(marks, scale, most=most[1], height=_BARE, words=False)


def _goes_through(mark: TimelineMark, scale: Scale) -> bool:
    """Whether nothing of a date can be told from another in this window: no end lies in it."""
    window, parts = scale.window, mark.shape.stretches
    if mark.shape.form in ("one_of", "all_of"):
        return False
    ends = [ordinal(day) for part in parts for day in (part.first, part.last) if day]
    return not any(window.since <= end < window.before for end in ends)


def _groups(data: Chronology) -> list[tuple[Lane | None, list[TimelineMark]]]:
    """The marks by lane: those with most marks in the order of names, the others together."""
    if data.by is None:
        return [(None, list(data.marks))]
    lanes = [lane for lane in data.lanes if data.lane in (None, lane.key)]
    fullest = sorted(lanes, key=lambda lane: (-lane.count, lane.key))[:_MOST_LANES]
    own = {lane.key: lane for lane in lanes if lane in fullest}
    by_lane: dict[str, list[TimelineMark]] = {key: [] for key in own}
    rest: list[TimelineMark] = []
    for mark in data.marks:
        by_lane.get(mark.lane, rest).append(mark)
    groups: list[tuple[Lane | None, list[TimelineMark]]] = [
        (own[key], marks) for key, marks in by_lane.items() if marks
    ]
    return [*groups, (None, rest)] if rest else groups


def table_of(marks: Sequence[TimelineMark], scale: Scale, most: int) -> tuple[Count, ...]:
    """What the picture shows as counts by units, at most that many, without the empty ones."""
    among = units(scale.window, step_for(scale.window.days, most))
    return tuple(count for count in counts(marks, among) if count.total)
