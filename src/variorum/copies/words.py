"""The words of a text as comparison sees them, each with its place in the stored text.

Case, punctuation, spacing and hyphens at line ends make no difference to what is shared; the
offsets always point into the text as it is stored. A word is compared by a 64-bit number made
of its letters (a polynomial hash, after R. Karp and M. Rabin, "Efficient randomized
pattern-matching algorithms", 1987), so that texts are read as arrays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
import numpy.typing as npt

from variorum.copies.characters import DIGIT, LETTER, characters, codes_of

Ints = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.uint64]

#: A word broken by a hyphen at a line end is one word; group 1 is its second part.
_BROKEN = re.compile(r"[-\u00ad\u2010][ \t]*\n[ \t]*([a-z]+)")
#: Between texts that are read as one: no word, number or broken word goes across it.
BETWEEN = "\0"
_SEPARATORS = re.compile(r"[.,]")
#: The base of the polynomial and the factors of the last mixing step: odd, without a pattern.
_BASE = 0x9E3779B97F4A7C15
_MIX = (np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB))


@dataclass(frozen=True, eq=False)
class Runs:
    """Numbers of runs of words, sorted, and the word at which each begins, in text order."""

    sorted: Numbers
    order: Ints


@dataclass(frozen=True, eq=False)
class Words:
    """Words of one text: `numbers[i]` tells the word at [starts[i], ends[i]).

    Equal numbers are equal words. A number is never 0.
    """

    text: str
    numbers: Numbers
    starts: Ints
    ends: Ints

    def __len__(self) -> int:
        return len(self.numbers)

    @cached_property
    def forms(self) -> list[int]:
        """The numbers as Python integers, for what goes word by word."""
        forms: list[int] = self.numbers.tolist()
        return forms

    @cached_property
    def _sizes(self) -> list[int]:
        return [0, *np.cumsum(self.ends - self.starts).tolist()]

    def runs(self, size: int) -> Runs:
        """Every run of `size` words."""
        if size not in self._runs:
            self._runs[size] = _runs_of(self.numbers, size)
        return self._runs[size]

    @cached_property
    def _runs(self) -> dict[int, Runs]:
        return {}

    def size(self, begin: int, end: int) -> int:
        """Characters that the words [begin, end) have, spaces and marks not counted."""
        return self._sizes[end] - self._sizes[begin]

    def before(self, index: int) -> list[int]:
        """The forms of up to four words before a word, the nearest first."""
        return self.forms[max(0, index - 4) : index][::-1]

    def length(self, begin: int, end: int) -> int:
        """Code points from word `begin` to the end of the word before `end`."""
        return int(self.ends[end - 1] - self.starts[begin])

    def between(self, begin: int, end: int) -> str:
        """The stored text from word `begin` to the word before `end`."""
        return self.text[int(self.starts[begin]) : int(self.ends[end - 1])]

    def gap(self, index: int) -> str:
        """The stored text between word `index` and the one before; whole lines end the text."""
        if index <= 0 or index >= len(self):
            return "\n"
        return self.text[int(self.ends[index - 1]) : int(self.starts[index])]


def words_of(text: str) -> Words:
    """Split a text into words with offsets.

    A word is a run of letters and digits that begins with a letter, or a number with its
    separators. An apostrophe ends a word, so that a genitive and its noun share the noun.
    """
    return Words(text, *_words(text))


def words_of_all(texts: Sequence[str]) -> list[Words]:
    """The words of each text. Many short texts take little longer than one of their size."""
    whole, edges = joined(texts)
    out: list[Words] = []
    offset = 0
    for text, begin, end in zip(texts, edges, edges[1:], strict=False):
        starts, ends = whole.starts[begin:end] - offset, whole.ends[begin:end] - offset
        out.append(Words(text, whole.numbers[begin:end], starts, ends))
        offset += len(text) + len(BETWEEN)
    return out


def joined(texts: Sequence[str]) -> tuple[Words, list[int]]:
    """The words of texts read as one; text n has those from edge n up to edge n + 1."""
    whole = words_of(BETWEEN.join(texts))
    sizes = [len(text) + len(BETWEEN) for text in texts]
    return whole, np.searchsorted(whole.starts, np.cumsum([0, *sizes])).tolist()


def _runs_of(numbers: Numbers, size: int) -> Runs:
    count = max(0, len(numbers) - size + 1)
    keys = np.zeros(count, dtype=np.uint64)
    for step in range(size):
        keys = (keys ^ numbers[step : step + count]) * _MIX[step % 2]
        keys ^= keys >> np.uint64(29)
    order = np.argsort(keys, kind="stable")
    return Runs(keys[order], order)


def _words(text: str) -> tuple[Numbers, Ints, Ints]:
    """Numbers, starts and ends of the words of a text."""
    table, codes = characters(), codes_of(text)
    kinds = table.kind[codes]
    starts, ends = _runs(kinds)
    odd: dict[int, str] = {}
    if len(starts):
        starts, ends = _numbers_joined(codes, kinds, starts, ends, odd)
        starts, ends = _broken_joined(text, starts, ends, odd)
        if table.several[codes].any():
            _folded(text, table.several[codes], starts, ends, odd)
    numbers = _hashed(table.small[codes], starts, ends)
    if odd:
        order = np.searchsorted(starts, sorted(odd))
        numbers[order] = [word_number(odd[start]) for start in sorted(odd)]
    return numbers, starts, ends


@lru_cache(maxsize=4096)
def word_number(word: str) -> int:
    """The number of a word given as text, as `words_of` would give it."""
    codes = codes_of(word.casefold())
    whole = np.asarray([0]), np.asarray([len(codes)])
    return int(_hashed(codes, *whole)[0])


def _runs(kinds: npt.NDArray[np.uint8]) -> tuple[Ints, Ints]:
    """Runs of letters and digits; a run that begins with a digit ends before a letter."""
    inside = np.zeros(len(kinds) + 2, dtype=np.int8)
    inside[1:-1] = kinds > 0
    edges = np.flatnonzero(np.diff(inside))
    starts, ends = edges[::2], edges[1::2]
    numeric = np.flatnonzero(kinds[starts] == DIGIT)
    if len(numeric):
        letters = np.append(np.flatnonzero(kinds == LETTER), len(kinds))
        first = letters[np.searchsorted(letters, starts[numeric])]
        cuts = first[first < ends[numeric]]
        starts, ends = np.sort(np.append(starts, cuts)), np.sort(np.append(ends, cuts))
    return starts, ends


def _numbers_joined(
    codes: npt.NDArray[np.uint32],
    kinds: npt.NDArray[np.uint8],
    starts: Ints,
    ends: Ints,
    odd: dict[int, str],
) -> tuple[Ints, Ints]:
    """Digits with a comma or a full stop between them are one number."""
    numeric = kinds[starts] == DIGIT
    near = numeric[:-1] & numeric[1:] & (starts[1:] - ends[:-1] == 1)
    at = np.flatnonzero(near)
    mark = codes[ends[at]]
    at = at[(mark == ord(",")) | (mark == ord("."))]
    if not len(at):
        return starts, ends
    starts, ends = np.delete(starts, at + 1), np.delete(ends, at)
    joined = at - np.arange(len(at))
    for index in np.unique(joined).tolist():
        start, end = int(starts[index]), int(ends[index])
        word = "".join(map(chr, codes[start:end].tolist()))
        # "1,250.5" and "1250.5" are one number only where no comma is left to doubt
        odd[start] = _SEPARATORS.sub("", word) if "," in word else word
    return starts, ends


def _broken_joined(text: str, starts: Ints, ends: Ints, odd: dict[int, str]) -> tuple[Ints, Ints]:
    """A word broken by a hyphen at a line end is one word, with the offsets of both parts."""
    gone: list[int] = []
    for match in _BROKEN.finditer(text):
        second = int(np.searchsorted(starts, match.start(1)))
        fits = second and ends[second - 1] == match.start() and ends[second] == match.end()
        if not fits or not text[int(starts[second - 1])].isalpha():
            continue
        first = int(starts[second - 1])
        odd[first] = text[first : match.start()] + match.group(1)
        gone.append(second)
    if not gone:
        return starts, ends
    return np.delete(starts, gone), np.delete(ends, np.asarray(gone) - 1)


def _folded(
    text: str, several: npt.NDArray[np.bool_], starts: Ints, ends: Ints, odd: dict[int, str]
) -> None:
    """Words with a letter that folds to several are numbered by their text."""
    for at in np.flatnonzero(several).tolist():
        index = int(np.searchsorted(starts, at, side="right")) - 1
        start = int(starts[index]) if index >= 0 else 0
        if index >= 0 and at < ends[index]:
            odd.setdefault(start, text[start : int(ends[index])])


@lru_cache(maxsize=32)
def _powers(length: int) -> tuple[Numbers, Numbers]:
    """The powers of the base and of its inverse modulo 2**64, so many of them."""
    inverse = pow(_BASE, -1, 1 << 64)
    out = []
    for base in (_BASE, inverse):
        powers = np.full(length, base, dtype=np.uint64)
        powers[0] = 1
        out.append(np.cumprod(powers, dtype=np.uint64))
    return out[0], out[1]


def _hashed(codes: npt.NDArray[np.uint32], starts: Ints, ends: Ints) -> Numbers:
    """A number for the characters of each word, the same wherever the word stands."""
    size = 1 << max(12, len(codes).bit_length())
    powers, inverses = _powers(size)
    sums = np.zeros(len(codes) + 1, dtype=np.uint64)
    np.cumsum((codes.astype(np.uint64) + np.uint64(1)) * powers[: len(codes)], out=sums[1:])
    numbers = (sums[ends] - sums[starts]) * inverses[starts]
    numbers ^= numbers >> np.uint64(30)
    numbers *= _MIX[0]
    numbers ^= numbers >> np.uint64(27)
    numbers *= _MIX[1]
    numbers ^= numbers >> np.uint64(31)
    out: Numbers = np.maximum(numbers, np.uint64(1 << 32))
    return out
