"""Variorum: who says what, in which words, how independently, and whether it can all be true."""

__version__ = "0.1.0"
