"""The chronology: dated claims as a list, as marks on a timeline, and dates that contradict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from variorum.model import Kind, Modality
from variorum.store.queries.shapes.claims import ClaimView, Page, Tally
from variorum.store.queries.shapes.lists import Reach
from variorum.store.queries.shapes.questions import QuestionLine

#: What a date says of time: a day; some time within a longer unit; from one end to the other;
#: from or until a date with the other end open; one of several; each of several.
Form = Literal["day", "within", "span", "since", "until", "one_of", "all_of"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days from `first` to `last`, both included, ISO 8601; null is an open end."""

    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class TimeShape:
    """An EDTF value as it can be drawn, with nothing made more exact than it is.

    `stretches`: one for a day, a longer unit and an open range (its known end); the first and the
    last end of a span; each member of a set. `approximate` where the value says "about" or "?".
    """

    form: Form
    approximate: bool
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Dated:
    """A claim with a date, placed in time. `reach` is null where the date cannot be placed.

    `wider` is true where the date may also lie outside the period that was asked for;
    `disagreements` are the ids of the questions in which another claim's date excludes this one.
    """

    claim: ClaimView
    reach: Reach | None
    wider: bool
    disagreements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class YearCount:
    """How many dated claims of a listing begin in one year; `uncertain` of them are not sure.

    Not sure: the date was worked out rather than written, or says itself that it is uncertain.
    """

    year: int
    count: int
    uncertain: int


@dataclass(frozen=True, slots=True)
class TimelineMark:
    """A dated claim, as short as a picture needs it.

    `lane` is the key of its `Lane`; `page` the page of the list on which it stands.
    """

    id: str
    kind: Kind
    label: str
    voice: str | None
    edtf: str
    shape: TimeShape
    inferred: bool
    modality: Modality
    lane: str
    disagrees: bool
    page: int


@dataclass(frozen=True, slots=True)
class Lane:
    """Claims of one place, source or type: how many there are in the period.

    `key` narrows the listing to it. `name` is the one that most independent origins use of a
    place, else as the documents have it; empty where it is not known.
    """

    key: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class DateAnswer:
    """One date that is given in answer to a question. `voices` alphabetical.

    `excluded` where another date of the same question cannot hold beside it; `decides` is false
    where every claim that gives it is denied, demanded, planned or hypothetical; `inferred` where
    every one of them worked it out.
    """

    edtf: str
    reading: str
    shape: TimeShape | None
    inferred: bool
    decides: bool
    excluded: bool
    voices: tuple[str, ...]
    documents: int
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DateDispute:
    """A question whose dates cannot all hold, with every date that is given, earliest first."""

    question: QuestionLine
    answers: tuple[DateAnswer, ...]


@dataclass(frozen=True, slots=True)
class Chronology:
    """Dated claims in order of their earliest day, then latest, then identifier.

    `since` and `before` bound the period that was asked for, [since, before), ISO 8601 days, null
    without one; `first` and `last` are the days between which everything of the kind lies. What
    may lie in the period is there; what may also lie outside comes last. `unplaced` have a date
    without a year. `years` count the whole record.
    """

    kind: str | None
    kinds: tuple[Tally, ...]
    since: str | None
    before: str | None
    by: str | None
    lane: str | None
    lanes: tuple[Lane, ...]
    first: str | None
    last: str | None
    years: tuple[YearCount, ...]
    undated: int
    unplaced: int
    wider: int
    page: Page
    entries: tuple[Dated, ...]
    marks: tuple[TimelineMark, ...]
    disagreements: tuple[DateDispute, ...]
