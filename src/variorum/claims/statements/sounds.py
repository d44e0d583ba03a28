"""How a romanised name sounds, so that two ways to write one name are told to be one.

The letter pairs are those in which ISO 9, BGN/PCGN and the usual English, German and French
romanisations differ.
"""

from __future__ import annotations

import re

#: Letters that the usual romanisations write differently for one sound, longest first.
_SOUNDS = (
    ("tsch", "ch"),
    ("shch", "sh"),
    ("tch", "ch"),
    ("sch", "sh"),
    ("dzh", "j"),
    ("dj", "j"),
    ("zh", "j"),
    ("kh", "h"),
    ("gh", "g"),
    ("ph", "f"),
    ("ck", "k"),
    ("tz", "ts"),
    ("ks", "x"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("y", "i"),
    ("q", "k"),
    ("w", "v"),
)


def sound_of(word: str) -> str:
    """A key that is the same for one name's usual romanisations; the word is in lower case."""
    for written, put in _SOUNDS:
        word = word.replace(written, put)
    word = re.sub(r"(.)\1", r"\1", word)
    word = re.sub(r"(?<=[oe])f$", "v", word)
    word = re.sub(r"i+(?=e)", "", word)
    return re.sub(r"(?<=e)i$|(?<=a)h$", "", word) if len(word) > 3 else word
