"""One number told again in several places: what one telling leaves out, another may state.

2,346 is seldom given by chance of two things, so that figures of one telling number (and their
roundings: "more than 2,300", "about 2,000") are brought together first. Period, place, population
and definition that one of them states are then taken for all when groups are made. Whether
two figures contradict is never decided by what was taken over in this way.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from variorum.questions.levels import beside, compare
from variorum.questions.periods import Period, counting, nearly
from variorum.questions.retelling import retold, rounds, telling
from variorum.questions.scopes import Scope, one_place_name
from variorum.questions.spellings import spelling

T = TypeVar("T")

#: A number that is told at least so often in one bucket without agreement is not held further.
MOST = 60


def tellings(scopes: Sequence[Scope]) -> list[list[Scope]]:
    """Groups of one telling number with its roundings; every figure is in exactly one."""
    by_number: dict[float, list[Scope]] = defaultdict(list)
    rest: list[Scope] = []
    for scope in sorted(scopes, key=_order):
        value = telling(scope)
        (rest if value is None else by_number[value]).append(scope)
    told: list[list[Scope]] = []
    for number in sorted(by_number):
        told.extend(share(group) for group in _agreeing(by_number[number]))
    alone: list[list[Scope]] = []
    for scope in rest:
        found = _rounded_from(scope, told)
        (found.append(scope) if found is not None else alone.append([scope]))
    return [share(group) for group in told] + alone


def share(told: Sequence[Scope]) -> list[Scope]:
    """The figures of one telling, each with what the others state and it leaves out."""
    if len(told) == 1:
        return list(told)
    kinds = {s.thing.kind for s in told}
    kind = told[0].thing.kind if len(kinds) == 1 else "people"
    whose = _one(s.thing.whose for s in told if s.thing.whose) or frozenset()
    definition = frozenset().union(*(s.thing.definition for s in told))
    place = _place(told)
    counted_in = _counting_period(told)
    period = counted_in or _one(s.period for s in told if s.period_known)
    out: list[Scope] = []
    for scope in told:
        new = replace(
            scope,
            thing=replace(
                scope.thing, kind=kind, definition=definition, whose=scope.thing.whose or whose
            ),
        )
        if period is not None and (counted_in is not None or not scope.period_known):
            new = replace(new, period=period, period_known=True)
        if not scope.place_known and place is not None:
            new = replace(new, place=place.place, place_id=place.place_id, place_known=True)
        out.append(new)
    return out


def _counting_period(told: Sequence[Scope]) -> Period | None:
    """The period in which the number was counted, where all that state one mean one.

    It holds for all tellings: another date beside the number is that of a report, or of what the
    number is compared with.
    """
    stated = Counter(s.period for s in told if s.period_known and counting(s.period))
    periods = sorted((p for p in stated if p is not None), key=lambda p: (-stated[p], str(p)))
    if not periods:
        return None
    first = periods[0]
    meant = all(p == first or nearly(p, first) for p in periods)
    return first if meant else None


def _one(values: Iterable[T | None]) -> T | None:
    """The value that all state, None where they state none or several."""
    found = {v for v in values if v is not None}
    return next(iter(found)) if len(found) == 1 else None


def _place(told: Sequence[Scope]) -> Scope | None:
    known = [s for s in told if s.place_known and s.place]
    if len({spelling(s.place or "") for s in known}) != 1:
        return None
    return known[0]


def _agreeing(told: Sequence[Scope]) -> list[list[Scope]]:
    """Tellings of one number, apart where a level tells them apart."""
    groups: list[list[Scope]] = []
    for scope in told:
        for group in groups:
            near = group[:MOST]
            if any(retold(scope, o) for o in near) and all(
                compare(scope, o).comparable for o in near
            ):
                group.append(scope)
                break
        else:
            groups.append([scope])
    return groups


def _rounded_from(scope: Scope, told: Sequence[list[Scope]]) -> list[Scope] | None:
    """The nearest telling number that a rounder figure gives; a range only where there is one."""
    fits = [
        group
        for group in told
        if rounds(scope, group[0])
        and any(_tied(scope, other) for other in group)
        and all(compare(scope, o).comparable for o in group[:MOST] if telling(o) is not None)
    ]
    value = scope.figure.value
    if scope.figure.bound == "between" or value is None:
        told_beside = [g for g in fits if any(beside(scope.claim, o.claim) for o in g)]
        fits = told_beside or fits
        return fits[0] if len(fits) == 1 else None
    return min(fits, key=lambda group: abs((telling(group[0]) or 0) - value), default=None)


def _tied(scope: Scope, other: Scope) -> bool:
    """Whether the same source, sentence or place stands behind both."""
    if beside(scope.claim, other.claim) or scope.origin == other.origin:
        return True
    # "thousands" meets any number of one place that has as many digits
    return (
        not scope.figure.vague and scope.figure.bound != "between" and one_place_name(scope, other)
    )


def _order(scope: Scope) -> tuple[object, ...]:
    claim = scope.claim
    stated = scope.place_known + scope.period_known + bool(scope.thing.whose)
    return -stated, claim.document, claim.start, scope.figure.start, claim.id
