"""What the queries answer with: frozen records, ready for a page or for JSON as they are.

Offsets are half-open code points of the document's stored text. Names of fields follow the
export contract where the contract has them; a trailing underscore only avoids a Python keyword.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from variorum.model import (
    Answer,
    Attribution,
    Event,
    Figure,
    Instrument,
    Kind,
    Modality,
    PassageKind,
    Place,
    RelationKind,
    ReuseKind,
    Statement,
    Time,
)


@dataclass(frozen=True, slots=True)
class Page:
    """Which slice of a longer list this is. `number` counts from 1; `pages` is at least 1."""

    number: int
    pages: int
    size: int
    total: int


@dataclass(frozen=True, slots=True)
class Tally:
    """How many there are of one thing, for a filter."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class DocumentRef:
    """A document, by what a reader knows it by. `name` is its title, or its path without one."""

    id: str
    name: str
    path: str
    publisher: str | None
    published: str | None
    language: str


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One claim with its evidence.

    `quote` is the evidence [start, end); `words` the figure, the words said, the instrument or
    the date [at_start, at_end). `reading` says in words how they were read. `voice` is whoever
    asserts it: the last link of the chain, else the publisher, else null.
    """

    id: str
    kind: Kind
    document: DocumentRef
    start: int
    end: int
    quote: str
    at_start: int
    at_end: int
    words: str
    reading: str
    voice: str | None
    modality: Modality
    attribution: tuple[Attribution, ...]
    time: Time | None
    time_reading: str | None
    place: Place | None
    figure: Figure | None = None
    event: Event | None = None
    statement: Statement | None = None
    instrument: Instrument | None = None


@dataclass(frozen=True, slots=True)
class AnswerGroup:
    """One answer to a question and the claims that give it. `voices` alphabetical."""

    reading: str
    low: float | int | None
    high: float | int | None
    voices: tuple[str, ...]
    documents: int
    decides: bool
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question in a list. `measure`, `unit`: of a figure question, else null."""

    id: str
    kind: Kind
    text: str
    answer: Answer
    low: float | int | None
    high: float | int | None
    range: str | None
    measure: str | None
    unit: str | None
    claims: int
    documents: int
    origins: int


@dataclass(frozen=True, slots=True)
class QuestionCard:
    """A question with its answers, for the first page."""

    question: QuestionLine
    explanation: str
    answers: tuple[AnswerGroup, ...]


@dataclass(frozen=True, slots=True)
class RelationView:
    """How two claims stand, both with their words."""

    type: RelationKind
    reason: str
    from_: ClaimView
    to: ClaimView


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One question: every answer, who gives it, the origins, the relations."""

    question: QuestionLine
    explanation: str
    why: tuple[str, ...]
    answers: tuple[AnswerGroup, ...]
    relations: tuple[RelationView, ...]


@dataclass(frozen=True, slots=True)
class Facets:
    """What a list of questions can be filtered by, with how many each would leave."""

    answers: tuple[Tally, ...]
    kinds: tuple[Tally, ...]
    measures: tuple[Tally, ...]


@dataclass(frozen=True, slots=True)
class QuestionList:
    """Questions, filtered and sorted; `facets` count the whole record."""

    answer: str | None
    kind: str | None
    measure: str | None
    sort: str
    facets: Facets
    page: Page
    questions: tuple[QuestionLine, ...]


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A document in a list. `characters` is the length of its text.

    `unread` says why there is no text, `failure` why no claims could be found in it.
    """

    document: DocumentRef
    media_type: str
    characters: int
    analysed: bool
    unread: str | None
    failure: str | None
    claims: int
    kinds: tuple[Tally, ...]


@dataclass(frozen=True, slots=True)
class DocumentList:
    """Every document in the record, in the order of their paths."""

    page: Page
    documents: tuple[DocumentLine, ...]


