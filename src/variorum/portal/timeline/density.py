"""How many dated claims each unit of the calendar holds, and how many more it may hold."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.portal.timeline.scale import Unit, ordinal
from variorum.store.queries import TimelineMark


@dataclass(frozen=True, slots=True)
class Count:
    """What one unit holds: dates written and dates worked out that lie in it, and wider dates.

    A wider date may lie in several units, or lasts over them, and is counted in each of them;
    an open range is counted where it is known to begin or end.
    """

    unit: Unit
    written: int
    inferred: int
    wider: int

    @property
    def total(self) -> int:
        """The most that the unit may hold."""
        return self.written + self.inferred + self.wider


def counts(marks: Sequence[TimelineMark], among: Sequence[Unit]) -> tuple[Count, ...]:
    """The count of every unit; units stand in order and side by side."""
    starts = [unit.since for unit in among]
    written, inferred = [0] * len(among), [0] * len(among)
    # wider dates as steps up and down, summed up at the end: a date may cover every unit
    steps = [0] * (len(among) + 1)
    for mark in marks:
        spans = [span for span in _spans(mark) if _meets(span, among)]
        covered = sorted({n for first, last in spans for n in _ends(starts, first, last)})
        if not covered:
            continue
        if covered[0] == covered[-1] and _inside(spans, among[covered[0]]):
            (inferred if mark.inferred else written)[covered[0]] += 1
            continue
        for first, last in spans:
            low, high = _ends(starts, first, last)
            steps[low] += 1
            steps[high + 1] -= 1
    out, wider = [], 0
    for at, unit in enumerate(among):
        wider += steps[at]
        out.append(Count(unit, written[at], inferred[at], wider))
    return tuple(out)


def _spans(mark: TimelineMark) -> Iterator[tuple[int, int]]:
    """The days a mark may cover, first and last; of an open range its known end."""
    parts = mark.shape.stretches
    if mark.shape.form == "span":
        first, last = parts[0].first, parts[-1].last
        if first and last:
            yield ordinal(first), ordinal(last)
        return
    for part in parts:
        if part.first and part.last:
            yield ordinal(part.first), ordinal(part.last)


def _meets(span: tuple[int, int], among: Sequence[Unit]) -> bool:
    return bool(among) and span[0] < among[-1].before and span[1] >= among[0].since


def _ends(starts: Sequence[int], first: int, last: int) -> tuple[int, int]:
    """The first and the last unit that a span meets."""
    return max(bisect_right(starts, first) - 1, 0), max(bisect_left(starts, last + 1) - 1, 0)


def _inside(spans: Sequence[tuple[int, int]], unit: Unit) -> bool:
    return all(unit.since <= first and last < unit.before for first, last in spans)
