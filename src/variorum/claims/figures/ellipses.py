"""Parts told without the thing counted: "44 died, 30 on the bridge"; "1,700 are children".

A number alone behind a comma, with only a preposition, participle or adverb after it, divides the
number before it; a number of a kind of people told with "are" is a part of the people told before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.claims.figures.counted import token_at
from variorum.claims.figures.measures import PERSON_MEASURES, STATES, is_person
from variorum.claims.figures.readings import GUESS, VERB_ALONE, FigureReading

_PREPOSITIONS = frozenset("in on at from by of during under near for with".split())
#: "…, 30 on the bridge": from the total to the item, at most one clause and a comma or dash.
_LED_IN = re.compile(r"[^.;:()\d]{0,80}(?:,|:|\s[–—-]|—|…|\.\.\.)\s*(?:and\s+)?$")
_JOINED = re.compile(r"[^.;:()\d]{1,60}(?:,|;|\band\b|…|\.\.\.)\s*$")
_KIND = re.compile(r"^\s+(?:are|were|is|was)\s+(?!\w+(?:ed|ing)\b)", re.IGNORECASE)
_GENERAL = frozenset(
    "people persons residents inhabitants dead refugees prisoners detainees hostages patients "
    "members displaced victims missing passengers".split()
)


def divided(readings: Sequence[FigureReading], at: int) -> int | None:
    """Index, in the sentence, of the total that the bare number at `at` is a share of.

    `readings` are those of one sentence in order.
    """
    if not _is_bare(readings[at]):
        return None
    first = at
    while first > 0 and _is_bare(readings[first]) and _links(readings, first, _JOINED):
        first -= 1
        if not _is_bare(readings[first]):
            first += 1
            break
    total = first - 1
    if total < 0 or not _is_total(readings[total]) or not _links(readings, first, _LED_IN):
        return None
    items = _items(readings, first)
    whole = readings[total].quantity.stated[-1]
    parts = [one.quantity.stated[0] for one in items]
    if max(parts) > whole or (sum(parts) != whole and _is_rival(readings[total], items[0])):
        return None
    return total


def _items(readings: Sequence[FigureReading], first: int) -> list[FigureReading]:
    out = [readings[first]]
    for at in range(first + 1, len(readings)):
        if not _is_bare(readings[at]) or not _links(readings, at, _JOINED):
            break
        out.append(readings[at])
    return out


def _is_bare(one: FigureReading) -> bool:
    """A count with nothing behind it but what tells it apart: a place, a manner, a participle."""
    if one.quantity.unit.code != "count" or one.head is not None or one.anaphor:
        return False
    doc = one.sentence.doc
    behind = token_at(doc, one.quantity.after)
    if behind >= len(doc):
        return False
    token = doc[behind]
    if token.lower_ in STATES:
        return False
    return token.lower_ in _PREPOSITIONS - {"of"} or token.tag_ in ("VBN", "RB")


def _is_total(one: FigureReading) -> bool:
    return one.quantity.unit.code == "count" and (one.head is not None or one.rank < GUESS)


def _links(readings: Sequence[FigureReading], at: int, pattern: re.Pattern[str]) -> bool:
    before, here = readings[at - 1], readings[at]
    return bool(pattern.fullmatch(_between(before, here)))


def _between(before: FigureReading, here: FigureReading) -> str:
    return here.sentence.text[before.quantity.after : here.quantity.start]


def _is_rival(total: FigureReading, item: FigureReading) -> bool:
    """ "44 died on Monday, 30 on Tuesday": the first has a day of its own, and is no total."""
    doc = item.sentence.doc
    behind = doc[token_at(doc, item.quantity.after)].lower_
    words = re.findall(r"[a-z]+", _between(total, item).lower())
    return behind in words or (item.rank < GUESS and item.measure != total.measure)


def kind_of(
    reading: FigureReading, done: Sequence[FigureReading], earlier: Sequence[FigureReading]
) -> int | None:
    """How many figures back the people stand of whom "1,700 are children" tells a part.

    `done` are the figures before it in its sentence, `earlier` all before that sentence.
    """
    text = reading.sentence.text
    if reading.quantity.unit.code != "count" or reading.head is not None:
        return None
    last = reading.counted.lower().rsplit(" ", 1)[-1]
    if not is_person(last) or not _KIND.match(text[reading.quantity.after :]):
        return None
    known = [*earlier, *done]
    for back, other in enumerate(reversed(known), start=1):
        near = reading.sentence.index - other.sentence.index
        if near > 1 or other.sentence.block.id != reading.sentence.block.id:
            return None
        if other.whole is None and _holds(other, reading):
            return back
    return None


#: "164,000 were weavers and 61,000 herders", "12 are in hospital and three in prison".
_PREDICATED = re.compile(
    r"\s+(?:of\s+them\s+)?(?:were|are|was|is)\s+[^,;.:()\d]{1,60}(?:,|,?\s+and)\s+", re.IGNORECASE
)


def gapped(reading: FigureReading, before: str) -> bool:
    """Whether a part goes on with the verb of the part before it left out."""
    if not _PREDICATED.fullmatch(before):
        return False
    doc = reading.sentence.doc
    end = token_at(doc, reading.head[1] if reading.head else reading.quantity.after)
    return end >= len(doc) or doc[end].pos_ not in ("VERB", "AUX")


_KIND_AND = re.compile(
    r"\s+(?:are|were|is|was)\s+(?!\w+(?:ed|ing)\b)(?:\w+\s+){1,6}?(?:,\s*)?(?:and|,)\s+$"
)


def both_told(one: FigureReading, other: FigureReading) -> bool:
    """ "71 are women and 16 are children": two kinds, each told with its copula."""
    if other.quantity.unit.code != "count" or one.sentence is not other.sentence:
        return False
    text = other.sentence.text
    between = text[one.quantity.after : other.quantity.start]
    if _OF_THEM_AND.fullmatch(between) and other.head is None and _acts(other):
        return True
    return bool(_KIND_AND.fullmatch(between) and _KIND.match(text[other.quantity.after :]))


#: "310 of these were moved, and 44 …": of these, too.
_OF_THEM_AND = re.compile(
    r"\s+of\s+(?:them|these|those|whom|which)\s+(?:were|was|had|have|are)\s+[^;:.\d]{2,60}(?:,|\band)\s+"
)


def _acts(one: FigureReading) -> bool:
    doc = one.sentence.doc
    at = token_at(doc, one.quantity.after)
    verbal = at < len(doc) and doc[at].pos_ in ("VERB", "AUX")
    return one.rule.startswith(VERB_ALONE) or verbal


def _holds(whole: FigureReading, part: FigureReading) -> bool:
    general = whole.counted.lower().rsplit(" ", 1)[-1] in _GENERAL
    people = whole.quantity.unit.code == "count" and whole.measure in PERSON_MEASURES
    return general and people and whole.quantity.stated[-1] >= part.quantity.stated[0]


#: "3,100 collapsed and 6,200 damaged houses": the noun behind the second participle is of both.
_STATE_AND = re.compile(r"\s+(?P<state>[a-z]+)\s*(?:,|,?\s+(?:and|or|as\s+well\s+as))\s+$")


def shared_noun(one: FigureReading, other: FigureReading) -> str:
    """The noun that a number before a bare participle shares with the number behind it."""
    if one.head is not None or one.anaphor or other.head is None:
        return ""
    text = one.sentence.text
    match = _STATE_AND.fullmatch(text, one.quantity.after, other.quantity.start)
    first = text[other.head[0] : other.head[1]].split(" ", 1)
    states = match is not None and match["state"] in STATES and first[0] in STATES
    return first[1] if states and len(first) > 1 else ""
