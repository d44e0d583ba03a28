"""Readings and statements in, attribution chains out: who stands behind any words of a document."""

from variorum.claims.attribution.chains import Chains, find_chains

__all__ = ["Chains", "find_chains"]
