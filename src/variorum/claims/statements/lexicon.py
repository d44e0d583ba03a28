"""Words by which English reports what somebody says, finds, thinks, judges or demands.

Lemmas, by the kind of report. The classes follow the usual division of reporting verbs
(Quirk et al. 1985, 16.31-33; PARC/PolNeAR cue lists): factual speech, suasive speech, findings,
thought, and judgement of somebody or something without a proposition of its own.
"""

from __future__ import annotations

from spacy.tokens import Token

from variorum.model import Modality

#: Speech that puts a proposition into words.
SPEECH = frozenset(
    """say tell add state declare announce note claim argue insist warn tweet write respond reply
    acknowledge admit suggest explain assert confirm predict testify complain concede contend
    comment remark mention observe recall recount repeat reiterate reveal stress emphasize
    emphasise underline underscore joke quip shout yell caution counter disclose inform maintain
    boast brag lament interject swear allege report continue ask answer affirm reaffirm assure
    clarify conclude proclaim read chant exclaim whisper mutter opine muse retort hint imply
    specify certify relate post highlight reckon deny refute attest profess point tout voice
    begin elaborate intone rule decree adjudge charge remind depose""".split()
)
#: Verbs that report where a that-clause is their object, and mean other things elsewhere.
CLAUSE_ONLY = frozenset("hold submit document record recognize recognise register minute".split())
#: Speech that wants something done, or binds the speaker to do it.
SUASIVE = frozenset(
    """urge demand request order propose recommend promise vow pledge advise instruct appeal
    invite threaten offer implore beseech""".split()
)
#: Results of counting, measuring or inquiry, put as a proposition.
FINDING = frozenset(
    """find estimate calculate conclude show indicate determine discover establish ascertain
    reckon reveal project forecast demonstrate extrapolate infer deduce compute""".split()
)
#: Verbs that report a number as the subject's own count.
COUNTING = frozenset({"count", "give", "estimate", "report", "number"})
#: What somebody holds, wishes or fears without saying it.
THOUGHT = frozenset(
    """think believe hope feel want expect fear know consider see view doubt suspect wish realize
    realise understand assume decide plan intend wonder regard imagine prefer worry seek refuse
    decline agree oppose support learn remember appear seem guess dream mean judge hear tend
    bet suppose figure try hesitate""".split()
)
#: Verbs that hold something to be so: "considers it proven that".
HOLDING = frozenset("consider find hold deem regard think take judge believe call".split())
#: Judgement of somebody or something: the object is the target, not a proposition.
JUDGEMENT = frozenset(
    """accuse laud thank applaud commend hail criticize criticise praise blame call describe
    denounce condemn reject dismiss
    endorse mock blast slam defend question cite characterize characterise label dub deem ridicule
    echo discuss back attack quote reference challenge deride decry welcome bemoan""".split()
)
#: Verbs that put a name or a quality to their object.
NAMING = frozenset({"call", "describe", "dub", "label", "deem", "characterize", "characterise"})
#: Verbs of praise and blame, whose reason is often quoted ("thanked the crew for “…”").
APPRAISAL = frozenset(
    """praise laud thank applaud commend hail congratulate credit salute criticize criticise mock
    ridicule blast slam deride denounce condemn decry fault chide ridicule assail lambast lambaste
    bemoan lament tout""".split()
)
#: Verbs by which somebody issues a text that then speaks.
ISSUING = frozenset({"publish", "issue", "release", "present", "post", "put", "circulate"})
#: Verbs whose plain object, without a clause, is what was said ("denied the report").
OBJECT_SPEECH = frozenset(
    """deny allege claim announce confirm reveal acknowledge admit disclose refute report cite
    suggest propose predict promise vow pledge demand offer request stress emphasize reject
    mention reiterate repeat voice tout recommend order underline highlight""".split()
)

