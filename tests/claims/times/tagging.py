"""A text in, its time mentions out, for the tests of this room."""

from __future__ import annotations

import hashlib

from variorum.claims.drafts import TimeMention
from variorum.claims.times import stretches, tag
from variorum.model import Document
from variorum.passages import segment
from variorum.settings import Settings


def times(
    text: str, published: str | None = None, url: str | None = None
) -> tuple[TimeMention, ...]:
    """Every mention, the ends of ranges included."""
    document = Document(
        path="orlo.txt",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        media_type="text/plain",
        reader="test",
        language="en",
    )
    return tag(stretches(document, segment(document, Settings())), published, url)


def wholes(text: str, published: str | None = None) -> list[tuple[str, str | None]]:
    """The words and the EDTF of each mention, ranges as one."""
    return [(m.text, m.edtf) for m in times(text, published) if not m.part]
