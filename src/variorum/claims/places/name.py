"""A place name in a sentence, and the nouns that say what kind of place it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from variorum.claims.places.gazetteer import every_candidate, fold
from variorum.syntax import Sentence

#: Common nouns that say what kind of place a name is.
FEATURE = (
    "airport|area|bay|border|camp|canton|canyon|capital|city|coast|commune|corridor|county|"
    "department|district|enclave|governorate|gulf|hamlet|island|islands|lake|mountain|mountains|"
    "municipality|oblast|peninsula|plain|port|prefecture|province|region|republic|river|sea|"
    "settlement|state|strait|suburb|territory|town|township|valley|village|voivodeship"
)

#: Letters of Latin script, for character classes: "Ñ" and "Ł" open names as "A" does.
_LATIN = [chr(code) for code in range(0xC0, 0x250)]
CAPITAL = f"[A-Z{''.join(c for c in _LATIN if c.isupper())}]"
SMALL = f"[a-z{''.join(c for c in _LATIN if c.islower())}]"

#: Instruments that are called after where they were agreed: "the Hale Protocol".
INSTRUMENT = "Accords?|Agreement|Armistice|Convention|Pact|Protocol|Treaty"
#: Words that head a paragraph, a row or a line of values and name no place.
_LABELS = frozenset(
    """
    abroad affected all area average background basis budget capital casualties conclusion context
    cost damage dead deaths density depth displaced elevation elsewhere facts figures findings
    funding height history homeless injured introduction
    key killed losses magnitude mean median method methods missing note notes other others overall
    overview population refugees remaining remarks required received
    rest result results source sources status subtotal sum summary surface table territory total
    totals unknown victims wounded
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december today tomorrow yesterday
    """.split()
)

#: Words before a name that make it a number of places ...
_OF_ALL = frozenset("all other others remaining total totals together".split())
#: ... and those behind one that make it a date.
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def is_label_word(name: str) -> bool:
    """Whether a supposed name is only a day, a month or the label of a total or of a section."""
    words = name.lower().split()
    whole = bool(words) and all(word in _LABELS for word in words)
    return whole or bool(words and (words[0] in _OF_ALL or words[-1] in _DAYS))


_DIRECTION = re.compile(
    r"(?:(?:north|south|east|west)(?:-?(?:east|west))?(?P<ern>ern)?|central)\s+(?=[A-Z])", re.I
)
#: Places of which a part is called by a direction; "South X" beside a town is a town of its own.
_WITH_PARTS = frozenset(("country", "region", "area", "continent"))


@dataclass(frozen=True, slots=True)
class Name:
    """A place name in a sentence's view: characters [start, end), and by which sign.

    `means` is the name that a damaged one is read as, empty where it is read as it stands.
    """

    sentence: Sentence
    start: int
    end: int
    sign: str
    means: str = ""

    @property
    def text(self) -> str:
        """The name in the cleaned words."""
        return self.sentence.text[self.start : self.end]

    @property
    def read(self) -> str:
        """The name as it is looked up."""
        return self.means or self.text


def without_direction(name: Name, known: set[str]) -> Name:
    """The country or the division alone, of a name that says only in which part of it.

    "Northern X" is left where it is a name that the gazetteer knows; `known` are the text's names.
    """
    found = _DIRECTION.match(name.text)
    if found is None or every_candidate(name.text):
        return name
    rest = name.text[found.end() :]
    listed = any(c.kind in _WITH_PARTS and c.naming == "name" for c in every_candidate(rest))
    if not listed and not (found["ern"] and fold(rest) in known):
        return name
    return replace(name, start=name.start + found.end())