#: Verbs that report only beside quoted words: manner of speaking (Levin 1993, 37.3) and verbs of
#: asking, urging, jesting or feeling that take words for their object.
TAGGING = frozenset(
    """bark bawl bellow blurt boom cackle chirp chorus chuckle coo croak crow cry drawl gasp giggle
    groan growl grumble grunt hiss holler howl moan mumble murmur rage rasp rave roar scream screech
    shriek sigh sing sneer snap snarl snort sob splutter squeal stammer stutter thunder wail wheeze
    whimper whine yelp question query inquire enquire probe exhort urge plead beg enthuse gush fume
    rant recite laugh smile grin nod agree concur marvel vent scoff protest tease scold correct echo
    interrupt interject surmise speculate theorize theorise reason reflect lament sum conclude
    venture offer advise suggest promise vow pledge threaten think wonder guess worry pronounce
    deadpan chime riff ask demand message text email summarize summarise surmise cheer
    jeer""".split()
)
#: With "back", "in", "on" or "out" these report quoted words too ("shot back", "chimed in").
PHRASAL = frozenset("shoot fire hit cut chime go cry call blurt point pipe break butt jump".split())

ANY_CUE = COUNTING | SPEECH | CLAUSE_ONLY | SUASIVE | FINDING | THOUGHT | JUDGEMENT

#: Prepositions that lead into what a verb reports.
PREPOSITIONS: dict[str, frozenset[str]] = {
    "accuse": frozenset({"of"}),
    "call": frozenset({"for", "on", "upon"}),
    "speak": frozenset({"of", "about"}),
    "talk": frozenset({"about", "of"}),
    "complain": frozenset({"of", "about"}),
    "warn": frozenset({"of", "against", "about"}),
    "ask": frozenset({"for", "about", "whether"}),
    "appeal": frozenset({"for", "to"}),
    "boast": frozenset({"of", "about"}),
    "joke": frozenset({"about"}),
    "insist": frozenset({"on", "upon"}),
    "comment": frozenset({"on"}),
    "refer": frozenset({"to"}),
    "hint": frozenset({"at"}),
    "arrive": frozenset({"at"}),
    "respond": frozenset(),
    "point": frozenset({"to"}),
    "inform": frozenset({"of", "about"}),
    "admit": frozenset({"to"}),
    "confess": frozenset({"to"}),
    "own": frozenset({"to"}),
    "testify": frozenset({"about"}),
}

DENIAL = frozenset(
    {"deny", "refute", "reject", "dispute", "disavow", "rebut", "contradict", "dismiss", "denial"}
)
ALLEGATION = frozenset({"allege", "allegation", "accusation"})
PROMISE = frozenset({"promise", "vow", "pledge", "plan", "intend", "threaten", "offer"})

