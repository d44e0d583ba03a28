"""Measures that a sentence tells with a verb that says little, read from the frame it stands in.

"40 workers took part", "the strike involved 40 workers" and "40 workers downed tools" ask one
question. Verbs like *take part*, *join*, *involve*, *draw* and *have* leave what is told to a noun
beside them (light verbs: Huddleston & Pullum 2002, "The Cambridge Grammar of the English Language",
4.7; what a noun evokes: Fillmore 1982, "Frame semantics"). A frame changes a measure only where
the measure is one of those, or has no term of its own.
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass
from functools import lru_cache

from variorum.model import Claim, Figure
from variorum.questions.around import clause_around
from variorum.questions.measures import is_term
from variorum.questions.things import Thing

#: A frame is read from so many code points on either side of a number, within its sentence.
NEAR = 160
#: What captives are called stands as near as this.
BESIDE = 60
_MONEY = re.compile(r"[A-Z]{3}$")

#: Measures that say only that people were there, took part, or were told of.
_LITTLE = frozenset("count participated present population members visited".split())


#: Measures that are no term and yet say what is told.
_NO_VERBS = frozenset("aboard capacity casualties cases rate age drowned".split())
#: Weapons and machines, buildings and places, as they are counted.
_WEAPONS = "tank vehicle gun aircraft helicopter howitzer carrier truck car ship boat plane jet"
_SHOTS = "shell rocket missile bomb mortar grenade projectile drone"
_BUILDINGS = "house building roof home hut bridge shop"
_INCIDENTS = "attack violation breach incident clash explosion"
_WHO = "people civilians children women"


@dataclass(frozen=True, slots=True)
class Frame:
    """`name` is the measure told of `things`; `words` are what the clause must hold.

    `weak` are the terms that give way to it; where `verbs`, so do measures that are no term.
    """

    name: str
    things: frozenset[str]
    words: re.Pattern[str]
    weak: frozenset[str]
    verbs: bool = True


def _frame(
    name: str, things: str, words: str, weak: Set[str] = _LITTLE, *, verbs: bool = True
) -> Frame:
    return Frame(
        name,
        frozenset(things.split()),
        re.compile(rf"\b(?:{words})", re.IGNORECASE),
        frozenset(weak),
        verbs,
    )


def _or(words: str) -> frozenset[str]:
    return _LITTLE | frozenset(words.split())


_BODIES = "bod(?:y|ies)|corpses?|remains|skeletons?|skulls?"
_CAME = r"(?:broke|struck|hit|collapsed|began|started|sank|burst|happened|occurred|exploded|fell)"
#: The first that fits is taken: what says more stands before what says less.
_FRAMES = (
    _frame(
        "interviewed",
        "people civilians households",
        r"surveys?\b|surveyed|sampled?\b|samples\b|questionnaires?|interview(?:s|ed|ing)?\b|"
        r"(?:for|in|into) (?:the|a|this|its|their|our) (?:study|research|inquiry|poll)\b|"
        r"(?:the|a|this|its|their|our) (?:study|poll|research) (?:is|was|includes?|included|"
        r"covers?|covered|polled|comprise[sd]|rests?|draws?)\b",
        _or("won asked questioned"),
    ),
    _frame(
        "striking",
        "people",
        r"strikers?\b|on strike\b|strikes? (?:by|of|at|in|involved|involves|began|started|call)\b|"
        r"(?:the|a|their|joined the|joined a) strike\b|walk(?:ed|ing|s)? (?:out|off)\b|walkouts?\b|"
        r"down(?:ed|ing)? (?:their )?tools|(?:stop(?:ped)?|ceased?|refused to) work\b|"
        r"laid down (?:their )?tools|industrial action",
        _or("intercepted employed"),
    ),
    _frame(
        "gathered",
        "people crowd",
        r"rall(?:y|ies)\b|(?-i:march(?:es|ed)?)\b|marchers|protests?\b|protesters|protestors|"
        r"demonstrations?\b|demonstrators|crowds?\b|processions?\b|vigils?\b|"
        r"took to the streets|sit-ins?\b",
        _or("voted arrived"),
    ),
    _frame(
        "deployed",
        "soldiers",
        r"deploy|station(?:ed)?\b|massed|sent\b|posted|garrison|concentrated|moved|brought|"
        r"operation\b|offensive\b|on duty|on guard|present\b|ha(?:s|ve|d)\b",
        _or("delivered migrated"),
    ),
    *(
        _frame(
            f"without {what.split('|')[0]}",
            "people civilians households building house home customer town village",
            rf"(?:without|no|lost|lacks?|lacked|lacking)(?: \w+){{0,2}} (?:{what})\b|"
            rf"(?:{what})\b[^.;]{{0,60}} (?:cut|out|off|interrupted|suspended|failed)\b|"
            rf"cut(?: \w+){{0,3}} (?:{what})\b",
            frozenset("lacking stranded lost delivered suspended closed affected count".split()),
        )
        for what in ("power|electricity|current", "water")
    ),
    _frame("destroyed", _BUILDINGS, r"beyond repair|irreparabl|total(?:ly)? los[st]", {"damaged"}),
    _frame(
        "destroyed",
        _BUILDINGS,
        r"lost\b|consumed?\b|engulfed?\b|gutted|wiped out|(?:washed|swept|carried) away|gone\b|"
        r"burn(?:ed|t|ing)?\b|collaps|flattened?|levell?ed|razed?\b|uninhabitable|rubble|ashes|"
        r"beyond repair|caught fire|torched?|blown up",
        _or("lost fired"),
    ),
    _frame(
        "destroyed",
        _WEAPONS,
        r"knock(?:ed|s|ing)? out|put out of (?:action|service)|lost\b|loses\b|hit\b|burn(?:ed|t)|"
        r"disabled|wrecked|blown up|eliminat|neutrali[sz]",
        {"out of service", "lost", "attacked", "fired", "neutralised", "count", "disabled"},
    ),
    _frame(
        "fired",
        _SHOTS,
        r"fell\b|fall(?:s|en|ing)?\b|hit(?:s|ting)?\b|struck|landed|rained|came down|exploded|"
        r"fired|fire from",
        {"decrease", "attacked", "count", "exploded"},
    ),
    _frame(
        "exhumed", "people", r"exhum|unearth|disinter|d[ui]g(?:ging)? up|mass graves?\b", {"count"}
    ),
    _frame("killed", "people civilians", r"burie[sd]|to (?:their|his|her) deaths?", {"buried"}),
    _frame("closed", "school", r"suspend(?:ed)? (?:classes|lessons|teaching)", {"suspended"}),
    _frame(
        "infected",
        _WHO,
        r"caught\b|contract(?:ed|s)\b|diagnos|infect|came down with|tested positive|sickened|"
        r"ha(?:s|ve|d) the (?:disease|virus|infection)|patients with|cases of",
        _or("tested"),
    ),
    _frame(
        "hospitalised",
        "people",
        r"(?:to|in|into) (?:the |a )?(?:\w+ )?hospitals?\b|hospital treatment|hospitali[sz]",
        {"count", "population"},
    ),
    _frame(
        "displaced",
        _WHO,
        r"sought (?:refuge|shelter|asylum)|refugees?\b|crossed (?:the border )?in|"
        r"found (?:refuge|shelter)|left homeless",
        {"count"},
    ),
    _frame(
        "population",
        "people civilians children",
        r"(?:in|at) (?:the |a )?(?:\w+ ){0,2}(?:camps?|tents?|shelters|collective centres)\b",
        {"count", "present"},
    ),
    _frame(
        "displaced",
        "people civilians children households",
        r"(?:driven|forced|chased) (?:out|from|off)\b|(?:had to leave|left|lost) their homes\b",
        {"count", "population"},
    ),
    _frame(
        "present",
        "people",
        rf"when (?:the|a|an|it) ?\w* {_CAME}\b|at the time of the \w+|on shift\b|at work\b",
        {"count", "population", "employed"},
    ),
    _frame(
        "capacity",
        "people",
        r"(?:allowed|permitted|certified|licen[sc]ed) (?:to carry|to hold|to take|for)\b|"
        r"(?:room|space|seats|beds) for\b",
        _or("licensed"),
    ),
    _frame(
        "detained",
        "people soldiers",
        r"held (?:captive|hostage|prisoner)|in (?:prison|jail|custody|detention)\b|behind bars|"
        r"(?:police|army|gunmen|rebels|guards|soldiers|troops|jail|prison|authorities) "
        r"(?:is |are |was |were |still )*(?:hold|holds|held|holding)\b",
        {"count", "population"},
    ),
    _frame(
        "dismissed",
        "people",
        r"(?:lost|lose|losing) (?:their|his|her) (?:jobs?|posts?|work)\b|redundan|laid off",
        {"killed", "lost"},
    ),
    _frame("dismissed", "job post", r"", {"killed", "cut", "cost", "lost"}),
    _frame(
        "employed",
        "people",
        r"employ(?:s|ed|ees?)\b|workforce|on the payroll",
        {"count"},
        verbs=False,
    ),
    _frame(
        "entitled",
        "people",
        r"registered voters|voters (?:were |are |was )*registered|electorate|electoral roll|"
        r"(?:entitled|eligible) to vote",
        {"count", "voted"},
    ),
    _frame("voted", "people", r"turnout|ballots? (?:were |was )?cast", {"count"}),
    _frame(
        "count",
        _INCIDENTS,
        r"",
        {"fired", "violated", "charged", "investigated", "interviewed", "observed"},
    ),
    _frame("affected", "people households", r"affected\b|(?:hit|struck) by\b", _or("attacked")),
    _frame(
        "in need", "people households",
        r"in need\b|need(?:s|ed|ing)?\b|requires?\b|depends? on\b|rel(?:y|ies) on\b",
    ),
)  # fmt: skip

_LOST_BODIES = re.compile(rf"\b(?:{_BODIES})\b", re.IGNORECASE)
_DAMAGE = re.compile(
    r"\b(?:damages? (?:of|at|from|to|worth|was|were|is)|worth of damage|"
    r"(?:economic )?loss(?:es)? (?:of|from|at|are|is|was|were|reach\w*))",
    re.IGNORECASE,
)
_COMPENSATION = re.compile(r"\b(?:compensat\w+|indemnit\w+|reparations?|redress)\b", re.IGNORECASE)
_RAIN = re.compile(r"\brain(?:s|fall|ed|water)?\b", re.IGNORECASE)
_LEVEL = re.compile(
    r"\b(?:(?:water|river|lake|sea|flood) levels?|gauges?|crested|"
    r"(?:river|lake|water|stream|reservoir) (?:had |has )?(?:risen|rose|stood|reached|peaked))\b",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"\b(?:for|in favou?r|yes|back(?:ed|ing|s)?|support(?:ed|ing|s)?)\b", re.IGNORECASE
)
_AGAINST = re.compile(r"\b(?:against|oppos\w+|no|reject\w+)\b", re.IGNORECASE)
_VOTES = re.compile(r"\b(?:vot(?:e[sd]?|ers?|ing)|ballots?|referendum)\b", re.IGNORECASE)
_UNDER = re.compile(r"\b(?:under|beneath|alive|rubble|trapped|snow|debris)\b", re.IGNORECASE)
_CAPTIVES = re.compile(
    r"\b(?:prisoners?|captives?|detainees?|hostages?|captured|exchanged?|pows?)\b", re.IGNORECASE
)
_HANDED_OVER = re.compile(r"\bhand(?:ed|s|ing)?\s?over\b|\bhandover\b", re.IGNORECASE)
_DWELLERS = re.compile(r"\b(?:inhabitants?|residents?|population)\b", re.IGNORECASE)
_MAGNITUDE = re.compile(r"\b(?:magnitude|richter)\b", re.IGNORECASE)
_DOWN = re.compile(r"\bdown(?:stream|river|wind|hill|slope)\b|\bdown (?:the|a) \w+", re.IGNORECASE)
_DEEP = re.compile(r"\b(?:deep|depths?|below|underground|beneath)\b", re.IGNORECASE)
#: Measures by which the height of water or rain may be told.
_HEIGHTS = frozenset("distance length depth height increase rainfall elevation count".split())
_QUAKES = frozenset({"quake", "earthquake", "tremor"})
#: The largest earthquake ever measured was of magnitude 9.5.
_STRONGEST = 9.9


def in_frame(measure: str, thing: Thing, claim: Claim, figure: Figure) -> str:
    """The measure's key as its sentence tells it, the same key where no frame is found."""
    clause = clause_around(claim, figure, NEAR)
    if _MONEY.match(figure.unit):
        return _of_money(measure, clause)
    if figure.unit != "count":
        return _of_amount(measure, figure, clause)
    if measure in _QUAKES or (thing.kind in _QUAKES and not is_term(measure)):
        return _of_a_quake(measure, figure, clause)
    return _of_people(measure, thing, claim, figure) or (
        _first_frame(measure, frozenset({thing.kind, thing.broad}), clause) or measure
    )


