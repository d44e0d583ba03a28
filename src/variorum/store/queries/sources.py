"""Sources: everyone a claim is attributed to, under the names that the documents use."""

from __future__ import annotations

from typing import Any, get_args

from sqlalchemy import Connection, Subquery, distinct, func, literal, null, select, union_all

from variorum.model import Role, identifier
from variorum.store.queries.questions import KIND_ORDER
from variorum.store.queries.rows import (
    claim_select,
    claims_of,
    count_of,
    in_order,
    in_text_order,
    one_of,
    page_of,
    slice_of,
    tallies,
)
from variorum.store.queries.shapes import SourceLine, SourceList, SourceView
from variorum.store.schema import attributions, claims, documents

ROLE_ORDER: tuple[str, ...] = get_args(Role)
SORTS = ("name", "claims")


def source_id(name: str) -> str:
    """The identifier of a name: the same name has the same one in every record."""
    return identifier("n", name)


def source_list(
    connection: Connection, *, role: str | None = None, sort: str | None = None, page: int = 1
) -> SourceList:
    """Everyone in an attribution, alphabetical. Raises `InputError` for an unknown filter."""
    role = one_of("role", role, ROLE_ORDER)
    sort = one_of("order", sort, SORTS) or SORTS[0]
    named = _named()
    statement = select(named.c.name).group_by(named.c.name)
    if role:
        statement = statement.where(named.c.role == role)
    by_name = [func.lower(named.c.name), named.c.name]
    if sort == "claims":
        statement = statement.order_by(func.count(distinct(named.c.claim)).desc(), *by_name)
    else:
        statement = statement.order_by(*by_name)
    here = page_of(count_of(connection, statement), page)
    names = list(connection.execute(slice_of(statement, here)).scalars())
    roles = select(named.c.role, func.count(distinct(named.c.name))).group_by(named.c.role)
    return SourceList(
        role=role,
        sort=sort,
        roles=in_order(tallies(connection, roles), ROLE_ORDER),
        page=here,
        sources=_lines(connection, names),
    )


def source(
    connection: Connection, wanted: str, *, kind: str | None = None, page: int = 1
) -> SourceView | None:
    """One source and the claims it stands behind; null where there is none with this id."""
    named = _named()
    every = connection.execute(select(named.c.name).distinct()).scalars()
    name = next((name for name in every if source_id(name) == wanted), None)
    if name is None:
        return None
    kind = one_of("kind", kind, KIND_ORDER)
    behind = select(attributions.c.claim).where(attributions.c.name == name)
    statement = claim_select().where(claims.c.id.in_(behind))
    if kind:
        statement = statement.where(claims.c.kind == kind)
    ordered = statement.order_by(documents.c.path, *in_text_order())
    here = page_of(count_of(connection, ordered.with_only_columns(claims.c.id)), page)
    offices = (
        select(attributions.c.role)
        .where(attributions.c.name == name, attributions.c.role.is_not(None))
        .distinct()
    )
    kinds = select(claims.c.kind, func.count()).where(claims.c.id.in_(behind))
    return SourceView(
        source=_lines(connection, [name])[0],
        offices=tuple(sorted(connection.execute(offices).scalars())),
        kind=kind,
        kinds=in_order(tallies(connection, kinds.group_by(claims.c.kind)), KIND_ORDER),
        page=here,
        claims=claims_of(connection, slice_of(ordered, here)),
    )


def _named() -> Subquery:
    """(name, role, claim, document): links of chains, and publishers whether they claim or not."""
    links = select(
        attributions.c.name,
        attributions.c["as"].label("role"),
        attributions.c.claim,
        claims.c.document,
    ).join(claims, claims.c.id == attributions.c.claim)
    publishers = select(
        documents.c.publisher.label("name"),
        literal("publisher").label("role"),
        null().label("claim"),
        documents.c.id.label("document"),
    ).where(documents.c.publisher.is_not(None))
    return union_all(links, publishers).subquery("named")


def _lines(connection: Connection, names: list[str]) -> tuple[SourceLine, ...]:
    named = _named()
    counts: dict[str, Any] = {
        row.name: row
        for row in connection.execute(
            select(
                named.c.name,
                func.count(distinct(named.c.claim)).label("claims"),
                func.count(distinct(named.c.document)).label("documents"),
            )
            .where(named.c.name.in_(names))
            .group_by(named.c.name)
        )
    }
    roles: dict[str, set[str]] = {}
    pairs = select(named.c.name, named.c.role).where(named.c.name.in_(names)).distinct()
    for name, role in connection.execute(pairs):
        roles.setdefault(name, set()).add(role)
    last = (
        select(attributions.c.claim, func.max(attributions.c.position).label("position"))
        .group_by(attributions.c.claim)
        .subquery()
    )
    asserted = (
        select(attributions.c.name, func.count())
        .join(
            last,
            (last.c.claim == attributions.c.claim) & (last.c.position == attributions.c.position),
        )
        .where(attributions.c.name.in_(names))
        .group_by(attributions.c.name)
    )
    asserts = {row[0]: int(row[1]) for row in connection.execute(asserted)}
    return tuple(
        SourceLine(
            id=source_id(name),
            name=name,
            roles=tuple(role for role in ROLE_ORDER if role in roles[name]),
            asserts=asserts.get(name, 0),
            passes_on=counts[name].claims - asserts.get(name, 0),
            documents=counts[name].documents,
        )
        for name in names
    )
