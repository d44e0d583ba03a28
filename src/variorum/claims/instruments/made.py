"""Plain nouns that a verb makes a document: what was signed, adopted, ratified, passed."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from variorum.claims.instruments import vocabulary
from variorum.claims.instruments.dates import first_date
from variorum.claims.instruments.found import Found


def made(doc: Doc) -> Iterator[Found]:
    """Objects of verbs of making, with the maker as body and the verb's date."""
    for token in doc:
        noun = token.lemma_.lower()
        if token.pos_ != "NOUN" or noun not in vocabulary.MADE | vocabulary.SIGNED:
            continue
        if noun in vocabulary.SIGNED and token.tag_ == "NNS":
            continue
        verb = _maker_verb(token)
        if verb is None:
            continue
        lemma = verb.lemma_.lower()
        allowed = vocabulary.SIGNING if noun in vocabulary.SIGNED else vocabulary.MAKING
        if lemma not in allowed or _negated(verb):
            continue
        if any(
            c.lower_ in ("the", "this", "these", "that", "those", "any", "no", "such")
            for c in token.children
        ) and not any(
            c.dep_ in ("prep", "acl", "relcl", "amod", "compound") for c in token.children
        ):
            continue
        start, end = _phrase(token, verb)
        yield Found(
            doc[start].idx,
            doc[end - 1].idx + len(doc[end - 1].text),
            vocabulary.type_of(noun),
            _body(token, verb),
            None,
            None,
            first_date(_words_of(verb)),
        )


def _maker_verb(noun: Token) -> Token | None:
    head = noun.head
    if noun.dep_ in ("dobj", "nsubjpass") and head.pos_ == "VERB":
        return head
    for child in noun.children:
        if child.dep_ == "acl" and child.tag_ == "VBN":
            return child
    if noun.dep_ == "pobj" and head.lower_ == "to" and head.head.lemma_ == "accede":
        return head.head
    return None


def _negated(verb: Token) -> bool:
    return any(c.dep_ == "neg" for c in verb.children)


def _phrase(noun: Token, verb: Token) -> tuple[int, int]:
    """The noun with its modifiers and what it is on or about, without what the verb adds."""
    start, end = noun.left_edge.i, noun.i + 1
    for child in noun.rights:
        if (
            child.dep_ in ("prep", "acl", "relcl")
            and child.i != verb.i
            and child.right_edge.i - noun.i <= 20
        ):
            if child.i > verb.i > noun.i:
                break
            end = child.right_edge.i + 1
    for i in range(noun.i + 1, end):
        if noun.doc[i].text == "," and any(
            t.tag_ in ("WDT", "WP") for t in noun.doc[i + 1 : i + 4]
        ):
            end = i
            break
    while end > noun.i + 1 and noun.doc[end - 1].is_punct:
        end -= 1
    return start, end


def _body(noun: Token, verb: Token) -> str | None:
    for child in verb.children:
        if child.dep_ == "nsubj":
            return _text(child)
        if child.dep_ == "agent":
            return next((_text(c) for c in child.children if c.dep_ == "pobj"), None)
    for child in noun.children:
        if child.dep_ == "poss":
            return _text(child)
    # "at the meeting of the Council a decision was adopted": the meeting's body adopts
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ == "at":
            return next((_text(c) for c in child.children if c.dep_ == "pobj"), None)
    return None


def _text(token: Token) -> str:
    end = token.right_edge.i + 1
    for child in token.rights:
        if child.dep_ in ("relcl", "acl", "appos"):
            end = min(end, child.left_edge.i)
    words = token.doc[token.left_edge.i : max(end, token.i + 1)].text.strip(" ,")
    return words if len(words.split()) <= 15 else token.text


def _words_of(verb: Token) -> str:
    return verb.doc[verb.left_edge.i : verb.right_edge.i + 1].text
