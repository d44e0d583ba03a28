"""A real Chromium goes the main path and asks no other machine for anything.

Skipped where no Chromium is installed, unless VARIORUM_REQUIRE_BROWSER=1 demands one.
"""

from __future__ import annotations

import os
import shutil
import socket
import threading
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
import uvicorn

from tests.portal.invented import Invented
from tests.portal.invented_texts import HOSTILE_TITLE
from tests.portal.test_pages import addresses
from variorum.portal import create_app

pytestmark = pytest.mark.browser

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
]


def _chromium() -> str | None:
    return next((found for name in _NAMES if (found := shutil.which(name))), None)


def _demanded() -> bool:
    return os.environ.get("VARIORUM_REQUIRE_BROWSER") == "1"


@pytest.fixture(scope="module")
def site(invented: Invented) -> Iterator[str]:
    """The portal on a free port of this machine."""
    app = create_app(invented.path)
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join(timeout=10)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    """A headless Chromium, as the system has it."""
    executable = _chromium()
    if executable is None and not _demanded():
        pytest.skip("no Chromium is installed: the browser tests were not run")
    assert executable, "VARIORUM_REQUIRE_BROWSER=1, but no Chromium is installed"
    if not _demanded():
        pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=_ARGUMENTS)
        yield browser
        browser.close()


class Visit:
    """A page, the requests it made, and what its console said."""

    def __init__(self, page: Any, site: str) -> None:
        self.page, self.site = page, site
        self.asked: list[str] = []
        self.said: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("console", lambda message: self.said.append(message.text))
        page.on("dialog", lambda dialog: (self.said.append("dialog"), dialog.dismiss()))

    def open(self, address: str) -> None:
        """Go to an address of the portal."""
        self.page.goto(self.site + address)

    def stayed(self) -> bool:
        """Whether every request went to the portal."""
        host = urlsplit(self.site).netloc
        return all(url.startswith("data:") or urlsplit(url).netloc == host for url in self.asked)


