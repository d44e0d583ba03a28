"""Questions about a date whose answers exclude each other, with every date that is given."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import Connection, select

from variorum.model import asks_for
from variorum.store.queries.answering import DECIDING
from variorum.store.queries.dates import reach
from variorum.store.queries.drawing import shape_of
from variorum.store.queries.questions import questions_with_claims
from variorum.store.queries.shapes import ClaimView, DateAnswer, DateDispute
from variorum.store.schema import questions, relations

#: Sorts behind every ISO 8601 date.
_NEVER = "~"


def date_disputes(connection: Connection, among: Collection[str]) -> tuple[DateDispute, ...]:
    """The questions of dates that contradict and hold one of these claims, earliest date first."""
    statement = select(questions).where(
        questions.c.kind == "event", questions.c.answer == "contradict"
    )
    at_odds = _at_odds(connection)
    found = [
        DateDispute(line, _answers(members, at_odds))
        for line, members in questions_with_claims(connection, statement)
        if asks_for(line.kind, line.text) == "value" and any(claim.id in among for claim in members)
    ]
    return tuple(sorted(found, key=_order))


def _order(dispute: DateDispute) -> tuple[str, str]:
    first = min((_begins(answer.edtf) for answer in dispute.answers), default=_NEVER)
    return first, dispute.question.id


def _begins(edtf: str) -> str:
    days = reach(edtf)
    return (days.earliest or days.latest or _NEVER) if days else _NEVER


def _at_odds(connection: Connection) -> set[str]:
    """Every claim that stands in a contradiction."""
    c = relations.c
    statement = select(c["from"], c.to).where(c.type == "contradicts")
    return {claim for pair in connection.execute(statement) for claim in pair}


def _answers(members: Sequence[ClaimView], at_odds: Collection[str]) -> tuple[DateAnswer, ...]:
    by_date: dict[str, list[ClaimView]] = {}
    for claim in members:
        if claim.time is not None:
            by_date.setdefault(claim.time.edtf, []).append(claim)
    ordered = sorted(by_date, key=lambda edtf: (_begins(edtf), edtf))
    return tuple(_answer(edtf, by_date[edtf], at_odds) for edtf in ordered)


def _answer(edtf: str, given_by: Sequence[ClaimView], at_odds: Collection[str]) -> DateAnswer:
    return DateAnswer(
        edtf=edtf,
        reading=given_by[0].time_reading or edtf,
        shape=shape_of(edtf),
        inferred=all(claim.time is not None and claim.time.inferred for claim in given_by),
        decides=any(claim.modality in DECIDING for claim in given_by),
        excluded=any(claim.id in at_odds for claim in given_by),
        voices=tuple(sorted({claim.voice for claim in given_by if claim.voice})),
        documents=len({claim.document.id for claim in given_by}),
        claims=tuple(claim.id for claim in given_by),
    )
