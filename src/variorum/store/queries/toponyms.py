"""What a record knows of each place, and where documents write which of its names.

A record that an older variorum built has no places of its own until it is built again: there each
place is what its claims say of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, func, or_, select

from variorum.model.given import Ring
from variorum.store.places import home, outline_from
from variorum.store.queries.shapes import GivenNameView, NamePair
from variorum.store.schema import claims
from variorum.store.schema_places import (
    demonyms,
    place_demonyms,
    place_likenesses,
    place_names,
    places,
    toponyms,
)


@dataclass(frozen=True, slots=True)
class Known:
    """A place: its id, its names, and where it lies, as far as that is known.

    `names` begins with the name it stands under: the one that documents write most often, one in
    capitals alone last, of equals the first in the alphabet. `inside` are ids of what it lies in,
    the nearest first; `ids` those that single documents gave it.
    """

    id: str
    names: tuple[str, ...]
    ids: tuple[str, ...]
    kind: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: int | None = None
    inside: tuple[str, ...] = ()
    outline: tuple[Ring, ...] = ()
    given: tuple[GivenNameView, ...] = ()
    note: str | None = None

    @property
    def name(self) -> str:
        """The name it stands under."""
        return self.names[0]


@dataclass(frozen=True, slots=True)
class Use:
    """A name where a document writes it: characters [start, end) of its text."""

    name: str
    document: str
    start: int
    end: int


def known_places(connection: Connection) -> dict[str, Known]:
    """Every place of a record by its id."""
    counts: dict[str, Counter[str]] = {}
    n = place_names.c
    total = select(n.place, n.name, func.sum(n.count)).group_by(n.place, n.name)
    for place, name, count in connection.execute(total):
        counts.setdefault(place, Counter())[name] += int(count)
    known = {
        row.id: Known(
            id=row.id,
            names=_ordered(counts.get(row.id, Counter()), first=row.name),
            ids=tuple(row.ids),
            kind=row.kind,
            lat=row.lat,
            lon=row.lon,
            precision=row.precision,
            inside=tuple(row.inside),
            outline=outline_from(row.outline),
            given=tuple(GivenNameView(**given) for given in row.given or ()),
            note=row.note,
        )
        for row in connection.execute(select(places))
    }
    return known if _whole(connection) else _of_claims(connection) | known


def _whole(connection: Connection) -> bool:
    """Whether every claim's place is one of the record's."""
    lost = select(claims.c.id).join(places, places.c.id == home(), isouter=True)
    lost = lost.where(home().is_not(None), places.c.id.is_(None)).limit(1)
    return connection.execute(lost).first() is None


def _of_claims(connection: Connection) -> dict[str, Known]:
    """Places as the claims alone know them."""
    c = claims.c
    named: dict[str, Counter[str]] = {}
    counted = select(home(), c.place_name, func.count()).where(home().is_not(None))
    for place, name, count in connection.execute(counted.group_by(home(), c.place_name)):
        named.setdefault(place, Counter())[name or place] += count
    where = select(
        home().label("place"),
        func.min(c.place_lat).label("lat"),
        func.min(c.place_lon).label("lon"),
        func.min(c.place_precision).label("precision"),
    ).where(home().is_not(None))
    return {
        row.place: Known(
            row.place,
            _ordered(named[row.place]),
            (row.place,),
            lat=row.lat,
            lon=row.lon,
            precision=row.precision,
        )
        for row in connection.execute(where.group_by(home()))
    }


def _ordered(counts: Mapping[str, int], *, first: str | None = None) -> tuple[str, ...]:
    names = sorted(counts, key=lambda name: (name.isupper(), -counts[name], name))
    if first is None:
        return tuple(names)
    return (first, *(name for name in names if name != first))


def main_names_of_places(connection: Connection) -> dict[str, str]:
    """The name under which each place stands."""
    return {place.id: place.name for place in known_places(connection).values()}


def uses_of(connection: Connection, known: Known) -> list[Use]:
    """Where the names of a place are written, by document and position."""
    t = toponyms.c
    written = select(t.name, t.document, t.start, t.end).where(
        t.place.in_(known.ids), t.name.in_(known.names)
    )
    n = place_names.c
    firsts = select(n.name, n.document, n.start, n.end).where(n.place == known.id)
    # of two places with one name and one id, each has its own documents
    pairs = {(name, document) for name, document, *_ in connection.execute(firsts)}
    found = {Use(*row) for row in connection.execute(written)}
    found = {use for use in found if not pairs or _pair(use) in pairs}
    # a name that a text gives in passing, beside another, stands with its first place alone
    held = {(use.name, use.document) for use in found}
    found |= {
        use for use in (Use(*row) for row in connection.execute(firsts)) if _pair(use) not in held
    }
    if not found:
        c = claims.c
        of_claims = select(c.place_name, c.document, c.place_start, c.place_end)
        of_claims = of_claims.where(home() == known.id, c.place_start.is_not(None))
        found = {Use(*row) for row in connection.execute(of_claims)}
    return sorted(found, key=lambda use: (use.document, use.start, use.end, use.name))


def demonyms_of(connection: Connection, known: Known) -> list[Use]:
    """Where the adjectives and the people's names of a place are written, by document."""
    d, p = demonyms.c, place_demonyms.c
    chosen = (
        select(d.name, d.document, d.start, d.end)
        .join(place_demonyms, (p.document == d.document) & (p.name == d.name))
        .where(p.place == known.id)
        .order_by(d.document, d.start)
    )
    return [Use(*row) for row in connection.execute(chosen)]


