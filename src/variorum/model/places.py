"""Places of a record: every name that a document uses, and the places that the names are of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from variorum.model.sources import Likeness, folded


@dataclass(frozen=True, slots=True)
class Toponym:
    """A name of a place where a document writes it.

    `place` is the id that the document alone gives it: GeoNames' where it is resolved, else one
    made of the name. `precision` is in the terms of UCDP GED's where_prec, `inside` has the ids of
    what the place lies in, the nearest first, coordinates are WGS 84 degrees. `reason` says why it
    was resolved, or why not; `left` names what it might be then.
    """

    document: str
    start: int
    end: int
    name: str
    place: str
    kind: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: int | None = None
    inside: tuple[str, ...] = ()
    reason: str = ""
    left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name that a document uses for a place, how often, and where first."""

    name: str
    document: str
    count: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A place with every name that documents use for it.

    `name` is the one used most, and no better than the others; `ids` are those that documents alone
    gave it.
    """

    id: str
    name: str
    names: tuple[PlaceName, ...]
    ids: tuple[str, ...]
    kind: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: int | None = None
    inside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The places of a record by name, and every pair of names that is or may be of one place."""

    places: tuple[NamedPlace, ...] = ()
    likenesses: tuple[Likeness, ...] = ()
    #: The place of each id that a document alone gave.
    of: Mapping[str, str] = field(default_factory=dict)


def place_pair_subject(one: str, other: str) -> str:
    """The subject of a decision on whether two names are of one place."""
    return "place: " + " = ".join(sorted((folded(one), folded(other))))
