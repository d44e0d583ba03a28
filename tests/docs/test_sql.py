"""The SQL in the documentation runs on a record as it is."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from variorum.store import open_record

ROOT = Path(__file__).parents[2]
PAGES = ("docs/how-to/open-in-datasette.md", "docs/reference/record-file.md")
BLOCK = re.compile(r"^(?:```sql\n(.*?)^```|((?: {4}[^\n]*\n)+))", re.MULTILINE | re.DOTALL)


def _queries() -> list[str]:
    found = []
    for page in PAGES:
        for fenced, indented in BLOCK.findall((ROOT / page).read_text("utf-8")):
            block = (fenced or indented).strip()
            if re.match(r"(?i)(select|with)\b", block):
                found.append(block)
    return found


@pytest.mark.parametrize("query", _queries())
def test_queries_fit_the_tables(query: str, tmp_path: Path) -> None:
    """Every query names tables and columns that a record has."""
    with open_record(tmp_path / "empty.db", create=True):
        pass
    with closing(sqlite3.connect(tmp_path / "empty.db")) as connection:
        assert connection.execute(query).fetchall() is not None


def test_there_are_queries() -> None:
    """The pattern above still finds the queries of the how-to guide."""
    assert len(_queries()) >= 4
