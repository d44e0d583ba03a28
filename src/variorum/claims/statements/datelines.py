"""The line that opens an agency's report: place, perhaps the day, the agency, a dash."""

from __future__ import annotations

import re

from spacy.tokens import Doc

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


def behind_dateline(doc: Doc) -> int:
    """The index of the first token behind the dateline that a sentence opens with; 0 for none."""
    match = DATELINE.match(doc.text) or PLACE_AND_DAY.match(doc.text)
    if match is None or match.group().rstrip()[-1:] == ":":
        return 0  # a colon behind a bracket opens somebody's turn
    return next((t.i for t in doc if t.idx >= match.end()), 0)
