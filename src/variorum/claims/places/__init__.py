"""A Reading in, place mentions out: recognised by signs, resolved where it can be told."""

from variorum.claims.places.find import find_places

__all__ = ["find_places"]
