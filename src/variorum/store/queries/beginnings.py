"""Independent origins of a question's claims, under the letters by which one page names them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from string import ascii_uppercase

from sqlalchemy import Connection, select

from variorum.store.queries.rows import runs
from variorum.store.queries.shapes import OriginView
from variorum.store.schema import origins


def origins_of(connection: Connection, claims: Sequence[str]) -> tuple[OriginView, ...]:
    """The known origins of these claims, in the order in which the claims come to them."""
    found: dict[str, tuple[str, str | None]] = {}
    for run in runs(claims):
        for row in connection.execute(select(origins).where(origins.c.claim.in_(run))):
            found[row.claim] = (row.origin, row.reason)
    members: dict[str, list[str]] = {}
    for claim in claims:
        if claim in found:
            members.setdefault(found[claim][0], []).append(claim)
    return tuple(
        OriginView(letter(at), _reasons(found[claim][1] for claim in own), tuple(own))
        for at, own in enumerate(members.values())
    )


def _reasons(reasons: Iterable[str | None]) -> str | None:
    """Every reason once, in alphabetical order; null where none is known."""
    return "; ".join(sorted({reason for reason in reasons if reason})) or None


def letter(at: int) -> str:
    """The name of the origin at a place in the list: A to Z, then AA, AB, …"""
    more, last = divmod(at, len(ascii_uppercase))
    return (letter(more - 1) if more else "") + ascii_uppercase[last]


def letter_order(name: str) -> tuple[int, str]:
    """The order of letters: Z stands before AA."""
    return (len(name), name)
