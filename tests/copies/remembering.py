"""A memory of comparison that holds everything in lists, for tests of this room alone."""

from __future__ import annotations

import numpy as np

from variorum.copies.words import Numbers
from variorum.model import Compared, Document, Reuse


class Lists:
    """A `Memory`; `lose` is what the store does when a document goes."""

    def __init__(self) -> None:
        self.segments: dict[int, Numbers] = {}
        self.held: list[Compared] = []
        self.gone: list[tuple[Compared, str]] = []
        self.found: list[Reuse] = []

    def lose(self, document: Document) -> None:
        """Forget a document that the record drops."""
        self.gone += [(m, document.text) for m in self.held if m.document == document.id]
        self.held = [m for m in self.held if m.document != document.id]
        self.found = [r for r in self.found if document.id not in (r.a.document, r.b.document)]

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

    def rows(self) -> list[Reuse]:
        """What pairs share."""
        return self.found

    def forget(self) -> None:
        """Forget everything."""
        self.segments, self.held, self.gone, self.found = {}, [], [], []

    def remember(self, segment, entries, members, rows, dropped) -> None:  # type: ignore[no-untyped-def]
        """Add a segment, members and rows."""
        self.segments[segment] = entries
        self.held = [*self.held, *members]
        away = set(dropped)
        kept = [r for r in self.found if (r.a.document, r.b.document) not in away]
        self.found, self.gone = [*kept, *rows], []
