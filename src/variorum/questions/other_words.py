"""One number in other words: the measure of a figure whose own verb has no term.

"The drill counted 1,187 boats" and "1,187 boats were licensed" give one number of one thing, too
sharp to be given by chance twice in one matter. Where the verb of one is in no row of the
vocabulary, the measure that the others give is taken for it too, if they give only one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from variorum.questions.measures import is_term
from variorum.questions.retelling import retold, telling
from variorum.questions.scopes import Scope

#: The measure of what is only said to be there.
_THERE = "count"


def with_measures_of_others(scopes: Sequence[Scope]) -> list[Scope]:
    """The figures, those without a term of their own with that of the same number elsewhere."""
    told: dict[tuple[float, str, str], list[Scope]] = defaultdict(list)
    for scope in scopes:
        value = telling(scope)
        if value is not None:
            told[value, *scope.key[1:]].append(scope)
    named = {}
    for group in told.values():
        for scope in group:
            measure = _measure(scope, [s for s in group if s is not scope])
            if measure is not None:
                named[scope.claim.id] = measure
    return [replace(s, measure=named.get(s.claim.id, s.measure)) for s in scopes]


def _measure(scope: Scope, others: Sequence[Scope]) -> str | None:
    """The measure that others give the number, None where the figure keeps its own."""
    if is_term(scope.measure):
        return None
    same = [o.measure for o in others if retold(scope, o)]
    terms = {m for m in same if is_term(m)}
    if terms:
        return next(iter(terms)) if len(terms) == 1 else None
    verbs = Counter(m for m in [*same, scope.measure] if m != _THERE)
    return min(verbs, key=lambda m: (-verbs[m], m)) if same and verbs else None
