"""What is counted about people and things: an open table of lemmas and measure terms.

The terms follow common practice: UCDP GED and ACLED (fatalities), IDMC (displacement), HXL
(#affected +killed, +injured, +displaced, +infected; #population; #indicator). The table is
described, row by row, in `docs/explanation/figures.md`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from variorum.model.people_words import FIGHTERS, PERSONS, is_person

#: Read by others from here too.
__all__ = ["FIGHTERS", "PERSONS", "is_person"]

Nature = Literal["stock", "flow"]
#: Which argument of the verb is counted: what it is done to, or who does it.
Role = Literal["patient", "subject", "either"]


@dataclass(frozen=True, slots=True)
class Entry:
    """What a lemma says about a number beside it. `strong`: it wins over weaker words nearby."""

    measure: str
    nature: Nature | None
    role: Role = "either"
    strong: bool = True


#: measure | nature | role | strong | verb lemmas
_VERBS = """
killed|flow|patient|strong|kill murder slay massacre execute assassinate slaughter martyr behead decapitate shoot lynch hang electrocute asphyxiate exterminate guillotine crucify garrotte strangle butcher incinerate
killed|flow|subject|strong|die perish succumb drown starve suffocate expire asphyxiate
hospitalised|flow|patient|strong|hospitalise hospitalize
injured|flow|patient|strong|injure wound hurt maim scald lacerate concuss bruise
missing|stock|subject|strong|disappear vanish
survived|stock|subject|strong|survive
aboard|stock|subject|strong|board embark
vaccinated|flow|patient|strong|vaccinate immunise immunize inoculate
rescued|flow|patient|strong|rescue save extricate
injured|flow|patient|weak|treat
missing|stock|patient|strong|unaccount
displaced|flow|patient|strong|displace expel deport uproot evacuate evict exile resettle relocate oust banish dislodge dislocate
displaced|flow|subject|strong|flee resettle relocate
returned|flow|either|strong|return repatriate
sheltered|stock|patient|weak|shelter house accommodate host lodge billet quarter
detained|flow|patient|strong|detain arrest imprison jail capture abduct kidnap intern incarcerate seize apprehend gaol confine
released|flow|patient|strong|release free liberate
destroyed|flow|patient|strong|destroy raze demolish ruin burn obliterate flatten level wreck devastate annihilate torch incinerate pulverise pulverize gut bulldoze dynamite dismantle crush
destroyed|flow|subject|weak|collapse
damaged|flow|patient|strong|damage plunder loot vandalize vandalise desecrate scorch crack dent shatter batter ransack pillage deface mangle unroof
disabled|flow|patient|strong|disable cripple
mutilated|flow|patient|strong|mutilate
tortured|flow|patient|strong|torture abuse rape beat assault molest maltreat mistreat brutalise brutalize flog whip
buried|flow|patient|weak|bury inter entomb
exhumed|flow|patient|weak|exhume disinter
infected|flow|patient|strong|infect
homeless|stock|patient|strong|dispossess
attacked|flow|patient|weak|attack shell bombard bomb target strike hit strafe mortar
occupied|stock|patient|weak|occupy annex control
population|stock|subject|weak|live reside inhabit dwell
population|stock|patient|weak|populate inhabit
affected|stock|patient|weak|affect
cost|flow|subject|weak|cost
capacity|stock|patient|weak|seat
fired|flow|patient|weak|fire launch
members|stock|either|weak|comprise consist compose
increase|flow|subject|weak|increase rise grow climb jump soar surge leap rocket balloon rebound double triple treble quadruple quintuple
decrease|flow|subject|weak|decrease fall drop decline shrink plunge slide slip tumble plummet dip slump dwindle
"""  # noqa: E501 - one row, one line

#: measure | nature | strong | nouns that name the state of what they count, or the count itself
_NOUNS = """
killed|flow|strong|death fatality killing murder massacre toll execution mortality corpse homicide slaying assassination lynching drowning beheading decapitation suffocation femicide infanticide decease demise
casualties|flow|strong|casualty loss
killed|flow|strong|dead
killed|flow|weak|victim
injured|flow|strong|injury wounded injured wound
missing|stock|strong|disappearance missing untraced
displaced|stock|strong|refugee idp displacement expulsion deportation exodus displaced evacuee deportee exile expellee
returned|stock|strong|returnee
displaced|flow|strong|evacuation eviction resettlement relocation
vaccinated|flow|strong|vaccination immunisation immunization inoculation
detained|stock|strong|detainee prisoner hostage captive arrest detention abduction pow internee arrestee kidnapping inmate imprisonment internment incarceration abductee
destroyed|flow|strong|destruction ruin demolition razing
damaged|flow|strong|damage
disabled|stock|strong|disability disabled amputee
homeless|stock|strong|homeless homelessness
population|stock|weak|population inhabitant resident census
area|stock|weak|territory area
infected|stock|strong|infection
arrived|flow|strong|arrival
departed|flow|strong|departure
cases|flow|strong|case
hospitalised|flow|strong|hospitalisation hospitalization admission inpatient
returned|flow|strong|repatriation
released|flow|strong|release liberation
rescued|flow|strong|rescue
survived|stock|strong|survivor
share|stock|weak|share proportion percentage
cost|flow|weak|cost price damages loss expense
aboard|stock|weak|passenger crew
fired|flow|weak|shot salvo
"""  # noqa: E501 - one row, one line

#: measure | nature | adjectives and participles that stand with what is counted
_STATES = """
killed|flow|dead killed murdered slain deceased martyred massacred executed perished lifeless drowned slaughtered assassinated lynched beheaded decapitated fallen
injured|flow|injured wounded hurt maimed
missing|stock|missing unaccounted disappeared untraced vanished
displaced|stock|displaced deported expelled uprooted evacuated exiled evicted banished resettled relocated
detained|stock|detained imprisoned jailed captured arrested captive abducted kidnapped interned incarcerated gaoled apprehended
destroyed|flow|destroyed ruined demolished razed gutted wrecked
destroyed|flow|flattened levelled leveled uninhabitable burnt obliterated bulldozed devastated collapsed
damaged|flow|damaged looted plundered ransacked pillaged vandalised vandalized unusable unserviceable
out of service|stock|inoperable inoperative nonfunctional
disabled|stock|disabled crippled
homeless|stock|homeless
infected|stock|infected
rescued|flow|rescued saved
vaccinated|flow|vaccinated immunised immunized inoculated
tortured|flow|tortured raped beaten maltreated
hospitalised|flow|hospitalised hospitalized
released|flow|freed released
returned|flow|repatriated
survived|stock|alive
"""  # noqa: E501 - one row, one line
#: measure | nature | verbs | objects, complements or particles that they say it with
_PHRASES = """
killed|flow|lose cost claim take give sacrifice|life
killed|flow|lay|life
take part|flow|take|part
killed|flow|claim|victim
killed|flow|meet find|death end
missing|flow|subject|disappearance
tortured|flow|subject|torture abuse
occupied|flow|come fall be|occupation
attacked|flow|come|fire attack shelling bombardment
displaced|flow|go|exile
disabled|flow|lose|limb leg arm sight eyesight eye
killed|flow|pass|away
vaccinated|flow|give administer|vaccine vaccination jab inoculation immunisation immunization
released|flow|walk|free
released|flow|leave|jail prison gaol custody detention captivity
released|flow|regain|freedom liberty
released|flow|let|go
destroyed|flow|put|action
destroyed|flow|knock|out
hospitalised|flow|need require|hospitalisation hospitalization
treat|flow|need require|treatment care
killed|flow|fall|victim prey
killed|flow|gun mow cut hack stab beat crush|down
killed|flow|leave find shoot burn be|dead
missing|stock|go|missing
missing|stock|list report declare register give post|missing
homeless|stock|lose|home house
displaced|flow|leave abandon flee vacate|home house village homeland homestead
displaced|flow|lose|homeland
displaced|flow|take|flight road
detained|flow|take|hostage prisoner captive custody captivity
detained|flow|lead haul drag march cart bundle carry spirit whisk|captive captivity
detained|flow|round lock|up
detained|flow|place put|arrest custody detention bar
detained|flow|throw put send cast|prison jail gaol dungeon
detained|flow|remand|custody
detained|flow|deprive rob|liberty freedom
detained|stock|hold keep|hostage prisoner captive prison jail gaol custody captivity detention bar cell
detained|stock|sit languish remain be|jail prison gaol custody captivity bar
displaced|flow|take seek find|refuge shelter asylum
hospitalised|flow|admit take bring rush carry send fly|hospital clinic infirmary
displaced|flow|order|out
injured|flow|suffer sustain receive have incur get carry|injury wound burn fracture bruise concussion cut scald trauma
damaged|flow|suffer sustain receive incur have|damage
destroyed|flow|suffer|destruction
destroyed|stock|lie be|ruin rubble ash
destroyed|flow|set|fire ablaze alight
occupied|flow|bring come fall|control
displaced|flow|subject|expulsion deportation displacement eviction
detained|flow|subject|arrest detention imprisonment internment
killed|flow|subject|execution massacre
derailed|flow|leave jump|rail track
strike|flow|down|tool
strike|flow|walk|job
gather|flow|take|street
fall ill|flow|fall take become|ill sick
quarantine|stock|be remain keep place put hold|isolation quarantine
treat|flow|receive get seek turn|treatment care doctor
under water|stock|be remain lie stand|water
destroyed|flow|go|flame fire
destroyed|flow|burn|down ground out
destroyed|flow|reduce turn|rubble ruin ash cinder dust
destroyed|flow|sweep wash tear knock blow|away down up
destroyed|flow|cave fall|in
destroyed|flow|give|way
destroyed|flow|write|off
destroyed|flow|wipe|out
destroyed|flow|burn gut|out shell
destroyed|flow|carry pull bring|away down
survived|flow|come emerge escape get make walk crawl swim|alive ashore unhurt unharmed
infected|flow|contract catch get develop have|disease infection virus cholera measles typhoid fever plague malaria tuberculosis influenza flu illness diphtheria
infected|flow|test|positive
vaccinated|flow|receive get have|vaccine vaccination jab inoculation
hospitalised|flow|keep treat hold|hospital clinic infirmary
hospitalised|stock|be lie remain|hospital clinic infirmary intensive
homeless|stock|make leave render|homeless roofless
homeless|stock|be remain|roof
aboard|stock|be|aboard onboard
released|flow|set let|free
rescued|flow|pull dig drag haul bring recover|alive
rescued|flow|bring take lead carry ferry|safety
buried|flow|lay|rest
destroyed|flow|go|flame fire
find guilty|flow|find|guilty
tried|flow|go stand face put bring|trial
"""  # noqa: E501 - one row, one line
#: Verbs that lose their object: what is lost says whether lives or things are meant.
LOSS = {"lose"}
#: Verbs too light to name a measure by themselves: their complement or object does.
LIGHT = frozenset(
    "be have become remain leave go take hold render declare list report make register give "
    "count put say record find include live account comprise constitute represent estimate stand "
    "reach total number see get come do receive place set keep raise bring show tell state claim "
    "confirm document verify announce exceed pass top result cause inflict belong appear "
    "add register record regard consider classify acknowledge admit concede log tally note observe "
    "mention cite fear presume believe suspect know think expect suppose assume understand".split()
)
#: Verbs that say nothing of what they count: no measure is better than these.
EMPTY = frozenset(
    "be have do say tell report put estimate count see give reach stand claim announce state "
    "include total exceed come lie go make get take keep place set show find accord".split()
)
#: Nouns for places where people live: "a town of 3,000 people" tells its population.
PLACE_NOUNS = frozenset(
    "city town village country territory island community district region settlement state nation "
    "capital municipality province enclave suburb hamlet area".split()
)
#: Nouns of an event that befalls people: they do not name who is counted.
EVENT_NOUNS = frozenset(
    "death fatality killing murder injury disappearance arrest casualty loss".split()
)
#: Who died is people, whatever the sentence before called their dying: these are not handed on.
BARE_EVENTS = frozenset("deaths fatalities casualties losses injuries killings toll death".split())
#: Measures of things and land: no measure of a plain count.
NOT_OF_COUNTS = frozenset("area share cost".split())
#: Dimensions of a unit and the measure they speak of where no noun does.
BY_DIMENSION: dict[str, str] = {
    "percent": "share",
    "ratio": "ratio",
    "money": "cost",
    "area": "area",
    "length": "distance",
    "volume": "volume",
    "mass": "weight",
    "speed": "speed",
    "temperature": "temperature",
    "power": "power",
    "energy": "energy",
    "concentration": "concentration",
}
#: Of these, the ones that answer what was done with so much, where a verb tells it.
MOVED = frozenset("volume mass energy".split())
#: "85 metres high": the adjective behind a length names the property.
BY_ADJECTIVE: dict[str, str] = {
    "high": "height", "tall": "height", "long": "length", "wide": "width", "deep": "depth",
    "thick": "thickness", "away": "distance", "far": "distance", "broad": "width",
    "apart": "distance",
}  # fmt: skip
#: Nouns that name a measured property themselves.
PROPERTIES = frozenset(
    "distance length height depth width altitude elevation range radius diameter perimeter area "
    "territory weight mass volume capacity speed temperature price cost budget value revenue "
    "income debt damage loss salary wage fine aid loan turnout growth inflation "
    "unemployment rate".split()
)
#: Kinds of money: their noun beside a sum is its measure.
SUMS = frozenset(
    "arrears contribution "
    "aid appeal award bail benefit bill bonus bounty budget capital compensation contract damage "
    "debt deficit deposit donation expense expenditure fee fine fund funding gift grant income "
    "investment loan loss pay payment pension price profit ransom rent relief revenue reward "
    "export import sale trade proceeds earning dividend bribe royalty stipend rebate refund "
    "surcharge premium tribute "
    "salary saving subsidy support surplus tariff tax toll turnover value wage allowance "
    "assistance reparation".split()
)
#: Words of a heading that say that what is listed under it are stocks of people.
POPULATION_HEADINGS = (
    "people of concern",
    "persons of concern",
    "population",
    "inhabitants",
    "residents",
)
PERSON_MEASURES = frozenset(
    "killed injured missing displaced detained disabled homeless population tortured infected "
    "released returned mutilated rescued survived hospitalised casualties aboard".split()
)


#: What can become of people: one of them excludes the others.
OUTCOMES = frozenset("killed injured missing survived rescued".split())


def _rows(table: str) -> list[list[str]]:
    return [line.split("|") for line in table.strip().splitlines()]


VERBS: dict[str, Entry] = {
    lemma: Entry(measure, nature, role, strength == "strong")  # type: ignore[arg-type]
    for measure, nature, role, strength, lemmas in reversed(_rows(_VERBS))
    for lemma in lemmas.split()
}
#: Governing lemmas that say what a word of the table says too, whatever the parse made of them;
#: "fin" is a lemma that taggers give for "fined".
SAME: dict[str, str] = {
    "arrive": "arrived",
    "depart": "departed",
    "fin": "fine",
    "leave": "left",
} | {lemma: e.measure for lemma, e in VERBS.items() if e.role != "patient" and e.strong}
NOUNS: dict[str, Entry] = {
    lemma: Entry(measure, nature, "either", strength == "strong")  # type: ignore[arg-type]
    for measure, nature, strength, lemmas in reversed(_rows(_NOUNS))
    for lemma in lemmas.split()
}
#: By the lemma of the verb and that of its object, complement or particle.
PHRASES: dict[tuple[str, str], Entry] = {
    (verb, noun): Entry(measure, nature)  # type: ignore[arg-type]
    for measure, nature, verbs, nouns in reversed(_rows(_PHRASES))
    for verb in verbs.split()
    for noun in nouns.split()
}
STATES: dict[str, Entry] = {
    word: Entry(measure, nature)  # type: ignore[arg-type]
    for measure, nature, words in _rows(_STATES)
    for word in words.split()
}
