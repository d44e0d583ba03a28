"""What the heading over a list says of all its entries: the kind of happening and who took part."""

from __future__ import annotations

import re
from dataclasses import dataclass

from variorum.claims.events import lexicon as lex

_BETWEEN = re.compile(r"\bbetween\s+(.+)$", re.I)
_OF = re.compile(r"\b(?:of|by)\s+((?:the\s+)?[\w’'-]+(?:\s+[\w’'-]+){0,5})$", re.I)
_OFFICES = (
    "presidents|ministers|leaders|envoys|heads|delegations|representatives|ambassadors|chairmen"
    "|governors|kings|premiers|secretaries|commanders|sides|parties|governments"
)
_OFFICE = re.compile(rf"\b(?:{_OFFICES})$", re.I)
_OFFICE_OF = re.compile(rf"(.*\b(?:{_OFFICES}))\s+of\b", re.I)


@dataclass(frozen=True, slots=True)
class Heading:
    """The type of every entry, the heading's own noun for it, and the participants."""

    type: str
    noun: str
    participants: tuple[str, ...]


def read_heading(words: str) -> Heading:
    """Read a heading; of an empty one no more is known than that something happened."""
    line = " ".join(words.split())
    for word in re.findall(r"[^\W\d_]+", line):
        kind = lex.noun_type(word) or lex.noun_type(word.lower().removesuffix("s"))
        if kind is not None:
            return Heading(kind, word, _participants(line))
    return Heading("event", "", ())


def _participants(line: str) -> tuple[str, ...]:
    """ "between the A and B envoys", "the envoys of A and B": both, each with the office."""
    between = _BETWEEN.search(line)
    if between is None:
        of = _OF.search(line)
        office = of is not None and _OFFICE.search(of[1])
        return (_bare(of[1]),) if of is not None and office else ()
    parts = [_bare(part) for part in re.split(r",\s*|\s+and\s+", between[1]) if part.strip()]
    shared = _OFFICE_OF.match(parts[0]) if parts else None
    if shared and not any(_OFFICE_OF.match(part) for part in parts[1:]):
        parts = [parts[0], *(f"{shared[1]} of {part}" for part in parts[1:])]
    office = _OFFICE.search(parts[-1]) if parts else None
    if office and not any(_OFFICE.search(part) for part in parts[:-1]):
        parts = [*(f"{part} {office[0]}" for part in parts[:-1]), parts[-1]]
    return tuple(dict.fromkeys(parts)) if len(parts) > 1 else ()


def _bare(words: str) -> str:
    return re.sub(r"^the\s+", "", words.strip(" .:,"), flags=re.I)
