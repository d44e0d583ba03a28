"""What one reader of instruments hands to the next: a reference in a sentence's cleaned words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """A reference. `start` and `end` are its own words, `outer_*` the whole expression around it.

    `body` is as written; `anaphor` marks a mention that names neither number, title nor body.
    """

    start: int
    end: int
    type: str
    body: str | None = None
    number: str | None = None
    title: str | None = None
    date: str | None = None
    outer_start: int = -1
    outer_end: int = -1

    @property
    def outer(self) -> tuple[int, int]:
        """The whole expression: the words themselves where nothing surrounds them."""
        if self.outer_start < 0:
            return self.start, self.end
        return self.outer_start, self.outer_end
