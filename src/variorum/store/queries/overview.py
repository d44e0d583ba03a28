"""What a record holds, on one page: where answers contradict first."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from variorum.store.queries.dates import reach
from variorum.store.queries.documents import unread_documents
from variorum.store.queries.questions import (
    ANSWER_ORDER,
    KIND_ORDER,
    question_list,
)
from variorum.store.queries.rows import in_order, tallies
from variorum.store.queries.shapes import Overview
from variorum.store.queries.standing import contradiction_list
from variorum.store.queries.sums import sum_list
from variorum.store.schema import claims, documents, meta, questions

#: How many contradictions the first page shows in full, and how many varying answers it lists.
CARDS, LINES = 24, 12


def overview(connection: Connection) -> Overview:
    """The first page: counts, contradictions with their answers, what could not be read."""
    sums = connection.execute(
        select(
            func.count().label("documents"),
            func.count(func.distinct(documents.c.publisher)).label("publishers"),
            func.coalesce(func.sum(documents.c.characters), 0).label("characters"),
        ).select_from(documents)
    ).one()
    other = select(func.count()).where(
        documents.c.analysed.is_(False), documents.c.unread.is_(None)
    )
    by_kind = select(claims.c.kind, func.count()).group_by(claims.c.kind)
    by_answer = select(questions.c.answer, func.count()).group_by(questions.c.answer)
    first, last = _period(connection)
    return Overview(
        complete=_is_complete(connection),
        documents=sums.documents,
        unread=unread_documents(connection),
        not_analysed=int(connection.execute(other).scalar_one()),
        characters=int(sums.characters),
        claims=in_order(tallies(connection, by_kind), KIND_ORDER),
        answers=in_order(tallies(connection, by_answer), ANSWER_ORDER),
        publishers=sums.publishers,
        earliest=first,
        latest=last,
        contradictions=contradiction_list(connection).cards[:CARDS],
        varying=question_list(connection, answer="vary", sort="origins").questions[:LINES],
        sums=sum_list(connection),
    )


def _is_complete(connection: Connection) -> bool:
    state = select(meta.c.value).where(meta.c.name == "state")
    return connection.execute(state).scalar_one_or_none() == "complete"


def _period(connection: Connection) -> tuple[str | None, str | None]:
    """The first and the last day that dated events may cover, open ends left out."""
    values = (
        select(claims.c.time_edtf)
        .where(claims.c.kind == "event", claims.c.time_edtf.is_not(None))
        .distinct()
    )
    days = [found for found in map(reach, connection.execute(values).scalars()) if found]
    return (
        min((found.earliest for found in days if found.earliest), default=None),
        max((found.latest for found in days if found.latest), default=None),
    )
