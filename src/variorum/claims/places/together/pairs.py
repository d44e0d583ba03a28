"""Pairs of names that are, or may be, of one place, each with the reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from variorum.claims.places.gazetteer import fold
from variorum.claims.places.together.qualifiers import bucket, translated
from variorum.claims.places.together.spelling import alike, skeleton
from variorum.model import Likeness, Toponym

#: Names so near one another in a text are listed side by side: two names of two places.
_SIDE_BY_SIDE = 40
#: Points of one place lie no farther apart than this, in degrees.
_SAME_POINT = 0.5
#: Kinds of places that are described: what words they share says nothing.
_DESCRIBED = frozenset(("part", "surroundings", "line"))
_WIDE = frozenset(("continent", "country", "state"))


@dataclass(slots=True)
class Group:
    """What documents alone take for one place: an id, and every toponym that has it."""

    id: str
    toponyms: list[Toponym] = field(default_factory=list)

    @property
    def first(self) -> Toponym:
        """The first toponym by document and position."""
        return self.toponyms[0]

    @property
    def names(self) -> dict[str, int]:
        """Each spelling with how often it is written."""
        out: dict[str, int] = defaultdict(int)
        for toponym in self.toponyms:
            out[toponym.name] += 1
        return dict(out)

    @property
    def resolved(self) -> bool:
        """Whether the gazetteer knows where it is."""
        return self.first.lat is not None


def same_spelling(groups: Sequence[Group]) -> Iterator[tuple[str, str, Likeness]]:
    """Names unresolved in one document and resolved, to one place alone, in another."""
    by_key: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        for key in {fold(name) for name in group.names}:
            by_key[key].append(group)
    for key in sorted(by_key):
        some = by_key[key]
        known = [g for g in some if g.resolved]
        for group in (g for g in some if not g.resolved):
            for other in known:
                name = next(n for n in sorted(other.names) if fold(n) == key)
                reason = f"“{name}” is told by another document, and no other place has the name"
                if len(known) > 1:
                    reason = f"“{name}” is written alike, and is the name of several places here"
                yield group.id, other.id, Likeness(name, name, reason, joined=len(known) == 1)


def spelled_alike(groups: Sequence[Group]) -> Iterator[tuple[str, str, Likeness]]:
    """Spellings that may write the same sounds, unless they stand side by side or far apart."""
    named = [g for g in groups if g.first.kind not in _DESCRIBED]
    beside = _side_by_side(groups)
    for one, other, left, right in _likely(named, skeleton):
        if alike(one, other):
            reason = f"“{one}” and “{other}” are two ways to write the same sounds"
            yield from _pair(one, other, left, right, reason, beside)
    for one, other, left, right in _likely(named, bucket):
        if translated(one, other):
            reason = f"“{one}” and “{other}” say the same in two languages"
            yield from _pair(one, other, left, right, reason, beside)


def _likely(
    groups: Sequence[Group], key_of: Callable[[str], str | None]
) -> Iterator[tuple[str, str, Group, Group]]:
    """Pairs of names of two groups that have one key; those in capitals alone are left out."""
    buckets: dict[str, list[tuple[str, Group]]] = defaultdict(list)
    for group in groups:
        for name in sorted(group.names):
            key = None if name.isupper() else key_of(name)
            if key is not None:
                buckets[key].append((name, group))
    for key in sorted(buckets):
        for (one, left), (other, right) in combinations(buckets[key], 2):
            if left.id != right.id and fold(one) != fold(other):
                yield one, other, left, right


def _pair(
    one: str, other: str, left: Group, right: Group, reason: str, beside: set[frozenset[str]]
) -> Iterator[tuple[str, str, Likeness]]:
    """The pair, joined unless something speaks against it; none of two that lie far apart."""
    if not _both_known_apart(left, right):
        apart = _apart(left, right) or frozenset((fold(one), fold(other))) in beside
        yield left.id, right.id, Likeness(one, other, reason, joined=not apart)


def _apart(one: Group, other: Group) -> bool:
    """Whether two are resolved to different entries, or are of kinds that exclude each other."""
    if one.resolved and other.resolved:
        return True
    kinds = {one.first.kind, other.first.kind} - {None}
    return len(kinds & {"river", "country", "continent", "lake", "sea"}) > 0 and len(kinds) > 1


def _both_known_apart(one: Group, other: Group) -> bool:
    a, b = one.first, other.first
    if a.lat is None or b.lat is None or a.lon is None or b.lon is None:
        return False
    return abs(a.lat - b.lat) > _SAME_POINT or abs(a.lon - b.lon) > _SAME_POINT


def _side_by_side(groups: Sequence[Group]) -> set[frozenset[str]]:
    """Pairs of names that a document writes close to one another."""
    by_document: dict[str, list[Toponym]] = defaultdict(list)
    for group in groups:
        for toponym in group.toponyms:
            by_document[toponym.document].append(toponym)
    out: set[frozenset[str]] = set()
    for some in by_document.values():
        some.sort(key=lambda t: t.start)
        for at, one in enumerate(some):
            for other in some[at + 1 :]:
                if other.start - one.end > _SIDE_BY_SIDE:
                    break
                out.add(frozenset((fold(one.name), fold(other.name))))
    return out


def told_pairs(
    told: Mapping[str, Sequence[tuple[str, str, str]]], groups: Sequence[Group]
) -> Iterator[tuple[str, str, Likeness]]:
    """Names that a text gives to one place; `told` has (id, name, other name) by document."""
    by_key: dict[str, list[Group]] = defaultdict(list)
    by_id = {group.id: group for group in groups}
    for group in groups:
        for key in {fold(name) for name in group.names}:
            by_key[key].append(group)
    for document in sorted(told):
        for place, name, other in told[document]:
            for group in by_key.get(fold(other), ()):
                if group.id == place:
                    continue
                reason = f"a document gives “{other}” as another name of “{name}”"
                first = by_id[place]
                holds = group.id in first.first.inside or _only_one_wide(first, group)
                yield place, group.id, Likeness(name, other, reason, joined=not holds)


def _only_one_wide(one: Group, other: Group) -> bool:
    """Whether one alone is a country or wider: "X, now Y" may say in what X lies today."""
    return (one.first.kind in _WIDE) != (other.first.kind in _WIDE)
