"""Places of a record: every name that a document uses, and the places that the names are of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from variorum.model.claim import Place
from variorum.model.given import GivenName, Ring
from variorum.model.sources import Likeness, folded

#: How one place lies to another, in the terms of OGC Simple Features; "unknown" where nothing that
#: the documents or a gazetteer say decides.
PlaceRelation = Literal["equals", "within", "contains", "disjoint", "unknown"]
#: Places of these kinds lie in one another or lie apart; areas, rivers and waters may overlap.
_BOUNDED = frozenset(("town", "district", "region", "country"))


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
class Demonym:
    """An adjective of a place or a name of its people, where a document writes it.

    It is no name of the place: nothing is placed by it. `place` is the id that the document alone
    gives the place, null where only other documents can tell which one it is.
    """

    document: str
    start: int
    end: int
    name: str
    place: str | None = None


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
    gave it. `given` has its names in the project gazetteer, `outline` and `note` what stands there.
    `demonyms` are the adjectives made of it and the names of its people, which are none of it.
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
    given: tuple[GivenName, ...] = ()
    outline: tuple[Ring, ...] = ()
    note: str | None = None
    demonyms: tuple[PlaceName, ...] = ()


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The places of a record by name, and every pair of names that is or may be of one place."""

    places: tuple[NamedPlace, ...] = ()
    likenesses: tuple[Likeness, ...] = ()
    #: The place of each id that a document alone gave.
    of: Mapping[str, str] = field(default_factory=dict)
    #: The place of an id under one of its names, where a person told its names apart.
    apart: Mapping[tuple[str, str], str] = field(default_factory=dict)
    #: The place of an id in a document, where documents put one name into several places.
    held: Mapping[tuple[str, str], str] = field(default_factory=dict)


def place_pair_subject(one: str, other: str) -> str:
    """The subject of a decision on whether two names are of one place."""
    return "place: " + " = ".join(sorted((folded(one), folded(other))))


def place_relation(one: Place, other: Place) -> PlaceRelation:
    """How the first of two places lies to the second; both as a record's claims have them.

    Claims that are read from a record have the id and the holders of the record's place, the same
    in every document, so one comparison of ids settles it. Counts of places that are "within" or
    "contains" are not comparable, and one may be a part of the other. "disjoint" is said of two
    places alone that are both known and both have bounds.
    """
    if one.id == other.id:
        return "equals"
    if other.id in one.inside:
        return "within"
    if one.id in other.inside:
        return "contains"
    known = one.lat is not None and other.lat is not None
    bounded = one.kind in _BOUNDED and other.kind in _BOUNDED
    return "disjoint" if known and bounded else "unknown"
