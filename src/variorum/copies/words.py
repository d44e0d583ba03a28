"""The words of a text as comparison sees them, each with its place in the stored text.

Case, punctuation, spacing and hyphens at line ends make no difference to what is shared; the
offsets always point into the text as it is stored.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

#: A number with its separators, or a word; an apostrophe ends the word, so that a genitive and
#: its noun share the noun. A word broken by a hyphen at a line end is one word.
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_][^\W_]*(?:[-\u00ad\u2010][ \t]*\n[ \t]*[a-z]+)?")
_BREAK = re.compile(r"[-\u00ad\u2010]\s*")
_SEPARATORS = re.compile(r"[.,]")


@dataclass(frozen=True)
class Words:
    """Normalised words of one text: `forms[i]` stands at [starts[i], ends[i])."""

    text: str
    forms: tuple[str, ...]
    starts: npt.NDArray[np.int64]
    ends: npt.NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.forms)

    def size(self, begin: int, end: int) -> int:
        """Characters that the words [begin, end) have, spaces and marks not counted."""
        return int((self.ends[begin:end] - self.starts[begin:end]).sum())


def words_of(text: str) -> Words:
    """Split a text into normalised words with offsets."""
    forms: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _WORD.finditer(text):
        forms.append(_normalised(match.group()))
        starts.append(match.start())
        ends.append(match.end())
    return Words(
        text=text,
        forms=tuple(forms),
        starts=np.asarray(starts, dtype=np.int64),
        ends=np.asarray(ends, dtype=np.int64),
    )


def _normalised(word: str) -> str:
    if word[0].isdigit():
        return _SEPARATORS.sub("", word) if "," in word else word
    return _BREAK.sub("", word).casefold()
