"""Totals broken down: "44 dead: 30 sailors and 14 farmers", "the dead include 5 women"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.claims.figures.brackets import members
from variorum.claims.figures.counted import token_at
from variorum.claims.figures.measures import NOUNS, OUTCOMES, PERSON_MEASURES, STATES, Entry
from variorum.claims.figures.readings import GUESS, FigureReading

#: From a total to the first item: the rest of its clause, a colon or dash, at most a few words.
_COLON = re.compile(r"(?:[^.;:()]|\([^()]{1,40}\)){0,120}(?::|\s[–—-]\s|—)[^.;:\d]{0,25}$")
_BETWEEN_ITEMS = re.compile(r"(?:[^.;:()]|\([^)]*\)|\.\.\.){1,90}(?:;\s*(?:and\s+)?)?$")
_JOINS = re.compile(r"[,;…]|\.\.\.|\band\b|\bplus\b", re.IGNORECASE)
_VERB = re.compile(
    r"\b(?:was|were|is|are|has|have|had|been|while|but|whereas|said|says)\b", re.IGNORECASE
)
#: Before a number that only places or dates what goes before it, and is no item of the list.
PREPOSITION = re.compile(
    r"\b(?:from|in|at|by|with|for|to|on|within|after|since|of|per)\s+$", re.IGNORECASE
)
_INCLUDE = re.compile(
    r"(?P<subject>(?:[^\W\d_]+\s+){1,5}?)includ(?:e|es|ed)\b[^\d.;:]{0,12}$",
    re.IGNORECASE,
)
#: A measure of this rank or less is an item's own.
_FIRM = 4
#: How many figures back the total of "the dead include" is looked for.
_REACH = 12


def broken_down(readings: Sequence[FigureReading]) -> dict[int, int]:
    """Index of an item to index of its total, for totals with a colon and a list behind them.

    `readings` are those of one sentence in order.
    """
    out: dict[int, int] = members(readings)
    for total, reading in enumerate(readings):
        if reading.quantity.unit.code != "count" or total in out or is_compared(reading):
            continue
        for item in range(total + 1, len(readings)):
            if not _joined(readings, total, item) or not _is_item(reading, readings[item]):
                break
            out[item] = total
    return {item: total for item, total in out.items() if not _own_verb(readings, total, out)}


#: "Up from 700 in 2018: 60 guards, …": a number told for comparison has no items.
_COMPARED = re.compile(
    r"\b(?:up|down|risen|fallen)\s+from\s+$|\b(?:against|versus|compared\s+(?:with|to))\s+"
    r"(?:(?:an?|the|its|their)\s+(?:[a-z]+\s+){0,3}of\s+)?$",
    re.IGNORECASE,
)
#: "900 were spent: 20 huts and 3 km of road were built": the list has a verb of its own.
_FINITE = re.compile(
    r"[^.;:,\d]{0,60}?\s(?:was|were|has\s+been|have\s+been|had\s+been|are\s+being|will\s+be)\s+"
    r"(?:\w+ly\s+)?\w{3,}\b(?!\s+of\b)",
    re.IGNORECASE,
)


def is_compared(reading: FigureReading) -> bool:
    """ "Up from 700": a number that is told for comparison only."""
    return bool(_COMPARED.search(reading.sentence.text[: reading.quantity.start]))


def _own_verb(readings: Sequence[FigureReading], total: int, items: dict[int, int]) -> bool:
    """Whether the list behind a total of things is told of with a verb behind its last item."""
    if readings[total].measure in (*PERSON_MEASURES, *OUTCOMES):
        return False
    first = min(item for item, whole in items.items() if whole == total)
    trigger = readings[first].trigger
    if readings[first].rank == GUESS and trigger and trigger[0] >= readings[first].quantity.after:
        return True
    last = max(item for item, whole in items.items() if whole == total)
    while last + 1 < len(readings) and readings[last + 1].quantity.unit.code != "count":
        last += 1
    text = readings[last].sentence.text
    return bool(_FINITE.match(text, readings[last].quantity.after))


def _joined(readings: Sequence[FigureReading], total: int, item: int) -> bool:
    if item == total + 1:
        return _led_in(readings, item)
    # "90 victims: 30 were killed and 60 wounded": the verb is left out the second time
    outcome = _of_victims(readings[total]) and readings[item].measure in OUTCOMES
    return _next_item(readings, item, gapped=outcome)


#: "40 lay in the yard, and others in the church: eleven": what follows is none of the 40.
_OTHERS = re.compile(r"\b(?:others?|another|the\s+rest|groundless|untrue|false)\b", re.IGNORECASE)


def _led_in(readings: Sequence[FigureReading], item: int) -> bool:
    between = _between(readings, item)
    if _names_other_things(readings[item - 1], readings[item]):
        return False
    return bool(_COLON.fullmatch(between)) and not _OTHERS.search(between)


def _names_other_things(total: FigureReading, item: FigureReading) -> bool:
    """ "40 rebels gave up their weapons: 20 rifles": the list is of the object before the colon."""
    if total.measure in (*PERSON_MEASURES, *OUTCOMES):
        return False
    doc = item.sentence.doc
    first = token_at(doc, total.quantity.after)
    colon = next(
        (t for t in doc[first : token_at(doc, item.quantity.start)] if t.text == ":"), None
    )
    noun = doc[colon.i - 1] if colon is not None and colon.i > first else None
    if noun is None or noun.tag_ != "NNS" or noun.dep_ != "dobj":
        return False
    subjects = (c for c in noun.head.children if c.dep_ in ("nsubj", "nsubjpass"))
    return any(first - 1 <= c.i < noun.head.i for c in subjects)


def _next_item(readings: Sequence[FigureReading], item: int, *, gapped: bool) -> bool:
    between = _between(readings, item)
    return (
        bool(_BETWEEN_ITEMS.fullmatch(between) and _JOINS.search(between))
        and (gapped or not _VERB.search(between))
        and not PREPOSITION.search(between)
    )


def _between(readings: Sequence[FigureReading], item: int) -> str:
    before, here = readings[item - 1], readings[item]
    return here.sentence.text[before.quantity.after : here.quantity.start]


def _is_item(total: FigureReading, item: FigureReading) -> bool:
    counts = item.quantity.unit.code == "count" and not item.quantity.vague
    if not counts or item.quantity.bound == "between":
        return False
    if item.quantity.stated[0] > total.quantity.stated[-1]:
        return False
    if item.rank > _FIRM or item.measure == total.measure:
        return True
    # "fell: five in Mill Lane": the verb is the total's, whatever the parse made of it
    governed = item.trigger is not None and item.trigger[0] < item.quantity.start
    bare = item.head is None and governed and item.measure not in OUTCOMES
    return bare or (item.measure in OUTCOMES and _of_victims(total))


def _of_victims(total: FigureReading) -> bool:
    """Whether a total is of all that were harmed, some of them killed and some hurt."""
    last = total.counted.lower().rsplit(" ", 1)[-1]
    return total.measure == "casualties" or last in ("victims", "casualties")


def included_in(
    reading: FigureReading, before: str, earlier: Sequence[FigureReading]
) -> int | None:
    """The total of "the dead include 5 women": the last count of the dead before it.

    `before` are the words between the figure before, or the start of the sentence, and this one.
    """
    match = _INCLUDE.search(before)
    if match is None:
        return None
    words = match["subject"].lower().split()
    entry = next((e for w in words if (e := _entry(w)) is not None), None)
    if entry is None:
        return _named_alike(words, reading, earlier)
    for at in range(len(earlier) - 1, max(-1, len(earlier) - 1 - _REACH), -1):
        total = earlier[at]
        counts = total.quantity.unit.code == "count" and total.whole is None
        if counts and total.measure == entry.measure:
            return at if total.quantity.stated[-1] >= reading.quantity.stated[0] else None
    return None


#: How many figures back the nearest of a noun is looked for.
_NEAR = 4


def _named_alike(
    words: Sequence[str], reading: FigureReading, earlier: Sequence[FigureReading]
) -> int | None:
    """ "… 300 are civilians. The civilians include 40 women": the last count of that noun."""
    if len(words) < 2 or words[0] not in ("the", "these", "those"):
        return None
    for at in range(len(earlier) - 1, max(-1, len(earlier) - 1 - _NEAR), -1):
        total = earlier[at]
        alike = total.counted.lower().rsplit(" ", 1)[-1] == words[-1]
        if alike and total.quantity.unit.code == "count":
            return at if total.quantity.stated[-1] >= reading.quantity.stated[0] else None
    return None


def _entry(word: str) -> Entry | None:
    return STATES.get(word) or NOUNS.get(word) or NOUNS.get(word.removesuffix("s"))
