"""One place, many names: what documents call by several names is one place of the record.

Conservative: names are joined where the gazetteer has them at one entry, where a text itself gives
both, where a name is told by another document, or where two spellings write the same sounds. What
is like but not sure is kept as a pair that only a person can settle. What a person decided goes
before every rule.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from variorum.claims.places.together.decided import Pair, decided, spoken, told_apart
from variorum.claims.places.together.namesakes import held_apart
from variorum.claims.places.together.pairs import Group, same_spelling, spelled_alike, told_pairs
from variorum.claims.places.together.told import told_names
from variorum.model import (
    GEONAMES,
    Decision,
    Document,
    Gazetteer,
    GivenPlaces,
    NamedPlace,
    PlaceName,
    Toponym,
    identifier,
)
from variorum.model.given import PROJECT


def find_gazetteer(
    documents: Sequence[Document],
    toponyms: Iterable[Toponym],
    decisions: Iterable[Decision] = (),
    given: GivenPlaces | None = None,
) -> Gazetteer:
    """The places of a record by name. The order of the arguments' items does not matter.

    `given` is the project gazetteer: what it says of a place is kept with it.
    """
    ordered = sorted(toponyms, key=lambda t: (t.document, t.start, t.end))
    texts = {document.id: document.text for document in documents}
    ordered, told = _with_told(ordered, texts)
    said = spoken(decisions)
    ordered, parted = told_apart(ordered, said)
    ordered, moved = held_apart(ordered)
    groups = _grouped(ordered)
    every = [*told_pairs(told, groups), *same_spelling(groups), *spelled_alike(groups)]
    pairs = decided(every, said, groups)
    home = _joined([g.id for g in groups], pairs)
    members: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        members[home[group.id]].append(group)
    alone = {new: old for (_, old), new in moved.items()}
    places = [_place(key, some, home, alone) for key, some in members.items()]
    places = _with_given(places, given or GivenPlaces())
    distinct = {(p.one, p.other): p for _, _, p in pairs if p.one != p.other}
    return Gazetteer(
        tuple(sorted(places, key=lambda p: (p.name.casefold(), p.name, p.id))),
        tuple(distinct[key] for key in sorted(distinct)),
        home,
        {key: home[new] for key, new in sorted(parted.items()) if new in home},
        {key: home[new] for key, new in sorted(moved.items())},
    )


def _with_told(
    toponyms: list[Toponym], texts: dict[str, str]
) -> tuple[list[Toponym], dict[str, list[tuple[str, str, str]]]]:
    """The toponyms with those that a text gives in passing, and what it says of them."""
    by_document: dict[str, list[Toponym]] = defaultdict(list)
    for toponym in toponyms:
        by_document[toponym.document].append(toponym)
    told: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    out = list(toponyms)
    for document, some in sorted(by_document.items()):
        spans = [(t.start, t.end) for t in some]
        for toponym, name, start, end in told_names(texts.get(document, ""), some):
            told[document].append((toponym.place, toponym.name, name))
            if not any(a < end and start < b for a, b in spans):
                other = identifier("place", name.casefold())
                out.append(
                    Toponym(document, start, end, name, other, reason="given beside another name")
                )
    out.sort(key=lambda t: (t.document, t.start, t.end))
    return out, told


def _grouped(toponyms: Sequence[Toponym]) -> list[Group]:
    groups: dict[str, Group] = {}
    for toponym in toponyms:
        groups.setdefault(toponym.place, Group(toponym.place)).toponyms.append(toponym)
    return [groups[key] for key in sorted(groups)]


def _joined(ids: Sequence[str], pairs: Sequence[Pair]) -> dict[str, str]:
    """The place of every id: connected pairs are one, known entries first."""
    parent = {one: one for one in ids}

    def root(one: str) -> str:
        while parent[one] != one:
            one = parent[one]
        return one

    known: dict[str, str] = {one: one for one in ids if _is_entry(one)}
    for one, other, pair in pairs:
        left, right = root(one), root(other)
        if not pair.joined or left == right:
            continue
        # two entries of the gazetteer are never one place, whatever stands between them
        if left in known and right in known and pair.decided is None:
            continue
        keep, drop = sorted((left, right), key=lambda i: (i not in known, i))
        parent[drop] = keep
    return {one: root(one) for one in ids}


def _is_entry(place: str) -> bool:
    return place.startswith((GEONAMES, PROJECT))


def _with_given(places: Sequence[NamedPlace], given: GivenPlaces) -> list[NamedPlace]:
    told = {place.id: place for place in given.places}
    return [
        replace(p, given=t.names, outline=t.outline, note=t.note) if (t := told.get(p.id)) else p
        for p in places
    ]


def _place(
    key: str, groups: Sequence[Group], home: Mapping[str, str], alone: Mapping[str, str]
) -> NamedPlace:
    """A place of the record; `alone` has the ids that documents gave what was parted since."""
    main = next((g for g in groups if g.id == key), groups[0])
    spot = next((t for g in (main, *groups) for t in g.toponyms if t.lat is not None), main.first)
    uses: dict[tuple[str, str], list[Toponym]] = defaultdict(list)
    total: dict[str, int] = defaultdict(int)
    for toponym in (t for g in groups for t in g.toponyms):
        uses[toponym.name, toponym.document].append(toponym)
        total[toponym.name] += 1
    names = [
        PlaceName(name, document, len(some), some[0].start, some[0].end)
        for (name, document), some in uses.items()
    ]
    names.sort(key=lambda n: (-n.count, n.name, n.document))
    best = min(total, key=lambda n: (n.isupper(), -total[n], n))
    held = spot.inside or next((t.inside for g in groups for t in g.toponyms if t.inside), ())
    kinds = sorted({t.kind for g in groups for t in g.toponyms if t.kind})
    return NamedPlace(
        key,
        best,
        tuple(names),
        tuple(sorted({alone.get(g.id, g.id) for g in groups})),
        spot.kind or (kinds[0] if len(kinds) == 1 else None),
        spot.lat,
        spot.lon,
        spot.precision,
        tuple(dict.fromkeys(home.get(one, one) for one in held if home.get(one, one) != key)),
    )
