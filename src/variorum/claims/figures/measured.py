"""Shares, ratios and measures with a unit: of what, and which property of it."""

from __future__ import annotations

from dataclasses import replace

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
from variorum.claims.figures.governors import Found
from variorum.claims.figures.measures import (
    BY_ADJECTIVE,
    BY_DIMENSION,
    LIGHT,
    NOUNS,
    PERSON_MEASURES,
    PERSONS,
    PROPERTIES,
    STATES,
    VERBS,
    Nature,
)
from variorum.claims.figures.readings import FigureReading, make_reading, numeral_token
from variorum.claims.figures.scan import Quantity
from variorum.syntax import Sentence

_SHARE_VERBS = frozenset("make account constitute comprise represent form be".split())


_PRONOUNS = frozenset(
    "it they he she we you i who which that this these those them one ones".split()
)


def read_measured(sentence: Sentence, quantity: Quantity, phrase: Counted | None) -> FigureReading:
    """An area, a length, a sum of money: of what, and which property of it."""
    doc = sentence.doc
    measure = BY_DIMENSION.get(quantity.unit.dimension, "count")
    named = phrase if phrase is not None and phrase.anaphor is None else None
    behind = sentence.text[quantity.after :].lstrip().lower()
    if named is not None and not behind.startswith("of ") and quantity.unit.dimension != "area":
        named = None
    prior = noun_before(doc, quantity.start)
    if named is None and prior is not None and doc[prior.last].tag_ in ("NN", "NNS"):
        named = prior
    anchor = doc[min(len(doc) - 1, token_before(doc, quantity.after))]
    topic = _topic(anchor) if named is None else doc[named.last]
    if topic is not None and quantity.start <= topic.idx < quantity.after:
        topic = named = None
    if named is None and topic is not None:
        named = span_of(topic)
    if (
        topic is not None
        and topic.lemma_.lower() in PROPERTIES
        and quantity.unit.dimension != "area"
    ):
        measure = topic.lemma_.lower()
    counted = words(doc, named) if named is not None else ""
    if quantity.unit.dimension == "area" and named is not None and _is_name(doc, named):
        counted = _kind_of_place(doc[named.last])
    if quantity.unit.dimension == "length" and behind.split(" ", 1)[0].strip(",.") in BY_ADJECTIVE:
        measure = BY_ADJECTIVE[behind.split(" ", 1)[0].strip(",.")]
    if quantity.unit.dimension == "money" and measure == "cost":
        counted = _paid_for(doc, quantity) or counted
    found = next(iter(sorted(governors.from_syntax(anchor), key=lambda f: f.rank)), None)
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


def _is_name(doc: Doc, phrase: Counted) -> bool:
    """Whether a phrase is nothing but a name."""
    tokens = doc[phrase.first : phrase.last + 1]
    # a singular without an article is a name, whatever the tagger says
    bare = len(tokens) == 1 and tokens[0].text[:1].isupper() and not tokens[0].text.endswith("s")
    bare = bare and (phrase.first == 0 or doc[phrase.first - 1].pos_ != "DET")
    return bare or all(t.pos_ == "PROPN" or t.is_punct for t in tokens)


def _kind_of_place(name: Token) -> str:
    """What a named place is, in apposition to it: "Verrin, the smallest of the districts"."""
    for child in name.children:
        if child.dep_ != "appos":
            continue
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


def _topic(token: Token) -> Token | None:
    """What a measure is told of: "a town of 3 km2", "the distance is 40 m", "winds of 155 mph"."""
    for _ in range(6):
        head = token.head
        if head == token:
            break
        if token.dep_ == "pobj" and head.head.pos_ in ("NOUN", "PROPN"):
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
            for child in head.children:
                if (
                    child.dep_ in ("nsubj", "nsubjpass", "dobj")
                    and child != token
                    and child.lower_ not in _PRONOUNS
                ):
                    return child
            return None
        token = head
    return None


