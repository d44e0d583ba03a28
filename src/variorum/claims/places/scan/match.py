"""Which words of a run are names that the gazetteer knows, longest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.claims.places.gazetteer import Candidate, every_candidate
from variorum.claims.places.scan.lexicon import BODIES, MODIFIERS, NO_PLACES
from variorum.claims.places.scan.words import Run, Word

_LONGEST = 6
#: Below this many letters a name must be written as it is known: "US", never "Us".
_SHORT = 4


@dataclass(frozen=True, slots=True)
class Match:
    """Words [first, last) of a run that are a name of the candidates."""

    run: Run
    first: int
    last: int
    name: str
    candidates: tuple[Candidate, ...]
    people: bool = False

    @property
    def start(self) -> int:
        """Where the name begins in the text."""
        return self.run.words[self.first].start

    @property
    def end(self) -> int:
        """Where the name ends in the text."""
        return self.run.words[self.last - 1].end

    @property
    def before(self) -> Word | None:
        """The word of the run that stands before the name."""
        return self.run.words[self.first - 1] if self.first else None

    @property
    def after(self) -> Word | None:
        """The word of the run that stands behind the name."""
        return self.run.words[self.last] if self.last < len(self.run.words) else None


def matches(text: str, run: Run) -> Iterator[Match]:
    """The known names in a run, the longest from each word on, none overlapping another."""
    at, words = 0, run.words
    while at < len(words):
        found = _longest(text, run, at) if words[at].name else None
        if found is None:
            at += 1
        else:
            yield found
            at = found.last


def _longest(text: str, run: Run, first: int) -> Match | None:
    words = run.words
    for last in range(min(len(words), first + _LONGEST), first, -1):
        if not words[last - 1].name or _only_leads(words, first, last):
            continue
        name = text[words[first].start : words[last - 1].end]
        some = every_candidate(name)
        if not some or name.lower() in NO_PLACES or text[words[last - 1].end :][:1] == "$":
            continue
        people = tuple(c for c in some if c.naming == "people")
        places = tuple(
            c for c in some if c.naming != "people" and _written_so(text, run, first, name, c)
        )
        if people and not any(c.population >= _KNOWN or c.kind != "town" for c in places):
            return Match(run, first, last, name, people, people=True)
        if places:
            return Match(run, first, last, name, places)
    return None


def _only_leads(words: tuple[Word, ...], first: int, last: int) -> bool:
    """Whether words say only in which part of the name behind them: "South West X"."""
    directions = all(word.key in MODIFIERS for word in words[first:last])
    behind = words[last] if last < len(words) else None
    return directions and behind is not None and behind.name and behind.key not in BODIES


#: An adjective of a people is also the name of many hamlets.
_KNOWN = 300_000


def _written_so(text: str, run: Run, first: int, name: str, candidate: Candidate) -> bool:
    """Whether a short name or an abbreviation is written as one."""
    letters = [c for c in name if c.isalpha()]
    if candidate.naming == "short":
        start = run.words[first].start
        comma = text[max(0, start - 3) : start].rstrip()[-1:] in (",", "(", "-")
        if name.count(".") > 1 or (len(letters) > 2 and name.isupper()) or name == "BC":
            return True
        return comma and (name.endswith(".") or name.isupper() or len(letters) > 4)
    if len(letters) < _SHORT and candidate.kind in ("country", "continent", "state"):
        return name.replace(".", "").isupper()
    if len(letters) <= _SHORT and name.isupper() and not run.shouted and candidate.kind == "town":
        return candidate.population >= 1_000_000
    return len(letters) >= 3 and (len(letters) >= _SHORT or candidate.naming == "name")
