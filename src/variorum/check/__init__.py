"""What is checked of a record: it is what was read, nothing is hidden, what became of another.

Reaches data only through `store`.
"""

from variorum.check.coverage import Coverage, Tally, Unclaimed, coverage
from variorum.check.diff import Difference, difference
from variorum.check.verify import Mismatch, Verification, verify

__all__ = [
    "Coverage",
    "Difference",
    "Mismatch",
    "Tally",
    "Unclaimed",
    "Verification",
    "coverage",
    "difference",
    "verify",
]
