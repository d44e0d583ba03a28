"""The cache of parses: read from a record by any process, written by the one that builds."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from variorum.store.opening import file_uri

_KEPT = "SELECT data FROM parses WHERE key = ? ORDER BY document LIMIT 1"


class ParseStore:
    """What one document's reading asked for and what it made anew; a `ParseCache` of `syntax`.

    `used` holds every key that was asked for with its new bytes, None where the record already
    has them: what `DocumentEntry.parses` wants. The record is one that a build has opened.
    """

    def __init__(self, record: Path) -> None:
        self._record = record
        self.used: dict[str, bytes | None] = {}

    def get(self, key: str) -> bytes | None:
        """The bytes kept under a key, or None."""
        with closing(sqlite3.connect(f"{file_uri(self._record)}?mode=ro", uri=True)) as connection:
            found = connection.execute(_KEPT, (key,)).fetchone()
        if found is None:
            return None
        self.used[key] = None
        return bytes(found[0])

    def put(self, key: str, data: bytes) -> None:
        """Keep bytes under a key, once the document is stored."""
        self.used[key] = data
