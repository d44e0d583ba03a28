"""What a quantity is about, by the rules of the CQE benchmark: its `concept` words."""

from __future__ import annotations

from spacy.tokens import Token

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
    """The words of what a quantity is about, five at most: what it modifies, then its subject."""
    doc = sentence.doc
    phrase = noun_of(sentence, quantity) if quantity.unit.code == "count" else None
    at = phrase.last if phrase is not None else token_before(doc, quantity.after)
    if at < 0:
        return []
    taken = set(range(token_at(doc, quantity.start), at + 1))
    for other in scan(sentence.text):
        taken.update(range(token_at(doc, other.start), token_at(doc, other.after)))
    head = _about(doc[at], taken)
    if head is None:
        return []
    found = _phrase_of(head)
    verb = _verb_over(head)
    subject = _argument(verb, head) if verb is not None else None
    if subject is not None and subject.i not in taken and subject not in found:
        found = [*found, *_phrase_of(subject)]
    return [t.text for t in found if t.i not in taken][:5]


def _about(token: Token, taken: set[int]) -> Token | None:
    """The noun that a quantity modifies, else the subject (or object) of its verb."""
    for _ in range(7):
        head = token.head
        if head is token:
            return None
        if head.i not in taken and head.pos_ in ("NOUN", "PROPN") and token.dep_ != "conj":
            return head
        if head.pos_ in ("VERB", "AUX"):
            found = _argument(head, token)
            return found if found is None or found.i not in taken else None
        token = head
    return None


def _verb_over(noun: Token) -> Token | None:
    token = noun
    for _ in range(5):
        if token.head is token:
            return None
        token = token.head
        if token.pos_ in ("VERB", "AUX"):
            return token
    return None


def _argument(verb: Token, not_this: Token) -> Token | None:
    relative = any(c.dep_.startswith("nsubj") and c.tag_ in ("WDT", "WP") for c in verb.children)
    if relative and verb.dep_ == "relcl" and verb.head.pos_ in ("NOUN", "PROPN"):
        return verb.head
    for wanted in (("nsubj", "nsubjpass"), ("dobj",)):
        for child in verb.children:
            if child.dep_ in wanted and child is not not_this and child.pos_ in ("NOUN", "PROPN"):
                return child
    if verb.dep_ in ("xcomp", "conj", "advcl", "acl", "relcl") and verb.head is not verb:
        if verb.head.pos_ in ("NOUN", "PROPN"):
            return verb.head
        return _argument(verb.head, verb)
    return None


def _phrase_of(head: Token) -> list[Token]:
    """A noun with its modifiers and what it is of."""
    kept = [
        token
        for token in head.subtree
        if token is head
        or (
            (token.head is head and token.dep_ in ("compound", "amod", "nmod"))
            and token.pos_ in ("NOUN", "PROPN", "ADJ")
        )
    ]
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            kept.extend(
                token
                for inner in child.children
                for token in inner.subtree
                if token.pos_ in ("NOUN", "PROPN") and token.dep_ in ("pobj", "compound")
            )
    return kept[:5]
