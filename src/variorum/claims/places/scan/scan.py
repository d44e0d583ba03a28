"""Every place name of a text that the gazetteer or the words around it tell."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from variorum.claims.places.gazetteer import fold
from variorum.claims.places.scan.found import Found
from variorum.claims.places.scan.match import Match, matches
from variorum.claims.places.scan.persons import persons
from variorum.claims.places.scan.unlisted import unlisted
from variorum.claims.places.scan.weigh import THRESHOLD, Around, weigh
from variorum.claims.places.scan.words import runs

_SMALL = re.compile(r"(?<![\w.’'])[a-z]{3,}(?![\w’'])")
_LISTED = re.compile(r",?\s+(?:and|or)\s+|,\s+|/|\s?-\s?")
#: What the same name, told better elsewhere in the text, or a neighbour in a list adds.
_AGAIN, _NEIGHBOUR = 1.2, 1.0


def scan(text: str) -> tuple[Found, ...]:
    """The place names of a text in order, none overlapping another. Linear in the text."""
    every = list(runs(text))
    around = Around(text, persons(text, every), frozenset(_SMALL.findall(text)))
    known = [m for run in every for m in matches(text, run)]
    weights = [weigh(m, around) for m in known]
    _lift_again(known, weights)
    _lift_neighbours(text, known, weights)
    taken = [m for m, w in zip(known, weights, strict=True) if w >= THRESHOLD]
    found = [Found(m.start, m.end, m.name, m.candidates, m.people) for m in taken]
    return tuple(_merged(found, unlisted(text, every)))


def _lift_again(known: Sequence[Match], weights: list[float]) -> None:
    """A name that is surely a place once is likelier one elsewhere."""
    best: dict[str, float] = defaultdict(float)
    for match, weight in zip(known, weights, strict=True):
        key = fold(match.name)
        best[key] = max(best[key], weight)
    for number, match in enumerate(known):
        if best[fold(match.name)] >= 2 * THRESHOLD > weights[number]:
            weights[number] += _AGAIN


def _lift_neighbours(text: str, known: Sequence[Match], weights: list[float]) -> None:
    """The members of a list are of one kind."""
    for step in (range(1, len(known)), range(len(known) - 2, -1, -1)):
        back = 1 if step.step > 0 else -1
        for number in step:
            other = number - back
            left, right = sorted((number, other))
            between = text[known[left].end : known[right].start]
            listed = len(between) < 8 and _LISTED.fullmatch(between)
            if listed and weights[other] >= THRESHOLD > weights[number] and not known[other].people:
                weights[number] += _NEIGHBOUR


def _merged(found: list[Found], more: Iterator[Found]) -> list[Found]:
    """Names told by form, the longer of two that overlap."""
    out = {f.start: f for f in found}
    for one in more:
        if one.start in out and out[one.start].end == one.end:
            continue
        inside = [f for f in out.values() if f.start < one.end and one.start < f.end]
        for other in inside:
            del out[other.start]
        out[one.start] = one
    return sorted(out.values(), key=lambda f: f.start)
