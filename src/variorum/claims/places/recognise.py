"""Which stretches of a document name places, and why they are taken to."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from variorum.claims.places.beside import named_beside, named_in_fields
from variorum.claims.places.damaged import broken, glued
from variorum.claims.places.entities import named_by_grammar, named_in_apposition
from variorum.claims.places.frames import PERSON_BEFORE, named_by_frame, named_in_title
from variorum.claims.places.fronts import within_a_line
from variorum.claims.places.gazetteer import fold, own
from variorum.claims.places.headlines import named_in_headings
from variorum.claims.places.labels import named_by_label, named_in_brackets
from variorum.claims.places.landforms import is_bare_noun, named_by_landform
from variorum.claims.places.lands import lands_of_peoples
from variorum.claims.places.manifold import named_by_many_words
from variorum.claims.places.name import Name, without_direction
from variorum.claims.places.otherwise import firms_of, names_no_place
from variorum.claims.places.runin import named_at_head, named_by_seat, named_in_dateline
from variorum.claims.places.together.qualifiers import bucket, translated
from variorum.claims.places.together.spelling import sounds
from variorum.claims.places.vessels import vessels_of
from variorum.syntax import Reading, Sentence

#: Storms have people's names; once one is told by its kind, the bare name is no place either.
_STORM = re.compile(
    r"\b(?:[Hh]urricane|[Tt]yphoon|[Cc]yclone|[Tt]ropical\s[Ss]torm|Storm)\s+([A-Z][^\W\d_]+)"
)
_OTHER_NAMES = {"PERSON", "ORG", "NORP", "FAC", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT"}
_PLACING = re.compile(r"\b(?:in|at|near|from|of|to|around|outside|toward|towards)\s+$")
_ONLY_PLACES = re.compile(
    r"\b(?:near|outside|around|(?:cent(?:er|re)|church|hall|hospital|inhabitants|market|mayor"
    r"|mosque|outskirts|residents|school|square|station|streets|suburbs)\s+(?:in|of))\s+$"
    r"|\b(?:born|camped|died|held|killed|lived|living|lives|met|stationed|stayed)\s+(?:in|at)\s+$",
    re.I,
)
_NAME = re.compile(r"[^\W\d_]+(?:[-’' ][^\W\d_]+){0,3}")
_TWO_WORDS = re.compile(r"(?<![\w-])(?=([^\W\d_a-z][^\W\d_]+[- ][^\W\d_a-z][^\W\d_]+)(?![\w-]))")
_LONG_ENOUGH = 5
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


#: An article alone, or what belongs to somebody: a house or a shop.
_NO_PLACE = re.compile(r"[Tt]he|.*['’]s")


def recognise(reading: Reading) -> list[Name]:
    """Every place name of a document, in text order, none overlapping another.

    Signs, surest first: a noun of place beside it or the tagger's entity type, the label of
    an item in a list of places, standing only where places stand, and being named as a place
    elsewhere in the document.
    """
    found = _named(reading)
    text = reading.document.text
    for names in found.values():
        _add(found, named_beside(sorted(names, key=lambda n: n.start)))
    known = _known(found) | _always_placing(reading) | lands_of_peoples(reading)
    known |= named_in_title(reading.document.title or "")
    for sentence in reading.sentences:
        for name in _whole_in_capitals(sentence, found[sentence.index], known):
            _put(found[sentence.index], name)
        for name in glued(sentence, known):
            _put(found[sentence.index], name)
        _add(found, _repeated(sentence, known))
        _add(found, broken(sentence, reading.document.text, known))
    heard = {sounds(name): name for name in sorted(_known(found))}
    meant = _by_meaning(_known(found))
    for sentence in reading.sentences:
        _add(found, _spelled_alike(sentence, heard))
        _add(found, _translated(sentence, meant))
    others = set(_STORM.findall(text)) | firms_of(text) | vessels_of(text)
    words = frozenset(w.casefold() for w in _WORD.findall(text) if w[0].isupper())
    return [
        without_direction(name, known)
        for names in found.values()
        for name in sorted(names, key=lambda n: n.start)
        if (name.text not in others or name.sign == "project")
        and _NO_PLACE.fullmatch(name.text) is None
        and (name.sign == "project" or not names_no_place(name, words))
    ]


def _named(reading: Reading) -> dict[int, list[Name]]:
    """The names of each sentence, by what stands in it and by what its text says of them."""
    found: dict[int, list[Name]] = {s.index: [] for s in reading.sentences}
    given = _given()
    text = reading.document.text
    for sentence in reading.sentences:
        _add(found, _named_by_project(sentence, given))
        _add(found, named_by_many_words(sentence))
        _add(found, (within_a_line(n, text) for n in named_by_landform(sentence)))
        # the tagger does not see where a cell of a table ends
        tagged = (n for n in named_by_grammar(sentence) if "\t" not in _stored(reading, n))
        _add(found, (within_a_line(n, text) for n in tagged if not is_bare_noun(n.text)))
        _add(found, named_in_apposition(sentence))
    _add(found, named_in_dateline(reading))
    _add(found, named_by_seat(reading))
    _add(found, named_by_frame(reading))
    _add(found, named_in_headings(reading))
    _add(found, named_at_head(reading))
    _add(found, named_in_fields(reading))
    _add(found, named_in_brackets(reading))
    _add(found, named_by_label(reading, _known(found)))
    return found


def _given() -> re.Pattern[str] | None:
    """The names of the project gazetteer, the longest first, however their words are parted."""
    names = [r"\s+".join(map(re.escape, name.split())) for name in own().names]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(names)})(?![\w-])") if names else None


def _named_by_project(sentence: Sentence, given: re.Pattern[str] | None) -> Iterator[Name]:
    """Names of the project gazetteer, unless they are a part of a longer name or a person's."""
    if given is None:
        return
    longer = [(e.start_char, e.end_char) for e in sentence.doc.ents if e.label_ in _OTHER_NAMES]
    for match in given.finditer(sentence.text):
        start, end = match.span()
        within = any(a <= start and end <= b and (a < start or b > end) for a, b in longer)
        if not within and PERSON_BEFORE.search(sentence.text[:start]) is None:
            yield Name(sentence, start, end, "project")


