"""Sums that do not add up: a whole, its parts, and the arithmetic that they were told with."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Select, or_, select

from variorum.model import SUMS_OFF
from variorum.store.queries.rows import claims_by_id, page_of
from variorum.store.queries.shapes import SumList, SumView
from variorum.store.schema import claims, documents, relations

#: A whole, the reason's sentence about the sum, and the parts.
_Found = tuple[str, str, tuple[str, ...]]


def sum_list(connection: Connection, *, page: int = 1) -> SumList:
    """Every sum that does not add up. Raises `InputError` for a page that does not exist."""
    found = _found(connection, _select())
    here = page_of(len(found), page)
    first = (here.number - 1) * here.size
    return SumList(here, _views(connection, found[first : first + here.size]))


def sums_among(connection: Connection, members: Select[Any]) -> tuple[SumView, ...]:
    """The sums of which a claim of a statement of ids is the whole or a part."""
    one_of = or_(relations.c["from"].in_(members), relations.c.to.in_(members))
    wholes = select(relations.c.to).where(relations.c.type == "part_of", one_of)
    return _views(connection, _found(connection, _select().where(relations.c.to.in_(wholes))))


def _select() -> Select[Any]:
    told = or_(*(relations.c.reason.contains(f"; {verdict}: ") for verdict in SUMS_OFF))
    return (
        select(relations.c["from"].label("part"), relations.c.to.label("whole"), relations.c.reason)
        .join(claims, claims.c.id == relations.c.to)
        .join(documents, documents.c.id == claims.c.document)
        .where(relations.c.type == "part_of", told)
        .order_by(documents.c.path, claims.c.start, claims.c.figure_start, relations.c.to)
    )


def _found(connection: Connection, statement: Select[Any]) -> list[_Found]:
    """The rows put together by whole and sum, in the order of the statement."""
    parts: dict[tuple[str, str], list[str]] = {}
    for row in connection.execute(statement):
        told = next(p for p in row.reason.split("; ") if p.startswith(SUMS_OFF))
        parts.setdefault((row.whole, told), []).append(row.part)
    return [(whole, told, tuple(found)) for (whole, told), found in parts.items()]


def _views(connection: Connection, found: Iterable[_Found]) -> tuple[SumView, ...]:
    found = list(found)
    by_id = claims_by_id(connection, (i for whole, _, parts in found for i in (whole, *parts)))
    out: list[SumView] = []
    for whole, told, parts in found:
        verdict, _, arithmetic = told.partition(": ")
        ordered = sorted((by_id[part] for part in parts), key=lambda c: (c.at_start, c.id))
        out.append(SumView(verdict, arithmetic, by_id[whole], tuple(ordered)))
    return tuple(out)
