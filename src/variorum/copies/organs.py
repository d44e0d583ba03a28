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
_SMALL = frozenset("a an and at by for from in its of on or our the their to with".split())


@dataclass(frozen=True, slots=True)
class Organ:
    """An organ of a state: `state` is empty where the name does not tell which."""

    state: State
    portfolio: tuple[str, ...]


def read_organ(name: str, atlas: Atlas) -> Organ | None:
    """Read a name as an organ of a state's executive, or None."""
    named = [word for word in words(_SENT.sub(r"\1\2", name)) if word not in _SMALL]
    found = atlas.find(named)
    state: State = ()
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
    if said and said <= VOICES:
        return Organ(state, ())
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
