"""Migrations are one line: two people who add one at the same time must notice."""

from __future__ import annotations

import re
from pathlib import Path

from variorum.store.schema import HEAD

_VERSIONS = Path(__file__).parents[2] / "src" / "variorum" / "store" / "migrations" / "versions"


def test_every_migration_has_its_own_number_and_follows_the_one_before() -> None:
    """The number in the file's name is its revision; the last one is `HEAD`."""
    before = None
    for path in sorted(_VERSIONS.glob("[0-9]*.py")):
        text = path.read_text("utf-8")
        (own,) = re.findall(r'^revision = "(\d+)"', text, re.MULTILINE)
        (follows,) = re.findall(r"^down_revision = (\S+)", text, re.MULTILINE)
        assert path.name.startswith(f"{own}_")
        assert follows.strip('"') == str(before), path.name
        before = own
    assert before == HEAD
