"""Place mentions of a document, recognised and, where it can be told, resolved."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from variorum.claims.drafts import PlaceMention
from variorum.claims.places.described import with_described
from variorum.claims.places.gazetteer import Candidate, every_candidate
from variorum.claims.places.identity import NEAR, lies, place_id, without_form
from variorum.claims.places.name import FEATURE, Name
from variorum.claims.places.plain import places_in
from variorum.claims.places.recognise import recognise
from variorum.claims.places.resolving import (
    Named,
    Resolution,
    resolve_all,
    told_of_unknown,
)
from variorum.model import Document
from variorum.syntax import Reading

_NOUN_AFTER = re.compile(rf"\s+({FEATURE})\b")
_NOUN_BEFORE = re.compile(rf"\b({FEATURE})\s+(?:of\s+|called\s+)?$")
_SETTLEMENTS = frozenset("capital city hamlet port settlement suburb town village".split())
_FEATURES = frozenset(
    "bay gulf island islands lake mountain mountains river sea strait valley".split()
)
_OF_FEATURES = frozenset(("area", "water", "river", "mountains"))
#: A smaller town is meant only where the text is about its country: hamlets share names.
_KNOWN_TOWN = 15_000
_LARGE_TOWN = 1_000_000
_CODE = 4


def find_places(reading: Reading) -> tuple[PlaceMention, ...]:
    """Every place name in text order; coordinates null where the place cannot be told."""
    names = recognise(reading)
    named = [_named(name) for name in names]
    found = resolve_all(reading.document.text, named, _home(reading.document))
    countries = trusted_countries(found)
    mentions = [
        _mention(name, one, trusted(resolution, countries))
        for name, one, resolution in zip(names, named, found, strict=True)
    ]
    for number, holder in told_of_unknown(reading.document.text, named):
        one, other = mentions[number], mentions[holder]
        if one.lat is None and one.id not in (other.id, *other.inside):
            mentions[number] = replace(one, inside=(other.id, *other.inside))
    return with_described(reading, names, mentions)


def _named(name: Name) -> Named:
    at = name.sentence.source(name.start, name.end)
    text = name.sentence.text
    noun = _NOUN_BEFORE.search(text, max(0, name.start - 30), name.start) or _NOUN_AFTER.match(
        text, name.end
    )
    feature = noun[1].lower() if noun else ""
    some = every_candidate(name.read) or every_candidate(without_form(name.read))
    return Named(at.start, at.end, name.read, fitting(name.read, some, feature), feature=feature)


def fitting(name: str, some: tuple[Candidate, ...], noun: str) -> tuple[Candidate, ...]:
    """The candidates that are written so and are of the kind that the noun beside them says."""
    code = name.isupper() and len(name) <= _CODE
    some = tuple(
        c
        for c in some
        if c.naming != "people" and not (code and c.kind == "town" and c.population < _LARGE_TOWN)
    )
    if any(c.own for c in some):
        return some
    if noun in _SETTLEMENTS:
        return tuple(c for c in some if c.kind == "town")
    if noun in _FEATURES:
        return tuple(c for c in some if c.kind in _OF_FEATURES)
    return some


def _home(document: Document) -> tuple[Candidate, ...]:
    """The countries and regions that the publisher's name holds."""
    found = places_in(document.publisher or "")
    return tuple(p.resolution.place for p in found if p.resolution.place is not None)


def _speaks_for_its_country(place: Candidate) -> bool:
    return bool(place.own) or place.kind != "town" or place.population >= _KNOWN_TOWN


def trusted_countries(found: Iterable[Resolution]) -> set[str]:
    """The countries that a text speaks of, by name or by a town that is widely known."""
    places = (r.place for r in found if r.place is not None)
    return {place.country for place in places if _speaks_for_its_country(place)}


def trusted(resolution: Resolution, countries: set[str]) -> Resolution:
    """What was told, unless it is a hamlet of a country that the text does not speak of."""
    place = resolution.place
    if place is None or _speaks_for_its_country(place) or place.country in countries:
        return resolution
    left = resolution.left or (place,)
    return Resolution(None, "only a small place of a country not spoken of has the name", left)


def _mention(name: Name, named: Named, resolution: Resolution) -> PlaceMention:
    place = resolution.place
    before = name.sentence.text[max(0, name.start - 30) : name.start]
    where = lies(place, named.feature, near=NEAR.search(before) is not None)
    return PlaceMention(
        start=named.start,
        end=named.end,
        name=name.text,
        sentence=name.sentence.index,
        id=place_id(name.read, place),
        lat=place.lat if place else None,
        lon=place.lon if place else None,
        geonames_id=place.geonames_id or None if place else None,
        sign=name.sign,
        kind=where.kind,
        precision=where.precision,
        inside=where.inside,
        reason=resolution.reason,
        left=tuple(c.name for c in resolution.left),
    )
