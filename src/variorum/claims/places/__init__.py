"""A Reading in, place mentions out: recognised by signs, resolved where it can be told."""

from variorum.claims.places.find import find_places
from variorum.claims.places.plain import TextPlace, places_in
from variorum.claims.places.runin import is_run_in

__all__ = ["TextPlace", "find_places", "is_run_in", "places_in"]
