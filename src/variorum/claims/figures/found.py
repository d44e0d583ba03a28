"""A measure word met in a sentence, as the modules of this room hand it to one another."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from variorum.claims.figures.measures import Entry


@dataclass(frozen=True, slots=True)
class Found:
    """A measure word: its entry and token. `rank`: smaller is closer and firmer."""

    entry: Entry
    token: Token
    rank: int
