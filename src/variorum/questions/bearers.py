"""Whose losses a sentence tells, and what kind of place it names, read from its own words.

Frames of English that any grammar lists: "cost X 40 lives", "X lost 40 men", "put its dead at 40",
"40 of their troops"; and the noun that says whether a name is a town's or a district's.
"""

from __future__ import annotations

import re
from functools import lru_cache

from variorum.model import ROLES_OWN_VOICE, Claim, Figure

#: Measures that befall somebody's people.
LOSSES = frozenset({"killed", "injured", "missing", "detained", "displaced"})

_NAME = r"(?:[A-ZÀ-ÞŞİĞ][\w'’-]*)"
_NAMES = rf"{_NAME}(?:(?: and| of|,)? {_NAME})*"
_COST = re.compile(rf"\b[Cc]osts?\s+(?:the\s+)?({_NAMES})\s+(?:[a-z]+\s+){{0,4}}$")
_LOST = re.compile(rf"({_NAMES})\s+(?:has\s+|have\s+|had\s+)?(?:lost|loses)\s+[^.;:]*$")
_OWN = re.compile(
    r"\b(?:its|their)\s+(?:own\s+)?(?:dead|losses|casualties|missing|wounded|killed|fallen|toll)\b"
    r"|\bof\s+(?:its|their)\s+(?:own\s+)?(?:troops|soldiers|men|forces|fighters|servicemen)\b"
)
_OF_OWN = re.compile(
    r"^\s*(?:[a-z]+\s+){0,2}of\s+(?:its|their)\s+(?:own\s+)?(?:troops|soldiers|men|forces|civilians|people|"
    r"citizens|fighters|servicemen)\b"
)
_WORD = re.compile(r"[^\W\d_]+")
#: Words of a name that say nothing of whose people are meant.
_EMPTY = frozenset(
    "the a an and of official officials government ministry side authority authorities army forces "
    "republic state states president spokesman minister general staff armed defence defense "
    "territory in on by after before when while as since although but if from to foreign".split()
)

#: Shares of a vote are told apart by who won them.
_VOTE = re.compile(r"^(?:vote|ballot|poll)s?\b", re.IGNORECASE)
_FOR = re.compile(rf"^[^.;,:\d]{{0,30}}\bfor\s+((?:{_NAME}\s+){{0,2}}{_NAME})")
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())

_TOWN = "town|city|village|settlement|hamlet|township"
_AREA = "district|region|province|county|municipality|oblast|rayon|prefecture|valley|basin"


def bearer(claim: Claim, figure: Figure, measure: str) -> frozenset[str]:
    """Casefolded proper words of whose people a loss befell; empty where no frame says it."""
    at = figure.start - claim.start
    if measure == "share" and _VOTE.search(figure.counted or "") and 0 <= at <= len(claim.quote):
        return _candidate(claim.quote, at, figure.end - claim.start)
    if measure not in LOSSES or not 0 <= at <= len(claim.quote):
        return frozenset()
    before = claim.quote[:at].replace("\n", " ")
    after = claim.quote[figure.end - claim.start :].replace("\n", " ")
    for frame in (_COST, _LOST):
        found = frame.search(before)
        if found:
            return _proper(found.group(1))
    clause = re.split(r"[.;]", before)[-1]
    if not (_OWN.search(clause) or _OF_OWN.search(after)):
        return frozenset()
    last = claim.asserted_by
    if last is None or last.as_ in ROLES_OWN_VOICE:
        return frozenset()
    return _proper(last.name)


def _candidate(quote: str, at: int, end: int) -> frozenset[str]:
    """ "Won 52% against 41% for Lena Varga", "her rival, Lena Varga, 41%": the name's last word."""
    after = _FOR.match(quote[end:])
    if after is not None:
        return frozenset({after.group(1).split()[-1].casefold()})
    clause = re.split(r"[;:]", quote[:at].replace("\n", " "))[-1]
    names = [m for m in re.finditer(_NAME, clause) if clause[: m.start()].strip()]
    words = [re.sub(r"[’']s?$", "", m.group()).casefold() for m in names]
    named = [w for w in words if w not in _EMPTY and w not in _DAYS]
    return frozenset(named[-1:])


def own_people(claim: Claim, measure: str) -> frozenset[str]:
    """Whose civilians a party counts that names nobody else's and no other place: its own.

    "Vellia says at least 60 civilians were killed." The party is known by its name alone or by a
    word for its authorities; where the sentence names another place, nothing follows.
    """
    last = claim.asserted_by
    if measure not in LOSSES or last is None or last.as_ in ROLES_OWN_VOICE:
        return frozenset()
    party, place = _proper(last.name), claim.place
    official = len(party) < len(_WORD.findall(last.name))
    at_home = place is not None and _proper(place.name) == party
    elsewhere = place is not None and not place.inferred and not at_home
    return party if party and not elsewhere and (official or at_home) else frozenset()


def _proper(names: str) -> frozenset[str]:
    words = _WORD.findall(re.sub(r"[’']s?(?=\W|$)", "", names))
    return frozenset(w.casefold() for w in words if w[0].isupper() and w.casefold() not in _EMPTY)


@lru_cache(maxsize=65_536)
def place_kind(quote: str, name: str) -> str | None:
    """ "town" or "area" where the sentence says beside the name what it names, else None."""
    bare = re.escape(re.sub(r"^[Tt]he\s+", "", name))
    for kind, nouns in (("town", _TOWN), ("area", _AREA)):
        before = rf"\b(?:{nouns})s?\s+of\s+(?:the\s+)?{bare}\b"
        after = rf"\b{bare}(?:['’]s)?\s+(?:[Cc]ity\s+)?(?:{nouns})\b"
        if re.search(f"{before}|{after}", quote, re.IGNORECASE):
            return kind
    return None
