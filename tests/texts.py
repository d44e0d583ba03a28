"""Documents and readings made from a string, for every room's tests."""

from __future__ import annotations

from typing import Any

from variorum.model import Document, digest
from variorum.passages import segment
from variorum.settings import Settings
from variorum.syntax import Reading, read_document


def document(text: str, *, path: str = "text.txt", **described: Any) -> Document:
    """An English plain-text document."""
    return Document(
        path=path,
        sha256=digest(text.encode()),
        text=text,
        media_type=described.pop("media_type", "text/plain"),
        reader="test",
        language=described.pop("language", "en"),
        **described,
    )


def reading(text: str, **described: Any) -> Reading:
    """A document segmented and parsed."""
    whole = document(text, **described)
    return read_document(whole, segment(whole, Settings()), Settings())
