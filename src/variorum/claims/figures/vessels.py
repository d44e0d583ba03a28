"""People on board, room on board, and people taken out of water or rubble.

What a ship, a train or a lorry carries is told with the same few constructions everywhere:
"carrying 90 people", "with 90 people aboard", "a ferry with 90 people", "certified for 120".
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from variorum.claims.figures.found import Found
from variorum.claims.figures.measures import PERSONS, Entry

_ABOARD = Entry("aboard", "stock")
_CAPACITY = Entry("capacity", "stock")
_RESCUED = Entry("rescued", "flow")

VESSELS = frozenset(
    "ship boat ferry vessel steamer liner freighter trawler barge tanker submarine lifeboat raft "
    "dinghy canoe yacht launch tug schooner smack ketch craft hovercraft warship cutter "
    "plane aircraft airliner aeroplane airplane helicopter jet airship balloon "
    "bus coach minibus train tram lorry truck car carriage wagon van ambulance tractor convoy "
    "vehicle cablecar gondola".split()
)
_ROOM = frozenset("lifeboat raft lifejacket seat bed berth bunk cot tent".split())
_TRAVELLERS = frozenset("passenger crew seafarer sailor traveller traveler crewman".split())
_CARRYING = frozenset("carry transport ferry convey".split())
_PERMITTING = frozenset(
    "certify license licence allow permit authorise authorize entitle approve clear rate register "
    "fit equip".split()
)
_PERMITS = frozenset("licence license certificate permit rule regulation law".split())
_TAKING_OUT = frozenset(
    "pull pluck pick haul lift winch fish drag dig free retrieve bring take hoist snatch".split()
)
_DANGER = frozenset(
    "water sea river lake wave surf rubble ruin debris wreck wreckage roof rooftop ice mud snow "
    "flood flame pit mine shaft avalanche rock cliff harbour harbor".split()
)
_BODIES = frozenset("body corpse remains coffin victim".split())


def of_vessel(anchor: Token) -> Iterator[Found]:
    """Whether the people counted are on board of something, or might be."""
    if not _is_people(anchor):
        at = aboard_behind(anchor.doc, _behind_stuff(anchor))
        if at is not None:
            yield Found(Entry(on_board(anchor), "stock"), at, 5)
        return
    link = anchor.head
    held = anchor.dep_ == "pobj" and link.lower_ == "with"
    at = aboard_behind(anchor.doc, anchor.i + 1)
    if at is not None:
        yield Found(_ABOARD, at, 1 if held else 5)
    elif held and link.head.lemma_.lower() in VESSELS:
        yield Found(_ABOARD, link, 1)
    verb = anchor.head
    if anchor.dep_ == "dobj" and verb.lemma_.lower() in _CARRYING and _carries(verb, anchor):
        able = _permitted(verb)
        yield Found(_CAPACITY if able else _ABOARD, verb, 2 if able else 3)
    yield from _room(anchor)


def _behind_stuff(noun: Token) -> int:
    """The index behind a noun and what it holds: "sacks of rye"."""
    doc, at = noun.doc, noun.i + 1
    while at + 1 < len(doc) and doc[at].lower_ == "of" and doc[at + 1].pos_ == "NOUN":
        at += 2
    return at


def on_board(noun: Token) -> str:
    """The measure of what is on board: people are aboard, things are carried."""
    return "aboard" if _is_people(noun) or noun.pos_ not in ("NOUN",) else "carry"


def aboard_behind(doc: Doc, at: int) -> Token | None:
    """The word "aboard" or "on board" right behind a phrase, a copula between them or not."""
    while at < len(doc) and (doc[at].lemma_ == "be" or doc[at].lower_ in ("had", "still")):
        at += 1
    if at >= len(doc):
        return None
    if doc[at].lower_ in ("aboard", "onboard"):
        return doc[at]
    following = doc[at + 1] if at + 1 < len(doc) else None
    if doc[at].lower_ == "on" and following is not None:
        if following.lower_ == "board":
            return doc[at]
        noun = next((c for c in doc[at].children if c.dep_ == "pobj"), None)
        return doc[at] if noun is not None and noun.lemma_.lower() in VESSELS else None
    return None


def taken_out(verb: Token, voice: str, anchor: Token) -> Entry | None:
    """ "Plucked from the water", "pulled out of the rubble", "picked up by a trawler"."""
    lemma = verb.lemma_.lower()
    if voice == "subject" or lemma not in _TAKING_OUT or anchor.lemma_.lower() in _BODIES:
        return None
    if any(t.lower_ in ("dead", "lifeless") for t in verb.children):
        return None
    alive = any(t.lower_ in ("alive", "safe") for t in verb.subtree)
    up = lemma == "pick" and any(c.lower_ == "up" and c.dep_ == "prt" for c in verb.children)
    from_danger = any(t.lemma_.lower() in _DANGER for t in _taken_from(verb))
    if not _is_people(anchor) or not (alive or from_danger or (up and _by_vessel(verb))):
        return None
    return _RESCUED


def _is_people(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    known = lemma in PERSONS or lemma in _TRAVELLERS or lemma in ("soul", "survivor", "compatriot")
    return known or noun.pos_ == "NUM" or noun.ent_type_ == "NORP" or noun.lower_ in ("others",)


def _carries(verb: Token, anchor: Token) -> bool:
    """Whether a vessel carries people; a man who carries children does not have them aboard."""
    if anchor.lemma_.lower() in _TRAVELLERS:
        return True
    subjects = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
    if verb.dep_ in ("acl", "relcl"):
        subjects.append(verb.head)
    if not subjects and verb.dep_ in ("xcomp", "conj", "advcl"):
        subjects = [c for c in verb.head.children if c.dep_ in ("nsubj", "nsubjpass")]
    return any(s.lemma_.lower() in VESSELS or s.ent_type_ == "PRODUCT" for s in subjects)


def _permitted(verb: Token) -> bool:
    able = any(
        c.dep_ == "aux" and c.lower_ in ("can", "could", "may", "might") for c in verb.children
    )
    over = verb.head if verb.dep_ in ("xcomp", "advcl", "acl", "ccomp") else None
    return able or (over is not None and over.lemma_.lower() in (*_PERMITTING, "able", "build"))


def _room(anchor: Token) -> Iterator[Found]:
    """ "Licensed for 120 people", "lifeboats for 60", "her licence allowed 240 passengers"."""
    link, verb = anchor.head, anchor.head
    for clause in anchor.children:
        if clause.dep_ == "relcl" and clause.lemma_.lower() in _PERMITTING and _for_whom(clause):
            yield Found(_CAPACITY, clause, 1)
    if anchor.dep_ == "pobj" and link.lower_ == "for":
        over = link.head
        licensed = over.lemma_.lower() in _PERMITTING and over.tag_ == "VBN"
        if licensed or over.lemma_.lower() in _ROOM:
            yield Found(_CAPACITY, over, 2)
        return
    permits = any(c.dep_ == "nsubj" and c.lemma_.lower() in _PERMITS for c in verb.children)
    if anchor.dep_ == "dobj" and verb.lemma_.lower() in ("allow", "permit") and permits:
        yield Found(_CAPACITY, verb, 2)


def _for_whom(verb: Token) -> bool:
    """ "The 250 for whom she was licensed"."""
    return any(c.lower_ == "for" and any(w.tag_ == "WP" for w in c.children) for c in verb.children)


def _taken_from(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in ("from", "out", "off", "of"):
            inner = [c for c in child.children if c.dep_ == "pobj"]
            deeper = [p for p in child.children if p.dep_ in ("prep", "pcomp")]
            yield from inner
            for link in deeper:
                yield from (c for c in link.children if c.dep_ == "pobj")


def _by_vessel(verb: Token) -> bool:
    """Whether a boat does it, or those who go out in one."""
    doers = [c for c in verb.children if c.dep_ == "nsubj"]
    for child in verb.children:
        if child.dep_ == "agent":
            doers.extend(c for c in child.children if c.dep_ == "pobj")
    return any(d.lemma_.lower() in (*VESSELS, "fisherman", "rescuer", "coastguard") for d in doers)
