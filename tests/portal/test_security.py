"""What documents hold cannot act in a page, and no page asks another machine for anything."""

from __future__ import annotations

import hashlib
import os
import re
import socket
import stat

import pytest
from fastapi.testclient import TestClient

from tests.portal.invented import Invented
from tests.portal.test_pages import addresses, as_json
from variorum.portal import create_app
from variorum.portal.rendering import HERE, STATIC
from variorum.portal.security import host_is_known


def test_markup_of_documents_is_text(client: TestClient, invented: Invented) -> None:
    """A script in a title, a text, a path or a name shows as text on every page."""
    pages = {name: client.get(a).text for name, a in addresses(invented).items()}
    pages["search"] = client.get("/search", params={"q": "injured"}).text
    pages["asked"] = client.get("/search", params={"q": "<script>alert(1)</script>"}).text
    for name, page in pages.items():
        assert not re.search(r"<script(?! src=\"/static/)", page, re.I), name
        assert "<img" not in page.lower(), name
        assert "<i>nobody" not in page.lower(), name
        assert not re.search(r"<[^>]*\son\w+\s*=", page), name
    assert "&lt;script&gt;alert(&#39;text&#39;)" in pages["hostile"]
    assert "{{ 7 * 7 }}" in pages["hostile"]
    assert "&lt;i&gt;Nobody&lt;/i&gt;" in pages["sources"]
    assert "&lt;script&gt;alert(1)" in pages["asked"]


def test_markup_in_json_stays_json(client: TestClient, invented: Invented) -> None:
    """JSON is served as JSON and never guessed to be anything else."""
    answer = client.get(as_json(addresses(invented)["hostile"]))
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_strict_headers_stand_on_every_answer(client: TestClient, invented: Invented) -> None:
    """Pages, JSON, files and errors all carry the policy that allows nothing but our own."""
    asked = [
        *addresses(invented).values(),
        "/index.json",
        "/static/variorum.css",
        "/no",
        "/no.json",
    ]
    for address in [*asked, "/questions?answer=nonsense", "/questions?page=x"]:
        headers = client.get(address).headers
        policy = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
        mapped = {"script-src": "'self'", "connect-src": "'self'"}
        assert policy == {
            "default-src": "'none'",
            "style-src": "'self'",
            "img-src": "'self' data:",
            "form-action": "'self'",
            "base-uri": "'none'",
            "frame-ancestors": "'none'",
            **(mapped if address.startswith("/places") else {}),
        }, address
        assert headers["x-content-type-options"] == "nosniff", address
        assert headers["referrer-policy"] == "no-referrer", address


def test_no_page_names_another_host(client: TestClient, invented: Invented) -> None:
    """No attribute that loads or leads anywhere holds an address outside the portal."""
    for name, address in addresses(invented).items():
        page = client.get(address).text
        found = re.findall(r'(?:href|src|action|srcset|data|poster)="([^"]*)"', page)
        assert found, name
        for target in found:
            assert re.match(r"[/?#](?!/)", target), (name, target)


def test_no_page_holds_inline_style_or_script(client: TestClient, invented: Invented) -> None:
    """The policy would refuse them: a page that needs them would look broken."""
    for name, address in addresses(invented).items():
        page = client.get(address).text
        ours = re.compile(r'<script src="/static/[\w./?-]+" (defer|type="module")></script>')
        assert bool(ours.search(page)) == address.startswith("/places"), name
        assert not re.search(r"<(script|style)\b|\sstyle=|javascript:", ours.sub("", page)), name


def test_the_style_sheet_loads_nothing() -> None:
    """No font, picture or sheet comes from elsewhere; scripts are those of the map alone."""
    for path in STATIC.glob("*.css"):
        assert not re.search(r"url\(|@import|@font-face|https?:", path.read_text("utf-8")), path
    assert {path.suffix for path in STATIC.iterdir() if path.is_file()} == {".css", ".svg"}
    assert {path.parent.name for path in STATIC.rglob("*.js")} == {"d3", "map"}


