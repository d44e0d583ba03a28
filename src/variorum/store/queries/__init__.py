"""Typed questions to a record: an open connection in, frozen records out.

One query, many faces: the portal's pages and the JSON beside each ask the same functions.
They only read. A thing that is not there is null; a question that cannot be asked raises
`InputError`.
"""

from sqlalchemy import Connection

from variorum.model import source_id
from variorum.store.queries.chronology import chronology
from variorum.store.queries.dates import in_words, reach
from variorum.store.queries.documents import claim_page, document, document_list
from variorum.store.queries.instruments import instrument, instrument_list
from variorum.store.queries.overview import overview
from variorum.store.queries.period import Period, period_of
from variorum.store.queries.questions import question, question_list
from variorum.store.queries.search import search
from variorum.store.queries.shapes import (
    AnswerGroup,
    Chronology,
    ClaimHit,
    ClaimPage,
    ClaimView,
    DateAnswer,
    Dated,
    DateDispute,
    DocumentLine,
    DocumentList,
    DocumentRef,
    DocumentView,
    InstrumentLine,
    InstrumentList,
    InstrumentView,
    Lane,
    LookAlike,
    OriginView,
    Overview,
    Page,
    PassageHit,
    PassageView,
    QuestionCard,
    QuestionLine,
    QuestionList,
    QuestionView,
    Reach,
    RelationView,
    SearchResult,
    Shared,
    SourceLine,
    SourceList,
    SourceView,
    StatementList,
    Stretch,
    SumList,
    SumView,
    Tally,
    TimelineMark,
    TimeShape,
    YearCount,
)
from variorum.store.queries.sources import source, source_list
from variorum.store.queries.statements import statement_list
from variorum.store.queries.sums import sum_list
from variorum.store.queries.wording import figure_reading, interval, number

__all__ = [
    "AnswerGroup",
    "Chronology",
    "ClaimHit",
    "ClaimPage",
    "ClaimView",
    "Connection",
    "DateAnswer",
    "DateDispute",
    "Dated",
    "DocumentLine",
    "DocumentList",
    "DocumentRef",
    "DocumentView",
    "InstrumentLine",
    "InstrumentList",
    "InstrumentView",
    "Lane",
    "LookAlike",
    "OriginView",
    "Overview",
    "Page",
    "PassageHit",
    "PassageView",
    "Period",
    "QuestionCard",
    "QuestionLine",
    "QuestionList",
    "QuestionView",
    "Reach",
    "RelationView",
    "SearchResult",
    "Shared",
    "SourceLine",
    "SourceList",
    "SourceView",
    "StatementList",
    "Stretch",
    "SumList",
    "SumView",
    "Tally",
    "TimeShape",
    "TimelineMark",
    "YearCount",
    "chronology",
    "claim_page",
    "document",
    "document_list",
    "figure_reading",
    "in_words",
    "instrument",
    "instrument_list",
    "interval",
    "number",
    "overview",
    "period_of",
    "question",
    "question_list",
    "reach",
    "search",
    "source",
    "source_id",
    "source_list",
    "statement_list",
    "sum_list",
]
