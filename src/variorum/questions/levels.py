"""Whether two figures may be compared at all: named levels, each with its reason.

Measure, unit, thing, place, time and the tie of parts and wholes are looked at one after the
other. How close the numbers are plays no part in it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from variorum.model import Claim
from variorum.questions.periods import Period, fit, in_words, nearly
from variorum.questions.readings import tolerance
from variorum.questions.scopes import Scope, interval, same_number, shorter_name, spelling
from variorum.questions.things import same_name

#: So many first letters two names of one people share.
AKIN = 4

#: From this number on, two sources seldom give the same digits of two things by chance ...
TELLING = 20
#: ... if it has three digits that are not zeros at its end, or none such: its last unit is small.
DIGITS = 200

#: Measures of places that hold whenever they are told.
TIMELESS = frozenset({"area", "distance"})

State = Literal["same", "open", "differs"]


@dataclass(frozen=True, slots=True)
class Level:
    """One level's result. "open": nothing stated decides it."""

    name: str
    state: State
    reason: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """All levels of one pair."""

    levels: tuple[Level, ...]

    @property
    def comparable(self) -> bool:
        """Whether no level tells the two apart."""
        return all(level.state != "differs" for level in self.levels)

    @property
    def firm(self) -> bool:
        """Whether every level is the same, none left open."""
        return all(level.state == "same" for level in self.levels)

    @property
    def differing(self) -> tuple[Level, ...]:
        """The levels that tell the two apart."""
        return tuple(level for level in self.levels if level.state == "differs")

    def state(self, name: str) -> State:
        """The state of a level."""
        return next(level.state for level in self.levels if level.name == name)

    @property
    def words(self) -> str:
        """The reasons, joined."""
        return "; ".join(level.reason for level in self.levels)


def compare(one: Scope, other: Scope) -> Comparison:
    """Compare two scopes level by level. Symmetric."""
    levels: tuple[Level, ...] = (
        _measure(one, other),
        _thing(one, other),
        _whose(one, other),
        _definition(one, other),
        _place(one, other),
        _time(one, other),
        _parts(one, other),
    )
    levels = (*levels, _voice(one, other, levels))
    return Comparison(_repeated(one, other, _told_together(one, other, levels)))


def _measure(one: Scope, other: Scope) -> Level:
    same = one.measure == other.measure and one.unit == other.unit
    return Level(
        "measure",
        "same" if same else "differs",
        "same measure" if same else f"different measures: {one.measure} and {other.measure}",
    )


def _thing(one: Scope, other: Scope) -> Level:
    """The kind counted; what else is said of it must agree too, for people to be firm."""
    left, right = one.thing, other.thing
    if one.unit != "count":
        return _measured(one, other)
    if left.kind != right.kind:
        if {left.kind, right.kind} == {"people", "civilians"} and _retold(one, other):
            return Level("thing", "open", "people here, civilians there, in one telling")
        return Level("thing", "differs", f"different things: {left.kind} and {right.kind}")
    if left.words == right.words or (not left.people and not (left.words and right.words)):
        return Level("thing", "same", f"same thing: {left.kind}")
    if left.people or left.words & right.words:
        return Level("thing", "open", f"{left.kind} in different wordings")
    return Level("thing", "differs", f"{left.kind} of different descriptions")


def _measured(one: Scope, other: Scope) -> Level:
    """What an amount or a share is of: any word in common leaves it open."""
    left, right = one.thing.words, other.thing.words
    if left == right and (left or one.unit != "1"):
        return Level("thing", "same", "same thing")
    if one.unit == "1" and not interval(one).meets(interval(other)):
        return Level("thing", "differs", "multiples of different things")
    told_twice = same_number(one, other) and _retold(one, other)
    shared = told_twice or bool(left & right) or not left or not right
    words = "the thing measured is worded differently"
    return Level("thing", "open" if shared else "differs", words)


def _retold(one: Scope, other: Scope) -> bool:
    """Whether one text or one source tells a number twice, once without the kind of people."""
    together = one.claim.document == other.claim.document or one.origin == other.origin
    return together and interval(one).meets(interval(other))


def _whose(one: Scope, other: Scope) -> Level:
    left, right = one.thing.whose, other.thing.whose
    if not left and not right:
        return Level("population", "same", "same population")
    if not left or not right:
        return Level("population", "open", "only one names a population")
    if _covers(left, right) and _covers(right, left):
        return Level("population", "same", "same population")
    if _covers(left, right) or _covers(right, left):
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
    return _covers(one.thing.whose, frozenset(other.place.casefold().split()))


def retold(one: Scope, other: Scope) -> bool:
    """Whether both give one telling number, as a number told again does: 2,346, but never 300."""
    if not same_number(one, other):
        return False
    value = one.figure.low if one.figure.low is not None else one.figure.high
    if value is None or value < TELLING:
        return False
    return tolerance(value) * DIGITS <= value


def _covers(names: frozenset[str], others: frozenset[str]) -> bool:
    """Whether each of the names is among the others."""
    return all(any(same_name(name, other) for other in others) for name in names)


def _definition(one: Scope, other: Scope) -> Level:
    left, right = one.thing.definition, other.thing.definition
    if left == right:
        return Level("definition", "same", "same definition")
    if not left or not right:
        terms = ", ".join(sorted(left | right))
        return Level("definition", "open", f"only one says “{terms}”")
    return Level("definition", "differs" if not left & right else "open", "different definitions")


