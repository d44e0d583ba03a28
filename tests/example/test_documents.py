"""The binary documents of the example are what their scripts write, byte for byte, run by run."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from variorum.read import Entry, read_file
from variorum.settings import Settings

EXAMPLE = Path(__file__).parents[2] / "example"


def _script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"example_{name}", EXAMPLE / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _text(path: Path) -> str:
    return read_file(Entry(path, path.name), Settings()).text


@pytest.mark.parametrize("name", ["make_docx", "make_pdf", "make_meetings"])
def test_scripts_write_the_same_bytes_each_time(name: str, tmp_path: Path) -> None:
    """Two runs leave two equal files: no clock and no chance gets into them."""
    if name != "make_docx":
        pytest.importorskip("reportlab")
    script = _script(name)
    script.make(tmp_path / "one")
    script.make(tmp_path / "two")
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


@pytest.mark.parametrize("name", ["make_docx", "make_pdf", "make_meetings"])
def test_committed_files_are_what_the_scripts_write(name: str, tmp_path: Path) -> None:
    """Whoever changes a script commits the file that it makes."""
    if name != "make_docx":
        pytest.importorskip("reportlab")
    script = _script(name)
    written = tmp_path / script.FILE.name
    script.make(written)
    assert _text(written) == _text(script.FILE)


def test_the_flattened_annex_is_what_the_script_writes() -> None:
    """The text and the PDF come from one table, so the gold is true of both."""
    script = _script("make_meetings")
    assert script.TEXT.read_text("utf-8") == script.flattened()
