"""Place names that label the items of a list, the rows of a table or key-value lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.claims.places.gazetteer import candidates, fold
from variorum.claims.places.name import FEATURE, Name, is_label_word
from variorum.model.people_words import is_person
from variorum.syntax import Reading, Sentence

_LABEL = re.compile(r"\s*([^\W\d_][^:;\d]{1,40}?)\s*(?:\([^)]*\))?\s*:")
#: A banner may set its labels off by a dash: "Aber – 3 May 1931, 40 km2".
_BANNER_LABEL = re.compile(
    r"\s*([^\W\d_][^:;\d–—]{1,40}?)\s*(?:\([^)]*\))?\s*(?::|\s[-–—]\s)(?=\s*\S)"
)
#: ... or open with the day: "3 May 1931: Aber, 40 km2".
_DATED_LABEL = re.compile(
    r"\s*(?:\d{1,2}\s[A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\s\d{1,2}),?\s[12]\d{3}\s?[:–—-]\s?"
    r"([^\W\d_][^:;,\d–—]{1,40}?)\s?,\s"
)
_FIRST_CELL = re.compile(r"[ |]*([^\W\d_][^\t|\d]{1,40}?)\s*(?:[\t|]|$)")
_KINDS = (
    rf"(?:{FEATURE}|countr(?:y|ies)|cit(?:y|ies)|place|location|nationalit(?:y|ies)"
    r"|citizenship|quarter|ward|borough|parish|site)s?"
)
_HEAD_OF_PLACES = re.compile(rf"[ |]*{_KINDS}\b", re.I)
#: "District of origin", "Town where they were seen": what a column is headed, and no place.
_HEAD_ALONE = re.compile(rf"{_KINDS}(?:\s+(?:from|of|to|where)\s+[a-z ]+)?", re.I)
#: Lines that say of one thing when and where it was have fields for labels.
_FIELDS = re.compile(
    r"(?:countr(?:y|ies)|date|day|location|place|region|scene|site|time|venue)s?", re.I
)
#: Only a place has an area in these units.
_AREA = re.compile(
    r"\b(?:sq(?:uare|\.)?\s?(?:km|kilomet|mile|met)|km\s?[2²]|hectares?|ha\b|acres?)", re.I
)


def named_by_label(reading: Reading, known: set[str]) -> Iterator[Name]:
    """The labels of each list or table whose labels are places.

    They are where a third of them are known to be, where most items state an area, or where
    the head of the column says so: items of one list are of one kind.
    """
    lists: dict[str, list[Sentence]] = {}
    for sentence in reading.sentences:
        if sentence.passage.kind in ("banner_item", "key_value", "list_item", "table_row"):
            # key-value lines under one heading are a list, though each is a block of its own
            group = sentence.passage.parent if sentence.passage.kind == "key_value" else None
            lists.setdefault(group or sentence.block.id, []).append(sentence)
    for items in lists.values():
        yield from _labels_of_areas(reading, items)
        names = [name for item in items for name in _label(reading, item)]
        if len(names) > 1 and _are_places(items, names, known):
            yield from (n for n in names if not _is_no_name(n.text))


#: "Deaths: 900 (Noor: 500; Upper Tarn: 400)": a name, its value, and what parts the next.
_KEYED = re.compile(
    r"(?<=[(;,/]\s|.\()(?P<name>[A-Z][^\W\d_]+(?:[-\s][A-Z][^\W\d_]+){0,2})(?::\s?|\s)\d[\d,.]*"
)
_BRACKET = re.compile(r"\((?P<inside>[^()]*\d[^()]*)\)?")


def named_in_brackets(reading: Reading) -> Iterator[Name]:
    """The keys of a bracket of two and more values, each a proper name: "(Noor: 500; Tarn: 400)".

    What the values count ("women", "Children") is written small, or known as a common noun.
    """
    for sentence in reading.sentences:
        for bracket in _BRACKET.finditer(sentence.text):
            found = list(_KEYED.finditer(sentence.text, bracket.start(), bracket.end()))
            numbers = re.findall(r"\d[\d,.]*", bracket["inside"])
            names = [Name(sentence, *m.span("name"), "bracket") for m in found]
            all_keyed = len(names) > 1 and len(names) == len(numbers)
            if all_keyed and not any(_is_counted(n) for n in names):
                yield from names


def _is_counted(name: Name) -> bool:
    """Whether a key says whom or what its value counts."""
    word = name.text.split()[-1].lower()
    plural = word.endswith("s") and word not in ("s",) and is_person(word.removesuffix("s"))
    return (
        is_label_word(name.text) or is_person(word) or plural or _WHOM.fullmatch(word) is not None
    )


_WHOM = re.compile(
    r"adults?|boys?|children|civilians?|dead|females?|girls?|houses|infants|injured|killed|males?|men"
    r"|minors|missing|schools|soldiers?|women|wounded|youths?"
)
#: Right behind a label: an area, which only a place has.
_AREA_FIRST = re.compile(
    rf"\s*(?:about\s|some\s)?[\d.,]+\s?(?:thousand\s)?(?:{_AREA.pattern})", re.I
)

#: What land is, not where.
_LAND_USE = re.compile(
    r"(?:farm|grass|wet|wood)?lands?|areas?|arable|desert|fields?|forests?|gardens?|lakes?|meadows?"
    r"|mountains?|parks?|pastures?|rural|sea|total|urban|waters?",
    re.I,
)


def _labels_of_areas(reading: Reading, items: list[Sentence]) -> Iterator[Name]:
    """The labels of two or more items that begin with an area, whatever the other items tell."""
    names = [n for item in items if item.passage.kind != "table_row" for n in _label(reading, item)]
    of_areas = [
        n
        for n in names
        if _AREA_FIRST.match(n.sentence.text.partition(":")[2]) and not _is_no_name(n.text)
    ]
    words = [word for n in of_areas for word in n.text.split()]
    named = all(word[:1].isupper() and not _LAND_USE.fullmatch(word) for word in words)
    if len(of_areas) > 1 and named:
        yield from of_areas


def _is_no_name(label: str) -> bool:
    return bool(_HEAD_ALONE.fullmatch(label)) or is_label_word(label)


def _label(reading: Reading, sentence: Sentence) -> Iterator[Name]:
    if sentence.passage.kind == "table_row":
        # cells are told apart in the stored text alone; up to the first tab the view is the same
        found = _FIRST_CELL.match(sentence.span.of(reading.document.text))
    elif sentence.passage.kind == "banner_item":
        found = _BANNER_LABEL.match(sentence.text) or _DATED_LABEL.match(sentence.text)
    else:
        found = _LABEL.match(sentence.text)
    if found and found.group(1)[0].isupper():
        start = sentence.text.find(found.group(1))
        if start >= 0:
            yield Name(sentence, start, start + len(found.group(1)), "label")


def _is_common(name: Name, known: set[str]) -> bool:
    """Whether a label says what its value counts: "Deaths", "Houses rebuilt"."""
    if fold(name.text) in known:
        return False
    span = name.sentence.doc.char_span(name.start, name.end)
    plural = span is not None and span[-1].tag_ == "NNS" and not candidates(name.text)
    small = name.text.split()[-1].islower()
    return plural or small or is_label_word(name.text)


def _are_places(items: list[Sentence], names: list[Name], known: set[str]) -> bool:
    if items[0].passage.kind == "table_row" and _HEAD_OF_PLACES.match(items[0].text):
        return True
    if items[0].passage.kind == "key_value":
        if any(_FIELDS.fullmatch(n.text) for n in names):
            return False
        if 2 * sum(_is_common(n, known) for n in names) >= len(names):
            return False
    if 2 * sum(bool(_AREA.search(item.text)) for item in items) > len(items):
        return True
    places = [n for n in names if fold(n.text) in known or candidates(n.text)]
    return len(places) * 3 >= len(names)
