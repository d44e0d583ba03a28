"""What is left of a set told before: "Of 120 weavers 89 were saved. The remaining 31 …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.claims.figures.readings import FigureReading

_REST = re.compile(
    r"\b(?:(?P<sure>(?:the|its|their|his|whose)\s+(?:(?:rest|remainder)(?:\s*,|\s+of\s+the)|remaining))"
    r"|(?:the|its|their)\s+other|(?:all\s+)?the\s+others?\s*,)\s+(?:some\s+|about\s+)?$",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"\s+(?:others|remaining|left\s+over)\b", re.IGNORECASE)
_THE = re.compile(r"\b(?:the|its|their)\s+$", re.IGNORECASE)
#: How many figures and sentences back the set may stand.
_REACH, _SENTENCES = 10, 3
#: A rest that is told roundly may be so far from what is left of the whole.
_ROUND = 0.05


def rest_of(one: FigureReading, known: Sequence[FigureReading]) -> int | None:
    """Index in `known`, the figures before it in the document, of the set that a rest is left of.

    That is the nearest count of which a part was told, or which the rest and the counts told
    behind it make up.
    """
    quantity, text = one.quantity, one.sentence.text
    if quantity.unit.code != "count":
        return None
    match = _REST.search(text[: quantity.start])
    behind = _THE.search(text[: quantity.start]) and _BEHIND.match(text, quantity.after)
    if not match and not behind:
        return None
    far = _near(one, known, sentences=2 * _SENTENCES)
    made = next((at for at in far if _is_made_up(known, at, one)), None)
    if made is not None:
        return made
    near = _near(one, known, sentences=_SENTENCES)
    parted = next((known[at].whole for at in near if known[at].whole is not None), None)
    holds = parted is not None and known[parted].quantity.stated[-1] > quantity.stated[0]
    return parted if holds and match is not None and match["sure"] else None


def _near(one: FigureReading, known: Sequence[FigureReading], *, sentences: int) -> list[int]:
    """The figures shortly before under the same heading, nearest first."""
    first = max(-1, len(known) - 1 - _REACH)
    heads = [h.id for h in one.sentence.headings]
    return [
        at
        for at in range(len(known) - 1, first, -1)
        if one.sentence.index - known[at].sentence.index <= sentences
        and [h.id for h in known[at].sentence.headings] == heads
    ]


def _is_made_up(known: Sequence[FigureReading], at: int, rest: FigureReading) -> bool:
    """Whether the counts behind a whole and the rest make it up: told roundly, about."""
    whole = known[at]
    total = whole.quantity.stated[-1]
    if whole.quantity.unit.code != "count" or total <= rest.quantity.stated[0] or whole.whole:
        return False
    left = total - rest.quantity.stated[-1]
    parts = [_amount(part, total) for part in known[at + 1 :] if part.whole in (None, at)]
    exact = left in (sum(parts[:n]) for n in range(1, len(parts) + 1))
    about = any(p.whole == at for p in known[at + 1 :]) and abs(sum(parts) - left) <= _ROUND * total
    return exact or left in parts or about


def _amount(part: FigureReading, total: float) -> float:
    value = part.quantity.stated[0]
    return total * value / 100 if part.quantity.unit.code == "%" else value


def is_rest(one: FigureReading) -> bool:
    """Whether a number is said to be what is left."""
    return bool(_REST.search(one.sentence.text[: one.quantity.start]))


_OPENS, _CLOSES = re.compile(r"\(\s*(?:[a-z]+\s+){0,3}$"), re.compile(r"[^()]*\)")


def is_bracketed(one: FigureReading, later: FigureReading) -> bool:
    """ "900 people (180 households), of whom 40": the 40 are of what stands before the bracket."""
    text = one.sentence.text
    if one.sentence is not later.sentence or not _OPENS.search(text[: one.quantity.start]):
        return False
    return _CLOSES.match(text, one.quantity.after, later.quantity.start) is not None
