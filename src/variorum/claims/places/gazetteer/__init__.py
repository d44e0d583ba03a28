"""A name in, the places that bear it out: an offline gazetteer, made once into the user's cache."""

from variorum.claims.places.gazetteer.cache import gazetteer, prepare
from variorum.claims.places.gazetteer.index import Candidate
from variorum.claims.places.gazetteer.lookup import (
    candidates,
    capitals,
    every_candidate,
    holders,
    people_of,
)
from variorum.claims.places.gazetteer.names import fold
from variorum.claims.places.gazetteer.own import own, using

__all__ = [
    "Candidate",
    "candidates",
    "capitals",
    "every_candidate",
    "fold",
    "gazetteer",
    "holders",
    "own",
    "people_of",
    "prepare",
    "using",
]
