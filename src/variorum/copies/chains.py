"""From matching places to matching stretches: runs on a diagonal, chained over small edits.

A passage that two texts share appears as matches with a constant distance (a diagonal); a word
put in or left out shifts the diagonal, a word replaced leaves a hole in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from variorum.copies.shingles import Ints

#: A hole of at most this many words on one diagonal is bridged ...
LONGEST_HOLE = 10
#: ... and runs on neighbouring diagonals are chained over at most this many words.
LONGEST_JUMP = 14


@dataclass(frozen=True, slots=True)
class Run:
    """Words [a, a + length) of one text against [b, b + length) of another, on one diagonal."""

    a: int
    b: int
    length: int

    @property
    def a_end(self) -> int:
        """The word behind the run in the first text."""
        return self.a + self.length

    @property
    def b_end(self) -> int:
        """The word behind the run in the second text."""
        return self.b + self.length


@dataclass(frozen=True, slots=True)
class Chain:
    """Runs in one order in both texts; `one` and `other` number the texts."""

    one: int
    other: int
    runs: tuple[Run, ...]


def chains(found: tuple[Ints, Ints, Ints, Ints], size: int) -> Iterator[Chain]:
    """Join matching places into chains, pair of texts by pair of texts."""
    one, at, other, there = found
    if len(one) == 0:
        return
    diagonal = there - at
    order = np.lexsort((at, diagonal, other, one))
    one, other, at, diagonal = one[order], other[order], at[order], diagonal[order]
    new = np.ones(len(one), dtype=bool)
    new[1:] = (
        (np.diff(one) != 0)
        | (np.diff(other) != 0)
        | (np.diff(diagonal) != 0)
        | (np.diff(at) > LONGEST_HOLE + size)
    )
    begins = np.flatnonzero(new)
    ends = np.concatenate([begins[1:], [len(one)]]) - 1
    pair: tuple[int, int] | None = None
    runs: list[Run] = []
    for begin, end in zip(begins.tolist(), ends.tolist(), strict=True):
        here = (int(one[begin]), int(other[begin]))
        if pair is not None and here != pair:
            yield from _chained(pair, runs)
            runs = []
        pair = here
        start = int(at[begin])
        runs.append(Run(start, start + int(diagonal[begin]), int(at[end]) - start + size))
    if pair is not None:
        yield from _chained(pair, runs)


def _chained(pair: tuple[int, int], runs: list[Run]) -> Iterator[Chain]:
    """Greedy chaining in text order: each run follows the nearest open chain it can follow."""
    open_chains: list[list[Run]] = []
    done: list[list[Run]] = []
    for run in sorted(runs, key=lambda r: (r.a, r.b)):
        still: list[list[Run]] = []
        best: tuple[int, list[Run]] | None = None
        for chain in open_chains:
            if run.a - chain[-1].a_end > LONGEST_JUMP:
                done.append(chain)
                continue
            still.append(chain)
            cost = _jump(chain[-1], run)
            if pair[0] == pair[1] and run.a_end > chain[0].b:
                continue  # in one text the two sides may not overlap
            if cost is not None and (best is None or cost < best[0]):
                best = (cost, chain)
        open_chains = still
        if best is None:
            open_chains.append([run])
        else:
            best[1].append(run)
    for found in [*done, *open_chains]:
        yield Chain(pair[0], pair[1], tuple(found))


def _jump(last: Run, run: Run) -> int | None:
    """How many words lie between two runs, None where the second cannot follow the first."""
    over_a, over_b = run.a - last.a_end, run.b - last.b_end
    if max(over_a, over_b) > LONGEST_JUMP or run.a <= last.a or run.b <= last.b:
        return None
    if run.a_end <= last.a_end or run.b_end <= last.b_end:
        return None
    return abs(over_a) + abs(over_b)
