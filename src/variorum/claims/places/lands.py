"""Lands by their people: where a text has "the Hallan army" and "Halla", Halla is a land.

A word made from a name by an ending of peoples, and used as an adjective or for a people, is said
of no person and of no firm.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from variorum.claims.places.gazetteer import fold
from variorum.claims.places.scan.lexicon import plain_words
from variorum.claims.places.stems import stems_of_people
from variorum.syntax import Reading

#: The endings of peoples, and those that adjectives alone have.
_ENDINGS = ("n", "ns", "ish", "ese", "i", "is")
_OF_ADJECTIVES = ("an", "ish", "ese")
#: Adjectives made of a person's name.
_OF_FAITHS = frozenset("arian calvinian christian christians lutheran lutherans".split())
#: ... and what stands behind them with a capital: "the Hallan Foreign Ministry".
_OFFICES = frozenset(
    "Armed Army Assembly Defence Defense Embassy Foreign Government Health Interior Ministry Navy "
    "Parliament President Presidency Prime Prosecutor Senate Supreme".split()
)
_SHORTEST = 5
_OTHER = frozenset({"DATE", "TIME", "LANGUAGE", "PERSON", "WORK_OF_ART"})


def lands_of_peoples(reading: Reading) -> set[str]:
    """The names, folded, of which a text has the adjective or the people too."""
    words = [t for s in reading.sentences if s.parsed for t in s.doc]
    peoples = {t.text for t in words if _is_of_people(t)}
    made_from = {stem for people in peoples for stem in stems_of_people(people)}
    return {fold(name) for name in _names(words) if name.casefold() in made_from}


def _is_of_people(word: Token) -> bool:
    """Whether a word is an adjective before a noun, or a people, by its ending and the tagger."""
    if not word.text.istitle() or not word.text.endswith(_ENDINGS) or word.ent_type_ in _OTHER:
        return False
    if word.text.lower() in _OF_FAITHS:
        return False
    behind = word.nbor(1) if word.i + 1 < len(word.doc) else None
    if behind is not None and behind.text in _OFFICES and word.text.endswith(_OF_ADJECTIVES):
        return True
    before_noun = behind is not None and behind.pos_ == "NOUN" and behind.text.islower()
    if word.ent_type_ == "NORP":
        return before_noun or word.tag_ in ("NNS", "NNPS", "JJ")
    return before_noun and word.text.endswith(_OF_ADJECTIVES)


def _names(words: list[Token]) -> Iterator[str]:
    """Single proper nouns that stand alone and that no language has as a word."""
    for word in words:
        if word.pos_ != "PROPN" or not word.text.istitle() or len(word.text) < _SHORTEST:
            continue
        named = word.ent_type_ == "PERSON" and len([t for t in word.subtree if t.ent_type_]) > 1
        if not named and word.text.lower() not in plain_words():
            yield word.text
