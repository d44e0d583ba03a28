"""The chronology as an iCalendar file (RFC 5545): all-day events, where the date is full."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar
from icalendar import Event as CalendarEvent

from variorum.export.chronology import Happening

_FULL = re.compile(r"\d{4}-\d\d-\d\d(?:/\d{4}-\d\d-\d\d)?")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
#: RFC 5545 wants to know when an entry was written; the record has no clock, so this one moment.
_STAMP = datetime(1970, 1, 1, tzinfo=UTC)


def icalendar(found: Sequence[Happening]) -> bytes:
    """A calendar with an all-day event for each happening whose days are known in full.

    Sets, approximate dates, months and years have no place in a calendar and are left out; a date
    that was worked out says so in its description.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//variorum//chronology of a record//EN")
    calendar.add("version", "2.0")
    for one in found:
        if _FULL.fullmatch(one.time.edtf) and one.earliest and one.latest:
            first, last = date.fromisoformat(one.earliest), date.fromisoformat(one.latest)
            if first <= last < date.max:
                calendar.add_component(_entry(one, first, last))
    return bytes(calendar.to_ical())


def _entry(one: Happening, first: date, last: date) -> CalendarEvent:
    entry = CalendarEvent()
    entry.add("uid", f"{one.claim.id}@variorum")
    entry.add("dtstamp", _STAMP)
    entry.add("dtstart", first)
    # the end of an all-day event is the day after it
    entry.add("dtend", last + timedelta(days=1))
    entry.add("summary", _one_line(one.event.label))
    entry.add("categories", [one.event.type])
    entry.add("transp", "TRANSPARENT")
    if one.claim.modality != "asserted":
        entry.add("status", "TENTATIVE")
    if one.place is not None:
        entry.add("location", _one_line(one.place.name))
        if one.place.lat is not None and one.place.lon is not None:
            entry.add("geo", (one.place.lat, one.place.lon))
    entry.add("description", "\n".join(_description(one)))
    return entry


def _description(one: Happening) -> list[str]:
    where = one.document.title or one.document.path
    lines = [
        f"“{_one_line(one.claim.quote)}”",
        f"{one.source}, in {where}" if one.source else where,
    ]
    if one.claim.modality != "asserted":
        lines.append(f"This is {one.claim.modality}, not told as a fact.")
    if one.time.inferred:
        lines.append(f"The date was worked out: {one.time.working or 'it is not written in full'}.")
    if one.disputed:
        lines.append("Other claims give an answer that cannot hold beside this one.")
    return lines


def _one_line(words: str) -> str:
    """Words without line breaks and control characters, which RFC 5545 does not allow in text."""
    return " ".join(_CONTROL.sub(" ", words).split())
