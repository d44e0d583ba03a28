"""Figures into groups that ask one question: by keys, then by levels, never by numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product

from variorum.questions.levels import compare
from variorum.questions.scopes import Scope
from variorum.questions.tellings import tellings
from variorum.questions.ties import WEAKEST, tie

#: Up to this tie the first of several groups that are equally close is taken.
SURE = 1


def groups(scopes: Sequence[Scope]) -> list[list[Scope]]:
    """Groups of comparable figures; every figure is in exactly one.

    Tellings of one number come together first and share what each of them states. Then groups
    join, those with the strongest tie first, if no level tells any member of the one from any
    member of the other. A group that could join several others which cannot be one stays alone.
    """
    buckets: dict[tuple[str, str, str], list[Scope]] = defaultdict(list)
    for scope in scopes:
        buckets[scope.key].append(scope)
    found: list[list[Scope]] = []
    for key in sorted(buckets):
        found.extend(_Bucket(buckets[key]).groups())
    return found


@dataclass
class _Bucket:
    """The figures that could meet; what a pair of them gave is kept."""

    scopes: Sequence[Scope]
    _ties: dict[tuple[str, str], int | None] = field(default_factory=dict)

    def groups(self) -> list[list[Scope]]:
        """Join from the strongest tie to the weakest."""
        made = tellings(self.scopes)
        for rank in range(WEAKEST + 1):
            made = self._joined(made, rank)
        own = {s.claim.id: s for s in self.scopes}
        return [[own[s.claim.id] for s in group] for group in made]

    def _joined(self, made: Sequence[list[Scope]], rank: int) -> list[list[Scope]]:
        near: dict[int, list[int]] = defaultdict(list)
        for one, other in self._pairs(made):
            if self._tie(made[one], made[other]) == rank:
                near[one].append(other)
                near[other].append(one)
        torn = {n for n in near if rank > SURE and not self._agree(made, near[n])}
        out = {n: list(group) for n, group in enumerate(made)}
        into = {n: n for n in out}
        for one in sorted(near):
            for other in near[one]:
                a, b = into[one], into[other]
                if a == b or torn & {one, other} or not self._compatible(out[a], out[b]):
                    continue
                out[a].extend(out.pop(b))
                into = {n: a if m == b else m for n, m in into.items()}
        return list(out.values())

    def _pairs(self, made: Sequence[list[Scope]]) -> Iterator[tuple[int, int]]:
        return ((a, b) for a in range(len(made)) for b in range(a + 1, len(made)))

    def _agree(self, made: Sequence[list[Scope]], near: Sequence[int]) -> bool:
        """Whether all that a group is close to could be one group."""
        return all(self._compatible(made[a], made[b]) for a in near for b in near if a < b)

    def _compatible(self, one: Sequence[Scope], other: Sequence[Scope]) -> bool:
        return all(self._pair(a, b) is not None for a, b in product(one, other))

    def _tie(self, one: Sequence[Scope], other: Sequence[Scope]) -> int | None:
        """The strongest tie of any two members, None where a level tells two apart."""
        best = WEAKEST + 1
        for a, b in product(one, other):
            found = self._pair(a, b)
            if found is None:
                return None
            best = min(best, found)
        return best

    def _pair(self, one: Scope, other: Scope) -> int | None:
        """A pair's tie; beyond the weakest where nothing ties it, None where it is told apart."""
        key = (
            (one.claim.id, other.claim.id)
            if one.claim.id < other.claim.id
            else (other.claim.id, one.claim.id)
        )
        if key not in self._ties:
            compared = compare(one, other)
            self._ties[key] = tie(one, other, compared) if compared.comparable else None
        return self._ties[key]
