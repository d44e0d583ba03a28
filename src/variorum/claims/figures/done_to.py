"""What is done to people and things whose noun has a measure of its own.

"Vaccinated 40 refugees" counts the vaccinated, "paid 11 million to 40 survivors" the paid.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from variorum.claims.figures import vessels
from variorum.claims.figures.found import Found
from variorum.claims.figures.measures import (
    EMPTY,
    EVENT_NOUNS,
    LIGHT,
    LOSS,
    NOUNS,
    PLACE_NOUNS,
    VERBS,
    Entry,
)

_TALKING = frozenset("speak talk meet".split())
#: Verbs with a receiver: "paid compensation to 40 survivors".
_GIVING = frozenset(
    "pay give hand distribute deliver grant award issue provide supply offer lend allot allocate "
    "assign send donate dispense serve teach sell transfer refund".split()
)


def done_to(noun: Token) -> Iterator[Found]:
    """ "Vaccinated 40 refugees", "spoke to 40 survivors": the verb, not the state of its object."""
    entry = NOUNS.get(noun.lemma_.lower())
    if entry is None or noun.lemma_.lower() in EVENT_NOUNS:
        return
    verb, addressed = noun.head, False
    if noun.dep_ == "pobj" and verb.lower_ in ("to", "with", "among"):
        link, verb, addressed = verb, verb.head, True
        if verb.pos_ == "NOUN" and verb.dep_ == "dobj":
            verb = verb.head
        if verb.lemma_.lower() in _GIVING and link.lower_ in ("to", "among"):
            yield Found(Entry(_with_particle(verb), "flow"), verb, 4)
            return
    lemma = verb.lemma_.lower()
    if addressed and lemma not in _TALKING:
        return
    known = lemma in VERBS or lemma in LIGHT or lemma in EMPTY or lemma in LOSS
    if verb.pos_ == "VERB" and noun.dep_ in ("dobj", "nsubjpass", "pobj") and not known:
        yield Found(Entry(lemma, "flow"), verb, 4)


def _with_particle(verb: Token) -> str:
    particle = next((c.lower_ for c in verb.children if c.dep_ == "prt" and c.i > verb.i), None)
    return f"{verb.lemma_.lower()} {particle}" if particle else verb.lemma_.lower()


#: What is taken and not held captive, freed and not let out: "seized 11 ships".
_THINGS_TAKEN = frozenset(vessels.VESSELS | PLACE_NOUNS) | frozenset(
    "tank gun weapon rifle cannon house hill position post airfield bridge drug animal "
    "document building farm height ridge base depot checkpoint outpost street block mine port "
    "station passport phone computer copy cigarette litre tonne ton kilogram kilo gram cattle "
    "sheep "
    "rocket missile shell grenade drone mortar round bullet cartridge parcel coin note card".split()
)


def takes_things(found: Found, anchor: Token) -> bool:
    """Whether a verb of taking or freeing people is said of things, which are only taken."""
    taking = found.token.lemma_.lower() in ("seize", "capture", "liberate", "free", "release")
    return taking and anchor.lemma_.lower() in _THINGS_TAKEN
