"""What a quantity is about, by the rules of the CQE benchmark: its `concept` words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from variorum.claims.figures.counted import Counted, phrase_after, token_at, token_before
from variorum.claims.figures.scan import Quantity, scan
from variorum.syntax import Sentence


def noun_of(sentence: Sentence, quantity: Quantity) -> Counted | None:
    """The phrase of what a quantity counts, with "other" and "new" before it."""
    phrase = phrase_after(sentence.doc, quantity.after, through_of=quantity.vague)
    if phrase is None or phrase.anaphor is not None:
        return None
    first = phrase.first
    while first > 0 and sentence.doc[first - 1].lower_ in _KEPT:
        first -= 1
    return Counted(first, phrase.last)


_KEPT = {"other", "new", "different", "separate", "additional"}


def concept_of(sentence: Sentence, quantity: Quantity) -> list[str]:
    """The words of what a quantity is about, five at most, as they stand between spaces.

    First the noun that the quantity is told of or modifies ("13 percent of the economy", "a 12
    page document"), then the subject of its verb, or its object where there is no subject. A
    subject that is itself counted is about nothing else.
    """
    doc = sentence.doc
    if _is_setting(sentence.text, quantity):
        return []
    phrase = noun_of(sentence, quantity) if quantity.unit.code == "count" else None
    at = phrase.last if phrase is not None else token_before(doc, quantity.after)
    if at < 0:
        return []
    taken = set(range(token_at(doc, quantity.start), at + 1))
    own = set(taken)
    for other in scan(sentence.text):
        taken.update(range(token_at(doc, other.start), token_at(doc, other.after)))
    if phrase is not None and phrase.last > phrase.first and _describes(doc, phrase, quantity):
        own -= set(range(phrase.first + 1, phrase.last + 1))
        at = phrase.first
    unit = doc[at]
    if _is_counted_subject(unit, quantity) or _is_one_of(unit):
        return []
    heads = [h for h in _heads(unit, quantity, own) if h.i not in own]
    heads = [h for h in heads if h.i not in taken] or heads
    return _words(sentence.text, heads, taken | own) or _words(sentence.text, heads, own)


#: "Nine days later the …", "Over the past three years, …".
_OPENING = re.compile(
    r"\W*(?:(?:for|over|in|during|within|after|throughout)\s+)?"
    r"(?:(?:the|these|those|all)\s+)?(?:(?:past|last|next|first|previous|following|coming)\s+)?",
    re.IGNORECASE,
)
_AS_SETTING = re.compile(r"\s*(?:,|later\b|earlier\b|ago\b|on\b|after\b|before\b)", re.IGNORECASE)


def _is_setting(text: str, quantity: Quantity) -> bool:
    """A duration before the clause is its setting, and told of nothing in it."""
    opens = bool(_OPENING.fullmatch(text[: quantity.start]))
    return (
        quantity.unit.dimension == "duration"
        and opens
        and bool(_AS_SETTING.match(text, quantity.after))
    )


def _describes(doc: Doc, phrase: Counted, quantity: Quantity) -> bool:
    """ "A 12 page document": pages are counted, the document is what they are about."""
    nouns = doc[phrase.first].tag_ == "NN" and doc[phrase.last].tag_ == "NN"
    return nouns and quantity.stated[-1] > 1


def _is_counted_subject(unit: Token, quantity: Quantity) -> bool:
    counts = quantity.unit.code == "count" or quantity.unit.dimension == "age"
    return counts and unit.dep_ in _SUBJECTS


def _is_one_of(unit: Token) -> bool:
    """ "One of the villages": the villages themselves, not what is said of them."""
    return unit.dep_ == "pobj" and unit.head.lower_ == "of" and unit.head.head.lower_ == "one"


def _heads(unit: Token, quantity: Quantity, own: set[int]) -> list[Token]:
    """The nouns that a quantity is about, the nearest first."""
    counts = quantity.unit.code == "count"
    near = [] if counts else list(_complements(unit))
    modified = _modified(unit, own)
    if modified is not None:
        near.append(modified)
    verb = _verb_over(modified or unit)
    if verb is None:
        return near or _root_nouns(unit)
    if quantity.unit.dimension == "money":
        near.extend(n for n in _objects(verb, ("for", "on", "from", "off")) if n.i not in own)
    subject = _subject(verb, modified or unit)
    objects = [c for c in verb.children if c.dep_ in ("dobj", "attr") and _is_noun(c)]
    objects = [c for c in objects if c.i not in own and not unit.is_ancestor(c)]
    if subject is not None:
        moved = objects[:1] if _prepositional(unit, verb) and not counts else []
        return [*near, *moved, subject]
    return near or objects[:1] or ([] if counts else _root_nouns(unit))


def _prepositional(unit: Token, verb: Token) -> bool:
    """ "Lowered its forecast to $84": the forecast is at $84, and it is of who lowered it."""
    return unit.dep_ == "pobj" and unit.head.head == verb


_SUBJECTS = {"nsubj", "nsubjpass"}
_ATTACHED = {"compound", "amod", "nmod", "nummod", "appos", "poss", "quantmod", "npadvmod", "dep"}


def _is_noun(token: Token) -> bool:
    return token.pos_ in ("NOUN", "PROPN")


def _may_head(token: Token) -> bool:
    """Whether a subject names something: a noun, or a nominal adjective ("the lowest")."""
    return _is_noun(token) or token.tag_ in ("JJ", "JJS", "JJR")


def _complements(unit: Token) -> Iterator[Token]:
    """ "13 percent of the economy", "$50 off a ticket"."""
    for child in unit.children:
        if child.dep_ == "prep" and child.lower_ in ("of", "off", "for", "on", "in"):
            for inner in child.children:
                if inner.dep_ == "pobj" and _is_noun(inner) and inner.ent_type_ not in _TIMES:
                    yield inner


_TIMES = {"DATE", "TIME"}


def _objects(verb: Token, prepositions: tuple[str, ...]) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in prepositions:
            yield from (c for c in child.children if c.dep_ == "pobj" and _is_noun(c))


def _modified(unit: Token, own: set[int]) -> Token | None:
    """The noun that a quantity modifies, or that its preposition hangs on."""
    token = unit
    for _ in range(6):
        head = token.head
        if head == token or head.pos_ in ("VERB", "AUX"):
            return None
        attached = token.dep_ in _ATTACHED or token.dep_ == "prep"
        if _is_noun(head) and head.i not in own and attached and head.ent_type_ not in _TIMES:
            return head
        token = head
    return None


def _verb_over(token: Token) -> Token | None:
    for _ in range(8):
        if token.pos_ in ("VERB", "AUX"):
            return token
        if token.head == token:
            return None
        token = token.head
    return None


def _subject(verb: Token, not_this: Token) -> Token | None:
    """The noun that a verb is said of; a pronoun or none is looked up in the clauses above."""
    for _ in range(5):
        if verb.dep_ in ("relcl", "acl") and _is_noun(verb.head):
            relative = not any(c.dep_ in _SUBJECTS and _is_noun(c) for c in verb.children)
            if relative:
                return verb.head
        if any(c.dep_ == "expl" for c in verb.children):
            return None
        for child in verb.children:
            if child.dep_ in _SUBJECTS and child != not_this and _may_head(child):
                return child
        if verb.head == verb:
            return None
        above = _verb_over(verb.head)
        if above is None or above == verb:
            return verb.head if _is_noun(verb.head) else None
        verb = above
    return None


def _root_nouns(unit: Token) -> list[Token]:
    """Where no verb tells: the subject before, the noun a line hangs on, or its first."""
    before = [t for t in unit.doc[: unit.i] if _is_noun(t) and t.ent_type_ not in _TIMES]
    subjects = [t for t in before if t.dep_ in _SUBJECTS]
    root = unit.sent.root
    roots = [root] if _is_noun(root) and root != unit else []
    return (subjects[-1:] or roots or before)[:1]


def _words(text: str, heads: list[Token], taken: set[int]) -> list[str]:
    """Heads first, then their modifiers; each as the word between spaces that it stands in."""
    modifiers = [
        t
        for head in heads
        for t in head.lefts
        if t.dep_ in ("compound", "amod", "nmod", "poss") and t.pos_ in ("NOUN", "PROPN", "ADJ")
    ]
    out: list[str] = []
    for token in [*heads, *modifiers]:
        if token.i in taken:
            continue
        word = _between_spaces(text, token)
        if word and word not in out:
            out.append(word)
    return out[:5]


def _between_spaces(text: str, token: Token) -> str:
    start = text.rfind(" ", 0, token.idx) + 1
    end = text.find(" ", token.idx)
    word = text[start : end if end >= 0 else len(text)]
    return word.strip(".,;:!?()[]\"“”‘’'")
