"""How many independent beginnings claims have: links with evidence, joined into components.

Three things link claims: their words are copies of one another, they credit one source, or one
banner carries them. What a document says without a credit begins with the document itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from variorum.copies.crediting import Credited, find_credits
from variorum.copies.credits import Credit
from variorum.model import (
    Claim,
    Document,
    Figure,
    Register,
    Reuse,
    Side,
    Span,
    Statement,
    folded,
    identifier,
)
from variorum.settings import Settings

#: Under so many of its names a source is told.
MOST_NAMES = 5
#: Of two sentences that overlap a shared stretch, the one must lie in it to this share ...
MOSTLY = 0.5
#: ... and the other to this, where both say the same.
PARTLY = 0.2


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
    register: Register | None = None,
) -> Origins:
    """The origins of all claims, a function of the sets: no order matters.

    Names that the register has joined, by its own reasons or by a person's decision, are one
    source.
    """
    ordered = sorted(claims, key=lambda c: (c.document, c.start, c.end, c.id))
    paths = {d.id: d.path for d in documents}
    credits = _joined(find_credits(documents, ordered), register)
    origin: dict[str, str] = {}
    names: dict[str, Counter[str]] = defaultdict(Counter)
    copied: set[str] = set()
    alone: dict[str, str] = {}
    for group in _copies(ordered, reuse):
        members = sorted(group, key=lambda c: (paths.get(c.document, ""), c.start, c.id))
        named = sorted((credits[c.id] for c in members if c.id in credits), key=_of_source)
        if named:
            source = named[0].source
            key = identifier("o", "credit", *source.proper, *source.kinds, source.government)
            names[key].update(c.name for c in named if c.source == source)
        else:
            first = members[0]
            key = identifier("o", "document", first.document)
            alone[key] = paths.get(first.document, first.document)
        if len({c.document for c in members}) > 1:
            copied.add(key)
        origin.update((claim.id, key) for claim in members)
    reasons = {key: f"{path}, without a credit" for key, path in alone.items()}
    reasons |= {key: _credited(counts) for key, counts in names.items()}
    also = ", also where its words are copied"
    return Origins(origin, {k: v + (also if k in copied else "") for k, v in reasons.items()})


def _joined(found: Mapping[str, Credited], register: Register | None) -> dict[str, Credited]:
    """The credits, those of one source of the register under the first of its names.

    A name that the register joins with no other says nothing here: "the authorities" of two
    texts bear one name and may be those of two states.
    """
    joined = [s for s in (register or Register()).sources if len(s.names) > 1]
    homes = {folded(name): source.id for source in joined for name in source.names}
    by_home: dict[str, set[Credit]] = defaultdict(set)
    for credited in found.values():
        if (home := homes.get(folded(credited.name))) is not None and _tells_whose(credited):
            by_home[home].add(credited.source)
    one = {source: min(group) for group in by_home.values() for source in group if len(group) > 1}
    return {claim: replace(c, source=one.get(c.source, c.source)) for claim, c in found.items()}


def _tells_whose(credited: Credited) -> bool:
    """Whether a name itself says whose it is: not so "the Government", which each text has."""
    source, said = credited.source, folded(credited.name).split()
    return not source.government or any(w.startswith(p[:4]) for w in said for p in source.proper)


def _of_source(credited: Credited) -> Credit:
    return credited.source


def _credited(names: Counter[str]) -> str:
    """Under which names a source is credited, the most usual first."""
    ordered = sorted(names, key=lambda name: (-names[name], name))
    others = "; ".join(ordered[1:MOST_NAMES])
    return f"credited to {ordered[0]}" + (f" (also as: {others})" if others else "")


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
    if (one.modality == "denied") != (other.modality == "denied"):
        return False  # what the one states the other denies, in words that they share
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
