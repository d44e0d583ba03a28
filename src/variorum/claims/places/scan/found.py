"""What a scan yields."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.claims.places.gazetteer import Candidate


@dataclass(frozen=True, slots=True)
class Found:
    """A place name: characters [start, end) of the text; no candidates where none are known.

    `people` where it is the adjective of a place or the name of its people.
    """

    start: int
    end: int
    name: str
    candidates: tuple[Candidate, ...] = ()
    people: bool = False
