"""Errors say what happened, where, and what to do, in one shape."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.portal.invented import Invented
from variorum.errors import StoreError
from variorum.portal import create_app, pages


@pytest.mark.parametrize(
    "address",
    [
        "/nothing",
        "/questions/q-0",
        "/documents/0",
        "/claims/c-0",
        "/sources/n-0",
        "/questions/%3Cscript%3E",
        "/documents/..%2f..%2fetc",
    ],
)
def test_what_is_not_there_is_404(client: TestClient, address: str) -> None:
    """A page that is not there says so as a page and as JSON."""
    page, plain = client.get(address), client.get(f"{address}.json")
    assert page.status_code == plain.status_code == 404
    assert "There is nothing at this address" in page.text
    assert "<script" not in page.text
    error = plain.json()["error"]
    assert set(error) == {"status", "what", "where", "do"}
    assert error["status"] == 404


@pytest.mark.parametrize(
    "address",
    [
        "/questions?answer=right",
        "/questions?kind=rumour",
        "/questions?measure=weight",
        "/questions?sort=random",
        "/questions?page=0",
        "/questions?page=99",
        "/questions?page=many",
        "/chronology?kind=x",
        "/chronology?since=yesterday",
        "/sources?role=x",
        "/statements?speaker=Nobody",
        "/instruments?body=Nobody",
        "/search?q=a&in=everywhere",
        "/search?q=" + "a" * 401,
    ],
)
def test_what_cannot_be_asked_is_400(client: TestClient, address: str) -> None:
    """A wrong filter or page number is told with what would be right."""
    page = client.get(address)
    path, _, asked = address.partition("?")
    error = client.get(f"{path}.json?{asked}").json()["error"]
    assert page.status_code == error["status"] == 400
    assert error["what"]
    assert error["do"]
    assert "<h1>" in page.text


def test_a_claim_of_another_document_is_told(client: TestClient, invented: Invented) -> None:
    """A claim can only be pointed at in its own document."""
    document = invented.documents["ministry/statement.html"]
    answer = client.get(f"/documents/{document}?claim={invented.claims['inside']}")
    assert answer.status_code == 400
    assert "no claim with that identifier" in answer.text


def test_json_is_answered_to_those_who_ask_for_it(client: TestClient) -> None:
    """A program that accepts JSON gets the error as JSON at any address."""
    answer = client.get("/nothing", headers={"accept": "application/json"})
    assert answer.json()["error"]["where"] == "/nothing"


def test_what_breaks_inside_tells_nothing_of_the_inside(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failure is a page of its own, without traces, and the policy stands on it too."""

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr(pages.queries, "overview", broken)
    page, plain = client.get("/"), client.get("/index.json")
    assert page.status_code == plain.status_code == 500
    assert "secret" not in page.text + plain.text
    assert "Something broke inside the portal" in page.text
    assert page.headers["content-security-policy"].startswith("default-src 'none'")
    assert plain.json()["error"]["status"] == 500


def test_there_must_be_a_record(tmp_path: Path) -> None:
    """Without a record there is no portal."""
    with pytest.raises(StoreError, match="no record here"):
        create_app(tmp_path / "none.db")
