"""`gazetteer.csv`: one row for each name of a place."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

from variorum.errors import PlacesError, Unreadable
from variorum.model import GivenPlaces
from variorum.model.given import Ring
from variorum.read import gazetteer as given
from variorum.read.decode import decode

COLUMNS = tuple("place name language used_by from to kind lat lon outline inside note".split())
_DELIMITERS = ",;\t|"
#: The outer ring of a polygon: the first behind its bracket. Holes are left out.
_RING = re.compile(r"\(\s*\(([^()]+)\)")


def read_csv(path: Path) -> tuple[GivenPlaces, list[str]]:
    """The places of a table and what was odd about it.

    Raises `PlacesError`, which names the line and the remedy, for one that cannot be understood.
    """
    try:
        decoded = decode(path.read_bytes())
    except (OSError, Unreadable) as error:
        raise PlacesError(
            f"{path.name} cannot be read: {error}", where=str(path), do="Save it as CSV in UTF-8."
        ) from error
    notes = [f"{path.name}: {note}" for note in decoded.notes]
    head = decoded.text.partition("\n")[0]
    reader = csv.reader(
        io.StringIO(decoded.text, newline=""), delimiter=max(_DELIMITERS, key=head.count)
    )
    rows: list[given.Row] = []
    try:
        header = [cell.strip().casefold() for cell in next(reader, [])]
        notes += _check_header(path, header)
        for cells in reader:
            told = {h: c.strip() or None for h, c in zip(header, cells, strict=False)}
            if any(told.values()):
                rows.append(_row(path, reader.line_num, told))
    except csv.Error as error:
        raise given.wrong(
            path, reader.line_num, f"this is no table: {error}.", "Save it again as CSV in UTF-8."
        ) from error
    return given.assembled(path, rows), notes


def _check_header(path: Path, header: list[str]) -> list[str]:
    example = f"Give it a first line such as: {','.join(COLUMNS)}"
    if "name" not in header:
        shown = ", ".join(header) or "nothing"
        raise given.wrong(path, 1, f"there is no column 'name', only: {shown}.", example)
    twice = next((n for n in header if n and header.count(n) > 1), None)
    if twice:
        raise given.wrong(path, 1, f"there are two columns {twice!r}.", "Keep one.")
    unknown = sorted({name for name in header if name} - set(COLUMNS))
    return [f"{path.name}: the column {name!r} is not known: not used." for name in unknown]


def _row(path: Path, line: int, told: dict[str, str | None]) -> given.Row:
    name = given.name(path, line, told)
    lat, lon = given.point(path, line, told.get("lat"), told.get("lon"))
    return given.Row(
        line,
        given.place_key(path, line, told.get("place"), name.name),
        name,
        given.kind(path, line, told.get("kind")),
        lat,
        lon,
        _outline(path, line, told.get("outline")),
        told.get("inside"),
        told.get("note"),
    )


def _outline(path: Path, line: int, written: str | None) -> tuple[Ring, ...]:
    """The outer rings of a POLYGON or MULTIPOLYGON in well-known text."""
    if not written:
        return ()
    if not re.match(r"(?:MULTI)?POLYGON\s*\(", written, re.I):
        raise given.wrong(
            path,
            line,
            f"the outline begins with {written[:20]!r}.",
            "Write well-known text: POLYGON((16.3 48.1, 16.5 48.1, 16.5 48.3, 16.3 48.1)).",
        )
    rings = _RING.findall(written)
    if not rings:
        raise given.wrong(path, line, "the outline has no ring.", "Write POLYGON((… …, … …)).")
    return tuple(given.ring(path, line, (c.split() for c in r.split(","))) for r in rings)
