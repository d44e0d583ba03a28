"""Reads a text about invented places and returns what the finder makes of it."""

import hashlib

from variorum.claims.drafts import FigureDraft, TimeMention
from variorum.claims.figures import find_figures
from variorum.model import Document
from variorum.passages import segment
from variorum.settings import Settings
from variorum.syntax import Reading, read_document


def reading_of(text: str) -> Reading:
    """A parsed reading of a plain text."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = Document("t.txt", digest, text, "text/plain", "test", "en")
    return read_document(document, segment(document, Settings()), Settings())


def figures(text: str, times: tuple[TimeMention, ...] = ()) -> tuple[FigureDraft, ...]:
    """The figures of a plain text."""
    return find_figures(reading_of(text), times)


def told(text: str) -> list[tuple[str, str, str]]:
    """(words of the figure, measure, counted) of each figure of a text."""
    return [(text[f.start : f.end], f.measure, f.counted) for f in figures(text)]
