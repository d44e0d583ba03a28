"""The scope of a figure: what it measures, of whom, where and when, as far as it is written."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from variorum.model import ROLES_OWN_VOICE, Claim, Figure, Span
from variorum.questions.additions import in_addition
from variorum.questions.aspects import aspect_of, is_stuff
from variorum.questions.bearers import LOSSES, bearer, own_people, own_soldiers, place_kind
from variorum.questions.definitions import definition_around
from variorum.questions.frames import in_frame
from variorum.questions.measures import measure_key, names_people, unsaid
from variorum.questions.nouns import uncapped
from variorum.questions.periods import Period, period
from variorum.questions.readings import Reading, reading
from variorum.questions.running import still_running, what_remains
from variorum.questions.spellings import spelling
from variorum.questions.texts import NO_TEXT, Text
from variorum.questions.things import Thing, read_thing

_WORD = re.compile(r"[^\W\d_]+")

#: Units of one dimension and their size in the first of them.
_UNITS: dict[str, tuple[str, float]] = {
    "km2": ("km2", 1.0),
    "ha": ("km2", 0.01),
    "m2": ("km2", 1e-6),
    "km": ("km", 1.0),
    "m": ("km", 0.001),
    "[mi_i]": ("km", 1.609344),
    "[nmi_i]": ("km", 1.852),
    "km/h": ("km/h", 1.0),
    "[mi_i]/h": ("km/h", 1.609344),
    "[kn_i]": ("km/h", 1.852),
    "m/s": ("km/h", 3.6),
    "t": ("kg", 1000.0),
    "kg": ("kg", 1.0),
}


#: Measures that are numbers on a scale and count nothing.
SCALES = frozenset({"magnitude", "intensity"})
#: What amounts of stuff are compared as, whatever was done to it.
_AMOUNT = "amount"
#: A number this many times an open bound ("more than 70", 190) is more than a sharper count.
FAR = 1.5
#: Numbers further apart than this are not taken for one told twice, even if one is an open bound.
NEAR = 2.0


#: Words before the place where a source sits.
_SITS = frozenset({"in", "at"})


@dataclass(frozen=True, slots=True)
class Scope:
    """One figure's scope. `place_known` is false for a place that was worked out.

    `credit` is who asserts it, if not the document itself; `origin` the id of its beginning.
    `part_of` is the claim of its whole. `place_kind` is "town" or "area" where the sentence says
    so; `divided` is true where the record knows both a town and an area of the place's name;
    `place_far` where the place was taken from another block of the text; `by_definition` where
    texts of its matter count under definitions; `added` where it is told as more than what came
    before ("another 40"). `counted` are the words for what is counted, a common noun without the
    capital that begins its line; `aspect` what was done to the land or the stuff measured.
    """

    claim: Claim
    figure: Figure
    measure: str
    unit: str
    thing: Thing
    place: str | None
    place_id: str | None
    place_known: bool
    period: Period | None
    period_known: bool
    credit: str | None
    origin: str
    numbers: Reading
    part_of: str | None = None
    place_kind: str | None = None
    divided: bool = False
    running: bool = False
    remains: bool = False
    text: Text = NO_TEXT
    place_far: bool = False
    head: bool = False
    first: bool = False
    by_definition: bool = False
    added: bool = False
    counted: str = ""
    aspect: str | None = None

    @property
    def key(self) -> tuple[str, str, str]:
        """What brings candidates together: measure, dimension, kind of thing."""
        counts = self.unit == "count" and self.measure not in SCALES
        stuff = not counts and is_stuff(self.figure.unit, self.measure)
        measure = _AMOUNT if stuff else self.measure
        return measure, self.unit, self.thing.broad if counts else ""

    @property
    def decides(self) -> bool:
        """Whether the claim may decide an answer: only what is asserted may."""
        return self.claim.modality == "asserted"


def scope_of(claim: Claim, figure: Figure, origin: str, text: Text = NO_TEXT) -> Scope:
    """Read the scope of one figure claim of a document with this text."""
    last = claim.asserted_by
    credited = last is not None and last.as_ not in ROLES_OWN_VOICE
    when = period(claim.time.edtf if claim.time else None)
    measured = _measured_place(claim, figure)
    measure = measure_key(figure.measure, figure.unit)
    counted = _as_counted(claim, figure, text)
    thing = read_thing(counted, figure.measure)
    measure = in_frame(measure, thing, claim, figure)
    if not counted:
        thing = replace(thing, kind=unsaid(measure))
    if names_people(measure, thing.kind):
        thing = replace(thing, kind="people")
    if thing.people and measure in LOSSES:
        terms = thing.definition | definition_around(claim, figure)
        thing = replace(thing, definition=terms)
    if (thing.people or measure == "share") and not thing.whose:
        thing = replace(thing, whose=bearer(claim, figure, measure))
    if thing.kind == "civilians" and not thing.whose:
        thing = replace(thing, whose=own_people(claim, measure))
    if thing.kind == "soldiers" and not thing.whose:
        thing = replace(thing, whose=own_soldiers(claim, figure, measure))
    where = claim.place if claim.place and not _speakers(claim) else None
    place = measured or (where.name if where else None)
    return Scope(
        claim=claim,
        figure=figure,
        measure=measure,
        unit=_UNITS.get(figure.unit, (figure.unit, 1.0))[0],
        thing=thing,
        place=place,
        place_id=where.id if where and not measured else None,
        place_known=bool(measured) or (where is not None and not where.inferred),
        period=when,
        period_known=when is not None and _written_here(claim),
        credit=_plain(last.name) if credited and last is not None else None,
        origin=origin,
        numbers=_numbers(figure),
        part_of=figure.part_of,
        place_kind=place_kind(claim.quote, place) if place else None,
        text=text,
        running=still_running(claim, figure),
        remains=what_remains(claim, figure),
        place_far=_is_far(claim, text),
        added=in_addition(claim, figure),
        counted=counted,
        aspect=aspect_of(claim, figure, measure),
    )


def _as_counted(claim: Claim, figure: Figure, text: Text) -> str:
    """The words for what is counted; a capital that only begins a line makes no name."""
    at = claim.quote.find(figure.counted) if figure.counted else -1
    if at < 0:
        return figure.counted
    return uncapped(figure.counted, claim.quote[max(0, at - 3) : at], text.small)


def _plain(name: str) -> str:
    """A source's name without what differs when it is named again: article, case, plural."""
    words = [w.casefold() for w in _WORD.findall(name)]
    kept = [w for w in words if w not in ("the", "a", "an", "its", "their", "this", "these")]
    return " ".join(w.removesuffix("s") for w in kept or words)


