"""The invented record, built once, and a client that asks the portal about it."""

from __future__ import annotations

import warnings
from collections.abc import Iterator

import pytest

with warnings.catch_warnings():
    # Starlette's client says at import that httpx will give way to another package some day.
    warnings.simplefilter("ignore")
    from fastapi.testclient import TestClient

from tests.portal.invented import Invented, build
from variorum.portal import create_app


@pytest.fixture(scope="session")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Invented:
    """The record about Kestrel Lock."""
    return build(tmp_path_factory.mktemp("record") / "kestrel.db")


@pytest.fixture(scope="session")
def client(invented: Invented) -> Iterator[TestClient]:
    """A client that asks as a browser on this machine would."""
    app = create_app(invented.path)
    with TestClient(app, base_url="http://localhost", raise_server_exceptions=False) as client:
        yield client
