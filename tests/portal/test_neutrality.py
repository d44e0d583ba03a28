"""The portal's own voice holds no word that judges: docs/explanation/neutrality.md says which."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from variorum.portal import words
from variorum.portal.rendering import HERE, STATIC

_PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "neutrality.md"
#: Attributes that are shown or read aloud.
_SPOKEN = re.compile(r'\s(?:title|aria-label|placeholder|alt)="([^"]*)"')


def _kept_out() -> dict[str, str]:
    """The words of the table with their reasons."""
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \|$", _PAGE.read_text("utf-8"), re.MULTILINE)
    return {
        word.strip(): reason.strip()
        for listed, reason in rows
        if listed != "words" and not listed.startswith("---")
        for word in listed.split(",")
    }


def _own_voice() -> dict[str, str]:
    """Every text in which the portal speaks: what templates show or say, and messages."""
    found = {path.name: _said(path.read_text("utf-8")) for path in _templates()}
    return found | {"words.py": str([v for name, v in vars(words).items() if name.isupper()])}


def _templates() -> list[Path]:
    return sorted((HERE / "templates").glob("*.html"))


def _said(template: str) -> str:
    """A template without code and tags, with what its expressions and spoken attributes say."""
    template = re.sub(r"\{%.*?%\}|\{#.*?#\}", " ", template, flags=re.DOTALL)
    written = re.findall(r"\{\{(.*?)\}\}", template, flags=re.DOTALL)
    literals = [text for code in written for text in re.findall(r"[\"']([^\"']*)[\"']", code)]
    template = re.sub(r"\{\{.*?\}\}", " ", template, flags=re.DOTALL)
    spoken = _SPOKEN.findall(template)
    return " | ".join([re.sub(r"<[^>]*>", " ", template), *spoken, *literals])


def _occurs(word: str, text: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text, re.IGNORECASE) is not None


def test_each_word_has_a_reason() -> None:
    """The list is not empty and says why for every word."""
    kept_out = _kept_out()
    assert len(kept_out) > 50
    assert all(len(reason) > 10 for reason in kept_out.values())


@pytest.mark.parametrize("name", sorted(_own_voice()))
def test_no_judging_word_in_the_portal(name: str) -> None:
    """No template and no message holds a word of the list."""
    text = _own_voice()[name]
    assert [word for word in _kept_out() if _occurs(word, text)] == []


def test_a_judging_word_would_be_found() -> None:
    """The reading of templates is not blind: a word put there is seen."""
    template = '<p title="a hoax" class="myth">{% if true %}It is False{{ "wrong" }}{% endif %}</p>'
    said = _said(template)
    assert [w for w in ("false", "hoax", "wrong", "myth", "true") if _occurs(w, said)] == [
        "false",
        "hoax",
        "wrong",
    ]
    assert not _occurs("lie", "believe, relies, lie-in")


def test_no_colour_is_red_or_green() -> None:
    """Right and wrong have no colour here: no strong red and no strong green in any sheet."""
    sheet = "".join(path.read_text("utf-8") for path in sorted(STATIC.glob("*.css")))
    for colour in set(re.findall(r"#[0-9a-f]{6}\b", sheet)):
        red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
        assert not (red > 1.9 * max(green, blue, 1) and red > 90), colour
        assert not (green > 1.4 * max(red, blue, 1) and green > 90), colour
