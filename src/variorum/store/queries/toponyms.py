"""What a record knows of each place, and where documents write which of its names."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, distinct, func, select

from variorum.store.schema import claims, origins


@dataclass(frozen=True, slots=True)
class Known:
    """A place: its id, its names, the most used first, and where it lies, as far as that is known.

    `inside` are ids of what it lies in, the nearest first.
    """

    id: str
    names: tuple[str, ...]
    kind: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: int | None = None
    inside: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name that most independent origins use; of equals the first in the alphabet."""
        return self.names[0]


@dataclass(frozen=True, slots=True)
class Use:
    """A name where a document writes it: characters [start, end) of its text."""

    name: str
    document: str
    start: int
    end: int


def home() -> ColumnElement[str]:
    """The place of a row of `claims`; null without one."""
    return claims.c.place_id


def known_places(connection: Connection) -> dict[str, Known]:
    """Every place of a record by its id."""
    named = _names(connection)
    c = claims.c
    chosen = (
        select(home().label("place"), func.min(c.place_lat), func.min(c.place_lon))
        .where(home().is_not(None), c.place_name.is_not(None))
        .group_by(home())
    )
    return {
        place: Known(place, named[place], lat=lat, lon=lon)
        for place, lat, lon in connection.execute(chosen)
    }


def main_names_of_places(connection: Connection) -> dict[str, str]:
    """The name under which each place stands."""
    return {place: names[0] for place, names in _names(connection).items()}


def _names(connection: Connection) -> dict[str, tuple[str, ...]]:
    c = claims.c
    used = func.count(distinct(func.coalesce(origins.c.origin, c.document)))
    chosen = (
        select(home().label("place"), c.place_name, used.label("used"))
        .join(origins, origins.c.claim == c.id, isouter=True)
        .where(home().is_not(None), c.place_name.is_not(None))
        .group_by(home(), c.place_name)
    )
    found: dict[str, list[Any]] = {}
    for row in connection.execute(chosen):
        found.setdefault(row.place, []).append(row)
    return {
        place: tuple(row.place_name for row in sorted(rows, key=lambda r: (-r.used, r.place_name)))
        for place, rows in found.items()
    }


def uses_of(connection: Connection, place: str) -> list[Use]:
    """Where the names of a place are written, by document and position."""
    c = claims.c
    chosen = (
        select(c.place_name, c.document, c.place_start, c.place_end)
        .where(home() == place, c.place_start.is_not(None), c.place_end.is_not(None))
        .distinct()
        .order_by(c.document, c.place_start, c.place_end)
    )
    return [Use(*row) for row in connection.execute(chosen)]


def counted_uses(connection: Connection) -> dict[str, int]:
    """How often a name of each place is written."""
    c = claims.c
    chosen = (
        select(home(), c.document, c.place_start)
        .where(home().is_not(None), c.place_start.is_not(None))
        .distinct()
    )
    return Counter(row[0] for row in connection.execute(chosen))
