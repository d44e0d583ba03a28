"""From matching places to matching stretches: runs on a diagonal, chained over small edits.

A passage that two texts share appears as matches with a constant distance (a diagonal); a word
put in or left out shifts the diagonal, a word replaced leaves a hole in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from variorum.copies.words import Ints

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


def chains(at: Ints, there: Ints, size: int, *, same_text: bool) -> Iterator[tuple[Run, ...]]:
    """Join places with the same `size` words, `at` in the one text and `there` in the other."""
    if len(at) == 0:
        return
    diagonal = there - at
    order = np.lexsort((at, diagonal))
    at, diagonal = at[order], diagonal[order]
    new = np.ones(len(at), dtype=bool)
    new[1:] = (np.diff(diagonal) != 0) | (np.diff(at) > LONGEST_HOLE + size)
    begins = np.flatnonzero(new)
    ends = np.append(begins[1:], len(at)) - 1
    runs = [
        Run(begin, begin + shift, end - begin + size)
        for begin, end, shift in zip(
            at[begins].tolist(), at[ends].tolist(), diagonal[begins].tolist(), strict=True
        )
    ]
    yield from _chained(runs, same_text=same_text)


def _chained(runs: list[Run], *, same_text: bool) -> Iterator[tuple[Run, ...]]:
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
            if same_text and run.a_end > chain[0].b:
                continue  # in one text the two sides may not overlap
            if cost is not None and (best is None or cost < best[0]):
                best = (cost, chain)
        open_chains = still
        if best is None:
            open_chains.append([run])
        else:
            best[1].append(run)
    for found in [*done, *open_chains]:
        yield tuple(found)


def _jump(last: Run, run: Run) -> int | None:
    """How many words lie between two runs, None where the second cannot follow the first."""
    over_a, over_b = run.a - last.a_end, run.b - last.b_end
    if max(over_a, over_b) > LONGEST_JUMP or run.a <= last.a or run.b <= last.b:
        return None
    if run.a_end <= last.a_end or run.b_end <= last.b_end:
        return None
    return abs(over_a) + abs(over_b)
