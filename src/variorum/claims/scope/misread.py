"""Names that the parser ties to the wrong word, told by what English allows to stand side by side.

A finite verb has a subject; where the parser found none, the noun phrase before it is one. A
numeral opens a noun phrase, so that a name before it is no part of that.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from variorum.claims.scope import lexicon as lex

_FINITE = ("VBZ", "VBD", "VBP", "MD")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")


def is_numbered(doc: Doc, last: int, noun: Token) -> bool:
    """Whether a number parts a name from a noun: "gave to X 40 men" has no men of X.

    `last` is the index behind the name: "at the X bridge 40 men were freed".
    """
    return any(t.dep_ == "nummod" and t.head.i == noun.i for t in doc[last : noun.i])


def verb_without_subject(doc: Doc, first: int, last: int) -> Token | None:
    """The verb right behind the name at tokens [first, last), if the parser gave it no subject.

    "In the years of war X has lost", "From the hills of Y the capital, X, was shelled".
    """
    name = doc[first:last].root
    apposed = first > 1 and doc[first - 1].text == "," and _is_place(doc[first - 2])
    at = last + 1 if apposed and last < len(doc) and doc[last].text == "," else last
    if at >= len(doc) or doc[at].tag_ not in _FINITE:
        return None
    compound = any(c.dep_ == "compound" and c.pos_ == "NOUN" for c in name.children)
    if not (name.dep_ == "pobj" and compound) and not (name.dep_ == "appos" and apposed):
        return None
    verb = doc[at].head if doc[at].dep_ in ("aux", "auxpass") else doc[at]
    return None if any(c.dep_ in _SUBJECTS for c in verb.children) else verb


def is_passive(verb: Token) -> bool:
    """Whether a verb has an auxiliary of the passive."""
    return any(c.dep_ == "auxpass" for c in verb.children)


def _is_place(noun: Token) -> bool:
    return noun.lemma_.lower() in lex.AREAS and noun.dep_ not in _SUBJECTS


def is_one_person(noun: Token) -> bool:
    """Whether a noun tells of one person, whose "from X" is an origin: "a nurse of 33 from X"."""
    if noun.tag_ != "NN" or noun.i == 0:
        return False
    single = any(c.lower_ in ("a", "an") for c in noun.children)
    clauses = (c for c in noun.children if c.dep_ == "relcl")
    acts = any(t.lower_ == "who" for clause in clauses for t in clause.children)
    aged = any(t.lower_ in ("year", "aged") for left in noun.lefts for t in left.subtree)
    return single and (acts or aged)
