"""Lanes one under another: marks with words, marks without, or columns, as there is room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.portal.timeline.columns import Column, columns
from variorum.portal.timeline.density import Count, counts
from variorum.portal.timeline.rows import Rows, rows_of
from variorum.portal.timeline.scale import Scale, step_for, units
from variorum.store.queries import Chronology, Lane, TimelineMark

#: Heights in the picture's units: a row with words, a row without, a lane of columns.
ROW, _BARE, _COLUMNS = 21, 11, 46
#: How many rows with words, and without, a lane may have: alone, and among others.
_ALONE, _AMONG = (26, 30), (4, 6)
#: So many columns and lanes can be told apart.
_MOST_COLUMNS, _MOST_LANES = 128, 16
#: A lane of more marks than this is counted, not drawn one by one.
_MOST_MARKS = 400
_GAP = 9


@dataclass(frozen=True, slots=True)
class Strip:
    """A lane at `y`, `height` high: marks in rows, or, where they are too many, columns.

    `name` is null where several lanes are put together; `key` is empty where nothing can be
    narrowed to it; `most` is what the highest column counts.
    """

    name: str | None
    key: str
    total: int
    y: float
    height: float
    rows: Rows | None
    columns: tuple[Column, ...]
    most: int


def strips_of(data: Chronology, scale: Scale, top: float) -> tuple[tuple[Strip, ...], float]:
    """The lanes from `top` down, and where the last one ends."""
    groups = _groups(data)
    alone = len(groups) == 1
    rows = [_rows(marks, scale, _ALONE if alone else _AMONG) for _, marks in groups]
    among = units(scale.window, step_for(scale.window.days, _MOST_COLUMNS))
    counted = [
        counts(marks, among) if laid is None else ()
        for (_, marks), laid in zip(groups, rows, strict=True)
    ]
    most = max((one.total for found in counted for one in found), default=0)
    room = 3 * _COLUMNS if alone else _COLUMNS
    strips: list[Strip] = []
    y = top
    for (lane, marks), laid, found in zip(groups, rows, counted, strict=True):
        height = float(max(laid.count, 1) * laid.height if laid else room)
        drawn = columns(found, scale, room - 6, most)
        strips.append(_strip(lane, marks, y, max(height, ROW), (laid, drawn)))
        y += max(height, ROW) + _GAP
    return tuple(strips), y


def _strip(
    lane: Lane | None,
    marks: Sequence[TimelineMark],
    y: float,
    height: float,
    drawn: tuple[Rows | None, tuple[Column, ...]],
) -> Strip:
    return Strip(
        name=lane.name if lane else None,
        key=lane.key if lane else "",
        total=len(marks),
        y=y,
        height=height,
        rows=drawn[0],
        columns=drawn[1],
        most=max((bar.count.total for bar in drawn[1]), default=0),
    )


def _rows(marks: Sequence[TimelineMark], scale: Scale, most: tuple[int, int]) -> Rows | None:
    """Rows with words if few do, else rows without, else null."""
    if len(marks) > _MOST_MARKS:
        return None
    with_words = rows_of(marks, scale, most=most[0], height=ROW, words=True)
    return with_words or rows_of(marks, scale, most=most[1], height=_BARE, words=False)


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
