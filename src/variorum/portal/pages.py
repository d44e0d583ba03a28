"""Every page: its address, its template, and the query that answers it.

A page and its JSON are one entry of `PAGES`; the query is the same for both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar

from fastapi import Depends, HTTPException, Query, Request

from variorum.store import queries


def connection(request: Request) -> Iterator[queries.Connection]:
    """A connection to the record for the time of one request."""
    with request.app.state.record.connect() as opened:
        yield opened


Answer = TypeVar("Answer")
Open = Annotated[queries.Connection, Depends(connection)]
Number = Annotated[int, Query(ge=1, le=10_000_000)]
Offset = Annotated[int | None, Query(ge=0, le=2**53)]


def home(record: Open) -> queries.Overview:
    """What the record holds, contradictions first."""
    return queries.overview(record)


def questions(
    record: Open,
    answer: str = "",
    kind: str = "",
    measure: str = "",
    sort: str = "",
    page: Number = 1,
) -> queries.QuestionList:
    """Questions by answer, kind and measure."""
    return queries.question_list(
        record, answer=answer, kind=kind, measure=measure, sort=sort, page=page
    )


def question(record: Open, question_id: str) -> queries.QuestionView:
    """One question with every answer."""
    return _found(queries.question(record, question_id))


def contradictions(record: Open, page: Number = 1) -> queries.ContradictionList:
    """Questions whose answers cannot all hold, what matters most first."""
    return queries.contradiction_list(record, page=page)


def sums(record: Open, page: Number = 1) -> queries.SumList:
    """Wholes and parts that do not add up."""
    return queries.sum_list(record, page=page)


def documents(record: Open, page: Number = 1) -> queries.DocumentList:
    """Every document."""
    return queries.document_list(record, page=page)


def document(
    record: Open,
    document_id: str,
    part: Annotated[int | None, Query(ge=1)] = None,
    claim: str = "",
    start: Offset = None,
    end: Offset = None,
) -> queries.DocumentView:
    """One part of a document, with a claim or a stretch pointed at."""
    stretch = (start, end) if start is not None and end is not None and start < end else None
    return _found(
        queries.document(record, document_id, part=part, claim=claim or None, stretch=stretch)
    )


def beside(record: Open, document_id: str, other_id: str) -> queries.Beside:
    """Two documents side by side."""
    return _found(queries.beside(record, document_id, other_id))


def shared(record: Open, page: Number = 1) -> queries.SharedList:
    """Documents that share text."""
    return queries.shared_list(record, page=page)


def borrowings(record: Open) -> queries.BorrowingList:
    """Who takes from whom."""
    return queries.borrowing_list(record)


def claim(record: Open, claim_id: str) -> queries.ClaimPage:
    """One claim explained."""
    return _found(queries.claim_page(record, claim_id))


def sources(record: Open, role: str = "", sort: str = "", page: Number = 1) -> queries.SourceList:
    """Everyone a claim is attributed to."""
    return queries.source_list(record, role=role, sort=sort, page=page)


def source(record: Open, named: str, kind: str = "", page: Number = 1) -> queries.SourceView:
    """One source and what it claims."""
    return _found(queries.source(record, named, kind=kind, page=page))


def statements(record: Open, speaker: str = "", page: Number = 1) -> queries.StatementList:
    """Statements by speaker."""
    return queries.statement_list(record, speaker=speaker or None, page=page)


def period(since: str = "", before: str = "") -> queries.Period:
    """The period that is asked for."""
    return queries.period_of(since, before)


def chronology(
    record: Open,
    within: Annotated[queries.Period, Depends(period)],
    kind: str = "",
    by: str = "",
    lane: str = "",
    whole: bool = False,
    page: Number = 1,
) -> queries.Chronology:
    """Dated claims in the order of their dates."""
    shown = None if whole else page
    return queries.chronology(record, kind=kind, period=within, by=by, lane=lane, page=shown)


def instruments(record: Open, body: str = "", page: Number = 1) -> queries.InstrumentList:
    """Legal and political documents that are named."""
    return queries.instrument_list(record, body=body or None, page=page)


def instrument(record: Open, instrument_id: str) -> queries.InstrumentView:
    """One instrument: who cites it, in which words, with which dates."""
    return _found(queries.instrument(record, instrument_id))


def places(
    record: Open,
    bbox: str = "",
    kind: str = "",
    sort: str = "",
    page: Number = 1,
) -> queries.PlaceList:
    """Every place, and a map of those that have a point."""
    box = queries.box_of(bbox)
    return queries.place_list(record, kind=kind, box=box, sort=sort, page=page)


def place(record: Open, place_id: str, kind: str = "", page: Number = 1) -> queries.PlaceView:
    """One place: its names and who uses which, its claims and questions."""
    return _found(queries.place(record, place_id, kind=kind, page=page))


def search(
    record: Open, q: str = "", scope: Annotated[str, Query(alias="in")] = "", page: Number = 1
) -> queries.SearchResult:
    """Claims or passages that hold the words."""
    return queries.search(record, q, scope=scope, page=page)


@dataclass(frozen=True, slots=True)
class PageRoute:
    """A page at `path`, as HTML by `template`; the same answer is JSON at `path`.json."""

    path: str
    template: str
    ask: Callable[..., Any]
    #: Whether it has a map, which may be drawn by scripts of ours.
    mapped: bool = False

    @property
    def json_path(self) -> str:
        """Where the page answers in JSON."""
        return "/index.json" if self.path == "/" else f"{self.path}.json"


PAGES = (
    PageRoute("/", "home.html", home),
    PageRoute("/questions", "questions.html", questions),
    PageRoute("/questions/{question_id}", "question.html", question),
    PageRoute("/contradictions", "contradictions.html", contradictions),
    PageRoute("/sums", "sums.html", sums),
    PageRoute("/documents", "documents.html", documents),
    PageRoute("/documents/{document_id}", "document.html", document),
    PageRoute("/documents/{document_id}/beside/{other_id}", "beside.html", beside),
    PageRoute("/shared", "shared.html", shared),
    PageRoute("/borrowings", "borrowings.html", borrowings),
    PageRoute("/claims/{claim_id}", "claim.html", claim),
    PageRoute("/sources", "sources.html", sources),
    PageRoute("/sources/{named}", "source.html", source),
    PageRoute("/statements", "statements.html", statements),
    PageRoute("/chronology", "chronology.html", chronology),
    PageRoute("/instruments", "instruments.html", instruments),
    PageRoute("/instruments/{instrument_id}", "instrument.html", instrument),
    PageRoute("/places", "places.html", places, mapped=True),
    PageRoute("/places/{place_id}", "place.html", place, mapped=True),
    PageRoute("/search", "search.html", search),
)


def _found(answer: Answer | None) -> Answer:
    if answer is None:
        raise HTTPException(404)
    return answer
