"""How many independent beginnings claims have: links with evidence, joined into components.

Three things link claims: their words are copies of one another, they credit one source, or one
banner carries them. What a document says without a credit begins with the document itself.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from variorum.copies.credits import FINDINGS, Credit, read_credit, resolve
from variorum.model import (
    ROLES_OWN_VOICE,
    Claim,
    Document,
    Figure,
    Reuse,
    Side,
    Span,
    Statement,
    identifier,
)
from variorum.settings import Settings

#: Of two sentences that overlap a shared stretch, the one must lie in it to this share ...
MOSTLY = 0.5
#: ... and the other to this, where both say the same.
PARTLY = 0.2
#: Figures of one document are one figure told twice where they differ by no more than this.
ROUNDED = 0.02


@dataclass(frozen=True)
class Origins:
    """The origin of every claim and why: by claim id."""

    ids: Mapping[str, str]
    reasons: Mapping[str, str]

    def of(self, claim: str) -> str:
        """The origin's id; a claim that nothing is known of is its own origin."""
        return self.ids.get(claim, claim)

    def count(self, claims: Iterable[str]) -> int:
        """Independent origins among the claims."""
        return len({self.of(claim) for claim in claims})

    def why(self, claims: Iterable[str]) -> tuple[str, ...]:
        """One line for each origin among the claims: what it is, and how many claims it has."""
        sizes: dict[str, int] = defaultdict(int)
        for claim in sorted(set(claims)):
            sizes[self.of(claim)] += 1
        lines = (
            f"{self.reasons.get(origin, 'a claim of its own')} "
            f"({size} claim{'s' if size > 1 else ''})"
            for origin, size in sizes.items()
        )
        return tuple(sorted(lines))


def find_origins(
    documents: Sequence[Document],
    claims: Sequence[Claim],
    reuse: Sequence[Reuse],
    settings: Settings,  # noqa: ARG001 - every room's function takes the settings
) -> Origins:
    """The origins of all claims, a function of the sets: no order matters."""
    ordered = sorted(claims, key=lambda c: (c.document, c.start, c.end, c.id))
    paths = {d.id: d.path for d in documents}
    credits = _credits(ordered)
    stands = resolve(credits.values())
    _adopt(ordered, credits, {d.id: d for d in documents}, stands)
    origin: dict[str, str] = {}
    reasons: dict[str, str] = {}
    for group in _copies(ordered, reuse):
        members = sorted(group, key=lambda c: (paths.get(c.document, ""), c.start, c.id))
        named = sorted({stands[credits[c.id]] for c in members if c.id in credits})
        if named:
            key, reason = (
                identifier("o", "credit", *named[0].proper, *named[0].kinds, named[0].government),
                f"credited to {named[0].written}",
            )
        else:
            first = members[0]
            key = identifier("o", "document", first.document)
            reason = f"{paths.get(first.document, first.document)}, without a credit"
        if len({c.document for c in members}) > 1:
            reason += ", also where its words are copied"
        reasons.setdefault(key, reason)
        for claim in members:
            origin[claim.id] = key
    return Origins(origin, reasons)


def _credits(claims: Sequence[Claim]) -> dict[str, Credit]:
    """What each credited claim credits: its last link, unless that is the text's own voice."""
    places = frozenset(c.place.name.casefold() for c in claims if c.place)
    found: dict[str, Credit] = {}
    for claim in claims:
        last = claim.asserted_by
        if last is not None and last.as_ not in ROLES_OWN_VOICE and last.name.strip():
            place = claim.place.name if claim.place else None
            found[claim.id] = read_credit(last.name, place, places)
    return _named(claims, found)


def _named(claims: Sequence[Claim], found: Mapping[str, Credit]) -> dict[str, Credit]:
    """Read "the study" as the one that its document names: the last before, else the next.

    Where the document names none, the credit says nothing and is left out.
    """
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.id in found:
            by_document[claim.document].append(claim)
    out: dict[str, Credit] = {}
    for own in by_document.values():
        named: Credit | None = next((found[c.id] for c in own if _finding(found[c.id])), None)
        for claim in own:
            credit = found[claim.id]
            if _finding(credit):
                named = credit
            if not credit.unnamed:
                out[claim.id] = credit
            elif named is not None:
                out[claim.id] = named
    return out


