"""Whatever a file holds, reading it gives a Document, and says what is wrong."""

from __future__ import annotations

import io
import json
import random
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import variorum.read.document as document_module
from tests.read.pdf_maker import Page, make_pdf
from variorum.model import Document, digest
from variorum.read import Entry, list_files, read_file, reader_identity
from variorum.settings import Settings

SETTINGS = Settings()
ENDINGS = (".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".csv", ".dat", "", ".eml", ".mhtml")


def _read(folder: Path, name: str, data: bytes, settings: Settings = SETTINGS) -> Document:
    path = folder / name
    path.write_bytes(data)
    return read_file(Entry(path, name), settings)


def _docx() -> bytes:
    document = docx.Document()
    document.add_paragraph("The council of the town met on Monday and voted for the bridge.")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _archive(part: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(part, "words")
    return out.getvalue()


def _pdf() -> bytes:
    page = Page()
    page.text(50, 700, "The council of the town met on Monday and voted for the bridge.")
    return make_pdf([page])


def _demand_whole(document: Document) -> None:
    """What holds for every Document, read or unread."""
    assert (document.unread is None) == bool(document.text)
    assert not set("\r\x00") & set(document.text)
    json.dumps([document.text, document.path, document.title], ensure_ascii=False).encode("utf-8")
    for page in document.pages or ():
        assert page.end <= len(document.text)


@pytest.mark.parametrize("ending", ENDINGS)
def test_random_bytes_are_unread_with_a_reason(tmp_path, ending):
    """Noise under any name is listed, with its hash, and no text."""
    data = random.Random(7).randbytes(20_000)
    document = _read(tmp_path, f"noise{ending}", data)
    assert document.text == ""
    assert document.unread
    assert document.sha256 == digest(data)
    assert document.analysed is False


@pytest.mark.parametrize("ending", ENDINGS)
@given(data=st.binary(max_size=300))
@settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
def test_any_bytes_give_a_whole_document(tmp_path, ending, data):
    """No bytes under any name raise, or give text that cannot be stored."""
    _demand_whole(_read(tmp_path, f"any{ending}", data))


@pytest.mark.parametrize("make", [_docx, _pdf])
@given(place=st.floats(0, 1), noise=st.binary(max_size=40), cut=st.booleans())
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_damaged_files_give_a_whole_document(tmp_path, make, place, noise, cut):
    """A DOCX or PDF cut off or overwritten anywhere is read or named as unread."""
    data = make()
    at = int(place * len(data))
    damaged = data[:at] if cut else data[:at] + noise + data[at + len(noise) :]
    name = "damaged.docx" if make is _docx else "damaged.pdf"
    _demand_whole(_read(tmp_path, name, damaged))


@pytest.mark.parametrize("ending", ENDINGS)
def test_empty_files_are_named(tmp_path, ending):
    """A file without bytes, or with blanks alone, has no text to read."""
    assert _read(tmp_path, f"a{ending}", b"").unread.startswith("empty:")


def test_blanks_alone_are_empty(tmp_path):
    """A file of blanks and line breaks is named as empty."""
    assert _read(tmp_path, "a.txt", b" \n\n\t").unread.startswith("empty:")


@pytest.mark.parametrize(
    ("name", "data", "found"),
    [
        ("a.txt", _pdf(), "a PDF"),
        ("a.html", _docx(), "a ZIP archive"),
        ("a.pdf", b"<html><body>words</body></html>", "HTML"),
        ("a.pdf", b"Just words.", "text or unknown data"),
        ("a.docx", _pdf(), "a PDF"),
        ("a.docx", b"\x89PNG\r\n\x1a\n0000", "a PNG image"),
        ("a.md", b"\xff\xd8\xff\xe0 0000", "a JPEG image"),
    ],
)
def test_a_wrong_ending_is_named(tmp_path, name, data, found):
    """The reason says what the name promises and what the bytes are."""
    reason = _read(tmp_path, name, data).unread
    assert reason.startswith("wrong type:")
    assert found in reason


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (_pdf(), "application/pdf"),
        (_docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (b"<!doctype html><p>Words of a page.", "text/html"),
        (b"Just words.", "text/plain"),
    ],
)
def test_files_without_a_known_ending_are_read_by_their_bytes(tmp_path, data, media_type):
    """A name that promises nothing is no obstacle."""
    document = _read(tmp_path, "file.bak", data)
    assert document.unread is None
    assert document.media_type == media_type


@pytest.mark.parametrize(
    ("name", "data", "advice"),
    [
        ("a.png", b"\x89PNG\r\n\x1a\n0000", "OCR"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "DOCX"),
        ("a.zip", b"PK\x05\x06" + bytes(18), "Unpack"),
        ("a.rtf", b"{\\rtf1 words}", "DOCX"),
        ("a.xml", b"<?xml version='1.0'?><item>13 lost</item>", "HTML"),
        ("a.odt", _archive("META-INF/manifest.xml"), "OpenDocument"),
        ("a.xlsx", _archive("xl/workbook.xml"), "Excel"),
    ],
)
def test_what_cannot_be_read_comes_with_advice(tmp_path, name, data, advice):
    """An image, an old Word file, an archive: each with what to do about it."""
    assert advice in _read(tmp_path, name, data).unread


def test_a_protected_word_file_is_encrypted(tmp_path):
    """Word keeps a protected DOCX in another kind of file; it is still called encrypted."""
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    assert _read(tmp_path, "a.docx", data).unread.startswith("encrypted:")


def test_a_zip_bomb_is_unread(tmp_path):
    """A DOCX that would unpack to far more than its size is refused."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", bytes(40_000_000))
    assert _read(tmp_path, "bomb.docx", out.getvalue()).unread.startswith("too large:")


def test_a_file_beyond_the_limit_is_unread_but_hashed(tmp_path):
    """It is named with its digest; its bytes are not held."""
    document = _read(tmp_path, "a.txt", b"x" * 2_000, Settings(largest_file=1_000))
    assert document.unread.startswith("too large:")
    assert document.sha256 == digest(b"x" * 2_000)


def test_a_file_that_went_away_is_unread(tmp_path):
    """Between listing and reading a file may vanish."""
    document = read_file(Entry(tmp_path / "gone.txt", "gone.txt"), SETTINGS)
    assert document.unread.startswith("broken:")


def test_a_reader_that_fails_leaves_the_file_unread(tmp_path, monkeypatch):
    """An error that no one foresaw is a reason like others, and the others are read."""

    def fail(_data: bytes, _settings: Settings) -> None:
        raise TypeError("unforeseen")

    broken = replace(document_module._PLAIN, read=fail)
    monkeypatch.setitem(document_module._BY_EXTENSION, ".txt", broken)
    document = _read(tmp_path, "a.txt", b"Words.")
    assert document.unread.startswith("broken: its reader failed (TypeError)")
    assert document.sha256 == digest(b"Words.")


def test_a_line_of_50_megabytes_is_read(tmp_path):
    """One line of any length is text like any other."""
    data = b"the 12 men of the town " * (50 * 1024 * 1024 // 23)
    document = _read(tmp_path, "long.txt", data)
    assert len(document.text) == len(data)
    assert document.language == "en"


def test_one_bad_file_does_not_stop_the_others(tmp_path):
    """Each file stands for itself."""
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7 nothing")
    (tmp_path / "b.txt").write_text("Some words.")
    documents = [read_file(entry, SETTINGS) for entry in list_files(tmp_path).entries]
    assert [document.unread is None for document in documents] == [False, True]


def test_the_same_bytes_at_two_paths_are_two_documents(tmp_path):
    """Copies are what this is about."""
    one, two = _read(tmp_path, "a.txt", b"Words."), _read(tmp_path, "b.txt", b"Words.")
    assert one.sha256 == two.sha256
    assert one.id != two.id


@pytest.mark.parametrize(("name", "make"), [("a.pdf", _pdf), ("a.docx", _docx)])
def test_reading_twice_gives_the_same_document(tmp_path, name, make):
    """Reading is a function of path and bytes."""
    data = make()
    assert _read(tmp_path, name, data) == _read(tmp_path, name, data)


def test_the_identity_names_every_reader():
    """What a document was read by is part of what names all readers."""
    for name in ("plain", "markdown", "html", "pdf", "docx"):
        assert f"{name} 1" in reader_identity()
