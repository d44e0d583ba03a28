"""Shares of people who were asked: "48 per cent of the women said", "20 per cent said"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from variorum.model.people_words import is_person

_SHARES = frozenset(
    """cent percent percentage third quarter fifth tenth half majority minority proportion
    share""".split()
)
_ASKING = frozenset("interview survey ask question poll sample canvass".split())
_SURVEYS = frozenset("survey poll sample interview study questionnaire census canvass".split())


def asked(token: Token) -> Token | None:
    """Whose share a noun of quantity is, where these were asked: the noun for them, or None."""
    if token.lemma_.lower() not in _SHARES and not token.like_num:
        return None
    inner = _of(token)
    if inner is not None:
        return inner
    return _sample_before(token.doc, token.i)


def _of(token: Token) -> Token | None:
    for child in (*token.children, *token.head.children):
        if child.lower_ == "of" and child.i in (token.i + 1, token.i + 2):
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _sample_before(doc: Doc, end: int) -> Token | None:
    """The people of a survey that the sentence tells of before a place."""
    for noun in reversed(doc[:end]):
        if noun.pos_ != "NOUN" or not (is_person(noun.lower_) or noun.tag_ == "NNS"):
            continue
        above = [noun.head, noun.head.head]
        surveyed = any(t.lemma_.lower() in _SURVEYS | _ASKING for t in above)
        told = any(
            c.dep_ in ("acl", "relcl") and c.lemma_.lower() in _ASKING for c in noun.children
        )
        if surveyed or told:
            return noun
    return None