def _stored(reading: Reading, name: Name) -> str:
    return name.sentence.source(name.start, name.end).of(reading.document.text)


def _known(found: dict[int, list[Name]]) -> set[str]:
    return {fold(name.text) for names in found.values() for name in names} - {""}


def _add(found: dict[int, list[Name]], names: Iterator[Name]) -> None:
    for name in names:
        there = found[name.sentence.index]
        if name.start < name.end and not any(
            n.start < name.end and name.start < n.end for n in there
        ):
            there.append(name)


def _put(names: list[Name], name: Name) -> None:
    """Put a name in place of any longer one that holds it."""
    names[:] = [n for n in names if n.end <= name.start or name.end <= n.start]
    names.append(name)


def _always_placing(reading: Reading) -> set[str]:
    """Single names that stand twice or more, always where a place may, and once where only one can.

    A person or a body is sooner or later a subject or an object; "from X", "of X" and "in X"
    alone are the company that places keep.
    """
    seen: dict[str, list[bool]] = defaultdict(list)
    sure: set[str] = set()
    for sentence in reading.sentences:
        for entity in sentence.doc.ents:
            if entity.label_ not in ("PERSON", "ORG", "FAC", "GPE", "NORP", "PRODUCT"):
                continue
            before = sentence.text[: entity.start_char]
            words = [t for t in entity if t.is_alpha]
            for word in words:
                alone = len(words) == 1 and word.text.istitle()
                seen[fold(word.text)].append(alone and bool(_PLACING.search(before)))
                if _ONLY_PLACES.search(before):
                    sure.add(fold(word.text))
    return {name for name, uses in seen.items() if name in sure and len(uses) > 1 and all(uses)}


def _repeated(sentence: Sentence, known: set[str]) -> Iterator[Name]:
    """Names that are places elsewhere in the document, where no longer name holds them."""
    doc = sentence.doc
    # the tagger was not made for headings in capitals, so what it finds there shields nothing
    shielding = doc.ents if not sentence.text.isupper() else ()
    taken = [(e.start_char, e.end_char) for e in shielding if e.label_ in _OTHER_NAMES]
    for match in _NAME.finditer(sentence.text):
        for start, end in _runs(match):
            if sentence.text[start].isupper() and fold(sentence.text[start:end]) in known:
                whole = any(a < start or b > end for a, b in taken if a < end and start < b)
                if not whole:
                    yield Name(sentence, start, end, "named elsewhere")


def _whole_in_capitals(sentence: Sentence, there: list[Name], known: set[str]) -> Iterator[Name]:
    """The whole of a known name in a heading in capitals, of which the tagger saw one word."""
    if not sentence.text.isupper():
        return
    for match in _NAME.finditer(sentence.text):
        for start, end in _runs(match):
            if " " in sentence.text[start:end] and fold(sentence.text[start:end]) in known:
                within = [n for n in there if start <= n.start and n.end <= end]
                if any(n.end - n.start < end - start for n in within):
                    yield Name(sentence, start, end, "named elsewhere")


def _spelled_alike(sentence: Sentence, heard: dict[str, str]) -> Iterator[Name]:
    """Single proper nouns that write the sounds of a place of the document in another way."""
    for token in sentence.doc:
        if token.pos_ != "PROPN" or len(token.text) < _LONG_ENOUGH or not token.text.istitle():
            continue
        name = heard.get(sounds(token.text))
        beside = token.i > 0 and token.nbor(-1).pos_ == "PROPN"
        if name is not None and fold(token.text) != name and not beside:
            yield Name(sentence, token.idx, token.idx + len(token.text), "spelled alike")


def _by_meaning(known: set[str]) -> dict[str, list[str]]:
    """The names of the document that have a word which is translated elsewhere."""
    out: dict[str, list[str]] = defaultdict(list)
    for name in sorted(known):
        key = bucket(name)
        if key is not None:
            out[key].append(name)
    return out


def _translated(sentence: Sentence, meant: dict[str, list[str]]) -> Iterator[Name]:
    """Names of two words that say in another language what a name of the document says."""
    for match in _TWO_WORDS.finditer(sentence.text):
        names = meant.get(bucket(match[1]) or "", ())
        if any(translated(match[1], name) for name in names):
            yield Name(sentence, *match.span(1), "translated")


def _runs(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    words = [(m.start(), m.end()) for m in _WORD.finditer(match.string, *match.span())]
    # the article is no part of the name it stands before
    words = words[1:] if match.string[slice(*words[0])].lower() == "the" else words
    for length in (4, 3, 2, 1):
        for i in range(len(words) - length + 1):
            yield words[i][0], words[i + length - 1][1]
