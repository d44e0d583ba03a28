"""Lines of a label and its number: "Deaths: 214", "Homes destroyed: 3,700", "Schools closed: 32".

Taggers err on labels, which are written like names; so their words are looked up as they stand.
"""

from __future__ import annotations

import re
from dataclasses import replace

from variorum.claims.figures.counted import token_before, written_small
from variorum.claims.figures.measures import NOUNS, PERSON_MEASURES, STATES, SUMS, VERBS, Entry
from variorum.claims.figures.readings import FigureReading
from variorum.claims.figures.wholes import WHOLE
from variorum.model.measure_words import compared_as
from variorum.model.people_words import is_person

_KEYED = frozenset("key_value banner_item list_item heading".split())
#: A label of a few words, perhaps with a place or a time behind it, and a colon.
_LABEL = re.compile(
    r"^\W*(?:(?:total\s+)?number\s+of\s+|total\s+)?(?P<words>[^\W\d_]+(?:[\s-]+[^\W\d_]+){0,3}?)"
    r"(?:,?\s+(?:in|on|at|since|by|during|from|with|per|as|until|between|after|before|so\s+far)\b"
    r"[^:]{0,40}|,\s[^:]{1,40})?\s*(?:\([^)]*\))?\s*:\s*$",
    re.IGNORECASE,
)
_DONE = re.compile(r"[a-z]{3,}ed$")
#: Participles without -ed of what is done to things that are counted.
_STRONG = frozenset(
    "rebuilt built lost found sold bought sent given taken sunk shut dug laid held paid spent "
    "made shot drawn cut sown grown driven hit".split()
)
#: Participles that only say that something is told or how.
_EMPTY = frozenset("confirmed estimated reported registered recorded suspected verified".split())
#: Adjectives that tell the state of what a label names.
_STATES_OF_THINGS = frozenset(
    "open closed operational functional functioning working available vacant occupied empty active "
    "passable impassable accessible inaccessible".split()
)
_ON_BOARD = re.compile(r"(?:(?:people|persons)\s+)?(?:on\s+board|aboard)", re.IGNORECASE)
_ROOM = frozenset("capacity room space".split())
#: "40 of 95", "410 out of 900": the second number is of the same label.
_OUT_OF = re.compile(r"\s*(?P<part>[\d.,\s]+)\s(?:out\s+)?of\s+(?:a\s+total\s+of\s+)?$")


def by_label(reading: FigureReading) -> FigureReading:
    """The reading of a number that stands alone behind a label, with what the label says."""
    sentence, quantity = reading.sentence, reading.quantity
    alone = reading.head is None and not reading.anaphor
    if sentence.passage.kind not in _KEYED:
        return reading
    before = sentence.text[: quantity.start]
    match = _LABEL.match(before)
    if quantity.unit.dimension == "money":
        return _sum(reading, match)
    if quantity.unit.code != "count" or not alone:
        return _room(reading, match)
    if match is None:
        return _whole(reading, before)
    aboard = _ON_BOARD.fullmatch(match["words"])
    told = (Entry("aboard", "stock"), "") if aboard else _told(match["words"].split())
    if told is None:
        return reading
    entry, things = told
    entry = _as_lemma(reading, match.end("words"), entry)
    counted = written_small(things) or ("people" if entry.measure in PERSON_MEASURES else "")
    return replace(
        reading, measure=entry.measure, nature=entry.nature, rank=1, counted=counted,
        trigger=match.span("words"), rule="label of the line",
    )  # fmt: skip


def _room(reading: FigureReading, match: re.Match[str] | None) -> FigureReading:
    """ "Capacity: 120 passengers": for how many there is room, and not how many are on board."""
    words = match["words"].lower().split() if match is not None else []
    if not words or words[-1] not in _ROOM or reading.quantity.unit.code != "count":
        return reading
    return replace(reading, measure="capacity", nature="stock", rule="label of the line")


def _as_lemma(reading: FigureReading, end: int, entry: Entry) -> Entry:
    """A participle of no term as the lemma of its verb, as a sentence would have it."""
    verb = reading.sentence.doc[token_before(reading.sentence.doc, end)]
    lemma = verb.lemma_.lower()
    plain = entry.measure == verb.lower_ and verb.tag_ in ("VBN", "VBD") and lemma not in VERBS
    return Entry(lemma, entry.nature) if plain and verb.lower_ not in STATES else entry


def _whole(reading: FigureReading, before: str) -> FigureReading:
    """ "Bridges repaired: 40 of 95": how many bridges there are."""
    colon = before.rfind(":") + 1
    match = _LABEL.match(before[:colon]) if _OUT_OF.fullmatch(before, colon) else None
    told = _told(match["words"].split()) if match is not None else None
    if match is None or told is None or not told[1]:
        return reading
    return replace(
        reading, measure="count", nature="stock", rank=1, counted=written_small(told[1]),
        trigger=None, rule=WHOLE,
    )  # fmt: skip


def _sum(reading: FigureReading, match: re.Match[str] | None) -> FigureReading:
    """ "Relief spending: $5 million", "Pledges: $9 million": the label says which sum it is."""
    words = match["words"].lower().split() if match is not None else []
    if reading.measure != "cost" or not words:
        return reading
    kind = words[-1].removesuffix("s") if words[-1].endswith("s") else words[-1]
    known = kind in SUMS or compared_as(kind, "USD") is not None
    return replace(reading, measure=kind, rule="label of the line") if known else reading


def _told(words: list[str]) -> tuple[Entry, str] | None:
    """The measure that a label gives, and the things it names."""
    if not words:
        return None
    last = words[-1].lower()
    things, label = (" ".join(told) for told in (words[:-1], words))
    first = STATES.get(words[0].lower())
    if first is not None and len(words) > 1 and last in ("people", "persons", "civilians"):
        return first, words[-1]
    return _done(things, last) or _happening(label, last)


def _done(things: str, last: str) -> tuple[Entry, str] | None:
    """A participle or an adjective behind the things: "Homes destroyed", "Clinics open"."""
    stem = last.removesuffix("d") if last.endswith("ed") else ""
    verb = VERBS.get(stem) or VERBS.get(stem.removesuffix("e"))
    if last in STATES:
        return STATES[last], things
    if verb is not None and verb.role != "subject":
        return Entry(verb.measure, verb.nature), things
    done = _DONE.match(last) or (things and last in _STRONG)
    many = not things or things.endswith("s") or is_person(things.rsplit(" ", 1)[-1])
    so = done or (things and last in _STATES_OF_THINGS)
    if many and so and last not in _EMPTY:
        return Entry(last, "flow" if done else "stock"), things
    return None


def _happening(label: str, last: str) -> tuple[Entry, str] | None:
    """A noun of what happened: "Arrests", "Hospital admissions"."""
    singular = re.sub(r"ies$", "y", last).removesuffix("s")
    noun = NOUNS.get(last) or NOUNS.get(singular)
    if noun is None or not noun.strong or last == singular:
        return None
    return noun, label
