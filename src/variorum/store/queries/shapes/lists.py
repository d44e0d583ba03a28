"""Sources, statements, days, instruments, search, and the first page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from variorum.model import ActKind, PassageKind, SourceKind
from variorum.store.queries.shapes.claims import ClaimView, DocumentRef, Page, Tally
from variorum.store.queries.shapes.documents import DocumentLine
from variorum.store.queries.shapes.questions import QuestionCard, QuestionLine, SumList
from variorum.store.queries.shapes.sharing import Borrowing


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A name to which claims are attributed, as what, and how often.

    `asserts` counts claims of which it is the last link, without those that it tells only to
    deny, which `denies` counts; `passes_on` those in which it stands earlier in the chain.
    `names` are all that documents use for it, `name` first; `kind` is what it is, as far as its
    names tell.
    """

    id: str
    name: str
    roles: tuple[str, ...]
    asserts: int
    passes_on: int
    documents: int
    denies: int
    names: tuple[str, ...]
    kind: SourceKind | None


@dataclass(frozen=True, slots=True)
class SourceList:
    """Every source that stands in an attribution, alphabetical."""

    role: str | None
    sort: str
    roles: tuple[Tally, ...]
    page: Page
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class WordingView:
    """Words that documents use for a source, and why they were taken for it.

    [start, end) is where they stand first in `document`; `documents` counts those that use them.
    """

    text: str
    reason: str
    document: DocumentRef
    start: int
    end: int
    documents: int


@dataclass(frozen=True, slots=True)
class OfficeView:
    """An office, and the first document that gives it; `former` where it says it is past."""

    role: str
    former: bool
    document: DocumentRef
    start: int
    documents: int


@dataclass(frozen=True, slots=True)
class NamePair:
    """Why two names are or may be one source; `id` and `name` are those of the other name.

    `joined` where they are taken for one; `decided` what a person said of them, `by` whom, when.
    """

    own: str
    id: str
    name: str
    reason: str
    joined: bool
    decided: Literal["confirmed", "rejected"] | None
    by: str | None


@dataclass(frozen=True, slots=True)
class SourceView:
    """One source, its names, and its claims in the order of documents and text.

    `caveat` says why one name may stand for several; `sides` are those that `sources.csv` gives
    the documents it published; `borrowings` say from whom it takes, and who takes from it.
    `counted_with` are others who are counted as one origin with it, with their claims there.
    """

    source: SourceLine
    offices: tuple[str, ...]
    kind: str | None
    kinds: tuple[Tally, ...]
    page: Page
    claims: tuple[ClaimView, ...]
    caveat: str | None
    wordings: tuple[WordingView, ...]
    terms: tuple[OfficeView, ...]
    sides: tuple[Tally, ...]
    pairs: tuple[NamePair, ...]
    borrowings: tuple[Borrowing, ...]
    counted_with: tuple[Tally, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker and how many statements are attributed to them."""

    name: str
    statements: int


@dataclass(frozen=True, slots=True)
class StatementList:
    """Statements, by speaker in alphabetical order; `spoken_by` has the speaker of each."""

    speaker: str | None
    speakers: tuple[Speaker, ...]
    page: Page
    statements: tuple[ClaimView, ...]
    spoken_by: tuple[str, ...]


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
    id: str


@dataclass(frozen=True, slots=True)
class InstrumentDate:
    """A date that is given for an instrument, and the claims that give it.

    `excluded` where another date is given that cannot be the same.
    """

    edtf: str
    reading: str
    excluded: bool
    given: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class InstrumentAct:
    """What a document says that an instrument does: the words [start, end) of its text.

    `negated` where it says that the instrument does not; `claim` is the mention it belongs to.
    """

    kind: ActKind
    verb: str
    words: str
    start: int
    end: int
    negated: bool
    claim: ClaimView


@dataclass(frozen=True, slots=True)
class InstrumentView:
    """One instrument: who cites it, in which words, with which dates, and what they say of it."""

    instrument: InstrumentLine
    wordings: tuple[Tally, ...]
    dates: tuple[InstrumentDate, ...]
    acts: tuple[InstrumentAct, ...]


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
    `sums` is the first page of those that do not add up.
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
    sums: SumList