def _written_here(claim: Claim) -> bool:
    """Whether the date stands in the claim's own words, be its year worked out."""
    time = claim.time
    if time is None or time.start is None or time.end is None:
        return False
    return claim.span.holds(Span(time.start, time.end))


def _is_far(claim: Claim, text: Text) -> bool:
    """Whether the place was worked out from another block of the text, or from none."""
    place = claim.place
    if place is None or not place.inferred:
        return False
    return place.start is None or text.apart(place.start, claim.start)


def _speakers(claim: Claim) -> bool:
    """Whether the place is where the source sits, as in "officials in Hale say"."""
    place = claim.place
    if place is None or place.start is None or place.end is None:
        return False
    at = Span(place.start, place.end)
    return any(
        link.start is not None
        and link.end is not None
        and Span(link.start, link.end).holds(at)
        and any(w in _SITS for w in link.name.casefold().split())
        for link in claim.attribution
    )


def tell_places_apart(scopes: Sequence[Scope]) -> list[Scope]:
    """Mark the figures of a name that the record uses for a town and for an area."""
    kinds: dict[str, set[str]] = defaultdict(set)
    for scope in scopes:
        if scope.place and scope.place_kind:
            kinds[spelling(scope.place)].add(scope.place_kind)
    return [
        replace(s, divided=True) if s.place and len(kinds[spelling(s.place)]) > 1 else s
        for s in scopes
    ]


def _measured_place(claim: Claim, figure: Figure) -> str | None:
    """The place that is itself measured, where the sentence's own place was only worked out."""
    name = " ".join(figure.counted.split())
    stated = claim.place is not None and not claim.place.inferred
    if figure.unit not in _UNITS or stated or not name:
        return None
    return name if all(word[0].isupper() for word in name.split()) else None


def interval(scope: Scope) -> Reading:
    """The numbers that a figure allows, in the first unit of its dimension."""
    return scope.numbers


def _numbers(figure: Figure) -> Reading:
    found, size = reading(figure), factor(figure.unit)
    return found if size == 1.0 else replace(found, low=found.low * size, high=found.high * size)


def close(one: Scope, other: Scope) -> bool:
    """Whether one number satisfies both and says much the same: 15 is less than 1,000, but far."""
    if not interval(one).meets(interval(other)):
        return False
    left, right = sorted(abs(_size(s)) for s in (one, other))
    return left == right or left * NEAR >= right


def _size(scope: Scope) -> float:
    low, high = scope.figure.low, scope.figure.high
    value = high if low is None else low if high is None else (low + high) / 2
    return float(value or 0) * factor(scope.figure.unit)


def same_number(one: Scope, other: Scope) -> bool:
    """Whether both give one number with one bound."""
    left, right = one.figure, other.figure
    return (left.low, left.high, left.bound) == (right.low, right.high, right.bound)


def of_one_origin(one: Scope, other: Scope) -> bool:
    """Whether one origin gives one number, whatever its bound."""
    left, right = one.figure, other.figure
    return one.origin == other.origin and (left.low or left.high) == (right.low or right.high)


def factor(unit: str) -> float:
    """What a unit is multiplied with to be compared in its dimension."""
    return _UNITS.get(unit, (unit, 1.0))[1]


def one_place_name(one: Scope, other: Scope) -> bool:
    """Whether the places of both have one name, be it written or worked out."""
    return bool(one.place and other.place and spelling(one.place) == spelling(other.place))


def names_place(scope: Scope, place: str) -> bool:
    """Whether a figure's document names a place anywhere."""
    words = [w for w in _WORD.findall(place) if w[0].isupper()]
    return bool(words) and all(spelling(w) in scope.text.named for w in words)
