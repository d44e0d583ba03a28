"""Shares, ratios and rates: of what they are, and what is said of that part."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Doc, Token

from variorum.claims.figures import governors, nearby
from variorum.claims.figures.counted import (
    Counted,
    phrase_after,
    span_of,
    token_at,
    token_before,
    words,
)
from variorum.claims.figures.governors import Found
from variorum.claims.figures.measured import PRONOUNS, topic_of
from variorum.claims.figures.measures import (
    EMPTY,
    LIGHT,
    NOUNS,
    PERSON_MEASURES,
    PERSONS,
    STATES,
    VERBS,
)
from variorum.claims.figures.readings import FigureReading, make_reading, numeral_token
from variorum.claims.figures.scan import Quantity
from variorum.syntax import Sentence

_SHARE_VERBS = frozenset("make account constitute comprise represent form be".split())


def read_ratio(sentence: Sentence, quantity: Quantity) -> FigureReading:
    """ "46 times the toll", "14 deaths per 1,000 residents"."""
    doc = sentence.doc
    if quantity.unit.code != "1":
        phrase = phrase_after(doc, quantity.number_end, through_of=False)
        found = governors.inside_phrase(doc, phrase.first, phrase.last) if phrase else None
        bare = found is None and (phrase is None or phrase.anaphor is not None)
        topic = topic_of(numeral_token(doc, quantity)) if bare else None
        topic = topic or (_rate_noun(doc, token_at(doc, quantity.start)) if found is None else None)
        if topic is not None and topic.pos_ == "NOUN":
            return _rate_of(sentence, quantity, topic)
        counted = sentence.text[quantity.number_end : quantity.after].strip()
        tail = phrase_after(doc, quantity.after, through_of=False)
        counted = f"{counted} {words(doc, tail)}" if tail and tail.anaphor is None else counted
        result = make_reading(sentence, quantity, found, counted, phrase)
        return replace(
            result, measure=result.measure or "rate", nature="flow", rank=min(result.rank, 2)
        )
    counted = _compared_with(doc, token_at(doc, quantity.after))
    topic = topic_of(numeral_token(doc, quantity)) if not counted else None
    if topic is not None:
        counted = words(doc, span_of(topic))
    return FigureReading(quantity, sentence, "ratio", "stock", 1, counted, "times")


_RELATIVES = frozenset(", . for who whom that which of in at on".split())
_THAN = frozenset("as than that the".split())
_COMPARING = frozenset("as many much large high the more than that".split())


def _compared_with(doc: Doc, at: int) -> str:
    """ "46 times the toll": what something is so many times; nothing where that is not named.

    "Three times higher than in 2003" and "twice as likely to die" compare a thing with itself.
    """
    while at < len(doc) and (
        doc[at].lower_ in _COMPARING or doc[at].tag_ in ("JJR", "RBR", "DT", "IN")
    ):
        if doc[at].tag_ == "IN" and doc[at].lower_ not in _THAN:
            return ""
        at += 1
    if at >= len(doc) or (doc[at].tag_ == "JJ" and doc[at].dep_ == "acomp"):
        return ""
    if doc[at].tag_ in ("VBN", "VBD"):
        return ""  # "as high as reported"
    end = at
    while end < len(doc) and end < at + 4 and not doc[end].is_punct:
        if doc[end].like_num and doc[end + 1 : end + 2].text in _RELATIVES:
            return ""  # "twice as many as the 250 for whom there was room": a number alone
        end += 1
    return str(doc[at:end].text) if end > at else ""


_RATES = frozenset("rate mortality prevalence incidence fatality ratio morbidity".split())


def _rate_noun(doc: Doc, at: int) -> Token | None:
    """The noun of a rate in the clause before a number: "mortality from fever was 9 per 1,000"."""
    for token in reversed(doc[max(0, at - 14) : at]):
        if token.text in (".", ";", ":"):
            return None
        if token.lemma_.lower() in _RATES and token.pos_ == "NOUN":
            return token
    return None


def _rate_of(sentence: Sentence, quantity: Quantity, topic: Token) -> FigureReading:
    """ "The death rate was 9 per 1,000", "crude mortality stood at 9 per 1,000"."""
    doc = sentence.doc
    named = span_of(topic)
    told = (doc[i] for i in range(topic.i, named.first - 1, -1))
    entry = next((e for t in told if (e := governors.of_noun(t)) is not None), None)
    head = (doc[named.first].idx, topic.idx + len(topic.text))
    return FigureReading(
        quantity, sentence, entry.measure if entry else "rate", "flow", 2, words(doc, named),
        f"rate: {topic.lower_}", head,
    )  # fmt: skip


def read_share(sentence: Sentence, quantity: Quantity, phrase: Counted | None) -> FigureReading:
    """A percentage or a fraction: of what, and what is said of that part."""
    doc = sentence.doc
    at = min(len(doc) - 1, token_before(doc, quantity.after))
    anchor = doc[at]
    named = phrase if phrase is not None and phrase.anaphor != phrase.last else None
    if quantity.form == "fraction" and phrase is not None and _acts(doc, quantity, phrase):
        named = None
    counted = words(doc, named) if named is not None else _one_of_them(sentence, quantity)
    found: Found | None = None
    if named is not None:
        found = governors.inside_phrase(doc, named.first, named.last)
    else:
        found = nearby.state_behind(doc, _behind_of(doc, token_at(doc, quantity.after)))
    if found is not None and (not found.entry.strong or _told_apart(found, anchor)):
        found = None
    firm = [
        f
        for f in governors.from_syntax(anchor)
        if f.rank <= 4 and f.entry.measure in PERSON_MEASURES
    ]
    firm = [] if _is_rate(anchor) else firm
    holder = _whose_share(anchor)
    if found is None and firm and _counts_people(doc, named):
        found = min(firm, key=lambda f: f.rank)
    if holder is not None:
        counted = words(doc, span_of(holder))
    result = make_reading(sentence, quantity, found, counted, named)
    change = _change(doc, token_at(doc, quantity.after), anchor)
    if change is not None:
        return replace(result, measure=change, nature="flow", rank=2, rule="change in percent")
    done = _done_by(anchor, named) if found is None else None
    if done is not None:
        trigger = (done.idx, done.idx + len(done.text))
        result = replace(result, measure=done.lemma_.lower(), nature="flow", trigger=trigger,
                         rule=f"share: {done.lower_}")  # fmt: skip
    elif found is None or found.entry.measure in ("area", "population", "share"):
        # "20 percent of the territory" is a share of it, whatever was done to the territory
        result = replace(result, measure="share", nature="stock", rule="share")
    return replace(
        result, rank=min(result.rank, 3), anaphor=phrase is not None and phrase.anaphor is not None
    )


_RATED = frozenset(
    "prevalence incidence coverage turnout proportion percentage share rate occupancy "
    "attendance".split()
)


def _is_rate(anchor: Token) -> bool:
    """ "Prevalence was 26% among displaced women": a rate, whoever it is a rate among."""
    verb = anchor.head if anchor.dep_ == "attr" else anchor.head.head
    told = anchor.dep_ in ("attr", "pobj") and verb.pos_ in ("VERB", "AUX")
    subjects = (c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass"))
    return told and any(c.lemma_.lower() in _RATED for c in subjects)


_ONE_OF_THEM = re.compile(r"one\s+(?P<noun>[a-z]+)\s+in\s", re.IGNORECASE)


def _one_of_them(sentence: Sentence, quantity: Quantity) -> str:
    """ "One respondent in five": the noun that stands inside."""
    match = _ONE_OF_THEM.match(sentence.text, quantity.number_start, quantity.after)
    return match["noun"] if match else ""


def _acts(doc: Doc, quantity: Quantity, phrase: Counted) -> bool:
    """ "Two thirds contained salt": a verb, which may be taken for a participle, follows."""
    first = token_at(doc, quantity.after)
    return doc[first].tag_ in ("VBN", "VBD") and phrase.first == first and phrase.last > first


def _told_apart(found: Found, anchor: Token) -> bool:
    """ "Two thirds of the missing sailors drowned": the state only names whom the share is of."""
    role = found.token.lemma_.lower() in _ROLES and found.rank > _MODIFIER
    if role and anchor.dep_ == "nsubj":
        return any(c.dep_ in ("dobj", "acomp", "xcomp") for c in anchor.head.children)
    if role and found.token.dep_ == "nsubj":
        return any(c.dep_ in ("dobj", "acomp", "xcomp") for c in found.token.head.children)
    if found.rank != _MODIFIER:
        return False
    token = anchor
    while token.head != token and token.pos_ not in ("VERB", "AUX"):
        token = token.head
    return token.pos_ == "VERB" and token.lemma_.lower() not in LIGHT


#: Nouns of who people are, of whom something else may be told: "a third of survivors had a cough".
_ROLES = frozenset(
    "survivor refugee evacuee returnee detainee prisoner inmate hostage inpatient amputee deportee "
    "exile internee".split()
)
_POPULACE = frozenset("population people resident inhabitant citizen workforce household".split())


def _done_by(anchor: Token, named: Counted | None) -> Token | None:
    """ "A tenth of the population left": what a share of people did, the verb tells."""
    if named is None:
        return None
    noun, doc = anchor.doc[named.last], anchor.doc
    lemma = noun.lemma_.lower()
    subject = next((t for t in (anchor, noun, *anchor.ancestors) if t.dep_ == "nsubj"), None)
    if subject is None or not (lemma in PERSONS or lemma in _POPULACE or noun.lower_ == "those"):
        return None
    verb = subject.head
    told = (
        verb.pos_ == "VERB" and verb.i > noun.i and doc[verb.i].tag_ in ("VBD", "VBP", "VBN", "VBZ")
    )
    lemma = verb.lemma_.lower()
    light = lemma in {*EMPTY, *VERBS} or lemma in LIGHT - {"leave"} or lemma in _SHARE_VERBS
    return verb if told and not light else None


#: Rank of a state word that modifies a noun.
_MODIFIER = 4
_UP = frozenset("above higher more up increase rise growth jump surge larger greater".split())


_DOWN = frozenset(
    "below lower less fewer down decrease drop decline fall cut reduction smaller".split()
)


#: What is done to an amount by so many percent: the verb is the measure.
_CHANGING = frozenset(
    "raise boost lift hike expand exceed outnumber cut reduce lower slash trim curtail scale "
    "shorten narrow".split()
)


def _change(doc: Doc, at: int, anchor: Token) -> str | None:
    """ "62% above", "rose by 5 percent", "a 20% drop": a change, not a share."""
    behind = doc[at].lower_ if at < len(doc) else ""
    if behind in _UP or behind in _DOWN:
        return "increase" if behind in _UP else "decrease"
    ahead = _direction_before(anchor)
    if ahead is not None:
        return ahead
    if anchor.dep_ == "pobj" and anchor.head.lower_ == "per" and anchor.head.head.pos_ == "NUM":
        anchor = anchor.head.head  # "by 12 per cent": parsers hang the cent on the number
    link = anchor.head
    if anchor.dep_ == "pobj" and link.lower_ in ("from", "at", "to") and link.dep_ == "prep":
        return None  # "fell from 75 to 12 per cent": levels
    return _of_change(anchor) or _changing_verb(anchor)


def _of_change(anchor: Token) -> str | None:
    """ "A decrease of 14 per cent": the noun says in which direction."""
    link = anchor.head
    noun = link.head.lemma_.lower() if anchor.dep_ == "pobj" and link.lower_ == "of" else ""
    return {**dict.fromkeys(_UP, "increase"), **dict.fromkeys(_DOWN, "decrease")}.get(noun)


def _changing_verb(anchor: Token) -> str | None:
    token = anchor
    for _ in range(3):
        head = token.head
        lemma = head.lemma_.lower() if head.pos_ == "VERB" else ""
        entry = VERBS.get(lemma)
        changes = entry is not None and entry.measure in ("increase", "decrease")
        if entry is not None and changes and token.dep_ not in ("nsubj", "nsubjpass"):
            return entry.measure
        if token.dep_ in ("prep", "agent") and token.lower_ == "by" and lemma in _CHANGING:
            return lemma
        if head == token or head.pos_ == "VERB":
            return None
        token = head
    return None


def _direction_before(anchor: Token) -> str | None:
    """ "Down by 22%", "up 5 per cent on the year": the adverb right before a percentage."""
    at = min([anchor.i, *(c.i for c in anchor.subtree)]) - 1
    doc = anchor.doc
    while at >= 0 and (doc[at].lower_ in ("by", "%") or doc[at].like_num or doc[at].tag_ == "RB"):
        if doc[at].lower_ in ("up", "down"):
            break
        at -= 1
    word = doc[at].lower_ if at >= 0 and doc[at].dep_ != "prt" else ""
    return {"up": "increase", "down": "decrease"}.get(word)


def _behind_of(doc: Doc, at: int) -> int:
    while at < len(doc) and (doc[at].lower_ == "of" or doc[at].tag_ in ("DT", "PRP$", "PDT")):
        at += 1
    return at


def _whose_share(anchor: Token) -> Token | None:
    """ "Women make up 80% of the missing": the women."""
    token = anchor
    for _ in range(4):
        head = token.head
        if (
            head.pos_ in ("VERB", "AUX")
            and head.lemma_.lower() in _SHARE_VERBS
            and token.dep_ in ("dobj", "attr", "pobj", "npadvmod", "prep")
        ):
            subjects = [c for c in head.children if c.dep_ == "nsubj" and c.lower_ not in PRONOUNS]
            named = subjects and subjects[0].pos_ in ("NOUN", "PROPN") and subjects[0].is_alpha
            named = named and subjects[0].lower_ not in ("cent", "percent")
            return subjects[0] if named else None
        if head == token:
            return None
        token = head
    return None


def _counts_people(doc: Doc, phrase: Counted | None) -> bool:
    if phrase is None:
        return True
    head = doc[phrase.last]
    return (
        head.lemma_.lower() in PERSONS
        or head.tag_ in ("NNS", "NNPS")
        or head.lower_ in STATES
        or (head.lemma_.lower() in NOUNS)
    )
