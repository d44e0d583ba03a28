"""What a mention of a place adds to the weight by which a document's place is chosen."""

from __future__ import annotations

import re

from variorum.claims.drafts import PlaceMention
from variorum.claims.places.name import INSTRUMENT
from variorum.claims.scope.roles import Standing
from variorum.claims.scope.telling import is_of_somebody, is_where_agreed, is_where_told

#: Weight of a name by its role; twice that in the lead and in headings.
_WEIGHT = {"setting": 2, "label": 2, "befallen": 2, "affected": 2, "vicinity": 1, "owner": 1}
TITLE = 2
#: "Adan and others v. X": a state that is sued is a party, and no scene.
_AGAINST = re.compile(r"\b(?:v|vs|versus)\.?\s+(?:the\s+)?$", re.I)
_OF = re.compile(r"\bof\s+(?:the\s+)?$", re.I)


def weight_of(one: Standing, *, prominent: bool) -> int:
    """What a mention adds: who only acts is a party and no scene; nor is where words were said."""
    if one.role == "actor" or is_where_told(one.token) or is_looked_back_at(one):
        return 0
    if is_of_somebody(one.token) or is_where_agreed(one.token):
        return 0
    return 1 + (0 if one.follows else _WEIGHT.get(one.role, 0)) + prominent


def is_looked_back_at(one: Standing) -> bool:
    """Whether a place stands in what a text only compares with: "the worst since 1931, when …"."""
    verb = next((t for t in one.token.ancestors if t.pos_ == "VERB"), None) if one.token else None
    if verb is None or not any(c.lower_ in ("when", "where") for c in verb.children):
        return False
    before = [t.lower_ for t in verb.doc[max(0, verb.left_edge.i - 4) : verb.left_edge.i]]
    return "since" in before or "than" in before


def holds_name(text: str, name: str) -> bool:
    """Whether a text holds a name as whole words in any case, and no instrument's or party's."""
    after = rf"(?!\w)(?!\s(?:{INSTRUMENT}))"
    found = re.search(rf"(?<!\w){re.escape(name)}{after}", text, re.I)
    return found is not None and not _AGAINST.search(text[: found.start()])


def is_sued(source: str, mention: PlaceMention) -> bool:
    """Whether a place is only the party that a case is against: "Adan and others v. X"."""
    return _AGAINST.search(source[max(0, mention.start - 20) : mention.start]) is not None


def places_name(title: str, name: str) -> bool:
    """Whether a title puts what it is about at a name: "The situation in and around X"."""
    placing = rf"\b(?:in|at|near|around|across|inside)\s+(?:the\s+)?{re.escape(name)}(?!\w)"
    return re.search(placing, title, re.I) is not None


def is_possessor(mention: PlaceMention, source: str) -> bool:
    """Whether a place owns by "of" or an apostrophe, not as the first half of a compound."""
    before = source[max(0, mention.start - 20) : mention.start]
    return bool(_OF.search(before)) or source.startswith(("'s", "’s"), mention.end)
