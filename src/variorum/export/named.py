"""The places of a record with every name: who uses which, how often, and where first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from variorum.export.jsonl import as_line
from variorum.store import Record
from variorum.store.queries import NamedPlaceView, PlaceNameView, named_places


def places_jsonl(record: Record) -> Iterator[bytes]:
    """One JSON object a line for each place that documents name, by id, UTF-8.

    `names` are equal, those written most often first. `demonyms` are the adjectives made of them
    and the names of the place's people; no claim is placed by one.
    """
    with record.connect() as connection:
        for view in named_places(connection):
            yield as_line(_object(view)).encode()


def _object(view: NamedPlaceView) -> dict[str, Any]:
    place = view.place
    return {
        "id": place.id,
        "kind": place.kind,
        "lat": place.lat,
        "lon": place.lon,
        "precision": place.precision,
        "inside": list(place.inside),
        "names": _names(view.wordings),
        "demonyms": _names(view.demonyms),
    }


def _names(views: Sequence[PlaceNameView]) -> list[dict[str, Any]]:
    return [
        {
            "name": view.name,
            "times": view.times,
            "documents": view.documents,
            "users": [{"name": user.name, "times": user.count} for user in view.users],
            "first": {"document": view.document.path, "start": view.start, "end": view.end},
        }
        for view in views
    ]
