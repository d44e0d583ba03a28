"""From when to when the answers of event questions reach, for lists of questions."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select

from variorum.store.queries.dates import in_words, reach
from variorum.store.queries.rows import runs
from variorum.store.schema import claims, question_claims


def dates_of(
    connection: Connection, ids: Sequence[str], modalities: frozenset[str]
) -> dict[str, str]:
    """The dates that event claims of these modalities give, by question, in words.

    One date as it is; several as the earliest and the latest: "4 May 1990 to 1992".
    """
    told: dict[str, set[str]] = {}
    for run in runs(ids):
        statement = (
            select(question_claims.c.question, claims.c.time_edtf)
            .join(claims, claims.c.id == question_claims.c.claim)
            .where(question_claims.c.question.in_(run), claims.c.kind == "event")
            .where(claims.c.time_edtf.is_not(None), claims.c.modality.in_(sorted(modalities)))
            .distinct()
        )
        for row in connection.execute(statement):
            told.setdefault(row.question, set()).add(row.time_edtf)
    return {question: _reach(dates) for question, dates in told.items()}


def _reach(dates: set[str]) -> str:
    ordered = sorted(dates, key=_order)
    first, last = in_words(ordered[0]), in_words(ordered[-1])
    return first if first == last else f"{first} to {last}"


def _order(edtf: str) -> tuple[str, str, str]:
    days = reach(edtf)
    if days is None:
        return ("9999", "", edtf)
    return (days.earliest or "", days.latest or "9999", edtf)
