"""The words near a number: patterns at its sides look no further than a window.

A pattern that ends in `$`, searched in all that goes before each of many numbers, takes time
that grows with the square of the text.
"""

from __future__ import annotations

#: Longer than any wording that a rule looks for beside a number, in characters.
REACH = 120


def left_of(text: str, at: int) -> str:
    """The characters before `at`, `REACH` at most."""
    return text[max(0, at - REACH) : at]


def right_of(text: str, at: int) -> str:
    """The characters from `at` on, `REACH` at most."""
    return text[at : at + REACH]
