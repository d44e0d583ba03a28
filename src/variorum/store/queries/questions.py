"""Questions: a filtered list, and one question with every answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, case, func, or_, select

from variorum.store.queries.answering import DECIDING, answers_of
from variorum.store.queries.extents import dates_of
from variorum.store.queries.rows import (
    claims_by_id,
    count_of,
    in_order,
    one_of,
    page_of,
    runs,
    slice_of,
    tallies,
)
from variorum.store.queries.shapes import (
    ClaimView,
    Facets,
    LookAlike,
    QuestionCard,
    QuestionLine,
    QuestionList,
    QuestionView,
    RelationView,
)
from variorum.store.queries.sharing import shared_pairs
from variorum.store.queries.sums import sums_among
from variorum.store.queries.weighing import standing
from variorum.store.queries.wording import interval
from variorum.store.schema import claims, question_claims, questions, relations

#: The order in which answers are listed: where answers part first.
ANSWER_ORDER = ("contradict", "vary", "agree", "single")
KIND_ORDER = ("figure", "event", "statement", "instrument")
RELATION_ORDER = ("contradicts", "updates", "rounds", "part_of", "repeats", "not_comparable")
SORTS = ("answer", "origins", "text")

_rank = case({name: at for at, name in enumerate(ANSWER_ORDER)}, value=questions.c.answer)


def question_list(
    connection: Connection,
    *,
    answer: str | None = None,
    kind: str | None = None,
    measure: str | None = None,
    sort: str | None = None,
    page: int = 1,
) -> QuestionList:
    """Questions by answer, kind and measure. Raises `InputError` for an unknown filter."""
    facets = _facets(connection)
    answer = one_of("answer", answer, ANSWER_ORDER)
    kind = one_of("kind", kind, KIND_ORDER)
    measure = one_of("measure", measure, [tally.name for tally in facets.measures])
    sort = one_of("order", sort, SORTS) or SORTS[0]
    statement = _filtered(answer, kind, measure)
    here = page_of(count_of(connection, statement), page)
    rows = connection.execute(slice_of(statement.order_by(*_order(sort)), here)).all()
    return QuestionList(
        answer=answer,
        kind=kind,
        measure=measure,
        sort=sort,
        facets=facets,
        page=here,
        questions=_lines(connection, rows),
    )


def question(connection: Connection, question_id: str) -> QuestionView | None:
    """One question with every answer; null where there is none with this id."""
    row = connection.execute(select(questions).where(questions.c.id == question_id)).first()
    if row is None:
        return None
    found = _claims_in(connection, [question_id])[question_id]
    answers, origins = answers_of(connection, row, found)
    among = _among(connection, question_id, found)
    parted = row.answer == "contradict"
    pair = standing(connection, question_id).pair if parted else None
    return QuestionView(
        question=_lines(connection, [row])[0],
        explanation=row.explanation,
        why=tuple(row.why or ()),
        contradiction=_weightiest(among, pair),
        answers=answers,
        origins=origins,
        relations=among,
        beside=_beside(connection, question_id),
        sums=sums_among(connection, _members(question_id)),
        shared=shared_pairs(connection, {claim.document.id for claim in found}),
    )


def cards_of(
    connection: Connection, ids: Sequence[str], pairs: Mapping[str, tuple[str, str]]
) -> tuple[QuestionCard, ...]:
    """Questions with the answers given, in the order of these ids.

    `pairs` are the ids of two claims of a question that cannot both hold.
    """
    held = {r.id: r for r in connection.execute(select(questions).where(questions.c.id.in_(ids)))}
    rows = [held[name] for name in ids]
    found = _claims_in(connection, [row.id for row in rows])
    return tuple(
        _card(connection, line, row, found[row.id], pairs.get(row.id))
        for line, row in zip(_lines(connection, rows), rows, strict=True)
    )


def questions_with_claims(
    connection: Connection, statement: Select[Any]
) -> tuple[tuple[QuestionLine, tuple[ClaimView, ...]], ...]:
    """The questions of a statement over `questions`, each with the claims that answer it."""
    rows = connection.execute(statement).all()
    found = _claims_in(connection, [row.id for row in rows])
    return tuple(
        (line, tuple(found[row.id]))
        for line, row in zip(_lines(connection, rows), rows, strict=True)
    )


def questions_of(connection: Connection, claim_id: str) -> tuple[QuestionLine, ...]:
    """The questions that a claim helps to answer."""
    statement = (
        select(questions)
        .join(question_claims, question_claims.c.question == questions.c.id)
        .where(question_claims.c.claim == claim_id)
        .order_by(*_order("answer"))
    )
    return _lines(connection, connection.execute(statement).all())


def questions_where(
    connection: Connection, wanted: Select[Any], *, limit: int
) -> tuple[QuestionLine, ...]:
    """The first questions whose ids a statement gives, where answers part first."""
    chosen = select(questions).where(questions.c.id.in_(wanted)).order_by(*_order("answer"))
    return _lines(connection, connection.execute(chosen.limit(limit)).all())


def relations_of(connection: Connection, claim_id: str) -> tuple[RelationView, ...]:
    """How a claim stands to others."""
    statement = select(relations).where(
        or_(relations.c["from"] == claim_id, relations.c.to == claim_id)
    )
    return _relations(connection, statement)


def _filtered(answer: str | None, kind: str | None, measure: str | None) -> Select[Any]:
    statement = select(questions)
    if answer:
        statement = statement.where(questions.c.answer == answer)
    if kind:
        statement = statement.where(questions.c.kind == kind)
    if measure:
        asked = (
            select(question_claims.c.question)
            .join(claims, claims.c.id == question_claims.c.claim)
            .where(claims.c.figure_measure == measure)
        )
        statement = statement.where(questions.c.id.in_(asked))
    return statement


def _order(sort: str) -> list[Any]:
    by_origins = questions.c.origins.desc()
    tail = [questions.c.position, questions.c.id]
    if sort == "text":
        return [questions.c.text, *tail]
    return [by_origins, _rank, *tail] if sort == "origins" else [_rank, by_origins, *tail]


def _facets(connection: Connection) -> Facets:
    def by(column: Any) -> Select[Any]:
        return select(column, func.count()).group_by(column)

    measures = (
        select(claims.c.figure_measure, func.count(func.distinct(question_claims.c.question)))
        .join(question_claims, question_claims.c.claim == claims.c.id)
        .group_by(claims.c.figure_measure)
        .order_by(claims.c.figure_measure)
    )
    return Facets(
        answers=in_order(tallies(connection, by(questions.c.answer)), ANSWER_ORDER),
        kinds=in_order(tallies(connection, by(questions.c.kind)), KIND_ORDER),
        measures=tallies(connection, measures),
    )


def _lines(connection: Connection, rows: Sequence[Row[Any]]) -> tuple[QuestionLine, ...]:
    statement = (
        select(
            question_claims.c.question,
            func.count().label("claims"),
            func.count(func.distinct(claims.c.document)).label("documents"),
            func.min(claims.c.figure_measure).label("measure"),
            func.min(claims.c.figure_unit).label("unit"),
        )
        .join(claims, claims.c.id == question_claims.c.claim)
        .where(question_claims.c.question.in_([row.id for row in rows]))
        .group_by(question_claims.c.question)
    )
    found = {row.question: row for row in connection.execute(statement)}
    dates = dates_of(connection, [row.id for row in rows if row.kind == "event"], DECIDING)
    return tuple(_line(row, found.get(row.id), dates.get(row.id)) for row in rows)


def _line(row: Row[Any], counts: Row[Any] | None, dates: str | None) -> QuestionLine:
    unit = counts.unit if counts else None
    return QuestionLine(
        id=row.id,
        kind=row.kind,
        text=row.text,
        answer=row.answer,
        low=row.low,
        high=row.high,
        range=dates or interval(row.low, row.high, unit or "count"),
        measure=counts.measure if counts else None,
        unit=unit,
        claims=counts.claims if counts else 0,
        documents=counts.documents if counts else 0,
        origins=row.origins,
    )


def _claims_in(connection: Connection, ids: Sequence[str]) -> dict[str, list[ClaimView]]:
    statement = (
        select(question_claims.c.question, question_claims.c.claim)
        .where(question_claims.c.question.in_(ids))
        .order_by(question_claims.c.question, question_claims.c.position)
    )
    pairs = [(row.question, row.claim) for row in connection.execute(statement)]
    by_id = claims_by_id(connection, (claim for _, claim in pairs))
    found: dict[str, list[ClaimView]] = {question_id: [] for question_id in ids}
    for question_id, claim in pairs:
        found[question_id].append(by_id[claim])
    return found


def _card(
    connection: Connection,
    line: QuestionLine,
    row: Row[Any],
    found: Sequence[ClaimView],
    pair: tuple[str, str] | None,
) -> QuestionCard:
    among = _among(connection, row.id, found, kind="contradicts")
    return QuestionCard(
        question=line,
        explanation=row.explanation,
        answers=answers_of(connection, row, found)[0],
        contradiction=_weightiest(among, pair),
    )


def _weightiest(views: Sequence[RelationView], pair: tuple[str, str] | None) -> RelationView | None:
    """The contradiction between two claims of these ids."""
    ids = set(pair or ())
    found = (v for v in views if v.type == "contradicts" and {v.from_.id, v.to.id} == ids)
    return next(found, None)


def _among(
    connection: Connection, question_id: str, known: Sequence[ClaimView], *, kind: str | None = None
) -> tuple[RelationView, ...]:
    """How the claims of a question, which are `known`, stand to each other."""
    members = _members(question_id)
    statement = select(relations).where(
        relations.c["from"].in_(members), relations.c.to.in_(members)
    )
    chosen = statement.where(relations.c.type == kind) if kind else statement
    return _relations(connection, chosen, known)


def _members(question_id: str) -> Select[Any]:
    return select(question_claims.c.claim).where(question_claims.c.question == question_id)


def _beside(connection: Connection, question_id: str) -> tuple[LookAlike, ...]:
    """Claims of other questions that were found not comparable with one of this question."""
    members, c = _members(question_id), relations.c
    ours, theirs = c["from"].in_(members), c.to.in_(members)
    statement = select(relations).where(c.type == "not_comparable", or_(ours, theirs))
    own = set(connection.execute(members).scalars())
    pairs = [
        (view.reason, *((view.from_, view.to) if view.from_.id in own else (view.to, view.from_)))
        for view in _relations(connection, statement)
        if not (view.from_.id in own and view.to.id in own)
    ]
    lines = _first_questions(connection, {other.id for _, _, other in pairs})
    found = [LookAlike(reason, one, other, lines.get(other.id)) for reason, one, other in pairs]
    return tuple(sorted(found, key=lambda f: (f.question.text if f.question else "", f.other.id)))


def _first_questions(connection: Connection, ids: set[str]) -> dict[str, QuestionLine]:
    """The first question that each of these claims helps to answer."""
    answered: dict[str, str] = {}
    for run in runs(sorted(ids)):
        statement = (
            select(question_claims.c.claim, question_claims.c.question)
            .where(question_claims.c.claim.in_(run))
            .order_by(question_claims.c.claim, question_claims.c.question)
        )
        for row in connection.execute(statement):
            answered.setdefault(row.claim, row.question)
    wanted = select(questions).where(questions.c.id.in_(sorted(set(answered.values()))))
    lines = {line.id: line for line in _lines(connection, connection.execute(wanted).all())}
    return {claim: lines[question_id] for claim, question_id in answered.items()}


def _relations(
    connection: Connection, statement: Select[Any], known: Sequence[ClaimView] = ()
) -> tuple[RelationView, ...]:
    """The relations of a statement; claims that are not `known` are looked up."""
    rows = connection.execute(statement).mappings().all()
    c = relations.c
    by_id = {claim.id: claim for claim in known}
    ends = {row[end] for row in rows for end in (c["from"], c.to)}
    by_id |= claims_by_id(connection, ends - by_id.keys())
    views = [
        RelationView(row[c.type], row[c.reason], by_id[row[c["from"]]], by_id[row[c.to]])
        for row in rows
    ]
    return tuple(sorted(views, key=lambda v: (RELATION_ORDER.index(v.type), v.from_.id, v.to.id)))
