"""Pages can be used by ear, by keyboard, and with little contrast vision."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from fastapi.testclient import TestClient

from tests.portal.invented import Invented
from tests.portal.test_pages import addresses
from variorum.portal.rendering import STATIC

_SHEET = (STATIC / "variorum.css").read_text("utf-8")


def test_pages_have_landmarks_and_a_skip_link(client: TestClient, invented: Invented) -> None:
    """One main, a header, a navigation with a name, a footer, and a way past the header."""
    for name, address in addresses(invented).items():
        page = client.get(address).text
        for part in (
            '<html lang="en">',
            "<header",
            "<main id=",
            "<footer",
            '<nav class="rooms" aria',
        ):
            assert page.count(part) == 1, (name, part)
        assert page.index('href="#main"') < page.index("<header"), name


def test_headings_skip_no_level(client: TestClient, invented: Invented) -> None:
    """A heading is at most one level below the one before it."""
    for name, address in addresses(invented).items():
        levels = [int(n) for n in re.findall(r"<h([1-6])\b", client.get(address).text)]
        assert levels[0] == 1, name
        for before, after in pairwise(levels):
            assert after <= before + 1, (name, levels)


def test_fields_have_labels(client: TestClient, invented: Invented) -> None:
    """Every field that can be seen has a label."""
    for name, address in addresses(invented).items():
        page = client.get(address).text
        for field in re.findall(r"<(?:input|select)\b[^>]*>", page):
            if 'type="hidden"' in field:
                continue
            named = re.search(r'id="([^"]+)"', field)
            labelled = named and f'for="{named[1]}"' in page
            wrapped = re.search(rf"<label>[^<]*{re.escape(field)}", page)
            assert labelled or wrapped, (name, field)


def test_pictures_have_words(client: TestClient, invented: Invented) -> None:
    """A drawing either says what it shows or is hidden from those who listen."""
    for name, address in addresses(invented).items():
        for drawing in re.findall(r"<svg\b[^>]*>", client.get(address).text):
            spoken = 'role="img"' in drawing and "aria-label=" in drawing
            assert spoken or 'aria-hidden="true"' in drawing, (name, drawing)


def test_no_identifier_is_used_twice(client: TestClient, invented: Invented) -> None:
    """An anchor leads to one place."""
    for name, address in addresses(invented).items():
        ids = re.findall(r'\sid="([^"]+)"', client.get(address).text)
        assert len(ids) == len(set(ids)), name


def _colours(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})", block))


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


_LIGHT = _colours(_SHEET[: _SHEET.index("@media")])
_DARK = _LIGHT | _colours(_SHEET[_SHEET.index("@media") : _SHEET.index("*, *::before")])
_GROUNDS = ("paper", "raised", "sunk")


@pytest.mark.parametrize("scheme", [_LIGHT, _DARK], ids=["light", "dark"])
def test_text_stands_out(scheme: dict[str, str]) -> None:
    """Text reaches 4.5 to 1 on every ground it stands on (WCAG 2.2, 1.4.3)."""
    for ground in _GROUNDS:
        for text in ("ink", "soft", "link"):
            assert _contrast(scheme[text], scheme[ground]) >= 4.5, (text, ground)
    for ground in ("point", "chosen", "statement-wash"):
        assert _contrast(scheme["ink"], scheme[ground]) >= 4.5, ground


@pytest.mark.parametrize("scheme", [_LIGHT, _DARK], ids=["light", "dark"])
def test_lines_that_mean_something_stand_out(scheme: dict[str, str]) -> None:
    """Marks, borders of fields and the focus ring reach 3 to 1 (WCAG 2.2, 1.4.11)."""
    for line in ("figure", "event", "statement", "instrument", "focus", "rule-strong"):
        for ground in ("paper", "raised"):
            assert _contrast(scheme[line], scheme[ground]) >= 3, (line, ground)


def test_kinds_differ_in_more_than_colour() -> None:
    """Each kind has a line of its own shape."""
    shapes = {
        kind: re.findall(rf"\.k-{kind} \{{([^}}]*)\}}", _SHEET)
        for kind in ("figure", "event", "statement", "instrument")
    }
    assert "solid" in shapes["figure"][0]
    assert "dashed" in shapes["event"][0]
    assert any("background" in rule for rule in shapes["statement"])
    assert "double" in shapes["instrument"][0]


def test_focus_is_seen() -> None:
    """Whatever has the keyboard has a ring."""
    assert re.search(r":focus-visible \{[^}]*outline: 3px", _SHEET)
    assert not re.search(r"(?<!main):focus[^{]*\{[^}]*outline:\s*(none|0)", _SHEET)
