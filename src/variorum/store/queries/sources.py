"""Sources: everyone a claim is attributed to, with every name that the documents use."""

from __future__ import annotations

from typing import Any, get_args

from sqlalchemy import (
    Connection,
    Subquery,
    case,
    distinct,
    func,
    literal,
    null,
    select,
    union_all,
)

from variorum.model import Role, source_id
from variorum.store.queries import naming
from variorum.store.queries.beginnings import counted_with
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
from variorum.store.queries.sharing import borrowings
from variorum.store.schema import attributions, claims, documents, source_names, sources

ROLE_ORDER: tuple[str, ...] = get_args(Role)
SORTS = ("name", "claims")


def source_list(
    connection: Connection, *, role: str | None = None, sort: str | None = None, page: int = 1
) -> SourceList:
    """Everyone in an attribution, alphabetical. Raises `InputError` for an unknown filter."""
    role = one_of("role", role, ROLE_ORDER)
    sort = one_of("order", sort, SORTS) or SORTS[0]
    named = _named()
    statement = select(named.c.main).group_by(named.c.main)
    if role:
        statement = statement.where(named.c.role == role)
    by_name = [func.lower(named.c.main), named.c.main]
    if sort == "claims":
        statement = statement.order_by(func.count(distinct(named.c.claim)).desc(), *by_name)
    else:
        statement = statement.order_by(*by_name)
    here = page_of(count_of(connection, statement), page)
    mains = list(connection.execute(slice_of(statement, here)).scalars())
    roles = select(named.c.role, func.count(distinct(named.c.main))).group_by(named.c.role)
    return SourceList(
        role=role,
        sort=sort,
        roles=in_order(tallies(connection, roles), ROLE_ORDER),
        page=here,
        sources=_lines(connection, mains),
    )


def source(
    connection: Connection, wanted: str, *, kind: str | None = None, page: int = 1
) -> SourceView | None:
    """The source that has the name with this id, and what it claims; null where none has."""
    main = _main_of(connection, wanted)
    if main is None:
        return None
    kind = one_of("kind", kind, KIND_ORDER)
    names = naming.names_of(connection, [main])[main]
    behind = select(attributions.c.claim).where(attributions.c.name.in_(names))
    statement = claim_select().where(claims.c.id.in_(behind))
    if kind:
        statement = statement.where(claims.c.kind == kind)
    ordered = statement.order_by(documents.c.path, *in_text_order())
    here = page_of(count_of(connection, ordered.with_only_columns(claims.c.id)), page)
    offices = (
        select(attributions.c.role)
        .where(attributions.c.name.in_(names), attributions.c.role.is_not(None))
        .distinct()
    )
    kinds = select(claims.c.kind, func.count()).where(claims.c.id.in_(behind))
    return SourceView(
        source=_lines(connection, [main])[0],
        offices=tuple(sorted(connection.execute(offices).scalars())),
        kind=kind,
        kinds=in_order(tallies(connection, kinds.group_by(claims.c.kind)), KIND_ORDER),
        page=here,
        claims=claims_of(connection, slice_of(ordered, here)),
        caveat=naming.kinds_of(connection, [main]).get(main, (None, None))[1],
        wordings=naming.wordings(connection, source_id(main)),
        terms=naming.offices(connection, source_id(main)),
        sides=naming.sides(connection, names),
        pairs=naming.pairs(connection, names),
        borrowings=borrowings(connection, names),
        counted_with=counted_with(connection, names),
    )


def _main_of(connection: Connection, wanted: str) -> str | None:
    named = _named()
    every = connection.execute(select(named.c.name, named.c.main).distinct())
    return next((row.main for row in every if source_id(row.name) == wanted), None)


def _named() -> Subquery:
    """(main, name, role, claim, document): links, and publishers whether they claim or not."""
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
    every = union_all(links, publishers).subquery("every")
    return (
        select(func.coalesce(sources.c.name, every.c.name).label("main"), every)
        .outerjoin(source_names, source_names.c.name == every.c.name)
        .outerjoin(sources, sources.c.id == source_names.c.source)
        .subquery("named")
    )


def _lines(connection: Connection, mains: list[str]) -> tuple[SourceLine, ...]:
    named = _named()
    counted = (
        select(
            named.c.main,
            func.count(distinct(named.c.claim)).label("claims"),
            func.count(distinct(named.c.document)).label("documents"),
        )
        .where(named.c.main.in_(mains))
        .group_by(named.c.main)
    )
    counts: dict[str, Any] = {row.main: row for row in connection.execute(counted)}
    roles: dict[str, set[str]] = {}
    pairs = select(named.c.main, named.c.role).where(named.c.main.in_(mains)).distinct()
    for main, role in connection.execute(pairs):
        roles.setdefault(main, set()).add(role)
    last = _last(connection, mains)
    names = naming.names_of(connection, mains)
    kinds = naming.kinds_of(connection, mains)
    return tuple(
        SourceLine(
            id=source_id(main),
            name=main,
            roles=tuple(role for role in ROLE_ORDER if role in roles[main]),
            asserts=last.get(main, (0, 0))[0] - last.get(main, (0, 0))[1],
            passes_on=counts[main].claims - last.get(main, (0, 0))[0],
            documents=counts[main].documents,
            denies=last.get(main, (0, 0))[1],
            names=names[main],
            kind=kinds.get(main, (None, None))[0],
        )
        for main in mains
    )


def _last(connection: Connection, mains: list[str]) -> dict[str, tuple[int, int]]:
    """Of how many claims each source is the last link, and how many of these it denies."""
    main = func.coalesce(sources.c.name, claims.c.asserted_by)
    denied = func.sum(case((claims.c.modality == "denied", 1), else_=0))
    chosen = (
        select(main.label("main"), func.count().label("all"), denied.label("denied"))
        .outerjoin(source_names, source_names.c.name == claims.c.asserted_by)
        .outerjoin(sources, sources.c.id == source_names.c.source)
        .where(main.in_(mains))
        .group_by(main)
    )
    return {row.main: (row.all, row.denied) for row in connection.execute(chosen)}
