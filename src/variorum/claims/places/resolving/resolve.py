"""Which of its namesakes a name means: told by the text, else by the company it keeps.

Containment in the text comes first. What it leaves open is settled for all names together: each
speaks for the division and the country that it may lie in, as loudly as it is itself beyond doubt,
and each takes the candidate for which the others and its own prominence speak most. After
"local lexicons" (Lieberman, Samet & Sankaranarayanan 2010) and "one sense per discourse" (Gale,
Church & Yarowsky 1992).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.claims.places.gazetteer import Candidate, capitals, fold
from variorum.claims.places.resolving.containers import inside, told
from variorum.claims.places.resolving.lists import listed_divisions
from variorum.claims.places.resolving.named import Named

__all__ = ["Named", "Resolution", "resolve_all"]

_MOST = 40
_ROUNDS = 3
#: Weights, in powers of ten of inhabitants, of what other names say of a candidate's surroundings.
_DIVISION, _COUNTRY, _NEAR, _DISTRICT = 1.6, 0.9, 1.0, 1.0
_PEOPLE = 0.5
#: How much less company says where the text names places of many countries.
_SPREAD = 0.25
_ALL = "everywhere"
#: Degrees of a cell; a place is near another in one of the cells around its own.
_CELL = 1.5
#: By so much the first must lead over the next, else nothing is told.
_LEAD = 0.1
_WIDE = {"continent": 9.0, "state": 7.5, "area": 7.5, "water": 7.0, "mountains": 6.5, "river": 6.5}
_OTHER_NAME = -1.2
_CAPITAL = 1.0
#: A division that has the name of its main town, which has at least this share of its people.
_NAMED_AFTER, _MAIN = -1.0, 0.15
_LARGE_TOWN = 300_000


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a name means: a place, or None with the candidates left, and the reason in words."""

    place: Candidate | None
    reason: str
    left: tuple[Candidate, ...] = ()


_Belief = dict[str, list[tuple[Candidate, float]]]


def resolve_all(
    text: str, names: Sequence[Named], home: Sequence[Candidate] = ()
) -> list[Resolution]:
    """What each name means, in their order. `home` is where the text was published, if told."""
    own: dict[int, tuple[Candidate, ...]] = {}
    holding: dict[int, tuple[Candidate, ...]] = {}
    for number, some, holder in told(text, names):
        own.setdefault(number, some)
        holding[holder] = tuple(
            c for c in names[holder].candidates if any(inside(one, c) for one in some)
        )
    for number, some in listed_divisions(text, names):
        own.setdefault(number, some)
    shared = _shared(names, own)
    own = holding | own
    options: dict[str, tuple[Candidate, ...]] = {}
    counts: Counter[str] = Counter()
    for name in names:
        key = _key(name)
        counts[key] += 1
        options.setdefault(key, shared.get(key) or _likely(name.candidates)[:_MOST])
    beliefs = _settle(options, counts, home, {_key(n) for n in names if n.people})
    return [
        _own(own[number], beliefs)
        if number in own
        else _of(beliefs[_key(name)], _key(name) in shared)
        for number, name in enumerate(names)
    ]


def _key(name: Named) -> str:
    return fold(name.name) + ("+" if name.people else "") + name.feature


