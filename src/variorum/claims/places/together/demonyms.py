"""Which place of the record each demonym is of: its document tells, or the only likely name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from variorum.claims.places.gazetteer import fold
from variorum.claims.places.stems import stems_of_people
from variorum.model import Demonym, Gazetteer, PlaceName


def with_demonyms(gazetteer: Gazetteer, demonyms: Iterable[Demonym]) -> Gazetteer:
    """The gazetteer, each place with the demonyms that documents use of it.

    One that its own document tells nothing of is that of the only place of the record whose name it
    may be made of. Those of places that no document names are left out.
    """
    by_key: dict[str, set[str]] = {}
    for place in gazetteer.places:
        for name in place.names:
            by_key.setdefault(fold(name.name), set()).add(place.id)
    uses: dict[str, dict[tuple[str, str], list[Demonym]]] = {}
    for demonym in sorted(demonyms, key=lambda d: (d.document, d.start)):
        home = gazetteer.of.get(demonym.place or "")
        if demonym.place is None:
            held = {i for stem in stems_of_people(demonym.name) for i in by_key.get(stem, ())}
            home = next(iter(held)) if len(held) == 1 else None
        if home is not None:
            of_place = uses.setdefault(home, {})
            of_place.setdefault((demonym.name, demonym.document), []).append(demonym)
    places = tuple(replace(p, demonyms=_told(uses.get(p.id, {}))) for p in gazetteer.places)
    return replace(gazetteer, places=places)


def _told(uses: dict[tuple[str, str], list[Demonym]]) -> tuple[PlaceName, ...]:
    names = [
        PlaceName(name, document, len(some), some[0].start, some[0].end)
        for (name, document), some in uses.items()
    ]
    return tuple(sorted(names, key=lambda n: (-n.count, n.name, n.document)))
