"""Where in a reading a span stands, by bisection: documents have thousands of sentences."""

from __future__ import annotations

from bisect import bisect_right

from variorum.model import Span
from variorum.syntax import Reading, Sentence


def sentence_index(reading: Reading, position: int) -> int:
    """The index of the last sentence that begins at or before a position; -1 for none."""
    return bisect_right(reading.sentences, position, key=lambda s: s.span.start) - 1


def sentence_of(reading: Reading, position: int) -> Sentence | None:
    """The sentence that a position stands in, or None between sentences."""
    at = sentence_index(reading, position)
    if at < 0 or position >= reading.sentences[at].span.end:
        return None
    return reading.sentences[at]


def sentences_over(reading: Reading, span: Span) -> tuple[Sentence, ...]:
    """The sentences that share characters with a span, in order."""
    first = max(0, sentence_index(reading, span.start))
    last = sentence_index(reading, max(span.start, span.end - 1))
    return tuple(s for s in reading.sentences[first : last + 1] if s.span.overlap(span))


def sentence_at(reading: Reading, span: Span) -> Sentence | None:
    """The sentence with most of a span, the first of those."""
    over = sentences_over(reading, span)
    return max(over, key=lambda s: (s.span.overlap(span), -s.index), default=None)


def text_of(reading: Reading, span: Span | None) -> str:
    """The stored words at a span, blanks folded; "" for none."""
    return " ".join(span.of(reading.document.text).split()) if span else ""
