"""Names of places of all documents in, the places of the record out, each with every name."""

from variorum.claims.places.together.demonyms import with_demonyms
from variorum.claims.places.together.gazetteer import find_gazetteer

__all__ = ["find_gazetteer", "with_demonyms"]
