"""Whether two figures are of one time."""

from __future__ import annotations

from variorum.questions.levels.level import Level, State
from variorum.questions.occasions import one_happening
from variorum.questions.periods import (
    MONTH,
    YEAR,
    Period,
    counting,
    days_apart,
    fit,
    in_words,
    nearly,
)
from variorum.questions.retelling import retold, unmistakable
from variorum.questions.scopes import Scope

#: Measures of places that hold whenever they are told.
TIMELESS = frozenset("area distance length depth height width elevation".split())


def of_time(one: Scope, other: Scope) -> Level:
    """Flows hold for their period, so other periods are other questions; tolls grow, stocks move.

    Excess over an average is of its own period. A later count from the same beginning is the
    same question told later.
    """
    if one.measure in TIMELESS and one.aspect is None:
        return Level("time", "same", f"{one.measure} needs no date")
    left, right = one.period, other.period
    if left is None or right is None:
        return Level("time", "open", "a time is not stated")
    state, words = _times(one, other, left, right)
    if state == "differs" and retold(one, other):
        at_one_place = one.place_known and other.place_known
        if not (one.period_known and other.period_known):
            state, words = "open", "one number, and one time is only inferred"
        elif at_one_place or unmistakable(one):
            state, words = "open", "one number, told for different times"
    elif state == "differs" and one_happening(one, other):
        state, words = "open", "one happening, told of at different times"
    elif state == "differs" and _taken_over(one, other, left, right):
        state = "open"
    both = " and ".join(sorted({in_words(left), in_words(right)}))
    return Level("time", state, f"{words}: {both}")


def _taken_over(one: Scope, other: Scope, left: Period, right: Period) -> bool:
    """Whether two texts count at one place, and a date is not the sentence's own but near.

    A date over a text or before a sentence is often the day on which something was told.
    """
    if one.claim.document == other.claim.document or (one.period_known and other.period_known):
        return False
    placed = one.place_known and other.place_known
    return placed and days_apart(left, right) <= MONTH


def _times(one: Scope, other: Scope, left: Period, right: Period) -> tuple[State, str]:
    how = fit(left, right)
    if how == "equal":
        return "same", "same time"
    if how in ("before", "after"):
        first, second = (left, right) if how == "before" else (right, left)
        return _one_after_the_other(one, other, counted=first, told=second)
    if how == "same_start":
        excess = one.thing.definition | other.thing.definition
        return "differs" if excess else "open", "counted from one day to different days"
    if left.span and right.span and not (how in ("inside", "around") and nearly(left, right)):
        return "differs", "different periods"
    worked = one.aspect is not None and how in ("inside", "around") and not nearly(left, right)
    if worked or _day_of_a_period(one, other):
        return "differs", "a count of one time and that of a period around it"
    words = "nearly the same period" if left.span and right.span else "one time lies in the other"
    return "open", words


def _day_of_a_period(one: Scope, other: Scope) -> bool:
    """Whether the one happened on a day and the other over months, as both sentences say."""
    spans = sorted((s.period for s in (one, other) if s.period), key=lambda p: p.days or 0)
    flows = "stock" not in (one.figure.nature, other.figure.nature)
    told = one.period_known and other.period_known and not (one.running or other.running)
    if not (flows and told and len(spans) == 2 and counting(spans[1])):
        return False
    return spans[0].days == 1 and spans[0].last != spans[1].last


def _one_after_the_other(
    one: Scope, other: Scope, *, counted: Period, told: Period
) -> tuple[State, str]:
    """Times apart: open for what lasts, for a toll within a year, for a period counted up later."""
    if (one.running or other.running) and days_apart(counted, told) <= YEAR:
        return "open", "a running count, told on different days"
    stock = "stock" in (one.figure.nature, other.figure.nature)
    later = counting(counted) and not counting(told)
    return "open" if stock or later else "differs", "told for different times"
