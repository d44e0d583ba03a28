"""One quantity and its sentence in, a reading out: what is counted and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from variorum.claims.figures import governors
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
    EMPTY,
    EVENT_NOUNS,
    FIGHTERS,
    NOT_OF_COUNTS,
    NOUNS,
    PERSON_MEASURES,
    PROPERTIES,
    STATES,
    VERBS,
    Nature,
)
from variorum.claims.figures.scan import Quantity
from variorum.syntax import Sentence

_SHARE_VERBS = frozenset("make account constitute comprise represent form be".split())
_PRONOUNS = frozenset("it they he she we you i who which that this these those them one ones".split())
#: A rank beyond this is a guess: a neighbour in the same list knows better.
WEAK = 6
GUESS = 9


@dataclass(frozen=True, slots=True)
class Reading1:
    """A quantity with its measure and what is counted; `counted` is "" where the text leaves it out.

    `rank` tells how firm the measure is (0 firmest, `GUESS` the lemma of last resort, 99 none).
    `head` and `trigger` are character spans of the sentence. `anaphor`: told by a pronoun.
    """

    quantity: Quantity
    sentence: Sentence
    measure: str
    nature: Nature | None
    rank: int
    counted: str
    rule: str
    head: tuple[int, int] | None = None
    trigger: tuple[int, int] | None = None
    anaphor: bool = False
    whole: int | None = None


def read_quantity(sentence: Sentence, quantity: Quantity) -> Reading1:
    """Read a quantity of a parsed sentence."""
    doc = sentence.doc
    if quantity.unit.dimension == "ratio":
        return _ratio(sentence, quantity)
    through = quantity.unit.code != "count" or quantity.form in ("vague", "fraction")
    phrase = phrase_after(doc, quantity.after, through_of=through)
    if quantity.unit.dimension == "percent":
        return _share(sentence, quantity, phrase)
    if quantity.unit.code != "count":
        return _measured(sentence, quantity, phrase)
    return _count(sentence, quantity, phrase)


def _count(sentence: Sentence, quantity: Quantity, phrase: Counted | None) -> Reading1:
    doc = sentence.doc
    headline = governors.verb_behind(doc, token_at(doc, quantity.after))
    if headline is not None:
        return _result(sentence, quantity, headline, "", None)
    named = phrase is not None and phrase.anaphor != phrase.last
    end = phrase.last + 1 if phrase else token_at(doc, quantity.after)
    anchor = doc[phrase.last] if phrase is not None and named else numeral_token(doc, quantity)
    candidates: list[Found] = []
    behind = governors.state_behind(doc, end) or governors.among(doc, end)
    behind = behind or governors.relative_behind(doc, end)
    if behind:
        candidates.append(behind)
    if phrase is not None and named:
        inside = governors.inside_phrase(doc, phrase.first, phrase.last)
        if inside:
            candidates.append(inside)
    candidates.extend(governors.from_syntax(anchor))
    ahead = governors.before(doc, token_at(doc, quantity.start))
    if ahead and (not named or not candidates):
        candidates.append(ahead)
    candidates = [f for f in candidates if f.entry.measure not in NOT_OF_COUNTS]
    best = min(candidates, key=lambda f: f.rank) if candidates else None
    counted = _counted_words(doc, phrase) if phrase is not None and named else ""
    if not counted and best is not None and best.rank > 0:
        counted = _from_trigger(best.token)
    if not counted:
        counted = _predicated(anchor)
    if not counted and behind is None:
        counted = _named_before(sentence, quantity)
    result = _result(sentence, quantity, best, counted, phrase if named else None)
    if best is None:
        result = _last_resort(result, anchor)
    return _with(result, anaphor=phrase is not None and phrase.anaphor is not None)


def _counted_words(doc: Doc, phrase: Counted) -> str:
    """The phrase as written; for "11 deaths … among civilians" and "3 deaths of children" whose."""
    if doc[phrase.last].lemma_.lower() in EVENT_NOUNS:
        for token in doc[phrase.last + 1 : phrase.last + 14]:
            of = token.lower_ == "of" and token.i == phrase.last + 1
            if token.lower_ == "among" or of:
                whose = phrase_after(doc, token.idx + len(token.text) + 1, through_of=True)
                person = whose is not None and doc[whose.last].tag_ in ("NNS", "NNPS")
                if whose is not None and person and whose.anaphor is None:
                    return words(doc, whose)
    return words(doc, phrase)


def _from_trigger(token: Token) -> str:
    """Who is counted, told beside the measure word: "civilian deaths", "dead civilians", "its dead"."""
    if token.dep_ == "amod" and token.head.pos_ == "NOUN" and token.head.tag_ == "NNS":
        return str(token.head.text)
    for child in token.children:
        if child.dep_ in ("amod", "compound") and child.lemma_.lower() in FIGHTERS:
            return str(child.text)
        if child.dep_ == "prep" and child.lower_ in ("of", "among"):
            for inner in child.children:
                if inner.dep_ == "pobj" and inner.tag_ in ("NNS", "NNPS") and not inner.like_num:
                    return words(token.doc, span_of(inner))
    return ""


def _predicated(number: Token) -> str:
    """"52 were women": the noun that the copula gives a bare number."""
    verb = number.head
    if number.dep_ not in ("nsubj", "nummod") or verb.lemma_ != "be":
        return ""
    nouns = [c for c in verb.children if c.dep_ == "attr" and c.tag_ == "NNS"]
    return words(number.doc, span_of(nouns[0])) if nouns else ""


def numeral_token(doc: Doc, quantity: Quantity) -> Token:
    """The last token of the number itself."""
    at = max(0, min(len(doc) - 1, token_before(doc, quantity.number_end)))
    return doc[at]


def _named_before(sentence: Sentence, quantity: Quantity) -> str:
    """The label of a key-value line or a banner item, where it is a common noun."""
    if sentence.passage.kind not in ("key_value", "banner_item", "list_item", "table_row"):
        return ""
    before = sentence.text[: quantity.start].rstrip()
    if not before.endswith((":", "–", "-", "=")):
        return ""
    phrase = noun_before(sentence.doc, quantity.start)
    if phrase is None or sentence.doc[phrase.last].lower_ in STATES:
        return ""
    return words(sentence.doc, phrase)


def _result(
    sentence: Sentence, quantity: Quantity, best: Found | None, counted: str, phrase: Counted | None
) -> Reading1:
    doc = sentence.doc
    head = None
    if phrase is not None:
        head = (doc[phrase.first].idx, doc[phrase.last].idx + len(doc[phrase.last].text))
    if best is None:
        return Reading1(quantity, sentence, "", None, 99, counted, "no measure word", head)
    token = best.token
    return Reading1(
        quantity, sentence, best.entry.measure, best.entry.nature, best.rank, counted,
        f"measure word: {token.lower_}", head, (token.idx, token.idx + len(token.text)),
    )  # fmt: skip


def _last_resort(reading: Reading1, anchor: Token) -> Reading1:
    governor = governors.lemma_of_governor(anchor)
    if governor is None:
        return reading
    lemma = governor.lemma_.lower()
    trigger = (governor.idx, governor.idx + len(governor.text))
    there = any(child.dep_ == "expl" for child in governor.children)
    if lemma in EMPTY:
        person = anchor.lemma_.lower() in FIGHTERS or anchor.tag_ == "NNPS"
        if there and person:
            return _with(reading, measure="population", nature="stock", rank=8, trigger=trigger,
                         rule="there are people in a place")  # fmt: skip
        return _with(reading, measure="count", rank=GUESS + 1, rule="light verb")
    return _with(reading, measure=lemma, rank=GUESS, trigger=trigger, rule=f"governing lemma: {lemma}")


def _with(reading: Reading1, **changes: object) -> Reading1:
    from dataclasses import replace

    return replace(reading, **changes)  # type: ignore[arg-type]


def _measured(sentence: Sentence, quantity: Quantity, phrase: Counted | None) -> Reading1:
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
    if named is None and topic is not None:
        named = span_of(topic)
    if topic is not None and topic.lemma_.lower() in PROPERTIES and quantity.unit.dimension != "area":
        measure = topic.lemma_.lower()
    counted = words(doc, named) if named is not None else ""
    if quantity.unit.dimension == "length" and behind.split(" ", 1)[0].strip(",.") in BY_ADJECTIVE:
        measure = BY_ADJECTIVE[behind.split(" ", 1)[0].strip(",.")]
    if quantity.unit.dimension == "money" and measure == "cost":
        counted = _paid_for(doc, quantity) or counted
    found = next(iter(sorted(governors.from_syntax(anchor), key=lambda f: f.rank)), None)
    nature: Nature = "flow" if quantity.unit.dimension == "money" else "stock"
    trigger = (found.token.idx, found.token.idx + len(found.token.text)) if found else None
    head = (doc[named.first].idx, doc[named.last].idx + len(doc[named.last].text)) if named else None
    return Reading1(
        quantity, sentence, measure, nature, 2, counted, f"unit: {quantity.unit.code}", head, trigger
    )


def _paid_for(doc: Doc, quantity: Quantity) -> str:
    """"$4 million on repairs", "in damage": what the money is for."""
    at = token_at(doc, quantity.after)
    if at >= len(doc) or doc[at].lower_ not in ("on", "for", "in", "of"):
        return ""
    phrase = phrase_after(doc, doc[at].idx + len(doc[at].text) + 1, through_of=True)
    plain = phrase is not None and doc[phrase.last].tag_ in ("NN", "NNS")
    return words(doc, phrase) if phrase is not None and plain else ""


def _topic(token: Token) -> Token | None:
    """What a measure is told of: "a town of 3 km2", "the distance … is 40 m", "winds of 155 mph"."""
    for _ in range(6):
        head = token.head
        if head is token:
            break
        if token.dep_ == "pobj" and head.head.pos_ in ("NOUN", "PROPN"):
            return head.head
        if token.dep_ in ("appos", "conj", "amod", "nmod", "compound") and head.pos_ in ("NOUN", "PROPN") and (
            head.tag_ in ("NN", "NNS", "NNP") and not head.like_num and not token.is_ancestor(head)
            and head.lemma_.lower() in PROPERTIES
        ):  # fmt: skip
            return head
        if head.pos_ in ("VERB", "AUX"):
            for child in head.children:
                if child.dep_ in ("nsubj", "nsubjpass", "dobj") and child is not token and child.lower_ not in _PRONOUNS:
                    return child
            return None
        token = head
    return None


def _ratio(sentence: Sentence, quantity: Quantity) -> Reading1:
    """"46 times the toll", "14 deaths per 1,000 residents"."""
    doc = sentence.doc
    if quantity.unit.code != "1":
        phrase = phrase_after(doc, quantity.number_end, through_of=False)
        found = governors.inside_phrase(doc, phrase.first, phrase.last) if phrase else None
        counted = sentence.text[quantity.number_end : quantity.after].strip()
        tail = phrase_after(doc, quantity.after, through_of=False)
        counted = f"{counted} {words(doc, tail)}" if tail and tail.anaphor is None else counted
        result = _result(sentence, quantity, found, counted, phrase)
        return _with(result, measure=result.measure or "rate", nature="flow", rank=min(result.rank, 2))
    at = token_at(doc, quantity.after)
    while at < len(doc) and (doc[at].lower_ in ("as", "many", "much", "large", "high", "the", "more", "than", "that")
                             or doc[at].tag_ in ("JJR", "RBR", "DT", "IN")):  # fmt: skip
        at += 1
    end = at
    while end < len(doc) and end < at + 4 and not doc[end].is_punct:
        end += 1
    counted = str(doc[at:end].text) if end > at else ""
    topic = _topic(numeral_token(doc, quantity)) if not counted else None
    if topic is not None:
        counted = words(doc, span_of(topic))
    return Reading1(quantity, sentence, "ratio", "stock", 1, counted, "times")


def _share(sentence: Sentence, quantity: Quantity, phrase: Counted | None) -> Reading1:
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
        found = governors.state_behind(doc, _behind_of(doc, token_at(doc, quantity.after)))
    if found is not None and not found.entry.strong:
        found = None
    firm = [f for f in governors.from_syntax(anchor) if f.rank <= 4 and f.entry.measure in PERSON_MEASURES]
    holder = _whose_share(anchor)
    if found is None and firm and _counts_people(doc, named):
        found = min(firm, key=lambda f: f.rank)
    if holder is not None:
        counted = words(doc, span_of(holder))
    result = _result(sentence, quantity, found, counted, named)
    change = _change(doc, token_at(doc, quantity.after), anchor)
    if change is not None:
        return _with(result, measure=change, nature="flow", rank=2, rule="change in percent")
    if found is None or found.entry.measure in ("area", "population", "share"):
        # "20 percent of the territory" is a share of it, whatever was done to the territory
        result = _with(result, measure="share", nature="stock", rule="share")
    return _with(result, rank=min(result.rank, 3), anaphor=phrase is not None and phrase.anaphor is not None)


_UP = frozenset("above higher more up increase rise growth jump surge larger greater".split())
_DOWN = frozenset("below lower less fewer down decrease drop decline fall cut reduction smaller".split())


def _change(doc: Doc, at: int, anchor: Token) -> str | None:
    """"62% above", "rose by 5 percent", "a 20% drop": a change, not a share."""
    behind = doc[at].lower_ if at < len(doc) else ""
    if behind in _UP or behind in _DOWN:
        return "increase" if behind in _UP else "decrease"
    token = anchor
    for _ in range(3):
        head = token.head
        entry = VERBS.get(head.lemma_.lower()) if head.pos_ == "VERB" else None
        if entry is not None and entry.measure in ("increase", "decrease") and token.dep_ not in ("nsubj", "nsubjpass"):
            return entry.measure
        if head is token or head.pos_ == "VERB":
            return None
        token = head
    return None


def _behind_of(doc: Doc, at: int) -> int:
    while at < len(doc) and (doc[at].lower_ == "of" or doc[at].tag_ in ("DT", "PRP$", "PDT")):
        at += 1
    return at


def _whose_share(anchor: Token) -> Token | None:
    """"Women make up 80% of the missing": the women."""
    token = anchor
    for _ in range(4):
        head = token.head
        if head.pos_ in ("VERB", "AUX") and head.lemma_.lower() in _SHARE_VERBS and token.dep_ in (
            "dobj", "attr", "pobj", "npadvmod", "prep"):  # fmt: skip
            subjects = [c for c in head.children if c.dep_ == "nsubj" and c.lower_ not in _PRONOUNS]
            return subjects[0] if subjects and subjects[0].pos_ in ("NOUN", "PROPN") else None
        if head is token:
            return None
        token = head
    return None


def _counts_people(doc: Doc, phrase: Counted | None) -> bool:
    if phrase is None:
        return True
    head = doc[phrase.last]
    return head.lemma_.lower() in FIGHTERS or head.tag_ in ("NNS", "NNPS") or head.lower_ in STATES or (
        head.lemma_.lower() in NOUNS
    )
