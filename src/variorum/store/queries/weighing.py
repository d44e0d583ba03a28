"""How the two sides of a contradiction stand: who gives each, how far apart, who revised.

Two sides of a contradiction are two answers that cannot both hold. Of a question's pairs the one
weighs most with the most independent origins on the smaller side, then on both; then the one that
lies farthest apart; one that a source gives on both sides, or has told anew, comes behind its like.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from variorum.model import asks_for
from variorum.store.queries.dates import reach
from variorum.store.queries.shapes import Standing
from variorum.store.schema import claims, origins, question_claims, questions, relations

#: Figures are far apart from these shares of the larger, dates from these numbers of days.
_SHARES, _DAYS = (0.1, 0.33, 0.67), (2, 32, 367)


@dataclass(frozen=True, slots=True)
class _Said:
    """What a claim answers, and where it begins."""

    claim: str
    answer: tuple[object, ...]
    low: float | None
    high: float | None
    unit: str | None
    origin: str


def by_weight(connection: Connection) -> list[tuple[str, Standing]]:
    """The contradicted questions with how their sides stand, what matters most first."""
    rows = connection.execute(
        select(questions.c.id).where(questions.c.answer == "contradict").order_by(
            questions.c.position, questions.c.id
        )
    ).scalars()  # fmt: skip
    ids = list(rows)
    said, between = _said(connection), _between(connection)
    found = [(name, _standing(said.get(name, []), between)) for name in ids]
    return sorted(found, key=lambda pair: _weight(pair[1]))


def standing(connection: Connection, question: str) -> Standing:
    """How the sides of one question stand; with no pair where nothing in it contradicts."""
    said = _said(connection, question).get(question, [])
    return _standing(said, _between(connection, question))


def _said(connection: Connection, question: str | None = None) -> dict[str, list[_Said]]:
    """The answers of each contradicted question, or of one, in the question's order."""
    c = claims.c
    statement = (
        select(
            question_claims.c.question, c.id, c.figure_low, c.figure_high, c.figure_unit,
            c.time_edtf, c.modality, c.place_name, origins.c.origin,
            questions.c.kind, questions.c.text,
        )
        .join(questions, questions.c.id == question_claims.c.question)
        .join(claims, c.id == question_claims.c.claim)
        .outerjoin(origins, origins.c.claim == c.id)
        .where(questions.c.answer == "contradict")
        .order_by(question_claims.c.question, question_claims.c.position)
    )  # fmt: skip
    if question is not None:
        statement = statement.where(question_claims.c.question == question)
    out: dict[str, list[_Said]] = defaultdict(list)
    for row in connection.execute(statement):
        out[row.question].append(_read(row))
    return out


def _read(row: Any) -> _Said:
    origin = row.origin or row.id
    asks = asks_for(row.kind, row.text)
    if asks != "value":
        answer = row.place_name if asks == "place" else row.modality == "denied"
        return _Said(row.id, (answer,), None, None, None, origin)
    if row.figure_unit is not None:
        low, high = row.figure_low, row.figure_high
        return _Said(row.id, (low, high, row.figure_unit), low, high, row.figure_unit, origin)
    days = reach(row.time_edtf) if row.time_edtf else None
    low, high = (_day(days.earliest), _day(days.latest)) if days else (None, None)
    return _Said(row.id, (row.time_edtf,), low, high, "d", origin)


def _day(day: str | None) -> float | None:
    return float(date.fromisoformat(day).toordinal()) if day else None


def _between(
    connection: Connection, question: str | None = None
) -> dict[str, set[tuple[str, str]]]:
    """The pairs of claims that contradict, and those of which one is an update of the other.

    Of all claims, or of one question's.
    """
    kinds, c = ("contradicts", "updates"), relations.c
    statement = select(c.type, c["from"], c.to).where(c.type.in_(kinds))
    if question is not None:
        own = select(question_claims.c.claim).where(question_claims.c.question == question)
        statement = statement.where(c["from"].in_(own), c.to.in_(own))
    out: dict[str, set[tuple[str, str]]] = {kind: set() for kind in kinds}
    for kind, one, other in connection.execute(statement):
        out[kind].add((one, other))
    return out


def _standing(said: Sequence[_Said], between: dict[str, set[tuple[str, str]]]) -> Standing:
    """How the two sides stand that weigh most."""
    by_claim = {one.claim: one for one in said}
    sides: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for one in said:
        sides[one.answer].add(one.origin)
    told_anew = {
        by_claim[one].origin
        for one, other in between["updates"]
        if one in by_claim and other in by_claim and by_claim[one].origin == by_claim[other].origin
    }
    found = [
        _pair(by_claim[one], by_claim[other], sides, told_anew)
        for one, other in sorted(between["contradicts"])
        if one in by_claim and other in by_claim
    ]
    return min(found, key=_weight, default=Standing(0, 0, None, None, revised=False))


def _pair(
    one: _Said, other: _Said, sides: dict[tuple[object, ...], set[str]], told_anew: set[str]
) -> Standing:
    left, right = sides[one.answer], sides[other.answer]
    revised = bool(left & right) or bool((left | right) & told_anew)
    fewer, more = sorted((len(left), len(right)))
    gap = _gap(one, other)
    pair = one.claim, other.claim
    return Standing(fewer, more, gap, _far(gap, one.unit), revised=revised, pair=pair)


def _gap(one: _Said, other: _Said) -> float | None:
    """Days between two dates; for figures of one unit their distance as a share of the larger."""
    if one.unit is None or one.unit != other.unit:
        return None
    (lower, upper) = (one, other) if _middle(one) <= _middle(other) else (other, one)
    top = lower.high if lower.high is not None else lower.low
    bottom = upper.low if upper.low is not None else upper.high
    if top is None or bottom is None:
        return None
    apart = max(0.0, float(bottom) - float(top))
    if one.unit == "d":
        return apart
    whole = max(abs(float(bottom)), abs(float(top)))
    return apart / whole if whole else 0.0


def _middle(said: _Said) -> float:
    ends = [float(value) for value in (said.low, said.high) if value is not None]
    return sum(ends) / len(ends) if ends else 0.0


def _far(gap: float | None, unit: str | None) -> int | None:
    """How many of the steps the distance reaches, 0 to 3."""
    if gap is None:
        return None
    return sum(gap >= step for step in (_DAYS if unit == "d" else _SHARES))


def _weight(standing: Standing) -> tuple[float, ...]:
    far, gap = standing.far or 0, standing.gap or 0.0
    return (-standing.fewer, -standing.more, -far, standing.revised, -gap)
