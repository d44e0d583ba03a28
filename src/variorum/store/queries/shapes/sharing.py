"""What documents and sources share: two texts side by side, and who takes from whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from variorum.model import ReuseKind
from variorum.store.queries.shapes.claims import DocumentRef, Page


@dataclass(frozen=True, slots=True)
class DiffPiece:
    """A run of two texts: the same words, other words in their place, or words of one side.

    `kind` is "same", "changed", "left" or "right"; `numbers` is true where it is not the same and
    holds a number on either side.
    """

    kind: Literal["same", "changed", "left", "right"]
    left: str
    right: str
    numbers: bool


@dataclass(frozen=True, slots=True)
class BesideRow:
    """A stretch that both texts share, or what stands before it in each text alone.

    Offsets are half-open; a side of which nothing stands here is empty. `reuse` is null for
    what is not shared; then there is one piece for each side that has text. `again` where the
    stretch overlaps one that is shown above. `direction` as seen from the left document.
    """

    reuse: ReuseKind | None
    similarity: float | None
    direction: Literal["left_from_right", "right_from_left", "unknown"] | None
    evidence: str | None
    again: bool
    left_start: int
    left_end: int
    right_start: int
    right_end: int
    pieces: tuple[DiffPiece, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """Two documents side by side in the order of the left one.

    `left_shared` and `right_shared` count the characters that stand in the other document, too,
    of `left_characters` and `right_characters`; `numbers` how many differences hold a number.
    """

    left: DocumentRef
    right: DocumentRef
    left_characters: int
    right_characters: int
    left_shared: int
    right_shared: int
    numbers: int
    rows: tuple[BesideRow, ...]


@dataclass(frozen=True, slots=True)
class SharedPair:
    """Two documents that share text, the one with the first path left.

    `stretches` of them `characters` long in the left one, banners not counted; `direction` is
    "unknown" where it is not known of any, "both" where it goes both ways; `evidence` as found;
    `quoted` of the stretches are words of a speaker whom both quote.
    """

    left: DocumentRef
    right: DocumentRef
    stretches: int
    characters: int
    direction: Literal["left_from_right", "right_from_left", "both", "unknown"]
    evidence: tuple[str, ...]
    quoted: int = 0


@dataclass(frozen=True, slots=True)
class SharedList:
    """Every pair of documents that shares text, in the order of their paths."""

    page: Page
    pairs: tuple[SharedPair, ...]


@dataclass(frozen=True, slots=True)
class Borrowing:
    """One source takes from another.

    `claims` it passes on under the other's name, in `documents`; `stretches` of the other's
    documents stand in its own, the direction being known. `taker` and `giver` are ids.
    """

    taker: str
    taker_name: str
    giver: str
    giver_name: str
    claims: int
    documents: int
    stretches: int


@dataclass(frozen=True, slots=True)
class BorrowingList:
    """Who takes from whom, by the names of the taker and the giver."""

    borrowings: tuple[Borrowing, ...]
