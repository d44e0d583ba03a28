"""Which pairs of texts are worth comparing: those with a place where enough agrees around it.

A run of four words is often shared by chance. So the words around both places are held against
each other: what agrees there must be long enough and name enough to become a stretch.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import sliding_window_view

from variorum.copies.stream import AFTER, BEFORE, BREAK, COMMON, LENGTH, NAMES, Stream
from variorum.copies.words import Ints

#: Words that must agree around two places, unless those that agree are long.
LEAST_WORDS = 6
#: Letters that must agree; so many are enough, however few the words are.
LEAST_LETTERS, ENOUGH_LETTERS = 20, 30
#: Words that name something: enough inside a sentence, and enough where sentences end around.
NAMING_INSIDE, NAMING_WHOLE = 5, 3
_WIDTH = BEFORE + AFTER


def candidates(
    found: Iterable[tuple[Ints, Ints, bool]], stream: Stream, size: int
) -> npt.NDArray[np.int64]:
    """The pairs of texts among linked places that are worth comparing, each once, in order.

    An array of two columns, the earlier text first; a text with itself where it repeats itself.
    """
    kept = [np.zeros(0, dtype=np.int64)]
    count = len(stream.begins)
    for first, second, frequent in found:
        good = promising(stream, first, second, 0 if frequent else size)
        one, other = stream.text_at(first[good]), stream.text_at(second[good])
        kept.append(np.unique(np.minimum(one, other) * count + np.maximum(one, other)))
    pairs = np.unique(np.concatenate(kept))
    return np.stack([pairs // count, pairs % count], axis=1) if count else pairs.reshape(0, 2)


def promising(stream: Stream, first: Ints, second: Ints, size: int) -> npt.NDArray[np.bool_]:
    """For each pair of places with the same run: whether enough agrees around them.

    Frequent runs of `size` words that both share prove nothing; give 0 where the run that was
    found is a frequent one itself.
    """
    windows = sliding_window_view(stream.words, _WIDTH)
    traits = sliding_window_view(stream.traits, _WIDTH)
    left, right = windows[first - BEFORE], windows[second - BEFORE]
    proofs, others = traits[first - BEFORE], traits[second - BEFORE]
    same = (left == right) & (left != 0)
    if size:
        same = _without_common(same, proofs, size)
    words = same.sum(axis=1)
    letters = ((proofs & LENGTH) * same).sum(axis=1)
    naming = (((proofs & NAMES) > 0) & same).sum(axis=1)
    breaks = np.maximum(((proofs & BREAK) > 0).sum(axis=1), ((others & BREAK) > 0).sum(axis=1))
    whole = (breaks > 1) | (words == _WIDTH)
    enough = (naming >= NAMING_INSIDE) | ((naming >= NAMING_WHOLE) & whole)
    sized = ((words >= LEAST_WORDS) & (letters >= LEAST_LETTERS)) | (letters >= ENOUGH_LETTERS)
    moved = _moved(left, right) & (naming >= 2)
    return np.asarray(moved | (enough & sized))


def _without_common(
    same: npt.NDArray[np.bool_], proofs: npt.NDArray[np.uint8], size: int
) -> npt.NDArray[np.bool_]:
    last = _WIDTH - size + 1
    begins = (proofs[:, :last] & COMMON) > 0
    for step in range(size):
        begins &= same[:, step : step + last]
    out = same.copy()
    for step in range(size):
        out[:, step : step + last] &= ~begins
    return out


def _moved(left: npt.NDArray[np.uint32], right: npt.NDArray[np.uint32]) -> npt.NDArray[np.bool_]:
    """Whether two words agree again behind or before, one word further on in one of both."""
    out = np.zeros(len(left), dtype=np.bool_)
    for begin, end in ((0, BEFORE), (BEFORE + 4, _WIDTH)):
        for one, other in ((left, right), (right, left)):
            again = (one[:, begin : end - 1] == other[:, begin + 1 : end]) & (
                one[:, begin : end - 1] != 0
            )
            out |= (again[:, 1:] & again[:, :-1]).any(axis=1)
    return out
