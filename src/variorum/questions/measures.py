"""Measures that ask one thing under several words, and how a question about each is put.

Each family has a name, the words that belong to it, and a template. `{n}` is what is counted,
`{place}` and `{time}` come with their prepositions or are empty. A measure without a family
is compared under its own word only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from variorum.model.measure_words import ROWS, compared_as

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Family:
    """`name`, the `words` that speak of it, the `question`, and the `default` thing counted."""

    name: str
    words: frozenset[str]
    question: str
    default: str = "people"


#: name | question | default | words
_TABLE = """
killed|How many {n} were killed{place}{time}?|people|killed kill killing dead die died death \
deaths toll fatality fatalities murdered perish perished casualties
injured|How many {n} were injured{place}{time}?|people|injured injure injury injuries wounded \
wound wounds hurt maimed burned
displaced|How many {n} were displaced{place}{time}?|people|displaced displace displacement \
expelled expulsion deported refugee refugees idp idps fled flee evacuated resettled uprooted left \
evict evicted eviction evictions
missing|How many {n} went missing{place}{time}?|people|missing miss disappeared disappearance \
disappearances unaccounted
detained|How many {n} were detained or captured{place}{time}?|people|detained captured captive \
prisoner prisoners hostage hostages arrested arrest arrests detention detentions imprisoned jailed \
interned custody
destroyed|How many {n} were destroyed{place}{time}?|buildings|destroyed destroy razed ruined \
demolished
damaged|How many {n} were damaged{place}{time}?|buildings|damaged damage
disabled|How many {n} were disabled{place}{time}?|people|disabled disability disable
homeless|How many {n} lost their homes{place}{time}?|people|homeless
population|How many {n} lived{place}{time}?|people|population inhabitants residents live lived \
reside
area|How large is the {n}{place}{time}?|territory|area territory land
occupied|How many {n} were occupied{place}{time}?|places|occupied occupation annexed
share|What share{of}{place}{time}?||share proportion percentage
cost|How much did {n} cost{place}{time}?|it|cost price expense expenses
distance|What is the distance{of}{place}{time}?||distance
length|How long is {n}{place}{time}?|it|length
depth|How deep is {n}{place}{time}?|it|depth
height|How high is {n}{place}{time}?|it|height elevation altitude
width|How wide is {n}{place}{time}?|it|width breadth
speed|What is the speed{of}{place}{time}?||speed wind_speed
increase|By how much did {n} rise{place}{time}?|it|increase rise growth
decrease|By how much did {n} fall{place}{time}?|it|decrease fall decline
returned|How many {n} returned{place}{time}?|people|returned return
released|How many {n} were released{place}{time}?|people|released freed
survived|How many {n} survived{place}{time}?|people|survived survive saved rescued survivors alive
fired|How many {n} were fired{place}{time}?|shells|fired fire launched launch hit fell landed struck
infected|How many {n} were infected{place}{time}?|people|infected infection infections cases ill \
illnesses sick
"""

FAMILIES: tuple[Family, ...] = tuple(
    Family(name, frozenset(words.split()), question, default)
    for name, question, default, words in (
        line.split("|") for line in _TABLE.replace("\\\n", "").strip().splitlines()
    )
)
_BY_WORD = {word: family for family in reversed(FAMILIES) for word in family.words}


#: Families that are measured in units and never counted: shells that land are no area.
_MEASURED = frozenset("area distance length depth height width speed share cost".split())
#: One of those to whom something happened.
_CASES = frozenset("case cases".split())
#: Words that stand for the thing counted without naming it.
_STAND_INS = frozenset(
    "it them they us we you those these our ours their theirs one figure count number tally sum "
    "total estimate".split()
)
#: Verbs of counting and telling: "describes 12 raids" counts raids, as "there were 12 raids" does.
_TELLING = frozenset(
    "count number total tally other be have include contain comprise hold list name mention note "
    "describe document record register report say speak tell give find identify examine study "
    "analyse analyze review investigate verify establish cite found show shown see seen".split()
)


#: Rows that ask what a family asks: captives handed over were returned, who moved out has left.
_AS_FAMILY = {"handed over": "returned", "departed": "displaced"}


def family_of(measure: str, unit: str | None = None) -> Family | None:
    """The family that a measure's word belongs to, None where it stands alone.

    With a unit, a measured family ("area") needs a unit of its own: a count is none.
    """
    words = [w.casefold() for w in _WORD.findall(measure.replace("_", " "))]
    found = {_BY_WORD[w].name: _BY_WORD[w] for w in words if w in _BY_WORD}
    if len(found) != 1:
        return None
    family = next(iter(found.values()))
    return None if unit == "count" and family.name in _MEASURED else family


def measure_key(measure: str, unit: str | None = None) -> str:
    """The family's name, else that of the row of synonyms, else the measure's own words in order.

    Verbs of telling are "count".
    """
    family = family_of(measure, unit)
    if family is not None:
        return family.name
    name = compared_as(measure, unit)
    if name is not None:
        return _AS_FAMILY.get(name, name)
    words = {w.casefold() for w in _WORD.findall(measure)}
    if unit == "count" and words and words <= _TELLING:
        return "count"
    return " ".join(sorted(words)) or "?"


def unsaid(measure: str) -> str:
    """The kind of what is counted where no noun says it: buildings were destroyed, people killed.

    Only what can be done to buildings and places alone is not taken to be done to people.
    """
    family = family_of(measure)
    return "building" if family is not None and family.default == "buildings" else "people"


_TERMS = frozenset({f.name for f in FAMILIES} | {r.name for r in ROWS}) - {"count"}


def is_term(key: str) -> bool:
    """Whether a measure's key is a term, or only the words of a text."""
    return key in _TERMS


def names_people(measure: str, noun: str) -> bool:
    """Whether a noun for what happened stands for the people it happened to: "40 arrests".

    A case is one of them too, and so is what a pronoun stands for, where what is counted happens
    to people only.
    """
    family = family_of(measure)
    if family is None or family.default != "people":
        return False
    return noun in _CASES or noun in _STAND_INS or _BY_WORD.get(noun) is family
