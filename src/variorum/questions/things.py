"""What is counted: its kind, whose it is, and the definition it is counted under.

Tables of common English nouns; no name of any place or people stands here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from variorum.model.people_words import is_person

_WORD = re.compile(r"[^\W\d_]+")
_GENITIVE = re.compile(r"[’']s?(?=\W|$)")

#: kind of people | nouns. "people" is any of them: nothing is said of what people they are.
_PEOPLE = """
people|people person persons human humans individual individuals death deaths dead fatality \
fatalities victim victims life lives casualty casualties body bodies corpse corpses resident \
residents inhabitant inhabitants population citizen citizens other others soul souls toll \
refugee refugees displaced idp idps returnee returnees evacuee evacuees evictee deportee \
deportees hostage hostages prisoner prisoners detainee detainees captive captives missing \
man men male males name names villager villagers townspeople townsfolk islander islanders \
miner miners worker workers labourer labourers laborer laborers \
employee employees farmer farmers fisherman fishermen driver drivers pedestrian pedestrians \
survivor survivors migrant migrants pilgrim pilgrims visitor visitors \
tourist tourists commuter commuters protester protesters demonstrator demonstrators \
marcher marchers worshipper worshippers shopper shoppers \
deceased compatriot compatriots countryman countrymen national nationals traveller travellers \
adult adults sister sisters brother brothers son sons daughter daughters mother mothers \
father fathers parent parents wife wives husband husbands widow widows \
colleague colleagues neighbour neighbours neighbor neighbors relative relatives
households|household households family families
civilians|civilian civilians noncombatant noncombatants
soldiers|soldier soldiers troop troops serviceman servicemen servicewomen servicemember \
servicemembers personnel combatant combatants fighter fighters militant militants conscript \
conscripts officer officers guard guards reservist reservists paratrooper paratroopers \
guardsman guardsmen commando commandos marine marines recruit recruits gunman gunmen \
militiaman militiamen rebel rebels insurgent insurgents enemy \
enemies private privates infantryman infantrymen
women|woman women female females
children|child children boy boys girl girls teenager teenagers adolescent adolescents minor \
minors juvenile juveniles kid kids toddler toddlers schoolchild schoolchildren pupil pupils
infants|infant infants baby babies newborn newborns
elderly|elderly pensioner pensioners elders
journalists|journalist journalists reporter reporters
"""
PEOPLE: dict[str, str] = {
    noun: kind
    for kind, nouns in (
        line.split("|") for line in _PEOPLE.replace("\\\n", "").strip().splitlines()
    )
    for noun in nouns.split()
}
_MEN = frozenset("man men male males".split())
#: Nouns for one kind of thing.
_THINGS = {
    noun: nouns[0]
    for nouns in (
        ("house", "home", "dwelling"),
        ("village", "settlement", "hamlet"),
        ("attack", "strike", "raid", "assault", "bombardment"),
        ("violation", "breach", "infringement"),
        ("aircraft", "plane", "airplane", "aeroplane", "warplane"),
    )
    for noun in nouns
}
#: What people live and work in: where nothing is said of a building's use, it may be any.
_BUILDINGS = frozenset(
    "house building structure roof hut cottage bungalow apartment flat property residence barn "
    "shack farmhouse tenement".split()
)
#: What armies lose besides people.
WEAPONS = frozenset(
    "tank vehicle gun aircraft helicopter howitzer carrier drone launcher mortar jet".split()
)
#: Words of a definition: counted under it is not the same as counted without it.
DEFINITIONS = frozenset(
    "excess direct directly indirect indirectly usual average confirmed suspected registered "
    "unlawful unlawfully severe severely".split()
)
#: Descriptions for one thing: what lies around.
_AROUND = frozenset(
    "adjacent adjoining surrounding neighbouring neighboring nearby bordering".split()
)
_SMALL = frozenset(
    "a all an and as at both by during for from had have in into is it its more most no of on "
    "only or other over some such that the their them these this those to up was were which who "
    "with than".split()
)


@dataclass(frozen=True, slots=True)
class Thing:
    """`kind` is a kind of people or a noun's stem; `whose` proper words; `definition` its terms.

    `words` are all other content words, stemmed.
    """

    kind: str
    whose: frozenset[str]
    definition: frozenset[str]
    words: frozenset[str]

    @property
    def people(self) -> bool:
        """Whether people are counted."""
        return set(self.kind.split(" and ")) <= _KINDS

    @property
    def calling(self) -> bool:
        """Whether people are counted by a calling that is no kind of its own: "weavers"."""
        return not self.people and is_person(self.kind)

    @property
    def broad(self) -> str:
        """The kind under which it is looked for: civilians and people of a calling are people."""
        if self.kind == "civilians" or self.calling:
            return "people"
        return "building" if self.building else self.kind

    @property
    def building(self) -> bool:
        """Whether buildings are counted, or those of one kind."""
        return self.kind in _BUILDINGS


_KINDS = frozenset(PEOPLE.values())


def read_thing(counted: str, measure: str) -> Thing:
    """Read the words for what is counted. A bare proper noun is people of that name.

    The head is the last common noun before a preposition; where there is none, people. Names
    before the head say whose they are; those behind a preposition only where there are none.
    """
    phrase = re.split(
        r"\b(?:of|from|in|on|who|that|which|whose|at|among|by)\b", _GENITIVE.sub("", counted)
    )[0]
    head_words = _WORD.findall(phrase) or _WORD.findall(counted)
    every = _WORD.findall(_GENITIVE.sub("", counted))
    proper = [w.casefold() for w in every if w[0].isupper() and not w.isupper()]
    before = [w.casefold() for w in head_words if w.casefold() in proper]
    whose = frozenset(before or proper)
    common = [w.casefold() for w in head_words if not w[0].isupper() or w.casefold() in PEOPLE]
    folded = {w.casefold() for w in every}
    definition = frozenset(_stem(w).removesuffix("ly") for w in folded & DEFINITIONS)
    words = frozenset(
        "around" if w in _AROUND else _stem(w)
        for w in folded
        if w not in _SMALL and w not in PEOPLE and w not in whose and w not in DEFINITIONS
    )
    special = [PEOPLE[w] for w in common if PEOPLE.get(w, "people") != "people"]
    if special:
        kind = _kind_of(special, common)
    elif not common or any(w in PEOPLE for w in common):
        kind = "people"
    else:
        kind = _THINGS.get(_stem(common[-1]), _stem(common[-1]))
    whose = frozenset(w for w in whose if w not in PEOPLE)
    return Thing(kind, whose, definition, words - {kind} - {_stem(measure.casefold())})


def _kind_of(special: list[str], common: list[str]) -> str:
    """The kind of people; several joined ("women and children") are a kind, with men all people."""
    kinds = sorted(set(special))
    if len(kinds) == 1 or "and" not in common:
        return special[-1]
    return "people" if _MEN & set(common) else " and ".join(kinds)


def _stem(word: str) -> str:
    """A noun without its plural ending."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 5 and word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def same_name(one: str, other: str) -> bool:
    """Whether two proper words are one name in two forms: equal, or with an ending more."""
    short, long = sorted((one, other), key=len)
    if short == long:
        return True
    shared = 0
    while shared < len(short) and short[shared] == long[shared]:
        shared += 1
    return len(short) >= 4 and shared >= max(4, len(short) - 1) and len(long) - shared <= 6


def covers(names: frozenset[str], others: frozenset[str]) -> bool:
    """Whether each of the names is among the others."""
    return all(any(same_name(name, other) for other in others) for name in names)
