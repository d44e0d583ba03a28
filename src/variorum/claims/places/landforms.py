"""Names whose own last word, or the noun behind them, says that they are places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.claims.places.name import CAPITAL, FEATURE, INSTRUMENT, SMALL, Name
from variorum.syntax import Sentence

#: Landforms and waters that are the last word of a name: "Salt Plain", "Amber Coast".
_LANDFORM = (
    "Bay|Canyon|Coast|Cove|Creek|Delta|Desert|Falls|Forest|Glacier|Gorge|Heights|Hills?|Island|"
    "Islands|Lake|Marsh|Marshes|Mountains?|Pass|Peninsula|Plains?|Plateau|Ridge|River|Strait|"
    "Valley"
)
#: Works and sites that are called after where they lie: "the Upper Marl dam".
_SITE = (
    "airfield|bridge|camp|canal|checkpoint|colliery|county|crossing|dam|district|mine|pass|pit|plain"
    "|province|quarry|refinery|reservoir|ridge|river|road|tunnel|valley|village"
)
#: What a land is divided into, in names that sentences write with a capital: "Salt District".
_DIVISION = "County|District|Governorate|Municipality|Oblast|Prefecture|Province|Region"
_WORD = rf"{CAPITAL}{SMALL}+(?:[-’'](?:{CAPITAL}|{SMALL})+)*"
_OPENING = r"(?:The|A|An|In|At|On|Near|From|Of|And|But|As|By|To|For|When|After|Before|Its?)"
_NAMED = re.compile(
    rf"(?<![\w.&-])(?!{_OPENING}\s)(?:{_WORD}\s){{1,2}}(?:{_LANDFORM}|{_DIVISION})\b"
    rf"(?:(?=\s(?:{INSTRUMENT})\b)|(?![’']?\s?[A-Z]|-\w))"
)
_CALLED_AFTER = re.compile(rf"\s(?:{INSTRUMENT})\b")
_SITED = re.compile(
    rf"(?:\b(?:[Tt]he|[Aa]t|[Ii]n|[Oo]n|[Nn]ear|[Oo]f)\s)(?P<name>{_WORD}(?:\s{_WORD})?)"
    rf"\s(?:{_SITE})\b"
)
#: "opened Corran open-cast coal mine": without an article the name alone says which.
_SITE_TOLD = re.compile(
    rf"(?<=[a-z]\s)(?P<name>{_WORD})\s(?P<kind>(?:[a-z][\w-]*\s){{1,4}})(?:colliery|mine|quarry)\b"
)
#: A heading leaves the article out: "Upper Marl dam fails".
_SITE_FIRST = re.compile(rf"\W*(?P<name>{_WORD}(?:\s{_WORD})?)\s(?i:{_SITE})\b")
#: "the hamlet of Miller's Rest": the name is whatever capitalised words follow.
_OF_SETTLEMENT = re.compile(
    rf"\b(?:city|district|hamlet|island|municipality|province|suburb|town|village)\sof\s(?P<name>{_WORD}(?:\s{_WORD}){{0,2}})"
    r"(?!\s[A-Z])"
)
#: States by their form of government: "the Republic of Corrania", in headings also in capitals.
_STATE = re.compile(
    rf"\b(?:Emirate|Kingdom|Principality|Republic|Sultanate)\sof\s(?P<name>{_WORD}(?:\s{_WORD})?)"
    r"(?!\w|\s[A-Z])"
)
_STATE_IN_CAPITALS = re.compile(
    r"\b(?:EMIRATE|KINGDOM|PRINCIPALITY|REPUBLIC|SULTANATE)\sOF\s(?P<name>[A-Z][A-Z’'-]+"
    r"(?:\s[A-Z][A-Z’'-]+)?)(?![\w’'-])"
)
_LINE = re.compile(
    r"\b(?:line of (?:contact|control|demarcation|separation)"
    r"|(?:cease-?fire|contact|demarcation|separation) line"
    r"|(?:buffer|demilitari[sz]ed) zone)\b",
    re.I,
)
_DEMONYM = re.compile(r"(?:ian|ean|ese|ish|[a-z]an)s?$")
_IN_CAPITALS = re.compile(rf"(?<!\w)(?:[A-Z][A-Z’'-]+\s){{1,2}}(?:{_LANDFORM.upper()})\b")
_BARE_FEATURE = re.compile(rf"(?:{FEATURE})s?", re.I)


def named_by_landform(sentence: Sentence) -> Iterator[Name]:
    """Names that end in a landform, and those of sites; in headings also in capitals."""
    for match in _OF_SETTLEMENT.finditer(sentence.text):
        end = match.end("name") - (2 if match["name"][-2:] in ("'s", "’s") else 0)
        yield Name(sentence, match.start("name"), end, "noun of place")
    for pattern in (_STATE, _STATE_IN_CAPITALS):
        for match in pattern.finditer(sentence.text):
            yield Name(sentence, *match.span("name"), "noun of place")
    for match in _NAMED.finditer(sentence.text):
        if _CALLED_AFTER.match(sentence.text, match.end()) or not _within_a_body(
            sentence, match.end()
        ):
            yield Name(sentence, match.start(), match.end(), "landform")
    yield from _named_by_site(sentence)
    for match in _LINE.finditer(sentence.text):
        yield Name(sentence, match.start(), match.end(), "line")
    head = _SITE_FIRST.match(sentence.text)
    if head and sentence.passage.kind == "heading" and _is_name(sentence, *head.span("name")):
        yield Name(sentence, *head.span("name"), "site")
    if sentence.text.isupper():
        for match in _IN_CAPITALS.finditer(sentence.text):
            yield Name(sentence, match.start(), match.end(), "landform")


def _named_by_site(sentence: Sentence) -> Iterator[Name]:
    for match in _SITED.finditer(sentence.text):
        if not _DEMONYM.search(match["name"]) and _is_name(sentence, *match.span("name")):
            yield Name(sentence, match.start("name"), match.end("name"), "site")
    for match in _SITE_TOLD.finditer(sentence.text):
        kind = sentence.doc.char_span(*match.span("kind"), alignment_mode="contract")
        told = kind is not None and all(t.pos_ in ("ADJ", "NOUN", "PUNCT") for t in kind)
        if told and _is_name(sentence, *match.span("name")):
            yield Name(sentence, *match.span("name"), "site")


def is_bare_noun(name: str) -> bool:
    """Whether a supposed name is only a noun of place, as "CAMP" in a heading in capitals."""
    return bool(_BARE_FEATURE.fullmatch(name))


def _is_name(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the words are a name, by the tagger or by a capital that no sentence asks for."""
    span = sentence.doc.char_span(start, end)
    if span is None or any(t.ent_type_ in ("DATE", "TIME") for t in span):
        return False
    return span.start > 1 or all(t.pos_ == "PROPN" for t in span if t.is_alpha)


def _within_a_body(sentence: Sentence, end: int) -> bool:
    """Whether the tagger holds the name to be a part of a body's longer name."""
    return any(e.label_ == "ORG" and e.start_char < end < e.end_char for e in sentence.doc.ents)
