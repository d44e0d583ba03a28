"""Names of lands that have several words: "Guinea-Bissau", "Trinidad and Tobago", "Côte d'Ivoire".

Taggers cut them at the hyphen or at "and", and take the halves for two places or for none. The
gazetteer has them whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.claims.places.gazetteer import candidates
from variorum.claims.places.identity import place_id, without_form
from variorum.claims.places.name import CAPITAL, SMALL, Name
from variorum.syntax import Sentence

_PART = rf"(?:(?:St|Mt)\.|(?:[Dd][’'])?{CAPITAL}(?:{SMALL}|{CAPITAL})*(?:[’'](?!s\b){SMALL}+)?)"
_JOINT = r"(?:[-‐]|\s(?:(?:and|of|da|del|do|e|et)\s|&\s)?(?:[Tt]he\s)?)"
_RUN = re.compile(rf"(?<![\w-]){_PART}(?:{_JOINT}{_PART})+(?![\w-])")
_STEP = re.compile(rf"(?<![\w’']){_PART}")
_MOST = 6
#: What stands before a name and is none of it: an office, a form of address, a report.
_SEPARATE = re.compile(r"[-\s]")


def named_by_many_words(sentence: Sentence) -> Iterator[Name]:
    """The names of countries in a sentence that have more than one word, the longest first."""
    for run in _RUN.finditer(sentence.text):
        parts = [m.span() for m in _STEP.finditer(sentence.text, *run.span())]
        at = 0
        while at < len(parts):
            last = _last(sentence.text, parts, at)
            if last is not None:
                yield Name(sentence, parts[at][0], parts[last][1], "gazetteer")
            at = at + 1 if last is None else last + 1


def _last(text: str, parts: list[tuple[int, int]], first: int) -> int | None:
    """The last part of the longest name of a country that begins at a part."""
    for last in range(min(len(parts), first + _MOST) - 1, first, -1):
        if _is_country(" ".join(text[parts[first][0] : parts[last][1]].split())):
            return last
    return None


def _is_country(name: str) -> bool:
    """Whether a country is called so, and not by its form of government before its name."""
    found = [c for c in candidates(name) if c.kind == "country"]
    short = without_form(name)
    if not found:
        return False
    if short == name:
        return _SEPARATE.search(name) is not None
    # "Republic of Dorn" is called Dorn, but of two Congos the form says which
    meant = {place_id(c.name, c) for c in candidates(short) if c.kind == "country"}
    return any(c.naming == "name" for c in found) or not meant & {
        place_id(c.name, c) for c in found
    }
