"""Words that stand for a place told before: "there", "in the town"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from variorum.claims.scope import lexicon as lex
from variorum.claims.scope.roles import Standing
from variorum.syntax import Sentence

#: Kinds of place that a text speaks of again by the noun alone.
KINDS = frozenset(
    """
    airport camp city colliery county dam district enclave hamlet hospital island islands lake
    mine pass plain port prison province quarry region republic reservoir school settlement
    territory town township valley village
    """.split()
)
_LAND = frozenset({"territory", "land", "lands", "soil", "airspace"})
#: "The population of the province".
_OF_LAND = frozenset("population inhabitant resident people territory area".split())
_APPOSED = re.compile(
    r"\s*(?:,|\(|\bis\b|\bwas\b)\s*(?:an?|the|once an?)\s+(?:[\w-]+\s+){0,4}?(\w+)\b"
)


def pointers(sentence: Sentence) -> Iterator[tuple[Token, str | None]]:
    """Each word that points at a place as the setting, with the kind of place it names.

    "There" names no kind; "there were" points nowhere.
    """
    for token in sentence.doc:
        word = token.lower_
        if word == "there" and token.dep_ != "expl" and token.i and _places(token):
            yield token, None
        elif (word in KINDS or word in _LAND) and _is_definite(token):
            yield token, word


def _places(there: Token) -> bool:
    """Whether "there" stands as an adverb and not before a verb of being."""
    following = there.nbor(1).lemma_.lower() if there.i + 1 < len(there.doc) else ""
    return following != "be" or there.dep_ == "advmod"


def _is_definite(noun: Token) -> bool:
    """ "in the town", "on the island", where no name and no "of" tells more; "Xian territory"."""
    if noun.lower_ in _LAND and noun.i and noun.nbor(-1).ent_type_ == "NORP":
        return True
    if noun.dep_ != "pobj":
        return False
    owned = noun.head.lower_ == "of" and noun.head.head.lemma_.lower() in _OF_LAND
    if not owned and noun.head.lower_ not in lex.SETTING | lex.VICINITY:
        return False
    kept = [c for c in noun.children if c.dep_ != "punct"]
    return bool(kept) and all(c.lower_ in ("the", "this", "that") for c in kept)


def kinds_told(standing: Sequence[Standing], source: str) -> Iterator[tuple[str, str]]:
    """(place id, kind) for each place that its sentence calls a town, an island, ..."""
    for one in standing:
        mention = one.mention
        before = re.findall(r"[a-z]+", source[max(0, mention.start - 30) : mention.start])
        if before and before[-1] == "of":
            before = before[:-1]
        behind = source[mention.end : mention.end + 30]
        near = before[-1:] + re.findall(r"^\s+([A-Za-z]+)", behind)
        apposed = _APPOSED.match(source, mention.end)
        if apposed:
            near.append(apposed[1])
        near.append(mention.name.split()[-1])
        for word in near:
            if word.lower() in KINDS:
                yield mention.id, word.lower()
