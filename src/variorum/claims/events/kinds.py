"""What kind of act a verb is, by what it is said of: a storm strikes, and so does a fleet.

Many verbs of PLOVER's categories are of them only with some subjects or objects: who takes a town
seizes it, who takes part does not; rockets fall on a town, prices fall, and a town falls.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from spacy.tokens import Token

from variorum.claims.events import lexicon as lex

PHASES = frozenset({"begin", "start", "continue", "go"})
#: The verb below these tells what was done.
_ATTEMPTS = frozenset({"try", "attempt", "manage", "help"})
_OBJECTS = ("dobj", "nsubjpass")
_SUBJECTS = ("nsubj", "nsubjpass")
_PLACES = ("GPE", "LOC", "FAC")
#: What can be taken, and what falls.
_TAKEN = lex.word_set(
    """
    town city village district settlement capital province region area territory hill height ridge
    port harbour harbor airport airfield bridge island fortress fort post position station base
    building palace parliament centre center road pass crossing quarter ship boat camp
    """
)
_CLOSED = lex.word_set(
    """
    border frontier crossing checkpoint road airspace port harbour harbor corridor strait airport
    bridge embassy consulate gas-pipeline pipeline sea lane
    """
)
_SHOT = lex.word_set(
    """
    rocket shell bomb missile mortar grenade round projectile drone
    """
)
_LEFT_SO = lex.word_set("injured wounded hurt homeless stranded missing unemployed without")
_GOALS = frozenset({"to", "into", "from", "back", "at", "in"})
#: "Came to an end": where nobody goes.
_FIGURES = lex.word_set(
    """
    end power light term agreement conclusion force effect close halt decision life blow strength
    """
)


def verb_kind(verb: Token) -> str:
    """The kind of act of a verb with its particle, or of the verb whose phase it tells."""
    lemma = verb.lemma_.lower()
    done = lex.noun_type(verb.head.lemma_) if verb.dep_ in ("acl", "relcl") else None
    objects = [c for c in verb.children if c.dep_ in _OBJECTS]
    done = done or next((k for k in (lex.noun_type(o.lemma_) for o in objects) if k), None)
    if lemma == "open" and any(o.lower_ == "fire" for o in objects):
        return "attack"
    if done is not None and lemma in lex.DOING:
        return done
    inner = next((c for c in verb.children if c.dep_ == "xcomp" and c.pos_ == "VERB"), None)
    if inner is not None and lemma in PHASES | _ATTEMPTS:
        return lex.verb_type(inner.lemma_)
    particle = next((c.lower_ for c in verb.children if c.dep_ == "prt"), "")
    kind = lex.PHRASAL.get((lemma, particle)) or lex.verb_type(lemma)
    return _as_said_of(verb, lemma, kind, objects)


def _as_said_of(verb: Token, lemma: str, kind: str, objects: list[Token]) -> str:
    """The kind of a verb that has several, by its subject and object."""
    subjects = [c for c in verb.children if c.dep_ in _SUBJECTS]
    suffered = next((k for k in _kinds(subjects) if k in ("disaster", "attack")), None)
    if suffered is not None and kind in ("attack", "change", "event", "expulsion"):
        return suffered
    read = _READ.get(lemma)
    return read(verb, objects or subjects, kind) if read is not None else kind


def _kinds(nouns: Iterable[Token]) -> list[str | None]:
    return [_kind_of(n) for n in nouns if n.pos_ in ("NOUN", "PROPN")]


def _kind_of(noun: Token) -> str | None:
    """Of a name by the word before it: "Hurricane Orla" is a hurricane."""
    kind = lex.noun_type(noun.lemma_)
    if kind is not None or noun.pos_ != "PROPN":
        return kind
    before = (lex.noun_type(c.lemma_) for c in noun.children if c.dep_ == "compound")
    return "disaster" if "disaster" in before else None


def _taking(verb: Token, objects: list[Token], _: str) -> str:
    if any(o.lower_ == "place" for o in objects):
        return lex.verb_type("happen")
    if any(o.lemma_.lower() == "hostage" for o in objects):
        return "detention"
    prepositions = [c for c in verb.children if c.dep_ == "prep"]
    held = any(n.lower_ in lex.SET_PHRASE for p in prepositions for n in p.children)
    place = any(o.ent_type_ in _PLACES or o.pos_ == "PROPN" for o in objects)
    return "seizure" if held or place or _any_of(objects, _TAKEN) else "event"


def _falling(_: Token, subjects: list[Token], __: str) -> str:
    if _any_of(subjects, _SHOT):
        return "attack"
    place = any(s.ent_type_ in _PLACES for s in subjects)
    return "seizure" if place or _any_of(subjects, _TAKEN) else "change"


def _breaking(verb: Token, _: list[Token], __: str) -> str:
    return "attack" if any(c.lower_ == "out" for c in verb.children) else "event"


def _closing(_: Token, closed: list[Token], kind: str) -> str:
    return kind if _any_of(closed, _CLOSED) else "change"


def _losing(_: Token, lost: list[Token], kind: str) -> str:
    return "killing" if any(o.lemma_ == "life" for o in lost) else kind


def _leaving(verb: Token, left: list[Token], kind: str) -> str:
    """ "left nine dead": who is left so has gone nowhere."""
    states = {c.lower_ for c in verb.children if c.dep_ in ("oprd", "acomp", "ccomp", "amod")}
    states |= {c.lower_ for o in left for c in (o, *o.children)}
    if states & {"dead"}:
        return "killing"
    return "event" if states & _LEFT_SO else kind


def _going(verb: Token, _: list[Token], kind: str) -> str:
    goals = (c for c in verb.children if c.dep_ == "prep" and c.lower_ in _GOALS)
    somewhere = any(
        n.dep_ == "pobj" and n.lemma_.lower() not in _FIGURES for g in goals for n in g.children
    )
    return "movement" if somewhere else kind


def _any_of(tokens: Iterable[Token], words: frozenset[str]) -> bool:
    return any(t.lemma_.lower() in words for t in tokens)


#: The verbs of several kinds; each is read from the verb, its objects (or subjects) and its kind.
_READ: dict[str, Callable[[Token, list[Token], str], str]] = {
    "take": _taking,
    "fall": _falling,
    "break": _breaking,
    "close": _closing,
    "lose": _losing,
    "leave": _leaving,
    "come": _going,
    "go": _going,
}
