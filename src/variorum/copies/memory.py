"""What comparison remembers between two builds, as the store keeps it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from variorum.copies.words import Numbers
from variorum.model import Compared, Reuse


class Memory(Protocol):
    """Index entries by segment, the documents they are of, and what pairs of them share."""

    def members(self) -> Sequence[Compared]:
        """The compared documents that the record still holds as they were."""

    def departed(self) -> Sequence[tuple[Compared, str]]:
        """Compared documents that are gone since, or were read anew, with their texts."""

    def entries(self, segment: int, keys: Numbers) -> Numbers:
        """The entries of a segment that have one of these keys, which come sorted."""

    def rows(self) -> Iterable[Reuse]:
        """What pairs of the members share, without direction and boilerplate."""

    def forget(self) -> None:
        """Forget everything."""

    def remember(
        self,
        segment: int,
        entries: Numbers,
        members: Sequence[Compared],
        rows: Sequence[Reuse],
        dropped: Iterable[tuple[str, str]],
    ) -> None:
        """Add a segment with its members, and rows; drop the rows of pairs, and the departed."""
