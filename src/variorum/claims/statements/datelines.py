"""The line that opens an agency's report: place, perhaps the day, the agency, a dash."""

from __future__ import annotations

import re

#: `agency` is the name in brackets; the match ends where the report's own words begin.
DATELINE = re.compile(
    r"\s*(?:(?!The\b)[A-Z][\w .,’'/-]{1,60}?\s*)?"
    r"\((?!(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady)\b)(?P<agency>[A-Z][\w&. ]{1,30})\)\s*[-–—:]+\s*"
)

#: A place in capitals with the day, and no agency: "ORM, Aug 10 - ".
PLACE_AND_DAY = re.compile(
    r"\s*[A-Z][A-Z .’'/-]{2,40}(?:,\s*[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:,\s*\d{4})?|"
    r",\s*\d{1,2}\s+[A-Z][a-z]{2,8}(?:\s+\d{4})?)?\s+[-–—]{1,2}\s+"
)
