"""The place of a figure: where its clause puts it, else whom the counting is about.

Tried in order, the first that gives a place wins: a locative in its clause; the subject of a
verb of having or counting ("X lost 40 soldiers"); another locative of the sentence; the
headings; the sentences before it in its block; the place that the document is about.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from variorum.claims.drafts import PlaceMention
from variorum.claims.scope.distance import breaks, nearest
from variorum.claims.scope.when import headings_over
from variorum.model import Place, Span
from variorum.syntax import Reading, Sentence

_MODIFIER = (
    r"(?:the|all|both|central|northern|southern|eastern|western|occupied|whole|entire|modern"
    r"|cities|towns|villages|(?:city|town|village|district|region|province|territory|republic"
    r"|island|area|cent(?:er|re)|settlement|county|state)(?:\s+of)?)"
)
_LOCATIVE = re.compile(
    r"\b(?:in|at|near|around|across|inside|within|outside|throughout|of|over|on|from|for|to|fled"
    rf"|left|leave|flee)\s+(?:{_MODIFIER}\s+)*[“\"'(]*$",
    re.I,
)
_LABEL_END = re.compile(r"\s*(?:\([^)]*\)\s*)?:")
#: Verbs whose subject is what a figure is told of, not who did it.
_OF_SUBJECT = frozenset(
    "be bear bury comprise contain count cover estimate give have hold house include inhabit "
    "list lose measure number occupy possess put record register report say see span speak "
    "suffer tally total".split()
)


@dataclass(frozen=True)
class Where:
    """The place mentions of one document, to be looked up from a figure."""

    reading: Reading
    mentions: Sequence[PlaceMention]
    _by_sentence: dict[int, list[PlaceMention]] = field(default_factory=dict)
    _count: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        for mention in self.mentions:
            if not mention.demonym:
                self._by_sentence.setdefault(mention.sentence, []).append(mention)
                self._count[mention.id] += 1

    def of(self, sentence: Sentence, at: Span) -> Place | None:
        """The place that the words at a span of a sentence are said of."""
        source = self.reading.document.text
        own = self._locatives(sentence)
        close = [p for p in own if breaks(source, p, at) == 0]
        subject = self._subject(sentence, at)
        if close:
            return as_place(nearest(source, close, at))
        if subject is not None:
            return as_place(subject)
        if own:
            return as_place(nearest(source, own, at))
        return self._taken_over(sentence)

    def _taken_over(self, sentence: Sentence) -> Place | None:
        around = [*self._before(sentence), *headings_over(self.reading, sentence)]
        for other in around:
            found = self._locatives(other)
            if found:
                return as_place(found[-1], inferred=True)
        return self._topic()

    def _mentions_in(self, sentence: Sentence) -> Sequence[PlaceMention]:
        return self._by_sentence.get(sentence.index, [])

    def _locatives(self, sentence: Sentence) -> list[PlaceMention]:
        source = self.reading.document.text
        return [
            place
            for place in self._mentions_in(sentence)
            if _LOCATIVE.search(source[max(sentence.span.start, place.start - 80) : place.start])
            or (place.start == sentence.span.start and _LABEL_END.match(source, place.end))
        ]

    def _subject(self, sentence: Sentence, at: Span) -> PlaceMention | None:
        """The place in the subject of the nearest verb over a figure, if of the right class."""
        for verb in _verbs_over(sentence, at):
            for child in verb.children:
                if child.dep_ in ("nsubj", "nsubjpass"):
                    if verb.lemma_.lower() not in _OF_SUBJECT:
                        return None
                    found = self._within(sentence, child)
                    return found[0] if found else None
        return None

    def _within(self, sentence: Sentence, head: Token) -> list[PlaceMention]:
        """Places in a noun and what stands before it ("the X authorities", "X's officials")."""
        span = sentence.source(head.left_edge.idx, head.idx + len(head.text))
        return [p for p in self._mentions_in(sentence) if span.holds(Span(p.start, p.end))]

    def _before(self, sentence: Sentence) -> Iterator[Sentence]:
        if sentence.passage.kind != "sentence":
            return
        for other in reversed(self.reading.sentences[: sentence.index]):
            if other.block.id != sentence.block.id:
                return
            yield other

    def _topic(self) -> Place | None:
        """The place of the opening lines that the document names most often, twice at least."""
        opening = [p for s in self.reading.sentences[:4] for p in self._mentions_in(s)]
        if not opening:
            return None
        best = max(opening, key=lambda p: (self._count[p.id], -p.start))
        return as_place(best, inferred=True) if self._count[best.id] > 1 else None


def _verbs_over(sentence: Sentence, at: Span) -> Iterator[Token]:
    position = sentence.view.from_source(at.start)
    token = next((t for t in sentence.doc if t.idx + len(t.text) > position), None)
    while token is not None:
        if token.pos_ in ("VERB", "AUX"):
            yield token
        if token.head.i == token.i:
            return
        token = token.head


def as_place(mention: PlaceMention, *, inferred: bool = False) -> Place:
    """The record's form of a place mention."""
    return Place(
        mention.id, mention.name, mention.lat, mention.lon, mention.start, mention.end, inferred
    )
