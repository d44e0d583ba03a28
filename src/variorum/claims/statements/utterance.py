"""What one reporting word, or none, reports: an utterance with its pieces."""

from __future__ import annotations

from dataclasses import dataclass, field

from variorum.claims.statements.cue import Cue
from variorum.claims.statements.places import sentence_of
from variorum.model import Span
from variorum.syntax import Reading, Sentence

#: What may stand at the edges of said words, or between them and their tag.
BOUNDS = ".!?…,;:\"'“”‘’«»()[]–—- \t\n\r\u00a0"


@dataclass(slots=True)
class Utterance:
    """What one cue, or none, reports: spans of the stored text in text order.

    `stretches` are the indexes of quoted stretches it holds; `inside` the stretch it is told
    inside, where a quoted speaker reports another; `follows` the utterance whose source it
    takes over, where it has no cue of its own. `sentence` is the one that holds the cue, or the
    first words where there is no cue. `verbatim` says that the words are somebody's own though no
    marks stand around them; `role` is the office that a label gives; `cue_at` the place of the cue
    where it does not stand in that sentence.
    """

    sentence: int
    pieces: list[Span]
    cue: Cue | None
    stretches: set[int] = field(default_factory=set)
    inside: int | None = None
    follows: Utterance | None = None
    tag: Span | None = None
    verbatim: bool = False
    role: str | None = None
    cue_at: Span | None = None

    @property
    def start(self) -> int:
        """Where its first words stand."""
        return min(p.start for p in self.pieces)

    @property
    def end(self) -> int:
        """One behind its last words."""
        return max(p.end for p in self.pieces)


def source_of(sentence: Sentence, start: int, end: int) -> Span:
    """The stored-text span of tokens [start, end) of a sentence."""
    return sentence.source_of(sentence.doc[start:end])


def tidy(pieces: list[Span], text: str) -> list[Span]:
    """The pieces in text order without marks at their edges, touching ones joined."""
    out: list[Span] = []
    for piece in sorted(pieces):
        start, end = piece.start, piece.end
        while start < end and text[start] in BOUNDS:
            start += 1
        while end > start and text[end - 1] in ' \t\n\r\u00a0,"“”':
            end -= 1
        if start < end:
            if out and out[-1].end >= start:
                out[-1] = out[-1].join(Span(start, end))
            else:
                out.append(Span(start, end))
    return out


def with_opening(reading: Reading, span: Span) -> Span:
    """The quoted words with the unquoted beginning of their clause: "The toll is “far higher”"."""
    text = reading.document.text
    sentence = sentence_of(reading, span.start)
    if sentence is None or not text[span.start].islower():
        return span
    opening = Span(sentence.span.start, max(sentence.span.start, span.start))
    if any(mark in opening.of(text).rstrip("\"“‘'") for mark in '"“”;:'):
        return span
    return Span(opening.start, span.end)
