"""One level of a comparison, and all of them together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

State = Literal["same", "open", "differs"]


@dataclass(frozen=True, slots=True)
class Level:
    """One level's result. "open": nothing stated decides it."""

    name: str
    state: State
    reason: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """All levels of one pair."""

    levels: tuple[Level, ...]

    @property
    def comparable(self) -> bool:
        """Whether no level tells the two apart."""
        return all(level.state != "differs" for level in self.levels)

    @property
    def firm(self) -> bool:
        """Whether every level is the same, none left open."""
        return all(level.state == "same" for level in self.levels)

    @property
    def differing(self) -> tuple[Level, ...]:
        """The levels that tell the two apart."""
        return tuple(level for level in self.levels if level.state == "differs")

    def state(self, name: str) -> State:
        """The state of a level."""
        return next(level.state for level in self.levels if level.name == name)

    @property
    def words(self) -> str:
        """The reasons, joined."""
        return "; ".join(level.reason for level in self.levels)
