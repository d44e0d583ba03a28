"""The register of sources: bodies, people and documents with every name used for them, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from variorum.model.findings import Decision
from variorum.model.identity import identifier

#: What a name is, as far as its words tell; null where they do not.
SourceKind = Literal["person", "body", "work", "description"]


def source_id(name: str) -> str:
    """The identifier of a name: the same name has the same one in every record."""
    return identifier("n", name)


def folded(name: str) -> str:
    """A name without case, article and doubled blanks: what two writings of it share."""
    words = name.casefold().split()
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


@dataclass(frozen=True, slots=True)
class Wording:
    """One way a document writes a name: where it stands first, and why it is this source's."""

    text: str
    document: str
    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Office:
    """An office that a document gives somebody, where it does so first.

    `former` where the document says that it is no longer held ("the then mayor", "ex-minister").
    """

    role: str
    document: str
    start: int
    former: bool = False


@dataclass(frozen=True, slots=True)
class Likeness:
    """Why two names are, or may be, one source.

    `joined` is true where the rules take them for one; false for a look-alike that only a
    person can settle. `decided` is what a person said of the pair, by whom.
    """

    one: str
    other: str
    reason: str
    joined: bool
    decided: Literal["confirmed", "rejected"] | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A body, a person or a work with its names.

    `names` are those that attributions use, `name` the fullest of them; `caveat` says why one
    name may stand for several (a surname alone, a mere description), null where nothing does.
    """

    name: str
    names: tuple[str, ...]
    kind: SourceKind | None = None
    wordings: tuple[Wording, ...] = ()
    offices: tuple[Office, ...] = ()
    caveat: str | None = None

    @property
    def id(self) -> str:
        """That of its name."""
        return source_id(self.name)


@dataclass(frozen=True, slots=True)
class Register:
    """Every source of a record, and every pair of names that is or may be one."""

    sources: tuple[Source, ...] = ()
    likenesses: tuple[Likeness, ...] = ()


def pair_subject(one: str, other: str) -> str:
    """The subject of a decision on whether two names are one source.

    It is made of the names, not of where they stand, so that it outlives every rebuild.
    """
    return "source: " + " = ".join(sorted((folded(one), folded(other))))


def latest(decisions: Iterable[Decision]) -> dict[str, Decision]:
    """The decision that counts for each subject: the last that was made."""
    out: dict[str, Decision] = {}
    for decision in sorted(decisions, key=lambda d: d.made):
        out[decision.subject] = decision
    return out
