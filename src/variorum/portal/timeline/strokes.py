"""One date as strokes: a dot, a bar, a row of dots, an arrow - each form of date its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from variorum.portal.timeline.scale import Scale, ordinal
from variorum.store.queries import Stretch, TimeShape

#: A stretch narrower than this is drawn as a dot, in the picture's units.
_NARROW = 9.0
#: How far a dot reaches to each side, and how long the stub of an open end is.
DOT, STUB = 4.0, 26.0
#: Bars end this far outside the picture at most: their ends must not be seen there.
_OVER = 30.0


@dataclass(frozen=True, slots=True)
class Stroke:
    """A piece of a mark from `x1` to `x2`.

    `dot` stands at the middle; `bar` is an outline: somewhere in here; `core` is filled: all of
    it; `link` joins the members of a set; `stub` leads on from a known end, to the right where
    `x2` is greater.
    """

    kind: Literal["dot", "bar", "core", "link", "stub"]
    x1: float
    x2: float

    @property
    def x(self) -> float:
        """The middle."""
        return round((self.x1 + self.x2) / 2, 1)


def strokes(shape: TimeShape, scale: Scale) -> tuple[Stroke, ...]:
    """The strokes of a date; empty where nothing of it lies in the picture."""
    if shape.form in ("one_of", "all_of"):
        return _members(shape, scale)
    if shape.form in ("since", "until"):
        return _open(shape, scale)
    if shape.form == "span":
        return _span(shape, scale)
    return tuple(_one(part, scale, filled=shape.form == "day") for part in shape.stretches)


def reach_of(found: Sequence[Stroke]) -> tuple[float, float]:
    """How far strokes reach from left to right."""
    return (
        min(min(stroke.x1, stroke.x2) for stroke in found),
        max(max(stroke.x1, stroke.x2) for stroke in found),
    )


def _ends(part: Stretch, scale: Scale) -> tuple[float, float]:
    """Where a stretch begins and ends, cut a little outside the picture."""
    low, high = scale.left - _OVER, scale.right + _OVER
    first = scale.at(ordinal(part.first)) if part.first else low
    last = scale.at(ordinal(part.last) + 1) if part.last else high
    return min(max(first, low), high), min(max(last, low), high)


def _one(part: Stretch, scale: Scale, *, filled: bool) -> Stroke:
    x1, x2 = _ends(part, scale)
    if x2 - x1 < _NARROW:
        middle = (x1 + x2) / 2
        return Stroke("dot", round(middle - DOT, 1), round(middle + DOT, 1))
    return Stroke("core" if filled else "bar", x1, x2)


def _members(shape: TimeShape, scale: Scale) -> tuple[Stroke, ...]:
    one_of = shape.form == "one_of"
    found = [_one(part, scale, filled=not one_of) for part in shape.stretches]
    x1, x2 = reach_of(found)
    return (Stroke("link", x1, x2), *found)


def _open(shape: TimeShape, scale: Scale) -> tuple[Stroke, ...]:
    """The known end as it is known, and from there a stub that leads on."""
    (part,) = shape.stretches
    known = _one(part, scale, filled=part.first == part.last)
    if shape.form == "since":
        begin = max(known.x2 if known.kind != "dot" else known.x, scale.left)
        return (Stroke("stub", begin, begin + STUB), known)
    begin = min(known.x1 if known.kind != "dot" else known.x, scale.right)
    return (Stroke("stub", begin, begin - STUB), known)


def _span(shape: TimeShape, scale: Scale) -> tuple[Stroke, ...]:
    """What surely lies between the ends is filled, the ends as wide as they are told."""
    first, last = shape.stretches[0], shape.stretches[-1]
    x1, x2 = _ends(Stretch(first.first, last.last), scale)
    if x2 - x1 < _NARROW:
        return (Stroke("core", round((x1 + x2) / 2 - DOT, 1), round((x1 + x2) / 2 + DOT, 1)),)
    if len(shape.stretches) == 1 or (_is_day(first) and _is_day(last)):
        return (Stroke("core", x1, x2),)
    begins, ends = _ends(first, scale), _ends(last, scale)
    inner = Stroke("core", x1 if _is_day(first) else begins[1], x2 if _is_day(last) else ends[0])
    outer = Stroke("bar", x1, x2)
    return (outer, inner) if inner.x2 > inner.x1 else (outer,)


def _is_day(part: Stretch) -> bool:
    return part.first is not None and part.first == part.last
