"""The short lines with which a text opens: each is of its own, whatever block they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from variorum.claims.places.name import Name
from variorum.model import Span
from variorum.syntax import Sentence

#: How far into a document its front may begin, and how long its lines may be.
_FARTHEST, _SHORT_LINE = 200, 80


def front_lines(sentence: Sentence, stored: str) -> Iterator[Span]:
    """The short lines of a sentence's view that opens a text `stored`, as spans of its source."""
    words = sentence.span.of(stored)
    if sentence.span.start > _FARTHEST or "\n" not in words:
        return
    at = sentence.span.start
    for line in words.split("\n"):
        if len(line) > _SHORT_LINE:
            return
        yield Span(at, at + len(line))
        at += len(line) + 1


def within_a_line(name: Name, stored: str) -> Name:
    """A name without what stands on the next line of a front: "Dorn" of "Dorn / Statement"."""
    there = name.sentence.source(name.start, name.end)
    if "\n" not in there.of(stored):
        return name
    for line in front_lines(name.sentence, stored):
        if line.start <= there.start < line.end < there.end:
            return replace(name, end=name.sentence.view.from_source(line.end))
    return name
