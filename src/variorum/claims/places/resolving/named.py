"""A place name in a text with the places that it may mean."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.claims.places.gazetteer import Candidate


@dataclass(frozen=True, slots=True)
class Named:
    """Characters [start, end) of a text and the candidates of the name there.

    `feature` is the noun of place beside it ("district", "river"), where there is one.
    """

    start: int
    end: int
    name: str
    candidates: tuple[Candidate, ...]
    people: bool = False
    feature: str = ""
