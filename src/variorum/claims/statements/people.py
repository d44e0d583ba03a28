"""Who can speak in a document: a speaker as resolved, a person as known so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

#: Grammatical gender of pronouns, and of titles and offices that tell it.
GENDER = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
TITLE_GENDER = {
    "mr": "m",
    "sir": "m",
    "lord": "m",
    "father": "m",
    "mrs": "f",
    "ms": "f",
    "miss": "f",
    "lady": "f",
    "sister": "f",
    "spokesman": "m",
    "chairman": "m",
    "spokeswoman": "f",
    "chairwoman": "f",
}


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody or something that speaks. `person` is None where it cannot be told."""

    name: str
    role: str | None = None
    person: bool | None = None


@dataclass(slots=True)
class Person:
    """A person whom the document names in full; `roles` with the place where each is told."""

    name: str
    roles: list[tuple[int, str]] = field(default_factory=list)
    gender: str | None = None

    def role_at(self, at: int) -> str | None:
        """The office told last before a place of the text, else the first told at all."""
        before = [role for position, role in self.roles if position <= at]
        if before:
            return before[-1]
        return self.roles[0][1] if self.roles else None


@dataclass(slots=True)
class Said:
    """Somebody spoke at a place of the text; `tag` are the words that say so, in lower case."""

    position: int
    speaker: Speaker
    tag: str


def owned(name: str) -> bool:
    """Whether a name already says whose it is, or is no more than a pronoun or a count."""
    return "'s " in name or "’s " in name or len(name) < 3 or any(c.isdigit() for c in name)


#: Texts that the words reporting their issue name: "the board said in a statement".
_ISSUED = frozenset("statement release communique declaration message post".split())


def issuer_of(said: Sequence[Said], lemma: str, at: int) -> Speaker | None:
    """Whoever issued the text that a noun names, by the last tag before a place that has it."""
    if lemma not in _ISSUED:
        return None
    return next((s.speaker for s in reversed(said) if lemma in s.tag and s.position < at), None)
