"""How a question about each measure is put.

`{n}` is what is counted, in the plural; `{the}` the same as it stands in a sentence; `{of}` and
`{among}` the same with that word before it, or nothing; `{kind}` "of" it without an article;
`{number}` "the number of" them; `{is}` agrees with it; `{where}` and `{when}` come with their
prepositions or are empty, `{there}` is "there" where no place is known. A measure without a row
gets the pattern of its shape: a participle ("sheltered") was done to those counted, any other
word is looked up in its sentence (`verbs`).
"""

from __future__ import annotations

#: measures | question of a count
_COUNTS = """
count|How many {n} {is} there{where}{when}?
casualties|How many casualties were there{among}{where}{when}?
cases|How many cases{kind} were there{where}{when}?
hospitalised|How many {n} were taken to hospital{where}{when}?
detained|How many {n} were detained or captured{where}{when}?
homeless|How many {n} lost their homes{where}{when}?
population|How many {n} lived{there}{when}?
aboard on_board|How many {n} were aboard{where}{when}?
present inside|How many {n} were present{where}{when}?
members|How many {n} {is} members{where}{when}?
capacity|For how many {n} {was} there room{where}{when}?
arrived|How many {n} arrived{where}{when}?
departed|How many {n} left{where}{when}?
returned|How many {n} returned{whither}{when}?
survived|How many {n} survived{where}{when}?
drowned|How many {n} drowned{where}{when}?
increase growth|By how much did {number} rise{where}{when}?
decrease|By how much did {number} fall{where}{when}?
rescued|How many {n} were rescued{where}{when}?
rate|How many {n} {is} there{where}{when}?
age|How old {is} {the}{where}{when}?
death_rate mortality|How many {n} died{where}{when}?
birth_rate|How many {n} were born{where}{when}?
margin|How large was the margin{where}{when}?
"""
#: measures as they are compared, where a frame or a row gives them | question of a count
_FRAMED = """
magnitude|How strong was {the}{where}{when}?
intensity|How intense was {the}{where}{when}?
interviewed|How many {n} were interviewed{where}{when}?
striking|How many {n} were on strike{where}{when}?
gathered|How many {n} gathered{where}{when}?
participated|How many {n} took part{where}{when}?
deployed|How many {n} were deployed{where}{when}?
without_power|How many {n} were without electricity{where}{when}?
without_water|How many {n} were without water{where}{when}?
in_need|How many {n} were in need{where}{when}?
dismissed|How many {n} were dismissed{where}{when}?
entitled|How many {n} were entitled to vote{where}{when}?
voted|How many {n} voted{where}{when}?
exhumed|How many {n} were exhumed{where}{when}?
capacity|For how many {n} {was} there room{where}{when}?
"""
#: measures | question of an amount, a measure with a unit or a ratio
_AMOUNTS = """
area|How large {is} {the}{where}?
distance|What distance {was} given{for_}{where}{when}?
range|How far {is} the range{of}{where}{when}?
length|How long {is} {the}{where}?
depth|How deep {is} {the}{where}?
height altitude elevation|How high {is} {the}{where}?
width breadth|How wide {is} {the}{where}?
thickness|How thick {is} {the}{where}?
age|How old {is} {the}{where}{when}?
duration|How long did {the} last{where}{when}?
weight mass|How heavy {is} {the}{where}{when}?
speed wind_speed|What {was} the speed{of}{where}{when}?
cost|How much did {the} cost{where}{when}{money}?
damaged_money|How much damage was done{where}{when}{money}?
increase growth|By how much did {the} rise{where}{when}{money}?
decrease|By how much did {the} fall{where}{when}{money}?
capacity|How much room {was} there{for_}{where}{when}?
vote|How much was voted{for_}{where}{when}{money}?
"""
#: measures | question of a share
_SHARES = """
turnout|How high {was} the turnout{of}{where}{when}?
unemployment|How high {was} unemployment{among}{where}{when}?
inflation|How high {was} inflation{where}{when}?
growth increase|By how much did {the} rise{where}{when}?
decrease|By how much did {the} fall{where}{when}?
rate death_rate birth_rate|How high {was} the rate{of}{where}{when}?
mortality|How high {was} mortality{among}{where}{when}?
"""


