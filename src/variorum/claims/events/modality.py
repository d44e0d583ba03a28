"""How a happening is put: as one that was, was not, will be, may be, or is said to have been.

An announced meeting is not a held one. After Saurí and Pustejovsky (2009), factuality is read
from the trigger's own auxiliaries and negation, then from the predicate that governs it.
"""

from __future__ import annotations

from spacy.tokens import Token

from variorum.claims.events import lexicon as lex
from variorum.claims.events.trigger import Trigger
from variorum.model import Modality

_WILL = frozenset({"will", "shall", "'ll", "’ll"})
_MIGHT = frozenset({"may", "might", "could", "would", "should", "can"})
_DEMANDS = lex.word_set(
    """
    demand urge call require request ask insist
    """
)
_ALLEGES = frozenset({"allegedly", "reportedly", "purportedly", "supposedly"})
_DENIES = frozenset({"deny", "refute", "dispute"})
#: Those who say so foretell with "would" what "will" was to them.
_FORETELLS = lex.word_set(
    """
    say announce tell promise declare agree decide state confirm add pledge vow inform note report
    """
)
_UNCERTAIN = frozenset({"if", "whether", "unless"})
_NOBODY = frozenset({"nobody", "none", "neither"})
_TAKE_PLACE = lex.word_set(
    """
    open launch cancel postpone call follow stop prevent avert resume continue break erupt
    deny allege demand urge request require threaten
    """
)
_SUBJECTS = ("nsubj", "nsubjpass")
_ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "attr")


def modality(trigger: Trigger, preposition: str = "", taken: tuple[int, int] = (0, 0)) -> Modality:
    """How the clause puts it: denied, planned, hypothetical, alleged, demanded, else asserted.

    `preposition` is the word before the date: what is announced "for" a day lies ahead of it.
    `taken` are the characters of the date itself: the "May" of an entry's head is no verb.
    """
    verb = trigger.token
    if trigger.noun and _tells_of(verb.head):
        verb = verb.head
    words = {
        c.lower_
        for c in verb.children
        if c.dep_ in ("aux", "advmod", "neg", "mark") and not taken[0] <= c.idx < taken[1]
    }
    above = verb.head.lemma_ if verb.dep_ in ("xcomp", "ccomp", "pcomp") else ""
    governor = above if verb.dep_ == "xcomp" and "to" in words else ""
    signs: tuple[tuple[bool, Modality], ...] = (
        (_is_negated(trigger, verb) or (verb.dep_ == "xcomp" and above in _DENIES), "denied"),
        (bool(words & _WILL) or governor in lex.PLANS | {"be"} or _is_ahead(verb), "planned"),
        (_is_arranged(trigger, verb, preposition), "planned"),
        ("would" in words and above in _FORETELLS and not words & _UNCERTAIN, "planned"),
        (bool(words & _MIGHT) or "if" in words, "hypothetical"),
        (bool(words & _ALLEGES), "alleged"),
        (bool(governor) and governor in _DEMANDS, "demanded"),
    )
    return next((put for holds, put in signs if holds), "asserted")


def _tells_of(verb: Token) -> bool:
    """Whether a verb says of a noun that it took place: "was held", "will begin", "is due".

    What is told of a happening that is taken for granted ("the truce is no peace", "the siege
    will not be forgotten") says nothing of whether it was.
    """
    if verb.pos_ not in ("VERB", "AUX"):
        return False
    lemma = verb.lemma_.lower()
    if lemma == "be":
        due = any(c.dep_ == "acomp" and c.lower_ in lex.ARRANGED for c in verb.children)
        return due or not any(c.dep_ in ("attr", "acomp") for c in verb.children)
    return lemma in lex.BRIEF | lex.ARRANGED | lex.PLANS | lex.ANNOUNCING | _TAKE_PLACE


def _is_negated(trigger: Trigger, verb: Token) -> bool:
    """ "did not meet", "no meeting took place", "nobody met"."""
    if any(c.dep_ == "neg" for c in verb.children):
        return True
    nouns = [c for c in verb.children if c.dep_ in _ARGUMENTS]
    if any(n.dep_ in _SUBJECTS and n.lower_ in _NOBODY for n in nouns):
        return True
    nouns += [trigger.token] if trigger.noun else []
    return any(c.lower_ == "no" for n in nouns for c in n.children)


def _is_ahead(verb: Token) -> bool:
    """A bare infinitive behind a noun or "to be": "talks to be held in May"."""
    own = [c for c in verb.children if c.lower_ == "to" and c.dep_ == "aux"]
    return verb.dep_ in ("acl", "relcl") and bool(own)


def _is_arranged(trigger: Trigger, verb: Token, preposition: str) -> bool:
    """ "scheduled for May", "the summit planned for May", "postponed to May", "due in May"."""
    own = trigger.token
    arranged = [t for t in (verb, own, *own.children) if t.lemma_.lower() in lex.ARRANGED]
    if any(t.tag_ == "VBN" or t.lower_ == "due" for t in arranged):
        return True
    if preposition in ("for", "to", "until") and any(t.pos_ == "VERB" for t in arranged):
        return True
    return preposition == "for" and trigger.noun
