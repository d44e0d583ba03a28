"""What this room needs to know of origins; the room before it supplies it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol


class OriginsLike(Protocol):
    """Origins of claims, by claim id."""

    def of(self, claim: str) -> str:
        """The origin's id."""

    def count(self, claims: Iterable[str]) -> int:
        """Independent origins among the claims."""

    def why(self, claims: Iterable[str]) -> tuple[str, ...]:
        """One line for each origin."""
