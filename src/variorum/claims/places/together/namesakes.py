"""Two places with one name stay two: documents put an unlisted name into different holders."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from variorum.claims.places.together.qualifiers import translated
from variorum.claims.places.together.spelling import alike
from variorum.model import Toponym, identifier


def held_apart(
    toponyms: Sequence[Toponym],
) -> tuple[list[Toponym], dict[tuple[str, str], str]]:
    """The toponyms, one unlisted place parted where documents put it into several others.

    With them the new id by (document, id). A document that does not say where the place lies, or
    says two things, keeps the old one. Nothing is parted where two holders might be one.
    """
    about: dict[str, Toponym] = {}
    told: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for toponym in toponyms:
        about.setdefault(toponym.place, toponym)
        if toponym.lat is None and toponym.inside:
            told[toponym.place][toponym.document].add(toponym.inside[0])
    moved: dict[tuple[str, str], str] = {}
    for place, documents in sorted(told.items()):
        holder = {d: next(iter(some)) for d, some in documents.items() if len(some) == 1}
        holders = sorted(set(holder.values()))
        if len(holders) > 1 and all(_two(a, b, about) for a, b in combinations(holders, 2)):
            for document, held in sorted(holder.items()):
                moved[document, place] = identifier("place", "in", held, place)
    out = [replace(t, place=moved.get((t.document, t.place), t.place)) for t in toponyms]
    return out, moved


def _two(one: str, other: str, about: Mapping[str, Toponym]) -> bool:
    """Whether two holders are surely two: of one kind, neither in the other, not called alike."""
    if one not in about or other not in about:
        return False
    left, right = about[one], about[other]
    if left.kind is None or left.kind != right.kind:
        return False
    if one in right.inside or other in left.inside:
        return False
    return not (alike(left.name, right.name) or translated(left.name, right.name))
