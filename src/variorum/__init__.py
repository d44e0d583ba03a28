"""Variorum: who says what, in which words, how independently, and whether it can all hold."""

__version__ = "0.1.0"
