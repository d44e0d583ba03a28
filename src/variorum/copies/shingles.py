"""Where texts have the same run of words: an index of word n-grams over a stream of texts.

The index is one sorted array of 64-bit entries, a 32-bit key of the run above the 32-bit place
where it begins, so that equal runs stand together: a group-by, whose cost follows the words and
never the pairs of documents. After the shingling of A. Broder, "On the resemblance and
containment of documents" (1997), with positions kept. Two runs may share a key by chance; what
the places have in common is looked at before anything is made of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from variorum.copies.stream import COMMON, Short, Stream
from variorum.copies.words import Ints, Numbers

#: So many places are looked at together.
CHUNK = 1 << 19
_PLACE = np.uint64(32)
_MIX = (np.uint64(0xFF51AFD7ED558CCD), np.uint64(0xC4CEB9FE1A85EC53))


@dataclass(frozen=True, eq=False)
class Sizes:
    """In how many texts of a record runs stand: by key, keys sorted."""

    keys: Numbers
    counts: Ints

    def of(self, keys: Numbers) -> Ints:
        """The counts of these keys, every one of which must be known."""
        return self.counts[np.searchsorted(self.keys, keys)]


def entries_of(stream: Stream, size: int) -> Numbers:
    """Every run of `size` words of a stream as a sorted array of key and place.

    Raises `ValueError` for a stream of more than four billion words.
    """
    if len(stream.words) >= 1 << 32:
        raise ValueError("more than four billion words in one stream")
    out: list[Numbers] = []
    for begin in range(0, len(stream.words) - size + 1, CHUNK):
        part = stream.words[begin : begin + CHUNK + size - 1]
        keys, whole = run_keys(part, size)
        places = np.flatnonzero(whole)
        out.append((keys[places] << _PLACE) | (places + begin).astype(np.uint64))
    entries = np.concatenate(out) if out else np.zeros(0, dtype=np.uint64)
    entries.sort()
    return entries


def run_keys(words: Short, size: int) -> tuple[Numbers, npt.NDArray[np.bool_]]:
    """The 32-bit key of the run at each place, and whether no gap lies in it."""
    count = max(0, len(words) - size + 1)
    keys = np.zeros(count, dtype=np.uint64)
    whole = np.ones(count, dtype=np.bool_)
    for step in range(size):
        part = words[step : step + count]
        keys = (keys ^ part) * _MIX[step % 2]
        keys ^= keys >> np.uint64(29)
        whole &= part != 0
    return keys >> _PLACE, whole


def links(
    entries: Numbers, stream: Stream, families: Ints, frequent: int, sizes: Sizes | None = None
) -> Iterator[tuple[Ints, Ints, bool]]:
    """Pairs of places with the same run, in chunks, and whether the run is a frequent one.

    The first place is never behind the second. A text counts with the first place of a run
    only; its other places are linked one to the next. `families` numbers the publisher of each
    text: a run in more than `frequent` texts is linked to the first text of its family, and the
    first texts of the families to the very first. Where such runs begin is marked in the stream.

    `sizes` tells in how many texts a run stands where the stream holds only some of them.
    """
    keys = entries >> _PLACE
    again = np.zeros(len(entries) + 1, dtype=np.bool_)
    again[1:-1] = keys[1:] == keys[:-1]
    shared = again[:-1] | again[1:]
    again = again[:-1][shared]
    places = places_of(entries[shared])
    owner = stream.text_at(places)
    inside = again.copy()
    inside[1:] &= owner[1:] == owner[:-1]
    group: Ints = np.cumsum(~again, dtype=np.int64)
    texts = sizes.of(keys[shared]) if sizes else np.bincount(group[~inside], minlength=1)[group]
    del keys, shared
    many = texts > frequent
    stream.traits[places[many]] |= COMMON
    doubled = np.flatnonzero(inside)
    yield from _chunked(places[doubled - 1], places[doubled], frequent=True)
    few, often = np.flatnonzero(~inside & ~many), np.flatnonzero(~inside & many)
    yield from _all_with_all(group[few], places[few], frequent)
    yield from _with_leaders(group[often], places[often], families[owner[often]])


def places_of(entries: Numbers) -> Ints:
    """The places of index entries."""
    return (entries & np.uint64(0xFFFFFFFF)).astype(np.int64)


def keys_of(entries: Numbers) -> Numbers:
    """The keys of index entries."""
    return entries >> _PLACE


def _all_with_all(group: Ints, places: Ints, most: int) -> Iterator[tuple[Ints, Ints, bool]]:
    for begin in range(0, len(group), CHUNK):
        own, at = group[begin : begin + CHUNK + most], places[begin : begin + CHUNK + most]
        near = np.arange(min(CHUNK, len(group) - begin))
        for step in range(1, most):
            near = near[near + step < len(own)]
            near = near[own[near + step] == own[near]]
            if not len(near):
                break
            yield at[near], at[near + step], False


def _with_leaders(group: Ints, places: Ints, family: Ints) -> Iterator[tuple[Ints, Ints, bool]]:
    """Each place with the first of its family, and the families' firsts with the very first."""
    if not len(group):
        return
    together = group * (int(family.max()) + 1) + family
    _, first, member = np.unique(together, return_index=True, return_inverse=True)
    leader = first[member]
    follows = np.flatnonzero(leader != np.arange(len(group)))
    yield from _chunked(places[leader[follows]], places[follows], frequent=True)
    leaders = np.sort(first)
    _, very, of_group = np.unique(group[leaders], return_index=True, return_inverse=True)
    head = leaders[very][of_group]
    follows = np.flatnonzero(head != leaders)
    yield from _chunked(places[head[follows]], places[leaders[follows]], frequent=True)


def _chunked(first: Ints, second: Ints, *, frequent: bool) -> Iterator[tuple[Ints, Ints, bool]]:
    for begin in range(0, len(first), CHUNK):
        yield first[begin : begin + CHUNK], second[begin : begin + CHUNK], frequent
