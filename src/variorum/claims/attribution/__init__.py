"""Readings and statements in, attribution chains out: who stands behind any words of a document.

And, of all documents together, the register of sources: under which names, and why.
"""

from variorum.claims.attribution.chains import Chains, find_chains
from variorum.claims.attribution.register import find_register

__all__ = ["Chains", "find_chains", "find_register"]
