"""A person's age, written without its unit."""

from __future__ import annotations

import re

from variorum.claims.figures.quantity import Quantity
from variorum.claims.figures.sides import sides

_AGED = re.compile(
    r"\b(?:aged?|ages)\s+(?:of\s+|between\s+|from\s+)?(?:\d+\s*(?:-|to|and)\s*)?$", re.IGNORECASE
)
_AFTER_NAME = re.compile(r"\b[A-Z][\w'’-]+,\s$")


def is_age(text: str, quantity: Quantity) -> bool:
    """ "aged 12", "the age of 5", "Anna Rell, 34, said": a person's age without its unit."""
    if quantity.unit.code != "count" or quantity.stated[-1] > 120:
        return False
    before, after = sides(text, quantity)
    if re.match(r"(?:younger|older)\b", text[quantity.start :], re.IGNORECASE):
        return True
    if _AGED.search(text[: quantity.start]) or _AGED.search(before):
        return True
    return quantity.plain and bool(_AFTER_NAME.search(before)) and after.startswith(",")
