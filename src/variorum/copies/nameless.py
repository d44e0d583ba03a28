"""Bodies that several texts call by a noun alone, and with one number: "police", "hospital staff".

No text names them, so nothing says whose police they are. That two texts which have a name in
common give one number of one thing as the police's makes them one beginning all the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from variorum.copies.classes import classes_of
from variorum.copies.credits import Credit
from variorum.copies.evidence import digits_of
from variorum.copies.homes import Homes
from variorum.copies.voices import TELLING, key_of, measured
from variorum.model import Claim


def alike(
    claims: Sequence[Claim], nameless: Mapping[str, Credit], homes: Homes
) -> dict[str, Credit]:
    """Credits of claims to a body without a name, for all that mean one body the first of them.

    `nameless` are such credits by claim. One class of body, one number of one measure (of any, if
    it has two digits), and texts with a name in common, step by step.
    """
    groups: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        key = key_of(claim)
        if claim.id not in nameless or key is None or claim.modality == "denied":
            continue
        measure = "" if digits_of(key[1]) >= TELLING else measured(claim)
        for kind in sorted(classes_of(nameless[claim.id].written)):
            groups[kind, key, measure].append(claim)
    out: dict[str, Credit] = {}
    for group in groups.values():
        for together in _near(group, homes):
            one = min(out.get(c.id, nameless[c.id]) for c in together)
            if len({c.document for c in together}) > 1:
                out |= {c.id: one for c in together}
    return out


def _near(group: Sequence[Claim], homes: Homes) -> list[list[Claim]]:
    """The claims parted into those of texts with a name in common, step by step."""
    parts: list[list[Claim]] = []
    for claim in group:
        meets = [p for p in parts if homes.near(claim.document, (c.document for c in p))]
        parts = [p for p in parts if p not in meets] + [[c for p in meets for c in p] + [claim]]
    return parts
