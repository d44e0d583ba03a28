"""When and where a figure holds: taken from its clause, its sentence, its block or its heading.

What is not in the claim's own sentence is marked inferred. A time is taken over from a
heading only: a date in a neighbouring sentence dates that sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from variorum.claims.drafts import PlaceMention, TimeMention
from variorum.model import Place, Span, Time
from variorum.syntax import Reading, Sentence

_LOCATIVE = re.compile(
    r"\b(?:in|at|near|around|across|inside|within|outside|throughout|of|over|on|from|for|around)\s+"
    r"(?:(?:the|all|both|central|northern|southern|eastern|western|occupied)\s+)*"
    r"(?:(?:city|town|village|district|region|province|territory|republic|island|area|cent(?:er|re)"
    r"|settlement|county|state|cities|towns|villages)\s+(?:of\s+)?(?:the\s+)?)?[“\"'(]*$",
    re.I,
)
_Mention = TypeVar("_Mention", TimeMention, PlaceMention)
_CLAUSE_BREAK = re.compile(r"[;:]|,\s+(?:while|whereas|but)\b|\)\s*,")


@dataclass(frozen=True, slots=True)
class Scope:
    """The time and place mentions of a document, by sentence, to be looked up from a figure."""

    reading: Reading
    times: dict[int, list[TimeMention]]
    places: dict[int, list[PlaceMention]]

    def time_of(self, sentence: Sentence, at: Span) -> Time | None:
        """The date nearest to a figure in its sentence, else one that its heading gives."""
        mentions = _dates(self.times.get(sentence.index, ()))
        if mentions:
            return as_time(_nearest(self.reading.document.text, mentions, at))
        for heading in self._heading_sentences(sentence):
            mentions = _dates(self.times.get(heading.index, ()))
            if len(mentions) == 1:
                return as_time(mentions[0], taken_over=f"from the heading “{heading.text[:80]}”")
        return None

    def place_of(self, sentence: Sentence, at: Span) -> Place | None:
        """The place a figure is said to hold for, the closest source of one first."""
        own = self._locative(sentence)
        if own:
            return as_place(_nearest(self.reading.document.text, own, at))
        for other in (*self._before(sentence), *self._heading_sentences(sentence)):
            found = self._locative(other)
            if found:
                return as_place(found[-1], inferred=True)
        return self._main_place()

    def _locative(self, sentence: Sentence) -> list[PlaceMention]:
        mentions = [p for p in self.places.get(sentence.index, ()) if not p.demonym]
        source = self.reading.document.text
        return [
            p
            for p in mentions
            if _LOCATIVE.search(source[max(sentence.span.start, p.start - 80) : p.start])
            or _is_label(source, sentence, p)
        ]

    def _before(self, sentence: Sentence) -> Iterable[Sentence]:
        same = [
            s for s in self.reading.sentences[: sentence.index] if s.block.id == sentence.block.id
        ]
        return reversed(same) if sentence.passage.kind == "sentence" else ()

    def _heading_sentences(self, sentence: Sentence) -> list[Sentence]:
        ids = [h.id for h in reversed(sentence.headings)]
        by_id = {s.passage.id: s for s in self.reading.sentences if s.passage.kind == "heading"}
        return [by_id[i] for i in ids if i in by_id]

    def _main_place(self) -> Place | None:
        """The place named in the document's first lines and most often after them."""
        counted: dict[str, int] = {}
        for mentions in self.places.values():
            for mention in mentions:
                counted[mention.id] = counted.get(mention.id, 0) + 1
        opening = [
            p
            for s in self.reading.sentences[:3]
            for p in self.places.get(s.index, ())
            if not p.demonym
        ]
        if not opening:
            return None
        best = max(opening, key=lambda p: (counted[p.id], -p.start))
        return as_place(best, inferred=True) if counted[best.id] >= 2 else None


def make_scope(
    reading: Reading, times: Sequence[TimeMention], places: Sequence[PlaceMention]
) -> Scope:
    """Index a document's mentions by sentence."""
    by_time: dict[int, list[TimeMention]] = {}
    by_place: dict[int, list[PlaceMention]] = {}
    for time in times:
        by_time.setdefault(time.sentence, []).append(time)
    for place in places:
        by_place.setdefault(place.sentence, []).append(place)
    return Scope(reading, by_time, by_place)


def as_time(mention: TimeMention, *, taken_over: str | None = None) -> Time:
    """The record's form of a temporal expression that names a date."""
    return Time(
        edtf=mention.edtf or "",
        text=mention.text,
        start=mention.start,
        end=mention.end,
        inferred=mention.inferred or taken_over is not None,
        working="; ".join(w for w in (mention.working, taken_over) if w) or None,
    )


def as_place(mention: PlaceMention, *, inferred: bool = False) -> Place:
    """The record's form of a place mention."""
    return Place(
        mention.id, mention.name, mention.lat, mention.lon, mention.start, mention.end, inferred
    )


def _dates(mentions: Iterable[TimeMention]) -> list[TimeMention]:
    return [m for m in mentions if m.edtf and not m.part and m.type in ("DATE", "TIME")]


def _is_label(source: str, sentence: Sentence, place: PlaceMention) -> bool:
    return place.start == sentence.span.start and bool(
        re.match(r"\s*(?:\([^)]*\)\s*)?:", source[place.end : place.end + 60])
    )


def _nearest(source: str, mentions: Sequence[_Mention], at: Span) -> _Mention:
    """The mention with the fewest clause breaks, then the fewest characters, between."""

    def distance(mention: _Mention) -> tuple[int, int]:
        if mention.end <= at.start:
            between = source[mention.end : at.start]
        else:
            between = source[at.end : mention.start]
        return len(_CLAUSE_BREAK.findall(between)), len(between)

    return min(mentions, key=distance)
