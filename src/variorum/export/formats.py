"""Every format by its name, and the files that it writes."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from variorum.export.chronology import happenings
from variorum.export.files import demand_complete, write_whole
from variorum.export.geojson import geojson
from variorum.export.jsonl import write_jsonl
from variorum.export.named import places_jsonl
from variorum.export.tables import chronology_csv, events_jsonl
from variorum.export.timelinejs import timelinejs
from variorum.store import Record


class Format(StrEnum):
    """The formats a record can be exported in."""

    JSONL = "jsonl"
    EVENTS_JSONL = "events-jsonl"
    CHRONOLOGY_CSV = "chronology-csv"
    TIMELINEJS = "timelinejs"
    ICALENDAR = "icalendar"
    GEOJSON = "geojson"
    PLACES_JSONL = "places-jsonl"


#: The file that each format of the chronology writes.
CHRONOLOGY_FILES: dict[Format, str] = {
    Format.EVENTS_JSONL: "events.jsonl",
    Format.CHRONOLOGY_CSV: "chronology.csv",
    Format.TIMELINEJS: "timeline.json",
    Format.ICALENDAR: "chronology.ics",
}
#: The file of the placed claims.
PLACES_FILE = "places.geojson"
#: The file of the places with their names.
NAMES_FILE = "places.jsonl"


def write_export(record: Record, folder: Path, format_: Format) -> tuple[Path, ...]:
    """Write a record into a folder in a format and return the paths of the files.

    The same record gives the same bytes. Raises `StoreError` for a record whose build did not
    come to its end, `InputError` where the folder cannot be written.
    """
    if format_ is Format.JSONL:
        return write_jsonl(record, folder)
    demand_complete(record)
    if format_ is Format.GEOJSON:
        return (write_whole(folder, PLACES_FILE, geojson(record)),)
    if format_ is Format.PLACES_JSONL:
        return (write_whole(folder, NAMES_FILE, places_jsonl(record)),)
    found = happenings(record)
    if format_ is Format.EVENTS_JSONL:
        parts = list(events_jsonl(found))
    elif format_ is Format.CHRONOLOGY_CSV:
        parts = list(chronology_csv(found))
    elif format_ is Format.TIMELINEJS:
        parts = [timelinejs(found)]
    else:
        # loaded where it is asked for: no other command needs a library of calendars
        from variorum.export.ics import icalendar  # noqa: PLC0415

        parts = [icalendar(found)]
    return (write_whole(folder, CHRONOLOGY_FILES[format_], parts),)
