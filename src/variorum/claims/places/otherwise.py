"""Capitalised names that stand where a place may, and name something else.

Days, months and labels of sections; peoples ("the Hallan troops" beside "Halla"); firms, papers,
works and instruments by their last word ("Hale Line", "the Hale Herald", "the Hale Protocol").
"""

from __future__ import annotations

import re

from variorum.claims.places.gazetteer import every_candidate
from variorum.claims.places.name import Name, is_label_word
from variorum.claims.places.stems import stems_of_people

_WORD = re.compile(r"[^\W\d_]+")
#: Last words of firms, papers, bodies and works.
_BODIES = frozenset(
    "agency airlines airways association bank broadcasting chronicle company corporation courier "
    "daily factbook foundation gazette group herald inc industries ltd mail motors newspaper "
    "observer partners press report review shipping telegraph times tribune weekly".split()
)
#: A form of government without a name, and what breaks off before a name or a number.
_FORM_ALONE = re.compile(
    r"(?:(?:Autonomous|Democratic|Federal|Islamic|People[’']s|Socialist|Soviet|United)\s+)+"
    r"(?:Commonwealth|Federation|Kingdom|Republic|State|Union)s?"
)
_CUT = re.compile(r"\b(?:of|No|Nos|Art|Rule|Resolution)\.?$")
#: Last words of the names of instruments, whatever they are called after.
_INSTRUMENTS = frozenset(
    "accord accords act agreement armistice charter convention covenant declaration pact protocol "
    "treaty".split()
)
#: A line is a border behind an article, a firm without one.
_LINES = frozenset("line lines".split())


def names_no_place(name: Name, words: frozenset[str]) -> bool:
    """Whether a name means something else; `words` are its text's capitalised ones, lowered."""
    found = _WORD.findall(name.text)
    last = found[-1].casefold() if found else ""
    form = _FORM_ALONE.fullmatch(name.text) and not every_candidate(name.text)
    if is_label_word(name.text) or form or _CUT.search(name.text):
        return True
    if len(found) > 1 and last in _BODIES | _INSTRUMENTS:
        return True
    if len(found) > 1 and last in _LINES:
        return re.search(r"\b[Tt]he\s+$", name.sentence.text[: name.start]) is None
    return len(found) == 1 and _of_a_people(name, words)


def _of_a_people(name: Name, words: frozenset[str]) -> bool:
    """Whether a name is made of another word of its text by an ending of peoples."""
    return bool(stems_of_people(name.text) & words)
