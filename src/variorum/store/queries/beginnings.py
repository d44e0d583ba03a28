"""Independent origins of a question's claims, under the letters by which one page names them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from string import ascii_uppercase

from sqlalchemy import Connection, case, func, select

from variorum.store.queries.rows import runs
from variorum.store.queries.shapes import OriginView, Tally
from variorum.store.schema import claims, origins


def origins_of(connection: Connection, ids: Sequence[str]) -> tuple[OriginView, ...]:
    """The known origins of these claims, in the order in which the claims come to them."""
    found: dict[str, tuple[str, str | None]] = {}
    for run in runs(ids):
        for row in connection.execute(select(origins).where(origins.c.claim.in_(run))):
            found[row.claim] = (row.origin, row.reason)
    members: dict[str, list[str]] = {}
    for claim in ids:
        if claim in found:
            members.setdefault(found[claim][0], []).append(claim)
    return tuple(
        OriginView(letter(at), _reasons(found[claim][1] for claim in own), tuple(own))
        for at, own in enumerate(members.values())
    )


def counted_with(connection: Connection, names: Sequence[str]) -> tuple[Tally, ...]:
    """Who else is counted as one beginning with the source of these names, with their claims there.

    That is who asserts mostly claims of the origin that most claims of the source have, where it is
    a credit: a newspaper whose words are copied once is not counted with whom it quotes.
    """
    main = _main_origin(connection, names)
    if main is None:
        return ()
    told = select(claims.c.asserted_by).join(origins, origins.c.claim == claims.c.id)
    there = told.where(origins.c.origin == main, claims.c.asserted_by.not_in(names)).distinct()
    inside = func.sum(case((origins.c.origin == main, 1), else_=0))
    statement = (
        told.add_columns(inside, func.count())
        .where(claims.c.asserted_by.in_(there))
        .group_by(claims.c.asserted_by)
    )
    counts = [(name, own) for name, own, all_ in connection.execute(statement) if 2 * own > all_]
    return tuple(Tally(name, n) for name, n in sorted(counts, key=lambda c: (-c[1], c[0])))


def _main_origin(connection: Connection, names: Sequence[str]) -> str | None:
    """The origin of more than half of the claims that these names assert, if it is a credit."""
    statement = (
        select(origins.c.origin, func.count(), func.max(origins.c.reason))
        .join(claims, claims.c.id == origins.c.claim)
        .where(claims.c.asserted_by.in_(names))
        .group_by(origins.c.origin)
    )
    found = connection.execute(statement).all()
    every = sum(count for _, count, _ in found)
    most = next(((key, reason) for key, count, reason in found if 2 * count > every), None)
    return most[0] if most and (most[1] or "").startswith("credited to ") else None


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
