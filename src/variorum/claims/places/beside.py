"""Names that are places because of the place beside them: what holds it, its other name, its like.

"In Dorn, Corrania," names the town and its country; "Dorn (Tarn)" one town twice; in "Dorn, Ell
and Upper Mar" each is what the first is. The fields of a record ("Place: Dorn, Corrania") hold
nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.claims.places.gazetteer import candidates
from variorum.claims.places.name import CAPITAL, SMALL, Name, is_label_word
from variorum.claims.places.scan.lexicon import plain_words
from variorum.syntax import Reading, Sentence

_WORD = rf"{CAPITAL}{SMALL}+(?:[-’'](?:{CAPITAL}|{SMALL})+)*"
_NAME = rf"(?:(?:St|Mt)\.?\s)?{_WORD}(?:\s{_WORD})?"
_HOLDER = re.compile(
    rf",\s(?P<name>{_NAME})(?=[,:;).]|\s(?:on|in|during|after|before|where|when)\b|\s[-–—]|$)"
)
_OTHER_NAME = re.compile(rf"\s\((?:now\s|then\s|formerly\s)?(?P<name>{_NAME})\)")
_LIST = re.compile(rf"(?P<more>(?:,\s{_NAME})*),?\s(?:and|or)\s(?P<name>{_NAME})(?!\s?{CAPITAL})")
_LIST_WITHIN = re.compile(_NAME)
_FIELD = re.compile(
    r"\W*(?:place|location|locality|venue|scene|site|country|region|district|province|city|town"
    r"|village|municipality)\s*(?::|\t|\||\s{2,})\s*",
    re.I,
)
#: Fields of a sheet on a land whose value is a place in it.
_PART = re.compile(
    r"\W*(?:administrative\s(?:cent(?:re|er)|seat)|capital(?:\scity)?|chief\stown|county\stown"
    r"|district\scapital|(?:largest|main|biggest|second)\s(?:city|island|lake|port|settlement|town)"
    r"|(?:seat|headquarters))\s*(?::|\t|\||\s{2,})\s*",
    re.I,
)
#: Fields that list places, each perhaps with a value: "Other towns: Dorn (900), Tarn (400)".
_PLACES = re.compile(
    r"\W*(?:(?:affected|larger?|largest|main|major|neighbou?ring|other|principal)\s)?"
    r"(?:cities|districts|islands|ports|provinces|regions|towns|villages)\s*:\s*",
    re.I,
)
_EACH = re.compile(rf"(?:^|(?<=[,;]\s)){_NAME}(?=\s*(?:[,;(.]|$))")
_VALUE = re.compile(rf"{_NAME}(?=\s*(?:[,;(|\t]|$))")
_PLACING = re.compile(
    r"\b(?:in|at|near|from|of|to|around|outside|off|on|over)\s+(?:the\s+)?$", re.I
)
#: What a list behind a place may hold that are none: days, months, and persons with a verb.
_SAYS = re.compile(r"[,\s]+(?:who|whose|said|says|told|added|wrote)\b")
_NOT = frozenset({"DATE", "TIME", "LANGUAGE", "MONEY", "LAW", "WORK_OF_ART"})
#: How far into a block a dateline may reach: there an agency stands in brackets.
_DATELINE = 60


def named_beside(names: Sequence[Name]) -> Iterator[Name]:
    """Names beside the known places of one sentence."""
    for name in names:
        text = name.sentence.text
        placing = _PLACING.search(text[: name.start]) is not None
        opens = name.sentence.span.start == name.sentence.block.span.start
        filed = opens and name.end < _DATELINE and text[: name.end].isupper()
        holder = _HOLDER.match(text, name.end) if placing or filed else None
        other = _OTHER_NAME.match(text, name.end) if not filed else None
        listed = _LIST.match(text, name.end) if placing else None
        if listed and _may_list(name):
            for match in _LIST_WITHIN.finditer(text, name.end, listed.end()):
                yield from _place(name.sentence, *match.span(), "list")
        elif holder:
            yield from _place(name.sentence, *holder.span("name"), "holder")
        if other:
            yield from _place(name.sentence, *other.span("name"), "other name")


def named_in_fields(reading: Reading) -> Iterator[Name]:
    """The values of a record's field for places, from the innermost to what holds it."""
    for sentence in reading.sentences:
        listing = _PLACES.match(sentence.text)
        if listing is not None and sentence.passage.kind != "sentence":
            values = sentence.text[listing.end() :]
            for each in _EACH.finditer(values):
                start, end = (listing.end() + at for at in each.span())
                yield from _place(sentence, start, end, "field")
            continue
        field = _FIELD.match(sentence.text) or _PART.match(sentence.text)
        words = sentence.span.of(reading.document.text)
        cells = max(words.count("\t"), words.count("|"))
        if field is None or sentence.passage.kind == "sentence" or cells > 1:
            continue
        at = field.end()
        while value := _VALUE.match(sentence.text, at):
            yield from _place(sentence, *value.span(), "field")
            gap = re.compile(r"\s*[,;]\s*").match(sentence.text, value.end())
            at = gap.end() if gap else len(sentence.text)


def _may_list(name: Name) -> bool:
    """Whether a place may open a list of its like: no people and no border does."""
    return name.sign not in ("people", "line")


def _place(sentence: Sentence, start: int, end: int, sign: str) -> Iterator[Name]:
    span = sentence.doc.char_span(start, end)
    text = sentence.text[start:end]
    if is_label_word(text) or _SAYS.match(sentence.text, end):
        return
    if span is None or any(t.ent_type_ in _NOT for t in span):
        return
    # of a field for places the value is one, whatever the tagger takes a lone word for
    if span[-1].pos_ != "PROPN" and (sign != "field" or text.casefold() in plain_words()):
        return
    person = len(span) > 1 and all(t.ent_type_ == "PERSON" for t in span)
    if person and sign in ("list", "holder") and not candidates(text):
        return
    yield Name(sentence, start, end, sign)
