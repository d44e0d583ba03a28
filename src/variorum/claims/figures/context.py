"""What a bare number takes over from its heading and from the figures before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from variorum.claims.figures.measures import (
    BARE_EVENTS,
    NOUNS,
    PERSON_MEASURES,
    POPULATION_HEADINGS,
    STATES,
    Entry,
)
from variorum.claims.figures.readings import GUESS, Reading1
from variorum.syntax import Reading, Sentence

_LISTED = {"key_value", "list_item", "table_row", "banner_item"}


def from_context(reading: Reading, readings: Sequence[Reading1]) -> list[Reading1]:
    """Fill in what the sentence does not say: from the heading, then from the figures around."""
    out = [_from_heading(reading, one) for one in readings]
    for at, one in enumerate(out):
        if _bare(one):
            out[at] = _from_others(out, at)
    return out


def _bare(one: Reading1) -> bool:
    return one.quantity.unit.code == "count" and not one.counted and one.rank >= GUESS


def _from_heading(reading: Reading, one: Reading1) -> Reading1:
    if one.sentence.passage.kind not in _LISTED or one.quantity.unit.code != "count":
        return one
    entry = heading_measure(reading, one.sentence)
    if entry is None:
        return one
    held = one.rank < GUESS and not (entry.measure == "population" and one.nature == "stock")
    if held:
        return one
    counted = one.counted or ("people" if entry.measure in PERSON_MEASURES else "")
    return replace(
        one,
        measure=entry.measure,
        nature=entry.nature,
        rank=3,
        counted=counted,
        rule="measure of the heading",
    )


def heading_measure(reading: Reading, sentence: Sentence) -> Entry | None:
    """The measure that a heading gives to what is listed under it, the innermost first."""
    for passage in reversed(sentence.headings):
        title = passage.span.of(reading.document.text).lower()
        if any(words in title for words in POPULATION_HEADINGS):
            return Entry("population", "stock")
        for word in title.replace(":", " ").split():
            entry = (
                STATES.get(word)
                or NOUNS.get(word)
                or NOUNS.get(word.rstrip("s"))
                or NOUNS.get(word.removesuffix("ies") + "y")
            )
            if entry is not None and entry.strong:
                return entry
    return None


def _from_others(out: Sequence[Reading1], at: int) -> Reading1:
    """A number alone takes up one told before: the same number, else the nearest of people."""
    one = out[at]
    others = [r for r in out[:at] if _firm(r)]
    same = [r for r in others if r.quantity.stated == one.quantity.stated]
    if not _is_definite(one):
        others = [r for r in others if r.sentence.block.id == one.sentence.block.id]
        nearest = others[-1:]
    else:
        nearest = others[-1:] or [r for r in out[at + 1 :] if _firm(r)][:1]
    source = same[-1] if same else nearest[0] if nearest else None
    if source is None:
        return one
    bare = source.counted.lower() in BARE_EVENTS
    return replace(
        one, measure=source.measure, nature=source.nature, rank=GUESS - 1,
        counted="people" if bare else source.counted or "people",
        rule="number alone: as told before",
    )  # fmt: skip


_DEFINITE = re.compile(
    r"\b(?:the|this|that|its|their|official|former|same|new|latest)\s+$", re.IGNORECASE
)


#: Nouns that announce a number without saying of what.
_NUMBER_NOUN = re.compile(
    r"\b(?:estimates?|counts?|number|figures?|total|tally|sum|results?)\b(?:\W+\w+){0,4}\W*$",
    re.IGNORECASE,
)


def _is_definite(one: Reading1) -> bool:
    """ "the 64", "the official 64": a number known from before."""
    if one.sentence.passage.kind in ("heading", "key_value", "list_item"):
        return True
    before = one.sentence.text[: one.quantity.start]
    return bool(_DEFINITE.search(before) or _NUMBER_NOUN.search(before))


def _firm(one: Reading1) -> bool:
    return one.quantity.unit.code == "count" and one.measure in PERSON_MEASURES and one.rank < GUESS
