"""Lines of a label and its number: "Deaths: 214", "Homes destroyed: 3,700", "Schools closed: 32".

Taggers err on labels, which are written like names; so their words are looked up as they stand.
"""

from __future__ import annotations

import re
from dataclasses import replace

from variorum.claims.figures.measures import NOUNS, PERSON_MEASURES, STATES, VERBS, Entry
from variorum.claims.figures.readings import FigureReading

_KEYED = frozenset("key_value banner_item list_item".split())
#: A label of a few words, perhaps with a place or a time behind it, and a colon.
_LABEL = re.compile(
    r"^\W*(?:(?:total\s+)?number\s+of\s+|total\s+)?(?P<words>[^\W\d_]+(?:[\s-]+[^\W\d_]+){0,3}?)"
    r"(?:\s+(?:in|on|at|since|by|during|from|with|per|as)\s[^:]{1,40})?\s*(?:\([^)]*\))?\s*:\s*$",
    re.IGNORECASE,
)
_DONE = re.compile(r"[a-z]{3,}ed$")
#: Participles that only say that something is told or how.
_EMPTY = frozenset("confirmed estimated reported registered recorded suspected verified".split())


def by_label(reading: FigureReading) -> FigureReading:
    """The reading of a number that stands alone behind a label, with what the label says."""
    sentence, quantity = reading.sentence, reading.quantity
    alone = reading.head is None and quantity.unit.code == "count" and not reading.anaphor
    if sentence.passage.kind not in _KEYED or not alone:
        return reading
    match = _LABEL.match(sentence.text[: quantity.start])
    words = match["words"].split() if match else []
    told = _told(words)
    if match is None or told is None:
        return reading
    entry, things = told
    counted = things or ("people" if entry.measure in PERSON_MEASURES else "")
    return replace(
        reading, measure=entry.measure, nature=entry.nature, rank=1, counted=counted,
        trigger=match.span("words"), rule="label of the line",
    )  # fmt: skip


def _told(words: list[str]) -> tuple[Entry, str] | None:
    """The measure that a label gives, and the things it names."""
    if not words:
        return None
    last = words[-1].lower()
    things, label = (" ".join(told) for told in (words[:-1], words))
    state = STATES.get(last)
    if state is not None:
        return state, things
    stem = last.removesuffix("d") if last.endswith("ed") else ""
    verb = VERBS.get(stem) or VERBS.get(stem.removesuffix("e"))
    if verb is not None and verb.role != "subject":
        return Entry(verb.measure, verb.nature), things
    if things.endswith("s") and _DONE.match(last) and last not in _EMPTY:
        return Entry(last, "flow"), things
    singular = re.sub(r"ies$", "y", last).removesuffix("s")
    noun = NOUNS.get(last) or NOUNS.get(singular)
    if noun is None or not noun.strong or last == singular:
        return None
    return noun, label
