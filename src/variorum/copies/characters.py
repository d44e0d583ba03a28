"""What each Unicode character is to comparison: a letter, a digit, a mark; and its small letter.

The tables have one entry for each code point, so that whole texts are read with a few array
operations instead of a loop over their words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

LETTER, DIGIT = 1, 2
_CODE_POINTS = 0x110000
#: No cased letter stands behind this code point.
_LAST_CASED = 0x1F000


@dataclass(frozen=True, slots=True)
class Characters:
    """Tables by code point.

    `kind` is LETTER, DIGIT or 0; `small` the case-folded character; `several` marks those that
    fold to more than one character; `ends` those that end a sentence, a line, a
    paragraph or (NUL) a text.
    """

    kind: npt.NDArray[np.uint8]
    small: npt.NDArray[np.uint32]
    several: npt.NDArray[np.bool_]
    ends: npt.NDArray[np.bool_]


@lru_cache(maxsize=1)
def characters() -> Characters:
    """The tables, made once."""
    every = "".join(map(chr, range(_CODE_POINTS)))
    kind = np.zeros(_CODE_POINTS, dtype=np.uint8)
    for pattern, number in ((r"\d+", DIGIT), (r"[^\W\d_]+", LETTER)):
        for match in re.finditer(pattern, every):
            kind[match.start() : match.end()] = number
    small = np.arange(_CODE_POINTS, dtype=np.uint32)
    several = np.zeros(_CODE_POINTS, dtype=np.bool_)
    for code, letter in enumerate(every[:_LAST_CASED]):
        folded = letter.casefold()
        if folded != letter:
            several[code] = len(folded) > 1
            small[code] = ord(folded[0])
    ends = np.zeros(_CODE_POINTS, dtype=np.bool_)
    ends[[ord(mark) for mark in "\0\n.!?;"]] = True
    return Characters(kind, small, several, ends)


def codes_of(text: str) -> npt.NDArray[np.uint32]:
    """The code points of a text."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
