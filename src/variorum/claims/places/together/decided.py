"""What people decided on names of places, put before what the rules say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from variorum.claims.places.together.pairs import Group
from variorum.model import (
    Decision,
    Likeness,
    Toponym,
    folded,
    identifier,
    latest,
    place_pair_subject,
)

#: The ids of two groups and the pair of their names.
Pair = tuple[str, str, Likeness]
_SUBJECT = "place: "


def spoken(decisions: Iterable[Decision]) -> dict[str, Decision]:
    """The decisions on names of places that stand, by their subjects."""
    return {
        subject: decision
        for subject, decision in latest(decisions).items()
        if subject.startswith(_SUBJECT) and decision.judgement in ("confirmed", "rejected")
    }


def told_apart(
    toponyms: Sequence[Toponym], said: Mapping[str, Decision]
) -> tuple[list[Toponym], dict[tuple[str, str], str]]:
    """The toponyms, one id parted where it has two names that a person told apart.

    With them the new id by (id, name). The name that comes second in the alphabet goes.
    """
    names: dict[str, set[str]] = defaultdict(set)
    for toponym in toponyms:
        names[toponym.place].add(toponym.name)
    parted: dict[tuple[str, str], str] = {}
    for subject, decision in sorted(said.items()):
        if decision.judgement == "rejected":
            first, second = _names(subject)
            for place, some in names.items():
                here = {folded(name) for name in some}
                if first in here and second in here:
                    new = identifier("place", "apart", place, second)
                    parted |= {(place, name): new for name in some if folded(name) == second}
    moved = [
        replace(t, place=parted[t.place, t.name]) if (t.place, t.name) in parted else t
        for t in toponyms
    ]
    return moved, parted


def decided(
    pairs: Sequence[Pair], said: Mapping[str, Decision], groups: Sequence[Group]
) -> list[Pair]:
    """The pairs as people decided on them, and those that no rule sees."""
    out: list[Pair] = []
    seen: set[str] = set()
    for one, other, pair in pairs:
        subject = place_pair_subject(pair.one, pair.other)
        seen.add(subject)
        out.append((one, other, _settled(pair, said.get(subject))))
    for subject in sorted(said):
        if subject not in seen:
            out.extend(_unseen(subject, said[subject], groups))
    return out


def _unseen(subject: str, decision: Decision, groups: Sequence[Group]) -> Iterator[Pair]:
    first, second = (_most(name, groups) for name in _names(subject))
    if first is not None and second is not None:
        pair = Likeness(first[1], second[1], "no rule sees this pair", joined=False)
        yield first[0], second[0], _settled(pair, decision)


def _most(wanted: str, groups: Sequence[Group]) -> tuple[str, str] | None:
    """The group that has a name most often, and how it writes it."""
    some = [
        (-count, group.id, name)
        for group in groups
        for name, count in group.names.items()
        if folded(name) == wanted
    ]
    return min(some)[1:] if some else None


def _names(subject: str) -> tuple[str, str]:
    one, _, other = subject.removeprefix(_SUBJECT).partition(" = ")
    return one, other


def _settled(pair: Likeness, decision: Decision | None) -> Likeness:
    if decision is None:
        return pair
    confirmed = decision.judgement == "confirmed"
    return replace(
        pair,
        joined=confirmed,
        decided="confirmed" if confirmed else "rejected",
        by=decision.by,
    )
