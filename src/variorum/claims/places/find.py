"""Place mentions of a document, recognised and, where it can be told, resolved."""

from __future__ import annotations

from collections import Counter

from variorum.claims.drafts import PlaceMention
from variorum.claims.places.name import Name
from variorum.claims.places.recognise import recognise
from variorum.claims.places.resolve import countries_named, place_id, resolve
from variorum.syntax import Reading


def find_places(reading: Reading) -> tuple[PlaceMention, ...]:
    """Every place name in text order; coordinates null where the place cannot be told."""
    names = recognise(reading)
    around = countries_named([name.text for name in names])
    return tuple(_mention(name, around) for name in names)


def _mention(name: Name, around: Counter[str]) -> PlaceMention:
    at = name.sentence.source(name.start, name.end)
    candidate = resolve(name.text, around)
    return PlaceMention(
        start=at.start,
        end=at.end,
        name=name.text,
        sentence=name.sentence.index,
        id=place_id(name.text, candidate),
        lat=candidate.lat if candidate else None,
        lon=candidate.lon if candidate else None,
        geonames_id=candidate.geonames_id if candidate else None,
        sign=name.sign,
    )
