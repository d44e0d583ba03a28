"""A place name in a sentence, and the nouns that say what kind of place it is."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.syntax import Sentence

#: Common nouns that say what kind of place a name is.
FEATURE = (
    "airport|area|bay|border|camp|canton|canyon|capital|city|coast|commune|corridor|county|"
    "department|district|enclave|governorate|gulf|hamlet|island|islands|lake|mountain|mountains|"
    "municipality|oblast|peninsula|plain|port|prefecture|province|region|republic|river|sea|"
    "settlement|state|strait|suburb|territory|town|township|valley|village|voivodeship"
)

#: Words that head a paragraph, a row or a line of values and name no place.
_LABELS = frozenset(
    """
    abroad all average background basis conclusion context elsewhere findings history introduction
    key mean median method methods note notes other others overall overview remaining remarks
    rest result results source sources subtotal sum summary table total totals unknown
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


@dataclass(frozen=True, slots=True)
class Name:
    """A place name in a sentence's view: characters [start, end), and by which sign."""

    sentence: Sentence
    start: int
    end: int
    sign: str

    @property
    def text(self) -> str:
        """The name in the cleaned words."""
        return self.sentence.text[self.start : self.end]
