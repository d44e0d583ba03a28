"""When and where a claim holds: taken from its clause, sentence, heading, block or document.

What is not in the claim's own sentence is marked inferred.
"""

from variorum.claims.scope.when import When, as_time
from variorum.claims.scope.where import Where, as_place

__all__ = ["When", "Where", "as_place", "as_time"]
