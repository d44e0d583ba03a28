"""Capitalised names that stand where a place may, and name something else.

Days, months and labels of sections; peoples ("the Hallan troops" beside "Halla"); firms, papers and
works by their last word ("Hale Line", "the Hale Herald").
"""

from __future__ import annotations

import re

from variorum.claims.places.name import Name, is_label_word

_WORD = re.compile(r"[^\W\d_]+")
#: What the name of a people adds to that of its place, its last vowel dropped or not.
_OF_PEOPLE = re.compile(r"(?:i?an|n|ish|ese|i|ers?|ite|ic)s?")
_VOWELS = "aeiou"
#: The shortest beginning by which a people is told from its place.
_SHORTEST = 4
#: Last words of firms, papers, bodies and works.
_BODIES = frozenset(
    "agency airlines airways association bank broadcasting chronicle company corporation courier "
    "daily factbook foundation gazette group herald inc industries ltd mail motors newspaper "
    "observer partners press report review shipping telegraph times tribune weekly".split()
)
#: A line is a border behind an article, a firm without one.
_LINES = frozenset("line lines".split())


def names_no_place(name: Name, words: frozenset[str]) -> bool:
    """Whether a name means something else; `words` are its text's capitalised ones, lowered."""
    found = _WORD.findall(name.text)
    last = found[-1].casefold() if found else ""
    if is_label_word(name.text) or (len(found) > 1 and last in _BODIES):
        return True
    if len(found) > 1 and last in _LINES:
        return re.search(r"\b[Tt]he\s+$", name.sentence.text[: name.start]) is None
    return len(found) == 1 and _of_a_people(name, words)


def _of_a_people(name: Name, words: frozenset[str]) -> bool:
    """Whether a name is made of another word of its text by an ending of peoples."""
    whole = name.text.casefold()
    for cut in range(_SHORTEST, len(whole)):
        if _OF_PEOPLE.fullmatch(whole, cut):
            stems = {whole[:cut], *(whole[:cut] + vowel for vowel in _VOWELS)} - {whole}
            if stems & words:
                return True
    return False
