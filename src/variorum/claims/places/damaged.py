"""Names of places that lost a blank or a letter on the way to the text: "AnselRellTolme", "nsel".

Where lists lose their separators and pages their edges, words stand glued or broken. A damaged
word is read as a name only where the document has that name whole elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.claims.places.gazetteer import candidates, fold
from variorum.claims.places.name import Name
from variorum.claims.places.scan.lexicon import plain_words
from variorum.syntax import Sentence

_PIECE = r"[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ’']{3,}"
_GLUED = re.compile(rf"(?<![\w-])(?:{_PIECE}){{2,}}(?![\w-])")
_PIECES = re.compile(_PIECE)
_WORD = re.compile(r"(?<![\w’'-])[^\W\d_]{5,}")


def glued(sentence: Sentence, known: set[str]) -> Iterator[Name]:
    """The names in words that are nothing but names run together; `known` has those of the text."""
    for match in _GLUED.finditer(sentence.text):
        pieces = list(_PIECES.finditer(sentence.text, *match.span()))
        own = [fold(piece[0]) in known for piece in pieces]
        if any(own) and all(o or candidates(p[0]) for o, p in zip(own, pieces, strict=True)):
            yield from (Name(sentence, *piece.span(), "glued") for piece in pieces)


def broken(sentence: Sentence, text: str, known: set[str]) -> Iterator[Name]:
    """Words at the beginning of a line that are a name of the text but for its first letter."""
    for match in _WORD.finditer(sentence.text):
        if not match[0].islower() or match[0] in plain_words():
            continue
        start = sentence.source(*match.span()).start
        if start == 0 or text[start - 1] not in "\n\f":
            continue
        whole = {name for name in known if len(name) == len(match[0]) + 1}
        meant = sorted(name for name in whole if name.endswith(match[0]))
        if len(meant) == 1:
            yield Name(sentence, *match.span(), "broken", meant[0])
