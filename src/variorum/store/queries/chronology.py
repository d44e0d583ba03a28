"""Chronology: dated claims in the order of their dates, uncertain dates kept uncertain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, select

from variorum.store.queries.date_disputes import date_disputes
from variorum.store.queries.dates import reach
from variorum.store.queries.drawing import shape_of
from variorum.store.queries.lanes import ARRANGEMENTS, InLane, lane_of, lanes_of
from variorum.store.queries.period import EVER, Period
from variorum.store.queries.questions import KIND_ORDER
from variorum.store.queries.rows import (
    PAGE_SIZE,
    claims_by_id,
    in_order,
    main_names,
    one_of,
    page_of,
    tallies,
)
from variorum.store.queries.shapes import (
    Chronology,
    Dated,
    DateDispute,
    Page,
    Reach,
    TimelineMark,
    TimeShape,
    YearCount,
)
from variorum.store.schema import claims, documents

#: What the list shows unless asked otherwise: happenings, not every claim that has a date.
DEFAULT_KIND = "event"
EVERY_KIND = "all"
#: Sorts behind every ISO 8601 date: what has no day to begin with stands last.
_NEVER = "~"
#: A label of a mark is at most this long, in code points.
_LABEL = 90


@dataclass(frozen=True, slots=True)
class _Found:
    """A dated claim as the listing needs it. `wider`: it may lie outside the period, too."""

    row: Any
    days: Reach | None
    shape: TimeShape | None
    of: InLane
    lane: str
    wider: bool

    @property
    def order(self) -> tuple[bool, str, str, str]:
        """Inside the period first; by the first day, then the last, then the identifier.

        A day stands before the month that it begins. What only has an end stands by its end, what
        cannot be placed stands last.
        """
        return self.wider, *_place(self.days), self.row.id


def chronology(
    connection: Connection,
    *,
    kind: str | None = None,
    period: Period = EVER,
    by: str | None = None,
    lane: str | None = None,
    page: int | None = 1,
) -> Chronology:
    """Dated claims of one kind ("all": of every kind) that may lie in the period.

    `by` arranges them in lanes, of which `lane` keeps one; `page` null gives the whole list.
    Raises `InputError` for what cannot be asked.
    """
    kind = one_of("kind", kind, (*KIND_ORDER, EVERY_KIND)) or DEFAULT_KIND
    by = one_of("arrangement", by, ARRANGEMENTS)
    every = _dated(connection, kind, by, period)
    in_period = [found for found in every if _may_lie_in(found, period)]
    lanes = lanes_of(connection, by, [(found.lane, found.of) for found in in_period])
    lane = one_of("lane", lane, [known.key for known in lanes])
    shown = sorted(
        (found for found in in_period if lane is None or found.lane == lane),
        key=lambda found: found.order,
    )
    size = PAGE_SIZE if page else max(len(shown), 1)
    here = page_of(len(shown), page or 1, size=size)
    events = {found.row.id for found in shown if found.row.kind == "event"}
    disputes = date_disputes(connection, events) if events else ()
    first, last = _extent(found.days for found in every)
    return Chronology(
        kind=kind,
        kinds=_kinds(connection),
        since=period.since.isoformat() if period.since else None,
        before=period.before.isoformat() if period.before else None,
        by=by,
        lane=lane,
        lanes=lanes,
        first=first,
        last=last,
        years=_years((found.days, bool(found.row.time_inferred)) for found in every),
        undated=_undated(connection, kind),
        unplaced=sum(found.days is None for found in every),
        wider=sum(found.wider for found in shown),
        page=here,
        entries=_entries(connection, shown, here, disputes),
        marks=_marks(shown, here, disputes),
        disagreements=disputes,
    )


def _dated(connection: Connection, kind: str, by: str | None, period: Period) -> list[_Found]:
    c = claims.c
    statement = select(
        c.id,
        c.kind,
        c.time_edtf,
        c.time_inferred,
        c.modality,
        func.coalesce(c.event_label, c.words).label("label"),
        c.event_type,
        c.place_id,
        c.place_name,
        func.coalesce(c.asserted_by, documents.c.publisher).label("voice"),
    ).join(documents, documents.c.id == c.document)
    statement = statement.where(c.time_edtf.is_not(None))
    if kind != EVERY_KIND:
        statement = statement.where(c.kind == kind)
    rows = connection.execute(statement).all()
    mains = main_names(connection, {row.voice for row in rows if row.voice})
    found = []
    for row in rows:
        days = reach(row.time_edtf)
        source = mains.get(row.voice, row.voice)
        of = InLane(row.kind, row.event_type, row.place_id, source)
        wider = days is not None and not period.holds(days)
        found.append(_Found(row, days, shape_of(row.time_edtf), of, lane_of(by, of), wider))
    return found


def _may_lie_in(found: _Found, period: Period) -> bool:
    if period.whole:
        return True
    if found.shape is None or found.days is None:
        return False
    if found.shape.form in ("one_of", "all_of"):
        return any(period.meets(part.first, part.last) for part in found.shape.stretches)
    return period.meets(found.days.earliest, found.days.latest)


def _entries(
    connection: Connection, shown: Sequence[_Found], page: Page, disputes: Sequence[DateDispute]
) -> tuple[Dated, ...]:
    first = (page.number - 1) * page.size
    here = shown[first : first + page.size]
    by_id = claims_by_id(connection, [found.row.id for found in here])
    excluded = _excluded(disputes)
    return tuple(
        Dated(by_id[found.row.id], found.days, found.wider, excluded.get(found.row.id, ()))
        for found in here
    )


def _marks(
    shown: Sequence[_Found], page: Page, disputes: Sequence[DateDispute]
) -> tuple[TimelineMark, ...]:
    excluded = _excluded(disputes)
    return tuple(
        TimelineMark(
            id=found.row.id,
            kind=found.row.kind,
            label=_short(found.row.label),
            voice=found.of.source,
            edtf=found.row.time_edtf,
            shape=found.shape,
            inferred=bool(found.row.time_inferred),
            modality=found.row.modality,
            lane=found.lane,
            disagrees=found.row.id in excluded,
            page=at // page.size + 1,
        )
        for at, found in enumerate(shown)
        if found.shape is not None
    )


def _excluded(disputes: Sequence[DateDispute]) -> Mapping[str, tuple[str, ...]]:
    """The questions in which each claim's date is excluded by another."""
    found: dict[str, list[str]] = {}
    for dispute in disputes:
        for answer in dispute.answers:
            for claim in answer.claims if answer.excluded else ():
                found.setdefault(claim, []).append(dispute.question.id)
    return {claim: tuple(ids) for claim, ids in found.items()}


