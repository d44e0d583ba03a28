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
#: "Losses of Vellia: 71 killed", "Vellian losses", "Vellia's dead", "killed (Vellia)".
_LOSS_NOUNS = r"(?:losses|dead|casualties|fatalities|deaths|wounded|missing|fallen|killed|captured)"
_HEADED = re.compile(
    rf"\b(?:[Ll]osses|[Cc]asualties|[Dd]ead|[Dd]eaths|[Kk]illed|[Mm]issing|[Ww]ounded|[Cc]aptured)"
    rf"\s*(?:of|for|on|among|\()\s*(?:the\s+)?({_NAMES})(?:\s+(?:army|forces|troops|side|military))?"
    rf"\)?\s*(?::[^.\n]*|(?:were|was|amount\w*|number\w*|stood|stand|at|to)\b[^.;\n]*)$"
    rf"|({_NAMES})(?:[’']s?)?\s+(?:(?:own|army|military|side|troop|battle|combat)\s+)*{_LOSS_NOUNS}"
    rf"\s*(?::[^.\n]*|(?:were|was|amount\w*|number\w*|stood|stand|at|to)\b[^.;\n]*)$"
)
#: "It had lost 71 soldiers", "acknowledged the deaths of 71 soldiers": the speaker's own.
_IT_LOST = re.compile(
    r"\b(?:it|they|we)\s+(?:has\s+|have\s+|had\s+)?(?:lost|loses?)\s+[^.;:]{0,20}$"
    r"|\b(?:acknowledg|admit|conced)\w*\s+(?:the\s+)?(?:deaths?|loss(?:es)?|killing)\s+of\s+[^.;:]{0,20}$",
    re.IGNORECASE,
)
_ARMED = re.compile(
    r"\b(?:army|armed forces|military|general staff|defen[cs]e|navy|air force|war office|troops)\b",
    re.IGNORECASE,
)
#: Whoever is told to have killed them did not lose them.
_KILLED_BY = re.compile(
    r"\b(?:kill|destroy|wound|eliminat|neutrali[sz]|captur|liquidat|injur|detain|tak|took)\w*\s+"
    r"(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
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
            return proper_words(found.group(1))
    clause = re.split(r"[.;]", before)[-1]
    headed = _HEADED.search(claim.quote[:at])
    if headed:
        return proper_words(headed.group(1) or headed.group(2))
    if not (_OWN.search(clause) or _OF_OWN.search(after) or _IT_LOST.search(clause)):
        return frozenset()
    return _speaker(claim)


def _speaker(claim: Claim) -> frozenset[str]:
    last = claim.asserted_by
    if last is None or last.as_ in ROLES_OWN_VOICE:
        return frozenset()
    return proper_words(last.name)


def own_soldiers(claim: Claim, figure: Figure, measure: str) -> frozenset[str]:
    """Whose soldiers an army counts that names nobody else's: its own, unless it harmed them.

    "The Vellian army reported 70 soldiers killed"; not "said it had killed 70 fighters".
    """
    last = claim.asserted_by
    if measure not in LOSSES or last is None or not _ARMED.search(last.name):
        return frozenset()
    return frozenset() if harmed_them(claim, figure) else _speaker(claim)


def harmed_them(claim: Claim, figure: Figure) -> bool:
    """Whether those counted are the object of a verb of doing harm: "had killed over 90"."""
    at = figure.start - claim.start
    before = claim.quote[: max(0, at)].replace("\n", " ")
    return _KILLED_BY.search(before) is not None


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
    party, place = proper_words(last.name), claim.place
    official = len(party) < len(_WORD.findall(last.name))
    at_home = place is not None and proper_words(place.name) == party
    elsewhere = place is not None and not place.inferred and not at_home
    return party if party and not elsewhere and (official or at_home) else frozenset()


def proper_words(names: str) -> frozenset[str]:
    """The casefolded words of a name that say whose it is, no offices and no authorities."""
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
