"""The chronology for TimelineJS (Knight Lab): one slide for each dated happening.

Its format: https://timeline.knightlab.com/docs/json-format.html. What it cannot draw is said in
`display_date`: a set, an approximate date or an open end stands there in words.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from html import escape
from typing import Any

from variorum.export.chronology import Happening

_PLAIN = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?")


def timelinejs(found: Sequence[Happening]) -> bytes:
    """A JSON object with `events`, oldest first; what has no day on the calendar is left out.

    An uncertain date becomes the stretch from its earliest to its latest day, with its words.
    """
    slides = [_slide(one) for one in found if one.earliest or one.latest]
    return (json.dumps({"scale": "human", "events": slides}, ensure_ascii=False) + "\n").encode()


def _slide(one: Happening) -> dict[str, Any]:
    slide: dict[str, Any] = {"unique_id": one.claim.id, "group": one.event.type}
    start, end = _dates(one)
    slide["start_date"] = start
    if end is not None and end != start:
        slide["end_date"] = end
    worked_out = " (worked out)" if one.time.inferred else ""
    slide["display_date"] = escape(f"{one.said}{worked_out}")
    slide["text"] = {"headline": escape(_headline(one)), "text": _text(one)}
    return slide


def _dates(one: Happening) -> tuple[dict[str, int], dict[str, int] | None]:
    """First and last date: as coarse as written where that is one year, month or day."""
    if _PLAIN.fullmatch(one.time.edtf):
        return _date(one.time.edtf), None
    ends = one.time.edtf.split("/")
    if len(ends) == 2 and all(_PLAIN.fullmatch(end) for end in ends):
        return _date(ends[0]), _date(ends[1])
    first, last = one.earliest or one.latest, one.latest or one.earliest
    return _date(first or ""), _date(last or "") if one.earliest and one.latest else None


def _date(iso: str) -> dict[str, int]:
    names = ("year", "month", "day")
    return {name: int(part) for name, part in zip(names, iso.split("-"), strict=False)}


def _headline(one: Happening) -> str:
    how = "" if one.claim.modality == "asserted" else f" ({one.claim.modality})"
    return f"{one.event.label}{how}"


def _text(one: Happening) -> str:
    """The words and who gives them, as HTML: everything from a document is escaped."""
    lines = [f"<blockquote>{escape(one.claim.quote)}</blockquote>"]
    where = one.document.title or one.document.path
    source = f"{one.source}, in {where}" if one.source else where
    lines.append(f"<p>{escape(source)}</p>")
    if one.place is not None:
        lines.append(f"<p>Place: {escape(one.place.name)}</p>")
    if one.time.working:
        lines.append(f"<p>Date: {escape(one.time.working)}</p>")
    if one.disputed:
        lines.append("<p>Other claims give an answer that cannot hold beside this one.</p>")
    return "".join(lines)
