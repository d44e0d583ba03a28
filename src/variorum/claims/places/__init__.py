"""A Reading in, place mentions out: recognised by signs, resolved where it can be told."""

from variorum.claims.places.demonyms import find_demonyms, with_demonyms
from variorum.claims.places.find import find_places
from variorum.claims.places.gazetteer import using
from variorum.claims.places.plain import TextPlace, places_in
from variorum.claims.places.runin import is_run_in
from variorum.claims.places.settle import settled, toponyms
from variorum.claims.places.together import find_gazetteer

__all__ = [
    "TextPlace",
    "find_demonyms",
    "find_gazetteer",
    "find_places",
    "is_run_in",
    "places_in",
    "settled",
    "toponyms",
    "using",
    "with_demonyms",
]
