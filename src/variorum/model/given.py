"""The project gazetteer: places that people describe in a file beside their documents."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from functools import cached_property

from variorum.model.identity import identifier

#: A ring of an outline: (longitude, latitude) in WGS 84 degrees, the last as the first,
#: counterclockwise around what lies inside (RFC 7946).
Ring = tuple[tuple[float, float], ...]
#: GeoNames' entries are extended by their own ids; every other place is the project's.
GEONAMES = "geonames:"
PROJECT = "project:"
_SHORTENED = ("saint ", "sainte ", "fort ", "mount ")


@dataclass(frozen=True, slots=True)
class GivenName:
    """A name of a place: its language, who uses it, and from when to when (EDTF), as told."""

    name: str
    language: str | None = None
    used_by: str | None = None
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class GivenPlace:
    """A place of the project: every name, what it is, its point or outline, what it lies in.

    `key` tells it from the others of the file, or is "geonames:" and the id of an entry that it
    extends; `inside` is the key or a name of another place. Coordinates are WGS 84 degrees.
    """

    key: str
    names: tuple[GivenName, ...]
    kind: str | None = None
    lat: float | None = None
    lon: float | None = None
    outline: tuple[Ring, ...] = ()
    inside: str | None = None
    note: str | None = None
    line: int = 0

    @property
    def id(self) -> str:
        """The id that it has in a record."""
        if self.key.startswith((GEONAMES, PROJECT)):
            return self.key
        return PROJECT + identifier("g", " ".join(self.key.casefold().split()))[2:18]


@dataclass(frozen=True)
class GivenPlaces:
    """A project gazetteer: its places in the order of their keys. Empty where there is no file."""

    places: tuple[GivenPlace, ...] = ()

    @cached_property
    def by_reference(self) -> dict[str, GivenPlace]:
        """Each place by its key, and by a name that it alone has."""
        named: dict[str, list[GivenPlace]] = {}
        for place in self.places:
            for name in {given.name for given in place.names}:
                named.setdefault(name, []).append(place)
        alone = {name: some[0] for name, some in named.items() if len(some) == 1}
        return alone | {place.key: place for place in self.places}

    def holders(self, place: GivenPlace) -> Iterator[GivenPlace]:
        """The places of the file that a place lies in, the nearest first."""
        seen = {place.key}
        above = self.by_reference.get(place.inside or "")
        while above is not None and above.key not in seen:
            yield above
            seen.add(above.key)
            above = self.by_reference.get(above.inside or "")

    @cached_property
    def digest(self) -> str:
        """Changes when any place does; empty where there is none."""
        return identifier("given", *map(_told, self.places)) if self.places else ""

    def touching(self, text: str) -> str:
        """A digest of the places that a text may name, and of what they lie in; empty for none.

        Letters alone are compared, so that no break of a line and no accent hides a name: what is
        found may be more than the text names, never less.
        """
        if not self.places:
            return ""
        letters = _letters(text)
        named = {p.key: p for p in self.places if any(_stem(n.name) in letters for n in p.names)}
        for place in list(named.values()):
            named |= {above.key: above for above in self.holders(place)}
        return identifier("given", *(_told(named[key]) for key in sorted(named))) if named else ""


def _told(place: GivenPlace) -> str:
    # in which line it stands changes nothing
    return repr(astuple(place)[:-1])


def _letters(text: str) -> str:
    spread = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in spread if c.isalnum())


def _stem(name: str) -> str:
    """The letters of a name without what may be written shorter or left out."""
    plain = " ".join(name.casefold().split()).removeprefix("the ")
    for word in _SHORTENED:
        plain = plain.removeprefix(word)
    return _letters(plain)
