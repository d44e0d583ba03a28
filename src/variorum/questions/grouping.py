"""Figures into groups that ask one question: by keys, then by levels, never by numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from variorum.questions.scopes import Scope
from variorum.questions.spellings import spelling
from variorum.questions.tellings import tellings
from variorum.questions.ties import RANKS, SURE, Ties, tie_of

#: More figures than this of one measure and thing are not all held against each other.
LARGEST = 600
#: Ties of what texts of one happening are about: the group that more texts tell of may win.
OF_ONE_HAPPENING = (10, 11)
#: Elsewhere it must be told by so many times as many texts.
MANY = 3


def groups(scopes: Sequence[Scope]) -> list[list[Scope]]:
    """Groups of comparable figures; every figure is in exactly one.

    Tellings of one number come together first and share what each of them states. Then groups
    join, those with the strongest tie first, if no level tells any member of the one from any
    member of the other. Two groups stay apart while a third, as close to one of them, cannot be one
    with the other.
    """
    buckets: dict[tuple[str, str, str], list[Scope]] = defaultdict(list)
    for scope in scopes:
        buckets[scope.key].append(scope)
    found: list[list[Scope]] = []
    for key in sorted(buckets):
        for part in _parts(buckets[key]):
            found.extend(_grouped(part))
    return found


def _parts(bucket: list[Scope], finer: int = 0) -> list[list[Scope]]:
    """A bucket, or where it is very large, those of one place, year, origin and document apart."""
    if len(bucket) <= LARGEST or finer == len(_FINER):
        return [bucket]
    apart: dict[str, list[Scope]] = defaultdict(list)
    for scope in bucket:
        apart[_FINER[finer](scope)].append(scope)
    return [part for key in sorted(apart) for part in _parts(apart[key], finer + 1)]


def _year(scope: Scope) -> str:
    first = scope.period.first if scope.period else None
    return str(first.year) if first else ""


_FINER: tuple[Callable[[Scope], str], ...] = (
    lambda scope: spelling(scope.place or ""),
    _year,
    lambda scope: scope.origin,
    lambda scope: scope.claim.document,
)


def _grouped(scopes: Sequence[Scope]) -> list[list[Scope]]:
    """Join from the strongest tie to the weakest."""
    made = tellings(scopes)
    ties = Ties(made)
    for rank in range(RANKS):
        _join(ties, rank)
    own = {s.claim.id: s for s in scopes}
    return [[own[s.claim.id] for n in group for s in made[n]] for group in ties.groups()]


def _join(ties: Ties, rank: int) -> None:
    """Join all that are tied as strongly as this and have no rival, until nothing joins."""
    while _joined_any(ties, rank):
        pass


def _joined_any(ties: Ties, rank: int) -> bool:
    """One round of joining: whether anything joined."""
    near = {n: found for n in ties.standing() if (found := ties.near(n, rank))}
    beside = {n: sum(1 << other for other in found) for n, found in near.items()}
    into = {n: n for n in near}
    before = len(ties.standing())
    for one in sorted(near):
        for other in near[one]:
            a, b = into[one], into[other]
            if a == b or ties.apart(a, b):
                continue
            times = 1 if tie_of(rank) in OF_ONE_HAPPENING else MANY
            if tie_of(rank) > SURE and _held_back(ties, one, other, beside, times=times):
                continue
            ties.join(a, b)
            into = {n: a if m == b else m for n, m in into.items()}
    return len(ties.standing()) < before


def _held_back(ties: Ties, one: int, other: int, beside: Mapping[int, int], *, times: int) -> bool:
    """Whether something as close to either cannot be one with the other, and is not outweighed.

    Where it takes many times as many texts, what only one text tells outweighs nothing.
    """
    ones, others = beside[one] & ties.far(other), beside[other] & ties.far(one)
    if not (ones or others):
        return False
    allowed = ties.rivals(one, other)
    if not (ones or others) & allowed:
        return False
    if times > 1 and 1 in (ties.texts(one), ties.texts(other)):
        return True
    against = ((other, ones & allowed), (one, others & allowed))
    return not all(ties.outweighs(group, rivals, times=times) for group, rivals in against)
