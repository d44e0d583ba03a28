"""The timeline of a chronology: an overview, the axis, the disagreements, and the lanes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from variorum.portal.timeline.columns import Column, overview
from variorum.portal.timeline.density import Count
from variorum.portal.timeline.levels import Level, levels
from variorum.portal.timeline.rows import GAP, LETTER, cut
from variorum.portal.timeline.scale import (
    Moves,
    Scale,
    Unit,
    Window,
    address,
    moves,
    ordinal,
    snapped,
    step_for,
    units,
)
from variorum.portal.timeline.strips import ROW, Strip, strips_of, table_of
from variorum.portal.timeline.strokes import Stroke, reach_of, strokes
from variorum.store.queries import Chronology, DateAnswer, DateDispute, in_words, reach

#: The picture's own units: its width, the room beside the line.
WIDTH, _EDGE = 1056, 14
#: The room for names of lanes, and for a letter of them; a count stands behind each.
_NAMES, _NAME_LETTER, _COUNT = {"place": 190, "source": 260, "type": 150}, 7.0, 40
#: Height of a heading.
_NAME = 20
#: So many ticks, disagreements and rows of the table can be told apart.
_TICKS, _MOST_DISPUTES, _MOST_ROWS = 11, 12, 40
#: A tick's label needs this much room.
_TICK_ROOM = 30
#: A question is not cut to fewer letters than this.
_LEAST = 44


@dataclass(frozen=True, slots=True)
class AnswerMark:
    """A date that is given in answer to a question, as strokes in the question's row."""

    answer: DateAnswer
    strokes: tuple[Stroke, ...]


@dataclass(frozen=True, slots=True)
class DisputeRow:
    """A question whose dates exclude each other: its dates on one line at `y`, joined.

    The line goes from `x1` to `x2`. `label` is the question, cut where there is no more room,
    behind `label_x` or, where `ends` is true, before it, at `label_y`. `closer` is the period
    around the dates.
    """

    dispute: DateDispute
    y: float
    x1: float
    x2: float
    marks: tuple[AnswerMark, ...]
    label: str
    label_x: float
    label_y: float
    ends: bool
    closer: Window


@dataclass(frozen=True, slots=True)
class Timeline:
    """The whole picture. `overview` is empty where the period is the whole record.

    `frame` is where the period stands in the overview; `more_disputes` have no row. The lanes
    begin at `top`, their line at `left`.
    """

    window: Window
    extent: Window
    moves: Moves
    levels: tuple[Level, ...]
    height: float
    ticks: tuple[tuple[float, Unit], ...]
    overview: tuple[Column, ...]
    overview_ticks: tuple[tuple[float, Unit], ...]
    frame: tuple[float, float]
    disputes: tuple[DisputeRow, ...]
    more_disputes: int
    strips: tuple[Strip, ...]
    table: tuple[Count, ...]
    top: float
    left: float

    @property
    def letters(self) -> int:
        """So many letters of a lane's name have room beside its line."""
        return int((self.left - _COUNT) / _NAME_LETTER)

    @property
    def counted(self) -> bool:
        """Whether any lane shows columns in the place of marks."""
        return any(strip.columns for strip in self.strips)


def timeline(data: Chronology) -> Timeline | None:
    """The picture of a chronology; null where nothing has a place on the calendar."""
    if data.first is None or data.last is None:
        return None
    extent = _extent(ordinal(data.first), ordinal(data.last) + 1)
    window = _window(data, extent)
    whole = data.since is None and data.before is None
    scale = Scale(window, _NAMES.get(data.by or "", _EDGE), WIDTH - _EDGE)
    around = Scale(extent, _EDGE, WIDTH - _EDGE)
    begins = _begins(data)
    disputes, top = _disputes(data.disagreements[:_MOST_DISPUTES], scale)
    strips, bottom = strips_of(data, scale, top)
    return Timeline(
        window=window,
        extent=extent,
        moves=moves(window, extent, begins),
        levels=levels(window, extent, begins),
        height=bottom,
        ticks=_ticks(scale),
        overview=() if whole else overview(data.years, extent, around),
        overview_ticks=_ticks(around),
        frame=_frame(window, around),
        disputes=disputes,
        more_disputes=max(len(data.disagreements) - _MOST_DISPUTES, 0),
        strips=strips,
        table=table_of(data.marks, scale, _MOST_ROWS),
        top=top,
        left=scale.left,
    )


