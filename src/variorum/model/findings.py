"""What is found by comparing claims and texts: questions, relations, reuse; and decisions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from variorum.model.claim import Kind
from variorum.model.document import Span
from variorum.model.identity import identifier

#: What a question asks for: whatever its claims give (a number, a date, words), the place where it
#: was, or whether it was at all.
AsksFor = Literal["value", "place", "truth"]
Answer = Literal["single", "agree", "vary", "contradict"]
RelationKind = Literal["repeats", "rounds", "updates", "part_of", "contradicts", "not_comparable"]
ReuseKind = Literal["identical", "edited", "boilerplate", "shared_quotation"]
Direction = Literal["a_from_b", "b_from_a", "unknown"]
#: How the reason of a `part_of` relation names a sum that does not add up; the sum follows.
SUMS_OFF = (
    "the parts do not add up",
    "the parts are more than the whole",
    "the share does not fit",
)
Judgement = Literal["confirmed", "rejected", "unsure"]


#: How questions for the truth of something begin.
_TRUTH = ("Did ", "Do ", "Does ", "Was ", "Were ", "Is ", "Are ", "Has ", "Have ", "Had ")


def asks_for(kind: Kind, text: str) -> AsksFor:
    """What a question of this kind and wording asks for."""
    if kind == "event" and text.startswith("Where "):
        return "place"
    return "truth" if kind in ("event", "statement") and text.startswith(_TRUTH) else "value"


@dataclass(frozen=True)
class Question:
    """What a set of claims answers together.

    `origins` counts independent beginnings among the claims, never the copies. `key` is the
    comparable scope, readable; `why` how the origins were counted, a line for each.
    """

    kind: Kind
    text: str
    claims: tuple[str, ...]
    answer: Answer
    origins: int
    explanation: str
    low: float | int | None = None
    high: float | int | None = None
    why: tuple[str, ...] = ()

    @cached_property
    def id(self) -> str:
        """Stable: from the kind, the wording and the claims."""
        return identifier("q", self.kind, self.text, *sorted(self.claims))


@dataclass(frozen=True, slots=True, order=True)
class Relation:
    """How two claims stand, with a reason that a reporter can print."""

    from_: str
    to: str
    type: RelationKind
    reason: str


@dataclass(frozen=True, slots=True, order=True)
class Side:
    """One side of a stretch of shared text."""

    document: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where it stands in the document's text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True, order=True)
class Reuse:
    """A stretch of text that two documents, or two places of one, share.

    `similarity` is the share of matching characters, 0 to 1; `evidence` a credit line or a
    date that decides the direction, else null and the direction is unknown.
    """

    a: Side
    b: Side
    similarity: float
    kind: ReuseKind
    direction: Direction = "unknown"
    evidence: str | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """A document whose text has been compared: where its words stand in the index of runs.

    They are [begin, begin + length) of a segment's words; `family` is the publisher, or else
    the folder, whose pages it was taken together with.
    """

    document: str
    family: str
    segment: int
    begin: int
    length: int


@dataclass(frozen=True, slots=True)
class Remembered:
    """A row of shared text that comparison remembers.

    `row` is as it was told last; `kind` what the two texts alone make of it, before the other
    documents tell boilerplate; `number` its place in the memory, null for a new one.
    """

    number: int | None
    row: Reuse
    kind: ReuseKind


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person said of a claim, a grouping or a relation: appended, signed, never changed.

    Anchored by the document's id, the span and its words; `made` is an EDTF instant.
    """

    subject: str
    judgement: Judgement
    by: str
    made: str
    document: str
    start: int
    end: int
    quote: str
    note: str | None = None
