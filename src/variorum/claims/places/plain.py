"""Places of a bare text: found without a parse, each resolved where that can be told."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.claims.places.resolving import Named, Resolution, resolve_all
from variorum.claims.places.scan import Found, scan


@dataclass(frozen=True, slots=True)
class TextPlace:
    """A place name in a text and what it means."""

    found: Found
    resolution: Resolution


def places_in(text: str) -> tuple[TextPlace, ...]:
    """Every place name of a text in order: a pure function."""
    found = scan(text)
    named = [Named(f.start, f.end, f.name, f.candidates, f.people) for f in found]
    return tuple(
        TextPlace(one, resolution)
        for one, resolution in zip(found, resolve_all(text, named), strict=True)
    )
