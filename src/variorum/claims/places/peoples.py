"""Adjectives of places and names of peoples, tied to the place they are made from."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.claims.drafts import PlaceMention
from variorum.claims.places.gazetteer import people_of
from variorum.claims.places.identity import lies, place_id
from variorum.claims.places.stems import stems_of_people


def place_of_people(word: str, mentions: Sequence[PlaceMention]) -> PlaceMention | None:
    """The place whose adjective a word is: one of the document's, else a country or a division.

    None where there is none, or more than one. The answer's span is that of no word.
    """
    known = [c for c in people_of(word) if c.kind in ("country", "region", "state")]
    wanted = {place_id(c.name, c) for c in known}
    stems = stems_of_people(word)
    own = {m.id: m for m in reversed(mentions) if m.id in wanted or m.name.casefold() in stems}
    if len(own) == 1:
        return next(iter(own.values()))
    countries = [c for c in known if c.kind == "country"] or known
    if own or len(countries) != 1:
        return None
    place = countries[0]
    where = lies(place, "", near=False)
    return PlaceMention(
        0, 0, place.name, 0, place_id(place.name, place), place.lat, place.lon,
        sign="people", kind=where.kind, precision=where.precision, inside=where.inside,
    )  # fmt: skip
