"""Figures into groups that ask one question: by keys, then by levels, never by numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.questions.levels import Comparison, beside, compare, people_of, retold
from variorum.questions.periods import fit
from variorum.questions.scopes import Scope, close, same_number, shorter_name, spelling

#: Up to this kinship the first of several groups that are equally close is taken.
SURE = 1
#: A newcomer is held against so many different members of a group at most.
MOST_FACES = 60
#: Groups of more pairs than this are not held against each other again.
MOST_PAIRS = 2_500


def groups(scopes: Sequence[Scope]) -> list[list[Scope]]:
    """Groups of comparable figures; every figure is in exactly one.

    A figure joins a group only if it is comparable with all its members and something ties it
    to one of them: the same place, a common origin, the same document, or that neither
    names a place. Figures with the most stated scope come first, so that the vague ones find
    what they belong to; one that could belong to several groups stays alone.
    """
    buckets: dict[tuple[str, str, str], list[Scope]] = defaultdict(list)
    for scope in scopes:
        buckets[scope.key].append(scope)
    found: list[list[Scope]] = []
    for key in sorted(buckets):
        found.extend(_grouped(buckets[key]))
    return found


@dataclass
class _Group:
    """A group being made, and which of its members a newcomer is held against.

    Members of one face (all of a scope but its number) compare alike with every figure that is
    neither of their document nor of their number, so that one of them stands for all.
    """

    members: list[Scope]
    faces: dict[tuple[object, ...], Scope]
    by_document: dict[str, list[Scope]]
    by_number: dict[str, list[Scope]]

    def add(self, scope: Scope) -> None:
        """Take in a member."""
        self.members.append(scope)
        if len(self.faces) < MOST_FACES:
            self.faces.setdefault(_face(scope), scope)
        self.by_document[scope.claim.document].append(scope)
        self.by_number[_digits(scope)].append(scope)

    def against(self, scope: Scope) -> list[Scope]:
        """The members to hold a newcomer against, each once: all, in a group that is not large."""
        if len(self.members) <= MOST_FACES:
            return self.members
        near = self.by_document.get(scope.claim.document, [])
        same = self.by_number.get(_digits(scope), [])
        every = {m.claim.id: m for m in (*self.faces.values(), *near, *same[:MOST_FACES])}
        return list(every.values())


def _face(scope: Scope) -> tuple[object, ...]:
    place = (scope.place, scope.place_id, scope.place_known, scope.place_kind, scope.divided)
    time = (scope.period, scope.period_known, scope.figure.nature)
    return (scope.thing, *place, *time, scope.origin, scope.unit)


def _grouped(scopes: Sequence[Scope]) -> list[list[Scope]]:
    made: list[_Group] = []
    index: dict[tuple[str, str], set[int]] = defaultdict(set)
    for scope in sorted(scopes, key=_most_stated):
        handles = _handles(scope)
        near = sorted({number for handle in handles for number in index[handle]})
        fits = [
            (tie, number)
            for number in near
            if (tie := _tie(scope, made[number].against(scope))) is not None
        ]
        best = min((tie for tie, _ in fits), default=None)
        chosen = [number for tie, number in fits if tie == best]
        if len(chosen) != 1 and (best is None or best[0] > SURE):
            made.append(_Group([], {}, defaultdict(list), defaultdict(list)))
            chosen = [len(made) - 1]
        made[chosen[0]].add(scope)
        for handle in handles:
            index[handle].add(chosen[0])
    return _joined([group.members for group in made])


def _joined(made: Sequence[list[Scope]]) -> list[list[Scope]]:
    """Join groups that tell one number again, where no member of the one is told from the other's.

    What came first decides where a figure goes; two groups may so end with one number in both.
    """
    groups = [list(group) for group in made]
    by_number: dict[str, list[int]] = defaultdict(list)
    for at, group in enumerate(groups):
        for number in sorted({_digits(s) for s in group if retold(s, s)}):
            by_number[number].append(at)
    for number in sorted(by_number):
        first, *others = by_number[number]
        for at in others:
            if (
                groups[first]
                and groups[at]
                and first != at
                and _compatible(groups[first], groups[at])
            ):
                groups[first].extend(groups[at])
                groups[at] = []
    return [group for group in groups if group]


def _digits(scope: Scope) -> str:
    figure = scope.figure
    return f"{figure.low} {figure.high} {figure.bound}"


def _compatible(one: Sequence[Scope], other: Sequence[Scope]) -> bool:
    if len(one) * len(other) > MOST_PAIRS:
        return False
    return all(compare(a, b).comparable for a in one for b in other)


def _handles(scope: Scope) -> list[tuple[str, str]]:
    """What a figure must share with a group to be looked at: every tie needs one of these."""
    place = [("place", word) for word in _words(scope.place)] if scope.place else [("place", "")]
    whose = [("place", spelling(word)) for word in sorted(scope.thing.whose)]
    digits = ("number", _digits(scope))
    document = ("document", scope.claim.document)
    return [("origin", scope.origin), document, digits, *place, *whose]


def _words(place: str) -> list[str]:
    """What spellings and short forms of a place's name have in common."""
    return [spelling(place), *(spelling(word) for word in re.split(r"[\s-]+", place) if word)]


