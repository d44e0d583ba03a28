"""Entries of a flattened chronology: a year, under it a day, under that what happened.

"1951⏎4 June   Aber⏎The diet sits.": year and day are lines of their own, perhaps with a place
beside the day; a day line may have its year. One such line may head a letter; several make a
chronology.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from variorum.claims.drafts import EventDraft, PlaceMention, TimeMention
from variorum.claims.events.listed import entry_event
from variorum.model import identifier
from variorum.syntax import Reading, Sentence

_YEAR_LINE = re.compile(r"\W*(?:1[5-9]|20)\d\d\W*")
_PLACE = re.compile(
    r"[.,:]?(?:\s{2,}|\t\s*)(?P<name>[A-Z][^\W\d_]+(?:[ '’-][A-Z][^\W\d_]+){0,3})\s*$"
)
#: Days, months and seasons; a year alone is no day.
_DAY = re.compile(r"\d{4}-\d\d(?:-\d\d)?(?:/\d{4}-\d\d-\d\d)?")


def column_entries(
    reading: Reading,
    in_sentence: Mapping[int, Sequence[TimeMention]],
    places: Mapping[int, Sequence[PlaceMention]],
) -> dict[int, EventDraft]:
    """By the sentence of its day line the draft of each entry; empty where it would be alone."""
    out: dict[int, EventDraft] = {}
    for index, time in _day_lines(reading, in_sentence):
        line, behind = reading.sentences[index], reading.sentences[index + 1]
        place = _beside(reading, line, time, places.get(index, ()))
        draft = entry_event(behind, line, time, tuple(places.get(index + 1, ())), place=place)
        if draft is not None:
            out[index] = draft
    return out if len(out) > 1 else {}


def _day_lines(
    reading: Reading, in_sentence: Mapping[int, Sequence[TimeMention]]
) -> Iterator[tuple[int, TimeMention]]:
    """The lines that are a day, under a line that is a year or with one, over an entry."""
    under_year = False
    for sentence in reading.sentences[:-1]:
        if sentence.passage.kind not in ("heading", "sentence") or not _is_line(sentence):
            continue
        if _YEAR_LINE.fullmatch(sentence.text):
            under_year = True
            continue
        times = in_sentence.get(sentence.index, ())
        behind = reading.sentences[sentence.index + 1]
        if not _is_day_line(reading, sentence, times):
            under_year = under_year and sentence.passage.kind != "heading"
            continue
        dated = under_year or re.search(r"\d{4}", times[0].text)
        if dated and behind.parsed and _is_entry(behind, in_sentence):
            yield sentence.index, times[0]


def _is_line(sentence: Sentence) -> bool:
    """Whether a unit has its block for itself."""
    return sentence.passage.kind == "heading" or sentence.span == sentence.block.span


def _is_entry(told: Sentence, in_sentence: Mapping[int, Sequence[TimeMention]]) -> bool:
    return told.passage.kind != "heading" and told.index not in in_sentence


def _is_day_line(reading: Reading, line: Sentence, times: Sequence[TimeMention]) -> bool:
    if len(times) != 1 or times[0].start != line.span.start:
        return False
    time = times[0]
    rest = reading.document.text[time.end : line.span.end]
    return bool(_DAY.fullmatch(time.edtf or "")) and (
        not rest.strip(" .:,–—-") or bool(_PLACE.match(rest))
    )


def _beside(
    reading: Reading, line: Sentence, time: TimeMention, places: Sequence[PlaceMention]
) -> PlaceMention | None:
    """The name beside the day: its column is that of the places."""
    found = _PLACE.match(reading.document.text, time.end, line.span.end)
    if found is None:
        return None
    start, end = found.span("name")
    known = next((p for p in places if start <= p.start and p.end <= end), None)
    name = found["name"]
    return known or PlaceMention(start, end, name, line.index, identifier("place", name.casefold()))
