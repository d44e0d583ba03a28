"""Placed claims as GeoJSON (RFC 7946): a point where a point is told, an area where none is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from variorum.export.circle import circle
from variorum.export.jsonl import as_line, claim_object
from variorum.model import Claim, Document, Place
from variorum.model.extent import EXACT, radius_km
from variorum.model.given import Ring
from variorum.store import Record


def geojson(record: Record) -> Iterator[bytes]:
    """A FeatureCollection with a Feature for each claim that has a place, in documents' order.

    One Feature a line, WGS 84, longitude first. Polygons are circles around the middle of what is
    told no more exactly than as an area; `radius_km` says how large; where the project gazetteer
    has an outline they are that. Without coordinates, and where
    nothing tells how large the place is, the geometry is null, as RFC 7946 has it (3.2).
    """
    outlines = {p.id: p.outline for p in record.gazetteer().places if p.outline}
    yield b'{"type": "FeatureCollection", "features": ['
    first = True
    for document in record.documents():
        for claim in record.claims(document):
            if claim.place is not None:
                shape = _geometry(claim.place, outlines.get(claim.place.id, ()))
                line = as_line(_feature(claim, claim.place, document, shape)).rstrip("\n")
                yield (f"\n{line}" if first else f",\n{line}").encode()
                first = False
    yield b"\n]}\n"


def _feature(
    claim: Claim, place: Place, document: Document, shape: dict[str, Any] | None
) -> dict[str, Any]:
    last = claim.asserted_by
    told = claim_object(claim)
    return {
        "type": "Feature",
        "id": claim.id,
        "geometry": shape,
        "properties": {
            "name": place.name,
            "place": place.id,
            "precision": place.precision,
            "radius_km": radius_km(place.precision, place.kind),
            "lat": place.lat,
            "lon": place.lon,
            "inferred": place.inferred,
            "kind": claim.kind,
            "source": last.name if last is not None else document.publisher,
            "modality": claim.modality,
            "time": claim.time.edtf if claim.time else None,
            claim.kind: told[claim.kind],
            "quote": claim.quote,
            "document": document.path,
            "title": document.title,
            "publisher": document.publisher,
            "url": document.url,
            "start": claim.start,
            "end": claim.end,
        },
    }


def _geometry(place: Place, outline: Sequence[Ring]) -> dict[str, Any] | None:
    """A point for what is one, an outline or a circle for what is told as an area, else null."""
    if outline and place.precision not in (EXACT, 2):
        rings = [[[lon, lat] for lon, lat in ring] for ring in outline]
        if len(rings) == 1:
            return {"type": "Polygon", "coordinates": rings}
        return {"type": "MultiPolygon", "coordinates": [[ring] for ring in rings]}
    if place.lat is None or place.lon is None:
        return None
    if place.precision == EXACT:
        return {"type": "Point", "coordinates": [round(place.lon, 5), round(place.lat, 5)]}
    radius = radius_km(place.precision, place.kind)
    return circle(place.lat, place.lon, radius) if radius else None
