"""Names in a picture, where there is room for them: beside a dot, across an area."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from variorum.portal.map.marks import Mark

Anchor = Literal["start", "middle", "end"]
#: A name is cut at this many letters.
_LETTERS = 28
#: How much wider the names of areas are set.
_SPACED = 1.08
#: Between a mark and its name.
_GAP = 3.0


@dataclass(frozen=True, slots=True)
class Lettering:
    """How wide a letter and how high a line is, in the picture's units."""

    letter: float
    line: float

    def width(self, text: str, mark: Mark) -> float:
        """How wide a name is; that of an area is set in wider letters."""
        return self.letter * len(text) * (_SPACED if mark.form == "area" else 1.0)


@dataclass(frozen=True, slots=True)
class Label:
    """The name of a mark, set at (x, y), where its baseline is."""

    mark: Mark
    text: str
    x: float
    y: float
    anchor: Anchor


_Box = tuple[float, float, float, float]


def labels_of(
    marks: Sequence[Mark], lettering: Lettering, width: float, height: float
) -> tuple[Label, ...]:
    """Names that lie on no other name and on no dot, those of the most claimed places first."""
    taken = [_around(mark) for mark in marks if mark.form != "area"]
    found = []
    for mark in sorted(marks, key=_rank):
        for label, box in _tried(mark, lettering):
            inside = box[0] >= 2 and box[1] >= 2 and box[2] <= width - 2 and box[3] <= height - 2
            others = [other for other in taken if other != _around(mark)]
            if inside and not any(_meet(box, other) for other in others):
                found.append(label)
                taken.append(box)
                break
    return tuple(found)


def _rank(mark: Mark) -> tuple[int, int, str]:
    place = mark.place
    return -place.origins, -place.claims, place.id


def _tried(mark: Mark, lettering: Lettering) -> Iterator[tuple[Label, _Box]]:
    """Where the name may stand, the best place first."""
    name = mark.place.name
    text = name if len(name) <= _LETTERS else f"{name[: _LETTERS - 1].rstrip()}…"
    if len(mark.places) > 1:
        text = f"{text} +{len(mark.places) - 1}"
    wide, line = lettering.width(text, mark), lettering.line
    low = line * 0.32
    aside = 0.0 if mark.form == "area" else mark.r + _GAP
    spots: list[tuple[float, float, Anchor]] = [
        (mark.x + aside, mark.y + low, "start"),
        (mark.x - aside, mark.y + low, "end"),
        (mark.x, mark.y - aside - _GAP, "middle"),
        (mark.x, mark.y + aside + line * 0.8, "middle"),
    ]
    if mark.form == "area":
        spots = [(mark.x, mark.y + low + step * line, "middle") for step in (0, -1, 1, -2, 2)]
    for x, y, anchor in spots:
        left = x if anchor == "start" else x - wide if anchor == "end" else x - wide / 2
        box = (left, y - line * 0.8, left + wide, y + line * 0.25)
        yield Label(mark, text, round(x, 1), round(y, 1), anchor), box


def _around(mark: Mark) -> _Box:
    return mark.x - mark.r, mark.y - mark.r, mark.x + mark.r, mark.y + mark.r


def _meet(one: _Box, other: _Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
