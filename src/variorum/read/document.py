"""One file in, one Document out, whatever the file turns out to be."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import TypedDict, Unpack

from variorum.errors import Unreadable
from variorum.model import Document, Span, digest
from variorum.read.content import Content, storable
from variorum.read.docx import READER as DOCX_READER
from variorum.read.docx import read_docx
from variorum.read.folder import Entry
from variorum.read.html import READER as HTML_READER
from variorum.read.html import read_html
from variorum.read.language import UNKNOWN, tell_language
from variorum.read.mail import READER as MAIL_READER
from variorum.read.mail import read_mail
from variorum.read.markdown import READER as MARKDOWN_READER
from variorum.read.markdown import read_markdown
from variorum.read.pdf import READER as PDF_READER
from variorum.read.pdf import read_pdf
from variorum.read.plain import READER as PLAIN_READER
from variorum.read.plain import read_plain
from variorum.read.sniff import kind_of, refuse_markup, wrong_type
from variorum.settings import Settings

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class _Format:
    media_type: str
    reader: str
    read: Callable[[bytes, Settings], Content]


_PLAIN = _Format("text/plain", PLAIN_READER, read_plain)
_MARKDOWN = _Format("text/markdown", MARKDOWN_READER, read_markdown)
_HTML = _Format("text/html", HTML_READER, read_html)
_PDF = _Format("application/pdf", PDF_READER, read_pdf)
_DOCX = _Format(
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    DOCX_READER,
    read_docx,
)
_MAIL = _Format("message/rfc822", MAIL_READER, read_mail)
_SAVED_PAGE = _Format("multipart/related", MAIL_READER, read_mail)
_UNKNOWN_TYPE = "application/octet-stream"
_BY_EXTENSION = {
    ".txt": _PLAIN,
    ".text": _PLAIN,
    ".md": _MARKDOWN,
    ".markdown": _MARKDOWN,
    ".html": _HTML,
    ".htm": _HTML,
    ".xhtml": _HTML,
    ".pdf": _PDF,
    ".docx": _DOCX,
    ".eml": _MAIL,
    ".mht": _SAVED_PAGE,
    ".mhtml": _SAVED_PAGE,
}
_BY_CONTENT = {"pdf": _PDF, "zip": _DOCX, "html": _HTML}


class Metadata(TypedDict, total=False):
    """What may be said of a document that is made from a string."""

    media_type: str
    reader: str
    language: str
    analysed: bool
    title: str | None
    author: str | None
    publisher: str | None
    published: str | None
    url: str | None
    kind: str | None
    side: str | None
    pages: tuple[Span, ...] | None
    notes: tuple[str, ...]
    extra: tuple[tuple[str, str], ...]


@lru_cache(maxsize=1)
def reader_identity() -> str:
    """Names and versions of all readers: part of the key of whatever is kept of a reading."""
    formats = (_PLAIN, _MARKDOWN, _HTML, _PDF, _DOCX, _MAIL)
    return "; ".join(format_.reader for format_ in formats)


def read_file(entry: Entry, settings: Settings) -> Document:
    """The Document of a file. Never raises for a bad file.

    A file from which no text could be read gives a Document with `text` "" whose `unread`
    says what is wrong and what to do. What its row of sources.csv says goes before what the
    file says of itself.
    """
    format_ = _BY_EXTENSION.get(PurePosixPath(entry.relative).suffix.lower())
    sha256 = digest(b"")
    try:
        data = _bytes(entry.path, settings)
        sha256 = digest(data) if len(data) <= settings.largest_file else _sha256(entry.path)
        _check_size(data, settings)
        format_ = _format(format_, data, entry)
        content = _read(format_, data, settings)
    except Unreadable as error:
        return _unread(entry, sha256, format_, f"{error.what} {error.do}".strip())
    except OSError as error:
        reason = f"broken: the file cannot be opened ({error.strerror}). Check its permissions."
        return _unread(entry, sha256, format_, reason)
    except RecursionError:
        reason = "broken: its parts are nested too deeply. Get an intact copy."
        return _unread(entry, sha256, format_, reason)
    except MemoryError:
        reason = "too large: it does not fit into memory. Split it."
        return _unread(entry, sha256, format_, reason)
    except Exception as error:  # noqa: BLE001
        # files are made to break parsers, in ways their authors did not foresee; none may
        # stop the others
        reason = (
            f"broken: its reader failed ({type(error).__name__}). Get an intact copy, or report it."
        )
        return _unread(entry, sha256, format_, reason)
    return _document(entry, sha256, format_, content, settings)


def document_from_text(
    text: str,
    *,
    path: str = "text.txt",
    settings: Settings | None = None,
    **known: Unpack[Metadata],
) -> Document:
    """A Document of a string, for benchmarks and tests.

    Offsets into the given string stay true: characters are only ever replaced one for one
    (a carriage return by a blank before a line feed and by a line feed elsewhere; NUL and
    lone surrogates by U+FFFD). The language is told from the text unless given.
    """
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    text = storable(text)
    known.setdefault("media_type", _PLAIN.media_type)
    known.setdefault("reader", _PLAIN.reader)
    if "language" not in known:
        code, analysed, notes = tell_language(text, None, settings or Settings())
        known["language"] = code
        known.setdefault("analysed", analysed)
        known.setdefault("notes", notes)
    return Document(path=path, sha256=digest(text.encode("utf-8")), text=text, **known)


def _sha256(path: Path) -> str:
    """Of the file in pieces, so that a file too large to hold still has its digest."""
    sha = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            sha.update(chunk)
    return sha.hexdigest()


def _bytes(path: Path, settings: Settings) -> bytes:
    """The file, or one byte more than the largest that is read."""
    with path.open("rb") as file:
        return file.read(settings.largest_file + 1)


def _check_size(data: bytes, settings: Settings) -> None:
    if len(data) > settings.largest_file:
        raise Unreadable(
            f"too large: more than {settings.largest_file:,} bytes.",
            do="Split it, or raise the setting largest_file.",
        )
    if not data:
        raise Unreadable("empty: the file has no bytes.", do="Get an intact copy.")


def _format(promised: _Format | None, data: bytes, entry: Entry) -> _Format:
    """The format to read as: by name, if the bytes are that; for other names by the bytes."""
    extension = PurePosixPath(entry.relative).suffix.lower()
    if promised is None:
        found = kind_of(data)
        if found is None:
            refuse_markup(data)
        return _BY_CONTENT[found] if found else _PLAIN
    try:
        found = kind_of(data)
    except Unreadable as known:
        if known.what.startswith("encrypted"):
            raise
        raise wrong_type(extension, data) from known
    if promised in (_PDF, _DOCX):
        fits = found is not None and _BY_CONTENT[found] is promised
    else:
        # HTML is text too: it may stand under any textual ending
        fits = found in (None, "html")
    if not fits:
        raise wrong_type(extension, data)
    return promised


def _read(format_: _Format, data: bytes, settings: Settings) -> Content:
    content = format_.read(data, settings)
    if not content.text.strip():
        raise Unreadable("empty: there is no text in it.", do="Get a copy that has its text.")
    return content


def _unread(entry: Entry, sha256: str, format_: _Format | None, reason: str) -> Document:
    bare = Document(
        path=entry.relative,
        sha256=sha256,
        text="",
        media_type=format_.media_type if format_ else _UNKNOWN_TYPE,
        reader=format_.reader if format_ else "none",
        language=UNKNOWN,
        analysed=False,
        unread=reason,
    )
    return _described(bare, entry)


def _document(
    entry: Entry, sha256: str, format_: _Format, content: Content, settings: Settings
) -> Document:
    language, analysed, notes = tell_language(content.text, content.language, settings)
    bare = Document(
        path=entry.relative,
        sha256=sha256,
        text=content.text,
        media_type=format_.media_type,
        reader=format_.reader,
        language=language,
        analysed=analysed,
        title=content.title,
        author=content.author,
        publisher=content.publisher,
        published=content.published,
        url=content.url,
        pages=content.pages,
        notes=(*content.notes, *notes),
    )
    return _described(bare, entry)


def _described(document: Document, entry: Entry) -> Document:
    """With what sources.csv says laid over what the file says."""
    row = entry.row
    if row is None:
        return document
    return replace(
        document,
        title=row.title or document.title,
        publisher=row.publisher or document.publisher,
        published=row.published or document.published,
        url=row.url or document.url,
        kind=row.kind,
        side=row.side,
        notes=(*document.notes, *row.notes),
        extra=row.extra,
    )
