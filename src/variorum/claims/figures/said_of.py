"""What a verb says depends on what it is said of: houses that are hit are damaged.

Shells that are discharged are fired, soldiers that a side has lost are dead, and people who moved
out of a place have left it. Selectional preferences of a verb, for the classes that matter here.
"""

from __future__ import annotations

import re

from variorum.claims.figures.measures import PERSON_MEASURES, STATES
from variorum.claims.figures.readings import FigureReading
from variorum.model.people_words import is_person

_DWELLINGS = frozenset("house home flat apartment building dwelling cottage hut".split())
_AMMUNITION = frozenset(
    "cartridge round shell rocket missile shot bullet grenade mortar bomb projectile canister "
    "volley salvo warhead munition".split()
)
_AFLOAT = frozenset(
    "boat lifeboat ship vessel raft ferry campaign appeal project programme program".split()
)
_DEEDS = frozenset(
    "attack raid strike airstrike clash incident explosion blast shooting bombing battle violation "
    "accident crash earthquake quake flood fire storm protest demonstration election".split()
)
_OUT_OF = re.compile(r"\s+(?:\w+\s+){0,3}?moved\s+(?:out\s+of|away\s+from)\b", re.IGNORECASE)


def measure_of(  # noqa: PLR0911 - one verb, one line
    one: FigureReading,
) -> str:
    """The measure of a figure, narrowed down by what it counts."""
    if one.quantity.unit.code != "count":
        return one.measure
    noun = one.counted.lower().split(" of ", maxsplit=1)[0].rsplit(" ", 1)[-1]
    single = noun.removesuffix("s")
    if one.measure == "attacked" and _triggered(one, "hit", "struck") and single in _DWELLINGS:
        return "damaged"
    thing = noun.islower() and noun not in STATES and not is_person(noun) and noun != "others"
    if one.measure == "injured" and _triggered(one, "condition") and thing:
        return "damaged"
    if one.measure in PERSON_MEASURES and single in _DEEDS:
        return "count"  # "has seen 60 such attacks, leaving 340 people dead"
    if one.measure == "out of service" and is_person(noun):
        return "casualties"
    if one.measure == "discharge" and single in _AMMUNITION:
        return "fired"
    if one.measure == "fired" and _triggered(one, "launched", "launch") and single in _AFLOAT:
        return "launch"
    if one.measure == "fall" and single in _AMMUNITION:
        return "fell"
    if one.measure in ("consume", "devour", "engulf") and single in _DWELLINGS:
        return "destroyed"
    if one.measure == "lose":
        return "killed" if is_person(noun) else "lost"
    if one.measure == "move" and _OUT_OF.search(one.sentence.text, one.quantity.after):
        return "move out"
    return one.measure


def _triggered(one: FigureReading, *words: str) -> bool:
    if one.trigger is None:
        return False
    return one.sentence.text[one.trigger[0] : one.trigger[1]].lower() in words