def every_use(
    connection: Connection, known: Mapping[str, Known]
) -> tuple[dict[str, list[Use]], dict[str, list[Use]]]:
    """Where documents write the names of each place, and where the demonyms, by the place's id."""
    t, n, d, p = toponyms.c, place_names.c, demonyms.c, place_demonyms.c
    owners = {
        (alone, name, document): place
        for place, name, document in connection.execute(select(n.place, n.name, n.document))
        for alone in known[place].ids
    }
    names: dict[str, list[Use]] = {}
    held: set[tuple[str, str, str]] = set()
    for alone, *row in connection.execute(select(t.place, t.name, t.document, t.start, t.end)):
        owner = owners.get((alone, row[0], row[1]))
        if owner is not None:
            names.setdefault(owner, []).append(Use(*row))
            held.add((owner, row[0], row[1]))
    for owner, *row in connection.execute(select(n.place, n.name, n.document, n.start, n.end)):
        # a name that a text gives in passing, beside another, stands with its first place alone
        if (owner, row[0], row[1]) not in held:
            names.setdefault(owner, []).append(Use(*row))
    tied: dict[str, list[Use]] = {}
    chosen = select(p.place, d.name, d.document, d.start, d.end).join(
        demonyms, (p.document == d.document) & (p.name == d.name)
    )
    for owner, *row in connection.execute(chosen):
        tied.setdefault(owner, []).append(Use(*row))
    return names, tied


def _pair(use: Use) -> tuple[str, str]:
    return use.name, use.document


def counted_uses(connection: Connection) -> dict[str, int]:
    """How often a name of each place is written."""
    n, c = place_names.c, claims.c
    counted = select(n.place, func.sum(n.count)).group_by(n.place)
    found = {place: int(count) for place, count in connection.execute(counted)}
    written = select(home(), c.document, c.place_start).distinct()
    of_claims = Counter(
        row[0]
        for row in connection.execute(
            written.where(home().is_not(None), c.place_start.is_not(None))
        )
    )
    return dict(of_claims) | found


def documents_naming(connection: Connection) -> dict[str, set[str]]:
    """The documents that write a name of each place."""
    n = place_names.c
    found: dict[str, set[str]] = {}
    for place, document in connection.execute(select(n.place, n.document).distinct()):
        found.setdefault(place, set()).add(document)
    return found


def pairs_of(connection: Connection, known: Known, every: Iterable[Known]) -> tuple[NamePair, ...]:
    """Why these names are, or may be, one place with others, joined pairs first."""
    own, table = set(known.names), place_likenesses
    homes = {name: place.id for place in every for name in place.names}
    chosen = select(table).where(or_(table.c.one.in_(own), table.c.other.in_(own)))
    views = []
    for row in connection.execute(chosen.order_by(table.c.one, table.c.other)):
        mine, other = (row.one, row.other) if row.one in own else (row.other, row.one)
        home_of = known.id if row.joined else homes.get(other)
        if home_of is not None:
            views.append(
                NamePair(mine, home_of, other, row.reason, row.joined, row.decided, row.by)
            )
    return tuple(sorted(views, key=lambda v: (not v.joined, v.decided or "", v.name, v.own)))
