"""Whether two figures are of one place."""

from __future__ import annotations

from variorum.model import place_relation
from variorum.questions.levels.level import Level
from variorum.questions.levels.population import people_of
from variorum.questions.occasions import one_happening
from variorum.questions.retelling import retold
from variorum.questions.scopes import Scope, names_place
from variorum.questions.spellings import shorter_name, spelling
from variorum.questions.texts import one_matter
from variorum.questions.things import covers


def of_place(one: Scope, other: Scope) -> Level:
    """One name, two kinds of place of one name, or two names."""
    if one.place is None or other.place is None:
        both = one.place is None and other.place is None
        return Level("place", "open", "neither names a place" if both else "one names no place")
    known = one.place_known and other.place_known
    same_id = one.place_id is not None and one.place_id == other.place_id
    if _namesakes(one, other):
        return Level("place", "differs", f"two places are called {one.place}")
    if same_id or spelling(one.place) == spelling(other.place):
        if one.divided and one.place_kind != other.place_kind:
            both = one.place_kind is not None and other.place_kind is not None
            words = f"a town and an area are called {one.place}"
            return Level("place", "differs" if both else "open", words)
        if known:
            return Level("place", "same", f"same place: {one.place}")
        return Level("place", "open", f"same place, which one does not name: {one.place}")
    return _other_place(one, other)


def _namesakes(one: Scope, other: Scope) -> bool:
    """Whether two places of one kind and one name are known to be two.

    They are at two points, or told to lie in places of which none is the same.
    """
    a, b = one.claim.place, other.claim.place
    if a is None or b is None or a.id == b.id or a.kind is None or a.kind != b.kind:
        return False
    if None in (one.place_id, other.place_id) or spelling(a.name) != spelling(b.name):
        return False
    relation = place_relation(a, b)
    if relation == "disjoint":
        return True
    unlisted = a.lat is None and b.lat is None and bool(a.inside and b.inside)
    return relation == "unknown" and unlisted and not set(a.inside) & set(b.inside)


def _other_place(one: Scope, other: Scope) -> Level:
    """Two names: perhaps one is short for the other, or one was only worked out."""
    names = f"{one.place} and {other.place}"
    holder = _holder(one, other)
    known = one.place_known and other.place_known
    why = _perhaps_one(one, other, holder) or (None if known else _only_inferred(one, other))
    if why is not None:
        return Level("place", "open", f"{why}: {names}")
    if known:
        return Level("place", "differs", _apart(holder, one, other))
    return Level("place", "differs", f"different places as read: {names}")


def _perhaps_one(one: Scope, other: Scope, holder: Scope | None) -> str | None:
    """Why two names may be told of one place, be they written or worked out."""
    if shorter_name(one.place or "", other.place or ""):
        return "perhaps one place"
    if holder is not None and not holder.place_known:
        return "one lies in the other, which is only inferred"
    if people_of(one, other):
        return "one counts the people of the place"
    return "one happening, perhaps one place" if one_happening(one, other) else None


def _holder(one: Scope, other: Scope) -> Scope | None:
    """The figure whose place holds the other's, as far as the record knows."""
    a, b = one.claim.place, other.claim.place
    if a is None or b is None or None in (one.place_id, other.place_id):
        return None
    found = place_relation(a, b)
    return other if found == "within" else one if found == "contains" else None


def _apart(holder: Scope | None, one: Scope, other: Scope) -> str:
    """The words for two places: that the one lies in the other, or only that they are two."""
    if holder is None:
        return f"different places: {one.place} and {other.place}"
    held = other if holder is one else one
    return f"{held.place} lies in {holder.place}: a count of the one is no count of the other"


def _only_inferred(one: Scope, other: Scope) -> str | None:
    """Why two places, one of them worked out at least, do not tell two figures apart."""
    if retold(one, other):
        return "one number, and a place is only inferred"
    if _may_be_there(one, other) or _may_be_there(other, one):
        return "a place is only inferred, and its text names the other too"
    if _one_people(one, other):
        return "one population, and neither names its place itself"
    if one.place_far and other.place_far and one_matter(one.text, other.text):
        return "one matter, and neither place is told near its number"
    return None


def _may_be_there(one: Scope, other: Scope) -> bool:
    """Whether the text of a figure whose place was worked out names the other's place."""
    return not one.place_known and names_place(one, other.place or "")


def _one_people(one: Scope, other: Scope) -> bool:
    whose = one.thing.whose
    worked_out = not one.place_known and not other.place_known
    return bool(worked_out and whose and covers(whose, other.thing.whose))
