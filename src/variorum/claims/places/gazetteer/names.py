"""How names are folded to be looked up by, and which of a place's names are kept."""

from __future__ import annotations

import re
import unicodedata

#: Unicode: Basic Latin to Latin Extended-B, Latin Extended Additional, general punctuation.
_LATIN = re.compile("[\u0000-\u024f\u02b0-\u036f\u1e00-\u1eff\u2000-\u206f]*")
_TO_BLANKS = {code: " " for code in range(128) if not chr(code).isalnum()}
_SHORTENED = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount"}
_SHORTEST = 3
#: Codes of airports stand among GeoNames' alternate names: three or four capitals.
_LONGEST_CODE = 4


def fold(name: str) -> str:
    """A name without case, accents, apostrophes, hyphens and a leading article.

    "St.", "Ft." and "Mt." before another word are written out.
    """
    if name.isascii():
        plain = name.lower().translate(_TO_BLANKS)
    else:
        spread = unicodedata.normalize("NFKD", name.casefold())
        plain = "".join(c if c.isalnum() else " " for c in spread if not unicodedata.combining(c))
    plain = plain.removeprefix("the ")
    words = plain.split()
    if len(words) > 1 and words[0] in _SHORTENED:
        words[0] = _SHORTENED[words[0]]
    return " ".join(words)


def is_latin(name: str) -> bool:
    """Whether a name is in Latin script."""
    return name.isascii() or _LATIN.fullmatch(name) is not None


def worth_keeping(name: str, population: int) -> bool:
    """Whether an alternate name is one that English text might use, and no airport's code."""
    if len(name) < _SHORTEST or not is_latin(name) or name[0].islower():
        return False
    return not (name.isupper() and len(name) <= _LONGEST_CODE and population < 1_000_000)
