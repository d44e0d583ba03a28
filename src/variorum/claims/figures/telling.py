"""Nouns beside a number that say nothing of it: who tells it, and what it leaves out."""

from __future__ import annotations

from spacy.tokens import Token

_TELLING = frozenset(
    "say speak tell talk claim report believe think insist maintain recall estimate guess reckon "
    "describe count".split()
)
_LEAVING_OUT = frozenset("excluding except without besides barring unlike".split())


def tells_of(noun: Token) -> bool:
    """ "Survivors spoke of 300": who tells a number is not what it counts."""
    return noun.dep_ == "nsubj" and tells(noun.head)


def is_label(token: Token) -> bool:
    """ "Orlo: 6,500 troops": a name before a colon, whatever the tagger takes it for."""
    following = token.doc[token.i + 1 : token.i + 2]
    return token.text[:1].isupper() and bool(following) and following[0].text == ":"


_NUMBERS = frozenset(
    "toll count figure number total tally estimate rate statistic statistics case list".split()
)


def describes(noun: Token) -> bool:
    """ "Death certificates", "hostage takers": a noun that only describes another."""
    return noun.dep_ == "compound" and noun.head.lemma_.lower() not in _NUMBERS


def tells(verb: Token) -> bool:
    """Whether a verb is one of saying or thinking."""
    return verb.lemma_.lower() in _TELLING


def is_left_out(noun: Token) -> bool:
    """ "Excluding injuries, the estimate fell to 1,060": it is not of injuries."""
    words = noun.doc[max(0, noun.i - 3) : noun.i]
    return any(t.lower_ in _LEAVING_OUT for t in words)


_DYING = frozenset("die perish succumb".split())


def is_cause(noun: Token) -> bool:
    """ "Nine died of infection": it is what they died of, and not told of the next number."""
    link = noun.head
    caused = noun.dep_ == "pobj" and link.lower_ in ("of", "from", "to")
    return caused and link.head.lemma_.lower() in _DYING
