"""Parts that keep a measure of their own, whatever is told of the whole before them."""

from __future__ import annotations

import re

from variorum.claims.figures.counted import token_at, token_before
from variorum.claims.figures.measures import EMPTY, LIGHT, OUTCOMES, PERSON_MEASURES, VERBS
from variorum.claims.figures.nearby import verb_group
from variorum.claims.figures.readings import GUESS, VERB_ALONE, WEAK, FigureReading
from variorum.model.people_words import is_person

_OF_THEM = re.compile(r"^\s+of\s+(?:them|these|those|whom)\b", re.IGNORECASE)
#: A noun or participle in the phrase itself is of this rank: "60 hurt".
_OUTCOME = 5
#: A measure of this rank or less is the part's own.
_FIRM = 4
_OF_THESE = re.compile(r"^\s+of\s+(?:these|those)\s+(?P<noun>[^\W\d_]{3,})", re.IGNORECASE)


def of_others(whole: FigureReading, part: FigureReading) -> bool:
    """ "A tenth of these mines" is no part of the 40 people told of before."""
    match = _OF_THESE.match(part.sentence.text[part.quantity.after :])
    if match is None or match["noun"].lower() not in part.counted.lower():
        return False
    noun = match["noun"].lower().removesuffix("s")
    return bool(whole.counted) and noun[:4] not in whole.counted.lower()


def is_said_more(part: FigureReading) -> bool:
    """ "Half of them have had no wages": a share of whom something else is told."""
    doc, text = part.sentence.doc, part.sentence.text
    match = _OF_THEM.match(text[part.quantity.after :])
    if match is None:
        group = verb_group(doc, token_at(doc, part.quantity.after))
        lemma = group[0].lemma_.lower() if group is not None else ""
        return bool(lemma) and lemma not in VERBS and lemma not in LIGHT and lemma not in EMPTY
    at = token_at(doc, part.quantity.after + (match.end() if match else 0))
    verb = doc[at] if match and at < len(doc) else None
    return verb is not None and verb.pos_ in ("VERB", "AUX") and verb.lemma_ != "be"


def says_more(part: FigureReading, total: FigureReading) -> bool:
    """ "300 were dragged away; 58 are still in prison": the part says what became of them."""
    told = part.measure in PERSON_MEASURES and part.rank < WEAK
    return told and total.measure not in PERSON_MEASURES


def is_other_subject(one: FigureReading, whole: FigureReading) -> bool:
    """ "7,000 people were made homeless, and 230 houses were hit": things with a verb of theirs."""
    if one.head is None or one.quantity.unit.code not in ("count", "%"):
        return False
    people = is_person(whole.counted.rsplit(" ", 1)[-1].lower())
    thing = not is_person(one.counted.split(" of ")[0].rsplit(" ", 1)[-1].lower())
    doc = one.sentence.doc
    at = token_at(doc, one.head[1])
    helped = at < len(doc) and doc[at].pos_ == "AUX"
    return people and thing and helped and verb_group(doc, at) is not None


def is_object_of_another(one: FigureReading, other: FigureReading) -> bool:
    """ "52 cases, including six of theft, and heard 12 men": a verb of its own has the last."""
    doc = other.sentence.doc
    if one.sentence is not other.sentence:
        return False
    last = other.head[1] if other.head else other.quantity.number_end
    noun = doc[token_before(doc, last)]
    while noun.dep_ in ("conj", "nummod", "compound") and noun.head.i < len(doc):
        noun = noun.head
    between = range(token_at(doc, one.quantity.after), token_at(doc, other.quantity.start))
    return noun.dep_ == "dobj" and noun.head.pos_ == "VERB" and noun.head.i in between


def is_outcome(part: FigureReading) -> bool:
    """ "196 casualties, including 55 deaths": the part says which of the outcomes it is."""
    return part.measure in OUTCOMES and part.rank <= _OUTCOME


def _is_done_to(part: FigureReading, total: FigureReading) -> bool:
    """ "Paid 3 million of the 5 million that were pledged": the whole has a clause of its own."""
    if part.trigger is None or total.trigger is None or part.rank != GUESS:
        return False
    if total.sentence is not part.sentence:
        return False
    doc = part.sentence.doc
    verb, clause = doc[token_at(doc, part.trigger[0])], doc[token_at(doc, total.trigger[0])]
    behind = total.trigger[0] >= total.quantity.after
    told = clause.dep_ in ("acl", "relcl") and verb.pos_ == "VERB" and verb != clause
    before = part.trigger[0] < part.quantity.start < total.quantity.start
    # "of the 5 million that were pledged the guild has seen two"
    before = before or total.trigger[0] < part.trigger[0] < part.quantity.start
    return behind and before and told and verb.lemma_.lower() not in EMPTY


def has_own_verb(part: FigureReading, total: FigureReading) -> bool:
    """ "Of 41 wells, nine were poisoned": the verb behind the part is its own."""
    if part.trigger is None or part.trigger == total.trigger:
        return False
    if part.rule.startswith(VERB_ALONE) or _is_done_to(part, total):
        return True
    if part.rank != GUESS and part.rank > _FIRM:
        return False
    verb = part.sentence.doc[token_at(part.sentence.doc, part.trigger[0])]
    between = part.sentence.text[part.quantity.after : part.trigger[0]]
    behind = part.trigger[0] >= part.quantity.after and "," not in between
    says = verb.lemma_.lower() not in EMPTY or " " in part.measure
    return behind and verb.pos_ == "VERB" and says
