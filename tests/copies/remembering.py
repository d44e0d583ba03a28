"""A memory of comparison that holds everything in lists, for tests of this room alone."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from variorum.copies.words import Numbers
from variorum.model import Compared, Document, Remembered


class Lists:
    """A `Memory`; `lose` is what the store does when a document goes."""

    def __init__(self) -> None:
        self.segments: dict[int, Numbers] = {}
        self.held: list[Compared] = []
        self.gone: list[tuple[Compared, str]] = []
        self.found: list[Remembered] = []

    def lose(self, document: Document) -> None:
        """Forget a document that the record drops."""
        self.gone += [(m, document.text) for m in self.held if m.document == document.id]
        self.held = [m for m in self.held if m.document != document.id]
        self.found = [r for r in self.found if document.id not in _pair(r)]

    def members(self) -> list[Compared]:
        """What is held."""
        return self.held

    def departed(self) -> list[tuple[Compared, str]]:
        """What was lost."""
        return self.gone

    def entries(self, segment: int, keys: Numbers) -> Numbers:
        """Entries with one of the keys."""
        own = self.segments[segment]
        return own[np.isin(own >> np.uint64(32), keys)]

    def rows(self) -> list[Remembered]:
        """What pairs share."""
        return self.found

    def forget(self) -> None:
        """Forget everything."""
        self.segments, self.held, self.gone, self.found = {}, [], [], []

    def remember(self, segment, entries, members, rows, dropped) -> None:  # type: ignore[no-untyped-def]
        """Add a segment, members and rows; put rows with a number in their places."""
        self.segments[segment] = entries
        self.held = [*self.held, *members]
        away = set(dropped)
        told = {r.number: r for r in rows if r.number is not None}
        kept = [told.get(r.number, r) for r in self.found if _pair(r) not in away]
        first = 1 + max((r.number or 0 for r in self.found), default=0)
        new = [r for r in rows if r.number is None]
        kept += [replace(r, number=n) for n, r in enumerate(new, first)]
        self.found, self.gone = kept, []


def _pair(kept: Remembered) -> tuple[str, str]:
    return kept.row.a.document, kept.row.b.document
