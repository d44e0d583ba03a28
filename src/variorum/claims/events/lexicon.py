"""Which words name a happening, and of what kind: an open vocabulary after PLOVER's categories.

PLOVER (Open Event Data Alliance) sorts political events into agree, consult, assault, seize,
fight, protest, ... ; its categories are kept where they fit and others added where texts ask.
"""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


_VERBS = {
    "agree": "agree sign ratify initial conclude",
    "ceasefire": "",
    "consult": "meet negotiate discuss consult visit confer convene gather talk",
    "founding": "found establish create form institute inaugurate launch open",
    "adoption": (
        "adopt pass approve enact legislate decree vote endorse repeal annul abolish amend"
    ),
    "election": "elect appoint nominate re-elect",
    "statement": (
        "say state tell declare announce note stress emphasize emphasise add claim report "
        "reaffirm condemn urge express confirm reiterate underline recall call demand "
        "reject deny warn write"
    ),
    "publication": "publish release issue present print post broadcast update appear",
    "attack": (
        "attack shell bomb bombard strike assault fire raid ambush invade besiege storm "
        "hit escalate break erupt clash fight target"
    ),
    "seizure": (
        "seize occupy capture take annex conquer overrun control recapture retake "
        "liberate surrender fall cede"
    ),
    "killing": "kill murder massacre execute assassinate die perish shoot drown",
    "expulsion": "expel deport exile displace evict uproot evacuate resettle flee banish drive",
    "detention": "arrest detain imprison intern jail abduct kidnap sentence convict try release",
    "destruction": "destroy burn demolish raze loot plunder damage blow vandalise vandalize",
    "protest": "protest demonstrate rally strike picket march riot boycott",
    "disaster": "flood collapse crash sink capsize founder ignite derail explode erupt landfall",
    "movement": (
        "withdraw deploy enter leave arrive return move cross send transfer advance retreat pull"
    ),
    "aid": "donate provide deliver supply grant fund lend",
    "sanction": "sanction embargo ban blockade close suspend block",
    "change": (
        "begin start end stop cease finish resume renew continue come go become raise "
        "lower increase fall rise grow drop"
    ),
}
_NOUNS = {
    "agree": "agreement accord treaty signing ratification deal pact",
    "ceasefire": "ceasefire cease-fire truce armistice",
    "consult": (
        "meeting summit talk negotiation conference visit session consultation congress forum "
        "hearing debate deliberation sitting"
    ),
    "founding": "founding establishment creation foundation formation launch opening inauguration",
    "adoption": "adoption vote referendum passage approval",
    "election": "election poll ballot",
    "statement": (
        "statement speech declaration announcement admission acknowledgment acknowledgement "
        "apology confession"
    ),
    "publication": "publication release",
    "attack": (
        "attack offensive assault war battle fighting shelling bombardment bombing raid "
        "strike clash aggression invasion escalation conflict hostility operation "
        "shooting violence bloodshed skirmish ambush siege uprising rebellion revolt coup "
        "storming pogrom incursion counter-offensive counteroffensive airstrike blast"
    ),
    "seizure": (
        "occupation seizure capture annexation surrender liberation fall taking retaking "
        "recapture conquest"
    ),
    "killing": "massacre killing murder assassination death execution slaughter genocide",
    "expulsion": (
        "expulsion deportation exodus displacement exile resettlement evacuation cleansing"
    ),
    "detention": "arrest detention trial imprisonment kidnapping abduction conviction acquittal",
    "destruction": "destruction demolition",
    "protest": "protest demonstration rally riot strike unrest",
    "disaster": (
        "earthquake quake tremor aftershock fire blaze flood hurricane storm crash explosion "
        "disaster accident epidemic famine drought landslide eruption cyclone typhoon tornado "
        "failure shipwreck sinking "
        "capsizing breach spill leak stampede crush avalanche tsunami derailment"
    ),
    "movement": "withdrawal deployment arrival return departure crossing landing escape retreat",
    "sanction": "blockade embargo",
    "change": "dissolution collapse independence beginning outbreak handover merger",
    "event": (
        "campaign incident ceremony crisis festival parade exercise tour blackout outage "
        "revolution putsch mutiny crackdown purge mobilisation mobilization rescue funeral burial "
        "wedding coronation resignation dismissal appointment defeat victory discovery closure "
        "inspection renovation"
    ),
}
#: Words of documents and of counting: a date beside them says what they are, not what happened.
UNDATED_NOUNS = word_set(
    """
    census report resolution law act constitution article document book study survey edition
    volume page list data figure statistic index estimate budget decree order record count
    population chapter map letter issue version level total toll period average rate year number
    review result model season award film song album yearbook magazine newspaper grant
    """
)
FIGURES = word_set(
    """
    rate toll figure number total count level average list statistic index estimate record
    """
)
#: Nouns that only place a date ("the night of", "the end of").
TIME_NOUNS = word_set(
    """
    night morning evening afternoon day hour week month summer spring autumn winter end
    beginning start middle course time eve dawn period close
    """
)
#: States and possessions: what was so at a date is not what happened at it.
STATIVE = word_set(
    """
    have own number constitute remain belong contain include consist live reside stay exist
    amount lie stand seem know believe think need want love mean concern depend comprise cover
    represent resemble equal exceed rank
    """
)
#: A thing counted over a time or as of it.
COUNTING = word_set(
    """
    register record count document estimate tally list attribute compare total average verify
    survey sample measure calculate
    """
)
#: Light verbs: the happening is named by their subject or object.
LIGHT = word_set(
    """
    be hold take place have make do give carry conduct see begin start occur happen end
    """
)
#: Verbs whose object is what is done ("launch an offensive").
DOING = word_set(
    """
    launch mount wage stage carry conduct organise organize undertake commit perpetrate open
    """
)
#: Verbs that only say that a happening took place ("a summit held in").
BRIEF = LIGHT | {"occur", "convene", "sign"}
SPEECH = frozenset(_VERBS["statement"].split()) | {"read"}
#: Words that label a document's own dates.
METADATA = word_set(
    """
    date time hour day dated published updated posted modified accessed retrieved born died printed
    received submitted revised created downloaded viewed issued
    """
)
#: What is planned, expected, due or put off has not been.
PLANS = word_set(
    """
    plan intend schedule expect prepare propose aim hope promise
    """
)
#: A happening that is set for a day, or moved to it.
ARRANGED = word_set(
    """
    plan schedule slate expect due postpone delay reschedule adjourn set fix convene
    """
)
ANNOUNCING = frozenset({"announce", "call", "declare", "proclaim"})
#: "come into force", "fall into the hands": the noun tells what the verb stands for.
SET_PHRASE: dict[str, str] = {
    "force": "change",
    "effect": "change",
    "hands": "seizure",
    "hand": "seizure",
    "control": "seizure",
}
#: Documents by what their own day is the day of.
INSTRUMENT_TYPES: dict[str, str] = {
    **dict.fromkeys(
        (
            "resolution decree law act decision ordinance directive order judgment judgement "
            "ruling verdict edict proclamation"
        ).split(),
        "adoption",
    ),
    **dict.fromkeys(
        (
            "protocol treaty agreement accord convention memorandum pact armistice understanding"
        ).split(),
        "agree",
    ),
}
#: Verbs that their particle turns into others.
PHRASAL: dict[tuple[str, str], str] = {
    ("call", "off"): "event",
    ("carry", "out"): "event",
    ("set", "up"): "founding",
    ("set", "off"): "movement",
    ("take", "over"): "seizure",
    ("take", "up"): "event",
    ("turn", "over"): "event",
    ("put", "off"): "event",
    ("pull", "down"): "destruction",
    ("burn", "down"): "destruction",
    ("shoot", "down"): "attack",
    ("break", "down"): "event",
    ("drive", "out"): "expulsion",
    ("move", "out"): "movement",
}
CASUALTY = frozenset(_VERBS["killing"].split()) | {"injure", "wound", "hurt"}

