"""Data, figures and lists: whose they are, or that nobody is named for them."""

from __future__ import annotations

from spacy.tokens import Token

from variorum.claims.statements import lexicon
from variorum.model.people_words import is_person

#: What somebody has, gathers or gives, and what alone asserts nothing.
MATTER = frozenset(
    "information data datum intelligence knowledge material evidence fact figure count tally "
    "record statistic estimate".split()
)
#: Of these, what a text may go by without saying whose it is.
_UNOWNED = frozenset("information data datum figure number statistic estimate calculation".split())
#: What is gathered piece by piece.
_GATHERED = MATTER | frozenset(
    "list register database log roll toll archive map chronology".split()
)
_GATHERING = frozenset(
    """compile collect gather keep maintain draw prepare assemble provide supply collate hold
    put run manage update release publish issue present obtain""".split()
)
_TIMES = frozenset({"DATE", "TIME"})
#: Adjectives that tell from where a matter is without naming who has it.
_OF_SOMEBODY = frozenset(
    """official governmental municipal ministerial judicial presidential federal administrative
    parliamentary medical clinical satellite seismic historical local regional national own
    internal leaked unofficial""".split()
)


def gatherer_of(noun: Token) -> Token | None:
    """Whoever gathered what a noun names: "figures compiled by the board", "a tally kept by"."""
    if noun.lemma_.lower() not in _GATHERED:
        return None
    for child in noun.rights:
        if child.tag_ not in ("VBN", "VBD") or child.lemma_.lower() not in _GATHERING:
            continue
        agents = [t for t in child.subtree if t.lower_ == "by" and t.i > child.i]
        givers = [c for t in agents for c in t.children if c.dep_ == "pobj"]
        if givers and givers[0].ent_type_ not in _TIMES:
            return givers[0]
    return None


def is_nobodys(noun: Token) -> bool:
    """Whether a noun names data without telling whose: "verified data", "the information received".

    Who goes by such data asserts what they say.
    """
    if noun.lemma_.lower() not in _UNOWNED or noun.pos_ != "NOUN":
        return False
    if any(c.dep_ == "poss" and c.lower_ in ("our", "my") for c in noun.children):
        return True
    return gatherer_of(noun) is None and not any(_tells_owner(t) for t in noun.subtree if t != noun)


def _tells_owner(token: Token) -> bool:
    if token.ent_type_ in _TIMES:
        return False
    named = token.pos_ == "PROPN" or token.ent_type_ in ("ORG", "GPE", "NORP", "PERSON", "LOC")
    speaks = token.pos_ == "NOUN" and (
        token.lemma_.lower() in lexicon.SPEAKING or is_person(token.lower_)
    )
    return named or speaks or token.dep_ == "poss" or token.lower_ in _OF_SOMEBODY
