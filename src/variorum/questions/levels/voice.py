"""What one voice, one origin and one passage say for two figures together."""

from __future__ import annotations

from dataclasses import replace

from variorum.model import Claim
from variorum.questions.levels.level import Level
from variorum.questions.scopes import Scope, interval, one_place_name, same_number

#: Two sentences with at most so many code points between them stand side by side: one follows
#: the other in a paragraph or a list.
BESIDE = 1


def of_voice(one: Scope, other: Scope, levels: tuple[Level, ...]) -> Level:
    """One voice that gives two numbers in one text tells of two things.

    Nobody is taken to contradict himself: two numbers of one voice that cannot be one number
    stand for different things, unless both are dated and the date explains the change.
    """
    a, b = one.claim, other.claim
    if _added(one, other):
        return Level("voice", "differs", "one is told as more than the other")
    sentence = a.document == b.document and (a.start, a.end) == (b.start, b.end)
    unsaid = sentence and None in (one.credit, other.credit)
    one_voice = one.credit == other.credit or unsaid or one.origin == other.origin
    if a.document != b.document or not one_voice or a.modality != b.modality:
        return Level("voice", "same", "two voices or texts")
    if interval(one).meets(interval(other)):
        if not (sentence and _two_exact(one, other)):
            return Level("voice", "same", "one voice, numbers that fit")
    elif one.period is not None and other.period is not None and one.period != other.period:
        placed = next(level for level in levels if level.name == "place")
        if placed.state == "same" or one_place_name(one, other):
            return Level("voice", "same", "one voice at two times")
    return Level("voice", "differs", "one voice gives both numbers")


def _two_exact(one: Scope, other: Scope) -> bool:
    """Whether both are exact numbers of one unit, and not the same."""
    left, right = one.figure, other.figure
    exact = left.bound == right.bound == "exact"
    return exact and left.unit == right.unit and left.low != right.low


def _added(one: Scope, other: Scope) -> bool:
    """Whether one text tells the later of two numbers as more than what came before."""
    later = max(one, other, key=lambda s: s.figure.start)
    return later.added and one.claim.document == other.claim.document


def repeated(one: Scope, other: Scope, levels: tuple[Level, ...]) -> tuple[Level, ...]:
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


def told_together(one: Scope, other: Scope, levels: tuple[Level, ...]) -> tuple[Level, ...]:
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