@pytest.fixture(params=[1280, 390], ids=["wide", "narrow"])
def visit(chromium: Any, site: str, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """A page with scripts switched off, wide as a desk or narrow as a telephone."""
    context = chromium.new_context(
        java_script_enabled=False, viewport={"width": request.param, "height": 844}
    )
    yield Visit(context.new_page(), site)
    context.close()


def test_the_main_path(visit: Visit, invented: Invented) -> None:
    """Home, a contradiction, the marked passage in its document, back, and search."""
    page = visit.page
    visit.open("/")
    page.get_by_role("link", name="How many people were displaced at Kestrel Lock?").click()
    assert "140 is above 90" in page.inner_text("main")

    page.locator("article.claim", has_text="No more than 90 people").get_by_role(
        "link", name="Statement on the events at Kestrel Lock"
    ).click()
    marked = page.locator("a.chosen")
    assert marked.inner_text() == "No more than 90 people"
    box = marked.bounding_box()
    assert box is not None
    assert 0 <= box["y"] <= 844, "the marked passage is in view"
    assert "Dorsk Ministry of Rivers" in page.inner_text("aside")

    page.locator("aside").get_by_role("link", name="How many people were displaced").click()
    assert page.url.endswith(f"/questions/{invented.questions['displaced']}")
    page.go_back()
    assert page.locator("a.chosen").count() == 1

    page.get_by_role("searchbox").fill("spokeswoman")
    page.get_by_role("button", name="Search").click()
    assert page.locator("mark.hit").first.inner_text() == "spokeswoman"
    page.locator(".hits a").first.click()
    assert page.locator("a.chosen").count() == 1
    assert visit.stayed(), visit.asked


def test_every_page_fits_and_asks_no_one_else(visit: Visit, invented: Invented) -> None:
    """No page is wider than the window, loads anything from elsewhere, or breaks its policy."""
    width = visit.page.viewport_size["width"]
    for name, address in addresses(invented).items():
        visit.open(address)
        size = visit.page.locator("html").evaluate("e => e.scrollWidth")
        assert size <= width, (name, size)
        assert visit.page.locator("h1").count() == 1, name
    assert visit.stayed(), visit.asked
    assert visit.said == []


def test_a_figure_inside_a_statement_can_be_chosen(visit: Visit, invented: Invented) -> None:
    """Inner and outer marks are both reached with a click."""
    page = visit.page
    visit.open(f"/documents/{invented.documents['board/brief.txt']}")
    page.locator(f"#{invented.claims['inside']}").click()
    assert page.locator("aside .panel-words").inner_text() == "140 families"
    page.locator("aside").get_by_role("link", name="Ilse Marn: ").click()
    assert page.locator("aside .panel-words").inner_text().startswith("No warning was given")


def test_the_timeline_is_moved_by_links(visit: Visit) -> None:
    """Closer and back without a script; a mark leads to its entry in the list."""
    page = visit.page
    visit.open("/chronology")
    page.get_by_role("link", name="Closer").click()
    assert "since=" in page.url and page.url.endswith("#timeline")
    assert page.get_by_role("link", name="Wider").count() == 1
    page.get_by_role("link", name="The whole record").click()
    assert "since=" not in page.url
    visit.open("/chronology?since=1987&before=1988")
    mark = page.locator("svg a.mark").first
    mark.click()
    entry = page.locator("li:target")
    entry.wait_for()
    box = entry.bounding_box()
    assert box is not None and 0 <= box["y"] <= 844
    assert visit.stayed(), visit.asked


def test_the_map_is_moved_where_it_stands(chromium: Any, site: str) -> None:
    """With scripts: by keys, buttons, a drag and another projection; nobody else is asked."""
    context = chromium.new_context(viewport={"width": 1280, "height": 844})
    visit = Visit(context.new_page(), site)
    page = visit.page
    visit.open("/places")
    page.locator(".live .place-mark").first.wait_for()
    assert not page.locator("svg.wide").is_visible()

    def spot() -> tuple[float, float]:
        box = page.locator(".live .place-mark").first.bounding_box()
        return round(box["x"]), round(box["y"])

    def settled(before: tuple[float, float]) -> tuple[float, float]:
        page.wait_for_function("() => !('moving' in document.querySelector('.is-live').dataset)")
        after = spot()
        assert after != before
        return after

    at = spot()
    page.locator(".live").focus()
    page.keyboard.press("ArrowLeft")
    at = settled(at)
    page.get_by_role("button", name="North").click()
    at = settled(at)
    page.get_by_label("Equal-area projection").select_option("azimuth")
    settled(at)
    page.get_by_role("button", name="First view").click()
    told = page.locator(".is-live [role=status]").inner_text()
    assert "km across" in told
    assert page.get_by_role("link", name="List the places of this part").count() == 1
    assert visit.stayed(), visit.asked
    assert visit.said == []
    page.locator(".live .place-mark .spot, .live .place-mark .shade").first.click()
    page.wait_for_url("**/places/*")
    page.locator(".small-map .live .place-mark").first.wait_for()
    assert visit.said == []
    context.close()


def test_a_script_in_a_document_does_not_run(chromium: Any, site: str, invented: Invented) -> None:
    """With scripts switched on, text that looks like one is shown and nothing happens."""
    context = chromium.new_context(java_script_enabled=True)
    visit = Visit(context.new_page(), site)
    visit.open(f"/documents/{invented.documents['hostile/<b>.txt']}")
    assert visit.page.inner_text("h1") == HOSTILE_TITLE
    assert "onerror=" in visit.page.inner_text("article.document")
    assert visit.page.locator("main script, main img").count() == 0
    assert "dialog" not in visit.said
    assert visit.stayed(), visit.asked
    context.close()


def test_the_keyboard_reaches_the_content(visit: Visit) -> None:
    """The first stop is the way past the header, and it can be seen when it has the focus."""
    visit.open("/questions")
    visit.page.keyboard.press("Tab")
    skip = visit.page.locator("a.skip")
    assert skip.bounding_box()["x"] >= 0
    visit.page.keyboard.press("Enter")
    assert visit.page.url.endswith("#main")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_both_schemes_are_drawn(chromium: Any, site: str, scheme: Any) -> None:
    """The page follows the system: dark text on light, or light on dark."""
    context = chromium.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{site}/")
    ground, ink = page.locator("body").evaluate(
        "e => [getComputedStyle(e).backgroundColor, getComputedStyle(e).color]"
    )
    brightness = [sum(map(int, c.strip("rgb()").split(","))) for c in (ground, ink)]
    assert (brightness[0] > brightness[1]) == (scheme == "light")
    context.close()
