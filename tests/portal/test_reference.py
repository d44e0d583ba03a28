"""docs/reference/portal.md names every page, parameter, shape and field."""

from __future__ import annotations

import inspect
import re
from dataclasses import fields
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from fastapi.params import Depends

from variorum.portal.pages import PAGES
from variorum.portal.security import CONTENT_SECURITY_POLICY, HEADERS
from variorum.portal.words import ERRORS
from variorum.store.queries import shapes

_PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "portal.md").read_text("utf-8")
_SHAPES = [getattr(shapes, name) for name in shapes.__all__]


def _parameters(asked) -> list[str]:  # type: ignore[no-untyped-def]
    """What a page takes from its address, by itself or through what it depends on."""
    found = []
    for name, hint in get_type_hints(asked, include_extras=True).items():
        needed = [part for part in get_args(hint)[1:] if isinstance(part, Depends)]
        if needed and name != "record":
            found += _parameters(needed[0].dependency)
        elif name != "return":
            found.append(name)
    return found


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path)
def test_every_page_is_in_the_reference(page) -> None:  # type: ignore[no-untyped-def]
    """Its address stands in the table of pages, with its parameters and the shape of its JSON."""
    path = re.sub(r"\{\w+\}", "{id}", page.path)
    (row,) = re.findall(rf"^\| `{re.escape(path)}` \|.*$", _PAGE, re.MULTILINE)
    signature = inspect.signature(page.ask)
    for name in _parameters(page.ask):
        if name != "record" and f"{{{name}}}" not in page.path:
            assert f"`{'in' if name == 'scope' else name}`" in row, name
    assert str(signature.return_annotation).removeprefix("queries.") in row


@pytest.mark.parametrize("shape", _SHAPES, ids=lambda shape: shape.__name__)
def test_every_field_is_in_the_reference(shape: type) -> None:
    """Each shape has its heading and a row for each field."""
    _, found, after = _PAGE.partition(f"### {shape.__name__}\n")
    assert found
    section = after.partition("\n### ")[0]
    told = re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE)
    assert told == [field.name.rstrip("_") for field in fields(shape)]


def test_every_error_and_header_is_in_the_reference() -> None:
    """Statuses with a message of their own, and the headers that every answer carries."""
    for status in ERRORS:
        assert f"| {status} |" in _PAGE
    for name in HEADERS:
        assert f"`{name}" in _PAGE or f"{name}: " in _PAGE, name
    assert CONTENT_SECURITY_POLICY in " ".join(_PAGE.split())
