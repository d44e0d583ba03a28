"""How claims are laid out: under origins, under evidence, arithmetic before its grounds.

Only layout. What is one answer, one origin or a contradiction is what the queries answered.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from variorum.store.queries import AnswerGroup, ClaimHit, ClaimView, OriginView, RelationView

#: The sign of arithmetic between two numbers, which stay on one line.
_MINUS = re.compile(r"(?<=\d) - (?=\d)")


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim, and others of its origin that give the same words from the same voice."""

    claim: ClaimView
    also: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """What one origin contributes to an answer; `origin` null where it is not known."""

    origin: OriginView | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """Neighbours in a list with one evidence; `alike` where one chain stands behind all."""

    claims: tuple[ClaimView, ...]
    alike: bool


@dataclass(frozen=True, slots=True)
class Reason:
    """The reason of a relation: what follows, and on which grounds the two were compared."""

    told: str
    grounds: tuple[str, ...]


def by_origin(answer: AnswerGroup, origins: Sequence[OriginView]) -> tuple[Share, ...]:
    """The claims of an answer under their origins, in the order of `origins`."""
    of = {claim: origin for origin in origins for claim in origin.claims}
    places = [*origins, None]
    members: list[list[ClaimView]] = [[] for _ in places]
    for claim in answer.claims:
        members[places.index(of.get(claim.id))].append(claim)
    return tuple(
        Share(origin, _entries(found))
        for origin, found in zip(places, members, strict=True)
        if found
    )


def _entries(claims: Sequence[ClaimView]) -> tuple[Entry, ...]:
    same: dict[tuple[object, ...], list[ClaimView]] = {}
    for claim in claims:
        at = claim.at_start - claim.start
        key = (" ".join(claim.quote.split()), at, claim.voice, claim.modality)
        same.setdefault(key, []).append(claim)
    return tuple(Entry(found[0], tuple(found[1:])) for found in same.values())


def by_evidence(claims: Sequence[ClaimView]) -> tuple[Told, ...]:
    """A list of claims in its order, neighbours that quote the same words together."""
    grouped = groupby(claims, key=lambda claim: (claim.document.id, claim.start, claim.end))
    found = (tuple(members) for _, members in grouped)
    return tuple(Told(members, len(set(map(_chain, members))) == 1) for members in found)


def together(found: Sequence[ClaimHit]) -> tuple[tuple[ClaimHit, ...], ...]:
    """What a search found, claims of one evidence under the first of them."""
    groups: dict[tuple[str, int, int], list[ClaimHit]] = {}
    for hit in found:
        place = (hit.claim.document.id, hit.claim.start, hit.claim.end)
        groups.setdefault(place, []).append(hit)
    return tuple(map(tuple, groups.values()))


def _chain(claim: ClaimView) -> tuple[object, ...]:
    links = tuple((link.name, link.as_, link.role) for link in claim.attribution)
    return (links, claim.voice, claim.modality)


def reason(words: str) -> Reason:
    """ "29 - 12 = 17; same place: A; same time" as what follows and its grounds."""
    told, *grounds = (part.strip() for part in words.split("; "))
    told = _MINUS.sub("\u00a0\u2212\u00a0", told)
    return Reason(told[:1].upper() + told[1:], tuple(ground for ground in grounds if ground))


def answer_with(claim: ClaimView, answers: Sequence[AnswerGroup]) -> AnswerGroup | None:
    """The answer that a claim gives; null where it stands in none of these."""
    return next((a for a in answers if any(own.id == claim.id for own in a.claims)), None)


def pair(relation: RelationView, answers: Sequence[AnswerGroup]) -> tuple[ClaimView, ClaimView]:
    """The two claims of a relation, in the order in which the page lists their answers."""
    ids = [claim.id for answer in answers for claim in answer.claims]
    first, second = sorted((relation.from_, relation.to), key=lambda claim: ids.index(claim.id))
    return first, second


def in_short(
    answers: Sequence[AnswerGroup], relation: RelationView | None, most: int
) -> tuple[AnswerGroup, ...]:
    """At most so many answers in their order, always with both of a contradiction."""
    told = [answer_with(c, answers) for c in (relation.from_, relation.to)] if relation else []
    first = [at for at, answer in enumerate(answers) if any(answer is one for one in told)]
    rest = [at for at in range(len(answers)) if at not in first]
    return tuple(answers[at] for at in sorted([*first, *rest][:most]))


def in_a_sentence(relation: RelationView, answers: Sequence[AnswerGroup]) -> str | None:
    """Who gives which of two numbers or dates, to be printed; null for other contradictions."""
    one, other = pair(relation, answers)
    readings = [answer.reading for c in (one, other) if (answer := answer_with(c, answers))]
    if len(set(readings)) < len((one, other)) or one.kind not in ("figure", "event"):
        return None
    if _named(one) == _named(other):
        texts = "one text" if one.document.id == other.document.id else "two texts"
        told = f"{readings[0]} and {readings[1]} according to {_named(one)}, in {texts}."
    else:
        sides = zip(readings, (one, other), strict=True)
        told = "; ".join(f"{said} according to {_named(claim)}" for said, claim in sides) + "."
    return told[:1].upper() + told[1:]


def _named(claim: ClaimView) -> str:
    return claim.voice or f"“{claim.document.name}”"
