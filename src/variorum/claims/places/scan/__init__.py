"""A text in, place names out, without a parse: capitals, the gazetteer, and what stands around."""

from variorum.claims.places.scan.found import Found
from variorum.claims.places.scan.scan import scan

__all__ = ["Found", "scan"]
