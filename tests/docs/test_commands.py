"""What the documentation tells people to type exists."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import typer

from variorum.cli import app

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), ROOT / "example" / "README.md"])
TEXTS = {page: page.read_text("utf-8") for page in PAGES}
GROUP: Any = typer.main.get_command(app)
BLOCK = re.compile(r"^```\w*\n(.*?)^```|^ {4}([^\n]*)\n", re.MULTILINE | re.DOTALL)
TYPED = re.compile(r"^(?:\$ )?(?:\S*/)?variorum (\S+)(.*)$", re.MULTILINE)


def _commands() -> dict[str, Any]:
    return dict(GROUP.commands)


def _typed() -> list[tuple[str, str, str]]:
    """(page, command, rest of the line) for each command in an indented block."""
    return [
        (str(page.relative_to(ROOT)), command, rest)
        for page, text in TEXTS.items()
        for fenced, indented in BLOCK.findall(text)
        for command, rest in TYPED.findall(fenced or indented)
    ]


@pytest.mark.parametrize(("page", "command", "rest"), _typed())
def test_typed_commands_and_their_options_exist(page: str, command: str, rest: str) -> None:
    """Every command line in a page names a command, and options that it has."""
    if command.startswith("-"):
        known = {name for option in GROUP.params for name in option.opts} | {"--help"}
        assert command in known
        return
    assert command in _commands()
    has = {name for option in _commands()[command].params for name in option.opts}
    assert set(re.findall(r"(?<=\s)--?[a-z]+", rest)) <= has | {"--help", "-h"}


@pytest.mark.parametrize("command", sorted(_commands()))
def test_every_command_is_documented(command: str) -> None:
    """No command is left out of the documentation."""
    assert any(f"variorum {command} " in text for text in TEXTS.values())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_make_targets_exist(page: Path) -> None:
    """Every `make x` that a page tells people to type is a target of the Makefile."""
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    told = set(re.findall(r"(?:^ {4}|`)make ([a-z]+)", TEXTS[page], re.MULTILINE))
    assert told <= targets
