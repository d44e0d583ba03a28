"""Whether two figures are of one place."""

from __future__ import annotations

from variorum.questions.levels.level import Level
from variorum.questions.levels.population import covers, people_of
from variorum.questions.occasions import one_happening
from variorum.questions.retelling import retold
from variorum.questions.scopes import Scope, names_place
from variorum.questions.spellings import shorter_name, spelling
from variorum.questions.texts import one_matter


def of_place(one: Scope, other: Scope) -> Level:
    """One name, two kinds of place of one name, or two names."""
    if one.place is None or other.place is None:
        both = one.place is None and other.place is None
        return Level("place", "open", "neither names a place" if both else "one names no place")
    known = one.place_known and other.place_known
    same_id = one.place_id is not None and one.place_id == other.place_id
    if same_id or spelling(one.place) == spelling(other.place):
        if one.divided and one.place_kind != other.place_kind:
            both = one.place_kind is not None and other.place_kind is not None
            words = f"a town and an area are called {one.place}"
            return Level("place", "differs" if both else "open", words)
        if known:
            return Level("place", "same", f"same place: {one.place}")
        return Level("place", "open", f"same place, which one does not name: {one.place}")
    return _other_place(one, other)


def _other_place(one: Scope, other: Scope) -> Level:
    """Two names: perhaps one is short for the other, or one was only worked out."""
    names = f"{one.place} and {other.place}"
    if shorter_name(one.place or "", other.place or ""):
        return Level("place", "open", f"perhaps one place: {names}")
    if people_of(one, other):
        return Level("place", "open", f"one counts the people of the place: {names}")
    if one_happening(one, other):
        return Level("place", "open", f"one happening, perhaps one place: {names}")
    if one.place_known and other.place_known:
        return Level("place", "differs", f"different places: {names}")
    why = _only_inferred(one, other)
    if why is None:
        return Level("place", "differs", f"different places as read: {names}")
    return Level("place", "open", f"{why}: {names}")


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
