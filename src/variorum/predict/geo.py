"""Predictions in the format of the toponym benchmarks: spans with coordinates.

The corpora differ in what they annotate. GeoVirus has names of places alone; the others have
adjectives and names of peoples too ("Russian", "Ohioans"), at the place that they are made from.
Which corpus a document is of stands in its id, before the colon.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from variorum.claims.places import TextPlace, places_in
from variorum.predict.rows import write_predictions

#: Corpora whose guidelines leave adjectives and peoples out.
_NAMES_ALONE = frozenset({"geovirus"})


def predict(input: Path, output: Path, progress: Callable[[int, int], None] | None = None) -> None:
    """Read documents `{"doc_id", "text"}`, write `{"doc_id", "toponyms": [{"start", "end", …}]}`.

    Coordinates are WGS 84 degrees and left out where a place stays unresolved. No text is parsed.
    """
    write_predictions(input, output, _toponyms, progress)


def _toponyms(row: dict[str, Any]) -> dict[str, Any]:
    names_alone = str(row["doc_id"]).partition(":")[0] in _NAMES_ALONE
    return {
        "doc_id": row["doc_id"],
        "toponyms": [
            _toponym(place)
            for place in places_in(row["text"])
            if not (place.found.people and names_alone)
        ],
    }


def _toponym(place: TextPlace) -> dict[str, Any]:
    out: dict[str, Any] = {"start": place.found.start, "end": place.found.end}
    meant = place.resolution.place
    if meant is not None and meant.lat is not None:
        out |= {"lat": meant.lat, "lon": meant.lon}
    if meant is not None and meant.geonames_id:
        out["geonames_id"] = meant.geonames_id
    return out