def read_ratio(sentence: Sentence, quantity: Quantity) -> FigureReading:
    """ "46 times the toll", "14 deaths per 1,000 residents"."""
    doc = sentence.doc
    if quantity.unit.code != "1":
        phrase = phrase_after(doc, quantity.number_end, through_of=False)
        found = governors.inside_phrase(doc, phrase.first, phrase.last) if phrase else None
        counted = sentence.text[quantity.number_end : quantity.after].strip()
        tail = phrase_after(doc, quantity.after, through_of=False)
        counted = f"{counted} {words(doc, tail)}" if tail and tail.anaphor is None else counted
        result = make_reading(sentence, quantity, found, counted, phrase)
        return replace(
            result, measure=result.measure or "rate", nature="flow", rank=min(result.rank, 2)
        )
    at = token_at(doc, quantity.after)
    while at < len(doc) and (
        doc[at].lower_ in ("as", "many", "much", "large", "high", "the", "more", "than", "that")
        or doc[at].tag_ in ("JJR", "RBR", "DT", "IN")
    ):
        at += 1
    end = at
    while end < len(doc) and end < at + 4 and not doc[end].is_punct:
        end += 1
    counted = str(doc[at:end].text) if end > at else ""
    topic = _topic(numeral_token(doc, quantity)) if not counted else None
    if topic is not None:
        counted = words(doc, span_of(topic))
    return FigureReading(quantity, sentence, "ratio", "stock", 1, counted, "times")


def read_share(sentence: Sentence, quantity: Quantity, phrase: Counted | None) -> FigureReading:
    """A percentage or a fraction: of what, and what is said of that part."""
    doc = sentence.doc
    at = min(len(doc) - 1, token_before(doc, quantity.after))
    anchor = doc[at]
    named = phrase if phrase is not None and phrase.anaphor != phrase.last else None
    counted = words(doc, named) if named is not None else ""
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
    holder = _whose_share(anchor)
    if found is None and firm and _counts_people(doc, named):
        found = min(firm, key=lambda f: f.rank)
    if holder is not None:
        counted = words(doc, span_of(holder))
    result = make_reading(sentence, quantity, found, counted, named)
    change = _change(doc, token_at(doc, quantity.after), anchor)
    if change is not None:
        return replace(result, measure=change, nature="flow", rank=2, rule="change in percent")
    if found is None or found.entry.measure in ("area", "population", "share"):
        # "20 percent of the territory" is a share of it, whatever was done to the territory
        result = replace(result, measure="share", nature="stock", rule="share")
    return replace(
        result, rank=min(result.rank, 3), anaphor=phrase is not None and phrase.anaphor is not None
    )


def _told_apart(found: Found, anchor: Token) -> bool:
    """ "Two thirds of the missing sailors drowned": the state only names whom the share is of."""
    if found.rank != _MODIFIER:
        return False
    token = anchor
    while token.head != token and token.pos_ not in ("VERB", "AUX"):
        token = token.head
    return token.pos_ == "VERB" and token.lemma_.lower() not in LIGHT


#: Rank of a state word that modifies a noun.
_MODIFIER = 4
_UP = frozenset("above higher more up increase rise growth jump surge larger greater".split())


_DOWN = frozenset(
    "below lower less fewer down decrease drop decline fall cut reduction smaller".split()
)


def _change(doc: Doc, at: int, anchor: Token) -> str | None:
    """ "62% above", "rose by 5 percent", "a 20% drop": a change, not a share."""
    behind = doc[at].lower_ if at < len(doc) else ""
    if behind in _UP or behind in _DOWN:
        return "increase" if behind in _UP else "decrease"
    token = anchor
    for _ in range(3):
        head = token.head
        entry = VERBS.get(head.lemma_.lower()) if head.pos_ == "VERB" else None
        if (
            entry is not None
            and entry.measure in ("increase", "decrease")
            and token.dep_ not in ("nsubj", "nsubjpass")
        ):
            return entry.measure
        if head == token or head.pos_ == "VERB":
            return None
        token = head
    return None


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
            subjects = [c for c in head.children if c.dep_ == "nsubj" and c.lower_ not in _PRONOUNS]
            return subjects[0] if subjects and subjects[0].pos_ in ("NOUN", "PROPN") else None
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
