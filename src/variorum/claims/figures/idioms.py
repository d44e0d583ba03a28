"""Constructions that say what happened to people or things without a word of their own for it.

"Froze to death", "were driven from their village", "fell in the battle", "are in a serious
condition": verb and complement together give the measure.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from variorum.claims.figures import vessels
from variorum.claims.figures.found import Found
from variorum.claims.figures.measures import FIGHTERS, NOUNS, PERSONS, Entry
from variorum.model.people_words import is_resident

_KILLED = Entry("killed", "flow")
_INJURED = Entry("injured", "flow")
_DISPLACED = Entry("displaced", "flow")
_DESTROYED = Entry("destroyed", "flow")

_RETURNED = Entry("returned", "flow")

_MOVING = frozenset("come go move travel walk sail fly".split())
_DRIVING = frozenset(
    "drive chase force push throw hound bomb burn turn kick pressure expel remove clear "
    "hunt".split()
)
_OUT = frozenset("out away off".split())
#: "Were dragged away", "led off 12 boys": by force, where it is said of people.
_HAULING = frozenset("lead drag haul march bundle".split())
_HOMES = frozenset(
    "home house village town city land district valley country area region property farm "
    "neighbourhood neighborhood homeland".split()
)
_COMPULSION = frozenset("have force compel oblige need order make".split())
#: "Were told to leave": an evacuation, where it is said of those who live there.
_TELLING = frozenset("tell ask instruct urge advise direct command".split())
#: "Were moved to schools": the places where those wait who had to leave their homes.
_BRINGING = frozenset("move take bring transfer transport lead shift send ferry bus".split())
_REFUGES = frozenset(
    "school hall shelter camp tent church chapel monastery gymnasium gym stadium hotel hostel "
    "safety centre center barrack refuge mosque temple college warehouse".split()
)
_FALLING = frozenset({"fall"})
#: "Are fighting for their lives", "cling to life".
_FIGHTING = frozenset("fight battle struggle cling hang".split())
_BEING = frozenset("be remain lie".split())
_LEAVING = frozenset("leave abandon quit".split())
_BATTLE = frozenset(
    "battle fighting combat action war fight clash fray campaign siege defence defense assault "
    "attack line".split()
)
_CONDITIONS = frozenset("condition state".split())
_GRAVE = frozenset("serious critical grave bad severe".split())
#: Verbs of perishing things: "40 barns burned", but not "40 rebels burned a barn".
_ERGATIVE = frozenset("burn burst crumble".split())


def of_verb(verb: Token, voice: str, anchor: Token, *, later: int = 0) -> Iterator[Found]:
    """What a verb says of `anchor` together with its complement; `voice` as in `governors`."""
    entry = _of_patient(verb, anchor) if voice == "patient" else _of_subject(verb, anchor)
    entry = entry or vessels.taken_out(verb, voice, anchor)
    if _to_death(verb):
        entry = _KILLED
    if entry is not None:
        weak = verb.lemma_.lower() in _ERGATIVE and not _to_death(verb)
        yield Found(entry, verb, (5 if weak else 2) + later)


def _of_patient(  # noqa: PLR0911 - one construction, one line
    verb: Token, anchor: Token
) -> Entry | None:
    lemma = verb.lemma_.lower()
    if lemma in _DRIVING and _from_home(verb):
        return _DISPLACED
    hauled = (lemma in _HAULING and _away(verb)) or (lemma == "take" and _away(verb, "away"))
    if hauled and (anchor.pos_ == "NUM" or _is_person(anchor)):
        return Entry("detained", "flow")
    if lemma in _BRINGING and any(
        t.lemma_.lower() in _REFUGES for t in _objects_of(verb, "to", "into", "in")
    ):
        return _DISPLACED
    first = verb.head if verb.dep_ == "conj" and verb.head.pos_ == "VERB" else verb
    doers = (c for v in (verb, first) for c in v.children if c.dep_ == "nsubj")
    ward = any(c.lemma_.lower() in _WARDS for c in doers)
    if lemma in _SEEKING and any(c.lower_ == "for" and c.i > verb.i for c in verb.children):
        return Entry("missing", "stock")
    if lemma == "leave" and any(
        t.lemma_.lower() in _WOUNDS for told in (verb, anchor) for t in _objects_of(told, "with")
    ):
        return _INJURED
    if lemma == "hold" and any(t.lemma_.lower() in _GAOLS for t in verb.doc):
        person = anchor.pos_ == "NUM" or anchor.lemma_.lower() in PERSONS
        return Entry("detained", "stock") if person else None
    if lemma == "admit" and (ward or anchor.lemma_.lower() == "patient"):
        return Entry("hospitalised", "flow")
    return None


_WOUNDS = frozenset("wound injury burn fracture concussion bruise".split())
_GAOLS = frozenset("prison jail gaol prisoner inmate detainee detention".split())
_WARDS = frozenset("hospital clinic ward infirmary hospice".split())


def _of_subject(verb: Token, anchor: Token) -> Entry | None:
    lemma = verb.lemma_.lower()
    for verbs, entry, holds in (
        (_LEAVING, _DISPLACED, _is_forced(verb) or _is_told(verb, anchor)),
        (_FALLING, _KILLED, _in_battle(verb, anchor)),
        (_ERGATIVE, _KILLED if _is_person(anchor) else _DESTROYED, not _has_object(verb)),
        (_MOVING, _RETURNED, anchor.pos_ != "NUM" and _back(verb) and not _denied(verb)),
        (_BEING, _INJURED, _is_in_grave_state(verb)),
        (_FIGHTING, _INJURED, any(t.lemma_ == "life" for t in _objects_of(verb, "for", "to"))),
    ):
        if lemma in verbs and holds:
            return entry
    return None


_MEMORIALS = frozenset(
    "memorial monument cenotaph grave gravestone tombstone headstone plaque obelisk "
    "obituary bereaved".split()
)


def on_memorial(doc: Doc) -> bool:
    """Whether a sentence speaks of a memorial: the names on it are those of the dead."""
    return any(token.lemma_.lower() in _MEMORIALS for token in doc)


_ROOM = frozenset("room space capacity place bed seat accommodation".split())
_PLANNING = frozenset("build design intend plan mean construct equip plan suit open".split())
_HOLDING = frozenset(
    "take hold accommodate house seat fit sleep shelter host receive carry".split()
)
_SEEKING = frozenset("search hunt look".split())
_ABILITY = frozenset("can could able".split())


def capacity(anchor: Token) -> Iterator[Found]:
    """For how many there is room: "built for 900 people", "can take 40 patients"."""
    head = anchor.head
    if anchor.dep_ == "pobj" and head.lower_ in ("for", "of"):
        over = head.head
        meant = over.tag_ == "VBN" or over.lemma_.lower() == "open"
        planned = over.lemma_.lower() in _PLANNING and meant and head.lower_ == "for"
        if planned or over.lemma_.lower() in _ROOM:
            yield Found(Entry("capacity", "stock"), over, 2)
    elif anchor.dep_ == "dobj" and head.lemma_.lower() in _HOLDING and _is_able(head):
        yield Found(Entry("capacity", "stock"), head, 2)
    elif anchor.dep_ == "attr" and head.lemma_ == "be":
        for subject in head.children:
            if subject.dep_ == "nsubj" and subject.lemma_.lower() == "capacity":
                yield Found(Entry("capacity", "stock"), subject, 2)


def sought(anchor: Token) -> Iterator[Found]:
    """ "The search for eleven miners", "are looking for 11 people": they are missing."""
    link = anchor.head
    if anchor.dep_ != "pobj" or link.lower_ != "for":
        return
    lemma = anchor.lemma_.lower()
    person = anchor.pos_ == "NUM" or lemma in PERSONS or lemma == "other"
    if person and link.head.lemma_.lower() in _SEEKING:
        yield Found(Entry("missing", "stock"), link.head, 3)


def _is_able(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ in _ABILITY for c in verb.children)


def _objects_of(verb: Token, *prepositions: str) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in prepositions:
            yield from (c for c in child.children if c.dep_ == "pobj")


def _to_death(verb: Token) -> bool:
    """ "froze to death", "were stoned to death"; not "sentenced to death"."""
    if verb.lemma_.lower() in ("sentence", "condemn", "lead", "put"):
        return verb.lemma_.lower() == "put" and _has_death(verb)
    return _has_death(verb)


def _has_death(verb: Token) -> bool:
    return any(t.lower_ == "death" for t in _objects_of(verb, "to"))


def _from_home(verb: Token) -> bool:
    return any(
        child.lower_ in _OUT and child.dep_ in ("prt", "advmod", "prep") for child in verb.children
    ) or any(t.lemma_.lower() in _HOMES for t in _objects_of(verb, "from", "of", "off"))


def _away(verb: Token, *particles: str) -> bool:
    return any(
        c.lower_ in (particles or ("away", "off")) and c.dep_ in ("prt", "advmod") and c.i > verb.i
        for c in verb.children
    )


def _is_forced(verb: Token) -> bool:
    """ "had to leave", "were forced to leave"."""
    return verb.dep_ == "xcomp" and verb.head.lemma_.lower() in _COMPULSION


def _is_told(verb: Token, anchor: Token) -> bool:
    """ "Residents were told to leave", "asked 400 people to leave their homes"."""
    told = verb.dep_ in ("xcomp", "ccomp") and verb.head.lemma_.lower() in _TELLING
    lives = is_resident(anchor.lower_) or anchor.pos_ == "NUM"
    home = any(c.dep_ == "dobj" and c.lemma_.lower() in _HOMES for c in verb.children)
    return told and (lives or home)


def _of_whom(anchor: Token) -> Token:
    """ "94 of its defenders": they; any other thing counted is itself."""
    links = (c for c in anchor.children if c.dep_ == "prep" and c.lower_ == "of")
    named = (c for link in links for c in link.children if c.dep_ == "pobj")
    return next(named, anchor) if anchor.pos_ == "NUM" else anchor


def _in_battle(verb: Token, anchor: Token) -> bool:
    anchor = _of_whom(anchor)
    person = anchor.lemma_.lower() in PERSONS
    fights = any(t.lemma_.lower() in _BATTLE for t in _objects_of(verb, "in", "during", "on"))
    return fights or (person and anchor.lemma_.lower() in FIGHTERS and not _has_object(verb))


def _back(verb: Token) -> bool:
    return any(c.lower_ in ("back", "home") and c.dep_ == "advmod" for c in verb.children)


def _denied(verb: Token) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)


def _is_person(anchor: Token) -> bool:
    return anchor.lemma_.lower() in PERSONS


def _has_object(verb: Token) -> bool:
    return any(child.dep_ in ("dobj", "obj") for child in verb.children)


def _is_in_grave_state(verb: Token) -> bool:
    return any(
        t.lemma_.lower() in _CONDITIONS and any(c.lower_ in _GRAVE for c in t.children)
        for t in _objects_of(verb, "in")
    )


def may_die(token: Token) -> bool:
    """Whether a loss of it may be one of lives: people, or a number alone."""
    known = token.lemma_.lower() in PERSONS or token.pos_ in ("NUM", "PROPN", "ADJ")
    return known or token.lemma_.lower() in NOUNS
