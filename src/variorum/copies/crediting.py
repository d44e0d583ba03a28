"""Which source each claim goes back to, as far as its text or its publisher tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.copies.books import counted_on
from variorum.copies.credits import Credit, of_organ, read_credit, resolve
from variorum.copies.evidence import digits_of
from variorum.copies.findings import authored_elsewhere, met_elsewhere, named, written_up
from variorum.copies.homes import Homes
from variorum.copies.hosts import through_hosts
from variorum.copies.inquiries import inquired
from variorum.copies.names import Names
from variorum.copies.retold import retold
from variorum.copies.voices import SHARP
from variorum.model import Claim, Document, Figure, Statement

#: Figures of one document are one figure told twice where they differ by no more than this.
ROUNDED = 0.02


@dataclass(frozen=True, slots=True)
class Credited:
    """A claim's source: the name that stands for it, and the one that this claim has."""

    source: Credit
    name: str


def find_credits(documents: Sequence[Document], claims: Sequence[Claim]) -> dict[str, Credited]:
    """The source of each credited claim, by claim id; claims in text order."""
    by_id = {d.id: d for d in documents}
    homes = Homes(by_id, claims)
    read = _within(claims, Names(by_id, claims, homes).credits())
    found = named(claims, read, by_id)
    publishers = {d.id: _publisher(d, homes) for d in documents}
    wordings = resolve([*found.values(), *(c for c in publishers.values() if c is not None)])
    found |= met_elsewhere(claims, read, found, wordings)
    publishers |= written_up(claims, found, wordings, by_id)
    found |= authored_elsewhere(claims, read, found, publishers, by_id)
    found |= inquired(claims, found, wordings, by_id)
    found |= counted_on(claims, found, publishers, homes, by_id)
    wordings = resolve([*found.values(), *(c for c in publishers.values() if c is not None)])
    found |= through_hosts(claims, found, publishers, wordings)
    found |= retold(claims, found, publishers, wordings, homes, by_id)
    found |= through_hosts(claims, found, publishers, wordings)
    credited = {wordings[c] for c in found.values()}
    own = {
        name: credit
        for name, credit in publishers.items()
        if credit is not None and (credit.government or wordings[credit] in credited)
    }
    _adopt(claims, found, own)
    return {claim: Credited(wordings[c], c.written) for claim, c in found.items()}


def _publisher(document: Document, homes: Homes) -> Credit | None:
    """A document's publisher as a source."""
    if not document.publisher:
        return None
    organ = homes.of_publisher(document)
    if organ is not None:
        return of_organ(organ, document.publisher)
    return read_credit(document.publisher, None, frozenset())


def _within(claims: Sequence[Claim], found: Mapping[str, Credit]) -> dict[str, Credit]:
    """The credits, with those of numbers and events in the words of a credited statement.

    The shortest statement around them counts: it is the last teller's.
    """
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim.payload, Statement) and claim.id in found:
            told[claim.document].append(claim)
    out = dict(found)
    for claim in claims:
        if claim.id in found or isinstance(claim.payload, Statement):
            continue
        around = [s for s in told[claim.document] if _mostly_in(claim, s)]
        if around:
            out[claim.id] = found[min(around, key=lambda s: (len(s.payload_span), s.id)).id]
    return out


def _mostly_in(claim: Claim, statement: Claim) -> bool:
    shared = claim.payload_span.overlap(statement.payload_span)
    return 2 * shared > len(claim.payload_span)


def _adopt(
    claims: Sequence[Claim], credits: dict[str, Credit], own_voices: Mapping[str, Credit]
) -> None:
    """Give claims without a credit the one they go with.

    A figure told twice in one document, once with a credit, has that credit; and what a body
    publishes itself goes with what others credit to it.
    """
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_document[claim.document].append(claim)
    for name, own in by_document.items():
        credited = [c for c in own if c.id in credits]
        for claim in own:
            if claim.id in credits:
                continue
            twins = [c for c in credited if _told_twice(claim, c)]
            twin = next((c for c in twins if c.modality in (claim.modality, "asserted")), None)
            if twin is not None:
                credits[claim.id] = credits[twin.id]
            elif name in own_voices:
                credits[claim.id] = own_voices[name]


def _told_twice(claim: Claim, other: Claim) -> bool:
    """Whether both give one number: nearly the same, or one in the middle of the other's range.

    Also one that is denied: the number begins with who gave it.
    """
    one, two = claim.payload, other.payload
    if not isinstance(one, Figure) or not isinstance(two, Figure):
        return False
    if one.unit != two.unit or one.measure.casefold() != two.measure.casefold():
        return one.unit == two.unit and _sharp(one) and one.value == two.value
    ends = {one.low, one.high} <= {two.low, two.high}
    if _ranges(one, two) == 2 or (ends and claim.modality == "denied"):
        return ends
    left, right = _middle(one), _middle(two)
    if left is None or right is None:
        return False
    if claim.span == other.span:  # what one sentence sets side by side are two numbers
        return left == right
    return abs(left - right) <= ROUNDED * max(abs(left), abs(right))


def _sharp(figure: Figure) -> bool:
    """Whether a number has so many digits that one text hardly has it of two things."""
    return figure.value is not None and digits_of(figure.value) >= SHARP


def _ranges(*figures: Figure) -> int:
    return sum(f.low is not None and f.high is not None and f.low != f.high for f in figures)


def _middle(figure: Figure) -> float | None:
    """The number itself, or the middle of a range."""
    if figure.low is not None and figure.high is not None:
        return (figure.low + figure.high) / 2
    return figure.value
