"""Which years the days of a list can belong to: a small constraint problem, solved exactly.

Variables are the days, values the years printed on their page and the last one of the page
before. What holds: days under one another are in order; pages are in order; every printed year
has a day; a day that another passage dates has that year. A column in which no years put all
days in order may be two columns one after the other, or be in no order at all; each is tried
only where the one before it fails. After Mackworth, "Consistency in Networks of Relations"
(1977), and the forward-backward pass of dynamic programming.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from variorum.claims.events.lists.columns import Order, allowed, unordered
from variorum.claims.events.lists.lines import Day

#: How the years of a column were found.
How = Literal["in order", "two columns", "no order"]
Years = frozenset[int]
#: Columns longer than this are not tried at every place for where a second begins.
_LONGEST_SPLIT = 60
#: That each printed year has a day is used for so many years and days of a page, not beyond.
_MOST_MASKED, _MOST_DAYS_MASKED = 6, 200
#: So many steps from a day and year to the next are tried in a column, else its order is not used.
_MOST_STEPS = 300_000
#: Bounds travel from page to page; more rounds than these hardly ever find another.
_MOST_ROUNDS = 8
_Bound = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The years printed on a page, its columns of days, and whether its text is in order."""

    printed: tuple[int, ...]
    columns: tuple[tuple[Day, ...], ...]
    sorted: bool = True


@dataclass(frozen=True, slots=True)
class Solved:
    """For each day of a column the years it may be in, and how they were found."""

    years: tuple[Years, ...]
    how: How


#: Position of a day: page, column, place in it.
Place = tuple[int, int, int]


def solve(sheets: Sequence[Sheet], told: Mapping[Place, Years]) -> list[list[Solved]]:
    """Every reading of a list: for each page and column the years that each day may be in.

    `told` are the years that other passages give. The cost is bounded by the number of days
    times the square of the years of a page.
    """
    down = _descends(sheets)
    domains = _domains(sheets, told, down=down)
    if not down:
        return _ascending(sheets, domains)
    turned = [_turned(sheet) for sheet in reversed(sheets)]
    backward = [[list(reversed(column)) for column in page] for page in reversed(domains)]
    return [
        [Solved(tuple(reversed(column.years)), column.how) for column in page]
        for page in reversed(_ascending(turned, backward))
    ]


def _descends(sheets: Sequence[Sheet]) -> bool:
    """Whether the latest year stands first, from page to page or, on one page, all through."""
    firsts = [min(s.printed) for s in sheets if s.printed]
    if len(firsts) > 1 and firsts[0] != firsts[-1]:
        return firsts[0] > firsts[-1]
    printed = [year for s in sheets for year in s.printed]
    return len(set(printed)) > 1 and printed == sorted(printed, reverse=True)


def _turned(sheet: Sheet) -> Sheet:
    columns = tuple(tuple(reversed(column)) for column in sheet.columns)
    return Sheet(sheet.printed, columns, sheet.sorted)


def _domains(
    sheets: Sequence[Sheet], told: Mapping[Place, Years], *, down: bool
) -> list[list[list[Years]]]:
    """For each day the years of its page and the last one of the page before."""
    out: list[list[list[Years]]] = []
    carried: Years = frozenset()
    for number, sheet in enumerate(sheets):
        every = frozenset(sheet.printed) | carried
        page: list[list[Years]] = []
        for at, column in enumerate(sheet.columns):
            of = [_domain(day, every, told.get((number, at, i))) for i, day in enumerate(column)]
            page.append(of)
        out.append(page)
        if sheet.printed:
            carried = frozenset([min(sheet.printed) if down else max(sheet.printed)])
    return out


def _domain(day: Day, every: Years, told: Years | None) -> Years:
    if day.year is not None:
        return frozenset([day.year])
    years = frozenset(year for year in every if day.within(year)) or every
    return (told & years if told else None) or years


def _ascending(sheets: Sequence[Sheet], domains: list[list[list[Years]]]) -> list[list[Solved]]:
    solved: list[list[Solved]] = []
    for _ in range(_MOST_ROUNDS):
        before = domains
        highs = _highs(sheets, domains)
        solved, domains = [], []
        low: _Bound | None = None
        for sheet, page, high in zip(sheets, before, highs, strict=True):
            solved.append(_page(sheet, _bounded(sheet, page, low, high)))
            domains.append([list(column.years) for column in solved[-1]])
            firsts = [_date(day, min(years)) for day, years in _each(sheet, domains[-1])]
            firsts += [min(dates) for dates in _of_printed(sheet, domains[-1])]
            low = max(firsts + ([low] if low else []), default=None)
        if domains == before:
            break
    return solved