@dataclass(frozen=True, slots=True)
class PassageView:
    """A passage of a part of a document."""

    kind: PassageKind
    start: int
    end: int
    level: int


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a document, and the part in which it stands."""

    text: str
    level: int
    start: int
    part: int


@dataclass(frozen=True, slots=True)
class Part:
    """A document's text is handed out in parts that end where a block ends."""

    number: int
    parts: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Shared:
    """A stretch of the document [start, end) that another place also carries."""

    start: int
    end: int
    kind: ReuseKind
    similarity: float
    direction: Literal["from_other", "to_other", "unknown"]
    evidence: str | None
    other: DocumentRef
    other_start: int
    other_end: int


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """One claim explained: the text around it, its questions, relations, and claims beside it.

    `before` and `after` are the document's own words on both sides of the evidence.
    """

    claim: ClaimView
    before: str
    after: str
    questions: tuple[QuestionLine, ...]
    relations: tuple[RelationView, ...]
    beside: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class DocumentView:
    """One document: what is known of it, one part of its text, and the claims in that part.

    `chosen` is the claim that was asked about; `marked` the stretch to point at: its evidence,
    or the stretch that was asked for.
    """

    document: DocumentRef
    media_type: str
    reader: str
    sha256: str
    characters: int
    analysed: bool
    unread: str | None
    failure: str | None
    author: str | None
    url: str | None
    kind: str | None
    side: str | None
    notes: tuple[str, ...]
    extra: tuple[tuple[str, str], ...]
    kinds: tuple[Tally, ...]
    chosen: ClaimPage | None
    headings: tuple[Heading, ...]
    pages: tuple[tuple[int, int], ...]
    marked: tuple[int, int] | None
    part: Part
    text: str
    passages: tuple[PassageView, ...]
    claims: tuple[ClaimView, ...]
    shared: tuple[Shared, ...]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A name to which claims are attributed, as what, and how often.

    `asserts` counts claims of which it is the last link, `passes_on` those in which it stands
    earlier in the chain.
    """

    id: str
    name: str
    roles: tuple[str, ...]
    asserts: int
    passes_on: int
    documents: int


@dataclass(frozen=True, slots=True)
class SourceList:
    """Every name in the record that stands in an attribution, alphabetical."""

    role: str | None
    sort: str
    roles: tuple[Tally, ...]
    page: Page
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    """One source and its claims, in the order of documents and text."""

    source: SourceLine
    offices: tuple[str, ...]
    kind: str | None
    kinds: tuple[Tally, ...]
    page: Page
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker and how many statements are attributed to them."""

    name: str
    statements: int


@dataclass(frozen=True, slots=True)
class StatementList:
    """Statements, by speaker in alphabetical order."""

    speaker: str | None
    speakers: tuple[Speaker, ...]
    page: Page
    statements: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class Reach:
    """The days an EDTF value may cover, ISO 8601; null is an open end.

    `uncertain` where the value says so itself: "about", one of a set, an unspecified digit, an
    open end.
    """

    earliest: str | None
    latest: str | None
    uncertain: bool


@dataclass(frozen=True, slots=True)
class Dated:
    """A claim with a date, placed in time. `reach` is null where the date cannot be read."""

    claim: ClaimView
    reach: Reach | None


@dataclass(frozen=True, slots=True)
class YearCount:
    """How many dated claims of a listing begin in one year; `uncertain` of them are not sure.

    Not sure: the date was worked out rather than written, or says itself that it is uncertain.
    """

    year: int
    count: int
    uncertain: int


@dataclass(frozen=True, slots=True)
class Chronology:
    """Dated claims in order of their earliest day, then latest, then identifier."""

    kind: str | None
    kinds: tuple[Tally, ...]
    since: int | None
    before: int | None
    years: tuple[YearCount, ...]
    undated: int
    page: Page
    entries: tuple[Dated, ...]


@dataclass(frozen=True, slots=True)
class InstrumentLine:
    """One legal or political document and every mention of it."""

    key: str
    name: str
    body: str | None
    type: str
    number: str | None
    date: str | None
    documents: int
    mentions: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class InstrumentList:
    """Instruments, by issuing body, type and number."""

    body: str | None
    bodies: tuple[Tally, ...]
    page: Page
    instruments: tuple[InstrumentLine, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a snippet; `hit` where it matches what was searched for."""

    text: str
    hit: bool


@dataclass(frozen=True, slots=True)
class PassageHit:
    """A passage in which the words were found."""

    document: DocumentRef
    start: int
    end: int
    kind: PassageKind
    snippet: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class ClaimHit:
    """A claim in whose evidence the words were found."""

    claim: ClaimView
    snippet: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What a search found, best first. `query` as asked; `read_as` as the index was asked."""

    query: str
    scope: Literal["claims", "passages"]
    read_as: str
    claims_total: int
    passages_total: int
    page: Page
    claims: tuple[ClaimHit, ...]
    passages: tuple[PassageHit, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """What the record holds, contradictions first.

    `complete` is false while a build is under way or was broken off: questions are then missing.
    """

    complete: bool
    documents: int
    unread: tuple[DocumentLine, ...]
    not_analysed: int
    characters: int
    claims: tuple[Tally, ...]
    answers: tuple[Tally, ...]
    publishers: int
    earliest: str | None
    latest: str | None
    contradictions: tuple[QuestionCard, ...]
    varying: tuple[QuestionLine, ...]
