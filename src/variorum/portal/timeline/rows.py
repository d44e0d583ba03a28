"""Marks in rows so that none lies on another: with their words where there is room for them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from variorum.portal.timeline.scale import Scale
from variorum.portal.timeline.strokes import Stroke, reach_of, strokes
from variorum.store.queries import TimelineMark

#: Widths in the picture's units: a letter of a label, the gap between two marks of a row.
LETTER, GAP = 6.2, 5.0
#: How far the ring around a disputed mark reaches further than the mark.
_RING = 4.0
#: A label is cut at this many letters.
_LETTERS = 40


@dataclass(frozen=True, slots=True)
class Drawn:
    """A mark in its row, counted from 0, which stands for `times` claims in the same words.

    `label` is empty where there is no room for words; else it stands at `label_x`, and ends
    there where `ends` is true. `plate` is how wide the ground under it must be where it stands
    upon a bar, else 0.
    """

    mark: TimelineMark
    times: int
    row: int
    strokes: tuple[Stroke, ...]
    label: str
    label_x: float
    ends: bool
    plate: float


@dataclass(frozen=True, slots=True)
class Rows:
    """Every mark of a lane in `count` rows, each `height` high."""

    drawn: tuple[Drawn, ...]
    count: int
    height: int


def rows_of(
    marks: Iterable[TimelineMark], scale: Scale, *, most: int, height: int, words: bool
) -> Rows | None:
    """The marks in the first row that is free, earliest first; null where `most` do not do."""
    ends: list[float] = []
    found: list[Drawn] = []
    for mark, times, shown in _from_left(marks, scale):
        x1, x2 = reach_of(shown)
        ring = _RING if mark.disagrees else 0.0
        x1, x2 = max(x1 - ring, scale.left - 6), min(x2 + ring, scale.right + 6)
        if x2 <= x1:
            continue
        said = cut(mark.label, _LETTERS) + (f" ×{times}" if times > 1 else "")
        label, label_x, before = _label(said, x1, x2, scale) if words else ("", 0.0, False)
        width = LETTER * len(label)
        begin = min(x1, label_x - width if before else label_x) if label else x1
        end = max(x2, label_x if before else label_x + width) if label else x2
        row = next((at for at, taken in enumerate(ends) if taken + GAP <= begin), len(ends))
        if row == most:
            return None
        if row == len(ends):
            ends.append(end)
        ends[row] = end
        upon = width + 11 if label and x1 < label_x < x2 else 0.0
        found.append(Drawn(mark, times, row, shown, label, round(label_x, 1), before, upon))
    return Rows(tuple(found), len(ends), height)


def _from_left(
    marks: Iterable[TimelineMark], scale: Scale
) -> list[tuple[TimelineMark, int, tuple[Stroke, ...]]]:
    """Marks that differ, and how often each is there: from left to right, the longer first."""
    times: dict[tuple[object, ...], int] = {}
    firsts: dict[tuple[object, ...], TimelineMark] = {}
    for mark in marks:
        words = mark.label.casefold()
        key = (mark.kind, words, mark.edtf, mark.inferred, mark.modality, mark.disagrees)
        firsts.setdefault(key, mark)
        times[key] = times.get(key, 0) + 1
    found = [(mark, times[key], strokes(mark.shape, scale)) for key, mark in firsts.items()]
    return sorted(found, key=_place)


def _place(found: tuple[TimelineMark, int, tuple[Stroke, ...]]) -> tuple[float, float, str]:
    x1, x2 = reach_of(found[2])
    return x1, -x2, found[0].id


def _label(said: str, x1: float, x2: float, scale: Scale) -> tuple[str, float, bool]:
    """The words of a mark: upon a bar that is longer, else behind it, else before it."""
    width = LETTER * len(said)
    if x2 - x1 > width + 24:
        return said, x1 + 14, False
    if x2 + GAP + width <= scale.right + 6:
        return said, x2 + GAP, False
    if x1 - GAP - width >= scale.left - 6:
        return said, x1 - GAP, True
    return "", 0.0, False


def cut(words: str, letters: int) -> str:
    """Words that are at most so long, with a sign where some are missing; empty below 4."""
    if len(words) <= letters:
        return words
    return f"{words[: letters - 1].rstrip()}…" if letters >= 4 else ""
