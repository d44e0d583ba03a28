"""Chronology: dated claims in the order of their dates, uncertain dates kept uncertain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from sqlalchemy import Connection, func, select

from variorum.model import Time
from variorum.store.queries.dates import reach
from variorum.store.queries.questions import KIND_ORDER
from variorum.store.queries.rows import claims_by_id, in_order, one_of, page_of, tallies
from variorum.store.queries.shapes import Chronology, Dated, Reach, YearCount
from variorum.store.schema import claims

#: What the list shows unless asked otherwise: happenings, not every claim that has a date.
DEFAULT_KIND = "event"
EVERY_KIND = "all"
#: Sorts behind every ISO 8601 date: what has no day to begin with stands last.
_NEVER = "~"


def chronology(
    connection: Connection,
    *,
    kind: str | None = None,
    since: int | None = None,
    before: int | None = None,
    page: int = 1,
) -> Chronology:
    """Dated claims of one kind ("all": of every kind) that begin in [since, before), in years.

    Raises `InputError` for an unknown kind.
    """
    kind = one_of("kind", kind, (*KIND_ORDER, EVERY_KIND)) or DEFAULT_KIND
    every = select(claims.c.kind, func.count()).where(claims.c.time_edtf.is_not(None))
    undated = select(func.count()).where(claims.c.time_edtf.is_(None))
    dated = select(claims.c.id, claims.c.time_edtf, claims.c.time_inferred).where(
        claims.c.time_edtf.is_not(None)
    )
    if kind != EVERY_KIND:
        dated = dated.where(claims.c.kind == kind)
        undated = undated.where(claims.c.kind == kind)
    found = [
        (row.id, reach(row.time_edtf), bool(row.time_inferred)) for row in connection.execute(dated)
    ]
    asked = sorted(
        (_place(days), name) for name, days, _ in found if _begins_in(days, since, before)
    )
    here = page_of(len(asked), page)
    first = (here.number - 1) * here.size
    names = [name for _, name in asked[first : first + here.size]]
    by_id = claims_by_id(connection, names)
    return Chronology(
        kind=kind,
        kinds=in_order(tallies(connection, every.group_by(claims.c.kind)), KIND_ORDER),
        since=since,
        before=before,
        years=_years((days, inferred) for _, days, inferred in found),
        undated=int(connection.execute(undated).scalar_one()),
        page=here,
        entries=tuple(
            Dated(claim, _reach_of(claim.time)) for claim in map(by_id.__getitem__, names)
        ),
    )


def _reach_of(time: Time | None) -> Reach | None:
    return reach(time.edtf) if time else None


def _place(days: Reach | None) -> tuple[str, str]:
    """By the first day, then the last: a day stands before the month that it begins.

    What only has an end stands by its end, what cannot be read stands last.
    """
    if days is None:
        return _NEVER, _NEVER
    return days.earliest or days.latest or _NEVER, days.latest or _NEVER


def _begins_in(days: Reach | None, since: int | None, before: int | None) -> bool:
    if since is None and before is None:
        return True
    year = _year(days)
    if year is None:
        return False
    return (since is None or year >= since) and (before is None or year < before)


def _year(days: Reach | None) -> int | None:
    place = _place(days)[0]
    return None if place == _NEVER else int(place[:4])


def _years(found: Iterable[tuple[Reach | None, bool]]) -> tuple[YearCount, ...]:
    every: Counter[int] = Counter()
    unsure: Counter[int] = Counter()
    for days, inferred in found:
        year = _year(days)
        if days is None or year is None:
            continue
        every[year] += 1
        unsure[year] += inferred or days.uncertain
    return tuple(YearCount(year, every[year], unsure[year]) for year in sorted(every))