#: What was done to land | question of its area.
_LANDS = """
cleared|How much land was cleared{where}{when}?
contaminated|How much land is contaminated{where}?
burnt|How much land burned{where}{when}?
flooded|How much land was flooded{where}{when}?
planted|How much land was planted{where}{when}?
"""


def _rows(table: str) -> dict[str, str]:
    out: dict[str, str] = {}
    for line in table.strip().splitlines():
        measures, question = line.split("|")
        out |= {measure.replace("_", " "): question for measure in measures.split()}
    return out


COUNTS, AMOUNTS, SHARES = _rows(_COUNTS), _rows(_AMOUNTS), _rows(_SHARES)
LANDS, FRAMED = _rows(_LANDS), _rows(_FRAMED)

#: Measures that befall people alone: where nothing is said of who is counted, people are.
OF_PEOPLE = frozenset(
    "killed injured missing displaced detained released homeless survived rescued infected "
    "hospitalised tortured mutilated disabled population returned evacuated drowned executed "
    "arrested abducted".split()
)
#: What is counted is already what happened: "deaths" are not killed, they are there.
NAMED: dict[str, frozenset[str]] = {
    measure: frozenset(nouns.split())
    for measure, nouns in {
        "killed": "death deaths fatality fatalities dead casualty casualties toll victim victims "
        "killing killings murder murders execution executions",
        "injured": "injury injuries wounded injured casualty casualties burn burns",
        "casualties": "casualty casualties loss losses",
        "displaced": "refugee refugees displaced idp idps evacuee evacuees deportee deportees "
        "exile exiles returnee returnees",
        "missing": "disappearance disappearances",
        "detained": "prisoner prisoners hostage hostages captive captives detainee detainees "
        "internee internees pow pows arrest arrests",
        "released": "release releases",
        "destroyed": "ruin ruins",
        "survived": "survivor survivors",
        "homeless": "homeless",
        "infected": "infection infections case cases",
        "cases": "case cases",
        "arrived": "arrival arrivals arrived",
        "departed": "departure departures departed",
        "population": "population inhabitants residents resident inhabitant",
    }.items()
}
#: What is done to lives, and where bodies are: (measure, noun) | question.
IDIOMS: dict[tuple[str, str], str] = {
    ("killed", "lives"): "How many {n} were lost{where}{when}?",
    ("killed", "bodies"): "How many {n} were found{where}{when}?",
    ("killed", "corpses"): "How many {n} were found{where}{when}?",
}
#: Happenings that are counted by what they did: "how many attacks killed people".
HAPPENINGS = frozenset(
    "attack attacks strike strikes raid raids assault assaults accident accidents incident "
    "incidents explosion explosions bombing bombings crash crashes shelling shellings clash "
    "clashes fire fires flood floods earthquake earthquakes storm storms landslide "
    "landslides".split()
)
#: Where it happens to people, and what is counted is the places.
PLACES = frozenset(
    "hospital hospitals clinic clinics school schools church churches mosque mosques market "
    "markets street streets factory factories mill mills "
    "district districts town towns city cities village villages settlement settlements region "
    "regions province provinces county counties country countries camp camps municipality "
    "municipalities".split()
)
#: Measures that only say that a number is told.
TOLD = frozenset(
    "number other count total tally record report describe list mention note register document "
    "name".split()
)
#: What people are displaced from, besides places.
HOMES = frozenset("home homes house houses".split())
#: Fractions that a share is told with are not what it is a share of.
FRACTIONS = frozenset("half third quarter fifth tenth".split())
#: Counting nouns of a cost: "the admission costs" are, they do not cost.
COSTS = frozenset("cost costs price prices expense expenses fee fees damage damages".split())
#: A multiple is of a word of degree: "three times as many".
DEGREES = frozenset("many much large high big likely great fast often long heavy strong".split())
