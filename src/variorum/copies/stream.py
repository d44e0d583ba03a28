"""The words of many texts one after another, small enough to hold millions of pages.

A word takes five bytes here: 32 bits of its number, and one byte that says how much it proves.
Between two texts stands a gap, so that no look at a word's neighbours reaches into another text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, pairwise

import numpy as np
import numpy.typing as npt

from variorum.copies.characters import DIGIT, characters, codes_of
from variorum.copies.evidence import FUNCTION_WORDS, MONTHS
from variorum.copies.words import Ints, Numbers, Words, joined, word_number

Short = npt.NDArray[np.uint32]
Bytes = npt.NDArray[np.uint8]

#: Words that are looked at before a place and from it on; a gap is as long as the longer.
BEFORE, AFTER = 6, 10
GAP = max(BEFORE, AFTER)
#: Texts that are split into words together.
_TOGETHER = 16
#: The byte of a word: its length up to 31, whether it names something, whether a sentence, a line
#: or the text ends before it, and whether a run begins with it that many texts have.
LENGTH, NAMES, BREAK, COMMON = 0b11111, 0b100000, 0b1000000, 0b10000000
#: A number of so many digits is a year, as far as proving goes.
_YEAR = 4


@dataclass(frozen=True, eq=False)
class Stream:
    """Words of texts: text n has words [begins[n], begins[n] + lengths[n]); a gap is zeros."""

    words: Short
    traits: Bytes
    begins: Ints
    lengths: Ints

    def text_at(self, places: npt.NDArray[np.unsignedinteger] | Ints) -> Ints:
        """Which text the words at these places belong to."""
        return np.searchsorted(self.begins, places, side="right") - 1


def stream_of(texts: Iterable[str]) -> Stream:
    """The stream of some texts, in their order."""
    no_words, no_traits = np.zeros(GAP, dtype=np.uint32), np.full(GAP, BREAK, dtype=np.uint8)
    words, traits, lengths = [no_words], [no_traits], []
    waiting = iter(texts)
    while batch := list(islice(waiting, _TOGETHER)):
        whole, edges = joined(batch)
        numbers = (whole.numbers >> np.uint64(32)).astype(np.uint32)
        proofs = _traits(whole)
        for begin, end in pairwise(edges):
            words += [numbers[begin:end], no_words]
            traits += [proofs[begin:end], no_traits]
            lengths.append(end - begin)
    sizes = np.asarray(lengths, dtype=np.int64)
    begins = np.cumsum(sizes + GAP) - sizes
    return Stream(np.concatenate(words), np.concatenate(traits), begins, sizes)


def _traits(words: Words) -> Bytes:
    if not len(words):
        return np.zeros(0, dtype=np.uint8)
    sizes, table, codes = words.ends - words.starts, characters(), codes_of(words.text)
    out: Bytes = np.minimum(sizes, LENGTH).astype(np.uint8)
    first = codes[words.starts]
    small = _small_words()
    at = np.minimum(np.searchsorted(small, words.numbers), len(small) - 1)
    naming = (small[at] != words.numbers) & (sizes > 1)
    naming &= (table.kind[first] != DIGIT) | (sizes != _YEAR)
    # a name of several words is one thing
    capital = naming & (table.small[first] != first)
    naming[1:] &= ~(capital[1:] & capital[:-1])
    out[naming] |= NAMES
    # how many marks stand before each word: more than before the one ahead of it?
    marks = np.flatnonzero(table.ends[codes])
    ends = np.searchsorted(marks, words.starts)
    out[1:][ends[1:] > np.searchsorted(marks, words.ends[:-1])] |= BREAK
    out[0] |= BREAK
    return out


@lru_cache(maxsize=1)
def _small_words() -> Numbers:
    """The numbers of words that name nothing, sorted."""
    return np.sort(np.asarray([word_number(w) for w in FUNCTION_WORDS | MONTHS], dtype=np.uint64))
