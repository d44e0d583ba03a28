"""Where two texts have the same run of words: an inverted index of word n-grams.

The index is a group-by on the n-gram's number, so the cost follows the words that really
recur, never the pairs of documents. After the shingling of A. Broder, "On the resemblance and
containment of documents" (1997), with positions kept.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from variorum.copies.words import Words

Ints = npt.NDArray[np.int64]

#: A run that occurs more often than this is linked to its first document only, instead of
#: every occurrence with every other: what stands on a thousand pages costs a thousand links.
FREQUENT = 40


def matches(
    texts: Sequence[Words], size: int, families: Sequence[int] | None = None
) -> tuple[Ints, Ints, Ints, Ints]:
    """All pairs of places that begin with the same `size` words, in a stable order.

    `families` numbers the publisher of each text: a frequent run is linked to the first text
    of its family, and the first texts of the families to the very first.

    Returns four arrays of one length: document and word index on the one side, document and
    word index on the other. The first side is never behind the second.
    """
    numbers, owner, position = _numbered(texts, size)
    if len(numbers) == 0:
        empty = np.zeros(0, dtype=np.int64)
        return empty, empty, empty, empty
    order = np.lexsort((position, owner, numbers))
    numbers, owner, position = numbers[order], owner[order], position[order]
    family = np.asarray(families if families is not None else [0] * len(texts), dtype=np.int64)
    first, second = _paired(numbers, owner, family)
    return owner[first], position[first], owner[second], position[second]


def _numbered(texts: Sequence[Words], size: int) -> tuple[Ints, Ints, Ints]:
    """A number for every n-gram; equal numbers mean equal words (no hashing, no collisions)."""
    vocabulary: dict[str, int] = {}
    parts = [
        np.asarray([vocabulary.setdefault(f, len(vocabulary)) for f in t.forms], dtype=np.int64)
        for t in texts
    ]
    stream = np.concatenate(parts) if parts else np.zeros(0, dtype=np.int64)
    lengths = np.asarray([len(t) for t in texts], dtype=np.int64)
    owner = np.repeat(np.arange(len(texts), dtype=np.int64), lengths)
    offsets = np.cumsum(lengths) - lengths
    position = np.arange(len(stream), dtype=np.int64) - offsets[owner]
    whole = len(stream) - size + 1
    if whole <= 0:
        return stream[:0], owner[:0], position[:0]
    grams = stream[:whole]
    for step in range(1, size):
        following = stream[step : step + whole]
        paired = grams * np.int64(len(vocabulary)) + following
        grams = np.unique(paired, return_inverse=True)[1].astype(np.int64)
    inside = owner[:whole] == owner[size - 1 :]
    return grams[inside], owner[:whole][inside], position[:whole][inside]


def _paired(numbers: Ints, owner: Ints, family: Ints) -> tuple[Ints, Ints]:
    """Indexes of the pairs: all with all in small groups, with few in large ones."""
    edges = np.flatnonzero(np.diff(numbers)) + 1
    begins = np.concatenate([[0], edges]).astype(np.int64)
    sizes = np.diff(np.concatenate([begins, [len(numbers)]])).astype(np.int64)
    firsts: list[Ints] = []
    seconds: list[Ints] = []
    for count in np.unique(sizes[(sizes > 1) & (sizes <= FREQUENT)]):
        at = begins[sizes == count]
        one, other = np.triu_indices(int(count), k=1)
        firsts.append((at[:, None] + one[None, :]).ravel())
        seconds.append((at[:, None] + other[None, :]).ravel())
    for begin, count in zip(begins[sizes > FREQUENT], sizes[sizes > FREQUENT], strict=True):
        group = np.arange(begin, begin + count, dtype=np.int64)
        once = group[np.unique(owner[group], return_index=True)[1]]
        _, leader, member = np.unique(family[owner[once]], return_index=True, return_inverse=True)
        leaders = np.sort(leader)
        firsts.extend([once[leader[member]], np.repeat(once[:1], len(leaders))])
        seconds.extend([once, once[leaders]])
    if not firsts:
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    first, second = np.concatenate(firsts), np.concatenate(seconds)
    return first[first != second], second[first != second]
