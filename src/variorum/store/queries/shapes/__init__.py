"""What the queries answer with: frozen records, ready for a page or for JSON as they are.

Offsets are half-open code points of the document's stored text. Names of fields follow the
export contract where the contract has them; a trailing underscore only avoids a Python keyword.
"""

from variorum.store.queries.shapes.claims import ClaimView, DocumentRef, Page, Tally
from variorum.store.queries.shapes.documents import (
    ClaimPage,
    DocumentLine,
    DocumentList,
    DocumentView,
    Heading,
    Part,
    PassageView,
    Shared,
)
from variorum.store.queries.shapes.lists import (
    Chronology,
    ClaimHit,
    Dated,
    InstrumentLine,
    InstrumentList,
    Overview,
    PassageHit,
    Piece,
    Reach,
    SearchResult,
    SourceLine,
    SourceList,
    SourceView,
    Speaker,
    StatementList,
    YearCount,
)
from variorum.store.queries.shapes.questions import (
    AnswerGroup,
    Facets,
    OriginView,
    QuestionCard,
    QuestionLine,
    QuestionList,
    QuestionView,
    RelationView,
)

__all__ = [
    "AnswerGroup",
    "Chronology",
    "ClaimHit",
    "ClaimPage",
    "ClaimView",
    "Dated",
    "DocumentLine",
    "DocumentList",
    "DocumentRef",
    "DocumentView",
    "Facets",
    "Heading",
    "InstrumentLine",
    "InstrumentList",
    "OriginView",
    "Overview",
    "Page",
    "Part",
    "PassageHit",
    "PassageView",
    "Piece",
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
    "Speaker",
    "StatementList",
    "Tally",
    "YearCount",
]
