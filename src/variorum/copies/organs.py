"""Names of a state's executive: "Ministry of Defence of X", "X's Defence Ministry", "X officials".

A government, its authorities and officials, its embassies and whoever speaks for it are one
voice. A ministry, an army or an agency is that voice for its own matters: its portfolio tells it
from others of the same state, if there are others. Parliaments, courts and ombudsmen are no
part of the executive and are read as bodies of their own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from variorum.copies.states import Atlas, State, words

#: Where a mission is sent to is not whose it is.
_SENT = re.compile(r"\b([Ee]mbassy|[Aa]mbassador|[Cc]onsulate|[Mm]ission)\b(.*?)\s(?:to|in)\s.*")
#: Where a state has its ministries says nothing of them: "the Defence Ministry in Vell".
_SEATED = re.compile(r"(?<=[a-z])\s+in\s+[A-Z].*")
#: Those who speak for the whole of a state's executive.
VOICES = frozenset(
    "government governments authority authorities official officials officially side "
    "administration embassy consulate cabinet".split()
)
#: Those who speak for one matter of it, told by the other words of the name.
_MATTERS = frozenset("ministry ministries".split())
#: Those that are a state's only where the other words of the name are matters of a state.
_AGENCIES = frozenset("agency service office directorate department".split())
_OF_STATES = frozenset(
    "civil protection defence defense emergency emergencies disaster management statistics "
    "statistical national federal central border security rescue interior".split()
)
_ARMED = frozenset("army military navy".split())
_ARMED_TOGETHER = (("armed", "forces"), ("defence", "forces"), ("defense", "forces"),
                   ("general", "staff"))  # fmt: skip
#: A commission that is said to be the state's own: "State Commission for Relief of Vell".
_PANELS = frozenset("commission committee".split())
_STATES_OWN = frozenset("state government governmental".split())
#: Matters whose authorities and officials are those of a state: "health officials".
_MATTERS_OF_STATE = frozenset(
    "health defence defense interior justice education agriculture transport labour labor "
    "environment energy finance emergency security immigration customs border military".split()
)
#: Matters on which a ministry or an office speaks for the whole state.
_OUTWARD = frozenset("foreign affairs external relations information press".split())
#: A head of state's house speaks for the state: "Press Centre of the President of X".
_OF_A_PRESIDENT = frozenset("president office administration centre center executive".split())
#: Who speaks for a body, and what they speak in.
MOUTHS = frozenset(
    "spokesman spokeswoman spokesperson spokespersons ambassador envoy consul statement website "
    "release report reports count toll figures data tally press service senior unnamed two "
    "several some death deaths casualty".split()
)
_SMALL = frozenset(
    "a an and at by country for from in its nation of on or our the their to with".split()
)


@dataclass(frozen=True, slots=True)
class Organ:
    """An organ of a state: `state` is empty where the name does not tell which."""

    state: State
    portfolio: tuple[str, ...]


def read_organ(name: str, atlas: Atlas) -> Organ | None:
    """Read a name as an organ of a state's executive, or None."""
    name = _SENT.sub(r"\1\2", name)
    named = [word for word in words(name) if word not in _SMALL]
    found = atlas.find(named)
    state: State = ()
    if found is None:
        named = [word for word in words(_SEATED.sub("", name)) if word not in _SMALL]
    if found is not None:
        begin, end, state = found
        named = named[:begin] + named[end:]
    said = {word for word in named if word not in MOUTHS}
    if said & _MATTERS:
        return Organ(state, _portfolio(said - _MATTERS - VOICES))
    if _armed(named, said):
        return Organ(state, ("defence",))
    outward = said & _OUTWARD and "office" in said
    if "president" in said and said <= _OF_A_PRESIDENT:
        return Organ(state, ())
    known = _OF_STATES | (_OUTWARD if outward else frozenset())
    if said & _AGENCIES and said - _AGENCIES and said <= _AGENCIES | known | VOICES:
        return Organ(state, _portfolio(said - VOICES - _AGENCIES))
    states_own = bool(state and said & _PANELS and said & _STATES_OWN)
    if states_own or (said & VOICES and said <= VOICES | _MATTERS_OF_STATE):
        return Organ(state, _portfolio(said - VOICES))
    return Organ(state, ()) if state and not said else None


def _armed(named: list[str], said: set[str]) -> bool:
    pair = next((p for p in _ARMED_TOGETHER if set(p) <= set(named)), None)
    rest = said - VOICES - _ARMED - set(pair or ()) - {"self"}
    return not rest and (pair is not None or bool(said & _ARMED))


def _portfolio(matters: set[str]) -> tuple[str, ...]:
    if matters & _OUTWARD:
        return ()
    own = matters - {"national", "federal", "central", "state"}
    return tuple(sorted("defence" if word == "defense" else word for word in own))
