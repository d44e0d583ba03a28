"""What every answer is made of: a claim with its evidence, a document, a page of a list."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.model import (
    Attribution,
    Event,
    Figure,
    Instrument,
    Kind,
    Modality,
    Place,
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
    asserts it, under its main name: the last link of the chain, else the publisher, else null.
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
