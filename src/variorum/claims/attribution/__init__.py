"""Readings and statements in, attribution chains out: who stands behind any words of a document."""

from variorum.claims.attribution.chains import Chains, find_chains
from variorum.claims.attribution.register import Source, Wording, merge, register_of

__all__ = ["Chains", "Source", "Wording", "find_chains", "merge", "register_of"]
