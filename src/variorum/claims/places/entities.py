"""Place names by the tagger's entities and by the grammar around them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc
from spacy.tokens import Span as TokenSpan

from variorum.claims.places.gazetteer import candidates
from variorum.claims.places.name import FEATURE, INSTRUMENT, Name
from variorum.model.people_words import is_person
from variorum.syntax import Sentence

_FEATURE_AFTER = re.compile(rf"\s+(?:{FEATURE})s?\b", re.I)
_FEATURE_BEFORE = re.compile(
    rf"\b(?:{FEATURE})s?\s+(?:of\s+)?(?:the\s+)?$|\b(?:villages|towns|cities|districts)\s+of\s+$",
    re.I,
)
#: "The province of X Y": behind a noun of place and "of" a name of two words is no person's.
_KIND_OF = re.compile(rf"\bthe\s+(?:{FEATURE})\s+of\s+$", re.I)
#: "X, the smallest of the districts," and "X (a village": the noun of place stands in apposition.
_APPOSED = re.compile(
    rf"\s*[,(]\s*(?:an?|the|once|then)\s+(?:[\w-]+\s+){{0,5}}?(?:{FEATURE})s?\b[^,;.]{{0,60}}[,);]",
    re.I,
)
_TERRITORIAL = re.compile(
    r"['’]s\s+(?:population|territory|capital|borders?|coast|airspace|inhabitants|residents|hospitals)\b"
)
_AS_PLACE_BEFORE = re.compile(
    r"\b(?:in|near|across|between|throughout|flee|flees|fled|fleeing|leave|left|leaving|reach|reached)\s+$"
)
#: A longer name, a possessor, or the authors of a cited work: "in Ames and Rell (1931)".
_NO_PLACE_AFTER = re.compile(
    r"['’]|\s+[^\W\d_]*[A-Z]|-|\s+(?:and|&)\s+[A-Z]\w+\s+\(?\d{4}|\s+et\s+al|\s*,?\s*\(\d{4}"
)
_PLACE_LABELS = {"GPE", "LOC"}


def named_by_grammar(sentence: Sentence) -> Iterator[Name]:
    """The entities of a sentence that are places by their type or by what stands beside them."""
    doc: Doc = sentence.doc
    for entity, first, last in _parts(doc):
        start, end = _trimmed(sentence.text, first, last)
        if start >= end or not sentence.text[start].isupper():
            continue
        sign = _sign(sentence.text, start, end, entity.label_)
        name = sentence.text[start:end]
        # "the Rapporteur" is an office, whatever the tagger takes it for
        office = is_person(name.lower()) and sentence.text[:start].lower().endswith("the ")
        if sign and not is_demonym(name) and not office:
            yield Name(sentence, start, end, sign)


def named_in_apposition(sentence: Sentence) -> Iterator[Name]:
    """Single proper nouns, entities or not, with a noun of place in apposition."""
    for token in sentence.doc:
        end = token.idx + len(token.text)
        alone = token.i == 0 or token.nbor(-1).pos_ != "PROPN"
        if token.pos_ == "PROPN" and alone and _APPOSED.match(sentence.text, end):
            yield Name(sentence, token.idx, end, "apposition")


def _parts(doc: Doc) -> Iterator[tuple[TokenSpan, int, int]]:
    """Each entity, or the two names of one that runs over a bracket: "X (Y"."""
    for entity in doc.ents:
        at = entity.start_char
        for piece in re.split(r"\s*[()]\s*", entity.text):
            start = doc.text.index(piece, at)
            at = start + len(piece)
            yield entity, start, at


def _sign(text: str, start: int, end: int, label: str) -> str | None:
    beside = _FEATURE_BEFORE.search(text[:start]) or _FEATURE_AFTER.match(text, end)
    if label in _PLACE_LABELS:
        return "noun of place" if beside else "entity"
    if label != "PERSON" and _APPOSED.match(text, end):
        return "apposition"
    single = " " not in text[start:end] or _KIND_OF.search(text[:start])
    if label in ("ORG", "PERSON", "FAC") and beside and single:
        return "noun of place"
    if label in ("ORG", "PERSON", "FAC") and _stands_as_place(text, start, end):
        return "locative"
    if label == "ORG" and candidates(text[start:end]) and len(text[start:end]) > 3:
        kinds = {c.kind for c in candidates(text[start:end])}
        return "gazetteer" if "country" in kinds or _governed(text, start) else None
    return None


def _stands_as_place(text: str, start: int, end: int) -> bool:
    """A single name, not in capitals, that is inhabited, left or lain in by its grammar.

    "in X" with no name behind it, "fled X", "X's population": one is not in a person, and
    in an organisation only under an acronym or a common noun.
    """
    name = text[start:end]
    if " " in name or name.isupper():
        return False
    if _TERRITORIAL.match(text, end):
        return True
    if not _AS_PLACE_BEFORE.search(text[:start]):
        return False
    return not _NO_PLACE_AFTER.match(text, end)


def is_demonym(name: str) -> bool:
    """An adjective or a people made from a place's name: the name and one of the usual endings."""
    for ending in ("i", "is", "n", "ns", "an", "ans", "ian", "ians", "ese", "ish"):
        stem = name.removesuffix(ending)
        if stem != name and len(stem) > 3 and any(c.kind == "country" for c in candidates(stem)):
            return not candidates(name)
    return False


def _governed(text: str, start: int) -> bool:
    """Whether a preposition of place stands before the name."""
    return bool(
        re.search(r"\b(?:in|near|at|from|to|toward|towards|around|off|outside)\s+$", text[:start])
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    lead = re.match(r"(?:the|The)\s+|[“\"'(]+", text[start:end])
    if lead:
        start += lead.end()
    tail = re.search(rf"(?:['’]s|\s+(?:{FEATURE}|{INSTRUMENT})|[\s”\"'),]+)$", text[start:end])
    if tail and tail.start() > 0:
        end = start + tail.start()
    return start, end
