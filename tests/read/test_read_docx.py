"""DOCX in, text out."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from variorum.errors import Unreadable
from variorum.read.docx import read_docx
from variorum.settings import Settings

SETTINGS = Settings()


def _bytes(document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _text(document) -> str:
    return read_docx(_bytes(document), SETTINGS).text


def test_blocks_come_in_order_with_tables_and_lists():
    """Paragraphs, list items and table rows keep their order, marks and cells."""
    document = docx.Document()
    document.add_heading("Flood in Alba", level=1)
    document.add_paragraph("The river rose on 3 May.")
    document.add_paragraph("first", style="List Bullet")
    document.add_paragraph("second", style="List Bullet")
    table = document.add_table(rows=2, cols=2)
    for cell, words in zip(table._cells, ("Town", "Missing", "Alba", "1,204"), strict=True):
        cell.text = words
    document.add_paragraph("one", style="List Number")
    document.add_paragraph("two", style="List Number")
    document.add_paragraph("The end.")
    assert _text(document) == (
        "Flood in Alba\n\nThe river rose on 3 May.\n\n• first\n• second\n\n"
        "Town\tMissing\nAlba\t1,204\n\n1. one\n2. two\n\nThe end."
    )


def test_headers_and_footers_are_read():
    """What stands around the text is evidence too: header first, footer last, each once."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Ministry of Rivers"
    document.sections[0].footer.paragraphs[0].text = "Printed in Alba"
    document.add_paragraph("The river rose.")
    assert _text(document) == "Ministry of Rivers\n\nThe river rose.\n\nPrinted in Alba"


def test_footnotes_follow_the_text():
    """A note stands behind the text under the mark that its place in the text carries."""
    document = docx.Document()
    run = document.add_paragraph("Forty were hurt.")._p.add_r()
    run.append(parse_xml(f'<w:footnoteReference {nsdecls("w")} w:id="2"/>'))
    notes = (
        f'<w:footnotes {nsdecls("w")}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        '<w:footnote w:id="2"><w:p><w:r><w:t>Count of the town.</w:t></w:r></w:p></w:footnote>'
        "</w:footnotes>"
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), kind, notes.encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    assert _text(document) == "Forty were hurt.[2]\n\n[2] Count of the town."


def test_inserted_text_is_read_and_deleted_text_is_not():
    """Tracked changes are read as if accepted."""
    document = docx.Document()
    paragraph = document.add_paragraph("Some ")
    inserted = parse_xml(f'<w:ins {nsdecls("w")} w:id="1"><w:r><w:t>forty</w:t></w:r></w:ins>')
    deleted = parse_xml(
        f'<w:del {nsdecls("w")} w:id="2"><w:r><w:delText>fifty</w:delText></w:r></w:del>'
    )
    paragraph._p.extend([inserted, deleted])
    assert _text(document) == "Some forty"


def test_content_controls_and_text_boxes_are_read():
    """Words in a content control or a text box are on the page and so in the text."""
    document = docx.Document()
    control = parse_xml(
        f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>In a control</w:t></w:r></w:p>"
        "</w:sdtContent></w:sdt>"
    )
    document.element.body.insert(0, control)
    run = document.add_paragraph("Beside a box")._p.add_r()
    box = OxmlElement("w:txbxContent")
    box.append(parse_xml(f"<w:p {nsdecls('w')}><w:r><w:t>In a box</w:t></w:r></w:p>"))
    run.append(box)
    assert _text(document) == "In a control\n\nBeside a box\n\nIn a box"


def test_line_breaks_and_tabs_inside_a_paragraph_stay():
    """A manual line break is a line feed, a tab is a tab."""
    document = docx.Document()
    document.add_paragraph("Alba:\t12\nBruna:\t30")
    assert _text(document) == "Alba:\t12\nBruna:\t30"


