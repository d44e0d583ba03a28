"""The measure of last resort: what is told of things where no word of the table is near.

The governing verb, what a light verb is said with, the adjective behind a copula, or how often
something was done.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from variorum.claims.figures import governors, nearby, nominal
from variorum.claims.figures.below import below_report
from variorum.claims.figures.measures import EMPTY, LIGHT, PERSONS, SUMS, VERBS, Nature
from variorum.claims.figures.readings import GUESS, WEAK, FigureReading
from variorum.claims.figures.telling import tells

#: Verbs that only help the noun behind them: "took evidence from", "held talks with".
_HELPING = frozenset("take make give hold have do pay carry conduct".split())
#: "Put the crowd at 80,000": what is put there is what is measured.
_TALLIES = frozenset("number total figure count estimate toll tally sum amount".split())
_PUTTING = frozenset("put estimate reckon set".split())
#: Verbs that have reached those whom they help.
_REACHING = frozenset("reach cover serve benefit".split())
#: What an action noun in the subject says was done to those whom it reached.
_ACTIONS: dict[str, str] = {
    **dict.fromkeys(("vaccination", "immunisation", "immunization"), "vaccinated"),
    "evacuation": "displaced",
    "screening": "screen",
    "training": "train",
}
#: Room for people, counted by its pieces.
_PLACES = frozenset("bed berth bunk cot seat".split())
_FREQUENCIES = frozenset("time occasion".split())
#: Light verbs that say what was done where something is their passive subject: "were given".
_HANDED = frozenset("give take do make keep show leave place".split())
#: Adjectives that compare or judge, and say nothing of what is counted.
_JUDGING = frozenset(
    "likely possible probable certain clear true enough sufficient many few more less fewer equal "
    "same different similar close due able high low higher lower available correct wrong".split()
)


def last_resort(  # noqa: PLR0911 - one construction, one line
    reading: FigureReading, anchor: Token
) -> FigureReading:
    """The reading with its governing lemma as the measure, `count` where that says nothing."""
    governor = governors.lemma_of_governor(anchor)
    apart = anchor.dep_ in ("pobj", "attr", "dobj")
    group = None if apart else nearby.verb_group(anchor.doc, _end_of_list(anchor) + 1)
    if group is not None and (
        governor is None or governor.lemma_.lower() in EMPTY or _is_gapped(anchor, group[0])
    ):
        governor = group[0]
    clause = nominal.light_clause(anchor) or _held(anchor)
    if clause is not None:
        return _with(reading, clause[0], clause[1], "flow")
    if not reading.counted and nominal.is_number_of(anchor):
        return reading  # "the figure of 300 cited by the board": of what, the text before tells
    named = nominal.of_copula(anchor) or nominal.action(anchor) or nominal.announced(anchor)
    if named is None and not _is_whole_of(anchor):
        named = nominal.singled_out(anchor)
    if named is not None and not (named.pos_ in ("VERB", "AUX") and _has_own(anchor, governor)):
        told = _with(reading, named, _lemma(named), None)
        return replace(told, rank=WEAK - 1) if named.pos_ == "NOUN" else told
    kind = _kind_of_sum(anchor, governor)
    if kind is not None:
        return _with(reading, kind, kind.lemma_.lower(), None)
    if anchor.lemma_.lower() == "seat" and governor is not None and governor.lemma_ == "take":
        return _with(reading, governor, "win", "flow")
    if anchor.lemma_.lower() in _PLACES and _says_little(governor):
        return _with(reading, anchor, "capacity", "stock")
    lacking = lacks(anchor, governor)
    if lacking is not None:
        return _with(reading, lacking, "lack", "stock")
    adjective = _predicate_adjective(anchor, governor) or _made(anchor, governor)
    if adjective is not None:
        return _with(reading, adjective, adjective.lemma_.lower(), "stock")
    if governor is None:
        return reading
    if reading.counted == "" and anchor.dep_ == "pobj" and tells(governor):
        return reading  # "neighbours spoke of 300": of what was counted before
    return _by_verb(reading, anchor, governor)


def _held(anchor: Token) -> tuple[Token, str] | None:
    """ "Took control of two villages", "lost possession of nine": the verb and what it says."""
    noun = anchor.head.head
    of = anchor.dep_ == "pobj" and anchor.head.lower_ == "of"
    if not of or noun.lemma_.lower() not in HOLDINGS or noun.dep_ not in ("dobj", "nsubjpass"):
        return None
    lemma = noun.head.lemma_.lower()
    told = "taken" if lemma in _TAKING else "lost" if lemma in _LOSING else None
    return (noun.head, told) if told is not None else None


#: "Took control of two villages": what is held is told of, not the holding.
HOLDINGS = frozenset("control possession charge command".split())
_TAKING = frozenset("take gain seize regain win assume retake".split())
_LOSING = frozenset("lose cede relinquish".split())


def _kind_of_sum(anchor: Token, governor: Token | None) -> Token | None:
    """ "A levy of 2 talars", "exports fell to 210 million": the noun says which sum it is."""
    if anchor.dep_ == "dobj" and governor is not None and governor.lemma_.lower() in _TOTALLING:
        subjects = (c for c in governor.children if c.dep_ == "nsubj")
        return next((c for c in subjects if c.lemma_.lower() in SUMS), None)
    if anchor.dep_ != "pobj":
        return None
    noun: Token | None = anchor.head.head if anchor.head.lower_ == "of" else None
    if noun is None and governor is not None:
        put = anchor.head.lower_ == "at" and governor.lemma_.lower() in _PUTTING
        roles = ("nsubjpass", "dobj") if put else ("nsubj",) if _is_level(anchor, governor) else ()
        noun = next((c for c in governor.children if c.dep_ in roles), None)
    named = noun is not None and noun.lemma_.lower() in SUMS
    return noun if named and anchor.pos_ in ("NOUN", "NUM") else None


_TOTALLING = frozenset("exceed total reach pass top".split())


def _is_whole_of(anchor: Token) -> bool:
    """ "40 of the 120 tents it asked for": the clause is of the whole, and not of the 40."""
    of = anchor.dep_ == "pobj" and anchor.head.lower_ == "of" and anchor.head.head.pos_ == "NUM"
    return of and any(c.dep_ == "nummod" for c in anchor.children)


def _end_of_list(noun: Token) -> int:
    """The index of the last noun of a list without further numbers: "mines and other devices"."""
    at = noun.i
    for other in noun.conjuncts:
        if at < other.i <= at + 4 and not any(t.like_num for t in noun.doc[at + 1 : other.i]):
            at = other.i
    return at


def _lemma(token: Token) -> str:
    return with_particle(token) if token.pos_ == "VERB" else token.lemma_.lower()


def _has_own(anchor: Token, governor: Token | None) -> bool:
    """Whether the thing counted is itself subject or object of a verb that says something."""
    while anchor.dep_ == "conj" and anchor.head.i < anchor.i:
        anchor = anchor.head
    direct = anchor.dep_ in ("nsubj", "nsubjpass", "dobj") and governor == anchor.head
    return direct and governor is not None and governor.lemma_.lower() not in EMPTY


def _is_gapped(anchor: Token, verb: Token) -> bool:
    """ "41 were mended and 31 mills rebuilt": the participle behind has its "were" left out."""
    if (
        verb.i != _end_of_list(anchor) + 1
        or verb.tag_ not in ("VBN", "VBD")
        or verb.lemma_.lower() in EMPTY
    ):
        return False
    following = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else None
    return following is None or following.is_punct or following.pos_ in ("ADP", "CCONJ", "ADV")


def lacks(anchor: Token, governor: Token | None) -> Token | None:
    """ "40,000 homes are without power", "1,200 households have no water"."""
    for token in anchor.doc[anchor.i + 1 : anchor.i + 6]:
        if token.lower_ == "without":
            return token
        if token.pos_ not in ("AUX", "ADV") and token.lower_ != "left":
            break
    if governor is None or governor.lemma_.lower() not in ("have", "get", "receive"):
        return None
    objects = (c for c in governor.children if c.dep_ == "dobj" and c != anchor)
    return next((o for o in objects if any(c.lower_ == "no" for c in o.children)), None)


def _is_level(anchor: Token, governor: Token) -> bool:
    """ "The number of inspectors fell to 12": they did not fall."""
    entry = VERBS.get(governor.lemma_.lower())
    changes = entry is not None and entry.measure in ("increase", "decrease")
    return changes and anchor.dep_ == "pobj" and anchor.head.lower_ in ("to", "from", "at")


def _by_verb(  # noqa: PLR0911 - one construction, one line
    reading: FigureReading, anchor: Token, governor: Token
) -> FigureReading:
    there = any(child.dep_ == "expl" for child in governor.children)
    if governor.lemma_.lower() in EMPTY:
        governor = _relative_verb(anchor) or governor
    governor = below_report(governor)
    governor = _holding(governor) or governor
    lemma = with_particle(governor)
    reached = _reached(anchor, governor)
    if reached is not None:
        return _with(reading, governor, reached, "flow")
    passive = any(c.dep_ == "auxpass" for c in governor.children)
    if passive and lemma == "find":
        return _with(reading, governor, "found", "flow")
    if passive and governor.lemma_.lower() in _HANDED and anchor.dep_ in ("nsubjpass", "pobj"):
        return _with(reading, governor, lemma, "flow")
    helped = _helped_noun(anchor, governor)
    if helped is not None:
        put = anchor.head.lower_ == "at" and not reading.counted
        reading = replace(reading, counted=helped.text) if put else reading
        return _with(reading, helped, helped.lemma_.lower(), None)
    done = _done_so(governor)
    if done is not None:
        return _with(reading, done, done.lemma_.lower(), None)
    had = _had(anchor, governor)
    if had is not None:
        return _with(reading, had, f"have {had.lemma_.lower()}", "stock")
    if lemma not in EMPTY and not _is_level(anchor, governor):
        return _with(reading, governor, lemma, None)
    thing = anchor.dep_ == "dobj" and anchor.lemma_.lower() not in PERSONS
    given = governor.lemma_.lower() == "give" and thing and _has_receiver(governor)
    if given and not nominal.is_deed(anchor):
        return _with(reading, governor, "give", "flow")
    helps = governor.lemma_.lower() in _HELPING and anchor.dep_ in ("dobj", "nsubjpass")
    if helps and nominal.is_deed(anchor):
        return _with(reading, anchor, anchor.lemma_.lower(), "flow")
    person = anchor.lemma_.lower() in PERSONS or anchor.tag_ == "NNPS"
    if there and person:
        told = _with(reading, governor, "population", "stock")
        return replace(told, rank=8, rule="there are people in a place")
    return replace(reading, measure="count", rank=GUESS + 1, rule="light verb")


def _holding(verb: Token) -> Token | None:
    """ "Occupied a land which includes nine districts": what is done to what holds them."""
    relative = verb.dep_ == "relcl" and verb.lemma_.lower() in _INCLUDING
    above = governors.lemma_of_governor(verb.head) if relative else None
    says = above is not None and above.pos_ == "VERB" and above.lemma_.lower() not in EMPTY
    return above if says else None


_INCLUDING = frozenset("include comprise contain".split())


def _done_so(verb: Token) -> Token | None:
    """ "May apply for a grant; 40 have done so": the verb before is meant."""
    so = verb.doc[verb.i + 1 : verb.i + 2]
    if verb.lemma_.lower() != "do" or not so or so[0].lower_ != "so":
        return None
    before = (t for t in reversed(verb.doc[: verb.i]) if t.pos_ == "VERB" and t.dep_ != "aux")
    return next((t for t in before if t.lemma_.lower() not in EMPTY), None)


def _had(anchor: Token, verb: Token) -> Token | None:
    """ "All 23 clinics had generators": things that those counted have, told without a number."""
    if verb.lemma_.lower() != "have" or anchor.dep_ != "nsubj" or anchor.head != verb:
        return None
    things = (c for c in verb.children if c.dep_ == "dobj" and c.tag_ == "NNS" and c.i > verb.i)
    return next((c for c in things if not any(g.dep_ == "nummod" for g in c.children)), None)


def _has_receiver(verb: Token) -> bool:
    """ "Gave 900 talars to the fund": somebody or something receives it."""
    return any(c.dep_ == "dative" or c.lower_ == "to" for c in verb.children)


def with_particle(verb: Token) -> str:
    """The lemma of a verb with its particle: "carry out", "take in"."""
    particle = next((c.lower_ for c in verb.children if c.dep_ == "prt" and c.i > verb.i), None)
    beside = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else None
    if particle is None and beside is not None and verb.lemma_.lower() in _PARTICLED:
        particle = beside.lower_ if beside.lower_ in _PARTICLES else None
    return f"{verb.lemma_.lower()} {particle}" if particle else verb.lemma_.lower()


#: Light verbs that say something with an adverb right behind them: "took away 41 men".
_PARTICLED = frozenset("take bring send give put turn drive carry lead call set".split())
_PARTICLES = frozenset("away back out off in up down over aside".split())


def _with(
    reading: FigureReading, token: Token, measure: str, nature: Nature | None
) -> FigureReading:
    trigger = (token.idx, token.idx + len(token.text))
    return replace(
        reading, measure=measure, nature=nature or reading.nature, rank=GUESS, trigger=trigger,
        rule=f"governing lemma: {measure}",
    )  # fmt: skip


def _says_little(governor: Token | None) -> bool:
    return governor is None or governor.lemma_.lower() in EMPTY


def _predicate_adjective(anchor: Token, governor: Token | None) -> Token | None:
    """ "Eleven clinics are open": the adjective behind the copula."""
    of = anchor.dep_ == "pobj" and anchor.head.lower_ == "of"
    if of and anchor.head.head.pos_ == "NUM":
        anchor = anchor.head.head  # "17 of the 52 wells are fit"
    copula = anchor.head
    if anchor.dep_ not in ("nsubj", "nsubjpass") or copula.lemma_ not in ("be", "remain", "stay"):
        return None
    if governor is not None and governor.i != copula.i and governor.i > anchor.i:
        return None
    said = (c for c in copula.children if c.dep_ == "acomp" and c.i > copula.i)
    adjective = next(said, None)
    judges = adjective is None or adjective.lemma_.lower() in (_JUDGING | EMPTY | LIGHT)
    return None if judges or adjective is None or adjective.tag_ not in _SAID else adjective


_MAKING = frozenset("leave make render keep find deem judge consider declare".split())


def _made(anchor: Token, verb: Token | None) -> Token | None:
    """ "Left nine bridges impassable", "40 wells were found to be dry": the adjective behind."""
    if verb is None or verb.lemma_.lower() not in _MAKING:
        return None
    passive = anchor.dep_ == "nsubjpass" and anchor.head == verb
    if not passive:
        behind = anchor.doc[anchor.i + 1] if anchor.i + 1 < len(anchor.doc) else None
        said = behind is not None and behind.tag_ == "JJ" and behind.dep_ in _COMPLEMENTS
        return behind if said and behind is not None and behind.i > verb.i else None
    for child in verb.children:
        inner = child.children if child.dep_ == "xcomp" and child.lemma_ == "be" else (child,)
        for token in inner:
            if token.dep_ in ("acomp", "oprd") and token.pos_ in ("ADJ", "VERB"):
                return None if token.lemma_.lower() in _JUDGING else token
    return None


_COMPLEMENTS = frozenset("oprd acomp amod ccomp xcomp advcl acl".split())


#: Parsers take a participle behind a copula for an adjective at times: "six were sunk".
_SAID = frozenset(("JJ", "VBN"))


def _relative_verb(noun: Token) -> Token | None:
    """ "Includes 40 people who have left": the verb of the clause that tells who they are."""
    for child in noun.children:
        own = any(c.tag_ in ("WP", "WDT") and c.dep_ == "nsubj" for c in child.children)
        if child.dep_ == "relcl" and own and child.lemma_.lower() not in EMPTY:
            return child
    return None


def _reached(anchor: Token, verb: Token) -> str | None:
    """ "The campaign reached 40,000 children": what was done to them, or that they were reached."""
    if anchor.dep_ != "dobj" or verb.lemma_.lower() not in _REACHING:
        return None
    if anchor.lemma_.lower() not in PERSONS:
        return None
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    for token in subject.subtree if subject is not None else ():
        if token.lemma_.lower() in _ACTIONS:
            return _ACTIONS[token.lemma_.lower()]
    return verb.lemma_.lower()


def _helped_noun(anchor: Token, verb: Token) -> Token | None:
    """ "Took evidence from 64 witnesses": the noun that a light verb is said with."""
    if anchor.dep_ == "pobj" and anchor.head.lower_ == "at" and verb.lemma_.lower() in _PUTTING:
        put = (c for c in verb.children if c.dep_ == "dobj" and c.pos_ == "NOUN")
        return next((c for c in put if c.lemma_.lower() not in _TALLIES), None)
    if anchor.dep_ != "pobj" or verb.lemma_.lower() not in _HELPING:
        return None
    link = anchor.head
    if link.lower_ not in ("from", "with", "to", "of", "on"):
        return None
    noun = next((c for c in verb.children if c.dep_ == "dobj" and c.pos_ == "NOUN"), None)
    if noun is None or link.head not in (verb, noun):
        return None
    bare = not any(c.dep_ in ("det", "poss", "nummod") for c in noun.children)
    return noun if bare else None


def how_often(anchor: Token) -> tuple[Token, str] | None:
    """ "Violated the truce 46 times": the verb and the measure it gives, or None."""
    if anchor.lemma_.lower() not in _FREQUENCIES:
        return None
    verb = anchor.head if anchor.head.pos_ == "VERB" else governors.lemma_of_governor(anchor)
    if verb is None or verb.lemma_.lower() in EMPTY:
        return None
    entry = VERBS.get(verb.lemma_.lower())
    return verb, entry.measure if entry is not None else verb.lemma_.lower()
