"""Which source each claim goes back to, as far as its text or its publisher tells."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.copies.credits import FINDINGS, Credit, of_organ, read_credit, resolve
from variorum.copies.homes import Homes
from variorum.copies.names import Names
from variorum.copies.retold import retold
from variorum.model import ROLES_OWN_VOICE, Claim, Document, Figure

#: Figures of one document are one figure told twice where they differ by no more than this.
ROUNDED = 0.02
#: What stands before a thing that the text has not told of before.
_NEW = re.compile(r"\b(?:an?|another|one|separate|different)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Credited:
    """A claim's source: the name that stands for it, and the one that this claim has."""

    source: Credit
    name: str


def find_credits(documents: Sequence[Document], claims: Sequence[Claim]) -> dict[str, Credited]:
    """The source of each credited claim, by claim id; claims in text order."""
    by_id = {d.id: d for d in documents}
    homes = Homes(by_id, claims)
    found = _named(claims, Names(by_id, claims, homes).credits(), by_id)
    publishers = {d.id: _publisher(d, homes) for d in documents}
    wordings = resolve([*found.values(), *(c for c in publishers.values() if c is not None)])
    found |= retold(claims, found, publishers, wordings, homes, by_id)
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


def _named(
    claims: Sequence[Claim], found: Mapping[str, Credit], documents: Mapping[str, Document]
) -> dict[str, Credit]:
    """Read "the study" as the one that its document names: the last before, else the next.

    Where the document names none, the credit says nothing and is left out. "A study", after
    one was named, is another one.
    """
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.id in found:
            by_document[claim.document].append(claim)
    out: dict[str, Credit] = {}
    for name, own in by_document.items():
        before: Credit | None = None
        next_: Credit | None = next((found[c.id] for c in own if _finding(found[c.id])), None)
        for claim in own:
            credit = found[claim.id]
            if _finding(credit):
                before = credit
            if not credit.unnamed:
                out[claim.id] = credit
            elif before is not None and _brought_in(claim, documents[name].text):
                out[claim.id] = Credit((), (name,), government=False, written=credit.written)
            elif before is not None or next_ is not None:
                out[claim.id] = before or next_  # type: ignore[assignment]
    return out


def _brought_in(claim: Claim, text: str) -> bool:
    """Whether a text tells of the source as of something new."""
    starts = [link.start for link in claim.attribution if link.as_ not in ROLES_OWN_VOICE]
    return any(s is not None and _NEW.search(text[max(0, s - 40) : s]) for s in starts)


def _finding(credit: Credit) -> bool:
    """Whether a credit names those who found something out, or what they wrote."""
    words = re.findall(r"[^\W\d_]+", credit.written.casefold())
    return bool(credit.proper) and not credit.unnamed and any(w in FINDINGS for w in words)


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
            twin = next((c for c in credited if _told_twice(claim, c)), None)
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
        return False
    if _ranges(one, two) == 2:
        return (one.low, one.high) == (two.low, two.high)
    left, right = _middle(one), _middle(two)
    if left is None or right is None:
        return False
    if claim.span == other.span:  # what one sentence sets side by side are two numbers
        return left == right
    return abs(left - right) <= ROUNDED * max(abs(left), abs(right))


def _ranges(*figures: Figure) -> int:
    return sum(f.low is not None and f.high is not None and f.low != f.high for f in figures)


def _middle(figure: Figure) -> float | None:
    """The number itself, or the middle of a range."""
    if figure.low is not None and figure.high is not None:
        return (figure.low + figure.high) / 2
    return figure.low if figure.low is not None else figure.high