#: Nouns that carry words as a person would: "the statement reads", "the report says".
TEXT_NOUNS = frozenset(
    """statement report study letter document resolution declaration memo paper article survey
    review analysis poll communique communiqué release note text message post tweet editorial
    brief filing lawsuit complaint indictment ruling verdict judgment judgement decision
    transcript email figure statistic data finding census inquiry investigation assessment
    factsheet bulletin dispatch chapter section audit probe evaluation yearbook""".split()
)
#: Nouns of words said: "the claim that", "her warning that".
SPEECH_NOUNS = frozenset(
    """claim statement allegation assertion warning announcement suggestion accusation argument
    remark comment promise pledge vow admission declaration insistence contention complaint
    proposition evidence testimony denial acknowledgement acknowledgment confirmation reminder
    submission finding conclusion estimate account assurance report notification""".split()
)
#: Nouns of utterances that quoted words may follow without a clause: "her call for “an end”".
QUOTING_NOUNS = frozenset(
    """call demand appeal plea description characterization characterisation criticism denunciation
    praise promise pledge vow warning talk reference""".split()
)
#: Bodies, people and words that stand for an office; what a role is made of.
ROLE_NOUNS = frozenset(
    """spokesman spokeswoman spokesperson minister president chairman chairwoman chair director
    secretary ambassador envoy commissioner ombudsman ombudswoman official officer general colonel
    major captain lieutenant commander chief head leader governor mayor senator representative
    congressman congresswoman lawmaker deputy delegate judge justice prosecutor attorney lawyer
    counsel professor doctor dr researcher scientist expert analyst adviser advisor aide
    strategist historian author writer journalist reporter correspondent editor columnist
    activist campaigner founder owner manager executive ceo economist pollster negotiator
    mediator rapporteur coordinator co-chair chancellor premier king queen prince princess pope
    bishop archbishop patriarch sheikh defender fm pm mp speaker administrator superintendent
    sheriff principal candidate nominee teacher nurse farmer resident survivor witness student
    veteran consultant member coach treasurer auditor registrar inspector""".split()
)
#: Forms of address that are no offices.
HONORIFICS = frozenset(
    """mr mrs ms miss dr prof sir lady lord dame hon hon'ble hon’ble shri smt don doña señor señora
    monsieur madame herr frau comrade""".split()
)
#: Ranks and offices that stand before names, in full or cut short.
RANKS = frozenset(
    """sen rep gov gen col maj capt lt sgt cpl adm brig insp supt sergeant corporal admiral
    brigadier marshal constable""".split()
)
_STYLES = frozenset(
    """rev fr father sister president minister senator governor general colonel professor judge
    justice ambassador secretary chancellor king queen prince princess pope inspector""".split()
)
#: What may stand before a name without being part of it.
TITLES = HONORIFICS | RANKS | _STYLES
#: Nouns of bodies that speak.
BODY_NOUNS = frozenset(
    """ministry government office commission council committee agency department authority
    authorities administration parliament assembly senate congress court tribunal police army
    military union organization organisation group party campaign company bureau service
    institute school university hospital centre center foundation association league federation
    board embassy mission secretariat observatory monitor watch network team delegation side
    programme program fund bank press newspaper magazine journal gazette agency broadcaster media
    staff directorate headquarters command registry archive chamber panel jury inquest charity ngo
    watchdog firm corporation operator navy gendarmerie coastguard militia opposition church
    radio television presidency consulate clinic leadership municipality prefecture junta regime
    clergy""".split()
)
#: Plural nouns of people who speak together.
PEOPLE_NOUNS = frozenset(
    """official officials authority expert researcher scientist witness resident critic source
    supporter analyst observer lawmaker aide doctor survivor activist campaigner journalist
    people refugee family villager organizer organiser rebel prosecutor investigator protester
    demonstrator striker insurgent militant campaigner""".split()
)


#: Nouns for people by what they do or are, besides offices.
HUMAN_NOUNS = frozenset(
    """man woman boy girl person driver worker shopkeeper baker fisherman fisherwoman neighbour
    neighbor mother father son daughter brother sister wife husband grandmother grandfather widow
    soldier sailor pilot fighter guard policeman policewoman firefighter medic paramedic surgeon
    passenger pensioner villager refugee tourist trader merchant butcher carpenter engineer clerk
    priest imam monk nun hunter miner passer-by bystander eyewitness source interpreter translator
    photographer volunteer commander chairperson detainee prisoner relative customer guest
    caretaker shepherd cook waiter waitress""".split()
)
#: Who works for a body and speaks for it: "its experts found".
STAFF = frozenset(
    """expert researcher scientist investigator analyst economist statistician inspector staff team
    surveyor engineer monitor observer""".split()
)
#: Nouns that may be the head of a source.
SPEAKING = TEXT_NOUNS | BODY_NOUNS | ROLE_NOUNS | PEOPLE_NOUNS | HUMAN_NOUNS

#: Forms that the lemmatizer takes for those of another verb ("hopes" for "hops").
_MISREAD = {"hopes": "hope", "hoped": "hope", "hoping": "hope", "cites": "cite", "citing": "cite"}


def lemma_of(token: Token) -> str:
    """The lemma of a verb in lower case, known misreadings mended."""
    return _MISREAD.get(token.lower_, token.lemma_.lower())


def modality_of(lemma: str, *, negated: bool = False) -> Modality:
    """What the stance of a reporting verb makes of the words it reports.

    "Claim" leaves them asserted by the speaker; to allege marks them so; to deny, to demand and
    to promise take them out of what is asserted. A negated denial asserts nothing either way
    and is left as the denial it speaks of.
    """
    del negated
    if lemma in DENIAL:
        return "denied"
    if lemma in ALLEGATION:
        return "alleged"
    if lemma in ("urge", "demand", "request", "order", "require", "appeal", "implore", "beseech"):
        return "demanded"
    if lemma in PROMISE:
        return "planned"
    return "asserted"
