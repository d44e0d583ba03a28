"""English nouns, verbs and prepositions that say what a place name does in its sentence."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Nouns that stand for the place named beside them or behind "of": "the town of X", "X valley".
AREAS = _words(
    """
    airport area barracks base basin bay border borough brewery bridge camp canton canyon capital
    center centre checkpoint city clinic coast colliery commune community compound corner
    corridor countryside county dam department depot direction district downtown east edge enclave
    exclave factory field foot foundry front frontier governorate gulf half hamlet harbor harbour
    heart height heights hill hills hospital island islands lake land mainland middle mill
    mine mosque mountain mountains municipality neighborhood neighbourhood north northeast
    northwest oblast outskirt outskirts parish part pass peninsula pit plain plant plateau
    port prefecture prison province quarry quarter raion region republic reservoir rest ridge
    river school sea settlement shore shrine side sites slope south southeast southwest square
    shipyard smelter stadium state station strait suburb suburbs summit temple territory town
    township valley vicinity village west zone
    """
)
#: Bodies and people that act for a place, or are told by it, without being in it.
BODIES = _words(
    """
    admiral agency agent agreement airline ambassador army assembly association authority bank
    battalion body brigade broadcaster cabinet campaign chancellor citizen club college
    commander commando commission commissioner committee company consul correspondent council
    court delegation diplomat embassy emperor envoy fighter fleet force foundation general
    government governor group guard gunman gunner inquiry institute investigator journal judge
    king leader leadership mayor militant military militia minister ministry mission national
    navy newspaper office officer official parliament party patrol police president prime
    prosecutor queen regime regiment report representative ruler secretary senate sentry
    service side society soldier spokesman spokesperson spokeswoman squad team tribune troop
    troops unit university
    """
)
#: Of the offices of a land, those that see to its own people alone.
CIVIL = _words(
    """
    ambulance civil coroner emergency emergencies health hospital interior ombudsman police
    prosecutor rescue rescuer
    """
)
#: What befalls a place: "the X earthquake", and in "X earthquake victims".
BEFALLING = _words(
    """
    accident attack avalanche battle blast blaze bombing burst clash collapse collision conflict
    crash crisis cyclone derailment disaster drought earthquake epidemic eruption explosion
    famine fighting fire flood hurricane inferno landslide massacre mudslide offensive outbreak
    quake raid shelling shooting siege storm strike tsunami typhoon unrest uprising violence war
    """
)
#: Instruments, called after where they were agreed, and the verbs of agreeing.
INSTRUMENTS = _words(
    "accord agreement armistice charter communique convention declaration memorandum pact "
    "protocol treaty understanding"
)
SIGNING = _words("agree conclude initial negotiate sign")
#: Houses that a text writes with a capital once it has named them: no place that it is about.
HOUSES = _words(
    """
    assembly commission consulate council court embassy government ministry mission parliament
    secretariat
    """
)
#: What is held or agreed at a place: "the X summit".
GATHERINGS = _words(
    """
    cease-fire ceasefire conference congress festival meeting olympics rally summit talk talks
    trial truce
    """
)
SETTING = _words(
    """
    in at across inside within throughout on upon over along amid among beneath under above
    through
    """
)
VICINITY = _words("near around outside off beside opposite beyond behind between")
ROUTE = _words("from to into onto for toward towards via")
#: Verbs of saying: where they happen is where somebody spoke.
SAYING = _words(
    """
    acknowledge add admit agree announce argue ask believe claim conclude confirm declare deny
    disclose estimate explain hear insist know maintain mention note quote recall reckon
    repeat reply report reveal say speak state stress suggest suspect tell testify think warn
    write
    """
)
#: Of these, what is said aloud or in writing; what is believed somewhere is the matter itself.
SPEAKING_UP = SAYING - _words("agree believe estimate hear know reckon recall suspect think")
#: Verbs of dealing with a matter: where they happen is where people sat.
DISCUSSING = _words("debate discuss draft negotiate propose")
#: Verbs whose object is addressed or dealt with, not acted upon on the ground.
DEALING = SAYING | _words(
    """
    accuse aid allow approach back beat blame call challenge condemn consider criticise criticize
    defeat force help invite involve join lead oppose owe pay press praise recognise recognize
    represent require sanction sue support thank threaten urge
    """
)
#: Verbs and nouns that "on" ties to who is addressed or spoken of, not to where.
BEARING_ON = DEALING | _words(
    """
    agreement ban book comment conference consultation debate depend dialogue embargo
    focus impose insist law negotiate negotiation position prevail pressure prey resolution rely
    sanction statement stance study talk tariff vote
    """
)
#: Nouns of what is said, planned, given or done: their owner acts.
SAYINGS = _words(
    """
    account act action aggression aid allegation announcement assistance claim decision demand
    denial help information intelligence opinion plan policy position proposal provocation
    response statement support view
    """
)
#: People counted where they left from.
UPROOTED = _words("deportee displaced emigrant evacuee exile exiles expellee refugee returnee")
#: What makes people leave, and verbs and nouns of leaving so: "the flight of Xians from Y".
UPROOTING = _words(
    """
    banish banishment cleansing deport deportation departure displace displacement drive escape
    evacuate evacuation evict eviction exile exodus expel expulsion flee flight force oust removal
    uproot
    """
)
#: What people find or take where they come to: "found refuge in X".
SHELTER = _words("asylum haven home protection refuge safety sanctuary shelter")
#: Nouns and verbs of violence, done "against" a place.
ASSAULT = _words("aggression assault attack campaign invasion offensive raid strike war")
#: Verbs by which harm is done "to" a place, its nouns, and what else is had "to" one.
HARMING = _words("access cause damage deal destruction harm inflict")
#: Verbs whose subject is what they befall.
UNDERGOING = _words("burn capitulate collapse fall flood surrender")
#: Verbs of keeping people: where they are held is where their keeper is.
KEEPING = _words("detain free hand hold imprison intern keep release return")
#: Verbs whose object is a part or a neighbour of what is spoken of.
CONTAINING = _words(
    "border call comprise contain cover face include join link mean name neighbour neighbor "
    "overlook surround"
)
#: Verbs whose object is where somebody is no longer.
LEAVING = _words("abandon depart escape exit flee leave quit")
#: Verbs whose object troops, fire or water are upon.
BESETTING = _words(
    """
    attack besiege blockade bomb bombard capture devastate encircle enter flood invade loot occupy
    overrun raid raze recapture retake sack seize shell storm strike surround take
    """
)
#: Verbs whose goal ("to X") is where their subject ends.
ARRIVING = _words(
    "arrive bring come cross evacuate flee flow get go move relocate resettle return "
    "send spread take transfer travel"
)
#: Verbs whose object is gone over on the way to somewhere else.
PASSING = _words("bypass cross pass skirt traverse")
#: Verbs of being and having: their subject is what is measured, wherever else it lies.
OF_BEING = _words(
    "account be bear become belong comprise contain count cover have hold house include lie lose "
    "measure number possess remain see sit span stand stretch suffer total"
)
#: Of these, those whose subject bears the number even where a setting stands beside it.
OF_LOSING = _words("lose suffer bear be cover measure sit span stand stretch comprise")
