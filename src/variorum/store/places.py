"""Places and their names, in and out of the record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Table,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)

from variorum.model import (
    Demonym,
    Gazetteer,
    GivenName,
    Likeness,
    NamedPlace,
    PlaceName,
    Toponym,
)
from variorum.model.given import Ring
from variorum.store import schema, schema_places

TABLES = (
    schema_places.place_names,
    schema_places.place_demonyms,
    schema_places.place_likenesses,
    schema_places.places,
)

_WHOLE = ("kind", "lat", "lon", "precision", "inside")


def home() -> ColumnElement[str]:
    """The place of a row of `claims`, as the documents together have it; null without one."""
    return func.coalesce(schema.claims.c.place_entity, schema.claims.c.place_id)


def with_wholes(chosen: Select[Any]) -> Select[Any]:
    """Rows of `claims` with what the record as a whole knows of the place: `whole_kind`, …"""
    table = schema_places.places
    columns = [table.c[name].label(f"whole_{name}") for name in _WHOLE]
    return chosen.add_columns(*columns).join(table, table.c.id == home(), isouter=True)


def write_toponyms(connection: Connection, toponyms: Iterable[Toponym]) -> None:
    """Store the names of places of a document; of two at one place the first stands."""
    rows = {(t.document, t.start, t.end): _plain(t) for t in reversed(list(toponyms))}
    if rows:
        connection.execute(insert(schema_places.toponyms), [rows[key] for key in sorted(rows)])


def read_toponyms(connection: Connection) -> tuple[Toponym, ...]:
    """Every name of a place, by document and position."""
    t = schema_places.toponyms.c
    found = connection.execute(select(schema_places.toponyms).order_by(t.document, t.start, t.end))
    return tuple(Toponym(**_tuples(row)) for row in found.mappings())


def write_demonyms(connection: Connection, demonyms: Iterable[Demonym]) -> None:
    """Store the demonyms of a document; of two at one place the first stands."""
    rows = {(d.document, d.start, d.end): asdict(d) for d in reversed(list(demonyms))}
    if rows:
        connection.execute(insert(schema_places.demonyms), [rows[key] for key in sorted(rows)])


def read_demonyms(connection: Connection) -> tuple[Demonym, ...]:
    """Every demonym, by document and position."""
    d = schema_places.demonyms.c
    found = connection.execute(select(schema_places.demonyms).order_by(d.document, d.start, d.end))
    return tuple(Demonym(**row) for row in found.mappings())


def write_gazetteer(connection: Connection, gazetteer: Gazetteer) -> None:
    """Put the places in place of those that are held, and each claim's place with them."""
    forget(connection)
    places, names, demonyms = [], [], []
    for position, place in enumerate(gazetteer.places):
        row = _plain(place)
        del row["names"], row["demonyms"]
        places.append(row | {"position": position})
        names += [asdict(name) | {"place": place.id} for name in place.names]
        demonyms += [asdict(name) | {"place": place.id} for name in place.demonyms]
    likenesses = [asdict(likeness) for likeness in gazetteer.likenesses]
    for table, rows in (
        (schema_places.places, places),
        (schema_places.place_names, names),
        (schema_places.place_demonyms, demonyms),
        (schema_places.place_likenesses, likenesses),
    ):
        if rows:
            connection.execute(insert(table), rows)
    moved = [{"old": old, "new": new} for old, new in sorted(gazetteer.of.items()) if old != new]
    if moved:
        claims = schema.claims
        chosen = claims.c.place_id == bindparam("old")
        connection.execute(
            update(claims).where(chosen).values(place_entity=bindparam("new")), moved
        )
    held = [
        {"at": document, "old": old, "new": new} for (document, old), new in gazetteer.held.items()
    ]
    if held:
        claims = schema.claims
        chosen = (claims.c.document == bindparam("at")) & (claims.c.place_id == bindparam("old"))
        connection.execute(update(claims).where(chosen).values(place_entity=bindparam("new")), held)
    parted = [
        {"old": old, "wording": name, "new": new} for (old, name), new in gazetteer.apart.items()
    ]
    if parted:
        claims = schema.claims
        chosen = (claims.c.place_id == bindparam("old")) & (
            claims.c.place_name == bindparam("wording")
        )
        connection.execute(
            update(claims).where(chosen).values(place_entity=bindparam("new")), parted
        )


def forget(connection: Connection) -> None:
    """Drop the places that documents have together; what each says alone stays."""
    for table in TABLES:
        connection.execute(delete(table))
    claims = schema.claims
    held = claims.c.place_entity.is_not(None)
    connection.execute(update(claims).where(held).values(place_entity=None))


def read_gazetteer(connection: Connection) -> Gazetteer:
    """The places of the record in their order, each with its names, and the pairs of names."""
    names = _names(connection, schema_places.place_names)
    demonyms = _names(connection, schema_places.place_demonyms)
    places = []
    for row in connection.execute(
        select(schema_places.places).order_by(schema_places.places.c.position)
    ).mappings():
        values = _tuples(row)
        del values["position"]
        values["given"] = tuple(GivenName(**given) for given in row["given"] or ())
        values["outline"] = outline_from(row["outline"])
        values["names"] = tuple(names.get(row["id"], ()))
        values["demonyms"] = tuple(demonyms.get(row["id"], ()))
        places.append(NamedPlace(**values))
    likenesses = schema_places.place_likenesses
    pairs = connection.execute(select(likenesses).order_by(likenesses.c.one, likenesses.c.other))
    return Gazetteer(
        tuple(places),
        tuple(Likeness(**row) for row in pairs.mappings()),
        {
            old: place.id
            for place in sorted(places, key=lambda p: p.id in p.ids)
            for old in place.ids
        },
    )


def _names(connection: Connection, table: Table) -> dict[str, list[PlaceName]]:
    """The names or the demonyms of each place, those most used in a document first."""
    names: dict[str, list[PlaceName]] = {}
    n = table.c
    ordered = select(table).order_by(n.place, n.count.desc(), n.name, n.document)
    for row in connection.execute(ordered).mappings():
        kept = {key: row[key] for key in ("name", "document", "count", "start", "end")}
        names.setdefault(row["place"], []).append(PlaceName(**kept))
    return names


def outline_from(rings: Any) -> tuple[Ring, ...]:
    """The outline in a column of `places`: none where it has none."""
    return tuple(tuple((lon, lat) for lon, lat in ring) for ring in rings or ())


def _plain(part: Toponym | NamedPlace) -> dict[str, Any]:
    return {k: list(v) if isinstance(v, tuple) else v for k, v in asdict(part).items()}


def _tuples(row: Any) -> dict[str, Any]:
    return {k: tuple(v) if isinstance(v, list) else v for k, v in row.items()}


__all__: Sequence[str] = (
    "TABLES",
    "forget",
    "home",
    "outline_from",
    "read_demonyms",
    "read_gazetteer",
    "read_toponyms",
    "with_wholes",
    "write_demonyms",
    "write_gazetteer",
    "write_toponyms",
)
