"""Where a record of fields says that all of it happened: "Place: Dorn, Corrania"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.syntax import Reading, Sentence

#: The field that places a record; its sides and their losses are fields of it.
_PLACE = re.compile(r"\W*(?:place|location|locality|venue|scene|site)\s*(?::|\t|\||\s{2,})", re.I)
#: ... or the settlement that it is of.
_TOWN = re.compile(r"\W*(?:city|town|village|municipality)\s*(?::|\t|\||\s{2,})\s*[A-Z]", re.I)
_FIELDS = ("key_value", "table_row", "list_item", "heading")
_FARTHEST = 12


def field_of_place(reading: Reading, sentence: Sentence) -> Sentence | None:
    """The field of a record that says where, for one of its other fields."""
    if sentence.passage.kind not in _FIELDS or _places(reading, sentence):
        return None
    for step in (-1, 1):
        for other in _beside(reading, sentence.index, step):
            if _places(reading, other):
                return other
    return None


def _places(reading: Reading, sentence: Sentence) -> bool:
    # a column is told from its value by blanks, which the cleaned words do not have
    words = sentence.span.of(reading.document.text)
    return _PLACE.match(words) is not None or _TOWN.match(words) is not None


def _beside(reading: Reading, at: int, step: int) -> Iterator[Sentence]:
    """The fields before or behind one without a break."""
    for _ in range(_FARTHEST):
        at += step
        if not 0 <= at < len(reading.sentences):
            return
        if reading.sentences[at].passage.kind not in _FIELDS:
            return
        yield reading.sentences[at]
