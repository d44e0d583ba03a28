"""State bodies in several wordings: "the Ministry of Health", "Velda's health ministry".

What such a body is (its remit and the kind of body) is told apart from whose it is. Two wordings
with one remit are one body where they say the same owner, be it as a noun or as the adjective that
English makes of it; a wording without an owner goes with the only owner that the record knows,
where every document that uses it speaks of that owner.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Protocol

from variorum.claims.attribution import named
from variorum.claims.statements import lexicon
from variorum.model import Likeness

#: Endings by which English makes an adjective of the name of a place.
_ADJECTIVES = ("n", "an", "ian", "ese", "i", "ish")
_SHORTEST = 4
#: Bodies of which a place has one only.
_ONE_OF_A_PLACE = frozenset({"government", "parliament"})


class _Name(Protocol):
    @property
    def text(self) -> str: ...
    @property
    def kind(self) -> str | None: ...
    @property
    def documents(self) -> frozenset[str]: ...


def wordings_of_bodies(names: Sequence[_Name], texts: Mapping[str, str]) -> Iterator[Likeness]:
    """Pairs of names of one state body, in the order of the names."""
    by_remit: dict[tuple[str, ...], list[tuple[_Name, tuple[str, ...]]]] = {}
    for name in names:
        remit, owner = _apart(name)
        if remit and len(owner) <= 1:
            by_remit.setdefault(remit, []).append((name, owner))
    for held in by_remit.values():
        for (one, mine), (other, theirs) in combinations(held, 2):
            if mine and theirs and mine != theirs and _adjective(mine[0], theirs[0]):
                reason = f"“{one.text}” and “{other.text}” name one body of one place"
                yield Likeness(one.text, other.text, reason, joined=True)
        yield from _unowned(held, texts)


def _unowned(
    held: Sequence[tuple[_Name, tuple[str, ...]]], texts: Mapping[str, str]
) -> Iterator[Likeness]:
    owners = sorted({owner[0] for _, owner in held if owner})
    if not owners or any(not _same(owners[0], other) for other in owners[1:]):
        return
    full = next(name for name, owner in held if owner)
    for name, owner in held:
        spoken = all(_speaks_of(texts.get(document, ""), owners) for document in name.documents)
        if not owner and spoken and name.documents:
            reason = (
                f"“{full.text}” is the only body of that name in the record, and every document "
                f"with “{name.text}” speaks of the same place"
            )
            yield Likeness(full.text, name.text, reason, joined=True)


def _apart(name: _Name) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What a body is, and whose: its words of remit and kind, then the others; () for no body."""
    if name.kind not in ("body", "description") or named.forms_of(name.text) is not None:
        return (), ()
    words = named.content(name.text)
    remit = tuple(sorted({named.remit(w) for w in words if named.is_remit(w)} - {""}))
    kinds = [w for w in remit if w in lexicon.BODY_NOUNS]
    owner = tuple(w for w in words if not named.is_remit(w))
    single = len(remit) > 1 or (bool(owner) and _ONE_OF_A_PLACE.issuperset(remit))
    return (remit, owner) if kinds and single else ((), ())


def _same(one: str, other: str) -> bool:
    return one == other or _adjective(one, other)


def _adjective(one: str, other: str) -> bool:
    """Whether one of two words is the adjective of the other: "veldan" of "velda"."""
    short, long = sorted((one, other), key=lambda w: (len(w), w))
    if len(short) < _SHORTEST:
        return False
    stems = {short, short.rstrip("aeoy")}
    return any(long == stem + ending for stem in stems for ending in _ADJECTIVES)


def _speaks_of(text: str, owners: Sequence[str]) -> bool:
    words = named.bare(text)
    return any(owner in words for owner in owners)