def _of_people(measure: str, thing: Thing, claim: Claim, figure: Figure) -> str | None:
    """What a measure tells of people alone; None where nothing but a frame says it."""
    if not thing.people:
        return None
    near = clause_around(claim, figure, BESIDE)
    if measure == "returned":
        return _of_captives(figure, near)
    if measure == "cost":
        return "killed"
    under = measure == "buried" and (_UNDER.search(near) or not figure.counted)
    dwell = measure == "population" and _DWELLERS.search(figure.counted)
    return measure if under or dwell else None


@lru_cache(maxsize=65_536)
def _first_frame(measure: str, kinds: frozenset[str], clause: str) -> str | None:
    for frame in _FRAMES:
        told = is_term(measure) or measure in _NO_VERBS
        gives_way = measure in frame.weak or (frame.verbs and not told)
        if kinds & frame.things and gives_way and frame.words.search(clause):
            return frame.name
    return None


def _of_money(measure: str, clause: str) -> str:
    """Damage is a loss in money, and what is paid in compensation is compensation."""
    if measure in ("cost", "loss", "lost") and _DAMAGE.search(clause):
        return "damaged"
    if measure in ("paid", "funded", "cost", "pay") and _COMPENSATION.search(clause):
        return "compensation"
    return measure


def _of_amount(measure: str, figure: Figure, clause: str) -> str:
    """ "40 km down the river" is no depth."""
    if measure == "depth" and _DOWN.search(clause) and not _DEEP.search(clause):
        return "distance"
    if figure.unit in ("mm", "cm", "m") and measure in _HEIGHTS:
        if figure.unit != "m" and _RAIN.search(clause):
            return "rainfall"
        return "water level" if _LEVEL.search(clause) else measure
    if figure.unit == "%" and not is_term(measure) and _VOTES.search(clause):
        for_ = _FOR.search(clause) and not _AGAINST.search(clause)
        return "share" if for_ else measure
    return measure


def _of_a_quake(measure: str, figure: Figure, clause: str) -> str:
    small = (figure.high or figure.low or _STRONGEST + 1) <= _STRONGEST
    return "magnitude" if small and _MAGNITUDE.search(clause) else measure


def _of_captives(figure: Figure, clause: str) -> str:
    """Captives that come home, and whoever is handed over alive, were released."""
    alive = not _LOST_BODIES.search(clause)
    handed = _HANDED_OVER.search(figure.measure.replace("_", " ")) and alive
    return "released" if handed or _CAPTIVES.search(clause) else "returned"
