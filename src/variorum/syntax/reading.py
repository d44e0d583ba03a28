"""A document as the finders see it: its sentences in order, each with view, parse and headings."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from variorum.model import Document, Passage, Span
from variorum.passages.view import View


@dataclass(frozen=True, slots=True)
class Sentence:
    """The smallest whole unit of evidence: a sentence, heading, list item, table row, ...

    `block` is the paragraph, list, table or banner it stands in (itself where it is alone);
    `headings` stand over it, outermost first. `doc` is a spaCy Doc over `view.text`; where
    `parsed` is false (too long a sentence) it has no tokens, and only scanners apply.
    """

    index: int
    passage: Passage
    block: Passage
    headings: tuple[Passage, ...]
    view: View
    doc: Doc
    parsed: bool

    @property
    def text(self) -> str:
        """The cleaned words."""
        return self.view.text

    @property
    def span(self) -> Span:
        """The evidence: where the sentence stands in the stored text."""
        return self.passage.span

    def source(self, start: int, end: int) -> Span:
        """Stored-text span of characters [start, end) of the cleaned words."""
        return self.view.to_source(start, end)

    def source_of(self, tokens: Token | TokenSpan) -> Span:
        """Stored-text span of a token or of a run of tokens."""
        if isinstance(tokens, Token):
            return self.source(tokens.idx, tokens.idx + len(tokens.text))
        return self.source(tokens.start_char, tokens.end_char)


@dataclass(frozen=True, slots=True)
class Reading:
    """A document, its passages and its sentences in text order."""

    document: Document
    passages: tuple[Passage, ...]
    sentences: tuple[Sentence, ...]
