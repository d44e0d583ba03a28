"""The time of a claim: the nearest date in its sentence, else the one date of a heading.

A date in a neighbouring sentence dates that sentence, so it is not taken over.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from variorum.claims.drafts import TimeMention
from variorum.claims.scope.distance import nearest
from variorum.model import Span, Time
from variorum.syntax import Reading, Sentence


@dataclass(frozen=True)
class When:
    """The temporal expressions of one document, to be looked up from a figure."""

    reading: Reading
    mentions: Sequence[TimeMention]
    _by_sentence: dict[int, list[TimeMention]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for mention in self.mentions:
            if mention.edtf and not mention.part and mention.type in ("DATE", "TIME"):
                self._by_sentence.setdefault(mention.sentence, []).append(mention)

    def dates_in(self, sentence: int) -> Sequence[TimeMention]:
        """The expressions of a sentence that name a date, ends of ranges left out."""
        return self._by_sentence.get(sentence, [])

    def of(self, sentence: Sentence, at: Span) -> Time | None:
        """The time that the words at a span of a sentence hold for."""
        source = self.reading.document.text
        mentions = self.dates_in(sentence.index)
        if mentions:
            return as_time(source, nearest(source, mentions, at))
        for heading in self._headings(sentence):
            mentions = self.dates_in(heading.index)
            if len(mentions) == 1:
                working = f"from the heading “{heading.text[:80]}”"
                return as_time(source, mentions[0], taken_over=working)
        return None

    def _headings(self, sentence: Sentence) -> Iterable[Sentence]:
        return headings_over(self.reading, sentence)


def headings_over(reading: Reading, sentence: Sentence) -> list[Sentence]:
    """The headings over a sentence, as sentences, the innermost first."""
    ids = [heading.id for heading in reversed(sentence.headings)]
    if not ids:
        return []
    by_id = {s.passage.id: s for s in reading.sentences[: sentence.index + 1]}
    return [by_id[i] for i in ids if i in by_id]


def as_time(source: str, mention: TimeMention, *, taken_over: str | None = None) -> Time:
    """The record's form of a temporal expression of the text `source` that names a date."""
    return Time(
        edtf=mention.edtf or "",
        text=source[mention.start : mention.end],
        start=mention.start,
        end=mention.end,
        inferred=mention.inferred or taken_over is not None,
        working="; ".join(w for w in (mention.working, taken_over) if w) or None,
    )
