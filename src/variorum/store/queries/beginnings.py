"""Independent origins of a question's claims, under the letters by which one page names them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from string import ascii_uppercase

from sqlalchemy import Connection, func, select

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
    statement = (
        select(claims.c.asserted_by, origins.c.origin, func.count(), func.max(origins.c.reason))
        .join(origins, origins.c.claim == claims.c.id)
        .where(claims.c.asserted_by.is_not(None))
        .group_by(claims.c.asserted_by, origins.c.origin)
    )
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    credited: set[str] = set()
    for name, origin, count, reason in connection.execute(statement):
        counts[name][origin] = count
        if (reason or "").startswith("credited to "):
            credited.add(origin)
    own: Counter[str] = Counter()
    for name in names:
        own.update(counts.get(name, {}))
    main = _most(own)
    if main not in credited:
        return ()
    found = {n: of[main] for n, of in counts.items() if n not in names and _most(of) == main}
    return tuple(Tally(name, found[name]) for name in sorted(found, key=lambda n: (-found[n], n)))


def _most(counts: Mapping[str, int]) -> str | None:
    """What has more than half of the counts."""
    return next((key for key, n in counts.items() if 2 * n > sum(counts.values())), None)


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
