"""Measures that a sentence tells with a verb that says little, read from the frame it stands in.

"40 workers took part", "the strike involved 40 workers" and "40 workers downed tools" ask one
question. Verbs like *take part*, *join*, *involve*, *draw* and *have* leave what is told to a noun
beside them (light verbs: Huddleston & Pullum 2002, "The Cambridge Grammar of the English Language",
4.7; what a noun evokes: Fillmore 1982, "Frame semantics"). A frame changes a measure only where
the measure is one of those, or has no term of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from variorum.model import Claim, Figure
from variorum.questions.around import words_around
from variorum.questions.measures import is_term
from variorum.questions.things import Thing

#: A frame is read from so many code points on either side of a number, within its sentence.
NEAR = 160
_MONEY = re.compile(r"[A-Z]{3}$")
_CLAUSE = re.compile(r"[;:]|[.!?](?=\s|$)")

#: Measures that say only that people were there, took part, or were told of.
_LITTLE = frozenset("count participated present population members visited".split())


@dataclass(frozen=True, slots=True)
class Frame:
    """`name` is the measure told of `things`; `words` are what the clause must hold.

    `weak` are terms that give way to it, besides those that say little.
    """

    name: str
    things: frozenset[str]
    words: re.Pattern[str]
    weak: frozenset[str] = _LITTLE


def _frame(name: str, things: str, words: str, weak: str = "") -> Frame:
    return Frame(
        name,
        frozenset(things.split()),
        re.compile(rf"\b(?:{words})\b", re.IGNORECASE),
        _LITTLE | frozenset(weak.split()),
    )


_BODIES = "bod(?:y|ies)|corpses?|remains|skeletons?|skulls?"
_FRAMES = (
    _frame(
        "interviewed",
        "people civilians",
        r"surveys?|surveyed|samples?|sampled|questionnaires?|interview(?:s|ed|ing)?|"
        r"(?:for|in|into) (?:the|a|this|its|their|our) (?:study|research|inquiry|poll)|"
        r"(?:the|a|this|its|their|our) (?:study|poll|research) (?:is|was|includes?|included|"
        r"covers?|covered|polled|comprise[sd]|rests?|draws?)",
        "won asked questioned",
    ),
    _frame(
        "striking",
        "people",
        r"strikers?|on strike|strikes? (?:by|of|at|in|involved|involves|began|started|call)|"
        r"(?:the|a|their|joined the|joined a) strike|walk(?:ed|ing|s)? (?:out|off)|walkouts?|"
        r"down(?:ed|ing)? (?:their )?tools|(?:stop(?:ped)?|ceased?|refused to) work|"
        r"laid down (?:their )?tools|industrial action",
        "intercepted gathered employed",
    ),
    _frame(
        "gathered",
        "people crowd",
        r"rall(?:y|ies)|march(?:es|ed)?|marchers|protests?|protesters|protestors|demonstrations?|"
        r"demonstrators|crowds?|processions?|vigils?|took to the streets|sit-ins?",
        "voted arrived",
    ),
    _frame(
        "deployed",
        "soldiers",
        r"deployed|deploys?|deployment|stationed|station|massed|sent|posted|garrison(?:ed)?|"
        r"concentrated|moved|brought|operation|offensive|on duty|on guard|present|has|have|had",
        "delivered migrated",
    ),
    _frame(
        "destroyed",
        "house building roof home hut",
        r"lost|consumed?|engulfed?|gutted|wiped out|(?:washed|swept|carried) away|"
        r"burn(?:ed|t|ing)?(?: down)?|collapsed?|collapsing|flattened?|levell?ed|razed?|"
        r"uninhabitable|rubble|ashes|beyond repair|caught fire|torched?|blown up",
        "lost fired",
    ),
    _frame("exhumed", "people", r"exhum\w+|unearth\w*|disinter\w*|d[ui]g(?:ging)? up|mass graves?"),
    _frame("affected", "people", r"affected|(?:hit|struck) by", "attacked"),
    _frame("closed", "school", r"suspend(?:ed)? (?:classes|lessons|teaching)", "suspended"),
    _frame("in need", "people", r"in need|need(?:s|ed|ing)?|requires?|depends? on|rel(?:y|ies) on"),
)

_LOST_BODIES = re.compile(rf"\b(?:{_BODIES})\b", re.IGNORECASE)
_DAMAGE = re.compile(
    r"\b(?:damages? (?:of|at|from|to|worth|was|were|is)|worth of damage|"
    r"(?:economic )?loss(?:es)? (?:of|from|at|are|is|was|were|reach\w*))",
    re.IGNORECASE,
)
_COMPENSATION = re.compile(r"\b(?:compensat\w+|indemnit\w+|reparations?|redress)\b", re.IGNORECASE)
_CAPTIVES = re.compile(
    r"\b(?:prisoners?|captives?|detainees?|hostages?|captured|exchanged?|pows?)\b", re.IGNORECASE
)
_HANDED_OVER = re.compile(r"\bhand(?:ed|s|ing)?\s?over\b|\bhandover\b", re.IGNORECASE)
_DWELLERS = re.compile(r"\b(?:inhabitants?|residents?|population)\b", re.IGNORECASE)
_MAGNITUDE = re.compile(r"\b(?:magnitude|richter)\b", re.IGNORECASE)
_DOWN = re.compile(r"\bdown(?:stream|river|wind|hill|slope)\b|\bdown (?:the|a) \w+", re.IGNORECASE)
_DEEP = re.compile(r"\b(?:deep|depths?|below|underground|beneath)\b", re.IGNORECASE)
#: The largest earthquake ever measured was of magnitude 9.5.
_STRONGEST = 9.9


def in_frame(measure: str, thing: Thing, claim: Claim, figure: Figure) -> str:
    """The measure's key as its sentence tells it, the same key where no frame is found."""
    clause = _clause(claim, figure)
    if _MONEY.match(figure.unit):
        return _of_money(measure, clause)
    if figure.unit != "count":
        return _of_amount(measure, clause)
    if measure == "quake" or (thing.kind == "quake" and not is_term(measure)):
        return _of_a_quake(measure, figure, clause)
    if measure == "returned":
        return _of_captives(figure, clause)
    if measure == "population" and _DWELLERS.search(figure.counted):
        return measure
    return _first_frame(measure, thing.kind, clause) or measure


