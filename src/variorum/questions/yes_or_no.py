"""Questions that are asked of two claims that exclude one another, whatever else they answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.model import Claim, Kind, Question, Relation
from variorum.questions.counting import OriginsLike

_SPACE = re.compile(r"\s+")
#: So much of a claim's words stands in a reason.
LONGEST = 140


@dataclass(frozen=True, slots=True)
class Clash:
    """Two claims that exclude one another, and why; `asked` is the question that both answer."""

    one: Claim
    other: Claim
    asked: str
    reason: str


def clash_questions(
    clashes: Sequence[Clash], origins: OriginsLike, kind: Kind
) -> tuple[list[Question], list[Relation]]:
    """One question for claims that clash with one another, directly or by way of a third."""
    relations: list[Relation] = []
    groups: list[list[Clash]] = []
    for clash in sorted(clashes, key=lambda c: (c.asked, c.one.id, c.other.id)):
        first, second = sorted((clash.one.id, clash.other.id))
        told = clash.reason + of_one_origin(clash, origins)
        relations.append(Relation(first, second, "contradicts", told))
        ids = {first, second}
        near = [g for g in groups if any(ids & {c.one.id, c.other.id} for c in g)]
        apart = [g for g in groups if g not in near]
        groups = [*apart, [*(c for g in near for c in g), clash]]
    questions: list[Question] = []
    for group in groups:
        members = {claim.id for c in group for claim in (c.one, c.other)}
        ids_ = tuple(sorted(members))
        reason = group[0].reason + of_one_origin(group[0], origins)
        words = f"{reason[:1].upper()}{reason[1:]}."
        questions.append(
            Question(
                kind, group[0].asked, ids_, "contradict", origins.count(ids_), words,
                why=origins.why(ids_),
            )
        )  # fmt: skip
    return questions, relations


def voice(claim: Claim) -> str:
    """Who asserts a claim, for a sentence; a text where nobody is named."""
    last = claim.asserted_by
    return last.name if last is not None and last.name.strip() else "a text"


def words_of(text: str) -> str:
    """Words of a text on one line, for a reason."""
    line = _SPACE.sub(" ", text).strip()
    return line if len(line) <= LONGEST else line[:LONGEST].rsplit(" ", 1)[0] + " …"


def two_tellings(one: Claim, other: Claim, origins: OriginsLike) -> bool:
    """Whether two texts tell it, or in one text two sources of different beginnings."""
    if one.document != other.document:
        return True
    return voice(one) != voice(other) and origins.of(one.id) != origins.of(other.id)


def of_one_origin(clash: Clash, origins: OriginsLike) -> str:
    """What a reason says of two texts that go back to one beginning."""
    one = origins.of(clash.one.id) == origins.of(clash.other.id)
    return "; both go back to one origin" if one else ""
