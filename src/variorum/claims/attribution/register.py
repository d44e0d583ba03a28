"""The register of sources: every name that documents use for a body or a person, and why.

Within a document names have been resolved already; each wording is kept with the reason it was
taken for the same source. Across documents names are joined conservatively (`alike.py`), and
what a person decided goes before every rule: a confirmed pair is one source, a rejected pair is
never in one, whatever else would join it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from variorum.claims.attribution import named
from variorum.claims.attribution.alike import Name, likenesses
from variorum.claims.attribution.wordings import PRONOUNS, is_former, wordings_of
from variorum.model import (
    ROLES_OWN_VOICE,
    Attribution,
    Claim,
    Decision,
    Document,
    Likeness,
    Office,
    Register,
    Source,
    Wording,
    folded,
    latest,
    pair_subject,
)

#: Links that are bodies whatever their words: a reporter may be a person or an agency.
_BODIES = ROLES_OWN_VOICE - {"reporter"}


@dataclass(slots=True)
class _Use:
    """What the record's chains tell of one name."""

    links: dict[tuple[str, int, int], Attribution] = field(default_factory=dict)
    documents: set[str] = field(default_factory=set)
    own_voice: bool = False
    used: int = 0


def find_register(
    documents: Sequence[Document], claims: Iterable[Claim], decisions: Iterable[Decision] = ()
) -> Register:
    """Every source of a record, by name. The order of the arguments' items does not matter."""
    texts = {document.id: document.text for document in documents}
    claims = list(claims)
    uses = _uses(documents, claims)
    names = [_name(text, uses[text]) for text in sorted(uses)]
    signed = _signed(documents, claims)
    pairs = _decided((*signed, *likenesses(names, texts)), decisions, names)
    groups = _groups(names, pairs)
    order = {d.id: (d.published is None, d.published or "", d.path) for d in documents}
    sources = [_in_order(_source(group, uses, texts), order) for group in groups]
    home = {name.text: at for at, group in enumerate(groups) for name in group}
    return Register(
        tuple(sorted(sources, key=lambda s: (s.name.casefold(), s.name))),
        tuple(p for p in pairs if _worth_telling(p, home)),
    )


def _worth_telling(pair: Likeness, home: Mapping[str, int]) -> bool:
    """Joined pairs, decided ones, and those look-alikes that nothing else has joined."""
    apart = home[pair.one] != home[pair.other]
    return pair.decided is not None or pair.joined != apart


def _signed(documents: Iterable[Document], claims: Iterable[Claim]) -> list[Likeness]:
    """Publishers with the initials that a document of their own is signed with: "(VW) -"."""
    publishers = {d.id: d.publisher for d in documents if d.publisher}
    told: set[tuple[str, str]] = set()
    for claim in claims:
        long = publishers.get(claim.document)
        for link in claim.attribution if long is not None else ():
            short = link.name.replace(".", "")
            if link.as_ == "reporter" and len(short) > 1 and short == _initials(long or ""):
                told.add((long or "", link.name))
    one_of = Counter(short for _, short in told)
    reason = "a document of “{}” is signed “{}”, its initials"
    return [
        Likeness(long, short, reason.format(long, short), joined=True)
        for long, short in sorted(told)
        if one_of[short] == 1
    ]


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())


def _uses(documents: Iterable[Document], claims: Iterable[Claim]) -> dict[str, _Use]:
    out: dict[str, _Use] = {}
    for document in documents:
        if document.publisher:
            use = out.setdefault(document.publisher, _Use(own_voice=True))
            use.documents.add(document.id)
    for claim in claims:
        for link in claim.attribution:
            if folded(link.name) in PRONOUNS:
                continue
            use = out.setdefault(link.name, _Use())
            use.documents.add(claim.document)
            use.used += 1
            use.own_voice = use.own_voice or (
                link.as_ in ROLES_OWN_VOICE and link.as_ != "reporter"
            )
            if link.start is not None and link.end is not None:
                place = (claim.document, link.start, link.end)
                held = use.links.setdefault(place, link)
                if held.role is None and link.role is not None:
                    use.links[place] = link
    return out


