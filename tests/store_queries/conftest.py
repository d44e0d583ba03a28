"""A connection to the invented record."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.portal.invented import Invented, build
from variorum.store import open_record
from variorum.store.queries import Connection


@pytest.fixture(scope="session")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Invented:
    """The record about Kestrel Lock."""
    return build(tmp_path_factory.mktemp("record") / "kestrel.db")


@pytest.fixture
def record(invented: Invented) -> Iterator[Connection]:
    """A connection that only reads."""
    with open_record(invented.path, read_only=True) as opened, opened.connect() as connection:
        yield connection
