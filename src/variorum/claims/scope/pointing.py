"""Words that stand for a place told before: "there", "in the town", "nationwide", "its people"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Token

from variorum.claims.scope import lexicon as lex
from variorum.claims.scope.roles import Role, Standing, is_shelter
from variorum.syntax import Sentence

#: Kinds of place that a text speaks of again by the noun alone.
KINDS = frozenset(
    """
    airport camp capital city colliery country county dam district enclave hamlet hospital island
    islands lake mine nation pass plain port prison province quarry region republic reservoir
    school settlement state territory town township valley village
    """.split()
)
COUNTRIES = frozenset("country nation state republic".split())
TOWNS = frozenset("capital city hamlet port settlement town township village".split())
#: What else a text may have called what it speaks of by such a noun: a capital is a city.
_ALSO = {
    "city": ("capital", "port"),
    "town": ("port", "settlement", "township"),
    "village": ("hamlet", "settlement"),
    "settlement": ("hamlet", "township", "village"),
    "island": ("islands",),
    "county": ("district",),
    "territory": ("region",),
}
_LAND = frozenset("territory land lands soil airspace capital".split())
#: "Seen in Xian prisons": where people are held or treated by the people named before.
_HELD = frozenset("prison prisons jail jails captivity custody camps hospitals hands".split())
#: "The population of the province".
_OF_LAND = frozenset("population inhabitant resident people territory area".split())
#: What only a place has of its own: "its population".
_OWN = frozenset("population inhabitant territory capital".split())
#: What may stand beside a bare noun of place and tells no more of which it is.
_BESIDE = frozenset({"punct", "advmod", "prep", "relcl", "case"})
_EVERYWHERE = frozenset("countrywide nationally nationwide".split())
_APPOSED = re.compile(
    r"\s*(?:,|\(|\bis\b|\bwas\b)\s*(?:an?|the|once an?)\s+(?:[\w-]+\s+){0,4}?(\w+)\b"
)

#: "The town of X", "the capital, X": the noun before a name, and whether "of" joins them.
_NOUN_BEFORE = re.compile(
    r"\b(?:(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur)\s+(?:[a-z-]+\s+)?(?=[a-z]+,)|(?![a-z]+,))"
    r"([a-z]+)(\s+of(?:\s+the)?)?,?\s+[“\"]?$"
)

#: How a word points: at what was told last, at a place of a kind or of a people, at the place
#: that a story is filed from, at the country of the text or of who speaks.
Way = Literal["there", "kind", "people", "here", "country", "ours", "its"]


@dataclass(frozen=True, slots=True)
class Pointer:
    """A word that points at a place, how, by which noun, and what the place is in its sentence."""

    token: Token
    way: Way
    kind: str = ""
    role: Role = "setting"


def pointers(sentence: Sentence) -> Iterator[Pointer]:
    """Each word that points at a place; "there were" points nowhere."""
    for token in sentence.doc:
        word = token.lower_
        if word == "there" and token.dep_ != "expl" and token.i and _places(token):
            yield Pointer(token, "there")
        elif word == "here" and token.dep_ == "advmod" and not _in_quotes(token):
            yield Pointer(token, "here", "town")
        elif word in _EVERYWHERE:
            yield Pointer(token, "country")
        elif word == "its" and token.head.lemma_.lower() in _OWN:
            yield Pointer(token.head, "its", role=_stands(token.head) or "setting")
        elif word in KINDS | _LAND | _HELD:
            yield from _noun(token)


def _in_quotes(word: Token) -> bool:
    """Whether somebody else's words stand in the sentence: what is here to him is not so to all."""
    return any(t.text in '“”"' for t in word.doc)


def _noun(noun: Token) -> Iterator[Pointer]:
    """A noun of place where no name and no "of" tells more."""
    word = noun.lower_
    if word in _LAND | _HELD and noun.i and noun.nbor(-1).ent_type_ == "NORP":
        yield Pointer(noun, "people", word)
        return
    role = _stands(noun)
    kept = [c for c in noun.children if c.dep_ not in _BESIDE or c.lower_ == "of"]
    before = [c.lower_ for c in kept if c.i < noun.i]
    if role is None or word not in KINDS or any(c.i > noun.i for c in kept):
        return
    if before[:1] == ["this"] and word in TOWNS and all(c.pos_ != "PROPN" for c in kept):
        yield Pointer(noun, "here", word, role)
    elif before in (["our"], ["my"]) and word in COUNTRIES | TOWNS:
        yield Pointer(noun, "ours", word, role)
    elif before in (["the"], ["this"], ["that"]) or (not before and _owned(noun)):
        yield Pointer(noun, "country" if word in COUNTRIES else "kind", word, role)


def _stands(noun: Token) -> Role | None:
    """What a bare noun of place is in its sentence, by what governs it."""
    above = noun.head
    verb = above.lemma_.lower()
    if noun.dep_ == "pobj":
        if above.lower_ in lex.SETTING and is_shelter(above.head):
            return "goal"
        return "setting" if _owned(noun) or above.lower_ in lex.SETTING | lex.VICINITY else None
    if noun.dep_ == "nsubj" and verb in lex.OF_BEING:
        return "bearer"
    if noun.dep_ == "poss" and above.lemma_.lower() in _OF_LAND:
        return "owner"
    if noun.dep_ not in ("dobj", "nsubjpass"):
        return None
    return "affected" if verb in lex.LEAVING | lex.BESETTING else None


def _owned(noun: Token) -> bool:
    """Whether a noun owns people or land by "of": "the population of the province"."""
    above = noun.head
    return above.lower_ == "of" and above.head.lemma_.lower() in _OF_LAND


def _places(there: Token) -> bool:
    """Whether "there" stands as an adverb and not before a verb of being."""
    following = there.nbor(1).lemma_.lower() if there.i + 1 < len(there.doc) else ""
    return following != "be" or there.dep_ == "advmod"


def called(kind: str) -> frozenset[str]:
    """The nouns by which a text may have called what it now calls by `kind`."""
    return frozenset((kind, *_ALSO.get(kind, ())))


def kinds_told(standing: Sequence[Standing], source: str) -> Iterator[tuple[str, str]]:
    """(place id, kind) for each place that its sentence calls a town, an island, ..."""
    for one in standing:
        mention = one.mention
        before = _NOUN_BEFORE.search(source[max(0, mention.start - 30) : mention.start])
        behind = source[mention.end : mention.end + 30]
        near = re.findall(r"^\s+([A-Za-z]+)", behind)
        # the capital of a land is not the land
        if before and not (before[2] and before[1] == "capital"):
            near.append(before[1])
        apposed = _APPOSED.match(source, mention.end)
        if apposed:
            near.append(apposed[1])
        near.append(mention.name.split()[-1])
        for word in near:
            if word.lower() in KINDS:
                yield mention.id, word.lower()
