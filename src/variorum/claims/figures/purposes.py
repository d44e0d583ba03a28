"""What a sum of money is: a cost, or what was paid, promised, raised, fined; and what for.

A price, a loan and a fine in the same currency answer different questions. The noun that the sum
hangs on names its kind ("compensation of", "in aid"), else the verb that moves it ("pledged").
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from variorum.claims.figures.counted import span_of, token_at, token_before, words
from variorum.claims.figures.measures import EMPTY, LIGHT, PROPERTIES
from variorum.claims.figures.measures import SUMS as KINDS
from variorum.claims.figures.readings import FigureReading, numeral_token
from variorum.claims.figures.resorts import with_particle

#: Nouns that say no more than that it is so much money, or what costs it.
_AMOUNTS = frozenset(
    "sum amount total cost figure maximum minimum average estimate equivalent worth share number "
    "rate range level limit additional excess order upward".split()
)
#: Verbs that say what something costs, or no more than that it is so much.
_COSTING = frozenset("cost price value estimate charge sell buy worth".split())
_AMOUNTING = frozenset(
    "be put estimate value reach total amount stand come exceed run rise fall climb grow drop "
    "increase decrease jump slide slip tumble plummet dip slump soar surge leap "
    "plunge say report have cause".split()
)
#: Verbs of which a sum is what is asked for.
_ASKING_FOR = frozenset("ask call appeal".split())
#: "Pledges amounted to $9 million": nouns of deeds that are sums where they amount to one.
_DEEDS = frozenset("pledge requirement request need donation spending commitment".split())
_MOVING = frozenset("receive get give raise set take place announce".split())


def kind_of_money(reading: FigureReading) -> FigureReading:
    """The reading of a sum of money with its kind as the measure; others as they are."""
    if reading.quantity.unit.dimension == "money" and not reading.counted:
        reading = replace(reading, counted=_told_of(reading))
    if reading.quantity.unit.dimension != "money" or reading.measure != "cost":
        return reading
    behind = _behind_bracket(reading)
    if behind is not None:
        trigger = (behind.idx, behind.idx + len(behind.text))
        lemma = behind.lemma_.lower()
        return replace(
            reading, measure=lemma, trigger=trigger, rank=3, rule=f"{reading.rule}; {lemma}"
        )
    noun = _kind_noun(reading)
    if noun is not None:
        return replace(reading, measure=noun, rule=f"{reading.rule}; {noun}")
    verb = _verb(reading)
    if verb is None:
        return reading
    lemma = with_particle(verb)
    lemma = f"{lemma} for" if lemma in _ASKING_FOR else lemma
    return replace(reading, measure=lemma, rule=f"{reading.rule}; governing lemma: {lemma}")


_BRACKETED = re.compile(
    r"\s*\([^()]{1,40}\)\s+(?:has|have|had|was|were|is|are)\s+(?:already\s+)?(?:been\s+)?(?=[a-z])"
)


def _behind_bracket(reading: FigureReading) -> Token | None:
    """ "$17 million (27 per cent) had been received": the verb behind the bracket."""
    match = _BRACKETED.match(reading.sentence.text, reading.quantity.after)
    if match is None:
        return None
    verb = reading.sentence.doc[token_at(reading.sentence.doc, match.end())]
    says = verb.tag_ == "VBN" and verb.lemma_.lower() not in EMPTY
    return verb if says else None


def _told_of(reading: FigureReading) -> str:
    """ "Travel costs of up to 800 euros": the noun that a sum without a purpose is told of."""
    doc = reading.sentence.doc
    unit = doc[max(0, min(len(doc) - 1, token_before(doc, reading.quantity.after)))]
    for _ in range(3):
        link = unit.head
        if unit.dep_ == "pobj" and link.lower_ == "of" and link.head.pos_ == "NOUN":
            return words(doc, span_of(link.head))
        if unit.dep_ not in ("pobj", "npadvmod", "nmod", "quantmod", "nummod", "prep"):
            return ""
        unit = link
    return ""


def _kind_noun(reading: FigureReading) -> str | None:
    """ "Compensation of $7,000", "a $7,000 grant", "$40 million in damage", "fined"."""
    doc = reading.sentence.doc
    first = token_at(doc, reading.quantity.start)
    unit = doc[max(0, min(len(doc) - 1, token_before(doc, reading.quantity.after)))]
    heads: list[Token] = []
    for token in (unit, doc[min(first, len(doc) - 1)], numeral_token(doc, reading.quantity)):
        head = token.head
        if token.dep_ == "pobj" and head.lower_ in ("of", "for", "worth"):
            heads.append(head.head)
        elif token.dep_ in ("nummod", "compound", "amod", "nmod", "appos", "quantmod"):
            heads.append(head)
    at = unit.i + 1
    if at < len(doc) and doc[at].lower_ in ("in", "of", "worth"):
        heads.extend(c for c in doc[at].children if c.dep_ == "pobj")
        if doc[at].lower_ == "worth" and doc[at + 1 : at + 2].text == "of":
            heads.extend(c for c in doc[at + 1].children if c.dep_ == "pobj")
        if doc[at].lower_ == "in" and at + 1 < len(doc):
            heads.append(doc[at + 1])
    if first > 1 and doc[first - 1].lower_ == "worth":
        heads.append(doc[first - 3 if doc[first - 2].text == "," and first > 2 else first - 2])
        heads.extend(
            t for t in doc[first - 2 : first - 1] if t.lower_ == "damage"
        )  # taken for a verb
    kinds = (h.lemma_.lower() for h in heads if h.pos_ in ("NOUN", "PROPN") or h.lower_ == "damage")
    of = unit.head if unit.dep_ == "pobj" else None
    if of is not None and of.lower_ == "of" and of.head.pos_ == "NOUN" and not of.head.ent_type_:
        lemma = of.head.lemma_.lower()
        return None if lemma in _AMOUNTS else lemma
    told = itertools.chain(kinds, _before_bracket(doc, first))
    amounting = unit.head if unit.dep_ in ("dobj", "attr", "npadvmod") else unit.head.head
    if amounting.lemma_.lower() in _AMOUNTING:
        subjects = (c for c in amounting.children if c.dep_ in ("nsubj", "nsubjpass"))
        told = itertools.chain(told, (s.lemma_.lower() for s in subjects))
    told = itertools.chain(told, _changed_or_valued(unit))
    moved = _verb(reading)
    if moved is not None and doc[at : at + 1].text == "in":
        return None
    return next((k for k in told if k in KINDS or k in PROPERTIES or k in _DEEDS), None)


_CHANGING = frozenset("raise cut reduce increase lower rise fall drop double halve set fix".split())
_VALUING = frozenset("estimate value put assess reckon calculate total".split())


def _changed_or_valued(unit: Token) -> Iterator[str]:
    """ "The allowance was raised to 60 marks", "damage estimated at 60 marks": the noun of it."""
    link = unit.head
    while link.dep_ in ("pcomp", "quantmod", "prep") and link.head.pos_ == "ADP":
        link = link.head
    verb = link.head
    if unit.dep_ != "pobj" or link.lower_ not in ("to", "at", "from") or verb.pos_ != "VERB":
        return
    lemma = verb.lemma_.lower()
    if lemma in _VALUING and verb.dep_ == "acl":
        yield verb.head.lemma_.lower()
    if lemma in _CHANGING or lemma in _VALUING:
        roles = ("nsubj", "nsubjpass", "dobj")
        yield from (c.lemma_.lower() for c in verb.children if c.dep_ in roles)


def _before_bracket(doc: Doc, first: int) -> Iterator[str]:
    """ "Supported by the Wexley Trust, grant 12 (£310,000)": the kind told before the bracket."""
    if first > 0 and doc[first - 1].text == "(":
        yield from (t.lemma_.lower() for t in reversed(doc[max(0, first - 6) : first - 1]))


def _verb(reading: FigureReading) -> Token | None:
    """The verb whose object the sum is, if it says more than how much something costs."""
    doc = reading.sentence.doc
    unit = doc[max(0, min(len(doc) - 1, token_before(doc, reading.quantity.after)))]
    found = _moved(unit)
    # "sought $900 per victim": the last token is of those among whom it is shared
    return found or _moved(numeral_token(doc, reading.quantity))


def _moved(token: Token) -> Token | None:
    for _ in range(4):
        head = token.head
        if head == token:
            return None
        if head.pos_ == "VERB":
            moves = token.dep_ in ("dobj", "nsubjpass", "oprd", "dative", "npadvmod")
            moves = moves or (token.dep_ == "prep" and token.lower_ == "for")
            return head if moves and _says_more(head.lemma_.lower()) else None
        if token.dep_ not in ("nummod", "quantmod", "compound", "pobj", "amod", "nmod", "conj"):
            return None
        token = head
    return None


def _says_more(lemma: str) -> bool:
    if lemma in _MOVING:
        return True
    return not (lemma in _COSTING or lemma in _AMOUNTING or lemma in EMPTY or lemma in LIGHT)
