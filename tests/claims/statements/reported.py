"""A text in, its reading or what a finder makes of it out, for the tests of these rooms."""

from __future__ import annotations

import hashlib

from variorum.claims.drafts import StatementDraft
from variorum.claims.statements import find_statements
from variorum.model import Document
from variorum.passages import segment
from variorum.settings import Settings
from variorum.syntax import Reading, read_document


def read(text: str, publisher: str | None = None, author: str | None = None) -> Reading:
    """The reading of a plain text in English."""
    document = Document(
        path="harbour.txt",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        media_type="text/plain",
        reader="test",
        language="en",
        publisher=publisher,
        author=author,
    )
    return read_document(document, segment(document, Settings()), Settings())


def said(text: str) -> list[tuple[str, str, bool]]:
    """Speaker, words and whether they are quoted, of what was put into words."""
    return [(s.speaker, text[s.start : s.end], s.direct) for s in drafts(text) if s.speech]


def drafts(text: str) -> tuple[StatementDraft, ...]:
    """Every statement of a text."""
    return find_statements(read(text))
