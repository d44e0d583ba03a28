"""Measures with a unit, and money: of what, and which property of it."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from variorum.claims.figures import governors, nearby
from variorum.claims.figures.counted import (
    Counted,
    noun_before,
    phrase_after,
    span_of,
    token_at,
    token_before,
    words,
)
from variorum.claims.figures.measures import (
    BY_ADJECTIVE,
    BY_DIMENSION,
    EMPTY,
    MOVED,
    PLACE_NOUNS,
    PROPERTIES,
    VERBS,
    Nature,
)
from variorum.claims.figures.readings import FigureReading
from variorum.claims.figures.scan import Quantity
from variorum.claims.figures.telling import tells
from variorum.syntax import Sentence

PRONOUNS = frozenset(
    "it they he she we you i who which that this these those them one ones".split()
)


def read_measured(sentence: Sentence, quantity: Quantity, phrase: Counted | None) -> FigureReading:
    """An area, a length, a sum of money: of what, and which property of it."""
    doc = sentence.doc
    named = phrase if phrase is not None and phrase.anaphor is None else None
    behind = sentence.text[quantity.after :].lstrip().lower()
    if named is not None and not behind.startswith("of ") and quantity.unit.dimension != "area":
        named = None
    prior = noun_before(doc, quantity.start)
    if named is None and prior is not None and doc[prior.last].tag_ in ("NN", "NNS"):
        named = prior
    anchor = doc[min(len(doc) - 1, token_before(doc, quantity.after))]
    topic = topic_of(anchor) if named is None else doc[named.last]
    inside = topic is not None and quantity.start <= topic.idx < quantity.after
    if topic is not None and (inside or topic.like_num):
        topic = named = None
    if named is not None and quantity.start <= doc[named.last].idx < quantity.after:
        named = None
    if named is None and topic is not None:
        named = span_of(topic)
    measure = _measure_of(sentence, quantity, topic, anchor)
    counted = words(doc, named) if named is not None else ""
    if quantity.unit.dimension == "area" and named is not None and _is_name(doc, named):
        counted = _kind_of_place(doc[named.last])
    if quantity.unit.dimension == "money" and measure == "cost":
        counted = _paid_for(doc, quantity) or counted
    found = next(iter(sorted(governors.from_syntax(anchor), key=lambda f: f.rank)), None)
    start, end = token_at(doc, quantity.start), token_at(doc, quantity.after)
    wanted = nearby.wanted(doc, start, end, money=True) or nearby.said_wanted(doc, start)
    wanted = wanted if measure == "cost" else None
    measure = wanted.entry.measure if wanted is not None else measure
    nature: Nature = "flow" if quantity.unit.dimension == "money" else "stock"
    trigger = (found.token.idx, found.token.idx + len(found.token.text)) if found else None
    head = (
        (doc[named.first].idx, doc[named.last].idx + len(doc[named.last].text)) if named else None
    )
    return FigureReading(
        quantity,
        sentence,
        measure,
        nature,
        2,
        counted,
        f"unit: {quantity.unit.code}",
        head,
        trigger,
    )


def _measure_of(sentence: Sentence, quantity: Quantity, topic: Token | None, unit: Token) -> str:
    """Which property so much is one of: by its noun, the words behind it and the verb."""
    dimension = quantity.unit.dimension
    measure = BY_DIMENSION.get(dimension, "count")
    noun = topic.lemma_.lower() if topic is not None else ""
    adjective = sentence.text[quantity.after :].lstrip().lower().split(" ", 1)[0].strip(",.")
    if dimension == "length" and adjective in BY_ADJECTIVE:
        return BY_ADJECTIVE[adjective]
    if noun in PROPERTIES and dimension != "area":
        return noun
    behind = sentence.text[quantity.number_end : quantity.after + 20]
    if dimension == "mass" and _PER_VOLUME.search(behind):
        return "concentration"
    if dimension in MOVED:
        return noun if noun in _LETTING_OUT or noun in _OUTPUTS else _moved_by(unit) or measure
    return measure


#: "A spill of 33 tonnes": the deed that so much came out by.
_LETTING_OUT = frozenset(
    "spill spillage leak leakage release escape discharge emission seepage".split()
)
#: "Production rose to 2 million tonnes": what so much is one of.
_OUTPUTS = frozenset(
    "production output yield catch harvest crop intake consumption demand supply import export "
    "rainfall".split()
)
#: "50 micrograms per litre".
_PER_VOLUME = re.compile(
    r"(?:\bper|/|\bin\s+a|\bto\s+the)\s*(?:cubic|litre|liter|decilitre|millilitre|kilogram|kilo|m3|l|kg|dl|ml)\b"
)
_SIZING = frozenset(
    "weigh measure hold contain average yield estimate put amount use have be reach total".split()
)


def _moved_by(unit: Token) -> str | None:
    """ "Received 40 tonnes of flour": what was done with so much, if a verb tells it."""
    token = unit
    for _ in range(5):
        head = token.head
        if head == token or token.dep_ not in _HELD_IN:
            return None
        if head.pos_ == "VERB":
            lemma = head.lemma_.lower()
            if any(c.dep_ == "aux" and c.lower_ in ("can", "could") for c in head.children):
                return "capacity"
            if lemma in _BUILDING and token.dep_ == "prep" and token.lower_ == "for":
                return "capacity"
            changes = VERBS[lemma].measure if lemma in VERBS else ""
            level = changes in ("increase", "decrease")
            says = lemma in _SIZING or lemma in EMPTY or tells(head)
            return None if level or says else _LET_OUT if _is_let_out(head) else lemma
        token = head
    return None


#: "Was built for 40 tonnes": so much it can hold.
_BUILDING = frozenset("build design construct make license permit rate".split())
_LET_OUT = "let out"


def _is_let_out(verb: Token) -> bool:
    """ "Let out 40 cubic metres of mud": parsers take the particle for an adverb."""
    behind = verb.doc[verb.i + 1 : verb.i + 2]
    return verb.lemma_ == "let" and bool(behind) and behind[0].lower_ == "out"


_HELD_IN = frozenset("dobj nsubjpass nsubj conj nummod compound npadvmod pobj prep appos".split())


def _is_name(doc: Doc, phrase: Counted) -> bool:
    """Whether a phrase is nothing but a name."""
    tokens = doc[phrase.first : phrase.last + 1]
    # a singular without an article is a name, whatever the tagger says
    bare = len(tokens) == 1 and tokens[0].text[:1].isupper() and not tokens[0].text.endswith("s")
    bare = bare and (phrase.first == 0 or doc[phrase.first - 1].pos_ != "DET")
    if bare and tokens[0].lower_ in PLACE_NOUNS - PROPERTIES:
        return False  # "District: 57 sq. km"
    return bare or all(t.pos_ == "PROPN" or t.is_punct for t in tokens)


def _kind_of_place(name: Token) -> str:
    """What a named place is, in apposition to it: "Verrin, the smallest of the districts"."""
    for child in name.children:
        numbered = any(t.like_num for t in name.doc[name.i + 1 : child.i])
        if child.dep_ != "appos" or not child.is_alpha or numbered:
            continue  # "Verrin: 57 sq. km": the unit is no kind of place
        if child.pos_ == "NOUN":
            return str(child.text)
        for link in child.children:
            inner = next((c for c in link.children if c.dep_ == "pobj"), None)
            if link.lower_ == "of" and inner is not None and inner.pos_ == "NOUN":
                return str(inner.text)
    return ""


def _paid_for(doc: Doc, quantity: Quantity) -> str:
    """ "$4 million on repairs", "in damage": what the money is for."""
    at = token_at(doc, quantity.after)
    if at >= len(doc) or doc[at].lower_ not in ("on", "for", "in", "of"):
        return ""
    phrase = phrase_after(doc, doc[at].idx + len(doc[at].text) + 1, through_of=True)
    plain = phrase is not None and doc[phrase.last].tag_ in ("NN", "NNS")
    return words(doc, phrase) if phrase is not None and plain else ""


#: Verbs of which the subject is what measures so much: "the camp covers 3 km2".
_EXTENDING = frozenset(
    "cover occupy span measure extend stretch total have weigh contain hold average reach exceed "
    "cost yield number take use consume hit top pass fall rise grow drop lose gain make produce "
    "generate earn".split()
)


#: "Puts the damage at 9 million": what is put there is what is so much.
_PUTTING = frozenset("put estimate value reckon set assess place".split())


def _extends(verb: Token) -> bool:
    return verb.lemma_.lower() in _EXTENDING or verb.pos_ == "AUX"


def _is_topic(noun: Token) -> bool:
    return noun.is_alpha and noun.lower_ not in ("percent", "cent")


def topic_of(  # noqa: PLR0911 - one construction, one line
    token: Token,
) -> Token | None:
    """What a measure is told of: "a town of 3 km2", "the distance is 40 m", "winds of 155 mph"."""
    for _ in range(6):
        head = token.head
        if head == token:
            break
        if token.dep_ == "pobj" and head.head.pos_ in ("NOUN", "PROPN") and _is_topic(head.head):
            return head.head
        if (
            token.dep_ in ("appos", "conj", "amod", "nmod", "compound")
            and head.pos_ in ("NOUN", "PROPN")
            and (
                head.tag_ in ("NN", "NNS", "NNP")
                and not head.like_num
                and not token.is_ancestor(head)
                and head.lemma_.lower() in PROPERTIES
            )
        ):
            return head
        if head.pos_ in ("VERB", "AUX"):
            if token.dep_ == "dobj" and not _extends(head):
                return None
            put = head.lemma_.lower() in _PUTTING and any(c.dep_ == "dobj" for c in head.children)
            roles = ("dobj",) if put else ("nsubj", "nsubjpass", "dobj")
            if tells(head) and not put:
                return None  # "workers had counted 900 tons": who tells is not told of
            for child in head.children:
                if child.dep_ in roles and child != token and child.lower_ not in PRONOUNS:
                    return child
            return None
        token = head
    return None
