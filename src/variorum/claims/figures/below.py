"""The verb that a verb of thinking, basing or asking only introduces.

"Are believed to lie along the border": they lie there. "Is based on 118 interviews": they were
held. "Estimates of how many people died range from 40 to 60": so many died.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from variorum.claims.figures.counted import Counted
from variorum.claims.figures.found import Found
from variorum.claims.figures.measures import NOUNS, VERBS, Entry
from variorum.claims.figures.nearby import verb_group
from variorum.model.people_words import is_person

_THINKING = frozenset(
    "believe think know fear presume suppose expect understand suspect assume report say estimate "
    "consider feel".split()
)
_BASING = frozenset("base draw rest rely build conduct hold carry do complete".split())
_INTERVIEWS = frozenset("interview conversation testimony".split())
_ASKING = frozenset("interview conversation".split())


def below_report(verb: Token) -> Token:
    """ "Are believed to lie", "are feared trapped": the verb or participle that is reported."""
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    if not passive or verb.lemma_.lower() not in _THINKING:
        return verb
    for child in verb.children:
        inner = child.i > verb.i and child.dep_ in ("xcomp", "oprd", "acomp", "advcl", "ccomp")
        if inner and child.pos_ in ("VERB", "ADJ") and child.lemma_ != "be":
            return child
        if inner and child.lemma_ == "be":
            said = (c for c in child.children if c.dep_ in ("acomp", "attr") and c.pos_ == "ADJ")
            return next(said, verb)
    return verb


def of_oneself(anchor: Token) -> Found | None:
    """ "71 reported having been beaten", "said they had been raped": what befell those who say."""
    verb = anchor.head
    if anchor.dep_ != "nsubj" or verb.lemma_.lower() not in _SAYING:
        return None
    for child in verb.children:
        own = child.dep_ in ("xcomp", "pcomp", "ccomp") and child.i > verb.i
        passive = any(c.dep_ == "auxpass" for c in child.children)
        themselves = all(
            c.lower_ == "they" for c in child.children if c.dep_ in ("nsubj", "nsubjpass")
        )
        entry = VERBS.get(child.lemma_.lower())
        if own and passive and themselves and entry is not None and entry.role == "patient":
            return Found(entry, child, 0)
    return None


_SAYING = frozenset("report say claim recall describe testify allege complain".split())


def held(doc: Doc, at: int, anchor: Token) -> Found | None:
    """ "30 more are still being held": of people, that they are detained; `at` is behind them."""
    person = anchor.pos_ == "NUM" or is_person(anchor.lower_) or anchor.lemma_.lower() in NOUNS
    group = verb_group(doc, at) if person else None
    while group is None and person and at < len(doc) and doc[at].lower_ in ("more", "others"):
        at += 1
        group = verb_group(doc, at)
    if group is None or group[0].lemma_.lower() != "hold" or not group[1] or group[2]:
        return None
    behind = doc[group[0].i + 1 : group[0].i + 2]
    ends = not behind or behind[0].is_punct or behind[0].lower_ in ("by", "in", "at", "since")
    return Found(Entry("detained", "stock"), group[0], 2) if ends else None


def of_interviews(anchor: Token) -> Found | None:
    """ "Interviews with 143 survivors", "based on 118 interviews": who or what was heard."""
    link = anchor.head
    asked = link.head.lemma_.lower() if link.lower_ == "with" else ""
    if anchor.dep_ == "pobj" and asked in _ASKING and link.head.pos_ == "NOUN":
        return Found(Entry("interview", "flow"), link.head, 2)
    if anchor.lemma_.lower() not in _INTERVIEWS:
        return None
    verb = link.head if anchor.dep_ == "pobj" else link
    told = verb.lemma_.lower() in _BASING
    return Found(Entry("interview", "flow"), anchor, 4) if told else None


def how_many(doc: Doc, first: int) -> Counted | None:
    """The noun of "how many people died" where the number at `first` answers it."""
    for at in range(first - 1, max(0, first - 25), -1):
        if doc[at].like_num or doc[at].text in (".", "?", "!"):
            return None
        if doc[at].lower_ == "many" and at and doc[at - 1].lower_ == "how":
            last = at + 1
            while last + 1 < first and doc[last].tag_.startswith("JJ"):
                last += 1
            plural = doc[last].tag_ in ("NNS", "NNPS")
            return Counted(at + 1, last) if plural else None
    return None
