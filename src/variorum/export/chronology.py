"""The dated happenings of a record in the order of their dates, as rows for other tools.

Four dates are kept apart: of the happening, of the statement that tells it, of the document's
publication and of its capture.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from variorum.model import Claim, Document, Event, Place, Question, Statement, Time
from variorum.store import Record
from variorum.store.queries.dates import in_words, reach

#: Columns of sources.csv that say when a copy was taken; the first that is filled counts.
_CAPTURE = ("captured", "retrieved", "accessed", "archived")
#: Sorts behind every date of ISO 8601.
_NEVER = "~"


@dataclass(frozen=True, slots=True)
class Happening:
    """One event claim with its dates.

    `earliest` and `latest` are ISO 8601 days, null where open or unknown; `said` is the date as
    a reader would say it; `statement` the date (EDTF) of the statement that tells it, `captured`
    what the table of sources says of the copy; `questions` what it answers with other claims;
    `disputed` whether another claim gives a date that cannot hold beside this one.
    """

    claim: Claim
    event: Event
    time: Time
    document: Document
    earliest: str | None
    latest: str | None
    said: str
    statement: str | None
    captured: str | None
    questions: tuple[Question, ...]
    disputed: bool

    @property
    def source(self) -> str | None:
        """Who asserts it: the last link of the chain, else the document's publisher."""
        last = self.claim.asserted_by
        return last.name if last is not None else self.document.publisher

    @property
    def place(self) -> Place | None:
        """Where it happened, if that is known."""
        return self.claim.place


def happenings(record: Record) -> list[Happening]:
    """Every dated event claim of a record: earliest first, those without a day last."""
    asked: dict[str, list[Question]] = {}
    for question in record.questions():
        for claim_id in question.claims:
            asked.setdefault(claim_id, []).append(question)
    out: list[Happening] = []
    for document in record.documents():
        claims = record.claims(document)
        statements = _Statements(claims)
        for claim in claims:
            if isinstance(claim.payload, Event) and claim.time is not None:
                about = tuple(asked.get(claim.id, ()))
                said_on = statements.date_around(claim)
                out.append(_happening(claim, claim.payload, claim.time, document, said_on, about))
    disputed = _disputed(record, out)
    return sorted((replace(one, disputed=one.claim.id in disputed) for one in out), key=_order)


def _disputed(record: Record, found: Sequence[Happening]) -> set[str]:
    """The claims whose date another claim's date excludes.

    Of claims that give one date, some stand in the contradiction by name and the others repeat it;
    a coarser date that holds both rivals is in no contradiction.
    """
    at_odds = {
        claim
        for relation in record.relations()
        if relation.type == "contradicts"
        for claim in (relation.from_, relation.to)
    }
    excluded = {
        (question.id, one.time.edtf)
        for one in found
        if one.claim.id in at_odds
        for question in one.questions
    }
    return {
        one.claim.id
        for one in found
        if any((question.id, one.time.edtf) in excluded for question in one.questions)
    }


def _happening(
    claim: Claim,
    event: Event,
    time: Time,
    document: Document,
    statement: str | None,
    questions: tuple[Question, ...],
) -> Happening:
    days = reach(time.edtf)
    further = dict(document.extra)
    return Happening(
        claim=claim,
        event=event,
        time=time,
        document=document,
        earliest=days.earliest if days else None,
        latest=days.latest if days else None,
        said=in_words(time.edtf),
        statement=statement,
        captured=next((further[key] for key in _CAPTURE if further.get(key)), None),
        questions=questions,
        disputed=False,
    )


def _order(one: Happening) -> tuple[str, str, str, int, str]:
    first = one.earliest or one.latest or _NEVER
    return first, one.latest or _NEVER, one.document.path, one.claim.start, one.claim.id


class _Statements:
    """The dated statements of a document, by where they stand."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        dated = [c for c in claims if isinstance(c.payload, Statement) and c.time is not None]
        self._dated = sorted(dated, key=lambda c: (c.payload_span.start, c.payload_span.end))
        self._starts = [c.payload_span.start for c in self._dated]

    def date_around(self, claim: Claim) -> str | None:
        """The date of the innermost statement whose words hold those that date a claim."""
        at = claim.payload_span
        for number in range(bisect_right(self._starts, at.start) - 1, -1, -1):
            statement = self._dated[number]
            if statement.payload_span.holds(at):
                return statement.time.edtf if statement.time else None
            if statement.payload_span.end <= at.start:
                return None
        return None
