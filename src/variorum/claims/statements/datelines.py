"""The line that opens an agency's report: place, perhaps the day, the agency, a dash."""

from __future__ import annotations

import re

#: `agency` is the name in brackets; the match ends where the report's own words begin.
DATELINE = re.compile(
    r"\s*(?:(?!The\b)[A-Z][\w .,’'/-]{1,60}?\s*)?"
    r"\((?!(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady)\b)(?P<agency>[A-Z][\w&. ]{1,30})\)\s*[-–—:]+\s*"
)
