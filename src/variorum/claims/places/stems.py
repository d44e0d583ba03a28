"""Of which names a word may be the adjective or the people: by its ending alone."""

from __future__ import annotations

import re

#: What the name of a people adds to that of its place, its last vowel dropped or not.
_ENDING = re.compile(r"(?:i?an|n|ish|ese|i|ers?|ite|ic)s?")
_VOWELS = "aeiou"
#: The shortest beginning by which a people is told from its place.
_SHORTEST = 4


def stems_of_people(word: str) -> frozenset[str]:
    """The names, lowered, of which a word may be the adjective: "hallan" of "halla", "hall"."""
    whole, out = word.casefold(), set()
    for cut in range(_SHORTEST, len(whole)):
        if _ENDING.fullmatch(whole, cut):
            out |= {whole[:cut], *(whole[:cut] + vowel for vowel in _VOWELS)} - {whole}
    return frozenset(out)
