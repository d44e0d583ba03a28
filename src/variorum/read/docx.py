"""DOCX: paragraphs, lists and tables in order, then notes; headers first and footers last."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx as python_docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from lxml import etree

from variorum.errors import Unreadable
from variorum.read.archive import check_archive
from variorum.read.content import Content, one_line, without_controls
from variorum.read.dates import to_edtf
from variorum.read.docx_blocks import Body
from variorum.settings import Settings

READER = f"docx 1, python-docx {python_docx.__version__}, lxml {etree.__version__}"

#: What python-docx leaves in a new file's properties; they say nothing of the document.
_TEMPLATE_AUTHOR = "python-docx"
_BROKEN = (
    PackageNotFoundError,
    zipfile.BadZipFile,
    etree.LxmlError,
    KeyError,
    ValueError,
    AttributeError,
    NotImplementedError,
    EOFError,
    OSError,
)


def read_docx(data: bytes, settings: Settings) -> Content:
    """Blocks parted by blank lines; list items and table rows by line feeds, cells by tabs.

    Inserted text is read, deleted text is not; text boxes, content controls, footnotes and
    endnotes are. Raises `Unreadable` for a file that is no DOCX, is broken, or would unpack
    to more than the settings allow.
    """
    check_archive(data, settings)
    try:
        document = python_docx.Document(io.BytesIO(data))
        text = _text(document)
        return _content(document, text)
    except _BROKEN as error:
        # python-docx has no error of its own for a package whose parts do not fit together
        raise Unreadable(
            f"broken: the DOCX cannot be read ({one_line(str(error)) or type(error).__name__}).",
            do="Open it in a word processor, save it again, or get an intact copy.",
        ) from error


def _text(document: Any) -> str:
    body = Body(document)
    blocks = [
        *_page_parts(document, body, "header"),
        *body.blocks(document.element.body),
        *_notes(document, body, RELATIONSHIP_TYPE.FOOTNOTES, "footnote"),
        *_notes(document, body, RELATIONSHIP_TYPE.ENDNOTES, "endnote"),
        *_page_parts(document, body, "footer"),
    ]
    pieces: list[str] = []
    before = None
    for block in blocks:
        if pieces:
            pieces.append("\n" if block.group is not None and block.group == before else "\n\n")
        pieces.append(block.text)
        before = block.group
    return without_controls("".join(pieces))


def _page_parts(document: Any, body: Body, kind: str) -> list[Any]:
    """Headers or footers of all sections, each wording once; bare page numbers are left out."""
    found: dict[str, Any] = {}
    for section in document.sections:
        for name in (f"first_page_{kind}", kind, f"even_page_{kind}"):
            part = getattr(section, name)
            if part.is_linked_to_previous:
                continue
            for block in body.blocks(part._element):
                if any(letter.isalpha() for letter in block.text):
                    found.setdefault(block.text, block)
    return list(found.values())


def _notes(document: Any, body: Body, relationship: str, tag: str) -> list[Any]:
    try:
        part = document.part.part_related_by(relationship)
    except KeyError:
        return []
    # notes are a part that python-docx leaves unparsed; entities are never resolved
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return body.notes(etree.fromstring(part.blob, parser), tag)


def _content(document: Any, text: str) -> Content:
    about = document.core_properties
    of_template = about.author == _TEMPLATE_AUTHOR
    created = (
        None if of_template or about.created is None else to_edtf(about.created.isoformat()[:10])
    )
    notes: tuple[str, ...] = ()
    if created:
        notes = ("The date of publication is the day the file was made; it is uncertain.",)
    return Content(
        text,
        title=one_line(about.title) or _styled_title(document),
        author=None if of_template else one_line(about.author),
        published=f"{created}?" if created else None,
        language=one_line(about.language),
        notes=notes,
    )


def _styled_title(document: Any) -> str | None:
    for name in ("Title", "Heading 1"):
        for paragraph in document.paragraphs:
            style = paragraph.style
            if style is not None and style.name == name and (words := one_line(paragraph.text)):
                return words
    return None
