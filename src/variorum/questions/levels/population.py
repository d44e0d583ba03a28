"""Whose people are counted."""

from __future__ import annotations

from variorum.questions.levels.level import Level
from variorum.questions.scopes import Scope
from variorum.questions.things import covers

#: So many first letters two names of one people share.
AKIN = 4


def of_population(one: Scope, other: Scope) -> Level:
    """By the proper words said of those counted; one name more or less leaves it open."""
    left, right = one.thing.whose, other.thing.whose
    if not left and not right:
        return Level("population", "same", "same population")
    if not left or not right:
        return Level("population", "open", "only one names a population")
    if covers(left, right) and covers(right, left):
        return Level("population", "same", "same population")
    if covers(left, right) or covers(right, left):
        return Level("population", "open", "one names a wider population")
    if one.claim.document == other.claim.document and _akin(left, right):
        return Level("population", "open", "perhaps one population under two names")
    names = f"{', '.join(sorted(left))} and {', '.join(sorted(right))}"
    return Level("population", "differs", f"different populations: {names}")


def _akin(names: frozenset[str], others: frozenset[str]) -> bool:
    """Whether names of one text begin alike, as two names of one people often do."""
    return any(name[:AKIN] == other[:AKIN] for name in names for other in others)


def people_of(one: Scope, other: Scope) -> bool:
    """Whether the people that one counts are named after the place where the other counts."""
    if not (one.thing.people and other.thing.people):
        return False
    return _named_after(one, other) or _named_after(other, one)


def _named_after(one: Scope, other: Scope) -> bool:
    if not one.thing.whose or other.thing.whose or not other.place or not other.place_known:
        return False
    return covers(one.thing.whose, frozenset(other.place.casefold().split()))
