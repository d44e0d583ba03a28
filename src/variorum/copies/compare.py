"""Two texts, or one text with itself, held against each other: every stretch that they share.

A pure function of the two texts: what else is in the record makes no difference.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from variorum.copies.chains import chains
from variorum.copies.evidence import (
    ENOUGH_INSIDE,
    ENOUGH_WHOLE,
    ENOUGH_WHOLE_IN_ONE,
    content,
    whole,
)
from variorum.copies.stretches import Stretch, offsets, stretches
from variorum.copies.words import Ints, Words
from variorum.settings import Settings

#: A run that stands oftener in one of two texts is looked at in its first places only.
OFTEN = 12
#: In an edited stretch this share of the shortest length must agree to the letter.
LEAST_SHARED = 0.75


def shared(first: Words, second: Words, settings: Settings) -> list[Stretch]:
    """The stretches of at least `settings.shortest_reuse` code points that two texts share.

    Give one text twice for what stands in it twice.
    """
    found = _stretches(first, second, settings)
    return outermost([s for s in found if _long_enough(s, first, second, settings)])


def _stretches(first: Words, second: Words, settings: Settings) -> Iterator[Stretch]:
    pair = (first, second)
    size = settings.shingle
    for chain in chains(*_matches(first, second, size), size, same_text=first is second):
        yield from stretches(chain, pair, settings.shortest_reuse)


def _matches(first: Words, second: Words, size: int) -> tuple[Ints, Ints]:
    """All places in both that begin with the same `size` words; in one text, each pair once."""
    left, right = first.runs(size), second.runs(size)
    if not len(left.sorted) or not len(right.sorted):
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    begin = np.searchsorted(right.sorted, left.sorted)
    both = right.sorted[np.minimum(begin, len(right.sorted) - 1)] == left.sorted
    runs, order, begin = left.sorted[both], left.order[both], begin[both]
    count = np.searchsorted(right.sorted, runs, side="right") - begin
    own = np.searchsorted(runs, runs, side="right") - np.searchsorted(runs, runs)
    often = np.maximum(count, own) > OFTEN
    count[often] = np.minimum(count[often], 2 if first is second else 1)
    at = np.repeat(order, count)
    step = np.arange(len(at)) - np.repeat(np.cumsum(count) - count, count)
    there = right.order[np.repeat(begin, count) + step]
    if first is second:
        later = there > at
        return at[later], there[later]
    return at, there


def outermost(stretches: list[Stretch]) -> list[Stretch]:
    """Leave out what lies inside a longer stretch on both sides."""
    together = sorted(stretches, key=lambda s: (s.words[0] - s.words[1], s.words))
    outer: list[Stretch] = []
    for inner in together:
        a, a_end, b, b_end = inner.words
        if not any(
            o.words[0] <= a and a_end <= o.words[1] and o.words[2] <= b and b_end <= o.words[3]
            for o in outer
        ):
            outer.append(inner)
    return sorted(outer, key=lambda s: s.words)


def _long_enough(found: Stretch, first: Words, second: Words, settings: Settings) -> bool:
    (a, a_end), (b, b_end) = offsets(first, second, found.words)
    if min(a_end - a, b_end - b) < settings.shortest_reuse:
        return False
    agreeing = found.similarity * min(a_end - a, b_end - b)
    if agreeing < settings.shortest_reuse * LEAST_SHARED:
        return False
    complete = whole(first, *found.words[:2]) + whole(second, *found.words[2:])
    named = " | ".join(first.between(run.a, run.a_end) for run in found.runs)
    return content(named) >= (ENOUGH_INSIDE, ENOUGH_WHOLE_IN_ONE, ENOUGH_WHOLE)[complete]
