"""What is done to people and things whose noun has a measure of its own.

"Vaccinated 40 refugees" counts the vaccinated, "paid 11 million to 40 survivors" the paid.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from variorum.claims.figures.found import Found
from variorum.claims.figures.measures import (
    EMPTY,
    EVENT_NOUNS,
    LIGHT,
    LOSS,
    NOUNS,
    STATES,
    VERBS,
    Entry,
)
from variorum.model.people_words import is_person

#: Verbs of which parsers take the particle for a preposition.
_PARTICLED = frozenset("hand turn give send bring".split())
_TALKING = frozenset("speak talk meet compare match contrast".split())
#: Verbs of research, done "in" people: "lung function was measured in 40 survivors".
_STUDYING = frozenset(
    "measure examine test study assess observe record detect diagnose find repeat try".split()
)
#: Verbs with a receiver: "paid compensation to 40 survivors".
_GIVING = frozenset(
    "pay give hand distribute deliver grant award issue provide supply offer lend allot allocate "
    "assign send donate dispense serve teach sell transfer refund".split()
)


def done_to(noun: Token) -> Iterator[Found]:
    """ "Vaccinated 40 refugees", "spoke to 40 survivors": the verb, not the state of its object."""
    entry = NOUNS.get(noun.lemma_.lower())
    if entry is None and _asked(noun):
        yield Found(Entry(noun.head.lemma_.lower(), "flow"), noun.head, 3)
    if entry is None or noun.lemma_.lower() in EVENT_NOUNS:
        return
    total = noun.head.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and total.lemma_.lower() == "total":
        yield from _told_of(total)
        return
    verb, addressed = noun.head, False
    if noun.dep_ == "pobj" and verb.lower_ in ("to", "with", "among"):
        link, verb, addressed = verb, verb.head, True
        if verb.pos_ == "NOUN" and verb.dep_ == "dobj":
            verb = verb.head
        if verb.lemma_.lower() in _GIVING and link.lower_ in ("to", "among"):
            yield Found(Entry(_with_particle(verb), "flow"), verb, 4)
            return
    if noun.dep_ == "pobj" and verb.lower_ == "in" and verb.head.lemma_.lower() in _STUDYING:
        yield Found(Entry(verb.head.lemma_.lower(), "flow"), verb.head, 4)
        return
    lemma = _with_particle(verb)
    if addressed and verb.lemma_.lower() not in _TALKING:
        return
    known = lemma in VERBS or lemma in LIGHT or lemma in EMPTY or lemma in LOSS
    if verb.pos_ == "VERB" and noun.dep_ in ("dobj", "nsubjpass", "pobj") and not known:
        yield Found(Entry(lemma, "flow"), verb, 4)


#: Verbs of hearing people, whatever has befallen them.
_ASKING = frozenset("interview survey poll canvass".split())


def _asked(noun: Token) -> bool:
    """ "Interviewed 44 displaced people": they were heard, whatever befell them."""
    state = any(c.dep_ == "amod" and c.lower_ in STATES for c in noun.children)
    object_of = noun.dep_ in ("dobj", "nsubjpass") and noun.head.lemma_.lower() in _ASKING
    return state and object_of and is_person(noun.lower_)


def _told_of(total: Token) -> Iterator[Found]:
    """ "A total of 40 captives were exchanged": what is told of the total."""
    verb, lemma = total.head, total.head.lemma_.lower()
    known = lemma in VERBS or lemma in LIGHT or lemma in EMPTY or lemma in LOSS
    if verb.pos_ == "VERB" and total.dep_ in ("dobj", "nsubjpass") and not known:
        yield Found(Entry(lemma, "flow"), verb, 4)


def _with_particle(verb: Token) -> str:
    particle = next((c.lower_ for c in verb.children if c.dep_ == "prt" and c.i > verb.i), None)
    beside = verb.doc[verb.i + 1].lower_ if verb.i + 1 < len(verb.doc) else ""
    if particle is None and verb.lemma_.lower() in _PARTICLED and beside in ("over", "back"):
        particle = beside
    return f"{verb.lemma_.lower()} {particle}" if particle else verb.lemma_.lower()


_TAKING = frozenset("seize capture liberate free release confine arrest drive".split())
_ANIMALS_OF = frozenset("head herd".split())


def takes_things(found: Found, anchor: Token) -> bool:
    """Whether a verb of taking, freeing or driving out people is said of things or animals.

    "Seized 11 ships", "40 axes were seized": they are only taken, not held captive.
    """
    down = found.token.lemma_.lower() == "shoot" and _goes_down(found.token)
    if (found.token.lemma_.lower() not in _TAKING and not down) or found.token == anchor:
        return False
    lemma = anchor.lemma_.lower()
    known = is_person(anchor.lower_) or is_person(lemma) or lemma in NOUNS
    named = anchor.pos_ != "NOUN" or anchor.ent_type_ == "NORP" or anchor.tag_.startswith("J")
    return lemma in _ANIMALS_OF or not (known or named or lemma in _ANY_PERSON)


def _goes_down(verb: Token) -> bool:
    """ "Shot down two drones"."""
    particle = any(c.lower_ == "down" for c in verb.children)
    beside = verb.doc[verb.i + 1 : verb.i + 2]
    return particle or (bool(beside) and beside[0].lower_ == "down")


_ANY_PERSON = frozenset("dozen hundred thousand other one element suspect".split())
#: What is done with the bodies of the dead after they were found: "40 bodies were claimed".
_HANDLING = frozenset(
    "claim identify release return repatriate hand autopsy examine name exhume cremate".split()
)
#: What was found on bodies is told of them, not that they are dead: "12 bodies bore burns".
_BEARING = frozenset("bear have show carry display exhibit reveal".split())
_TRACES = frozenset(
    "wound injury burn sign mark trace bruise fracture trauma hole scar cut laceration bullet "
    "blow".split()
)


#: The same, told by a noun: "the exhumation of 40 bodies".
_HANDLED_BY_NOUN = {
    "identification": "identify", "exhumation": "exhume", "burial": "buried", "autopsy": "autopsy",
    "cremation": "cremate", "repatriation": "returned", "handover": "hand over",
}  # fmt: skip


def handled(body: Token) -> tuple[Token, str] | None:
    """The verb that tells what was done with bodies or found on them, and the measure it gives."""
    subject = body
    while subject.dep_ == "pobj" and subject.head.lower_ == "of":
        subject = subject.head.head  # "31 of the 74 bodies bore wounds"
    verb, lemma = subject.head, subject.head.lemma_.lower()
    noun = body.head.head
    if body.dep_ == "pobj" and noun.lemma_.lower() in _HANDLED_BY_NOUN:
        return noun, _HANDLED_BY_NOUN[noun.lemma_.lower()]
    if subject.dep_ == "dobj" and subject.pos_ == "NUM" and lemma in _HANDLING:
        return verb, _with_particle(verb)  # "identified 31 of the bodies"
    if subject.dep_ == "nsubjpass" and lemma in _HANDLING:
        return verb, _with_particle(verb)
    # "received 14 bodies" counts the dead of the day, "received the remains of 14" does not
    handling = _HANDLING - {"name", "return"} | ({"receive"} if body.lower_ == "remains" else set())
    if body.dep_ == "dobj" and body.head.lemma_.lower() in handling:
        return body.head, _with_particle(body.head)
    if subject.dep_ != "nsubj" or lemma not in _BEARING:
        return None
    objects = (c for c in verb.children if c.dep_ == "dobj" and c.lemma_.lower() in _TRACES)
    found = next(objects, None)
    return (verb, f"{lemma} {found.lemma_.lower()}") if found is not None else None
