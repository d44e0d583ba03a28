"""Two promises that a command checks: the record is what was read, and nothing is hidden.

Reaches data only through `store`.
"""

from variorum.check.coverage import Coverage, Tally, Unclaimed, coverage
from variorum.check.verify import Mismatch, Verification, verify

__all__ = [
    "Coverage",
    "Mismatch",
    "Tally",
    "Unclaimed",
    "Verification",
    "coverage",
    "verify",
]