def test_our_scripts_ask_nobody_else_and_make_no_markup() -> None:
    """No address but those that the page gives, and no text that is read as markup or code."""
    for path in (STATIC / "map").glob("*.js"):
        told = path.read_text("utf-8").replace("http://www.w3.org/2000/svg", "")
        assert not re.search(r"https?:|//[a-z]+\.|XMLHttpRequest|WebSocket|sendBeacon", told), path
        assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(", told), (
            path
        )


@pytest.mark.parametrize(
    ("name", "sha256"),
    [
        (
            "d3-array.min.js",
            "468f7b9ed38d6322083da4d5ae9fa57d47784f964f16dcff96e413d16cc8f9d9",
        ),
        ("d3-geo.min.js", "1ea4c9608d0998f6468df3ab313c473bebbe81ba2c542a456b49db90e3672f89"),
    ],
)
def test_the_vendored_scripts_are_the_packages_own(name: str, sha256: str) -> None:
    """d3-array 3.2.5 and d3-geo 3.1.2 to the byte, each with its licence beside it."""
    assert hashlib.sha256((STATIC / "d3" / name).read_bytes()).hexdigest() == sha256
    licence = (STATIC / "d3" / f"LICENSE-{name.partition('.')[0]}").read_text("utf-8")
    assert "with or without fee" in licence


def test_templates_never_switch_escaping_off() -> None:
    """No template marks anything as safe."""
    for path in (HERE / "templates").glob("*.html"):
        assert not re.search(r"\|\s*safe\b|autoescape", path.read_text("utf-8")), path.name


@pytest.mark.parametrize(
    "host", ["localhost", "localhost:8000", "127.0.0.1:80", "[::1]:9", "10.0.0.7"]
)
def test_this_machine_is_answered(host: str) -> None:
    """By address or as localhost, with or without a port."""
    assert host_is_known(host, ())


@pytest.mark.parametrize(
    "host", ["", "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "a:b:c"]
)
def test_a_foreign_name_is_not_answered(client: TestClient, host: str) -> None:
    """A name that was pointed at this machine gets no document (DNS rebinding)."""
    answer = client.get("/documents", headers={"host": host})
    assert answer.status_code == 403
    assert "Kestrel" not in answer.text


def test_a_name_can_be_allowed(invented: Invented) -> None:
    """Whoever serves a record under a name says so."""
    app = create_app(invented.path, hosts=["archive.example"])
    with TestClient(app, base_url="http://archive.example") as client:
        assert client.get("/").status_code == 200


def test_nothing_can_be_sent(client: TestClient) -> None:
    """The portal only shows."""
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        assert client.request(method, "/questions").status_code == 405


def test_the_record_is_left_as_it_is(client: TestClient, invented: Invented) -> None:
    """Reading every page changes no byte of the record."""
    before = invented.path.read_bytes()
    for address in addresses(invented).values():
        client.get(address)
    assert invented.path.read_bytes() == before


def test_documentation_pages_that_load_from_elsewhere_are_off(client: TestClient) -> None:
    """The framework's own pages would load scripts from another machine."""
    for address in ("/docs", "/redoc", "/openapi.json"):
        assert client.get(address).status_code == 404


def test_files_beside_the_style_sheet_are_not_served(client: TestClient) -> None:
    """No path leads out of the folder of static files."""
    for address in ("/static/../app.py", "/static/%2e%2e/app.py", "/static//etc/passwd"):
        assert client.get(address).status_code == 404


def test_no_request_leaves_the_machine(
    client: TestClient, invented: Invented, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Answering opens no connection to anywhere."""

    def refuse(self: socket.socket, address: object) -> None:
        raise AssertionError(f"a connection to {address}")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    for address in addresses(invented).values():
        assert client.get(address).status_code == 200


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write to what is read-only")
def test_a_record_that_may_not_be_written_opens(invented: Invented) -> None:
    """A record on read-only storage can be read."""
    mode = stat.S_IMODE(invented.path.stat().st_mode)
    invented.path.chmod(0o444)
    try:
        create_app(invented.path)
    finally:
        invented.path.chmod(mode)
