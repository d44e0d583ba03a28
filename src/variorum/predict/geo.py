"""Predictions in the format of the toponym benchmark: spans with coordinates."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from variorum.claims.places import find_places
from variorum.passages import segment
from variorum.predict.rows import document_from_row, write_predictions
from variorum.settings import Settings
from variorum.syntax import read_document

#: Signs by which the record knows places that no list has, and the benchmark often does not.
_UNSURE = frozenset({"frame", "named elsewhere"})


def predict(input: Path, output: Path, progress: Callable[[int, int], None] | None = None) -> None:
    """Read documents `{"doc_id", "text"}`, write `{"doc_id", "toponyms": [{"start", "end", …}]}`.

    Coordinates are WGS 84 degrees and left out where a place stays unresolved. Names that no list
    knows, and that only the words around them or another mention show to be places, are left out:
    the benchmark asks where its places are.
    """
    write_predictions(input, output, _toponyms, progress)


def _toponyms(row: dict[str, Any]) -> dict[str, Any]:
    document = document_from_row(row)
    reading = read_document(document, segment(document, Settings()), Settings())
    found = [
        {
            "start": place.start,
            "end": place.end,
            **({"lat": place.lat, "lon": place.lon} if place.lat is not None else {}),
            **({"geonames_id": place.geonames_id} if place.geonames_id is not None else {}),
        }
        for place in find_places(reading)
        if place.lat is not None or place.sign not in _UNSURE
    ]
    return {"doc_id": row["doc_id"], "toponyms": found}
