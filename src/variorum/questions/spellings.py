"""Names of places, compared by their letters: one name in two spellings, one short for another."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+")

#: What stands before a name to say what kind of place it names.
_KIND_OF_PLACE = re.compile(
    r"^(?:the\s+)?(?:(?:[a-z]+\s+)?(?:republic|kingdom|state|commonwealth|federation|emirate|"
    r"principality|city|town|village|settlement|district|province|region|county|municipality|"
    r"territory)\s+of\s+)?(?:the\s+)?"
)


@lru_cache(maxsize=65_536)
def spelling(name: str) -> str:
    """A place name without what spellings of one name differ in: case, vowels, doubled letters."""
    letters = "".join(_WORD.findall(_KIND_OF_PLACE.sub("", name.casefold())))
    if not letters:
        return name.casefold()
    bare = re.sub(r"[aeiouyıəâêîôû]", "", letters[1:])
    bare = bare.replace("gh", "g").replace("kh", "h").replace("h", "").replace("j", "g")
    return letters[0] + re.sub(r"(.)\1+", r"\1", bare)


#: Words that make another place of a place's name.
_OTHER_PLACE = frozenset(
    "north south east west northern southern eastern western new old upper lower greater great "
    "inner outer central saint san".split()
)


@lru_cache(maxsize=65_536)
def shorter_name(one: str, other: str) -> bool:
    """Whether one name is the other without its first or last words."""
    left, right = (tuple(w.casefold() for w in _WORD.findall(n)) for n in (one, other))
    short, long = sorted((left, right), key=len)
    if not short or len(short) == len(long):
        return False
    if long[: len(short)] == short:
        rest = long[len(short) :]
    elif long[-len(short) :] == short:
        rest = long[: -len(short)]
    else:
        return False
    return not any(word in _OTHER_PLACE for word in rest)