def _short(words: str) -> str:
    one_line = " ".join(words.split())
    return one_line if len(one_line) <= _LABEL else f"{one_line[: _LABEL - 1].rstrip()}…"


def _kinds(connection: Connection) -> Any:
    every = select(claims.c.kind, func.count()).where(claims.c.time_edtf.is_not(None))
    return in_order(tallies(connection, every.group_by(claims.c.kind)), KIND_ORDER)


def _undated(connection: Connection, kind: str) -> int:
    statement = select(func.count()).where(claims.c.time_edtf.is_(None))
    if kind != EVERY_KIND:
        statement = statement.where(claims.c.kind == kind)
    return int(connection.execute(statement).scalar_one())


def _place(days: Reach | None) -> tuple[str, str]:
    if days is None:
        return _NEVER, _NEVER
    return days.earliest or days.latest or _NEVER, days.latest or _NEVER


def _extent(every: Iterable[Reach | None]) -> tuple[str | None, str | None]:
    """The first and the last day that any of these dates names."""
    known = [day for days in every if days for day in (days.earliest, days.latest) if day]
    return (min(known), max(known)) if known else (None, None)


def _years(found: Iterable[tuple[Reach | None, bool]]) -> tuple[YearCount, ...]:
    every: Counter[int] = Counter()
    unsure: Counter[int] = Counter()
    for days, inferred in found:
        place = _place(days)[0]
        if days is None or place == _NEVER:
            continue
        every[int(place[:4])] += 1
        unsure[int(place[:4])] += inferred or days.uncertain
    return tuple(YearCount(year, every[year], unsure[year]) for year in sorted(every))
