"""Word lists of plain English by which names of places, persons and bodies are told apart."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """The commonest given names of the United States Census of 1990 (public domain)."""
    return _words(_read("given_names.txt"))


@lru_cache(maxsize=1)
def plain_words() -> frozenset[str]:
    """Verbs, adjectives and adverbs of WordNet that are also names of towns: "act", "split"."""
    return _words(_read("words.txt")) | _OPENINGS


def _read(name: str) -> str:
    return resources.files(__package__).joinpath("data", name).read_text("utf-8")


#: Words that open a sentence or name a day, a body or an office, and towns somewhere.
_OPENINGS = _words(
    """
    about after all also among and any are around as at back be because been before being born both
    but by can could day days deal did do does during each early even every few first for from
    good had has have he her here hers him his home how however i if in instead into is it its
    just last late later less like long many may me men more most much must my near never new no
    none nor not now of off often on once one only or other our out over own police quite rather
    same she should since so some still such than that the their them then there these they this
    those though three through thus to today too total two under until up upon us very was we well
    were what when where which while who why will with within would year years yes yet you your
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday spring summer autumn fall winter
    congress senate parliament house court union church state city county town village district
    government council committee commission department office school college university hospital
    army navy liberty independence hope faith justice freedom victory battle sale mass police
    christmas easter thanksgiving internet web facebook twitter god lord
    ministers minister president king queen prince university bar club park center centre
    islam muslim muslims christian christians jewish jews catholic catholics
    """
)

#: Words that open a sentence with a capital of its own and are no part of a name.
OPENERS = _words(
    """
    a about after again all also although among an and another any are as at because before both but
    by can despite do does during each either even every few following for from had has have he her
    here his how however i if in inside instead is it its just last late like many meanwhile more
    most much my near nearly neither no nor not now of on once one only or other our out outside
    over perhaps several she since so some such than that the their then there these they this
    those though through thus to today together two under unlike until upon was we were what when
    where whether which while who whose why will with within without yet you your former
    across against around between beyond toward towards throughout into
    monday tuesday wednesday thursday friday saturday sunday january february march april june july
    august september october november december
    """
)
#: Names of bodies that are called after a building or after nothing.
NO_PLACES = frozenset(("white house", "red cross", "first lady", "security council", "old bailey"))

TITLES = _words(
    """
    mr mrs ms miss dr prof professor rev reverend sen senator rep representative gov governor
    president chancellor minister secretary judge justice officer sgt sergeant lt lieutenant capt
    captain col colonel gen general maj major chief coach sheriff deputy detective det mayor
    councilman councilwoman councillor councilor cllr commissioner spokesman spokeswoman
    spokesperson attorney superintendent principal chairman chairwoman king queen prince princess
    lord lady sir dame pope bishop archbishop father sister brother uncle aunt cpl pvt pfc
    constable inspector ambassador editor author actor actress singer manager pitcher quarterback
    midfielder goalkeeper defender striker wife husband son daughter mother cousin friend nephew
    niece grandson granddaughter senior junior patrolman trooper marshal cardinal rabbi imam sheikh
    vice-president congressman congresswoman assemblyman alderman treasurer clerk nurse student
    defendant victim teammate hurricane cyclone typhoon storm nickname named hon
    """
)

#: Nouns that make of a place's name the name of a body or a building: "X Police Department".
BODIES = _words(
    """
    university college school schools high middle elementary primary secondary academy institute
    hospital medical clinic center centre police fire sheriff department dept district city town
    council councillors commission commissioners committee court courthouse board bureau office
    agency authority association society club league foundation trust museum library church
    cathedral temple parish diocese airport station terminal stadium arena hall hotel inn theatre
    theater mall plaza market bank company corp inc ltd llc co group times herald tribune post
    news journal gazette observer star sun press daily chronicle register sentinel dispatch
    chamber state national international regional municipal public central general community jail
    prison correctional facility festival fair games open cup championship marathon rotary ymca
    senior junior volunteer county coroner clerk attorney zoo regiment division brigade army navy
    air force national guard patrol highway transit housing health water power electric gas energy
    railway rail railroad airlines airways radio tv television symphony orchestra ballet opera
    arts art historical history heritage genealogy tourism visitors convention planning zoning
    economic development business businesses industrial technology technical tech vocational
    teachers farmers workers women men boys girls youth children little united athletic fc afc
    lutheran catholic baptist methodist presbyterian episcopal christian democrats republicans
    democratic republican party conservative liberal labour ministry embassy consulate parliament
    senate house assembly legislature government governor mayor president ambassador administration
    summit conference treaty accord agreement declaration constitution supreme district superior
    circuit municipal federal independent unified isd consolidated township village borough
    region area metro metropolitan downtown twp special forces residents officials
    """
)

#: Ways; the whole name is one: "Bridge Street".
WAYS = _words(
    """
    street st avenue ave road rd drive dr lane ln boulevard blvd highway hwy parkway pkwy freeway
    expressway turnpike court ct terrace way route trafficway circle pike
    """
)
#: Landforms, waters and sites; the whole name is one: "Miller Creek".
LANDS = _words(
    """
    river creek lake bay valley mountain mountains mount hill hills beach island islands desert
    forest canyon ridge falls springs pond reservoir dam harbor harbour cove peninsula plateau
    glacier gulf strait sea ocean delta marsh park gardens cemetery bridge tunnel pier square
    heights camp prairie swamp canal basin point wetlands lagoon reef
    """
)

#: What may stand before a name and is no part of it.
MODIFIERS = _words(
    """
    north south east west northern southern eastern western northeast northwest southeast southwest
    northeastern northwestern southeastern southwestern central greater downtown upper lower former
    inner outer metropolitan metro mid suburban rural nearby far modern ancient old
    """
)
#: Bodies after which "of" leads to a place.
OF_BODIES = _words(
    """
    university college city town township village county state province republic kingdom bank
    district borough diocese archdiocese bishop archbishop port commonwealth institute mayor
    governor president museum parliament government church battle siege treaty people bay gulf
    island islands isle cape strait mouth prince duke duchess earl chamber embassy consulate part
    parts north south east west tower emirate federation union board court supreme
    """
)
PLACING = _words("in near at outside around throughout across inside beyond via within")
LEADING = _words(
    "from to into toward towards through between of for over against off leaving visit visited"
    " visiting"
)
SPEAKING = _words(
    """
    said says told added asked explained noted recalled replied testified laughed smiled say
    believes thinks thought hopes scored hit finished won pitched caught threw ran
    who whose whom
    """
)
#: Small words inside of names.
LINKS = (
    "of|the|and|de|del|la|las|los|le|les|du|des|da|di|do|dos|von|van|der|den|al|el|ul|upon|on|in|sur"
    "|am|an|bin|y|e|&"
)