def _most_stated(scope: Scope) -> tuple[object, ...]:
    claim = scope.claim
    stated = scope.place_known + scope.period_known + bool(scope.thing.whose)
    return -stated, claim.document, claim.start, scope.figure.start, claim.id


def _tie(scope: Scope, group: Sequence[Scope]) -> tuple[int, bool, int] | None:
    """How close a figure is to a group (0 is closest), whether its number is another one than any
    there, and how many it is close to (less than 0); None if it does not belong to the group.
    """
    ties: list[tuple[int | None, bool]] = []
    for member in group:
        compared = compare(scope, member)
        if not compared.comparable:
            return None
        near = close(scope, member)
        if near or _anchored(scope, member):
            ties.append((_kinship(scope, member, compared), not near))
    known = [(tie, far) for tie, far in ties if tie is not None]
    if not known:
        return None
    best = min(known)
    return (*best, -known.count(best))


def _anchored(scope: Scope, member: Scope) -> bool:
    """Whether two numbers that cannot be one are told beside one another or of one time.

    Things at one named place, and whatever holds as of a day, need no more than the place: people
    come to harm at one place again and again. One source that gives two numbers for one time
    and names no place speaks of two things.
    """
    if beside(scope.claim, member.claim):
        return True
    placed = scope.place_known and member.place_known
    recurs = scope.thing.people and "stock" not in (scope.figure.nature, member.figure.nature)
    if placed and not recurs:
        return True
    how = fit(scope.period, member.period)
    if how == "same_start":
        return placed
    return how == "equal" and (placed or scope.origin != member.origin)


def _kinship(scope: Scope, member: Scope, compared: Comparison) -> int | None:
    """0 and 1: certainly of one telling; 2 to 6: weaker ties, each weaker than the one before."""
    same_origin = scope.origin == member.origin
    same_document = scope.claim.document == member.claim.document
    placed = compared.state("place") == "same"
    timed = compared.state("time") == "same"
    unplaced = scope.place is None and member.place is None
    ties = (
        (same_origin and not same_document and same_number(scope, member), 0),
        (placed and timed, 0),
        (same_origin and (placed or same_document), 1),
        (retold(scope, member), 1),
        (placed, 2),
        (same_origin or (same_document and same_number(scope, member)), 3),
        (_short_form(scope, member) and timed, 3),
        (people_of(scope, member), 4),
        ((same_document or unplaced) and compared.state("population") == "same", 4),
        (timed and scope.place is not None and member.place is not None, 5),
        (_named_people(scope, member) and compared.state("population") == "same", 5),
        (_named_alike(scope, member) and compared.state("population") == "same", 6),
    )
    return next((tie for holds, tie in ties if holds), None)


def _short_form(one: Scope, other: Scope) -> bool:
    """Whether one place is named by a part of the other's name."""
    return bool(one.place and other.place and shorter_name(one.place, other.place))


def _named_alike(one: Scope, other: Scope) -> bool:
    """Whether things of one place are counted, the place written by one of them at least.

    People are left out: where they are counted and where they come from are easily mixed up.
    """
    if not one.place or not other.place or not (one.place_known or other.place_known):
        return False
    if one.thing.people:
        return False
    return spelling(one.place) == spelling(other.place)


def _named_people(one: Scope, other: Scope) -> bool:
    """Whether both name whose people they count and neither names a place besides."""
    placed = one.place_known or other.place_known
    return bool(one.thing.whose and other.thing.whose) and not placed
