"""Whether two spellings may write the same sounds: what romanisations differ in."""

from __future__ import annotations

import re
import unicodedata

#: Letter groups that romanisations of one sound differ in, longest first.
_SOUNDS = (
    ("dzh", "j"), ("tch", "c"), ("sch", "s"), ("kh", "h"), ("gh", "g"), ("zh", "j"), ("dj", "j"),
    ("ch", "c"), ("sh", "s"), ("ph", "f"), ("ts", "c"), ("tz", "c"), ("x", "h"), ("q", "g"),
    ("w", "v"), ("y", "i"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ck", "k"),
)  # fmt: skip
_OWN_LETTERS = str.maketrans({"ı": "i", "ə": "a", "ø": "o", "ł": "l", "đ": "d", "ß": "s", "æ": "a"})
_VOWELS = frozenset("aeiou")
#: Fewer letters than this are too few to judge by; from the second on two vowels may be off.
_SHORTEST, _LONG = 5, 8


def sounds(name: str) -> str:
    """A name by what its letters sound like: one letter for each sound, none doubled."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_OWN_LETTERS))
    letters = "".join(c for c in plain if c.isalpha() or c in " -")
    letters = letters.replace("-", " ")
    for written, sound in _SOUNDS:
        letters = letters.replace(written, sound)
    return re.sub(r"(.)\1+", r"\1", letters).strip()


def skeleton(name: str) -> str:
    """The consonants of a name's sounds: equal for any two that `alike` can tell to be one."""
    return "".join(c for c in sounds(name) if c not in _VOWELS)


def alike(one: str, other: str) -> bool:
    """Whether two names are of one length in sounds and differ in a vowel or two at most.

    Both begin with the same sound: a first vowel is heard more clearly than the others.
    """
    left, right = sounds(one), sounds(other)
    if min(len(left), len(right)) < _SHORTEST or len(left) != len(right) or left[0] != right[0]:
        return left == right and len(left) >= _SHORTEST - 1
    off = [(a, b) for a, b in zip(left, right, strict=True) if a != b]
    allowed = 2 if len(left) >= _LONG else 1
    return len(off) <= allowed and all(a in _VOWELS and b in _VOWELS for a, b in off)
