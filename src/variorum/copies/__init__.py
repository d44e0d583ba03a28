"""Room 5: which texts repeat one another, and how many beginnings a claim has.

Receives documents with their passages and claims; yields `Reuse` and `Origins`. Next room:
`questions`, which counts origins instead of documents.
"""

from variorum.copies.memory import Memory
from variorum.copies.origins import Origins, find_origins
from variorum.copies.reuse import find_reuse

__all__ = ["Memory", "Origins", "find_origins", "find_reuse"]