_PARTICIPLES = {
    "sunk": "sink", "shot": "shoot", "burnt": "burn", "blown": "explode", "broken": "break",
    "taken": "take", "overrun": "overrun", "withdrawn": "withdraw", "struck": "strike",
    "hit": "hit", "driven": "drive", "retaken": "retake", "wrecked": "crash",
}  # fmt: skip

VERB_TYPES: dict[str, str] = {}
for _kind, _words in _VERBS.items():
    for _word in _words.split():
        VERB_TYPES.setdefault(_word, _kind)
NOUN_TYPES: dict[str, str] = {
    word: kind for kind, words in _NOUNS.items() for word in words.split()
}


def verb_type(lemma: str) -> str:
    """The kind of happening a verb names; "event" where the table does not know it."""
    return VERB_TYPES.get(lemma.lower(), "event")


def participle_type(word: str) -> str | None:
    """The kind of act of a participle that stands alone ("Sunk"), or None where it is none."""
    word = word.lower()
    irregular = _PARTICIPLES.get(word)
    if irregular is not None or not word.endswith("ed"):
        return VERB_TYPES.get(irregular or "")
    stem = word.removesuffix("ed")
    doubled = stem[:-1] if stem[-2:-1] == stem[-1:] else stem
    stems = (stem, f"{stem}e", doubled, f"{stem.removesuffix('i')}y")
    return next((VERB_TYPES[s] for s in stems if s in VERB_TYPES), None)


def noun_type(lemma: str) -> str | None:
    """The kind of happening a noun names, or None where it names none."""
    return NOUN_TYPES.get(lemma.lower())
