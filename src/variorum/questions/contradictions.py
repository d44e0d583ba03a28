"""Whether two comparable figures contradict: nothing that is left open lets both hold."""

from __future__ import annotations

from variorum.questions.levels import Comparison, beside
from variorum.questions.occasions import one_happening
from variorum.questions.periods import YEAR, counting, fit, nearly
from variorum.questions.scopes import Scope, one_place_name
from variorum.questions.texts import one_matter, years_apart

#: A place that one side only implies is taken as its own within a time of so many days.
FEW_DAYS = 31
#: Counts of people as of the day on which they are told.
MOVING = frozenset("missing survived detained hospitalised treated".split())


def contradicts(one: Scope, other: Scope, compared: Comparison) -> bool:
    """Whether no reading within bounds, rounding, scope and time lets both hold.

    Everything that decides it must be stated, or be what two texts of one happening are about.
    Vague numbers, a part and a whole, and numbers of one origin in one document never contradict;
    in two documents they do, as when a source revises itself or a copy changes a number. What is
    left open may only be the time, where one text gives both numbers and leaves out one date or
    both. A day's count and its year's are two counts, and two texts that leave out a date may
    speak of different times, but for two that tell how things stand and were published within a
    year of one another, as far as that is known.
    """
    if not compared.comparable or one.figure.vague or other.figure.vague:
        return False
    within = one.origin == other.origin and one.claim.document == other.claim.document
    if within or not _equally_parts(one, other):
        return False
    needed = ("measure", "thing", "population", "definition", "parts", "voice")
    if any(compared.state(name) != "same" for name in needed):
        return False
    if _both_told_whole(one, other):
        return True
    return _placed(one, other, compared) and _timed(one, other, compared)


def _both_told_whole(one: Scope, other: Scope) -> bool:
    """Whether two texts give the number of the one happening that both are about.

    Each begins with its number, or breaks one place's number into parts. Neither number moves from
    day to day, was still running when it was told, or alone is that of a day. That a date is left
    out then lets nothing else be meant.
    """
    if one.claim.document == other.claim.document or one.measure in MOVING:
        return False
    if _for_now(one) or _for_now(other) or later(one, other):
        return False
    if one.part_of and other.part_of:
        return one_place_name(one, other) and not (one.place_far or other.place_far)
    if _of_a_day(one) != _of_a_day(other):
        return False
    return one_happening(one, other) and one.first and other.first


def _of_a_day(scope: Scope) -> bool:
    """Whether a number's own sentence dates it to a day."""
    return scope.period_known and scope.period is not None and scope.period.days == 1


def _equally_parts(one: Scope, other: Scope) -> bool:
    """Whether both are wholes, or both parts; or both name the people that they count."""
    parts = [scope.figure.part_of is not None for scope in (one, other)]
    return parts[0] == parts[1] or bool(one.thing.whose and other.thing.whose)


def _timed(one: Scope, other: Scope, compared: Comparison) -> bool:
    """Whether no difference of times can let both hold."""
    if compared.state("time") == "same" or _of_one_count(one, other):
        return True
    if _rivals(one, other) and _held_together(one, other):
        return True
    both_dated = one.period is not None and other.period is not None
    if _states(one, other):
        return not years_apart(one.text, other.text, YEAR)
    if both_dated or one.claim.document != other.claim.document:
        return False
    if one.period is None and other.period is None:
        return (
            one.credit is not None and other.credit is not None and beside(one.claim, other.claim)
        )
    return "stock" not in (one.figure.nature, other.figure.nature)


def _placed(one: Scope, other: Scope, compared: Comparison) -> bool:
    """Whether both are of one place: as written, or told of the same few days.

    Of the same few days one place may be worked out, or both left out by two texts of one matter.
    One text's whole numbers are of its place, and so are two counts over one period. Two sources'
    counts of what is over may both have it worked out.
    """
    if compared.state("place") == "same":
        return True
    if _of_one_people(one, other, compared):
        return True
    days = one.period.days if one.period else None
    same_days = compared.state("time") == "same" and days is not None and days <= FEW_DAYS
    if one.place is None and other.place is None:
        stands = _states(one, other) or same_days
        return stands and one_matter(one.text, other.text)
    if not one_place_name(one, other):
        return False
    told_there = same_days and (one.place_known or other.place_known)
    one_count = _of_one_count(one, other) or _of_one_text(one, other)
    return told_there or one_count or _rivals(one, other)


def _of_one_text(one: Scope, other: Scope) -> bool:
    """Whether one text counts both as its whole numbers, one of them told near its place."""
    if one.claim.document != other.claim.document or (one.place_far and other.place_far):
        return False
    return one.head and other.head


def _of_one_count(one: Scope, other: Scope) -> bool:
    """Whether both are counted over one period from a day to a day, as nearly as it is written."""
    left, right = one.period, other.period
    if left is None or right is None or not (counting(left) and counting(right)):
        return False
    return left == right or nearly(left, right)


def _rivals(one: Scope, other: Scope) -> bool:
    """Whether two sources count what no longer moves, where nobody counts under definitions.

    In a matter in which some count excess or direct deaths, a bare number may be of either.
    """
    if one.by_definition or other.by_definition or one.measure in MOVING:
        return False
    return one.origin != other.origin and not later(one, other)


def _held_together(one: Scope, other: Scope) -> bool:
    """Whether one text credits both of its whole numbers, or two write one place and its days."""
    if one.claim.document == other.claim.document:
        credited = one.credit is not None and other.credit is not None
        return credited and one.head and other.head
    over = "stock" not in (one.figure.nature, other.figure.nature)
    over = over and not (_for_now(one) or _for_now(other))
    dated = one.period is not None and other.period is not None
    return over and dated and one.place_known and other.place_known


def _states(one: Scope, other: Scope) -> bool:
    """Whether both tell how things stand, and neither says when, or that it is for now."""
    if _for_now(one) or _for_now(other):
        return False
    natures = {one.figure.nature, other.figure.nature}
    return natures == {"stock"} and one.period is None and other.period is None


def _for_now(scope: Scope) -> bool:
    """Whether a count is that of the day on which it was told, though no day is named."""
    return scope.running or scope.remains


def _of_one_people(one: Scope, other: Scope, compared: Comparison) -> bool:
    """Whether both count one people's losses from one date to another, wherever they happened."""
    named = one.thing.people and one.thing.whose and other.thing.whose
    spans = one.period is not None and one.period.span
    if not named or not spans or compared.state("time") != "same":
        return False
    return not one.place_known and not other.place_known


def later(one: Scope, other: Scope) -> bool:
    """Whether the two are told for different times, so that a change explains them."""
    return fit(one.period, other.period) in ("before", "after", "same_start", "overlap")
