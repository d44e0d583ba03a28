"""What comparison remembers between two builds, as the store keeps it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from variorum.copies.words import Numbers
from variorum.model import Compared, Remembered


class Memory(Protocol):
    """Index entries by segment, the documents they are of, and what pairs of them share."""

    def members(self) -> Sequence[Compared]:
        """The compared documents that the record still holds as they were."""

    def departed(self) -> Sequence[tuple[Compared, str]]:
        """Compared documents that are gone since, or were read anew, with their texts."""

    def entries(self, segment: int, keys: Numbers) -> Numbers:
        """The entries of a segment that have one of these keys, which come sorted."""

    def rows(self) -> Sequence[Remembered]:
        """What pairs of the members share."""

    def forget(self) -> None:
        """Forget everything."""

    def remember(
        self,
        segment: int,
        entries: Numbers,
        members: Sequence[Compared],
        rows: Sequence[Remembered],
        dropped: Iterable[tuple[str, str]],
    ) -> None:
        """Add a segment with its members; drop the rows of pairs, and the departed.

        Of the rows those without a number are new; the others are told otherwise than before.
        """
