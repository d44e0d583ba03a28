"""Which stretches of a document name places, and why they are taken to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc
from spacy.tokens import Span as TokenSpan

from variorum.claims.places.gazetteer import candidates, fold
from variorum.syntax import Reading, Sentence

#: Common nouns that say what kind of place a name is.
FEATURE = (
    "airport|area|bay|border|camp|canton|canyon|capital|city|coast|commune|corridor|county|"
    "department|district|enclave|governorate|gulf|hamlet|island|islands|lake|mountain|mountains|"
    "municipality|oblast|peninsula|plain|port|prefecture|province|region|republic|river|sea|"
    "settlement|state|strait|suburb|territory|town|township|valley|village|voivodeship"
)
_FEATURE_AFTER = re.compile(rf"\s+(?:{FEATURE})s?\b", re.I)
_FEATURE_BEFORE = re.compile(
    rf"\b(?:{FEATURE})s?\s+(?:of\s+)?(?:the\s+)?$|\b(?:villages|towns|cities|districts)\s+of\s+$",
    re.I,
)
_LABEL = re.compile(r"\s*([^\W\d_][^:;\d]{1,40}?)\s*(?:\([^)]*\))?\s*:")
_TERRITORIAL = re.compile(
    r"['’]s\s+(?:population|territory|capital|borders?|coast|airspace|inhabitants|residents|hospitals)\b"
)
_AS_PLACE_BEFORE = re.compile(
    r"\b(?:in|near|across|between|throughout|flee|flees|fled|fleeing|leave|left|leaving|reach|reached)\s+$"
)
#: Storms have people's names; once one is told by its kind, the bare name is no place either.
_STORM = re.compile(r"\b(?:[Hh]urricane|[Tt]yphoon|[Cc]yclone|[Ss]torm)\s+([A-Z][^\W\d_]+)")
_PLACE_LABELS = {"GPE", "LOC"}
_OTHER_NAMES = {"PERSON", "ORG", "NORP", "FAC", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT"}


@dataclass(frozen=True, slots=True)
class Name:
    """A place name in a sentence's view: characters [start, end), and by which sign."""

    sentence: Sentence
    start: int
    end: int
    sign: str

    @property
    def text(self) -> str:
        """The name in the cleaned words."""
        return self.sentence.text[self.start : self.end]


def recognise(reading: Reading) -> list[Name]:
    """Every place name of a document, in text order, none overlapping another.

    Signs, surest first: a noun of place beside it, the tagger's entity type, the label of a
    line in a list of places, and being named as a place elsewhere in the document.
    """
    found: dict[int, list[Name]] = {s.index: [] for s in reading.sentences}
    for sentence in reading.sentences:
        for name in _entities(sentence):
            _add(found[sentence.index], name)
    known = {fold(n.text) for names in found.values() for n in names}
    for name in _labels_of_places(reading, known):
        _add(found[name.sentence.index], name)
    known = {fold(n.text) for names in found.values() for n in names} - {""}
    for sentence in reading.sentences:
        for name in _repeated(sentence, known):
            _add(found[sentence.index], name)
    storms = set(_STORM.findall(reading.document.text))
    return [
        name
        for names in found.values()
        for name in sorted(names, key=lambda n: n.start)
        if name.text not in storms
    ]


def _add(names: list[Name], name: Name) -> None:
    if name.start < name.end and not any(n.start < name.end and name.start < n.end for n in names):
        names.append(name)


def _entities(sentence: Sentence) -> Iterator[Name]:
    doc: Doc = sentence.doc
    for entity, first, last in _parts(doc):
        start, end = _trimmed(sentence.text, first, last)
        if start >= end or not sentence.text[start].isupper():
            continue
        sign = _sign(sentence.text, start, end, entity.label_)
        if sign and not _is_demonym(sentence.text[start:end]):
            yield Name(sentence, start, end, sign)


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
    if label in ("ORG", "PERSON", "FAC") and beside and " " not in text[start:end]:
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
    return not re.match(r"['’]|\s+[^\W\d_]*[A-Z]|-", text[end:])


def _is_demonym(name: str) -> bool:
    """An adjective or a people made from a place's name: the name and one of the usual endings."""
    for ending in ("i", "is", "n", "ns", "an", "ans", "ian", "ians", "ese", "ish"):
        stem = name.removesuffix(ending)
        if stem != name and len(stem) > 3 and any(c.kind == "country" for c in candidates(stem)):
            return not candidates(name)
    return False


def _governed(text: str, start: int) -> bool:
    """Whether a preposition of place stands before the name."""
    return bool(
        re.search(r"\b(?:in|near|at|from|to|toward|towards|around|outside)\s+$", text[:start])
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    lead = re.match(r"(?:the|The)\s+|[“\"'(]+", text[start:end])
    if lead:
        start += lead.end()
    tail = re.search(rf"(?:['’]s|\s+(?:{FEATURE})|[\s”\"'),]+)$", text[start:end])
    if tail and tail.start() > 0:
        end = start + tail.start()
    return start, end


def _labels(sentence: Sentence) -> Iterator[Name]:
    if sentence.passage.kind not in ("banner_item", "key_value", "list_item"):
        return
    label = _LABEL.match(sentence.text)
    if label and label.group(1)[0].isupper():
        yield Name(sentence, label.start(1), label.end(1), "label")


def _labels_of_places(reading: Reading, known: set[str]) -> Iterator[Name]:
    """The labels of each list of which at least a third are known to be places.

    Items of one list are of one kind: if some labels are places, the others are as well.
    """
    lists: dict[str, list[Name]] = {}
    for sentence in reading.sentences:
        lists.setdefault(sentence.block.id, []).extend(_labels(sentence))
    for names in lists.values():
        places = [n for n in names if fold(n.text) in known or candidates(n.text)]
        if len(names) > 1 and len(places) * 3 >= len(names):
            yield from names


def _repeated(sentence: Sentence, known: set[str]) -> Iterator[Name]:
    """Names that are places elsewhere in the document, where no longer name holds them."""
    doc = sentence.doc
    # the tagger was not made for headings in capitals, so what it finds there shields nothing
    shielding = doc.ents if not sentence.text.isupper() else ()
    taken = [(e.start_char, e.end_char) for e in shielding if e.label_ in _OTHER_NAMES]
    for match in re.finditer(r"[^\W\d_]+(?:[-’' ][^\W\d_]+){0,3}", sentence.text):
        for start, end in _runs(match):
            if sentence.text[start].isupper() and fold(sentence.text[start:end]) in known:
                whole = any(a < start or b > end for a, b in taken if a < end and start < b)
                if not whole:
                    yield Name(sentence, start, end, "named elsewhere")


def _runs(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    words = [
        (m.start() + match.start(), m.end() + match.start())
        for m in re.finditer(r"[^\W\d_]+(?:-[^\W\d_]+)*", match.group())
    ]
    for length in (4, 3, 2, 1):
        for i in range(len(words) - length + 1):
            yield words[i][0], words[i + length - 1][1]