def _likely(some: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Without towns for which a country's name is only another name."""
    if not any(c.kind == "country" for c in some):
        return some
    return tuple(c for c in some if c.kind != "town" or c.naming == "name")


def _shared(
    names: Sequence[Named], own: Mapping[int, tuple[Candidate, ...]]
) -> dict[str, tuple[Candidate, ...]]:
    """What the text says of a name somewhere, where it does not say two things of it."""
    said: dict[str, list[tuple[Candidate, ...]]] = defaultdict(list)
    for number, some in own.items():
        said[_key(names[number])].append(some)
    out = {}
    for key, several in said.items():
        common = [c for c in several[0] if all(c in some for some in several[1:])]
        if common:
            out[key] = tuple(common)
    return out


def _settle(
    options: Mapping[str, tuple[Candidate, ...]],
    counts: Mapping[str, int],
    home: Sequence[Candidate],
    people: set[str],
) -> _Belief:
    beliefs: _Belief = {key: _shares(_priors(some)) for key, some in options.items()}
    for _ in range(_ROUNDS):
        votes = _Votes()
        for candidate in home:
            votes.add("", candidate, 2.0)
        for key, some in beliefs.items():
            loud = (1 + math.log(counts[key])) * (_PEOPLE if key in people else 1.0)
            for candidate, share in some:
                if share > 0.02:
                    votes.add(key, candidate, share * loud)
        beliefs = {
            key: _shares([(c, w + votes.of(key, c)) for c, w in _priors(some)])
            for key, some in options.items()
        }
    return beliefs


def _priors(some: Sequence[Candidate]) -> list[tuple[Candidate, float]]:
    """Each candidate with its prominence among them."""
    towns = [c for c in some if c.kind == "town"]
    # a country's name is also told of its capital, but hardly ever means it
    crowned = frozenset() if any(c.kind == "country" for c in some) else capitals()
    out = []
    for candidate in some:
        weight = _prior(candidate)
        if candidate.kind == "region" and _after_town(candidate, towns):
            weight += _NAMED_AFTER
        if candidate.kind == "town" and candidate.geonames_id in crowned:
            weight += _CAPITAL
        out.append((candidate, weight))
    return out


def _after_town(region: Candidate, towns: Sequence[Candidate]) -> bool:
    """Whether a division bears the name of its main town, which is then likelier meant."""
    return any(inside(t, region) and t.population >= _MAIN * region.population for t in towns)


def _prior(candidate: Candidate) -> float:
    """How prominent a place is, in powers of ten of inhabitants."""
    if candidate.kind in _WIDE:
        some = _WIDE[candidate.kind]
    else:
        some = math.log10(candidate.population + 100)
        some += {"country": 1.0, "district": -1.0, "region": -0.3}.get(candidate.kind, 0.0)
    if candidate.naming == "other" and candidate.kind == "town":
        some += _OTHER_NAME if candidate.population < _LARGE_TOWN else _OTHER_NAME / 4
    return some


def _shares(weights: list[tuple[Candidate, float]]) -> list[tuple[Candidate, float]]:
    """Weights as shares of one, the greatest first."""
    top = max((w for _, w in weights), default=0.0)
    raised = [(c, math.exp(2.0 * (w - top))) for c, w in weights]
    whole = sum(w for _, w in raised)
    return sorted(((c, w / whole) for c, w in raised), key=lambda cw: (-cw[1], cw[0].geonames_id))


class _Votes:
    """How loudly names speak for divisions, countries and surroundings; each name's own apart."""

    def __init__(self) -> None:
        self._whole: dict[object, float] = defaultdict(float)
        self._own: dict[tuple[str, object], float] = defaultdict(float)

    def add(self, key: str, candidate: Candidate, weight: float) -> None:
        for place in (_ALL, *_surroundings(candidate, spread=False)):
            self._whole[place] += weight
            self._own[key, place] += weight

    def of(self, key: str, candidate: Candidate) -> float:
        """What the other names add to a candidate."""

        def said(place: object) -> float:
            return self._whole.get(place, 0.0) - self._own.get((key, place), 0.0)

        if candidate.kind in _WIDE:
            return 0.0
        every = said(_ALL)
        share = said(candidate.country) / every if every > 0 else 0.0
        spread = math.pow(max(share, 0.0), _SPREAD)
        out = _COUNTRY * math.log1p(said(candidate.country))
        if candidate.kind == "country":
            return out
        out *= spread
        out += _DIVISION * math.log1p(said(candidate.region)) * spread
        if candidate.kind in ("town", "district"):
            near = sum(
                said(cell)
                for cell in _surroundings(candidate, spread=True)
                if isinstance(cell, tuple)
            )
            out += _NEAR * math.log1p(near) * spread
            if candidate.code.count(".") > 1:
                out += _DISTRICT * math.log1p(said(candidate.code)) * spread
        return out


def _surroundings(candidate: Candidate, *, spread: bool) -> list[object]:
    out: list[object] = [candidate.country] if candidate.country else []
    if candidate.region:
        out.append(candidate.region)
    if candidate.code.count(".") > 1:
        out.append(candidate.code)
    if (
        candidate.kind in ("town", "district")
        and candidate.lat is not None
        and candidate.lon is not None
    ):
        row, column = math.floor(candidate.lat / _CELL), math.floor(candidate.lon / _CELL)
        reach = (-1, 0, 1) if spread else (0,)
        out.extend((row + a, column + b) for a in reach for b in reach)
    return out


def _own(some: tuple[Candidate, ...], beliefs: _Belief) -> Resolution:
    """The most prominent of what the text allows at this place."""
    del beliefs
    return Resolution(
        max(some, key=lambda c: (_prior(c), -c.geonames_id)), "the text says in what it lies"
    )


def _of(belief: list[tuple[Candidate, float]], was_told: bool) -> Resolution:
    if not belief:
        return Resolution(None, "no list has the name")
    first = belief[0]
    if len(belief) == 1:
        reason = "the text says elsewhere in what it lies" if was_told else "one place has the name"
        return Resolution(first[0], reason)
    rivals = [c for c in belief[1:] if not _together(first[0], c[0])]
    if rivals and first[1] - rivals[0][1] < _LEAD:
        return Resolution(
            None, "nothing decides between its namesakes", tuple(c for c, _ in belief)
        )
    return Resolution(first[0], "the other places of the text and its prominence speak for it")


def _together(one: Candidate, other: Candidate) -> bool:
    """Whether one of two lies in the other: a town and the division that has its name."""
    return inside(one, other) or inside(other, one)
