"""What a mention of a place adds to the weight by which a document's place is chosen."""

from __future__ import annotations

import re

from variorum.claims.drafts import PlaceMention
from variorum.claims.places.name import INSTRUMENT
from variorum.claims.scope.roles import Standing
from variorum.claims.scope.telling import is_where_told

#: Weight of a name by its role; twice that in the lead and in headings.
_WEIGHT = {"setting": 2, "label": 2, "befallen": 2, "affected": 2, "vicinity": 1, "owner": 1}
TITLE = 2
_OF = re.compile(r"\bof\s+(?:the\s+)?$", re.I)


def weight_of(one: Standing, *, prominent: bool) -> int:
    """What a mention adds: who only acts is a party and no scene; nor is where words were said."""
    if one.role == "actor" or is_where_told(one.token):
        return 0
    return 1 + (0 if one.follows else _WEIGHT.get(one.role, 0)) + prominent


def holds_name(text: str, name: str) -> bool:
    """Whether a text holds a name as whole words, in capitals or not, and no instrument's."""
    after = rf"(?!\w)(?!\s(?:{INSTRUMENT}))"
    return re.search(rf"(?<!\w){re.escape(name)}{after}", text, re.I) is not None


def is_possessor(mention: PlaceMention, source: str) -> bool:
    """Whether a place owns by "of" or an apostrophe, not as the first half of a compound."""
    before = source[max(0, mention.start - 20) : mention.start]
    return bool(_OF.search(before)) or source.startswith(("'s", "’s"), mention.end)