def _place(one: Scope, other: Scope) -> Level:
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
    return _other_place(one, other, one.place, other.place)


def _other_place(one: Scope, other: Scope, left: str, right: str) -> Level:
    """Two names: perhaps one is short for the other, or both were only worked out."""
    if shorter_name(left, right):
        return Level("place", "open", f"perhaps one place: {left} and {right}")
    if people_of(one, other):
        return Level("place", "open", f"one counts the people of the place: {left} and {right}")
    if retold(one, other) and not (one.place_known and other.place_known):
        words = f"one number, and a place is only inferred: {left} and {right}"
        return Level("place", "open", words)
    whose = one.thing.whose
    worked_out = not one.place_known and not other.place_known
    if worked_out and whose and _covers(whose, other.thing.whose):
        return Level("place", "open", "one population, and neither names its place itself")
    if one.place_known and other.place_known:
        return Level("place", "differs", f"different places: {left} and {right}")
    return Level("place", "differs", f"different places as read: {left} and {right}")


def _time(one: Scope, other: Scope) -> Level:
    """Flows hold for their period, so other periods are other questions; tolls grow, stocks move.

    Excess over an average is of its own period. A later count from the same beginning is the
    same question told later.
    """
    if one.measure in TIMELESS:
        return Level("time", "same", f"{one.measure} needs no date")
    left, right = one.period, other.period
    if left is None or right is None:
        return Level("time", "open", "a time is not stated")
    state, words = _times(one, other, left, right)
    if state == "differs" and retold(one, other) and not (one.period_known and other.period_known):
        state, words = "open", "one number, and one time is only inferred"
    both = " and ".join(sorted({in_words(left), in_words(right)}))
    return Level("time", state, f"{words}: {both}")


def _times(one: Scope, other: Scope, left: Period, right: Period) -> tuple[State, str]:
    how = fit(left, right)
    if how == "equal":
        return "same", "same time"
    if how in ("before", "after"):
        stock = "stock" in (one.figure.nature, other.figure.nature)
        return "open" if stock else "differs", "told for different times"
    if how == "same_start":
        excess = one.thing.definition | other.thing.definition
        return "differs" if excess else "open", "counted from one day to different days"
    if left.span and right.span:
        if how in ("inside", "around") and nearly(left, right):
            return "open", "nearly the same period"
        return "differs", "different periods"
    return "open", "one time lies within the other"


def _parts(one: Scope, other: Scope) -> Level:
    if one.claim.id == other.part_of or other.claim.id == one.part_of:
        return Level("parts", "differs", "one is a part of the other")
    within = one.claim.document == other.claim.document
    if within and one.part_of != other.part_of:
        return Level("parts", "differs", "parts of different wholes")
    return Level("parts", "same", "neither is a part of the other")


def _voice(one: Scope, other: Scope, levels: tuple[Level, ...]) -> Level:
    """One voice that gives two numbers in one text tells of two things.

    Nobody is taken to contradict himself: two numbers of one voice that cannot be one number
    stand for different things, unless both are dated and the date explains the change.
    """
    a, b = one.claim, other.claim
    sentence = a.document == b.document and (a.start, a.end) == (b.start, b.end)
    unsaid = sentence and None in (one.credit, other.credit)
    one_voice = one.credit == other.credit or unsaid or one.origin == other.origin
    if a.document != b.document or not one_voice or a.modality != b.modality:
        return Level("voice", "same", "two voices or texts")
    if interval(one).meets(interval(other)):
        exact = one.figure.bound == other.figure.bound == "exact"
        if not (sentence and exact and one.figure.low != other.figure.low):
            return Level("voice", "same", "one voice, numbers that fit")
    elif one.period is not None and other.period is not None and one.period != other.period:
        placed = next(level for level in levels if level.name == "place")
        if placed.state == "same":
            return Level("voice", "same", "one voice at two times")
    return Level("voice", "differs", "one voice gives both numbers")


def _repeated(one: Scope, other: Scope, levels: tuple[Level, ...]) -> tuple[Level, ...]:
    """The same number from the same origin in two texts: what was only worked out is left open."""
    if (
        not same_number(one, other)
        or one.origin != other.origin
        or one.claim.document == other.claim.document
    ):
        return levels
    worked_out = not (one.place_known and other.place_known)
    return tuple(
        replace(level, state="open")
        if level.name == "place" and level.state == "differs" and worked_out
        else level
        for level in levels
    )


def _told_together(one: Scope, other: Scope, levels: tuple[Level, ...]) -> tuple[Level, ...]:
    """In one passage two voices set against each other speak of one thing.

    Where a document gives the numbers of two sources side by side, the place that one of them
    leaves out is taken to be the other's; within one sentence also the population.
    """
    a, b = one.claim, other.claim
    if not beside(a, b) or one.credit is None or other.credit is None or one.origin == other.origin:
        return levels
    sentence = (a.start, a.end) == (b.start, b.end)
    shared = ("place", "population", "thing") if sentence else ("place",)
    return tuple(
        replace(level, state="same", reason=f"{level.reason} (told side by side)")
        if level.state == "open" and level.name in shared
        else level
        for level in levels
    )


def beside(one: Claim, other: Claim) -> bool:
    """Whether two claims stand in one sentence, or in two that follow each other."""
    gap = max(one.start, other.start) - min(one.end, other.end)
    return one.document == other.document and gap <= BESIDE


#: Two sentences with at most so many code points between them stand side by side: one follows
#: the other in a paragraph or a list.
BESIDE = 1
