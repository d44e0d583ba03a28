"""Plain text: the decoded file and nothing else."""

from __future__ import annotations

from variorum.read.content import Content
from variorum.read.decode import decode
from variorum.settings import Settings

READER = "plain 1"


def read_plain(data: bytes, _settings: Settings) -> Content:
    """The decoded text; `\\r\\n` and `\\r` are line feeds, nothing else is changed.

    Raises `Unreadable` for bytes that are no text.
    """
    decoded = decode(data)
    return Content(decoded.text, notes=decoded.notes)