def _clause(claim: Claim, figure: Figure) -> str:
    before, own, behind = words_around(claim, figure, NEAR)
    return f"{_CLAUSE.split(before)[-1]}{own}{_CLAUSE.split(behind)[0]}"


@lru_cache(maxsize=65_536)
def _first_frame(measure: str, kind: str, clause: str) -> str | None:
    for frame in _FRAMES:
        gives_way = measure in frame.weak or not is_term(measure)
        if kind in frame.things and gives_way and frame.words.search(clause):
            return frame.name
    return None


def _of_money(measure: str, clause: str) -> str:
    """Damage is a loss in money, and what is paid in compensation is compensation."""
    if measure in ("cost", "loss", "lost") and _DAMAGE.search(clause):
        return "damaged"
    if measure in ("paid", "funded", "cost", "pay") and _COMPENSATION.search(clause):
        return "compensation"
    return measure


def _of_amount(measure: str, clause: str) -> str:
    """ "40 km down the river" is no depth."""
    if measure == "depth" and _DOWN.search(clause) and not _DEEP.search(clause):
        return "distance"
    return measure


def _of_a_quake(measure: str, figure: Figure, clause: str) -> str:
    small = (figure.high or figure.low or _STRONGEST + 1) <= _STRONGEST
    return "magnitude" if small and _MAGNITUDE.search(clause) else measure


def _of_captives(figure: Figure, clause: str) -> str:
    """Captives that come home, and whoever is handed over alive, were released."""
    alive = not _LOST_BODIES.search(figure.counted)
    handed = _HANDED_OVER.search(figure.measure.replace("_", " ")) and alive
    return "released" if handed or _CAPTIVES.search(clause) else "returned"
