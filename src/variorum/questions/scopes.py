"""The scope of a figure: what it measures, of whom, where and when, as far as it is written."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from variorum.model import ROLES_OWN_VOICE, Claim, Figure
from variorum.questions.measures import measure_key
from variorum.questions.periods import Period, period
from variorum.questions.readings import Reading, reading
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
    "t": ("kg", 1000.0),
    "kg": ("kg", 1.0),
}


@dataclass(frozen=True, slots=True)
class Scope:
    """One figure's scope. `place_known` is false for a place that was worked out.

    `credit` is who asserts it, if not the document itself; `origin` the id of its beginning.
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

    @property
    def key(self) -> tuple[str, str, str]:
        """What brings candidates together: measure, dimension, kind of thing."""
        kind = "people" if self.thing.kind == "civilians" else self.thing.kind
        return self.measure, self.unit, kind if self.unit == "count" else ""

    @property
    def decides(self) -> bool:
        """Whether the claim may decide an answer: only what is asserted may."""
        return self.claim.modality == "asserted"


def scope_of(claim: Claim, figure: Figure, origin: str) -> Scope:
    """Read the scope of one figure claim."""
    last = claim.asserted_by
    credited = last is not None and last.as_ not in ROLES_OWN_VOICE
    when = period(claim.time.edtf if claim.time else None)
    measured = _measured_place(claim, figure)
    return Scope(
        claim=claim,
        figure=figure,
        measure=measure_key(figure.measure),
        unit=_UNITS.get(figure.unit, (figure.unit, 1.0))[0],
        thing=read_thing(figure.counted, figure.measure),
        place=measured or (claim.place.name if claim.place else None),
        place_id=claim.place.id if claim.place and not measured else None,
        place_known=bool(measured) or (claim.place is not None and not claim.place.inferred),
        period=when,
        period_known=when is not None and claim.time is not None and not claim.time.inferred,
        credit=last.name if credited and last is not None else None,
        origin=origin,
    )


def _measured_place(claim: Claim, figure: Figure) -> str | None:
    """The place that is itself measured, where the sentence's own place was only worked out."""
    name = " ".join(figure.counted.split())
    stated = claim.place is not None and not claim.place.inferred
    if figure.unit not in _UNITS or stated or not name:
        return None
    return name if all(word[0].isupper() for word in name.split()) else None


def interval(scope: Scope) -> Reading:
    """The numbers that a figure allows, in the first unit of its dimension."""
    found, size = reading(scope.figure), factor(scope.figure.unit)
    return found if size == 1.0 else replace(found, low=found.low * size, high=found.high * size)


def same_number(one: Scope, other: Scope) -> bool:
    """Whether both give one number with one bound."""
    left, right = one.figure, other.figure
    return (left.low, left.high, left.bound) == (right.low, right.high, right.bound)


def factor(unit: str) -> float:
    """What a unit is multiplied with to be compared in its dimension."""
    return _UNITS.get(unit, (unit, 1.0))[1]


@lru_cache(maxsize=65_536)
def spelling(name: str) -> str:
    """A place name without what spellings of one name differ in: case, vowels, doubled letters."""
    letters = "".join(_WORD.findall(name.casefold()))
    if not letters:
        return name.casefold()
    bare = re.sub(r"[aeiouyıəâêîôû]", "", letters[1:])
    bare = bare.replace("gh", "g").replace("kh", "h").replace("h", "").replace("j", "g")
    return letters[0] + re.sub(r"(.)\1+", r"\1", bare)


#: Words that make another place of a place's name.
_OTHER_PLACE = frozenset(
    "north south east west northern southern eastern western new old upper lower greater great "
    "inner outer central saint san".split()
)


@lru_cache(maxsize=65_536)
def shorter_name(one: str, other: str) -> bool:
    """Whether one name is the other without its first or last words."""
    left, right = (tuple(w.casefold() for w in _WORD.findall(n)) for n in (one, other))
    short, long = sorted((left, right), key=len)
    if not short or len(short) == len(long):
        return False
    if long[: len(short)] == short:
        rest = long[len(short) :]
    elif long[-len(short) :] == short:
        rest = long[: -len(short)]
    else:
        return False
    return not any(word in _OTHER_PLACE for word in rest)