def _each(sheet: Sheet, page: list[list[Years]]) -> Iterator[tuple[Day, Years]]:
    for column, of in zip(sheet.columns, page, strict=True):
        yield from zip(column, of, strict=True)


def _of_printed(sheet: Sheet, page: list[list[Years]]) -> Iterator[list[_Bound]]:
    """For each printed year the dates in it that days of the page may have: one is its day's."""
    for printed in sorted(set(sheet.printed)):
        dates = [_date(day, printed) for day, years in _each(sheet, page) if printed in years]
        if dates:
            yield dates


def _highs(sheets: Sequence[Sheet], domains: list[list[list[Years]]]) -> list[_Bound | None]:
    """For each page the day after which nothing on it can be."""
    out: list[_Bound | None] = []
    high: _Bound | None = None
    for sheet, page in zip(reversed(sheets), reversed(domains), strict=True):
        out.append(high)
        lasts = [_date(day, max(years)) for day, years in _each(sheet, page)]
        lasts += [max(dates) for dates in _of_printed(sheet, page)]
        high = min(lasts + ([high] if high else []), default=None)
    return out[::-1]


def _date(day: Day, year: int) -> _Bound:
    return year, day.month, day.first


def _bounded(
    sheet: Sheet, page: list[list[Years]], low: _Bound | None, high: _Bound | None
) -> list[list[Years]]:
    """The years that keep a page behind those before it; all of them where none would."""
    out: list[list[Years]] = []
    for column, of in zip(sheet.columns, page, strict=True):
        out.append([])
        for day, years in zip(column, of, strict=True):
            kept = frozenset(
                year
                for year in years
                if (low is None or low <= _date(day, year))
                and (high is None or _date(day, year) <= high)
            )
            out[-1].append(kept or years)
    return out


def _page(sheet: Sheet, domains: list[list[Years]]) -> list[Solved]:
    """The columns of a page under its own constraints."""
    printed = sorted(set(sheet.printed))
    days = sum(len(column) for column in sheet.columns)
    masked = printed if len(printed) <= _MOST_MASKED and days <= _MOST_DAYS_MASKED else []
    alone = len(sheet.columns) == 1
    ways = [
        _column(days, of, masked, ordered=sheet.sorted, alone=alone)
        for days, of in zip(sheet.columns, domains, strict=True)
    ]
    full = (1 << len(masked)) - 1
    out: list[Solved] = []
    for number, (way, of) in enumerate(zip(ways, domains, strict=True)):
        others = {0}
        for other in ways[:number] + ways[number + 1 :]:
            others = {a | b for a in others for b in other.order.masks}
        covers = {m for m in way.order.masks if any(m | o == full for o in others)}
        years = tuple(
            frozenset(y for y, masks in by_year.items() if masks & covers) or known
            for by_year, known in zip(way.order.years, of, strict=True)
        )
        out.append(Solved(years if covers else way.order.all_years(), way.how))
    return out


@dataclass(frozen=True, slots=True)
class _Way:
    order: Order
    how: How


def _column(
    days: Sequence[Day],
    domains: Sequence[Years],
    masked: Sequence[int],
    *,
    ordered: bool,
    alone: bool,
) -> _Way:
    if ordered and sum(len(years) ** 2 for years in domains) <= _MOST_STEPS:
        found = allowed(days, domains, masked)
        if found is not None:
            return _Way(found, "in order")
        found = _two_columns(days, domains, masked) if alone else None
        if found is not None:
            return _Way(found, "two columns")
    return _Way(unordered(domains, masked), "no order")


def _two_columns(
    days: Sequence[Day], domains: Sequence[Years], masked: Sequence[int]
) -> Order | None:
    """Every way to cut the days into two columns that are in order, taken together."""
    if len(days) > _LONGEST_SPLIT:
        return None
    found: Order | None = None
    for cut in range(2, len(days) - 1):
        first = allowed(days[:cut], domains[:cut], masked)
        second = allowed(days[cut:], domains[cut:], masked) if first is not None else None
        if first is not None and second is not None:
            both = first.beside(second)
            found = both if found is None else found.or_else(both)
    return found