def _name(text: str, use: _Use) -> Name:
    roles = frozenset(folded(link.role) for link in use.links.values() if link.role)
    kind = named.kind_of(text, office=bool(roles), publishes=use.own_voice)
    return Name(text, kind, frozenset(use.documents), roles, use.used)


def _decided(
    found: Iterable[Likeness], decisions: Iterable[Decision], names: Sequence[Name]
) -> list[Likeness]:
    """The pairs with what was decided of them, each once; decided pairs that no rule sees, too."""
    spoken = {s: d for s, d in latest(decisions).items() if d.judgement != "unsure"}
    out: dict[str, Likeness] = {}
    for pair in found:
        subject = pair_subject(pair.one, pair.other)
        if subject in out or folded(pair.one) == folded(pair.other):
            continue
        decision = spoken.get(subject)
        out[subject] = pair if decision is None else _settled(pair, decision)
    by_fold: dict[str, str] = {}
    for name in names:
        by_fold.setdefault(folded(name.text), name.text)
    for subject, decision in sorted(spoken.items()):
        one, _, other = subject.removeprefix("source: ").partition(" = ")
        if subject not in out and one in by_fold and other in by_fold:
            unseen = Likeness(by_fold[one], by_fold[other], "no rule sees this pair", joined=False)
            out[subject] = _settled(unseen, decision)
    return sorted(out.values(), key=lambda p: (p.decided != "confirmed", p.one, p.other))


def _settled(pair: Likeness, decision: Decision) -> Likeness:
    confirmed = decision.judgement == "confirmed"
    return replace(
        pair,
        joined=confirmed,
        decided="confirmed" if confirmed else "rejected",
        by=f"{decision.by}, {decision.made}" + (f": {decision.note}" if decision.note else ""),
    )


def _groups(names: Sequence[Name], pairs: Sequence[Likeness]) -> list[list[Name]]:
    """Names joined by pairs, confirmed ones first, never so that a rejected pair meets."""
    group: dict[str, set[str]] = {folded(n.text): {folded(n.text)} for n in names}
    barred = {frozenset((folded(p.one), folded(p.other))) for p in pairs if p.decided == "rejected"}
    for pair in pairs:
        one, other = group[folded(pair.one)], group[folded(pair.other)]
        if not pair.joined or one is other:
            continue
        if pair.decided is None and any(frozenset((a, b)) in barred for a in one for b in other):
            continue
        one |= other
        for member in other:
            group[member] = one
    out: dict[int, list[Name]] = {}
    for name in names:
        out.setdefault(id(group[folded(name.text)]), []).append(name)
    return list(out.values())


def _source(group: Sequence[Name], uses: Mapping[str, _Use], texts: Mapping[str, str]) -> Source:
    ordered = sorted(group, key=_rank)
    main = ordered[0]
    wordings: dict[tuple[str, int, int], Wording] = {}
    offices: dict[tuple[str, str], Office] = {}
    for name in ordered:
        links = sorted(uses[name.text].links.items())
        for wording in wordings_of(name.text, links, texts):
            wordings.setdefault((wording.document, wording.start, wording.end), wording)
        for (document, start, _), link in links:
            if link.role:
                office = Office(link.role, document, start, is_former(link, texts[document]))
                offices.setdefault((folded(link.role), document), office)
    kinds = [name.kind for name in ordered if name.kind is not None]
    caveats = [named.caveat_of(name.text, name.kind) for name in ordered]
    return Source(
        name=main.text,
        names=tuple(name.text for name in ordered),
        kind=kinds[0] if kinds else None,
        wordings=tuple(wordings[place] for place in sorted(wordings)),
        offices=tuple(offices.values()),
        caveat=caveats[0] if all(caveats) else None,
    )


def _in_order(source: Source, order: Mapping[str, tuple[bool, str, str]]) -> Source:
    """The offices as the documents that give them were published, undated ones last."""
    ranked = sorted(source.offices, key=lambda o: (order[o.document], o.start, o.role))
    return replace(source, offices=tuple(ranked))


def _rank(name: Name) -> tuple[bool, bool, int, int, str]:
    """Names that spell out their abbreviation first, then the most used, then the fullest."""
    both = named.forms_of(name.text) is None
    short = name.text.isupper()
    return both, short, -name.used, -len(name.text), name.text
