"""Dates that belong to a thing's description, and figures that stand beside it.

"The memorial unveiled in 1934 bears 265 names": the year is of the unveiling, not of the names.
Read from the parse: the date's verb is a participle or a relative clause of a noun, and the figure
stands outside it.
"""

from __future__ import annotations

from spacy.tokens import Token

from variorum.claims.drafts import TimeMention
from variorum.claims.events.lexicon import noun_type, verb_type
from variorum.claims.scope.said import head_at
from variorum.model import Span
from variorum.syntax import Sentence

_DESCRIBING = ("acl", "relcl")
#: What these tell of a thing is no part of what befell those who are counted.
_ASIDE = frozenset({"publication", "statement", "adoption", "event", "consult"})
#: A date farther behind a participle may be the sentence's own, whatever the parse ties it to.
_BESIDE = 3
#: Between a number and its noun.
_INSIDE = frozenset({"nummod", "quantmod", "compound", "amod", "nmod", "det", "npadvmod"})
#: What began on a day went on.
_LASTING = frozenset({"begin", "start", "last", "continue", "follow", "come", "erupt", "break"})
#: "In a survey carried out in May 40 per cent said so": then they said it.
_COUNTS = frozenset("survey poll census count inventory headcount referendum ballot".split())
_CARRYING_OUT = frozenset("carry conduct hold take do undertake make".split())


def describes_another(sentence: Sentence, mention: TimeMention, at: Span) -> bool:
    """Whether a date tells of a thing beside the figure when it was made, seen to or spoken of."""
    if not sentence.parsed:
        return False
    date, figure = (
        head_at(sentence, mention.start, mention.end),
        head_at(sentence, at.start, at.end),
    )
    if date is None or figure is None:
        return False
    verb = next((t for t in date.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if verb is None or verb.dep_ not in _DESCRIBING or verb in figure.ancestors:
        return False
    if verb.dep_ == "acl" and not 0 < date.i - verb.i <= _BESIDE:
        return False
    noun = figure
    while noun.dep_ in _INSIDE and noun.head != noun:
        noun = noun.head
    described = verb.head
    own = described == noun or noun.is_ancestor(described)
    lemma = verb.lemma_.lower()
    if is_of_count(verb):
        return False
    aside = verb_type(lemma) in _ASIDE and lemma not in _LASTING
    return aside and not own and noun_type(described.lemma_) is None


def is_of_count(verb: Token) -> bool:
    """ "In a survey of 900 tenants carried out in May 40 per cent said so": then they said it."""
    described = verb.head
    if described.dep_ == "pobj" and described.head.lower_ in ("of", "among", "with"):
        # the parse may tie the participle to those who were asked
        described = next((t for t in (described, described.head.head) if _is_count(t)), described)
    return _is_count(described) and verb.lemma_.lower() in _CARRYING_OUT


def _is_count(noun: Token) -> bool:
    return noun.lemma_.lower() in _COUNTS
