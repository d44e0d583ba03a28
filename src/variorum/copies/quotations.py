"""Words that two texts share because both quote one speaker: that is no copying."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.copies.chains import Run
from variorum.copies.evidence import ENOUGH_INSIDE, content
from variorum.copies.stretches import Stretch, extent
from variorum.copies.words import Words
from variorum.model import Claim, Document, Span, Statement
from variorum.settings import Settings

#: A pair of quotation marks around three words or more, inside one paragraph.
_QUOTED = re.compile(r"[“\"]([^“”\"\n]*(?:\n(?!\s*\n)[^“”\"\n]*)*)[”\"]")
_LEAST_WORDS = 3
#: Where less than this share of a shared stretch is quoted, the quotation came with the copy.
LEAST_QUOTED = 0.25


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a stretch, wholly inside or wholly outside quotations."""

    runs: tuple[Run, ...]
    #: a, a_end, b, b_end: the first word and the word behind the last, on either side.
    words: tuple[int, int, int, int]
    similarity: float
    quoted: bool

    @property
    def same(self) -> bool:
        """Whether every word agrees."""
        return len(self.runs) == 1 and self.words == extent(self.runs)


class Quotations:
    """Where each document quotes, from the statements found and from the marks themselves."""

    def __init__(self, documents: Mapping[str, Document], claims: Sequence[Claim]) -> None:
        self._documents = documents
        self._marked: dict[str, list[Span]] = {}
        self._said: dict[str, list[Span]] = defaultdict(list)
        self._speakers: dict[str, set[str]] = defaultdict(set)
        for claim in claims:
            said = claim.payload
            if isinstance(said, Statement) and said.direct:
                self._said[claim.document].append(Span(said.start, said.end))
                self._speakers[claim.document].update(said.speaker.casefold().split()[-1:])

    def of(self, one: str, other: str) -> tuple[list[Span], list[Span], set[str]]:
        """Quoted spans of both documents, and the last names of those whom both quote.

        What one text says twice is no quotation that two share: nothing, then.
        """
        if one == other:
            return [], [], set()
        speakers = self._speakers.get(one, set()) & self._speakers.get(other, set())
        return self._spans(one), self._spans(other), speakers

    def _spans(self, document: str) -> list[Span]:
        if document not in self._marked:
            own = _marked(self._documents[document].text)
            self._marked[document] = own + self._said.get(document, [])
        return self._marked[document]


def _marked(text: str) -> list[Span]:
    return [
        Span(*match.span(1))
        for match in _QUOTED.finditer(text)
        if len(match.group(1).split()) >= _LEAST_WORDS
    ]


def pieces(
    found: Stretch,
    texts: tuple[Words, Words],
    quoted: tuple[list[Span], list[Span], set[str]],
    settings: Settings,
) -> list[Piece]:
    """The stretch as it is, or cut where a quotation that carries it begins and ends.

    What is left beside a quotation stays a piece of its own, unless it is too short to mean
    anything or only names the speaker: that belongs to quoting.
    """
    first, second = texts
    whole = Piece(found.runs, found.words, found.similarity, quoted=False)
    if not touched(found, texts, quoted):
        return [whole]
    a, a_end, _, _ = found.words
    flags = _flags(found, texts, quoted)
    inside = sum(first.size(i, i + 1) for i, flag in flags.items() if flag)
    if inside < LEAST_QUOTED * first.size(a, a_end):
        return [whole]
    parts = _cut(found.runs, flags)
    if not any(flag for _, flag in parts):
        return [whole]
    merged: list[tuple[list[Run], bool]] = []
    for runs, flag in parts:
        belongs = flag or _belongs(runs, first, quoted[2], settings)
        if merged and merged[-1][1] == belongs:
            merged[-1][0].extend(runs)
        else:
            merged.append((list(runs), belongs))
    return [_piece(runs, flag, first, second) for runs, flag in merged]


def touched(
    found: Stretch, texts: tuple[Words, Words], quoted: tuple[list[Span], list[Span], set[str]]
) -> bool:
    """Whether quotations reach into a stretch on both sides."""
    a, a_end, b, b_end = found.words
    sides = (texts[0], a, a_end, quoted[0]), (texts[1], b, b_end, quoted[1])
    return all(
        any(span.overlap(Span(int(words.starts[begin]), int(words.ends[end - 1]))) for span in own)
        for words, begin, end, own in sides
    )


def _flags(
    found: Stretch, texts: tuple[Words, Words], quoted: tuple[list[Span], list[Span], set[str]]
) -> dict[int, bool]:
    """For each matched word of the first text: whether it is quoted on both sides."""
    flags: dict[int, bool] = {}
    for run in found.runs:
        for step in range(run.length):
            flags[run.a + step] = _within(texts[0], run.a + step, quoted[0]) and _within(
                texts[1], run.b + step, quoted[1]
            )
    return flags


def _within(words: Words, index: int, spans: list[Span]) -> bool:
    at = Span(int(words.starts[index]), int(words.ends[index]))
    return any(span.holds(at) for span in spans)


def _cut(runs: tuple[Run, ...], flags: dict[int, bool]) -> list[tuple[list[Run], bool]]:
    parts: list[tuple[list[Run], bool]] = []
    for run in runs:
        begin = 0
        for step in range(1, run.length + 1):
            if step < run.length and flags[run.a + step] == flags[run.a + begin]:
                continue
            piece = Run(run.a + begin, run.b + begin, step - begin)
            flag = flags[run.a + begin]
            if parts and parts[-1][1] == flag:
                parts[-1][0].append(piece)
            else:
                parts.append(([piece], flag))
            begin = step
    return parts


def _belongs(runs: list[Run], first: Words, speakers: set[str], settings: Settings) -> bool:
    """Whether words beside a quotation only introduce it.

    They are too few to mean anything, or they name the speaker and little else.
    """
    start, end = int(first.starts[runs[0].a]), int(first.ends[runs[-1].a_end - 1])
    if end - start < settings.shortest_reuse / 2:
        return True
    names = {first.between(i, i + 1).casefold() for run in runs for i in range(run.a, run.a_end)}
    return bool(names & speakers) and content(first.text[start:end]) < ENOUGH_INSIDE


def _piece(runs: list[Run], quoted: bool, first: Words, second: Words) -> Piece:
    a, a_end, b, b_end = runs[0].a, runs[-1].a_end, runs[0].b, runs[-1].b_end
    matched = sum(first.size(run.a, run.a_end) for run in runs)
    whole = first.size(a, a_end) + second.size(b, b_end)
    joined: list[Run] = []
    for run in runs:
        if joined and joined[-1].a_end == run.a and joined[-1].b_end == run.b:
            joined[-1] = Run(joined[-1].a, joined[-1].b, joined[-1].length + run.length)
        else:
            joined.append(run)
    return Piece(
        tuple(joined), (a, a_end, b, b_end), round(min(1.0, 2 * matched / whole), 3), quoted
    )
