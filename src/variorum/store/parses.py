"""The cache of parses: read from a record by any process, written by the one that builds."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from variorum.store.opening import open_engine
from variorum.store.schema import parses


class ParseStore:
    """What one document's reading asked for and what it made anew; a `ParseCache` of `syntax`.

    `used` holds every key that was asked for with its new bytes, None where the record already
    has them: what `DocumentEntry.parses` wants. Opens the record read-only at the first look-up.
    """

    def __init__(self, record: Path) -> None:
        self._record = record
        self.used: dict[str, bytes | None] = {}

    def get(self, key: str) -> bytes | None:
        """The bytes kept under a key, or None."""
        engine = open_engine(self._record, create=False, read_only=True)
        try:
            with engine.connect() as connection:
                chosen = select(parses.c.data).where(parses.c.key == key)
                found = connection.scalar(chosen.order_by(parses.c.document).limit(1))
        finally:
            engine.dispose()
        if found is not None:
            self.used[key] = None
        return found

    def put(self, key: str, data: bytes) -> None:
        """Keep bytes under a key, once the document is stored."""
        self.used[key] = data
