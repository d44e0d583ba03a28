"""Noun phrases that a reporting verb puts forward as a count: "confirmed the deaths of 12 guards".

A nominal group with a number in it stands for a clause ("that 12 guards had died") where what it
counts is people, a happening that befell them, or cases of one (Quirk et al. 1985, 17.51-54).
"""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Doc, Token

from variorum.claims.statements import lexicon
from variorum.claims.statements.ranges import Range
from variorum.model.people_words import is_person

#: Verbs whose object of that kind is what somebody says is so.
_PUTTING_FORWARD = frozenset(
    """confirm acknowledge admit concede disclose report announce reveal allege claim speak talk
    recognise recognize""".split()
)
#: Of these, those that do other things to people: "confirmed three judges", "announced two guests".
_OF_OFFICES = frozenset({"confirm", "announce", "recognise", "recognize", "reveal", "disclose"})
#: Happenings and what is left of them, counted one by one.
_HAPPENINGS = frozenset(
    """death fatality killing murder injury disappearance arrest casualty loss case infection
    detention capture wounding drowning suicide attack strike explosion violation incident eviction
    dismissal resignation abduction execution kidnapping rape beating accident collision complaint
    shooting raid breach victim outbreak hospitalisation hospitalization poisoning wound body corpse
    amputation miscarriage stillbirth landslide leak fire destruction damage collapse presence
    expulsion deportation displacement flight rescue release return discovery burial
    surrender""".split()
)
_FATES = frozenset(
    """dead missing wounded injured killed hurt homeless displaced ill sick infected drowned
    captured arrested detained unaccounted""".split()
)
_TEMPORAL = frozenset("when after before since as until once if".split())
_SAID = ("VBD", "VBZ")
_SUMS = frozenset("dozen score hundred thousand".split())
#: Between two counts stand at most so many words: ", and at least 90 wounded".
_WIDEST_JOINT = 4


def end_of_report(doc: Doc, start: int, end: int) -> int:
    """Where a count that a verb has for an object ends, parts and all, short of another report."""
    return _before_next_report(doc, start, max(end, _end_of_counts(doc, end)))


def _end_of_counts(doc: Doc, end: int) -> int:
    """Behind the fates that stand with a count, and the counts and parts that go on with it.

    "120 | injured, many of them children", "41 killed and | 90 wounded".
    """
    if end < len(doc) and end and _is_number(doc[end - 1]) and doc[end].lower_ in _FATES:
        end += 1
    joint = end if end < len(doc) else len(doc) - 1
    if doc[end - 1].lower_ in ("and", "or"):
        joint = end - 1
    if doc[joint].text not in (",", "and", "or"):
        return end
    number = next(
        (i for i in range(joint + 1, min(len(doc), joint + _WIDEST_JOINT)) if _is_number(doc[i])),
        None,
    )
    if number is not None and number + 1 < len(doc) and doc[number + 1].lower_ in _FATES:
        return _end_of_counts(doc, number + 2)
    part = [t.lower_ for t in doc[joint + 1 : joint + 6]]
    pairs = [*pairwise(part)]
    if doc[joint].text == "," and (("of", "them") in pairs or ("of", "whom") in pairs):
        return next((t.i for t in doc[joint + 4 :] if t.is_punct), len(doc))
    return end


def _before_next_report(doc: Doc, start: int, end: int) -> int:
    """Where what a noun phrase reports ends: before another tag or another act of telling.

    "… four deaths, | one of a man who, it said, …", "… six deaths | and claims to have …".
    """
    for i in range(start + 1, end):
        token = doc[i]
        claims = (
            token.lower_ in ("claims", "claim") and i + 1 < len(doc) and doc[i + 1].tag_ == "TO"
        )
        if claims and doc[i - 1].dep_ == "cc":
            return i - 1
        if token.text == "," and doc[i - 1].tag_ in _SAID and doc[i - 2].pos_ in ("PRON", "NOUN"):
            return next((k for k in range(start + 1, i) if doc[k].text == ","), i)
    return end


def puts_count(verb: Token, content: Range) -> bool:
    """Whether what a verb has behind it is a count that its subject says is so."""
    doc, lemma = verb.doc, lexicon.lemma_of(verb)
    asked = any(t.text == "?" for t in doc[content[1] :])
    # "reported two men to the police"
    handed = any(c.dep_ in ("prep", "dative") and c.lower_ == "to" for c in verb.children)
    told = lemma in _PUTTING_FORWARD and _numbered(doc, content)
    if not told or asked or handed or _recalled(verb):
        return False
    head = _head(verb, content)
    if head is None:
        return False
    if _is_number(head) and _alone(doc, content):
        # a bare number is a position that is held, not an old act of telling: "acknowledges 47"
        return verb.tag_ in ("VBZ", "VBP") and not any(c.dep_ == "aux" for c in verb.children)
    befell = {head.lower_, head.lemma_.lower()} & (_FATES | _HAPPENINGS)
    person = is_person(head.lower_) and lemma not in _OF_OFFICES
    counted = person and any(_is_number(c) for c in head.children)
    return _is_number(head) or bool(befell) or counted


def _recalled(verb: Token) -> bool:
    """ "The toll it gave in May, when officials spoke of 40 dead": told by the way, of a time."""
    if verb.dep_ == "relcl":
        return True
    leads = {c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod") and c.i < verb.i}
    return verb.dep_ == "advcl" and bool(leads & _TEMPORAL)


def is_bare_fate(word: Token) -> bool:
    """ "15 cases, six of them fatal", "30 enemy dead": an adjective without a verb, no clause."""
    told = next((c for c in word.head.children if c.dep_ == "dobj" and c.i < word.i), None)
    bare = not any(c.dep_ in ("aux", "mark", "cop", "expl") for c in word.children)
    counted = told is not None and any(_is_number(t) for t in told.subtree)
    return word.pos_ == "ADJ" and bare and counted


def _head(verb: Token, content: Range) -> Token | None:
    """The noun or number that the verb, or its "of", has for an object."""
    for child in verb.children:
        inside = content[0] <= child.i < content[1] or child.i == content[0] - 1
        if child.dep_ in ("dobj", "attr", "oprd", "ccomp", "nsubj") and inside and child.i > verb.i:
            return child
        if child.dep_ == "prep" and child.lower_ == "of" and inside:
            return next((c for c in child.children if c.dep_ in ("pobj", "pcomp")), None)
    return None


def _alone(doc: Doc, content: Range) -> bool:
    return not any(
        t.pos_ in ("NOUN", "PROPN", "ADJ") for t in doc[slice(*content)] if not _is_number(t)
    )


def _numbered(doc: Doc, content: Range) -> bool:
    return any(_is_number(t) for t in doc[slice(*content)])


def _is_number(token: Token) -> bool:
    return token.like_num or token.pos_ == "NUM" or token.lemma_.lower() in _SUMS
