"""Adjectives of places and names of peoples where a document writes them: known, and no places.

"Hallan troops", "the Hallans", "anti-Hallan" are tied to Halla, and nothing is placed by them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from variorum.claims.places.gazetteer import fold, people_of
from variorum.claims.places.identity import place_id
from variorum.claims.places.stems import stems_of_people
from variorum.model import Demonym, Toponym
from variorum.syntax import Reading, Sentence

#: In these the word is a person's name, a language or a title.
_OTHER = frozenset(("DATE", "LANGUAGE", "PERSON", "PRODUCT", "TIME", "WORK_OF_ART"))
_TONGUES = frozenset("alphabet dialect language languages subtitles tongue translation".split())
_NAME = re.compile(r"[A-Z][^\W\d_]{3,}")
_WIDE = ("country", "region", "state")


def find_demonyms(reading: Reading, toponyms: Sequence[Toponym]) -> tuple[Demonym, ...]:
    """Every demonym of a document in text order; none inside one of its toponyms.

    One that no list has is known by a place of the document, or may be by another document's.
    """
    taken = sorted((t.start, t.end) for t in toponyms)
    named = {(fold(t.name), t.place) for t in toponyms}
    out = []
    for sentence in reading.sentences:
        for start, end, is_people in _demonyms(sentence):
            there = sentence.source(start, end)
            name = sentence.text[start:end]
            known = _known(name, named)
            free = not any(a < there.end and there.start < b for a, b in taken)
            if free and (known or is_people):
                out.append(Demonym(reading.document.id, there.start, there.end, name, known))
    return tuple(out)


def _demonyms(sentence: Sentence) -> Iterator[tuple[int, int, bool]]:
    """Words that are demonyms by a list, or may be by their grammar and ending.

    With each, whether the tagger holds it to be a people's.
    """
    passed = -1
    for token in sentence.doc:
        if token.i <= passed or not _NAME.fullmatch(token.text) or not _may_be(token):
            continue
        last = _pair_end(token)
        passed = last.i
        end = last.idx + len(last.text)
        if last is not token or people_of(token.text) or _of_unlisted(token):
            yield token.idx, end, token.ent_type_ == "NORP"


def _may_be(token: Token) -> bool:
    if token.ent_type_ in _OTHER or token.pos_ in ("VERB", "AUX", "ADV"):
        return False
    behind = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if behind is not None and behind.lower_ in _TONGUES:
        return False
    # "in Hallan" and nothing behind it is the language
    alone = token.dep_ == "pobj" and not token.text.endswith("s") and not list(token.children)
    return not (alone and token.head.lower_ in ("in", "into"))


def _pair_end(token: Token) -> Token:
    """The last word of a demonym of two: "South Xian", "Xian Yan"."""
    if token.i + 1 < len(token.doc):
        behind = token.nbor(1)
        if behind.is_alpha and people_of(f"{token.text} {behind.text}"):
            return behind
    return token


def _of_unlisted(token: Token) -> bool:
    """Whether a word that no list has is the adjective or the people of something."""
    if not stems_of_people(token.text):
        return False
    return token.ent_type_ == "NORP" or (
        token.ent_type_ == "" and token.pos_ == "ADJ" and token.i > 0
    )


def _known(name: str, named: Iterable[tuple[str, str]]) -> str | None:
    """The id of the place that a demonym is of: one of the text's, else the only one listed."""
    listed = [c for c in people_of(name) if c.kind in _WIDE]
    wanted = {place_id(c.name, c) for c in listed}
    stems = stems_of_people(name)
    own = {place for key, place in named if place in wanted or key in stems}
    if own:
        return next(iter(own)) if len(own) == 1 else None
    countries = [c for c in listed if c.kind == "country"] or listed
    return place_id(countries[0].name, countries[0]) if len(countries) == 1 else None