def _extent(first: int, behind: int) -> Window:
    """All days that are named, up to the borders of units."""
    around = snapped(first - 1, behind + 1)
    return Window(min(around.since, first), max(around.before, behind))


def _window(data: Chronology, extent: Window) -> Window:
    """The period that was asked for; one without an end is at most as long as the record."""
    since = ordinal(data.since) if data.since else extent.since
    before = ordinal(data.before) if data.before else extent.before
    if before <= since and data.since:
        before = min(since + extent.days, date.max.toordinal())
    elif before <= since:
        since = max(before - extent.days, date.min.toordinal())
    return Window(since, max(before, since + 1))


def _begins(data: Chronology) -> list[int]:
    """The first day that each mark names."""
    firsts = [mark.shape.stretches[0].first for mark in data.marks]
    return [ordinal(first) for first in firsts if first]


def _ticks(scale: Scale) -> tuple[tuple[float, Unit], ...]:
    """Where units begin on the line, with what each is called."""
    found = units(scale.window, step_for(scale.window.days, _TICKS))
    inside = [unit for unit in found if unit.since >= scale.window.since]
    return tuple(
        (x, unit) for unit in inside if (x := scale.at(unit.since)) <= scale.right - _TICK_ROOM
    )


def _frame(window: Window, whole: Scale) -> tuple[float, float]:
    x1 = min(max(whole.at(window.since), 0.0), WIDTH)
    x2 = min(max(whole.at(window.before), 0.0), WIDTH)
    return x1, max(x2, x1 + 2)


def _disputes(found: Sequence[DateDispute], scale: Scale) -> tuple[tuple[DisputeRow, ...], float]:
    """A row for each question with a date in the window, and where the next thing may begin."""
    rows: list[DisputeRow] = []
    top = float(_NAME)
    for dispute in found:
        row = _dispute(dispute, scale, top + ROW / 2)
        if row is not None:
            rows.append(row)
            top = row.y + ROW / 2
    return tuple(rows), (top + 8 if rows else 6.0)


def _dispute(dispute: DateDispute, scale: Scale, y: float) -> DisputeRow | None:
    marks = tuple(
        AnswerMark(answer, strokes(answer.shape, scale))
        for answer in dispute.answers
        if answer.shape is not None
    )
    joined = [reach_of(mark.strokes) for mark in marks if mark.answer.excluded]
    if not joined:
        return None
    excluded = [mark.answer.edtf for mark in marks if mark.answer.excluded]
    low = max(min(reach_of(mark.strokes)[0] for mark in marks), scale.left)
    high = min(max(reach_of(mark.strokes)[1] for mark in marks), scale.right)
    before = low - scale.left > scale.right - high
    room = max(low - scale.left, scale.right - high) - 2 * GAP
    label_x = low - 2 * GAP if before else high + 2 * GAP
    crowded = room < LETTER * min(len(dispute.question.text), _LEAST)
    if crowded:
        # no room beside the dates: the question has a row of its own above them
        before, room, label_x = False, scale.right - scale.left, scale.left
    return DisputeRow(
        dispute,
        y=y + ROW if crowded else y,
        x1=min(x for x, _ in joined),
        x2=max(x for _, x in joined),
        marks=marks,
        label=cut(dispute.question.text, int(room / LETTER)),
        label_x=round(label_x, 1),
        label_y=y,
        ends=before,
        closer=period_around(excluded) or scale.window,
    )


def period_around(dates: Iterable[str]) -> Window | None:
    """The period that shows these dates (EDTF) from close by; null where none has a place."""
    days = [
        ordinal(day)
        for days in map(reach, dates)
        for day in ((days.earliest, days.latest) if days else ())
        if day
    ]
    if not days:
        return None
    first, last = min(days), max(days)
    around = max((last - first) // 2, 14)
    return snapped(first - around, last + around + 1)


def date_words(day: int) -> str:
    """The numbered day as a reader would say it."""
    return in_words(date.fromordinal(day).isoformat())


def address_of(window: Window) -> dict[str, str]:
    """The period of a window as it stands in an address."""
    return {"since": address(window.since), "before": address(window.before)}
