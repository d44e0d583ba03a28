"""Measure, thing counted, definition, and the tie of parts and wholes."""

from __future__ import annotations

from variorum.questions.aspects import ALLOWED
from variorum.questions.levels.level import Level
from variorum.questions.retelling import retold, told_again
from variorum.questions.scopes import (
    SCALES,
    Scope,
    interval,
    of_one_origin,
    one_place_name,
    same_number,
)

#: Deaths above what was expected are worked out, not counted: no count is set against them.
ESTIMATED = frozenset({"excess"})
#: Units of shares and multiples.
SHARES = frozenset({"%", "1"})


def of_measure(one: Scope, other: Scope) -> Level:
    """The family of the measure and its unit."""
    if one.aspect != other.aspect and one.key == other.key:
        return _of_aspects(one, other)
    same = one.key[0] == other.key[0] and one.unit == other.unit
    return Level(
        "measure",
        "same" if same else "differs",
        "same measure" if same else f"different measures: {one.measure} and {other.measure}",
    )


def _of_aspects(one: Scope, other: Scope) -> Level:
    """Two parts of a land; or stuff that was held and that was lost, perhaps the same."""
    unsaid = None in (one.aspect, other.aspect)
    two_texts = one.claim.document != other.claim.document
    told = " and ".join(sorted((one.aspect or "the whole", other.aspect or "the whole")))
    allowed = ALLOWED in (one.aspect, other.aspect)
    if one.measure != "area" and (unsaid or two_texts) and not allowed:
        return Level("measure", "open", f"amounts worded differently: {told}")
    return Level("measure", "differs", f"different measures: {told}")


def of_thing(one: Scope, other: Scope) -> Level:
    """The kind counted; what else is said of it must agree too, for people to be firm."""
    left, right = one.thing, other.thing
    if one.measure in SCALES:
        return Level("thing", "same", f"{one.measure} of one thing")
    if one.unit != "count":
        return _measured(one, other)
    if left.kind != right.kind:
        return _other_kind(one, other)
    if left.words == right.words or (not left.people and not (left.words and right.words)):
        return Level("thing", "same", f"same thing: {left.kind}")
    if left.people or left.words & right.words:
        return Level("thing", "open", f"{left.kind} in different wordings")
    return Level("thing", "differs", f"{left.kind} of different descriptions")


def _other_kind(one: Scope, other: Scope) -> Level:
    """Two kinds; open only where a kind here and people there may be the same people."""
    kinds = (one.thing.kind, other.thing.kind)
    if "people" in kinds and _one_telling(one, other):
        return Level("thing", "open", f"{kinds[0]} here, {kinds[1]} there, in one telling")
    if _of_a_calling(one, other):
        return Level("thing", "open", f"{kinds[0]} here, {kinds[1]} there, in two texts")
    if _wider(one, other) or _of_buildings(one, other):
        return Level("thing", "open", f"{kinds[0]} here, {kinds[1]} there, at one place")
    return Level("thing", "differs", f"different things: {kinds[0]} and {kinds[1]}")


def _measured(one: Scope, other: Scope) -> Level:
    """What an amount or a share is of: any word in common leaves it open."""
    left, right = _what(one), _what(other)
    if left == right and (left or one.unit != "1"):
        return Level("thing", "same", "same thing")
    if one.unit == "1" and not interval(one).meets(interval(other)):
        return Level("thing", "differs", "multiples of different things")
    told_twice = same_number(one, other) and _retold(one, other)
    shared = told_twice or bool(left & right) or not left or not right
    words = "the thing measured is worded differently"
    return Level("thing", "open" if shared else "differs", words)


def _what(scope: Scope) -> frozenset[str]:
    """The words for what is measured; for a share also its head, which its unit does not tell."""
    thing = scope.thing
    share = scope.unit in SHARES and not thing.people
    return thing.words | {thing.kind} if share else thing.words


def _of_a_calling(one: Scope, other: Scope) -> bool:
    """Whether one text counts people by their calling, and another says no more than people."""
    left, right = one.thing, other.thing
    two_texts = one.claim.document != other.claim.document
    said = (left.calling and right.kind == "people") or (right.calling and left.kind == "people")
    return two_texts and said


def _wider(one: Scope, other: Scope) -> bool:
    """Whether two texts count civilians here and people there at one place."""
    kinds = {one.thing.kind, other.thing.kind}
    two_texts = one.claim.document != other.claim.document
    return kinds == {"civilians", "people"} and two_texts and one_place_name(one, other)


def _of_buildings(one: Scope, other: Scope) -> bool:
    """Whether two texts count houses here and buildings there at one place."""
    two_texts = one.claim.document != other.claim.document
    return two_texts and one.thing.building and other.thing.building


def _one_telling(one: Scope, other: Scope) -> bool:
    """Whether one number of one place is told with and without the kind of people."""
    if _retold(one, other):
        return True
    placed = one.place_known and other.place_known and one_place_name(one, other)
    equal = (one.figure.low, one.figure.high) == (other.figure.low, other.figure.high)
    return placed and equal


def _retold(one: Scope, other: Scope) -> bool:
    """Whether one text or one source tells a number twice, once without the kind of people."""
    together = one.claim.document == other.claim.document or one.origin == other.origin
    return together and interval(one).meets(interval(other))


def of_definition(one: Scope, other: Scope) -> Level:
    """The terms under which it is counted: what is worked out is not set against a count."""
    left, right = one.thing.definition, other.thing.definition
    if left == right:
        return Level("definition", "same", "same definition")
    if not left or not right:
        terms = ", ".join(sorted(left | right))
        again = told_again(one, other) or of_one_origin(one, other)
        apart = bool((left | right) & ESTIMATED) and not again
        words = f"only one says “{terms}”"
        return Level("definition", "differs" if apart else "open", words)
    apart = not left & right and not retold(one, other)
    return Level("definition", "differs" if apart else "open", "different definitions")


def of_parts(one: Scope, other: Scope) -> Level:
    """A part is not its whole, nor a part of another whole of the same text."""
    if one.claim.id == other.part_of or other.claim.id == one.part_of:
        return Level("parts", "differs", "one is a part of the other")
    together = one.part_of is not None and one.part_of == other.part_of
    if together and not interval(one).meets(interval(other)):
        return Level("parts", "differs", "two parts of one whole")
    within = one.claim.document == other.claim.document
    told_apart = _told_apart(one, other) or _at_two_times(one, other)
    if within and one.part_of != other.part_of and not told_apart:
        return Level("parts", "differs", "parts of different wholes")
    return Level("parts", "same", "neither is a part of the other")


def _at_two_times(one: Scope, other: Scope) -> bool:
    """Whether two parts are the same part of one place's people or things at two written times.

    A table by years gives each year's total and the parts of each.
    """
    parts = one.part_of is not None and other.part_of is not None
    dated = one.period_known and other.period_known and one.period != other.period
    return parts and dated and one_place_name(one, other)


def _told_apart(one: Scope, other: Scope) -> bool:
    """Whether the part of a whole and a figure without one are counts of one written place.

    "700 in all, 200 of them from A" and, further on, "an agency counted 250 from A": what makes
    the part a part is its place, and the other sentence names the same.
    """
    if one.part_of and other.part_of:
        return False
    sentences = one.claim.span != other.claim.span
    return sentences and one.place_known and other.place_known and one_place_name(one, other)
