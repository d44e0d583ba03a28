"""Contradictions sorted by what matters: who stands on each side, how far apart, who revised."""

from __future__ import annotations

from sqlalchemy import Connection

from variorum.store.queries.questions import cards_of
from variorum.store.queries.rows import page_of
from variorum.store.queries.shapes import ContradictionList
from variorum.store.queries.weighing import by_weight


def contradiction_list(connection: Connection, *, page: int = 1) -> ContradictionList:
    """Every contradicted question, what matters most first.

    Raises `InputError` for a page that does not exist.
    """
    ordered = by_weight(connection)
    here = page_of(len(ordered), page)
    first = (here.number - 1) * here.size
    chosen = dict(ordered[first : first + here.size])
    pairs = {name: how.pair for name, how in chosen.items() if how.pair is not None}
    cards = cards_of(connection, list(chosen), pairs)
    return ContradictionList(here, cards, tuple(chosen[card.question.id] for card in cards))
