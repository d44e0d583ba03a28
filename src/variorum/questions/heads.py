"""Which figure of its kind a text is about: the first that it gives, and what can be one with it.

Reports begin with what matters most (the inverted pyramid of news writing), and judgments and
abstracts give a total before its circumstances. Later numbers of the same measure that cannot be
one with the first are of something else: an earlier disaster, a part, another place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from variorum.questions.levels import compare
from variorum.questions.scopes import Scope


def mark_heads(scopes: Sequence[Scope]) -> list[Scope]:
    """Mark the first whole of each key in each document, and those that are comparable with it."""
    told: dict[tuple[str, tuple[str, str, str]], list[Scope]] = defaultdict(list)
    for scope in scopes:
        if scope.part_of is None and scope.decides:
            told[scope.claim.document, scope.key].append(scope)
    found = [_heads(group) for group in told.values()]
    heads = {s.claim.id for group in found for s in group}
    firsts = {group[0].claim.id for group in found}
    return [replace(s, head=s.claim.id in heads, first=s.claim.id in firsts) for s in scopes]


def _heads(group: Sequence[Scope]) -> list[Scope]:
    """The first whole, and each later one that may be one with all before it."""
    heads: list[Scope] = []
    for scope in sorted(group, key=lambda s: (s.figure.start, s.claim.id)):
        if all(compare(head, scope).comparable for head in heads):
            heads.append(scope)
    return heads
