"""Documents in lists and in parts, and a claim with the text around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from variorum.model import PassageKind, ReuseKind
from variorum.store.queries.shapes.claims import ClaimView, DocumentRef, Page, Tally
from variorum.store.queries.shapes.questions import QuestionLine, RelationView


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
