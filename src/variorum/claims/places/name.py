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
