"""Voters and votes: who may vote, who voted, and ballots that do not count.

The count of those on the roll is told in many ways ("registered voters", "4,300 on the rolls",
"entitled to vote"), and so is the count of those who came.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from variorum.claims.figures.found import Found
from variorum.claims.figures.measures import Entry

_REGISTERED = Entry("registered", "stock")
_VOTED = Entry("voted", "flow")
_VOTERS = frozenset("voter elector".split())
_BALLOTS = frozenset("vote ballot paper".split())
_ENROLLED = frozenset("registered enrolled enfranchised".split())
_NOT_COUNTED = frozenset("invalid spoiled spoilt void null rejected blank".split())
_ROLLS = frozenset("roll rolls register registers list lists".split())
_POLLS = frozenset("election poll vote referendum ballot plebiscite voting runoff".split())


def on_roll(doc: Doc, at: int) -> Found | None:
    """ "4,300 on the rolls", "300 people on the electoral register"; `at` is behind the phrase."""
    while at < len(doc) and doc[at].lemma_ == "be":
        at += 1
    if at + 2 >= len(doc) or doc[at].lower_ != "on" or doc[at + 1].tag_ not in ("DT", "PRP$"):
        return None
    noun = next((t for t in doc[at + 2 : at + 5] if t.lower_ in _ROLLS), None)
    return Found(_REGISTERED, noun, 0) if noun is not None and _of_polls(doc) else None


def _of_polls(doc: Doc) -> bool:
    words = _POLLS | _VOTERS | {"turnout", "electoral", "electorate"}
    return any(t.lemma_.lower() in words for t in doc)


def voting(anchor: Token) -> Found | None:
    """What is said of voters and of ballots that nothing else is told of in such words."""
    lemma, verb = anchor.lemma_.lower(), anchor.head
    for child in anchor.children:
        if lemma in _VOTERS and child.lower_ in _ENROLLED and child.i < anchor.i:
            return Found(_REGISTERED, child, 4)
        if lemma in _BALLOTS and child.lower_ in _NOT_COUNTED and child.i < anchor.i:
            return Found(Entry(child.lower_, "flow"), child, 4)
    if anchor.dep_ != "nsubj" or verb.pos_ != "VERB":
        return None
    said = {c.lemma_.lower() for c in verb.children if c.dep_ == "dobj"}
    polls = any(t.lemma_.lower() in _POLLS for t in verb.subtree if t.i > verb.i)
    part = verb.lemma_.lower() == "participate" or (verb.lemma_ == "take" and "part" in said)
    if part and (lemma in _VOTERS or polls):
        return Found(_VOTED, verb, 0)
    cast = verb.lemma_.lower() == "cast" and said & _BALLOTS
    went = verb.lemma_.lower() == "go" and polls
    return Found(_VOTED, verb, 0) if cast or went else None
