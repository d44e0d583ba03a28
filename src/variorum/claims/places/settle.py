"""Places that other rooms found, in lists for instance, resolved with those of the running text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from variorum.claims.drafts import PlaceMention
from variorum.claims.places.find import fitting, trusted, trusted_countries
from variorum.claims.places.gazetteer import Candidate, every_candidate
from variorum.claims.places.identity import lies, place_id, with_form, without_form
from variorum.claims.places.resolving import Named, resolve_all
from variorum.model import Claim, Document, Place, Toponym
from variorum.syntax import Reading


def settled(
    reading: Reading, mentions: Sequence[PlaceMention], claims: Sequence[Claim]
) -> tuple[Claim, ...]:
    """The claims, those places resolved that no mention of the running text stands for."""
    held = {m.id for m in mentions}
    loose = {
        (c.place.start, c.place.end): c.place
        for c in claims
        if c.place is not None and c.place.start is not None and c.place.id not in held
    }
    if not loose:
        return tuple(claims)
    better = _resolved(reading.document.text, mentions, loose.values())
    return tuple(_with(claim, better, reading.document.text) for claim in claims)


def _resolved(
    text: str, mentions: Sequence[PlaceMention], loose: Iterable[Place]
) -> dict[tuple[int | None, int | None], Place]:
    places = [p for p in loose if p.start is not None and p.end is not None]
    named = [_of_mention(m) for m in mentions]
    named += [
        Named(p.start or 0, p.end or 0, p.name, fitting(p.name, _of(p.name), "")) for p in places
    ]
    order = sorted(range(len(named)), key=lambda n: (named[n].start, named[n].end))
    found = dict(zip(order, resolve_all(text, [named[n] for n in order]), strict=True))
    countries = trusted_countries(found.values())
    out = {}
    for number, place in enumerate(places, start=len(mentions)):
        meant = trusted(found[number], countries).place
        where = lies(meant, "", near=False)
        out[place.start, place.end] = replace(
            place,
            id=place_id(place.name, meant),
            lat=meant.lat if meant else None,
            lon=meant.lon if meant else None,
            kind=where.kind,
            precision=where.precision,
            inside=where.inside,
        )
    return out


def _of(name: str) -> tuple[Candidate, ...]:
    return every_candidate(name) or every_candidate(without_form(name))


def _of_mention(mention: PlaceMention) -> Named:
    """A mention with nothing but what it was resolved to: it is settled."""
    some = tuple(
        c
        for c in _of(mention.name)
        if mention.lat is not None and place_id(mention.name, c) == mention.id
    )
    return Named(mention.start, mention.end, mention.name, some)


def _with(claim: Claim, better: dict[tuple[int | None, int | None], Place], text: str) -> Claim:
    if claim.place is None:
        return claim
    place = better.get((claim.place.start, claim.place.end))
    if place is None or place == claim.place:
        return claim
    return replace(claim, place=replace(place, inferred=claim.place.inferred), source=text)


def toponyms(
    reading: Reading, mentions: Sequence[PlaceMention], claims: Sequence[Claim]
) -> tuple[Toponym, ...]:
    """Every name of a place in a document, those in claims' places included."""
    document = reading.document.id
    out = {(t.start, t.end): t for t in (_toponym(reading.document, m) for m in mentions)}
    held = {m.id for m in mentions}
    for place in (c.place for c in claims):
        if place is None or place.start is None or place.end is None or place.id in held:
            continue
        out.setdefault(
            (place.start, place.end),
            Toponym(
                document, place.start, place.end, place.name, place.id, place.kind, place.lat,
                place.lon, place.precision, place.inside,
            ),
        )  # fmt: skip
    return tuple(out[key] for key in sorted(out))


def _toponym(document: Document, mention: PlaceMention) -> Toponym:
    """A mention under its full name: with the form of government that stands before it."""
    m, start = mention, with_form(document.text, mention.start)
    name = " ".join([*document.text[start : m.start].split(), m.name])
    return Toponym(
        document.id, start, m.end, name, m.id, m.kind, m.lat, m.lon, m.precision, m.inside,
        m.reason, m.left,
    )  # fmt: skip