def test_merged_cells_are_written_once():
    """A cell over two columns or two rows leaves its other places empty."""
    document = docx.Document()
    table = document.add_table(rows=2, cols=3)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "Valley"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "Losses"
    table.cell(1, 1).text, table.cell(1, 2).text = "4", "5"
    assert _text(document) == "Valley\tLosses\n\t4\t5"


def test_core_properties_give_title_author_and_an_uncertain_date():
    """The day a file was made is only a guess at the day it was published."""
    document = docx.Document()
    document.add_paragraph("Words.")
    about = document.core_properties
    about.title, about.author, about.created = " The\nflood ", "A. Clerk", datetime(2019, 5, 3, 9)
    content = read_docx(_bytes(document), SETTINGS)
    assert (content.title, content.author, content.published) == (
        "The flood",
        "A. Clerk",
        "2019-05-03?",
    )


def test_properties_left_by_a_template_are_not_the_documents():
    """A file whose properties nobody filled in has no author and no date."""
    document = docx.Document()
    document.add_paragraph("Words.")
    content = read_docx(_bytes(document), SETTINGS)
    assert (content.author, content.published) == (None, None)


def test_numbered_lists_follow_their_format():
    """A list numbered with letters is read with letters."""
    document = docx.Document()
    first = document.add_paragraph("one", style="List Number")
    numbering = document.part.numbering_part.element
    number = first.style.element.pPr.numPr.numId.val
    abstract = next(n for n in numbering.iter(qn("w:num")) if n.get(qn("w:numId")) == str(number))
    described = abstract.find(qn("w:abstractNumId")).get(qn("w:val"))
    for one in numbering.iter(qn("w:abstractNum")):
        if one.get(qn("w:abstractNumId")) == described:
            one.find(f"{qn('w:lvl')}/{qn('w:numFmt')}").set(qn("w:val"), "lowerRoman")
    for words in ("two", "three", "four"):
        document.add_paragraph(words, style="List Number")
    assert _text(document) == "i. one\nii. two\niii. three\niv. four"


def _reason(data: bytes, settings: Settings = SETTINGS) -> str:
    with pytest.raises(Unreadable) as caught:
        read_docx(data, settings)
    return caught.value.what


def test_a_zip_bomb_is_refused_by_its_directory():
    """A part that would unpack to many times the file's size is never inflated."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b" " * 30_000_000)
    assert _reason(out.getvalue()).startswith("too large")


def test_a_zip_bomb_that_lies_about_its_size_is_refused():
    """Where the directory understates a part, inflating shows it and the file is refused."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b" " * 30_000_000)
    lying = out.getvalue().replace(
        (30_000_000).to_bytes(4, "little"), (1_000).to_bytes(4, "little")
    )
    assert lying != out.getvalue()
    assert _reason(lying).split(":")[0] in ("too large", "broken")


def test_limits_come_from_the_settings():
    """A document that unpacks to more than the stated bytes is refused."""
    document = docx.Document()
    document.add_paragraph("Words.")
    assert _reason(_bytes(document), Settings(largest_unpacked=1_000)).startswith("too large")


def test_declared_entities_are_refused():
    """XML that declares entities could grow without end."""
    document = docx.Document()
    document.add_paragraph("Words.")
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_bytes(document))) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            body = old.read(name)
            if name == "word/document.xml":
                body = body.replace(b"?>", b'?><!DOCTYPE x [<!ENTITY a "aa">]>', 1)
            new.writestr(name, body)
    assert _reason(out.getvalue()).startswith("broken")


def test_another_archive_is_no_docx():
    """A ZIP archive without a document is named as such."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "words")
    assert _reason(out.getvalue()).startswith("wrong type")


def test_a_cut_off_docx_is_broken():
    """Half a file is reported, not half a document."""
    document = docx.Document()
    document.add_paragraph("Words.")
    data = _bytes(document)
    assert _reason(data[: len(data) // 2]).startswith("broken")