def _finding(credit: Credit) -> bool:
    """Whether a credit names those who found something out, or what they wrote."""
    words = re.findall(r"[^\W\d_]+", credit.written.casefold())
    return bool(credit.proper) and not credit.unnamed and any(w in FINDINGS for w in words)


def _adopt(
    claims: Sequence[Claim],
    credits: dict[str, Credit],
    documents: Mapping[str, Document],
    stands: Mapping[Credit, Credit],
) -> None:
    """Give claims without a credit the one they go with.

    A figure told twice in one document, once with a credit, has that credit; and what a body
    publishes itself goes with what others credit to it, where it has published one document.
    """
    published: dict[str, list[str]] = defaultdict(list)
    for document in documents.values():
        if document.publisher:
            published[document.publisher.casefold()].append(document.id)
    alone = {ids[0]: name for name, ids in published.items() if len(ids) == 1}
    named = {c.written.casefold(): c for c in stands}
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
            elif alone.get(name) in named:
                credits[claim.id] = named[alone[name]]


def _told_twice(claim: Claim, other: Claim) -> bool:
    one, two = claim.payload, other.payload
    if not isinstance(one, Figure) or not isinstance(two, Figure):
        return False
    if one.unit != two.unit or one.measure.casefold() != two.measure.casefold():
        return False
    left, right = _number(one), _number(two)
    if left is None or right is None:
        return False
    return abs(left - right) <= ROUNDED * max(abs(left), abs(right))


def _number(figure: Figure) -> float | None:
    if figure.low is not None and figure.high is not None and figure.low != figure.high:
        return None
    return figure.low if figure.low is not None else figure.high


def _copies(claims: Sequence[Claim], reuse: Sequence[Reuse]) -> list[list[Claim]]:
    """Claims joined where their words are copies of one another."""
    parent = {c.id: c.id for c in claims}

    def root(claim: str) -> str:
        while parent[claim] != claim:
            parent[claim] = parent[parent[claim]]
            claim = parent[claim]
        return claim

    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_document[claim.document].append(claim)
    starts = {d: [c.start for c in own] for d, own in by_document.items()}
    longest = {d: max(c.end - c.start for c in own) for d, own in by_document.items()}

    def touching(side: Side) -> list[Claim]:
        own = by_document.get(side.document, [])
        if not own:
            return []
        low = bisect_left(starts[side.document], side.start - longest[side.document])
        high = bisect_left(starts[side.document], side.end)
        return [c for c in own[low:high] if c.span.overlap(side.span)]

    for row in reuse:
        if row.kind == "shared_quotation":
            continue
        for one in touching(row.a):
            for other in touching(row.b):
                if one.id != other.id and _copied(one, other, row):
                    left, right = sorted((root(one.id), root(other.id)))
                    parent[right] = left
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[root(claim.id)].append(claim)
    return list(groups.values())


def _copied(one: Claim, other: Claim, row: Reuse) -> bool:
    """Whether two claims are one in two copies of the stretch."""
    if one.kind != other.kind:
        return False
    share_one, share_other = _inside(one.span, row.a), _inside(other.span, row.b)
    reworded = max(share_one, share_other) >= MOSTLY and min(share_one, share_other) >= PARTLY
    if reworded and _value(one) == _value(other) is not None:
        return True
    at_one, at_other = one.payload_span, other.payload_span
    if not (row.a.span.holds(at_one) and row.b.span.holds(at_other)):
        return False
    return _corresponding(at_one, at_other, row)


def _inside(span: Span, side: Side) -> float:
    return span.overlap(side.span) / len(span) if len(span) else 0.0


def _corresponding(one: Span, other: Span, row: Reuse) -> bool:
    """Whether both stand at the same point of the stretch: exactly, where it is identical."""
    size = max(len(row.a.span), len(row.b.span))
    allowed = max(
        abs(len(row.a.span) - len(row.b.span)), 0 if row.similarity == 1.0 else size // 10
    )
    return abs((one.start - row.a.start) - (other.start - row.b.start)) <= allowed + 2


def _value(claim: Claim) -> tuple[object, ...] | None:
    """What a claim says, as far as two wordings of it can be held against each other."""
    said = claim.payload
    if isinstance(said, Figure):
        return (said.low or said.high, said.unit)
    if isinstance(said, Statement):
        return None
    return (claim.time.edtf,) if claim.time else None
