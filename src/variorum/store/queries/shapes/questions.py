"""Questions with their answers, and how claims stand to each other."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.model import Answer, Kind, RelationKind
from variorum.store.queries.shapes.claims import ClaimView, Page, Tally
from variorum.store.queries.shapes.sharing import SharedPair


@dataclass(frozen=True, slots=True)
class AnswerGroup:
    """One answer to a question and the claims that give it. `voices` alphabetical.

    `origins` are the letters of the independent origins that give it, as `OriginView` has them.
    `decides` is false for what is denied, demanded, planned or hypothetical; `vague` true where
    every claim that gives it uses a vague word ("dozens"), so that its number is inferred.
    """

    reading: str
    low: float | int | None
    high: float | int | None
    voices: tuple[str, ...]
    origins: tuple[str, ...]
    documents: int
    decides: bool
    vague: bool
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question in a list. `measure`, `unit`: of a figure question, else null.

    `range` is how far the answers reach, in words: numbers of a figure question, dates of an
    event question.
    """

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
class RelationView:
    """How two claims stand, both with their words."""

    type: RelationKind
    reason: str
    from_: ClaimView
    to: ClaimView


@dataclass(frozen=True, slots=True)
class OriginView:
    """One independent beginning of a question's claims, with why they are taken as one.

    `letter` is its name on one page: A, B, … in the order of the answers, the smallest or
    earliest first. `claims` are ids.
    """

    letter: str
    reason: str | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionCard:
    """A question with its answers, for the first page.

    `contradiction` is the pair of claims that weighs most among those that cannot both hold, else
    null.
    """

    question: QuestionLine
    explanation: str
    answers: tuple[AnswerGroup, ...]
    contradiction: RelationView | None


@dataclass(frozen=True, slots=True)
class Standing:
    """How the two sides of a contradiction stand that weigh most.

    `fewer` and `more` independent origins give the one answer and the other. `gap` is the distance:
    days between dates, for figures a share of the larger, null where it cannot be told; `far` in
    how many steps of three. `revised`: a source gives both answers, or has told its own anew.
    `pair`: the ids of the two claims that say so, null where no two contradict.
    """

    fewer: int
    more: int
    gap: float | None
    far: int | None
    revised: bool
    pair: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class ContradictionList:
    """Contradicted questions, what matters most first, and how the sides of each stand."""

    page: Page
    cards: tuple[QuestionCard, ...]
    standings: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class SumView:
    """A whole and parts of it that do not add up, all of one document.

    `verdict` says in which way, `told` is the arithmetic: "52 + 17 = 69, not 70".
    """

    verdict: str
    told: str
    whole: ClaimView
    parts: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class SumList:
    """Every sum that does not add up, in the order of documents and text."""

    page: Page
    sums: tuple[SumView, ...]


@dataclass(frozen=True, slots=True)
class LookAlike:
    """A claim of another question that looks like a rival and is not compared, with the reason.

    `own` is the claim of this question that it was held against; `question` the one it answers,
    null where it answers none.
    """

    reason: str
    own: ClaimView
    other: ClaimView
    question: QuestionLine | None


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One question: every answer, who gives it, the origins, the relations.

    `contradiction` is the pair of claims that weighs most among those that cannot both hold,
    else null;
    `origins` lists those that are known, each with its claims. `beside` are look-alikes of other
    questions, `sums` those of its claims that do not add up; `shared` the pairs of its documents
    that share text.
    """

    question: QuestionLine
    explanation: str
    why: tuple[str, ...]
    contradiction: RelationView | None
    answers: tuple[AnswerGroup, ...]
    origins: tuple[OriginView, ...]
    relations: tuple[RelationView, ...]
    beside: tuple[LookAlike, ...]
    sums: tuple[SumView, ...]
    shared: tuple[SharedPair, ...]


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
