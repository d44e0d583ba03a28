"""What stands beside a number."""

from __future__ import annotations

import re

from variorum.claims.figures.quantity import Quantity
from variorum.claims.figures.windows import left_of, right_of

#: A common noun in the plural, one or two words before it.
PLURAL_NOUN = re.compile(
    r"\s+(?:(?!(?:on|in|at|of|for|the|its|to|and|or|with|from|by|is|was|a|as|that|which|his|her|their)\b)[a-z]+(?:-[a-z]+)?\s+){0,2}(?:(?!(?:was|is|has|does|as|this|its|his|us|thus|plus|across|since)\b)[a-z]{2,}s|people|men|women|children|personnel|staff)\b"
)


def sides(text: str, quantity: Quantity) -> tuple[str, str]:
    """The words before the numerals and behind them."""
    return left_of(text, quantity.number_start), right_of(text, quantity.number_end)


def numeral_words(text: str, quantity: Quantity) -> str:
    """The numerals as written, without the word that opens a range."""
    words = text[quantity.number_start : quantity.number_end]
    return re.sub(r"^(?:between|from)\s+", "", words, flags=re.I)
