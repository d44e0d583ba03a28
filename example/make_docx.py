"""Write documents/quellania-displaced.docx: headings, paragraphs, a table.

    python example/make_docx.py [FILE]

The file is committed. Core properties and the times inside the archive are fixed, so that the
bytes depend only on this script and on the versions of python-docx and zlib.
"""

from __future__ import annotations

import io
import sys
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from docx import Document

FILE = Path(__file__).parent / "documents" / "quellania-displaced.docx"
TITLE = "Displaced citizens: figures for 2014"
WRITTEN = datetime(2015, 2, 11, tzinfo=UTC).replace(tzinfo=None)
EPOCH = (1980, 1, 1, 0, 0, 0)

BEFORE = (
    "Brannick, 11 February 2015",
    "The Office for Displaced Citizens of Quellania publishes its figures once a year. On 31 "
    "December 2014 the office had 61,300 people on its register, of whom 7,800 still lived in "
    "temporary housing. A year before, 9,450 had lived there.",
    "The table shows from which district they came.",
)
TABLE = (
    ("District of origin", "Registered", "In temporary housing"),
    ("Sarnhold", "34,800", "4,120"),
    ("Brenvik", "18,250", "2,610"),
    ("Elsmoor", "8,250", "1,070"),
    ("All districts", "61,300", "7,800"),
)
AFTER = (
    "More than half of the registered are younger than 40 and have never seen the houses that "
    "their parents left. \u201cThey ask what colour the door was,\u201d said Brun Tessard, who "
    "directs the office. Tessard said that the office had built 1,120 flats since 2010 and would "
    "build another 300 by the end of 2016.",
    "Many of the displaced from Brenvik left after the shelling of 19 December 1997, in which 52 "
    "women were wounded while queuing for flour. A memorial to them was opened on the tenth "
    "anniversary, 19 December 2007.",
    "The office spent 31.5 million marks in 2014, about a fifth of it on schools. Under the "
    "Displaced Citizens Act of 1999 every registered person is entitled to a monthly allowance of "
    "240 marks.",
)


def make(file: Path) -> None:
    """Write the document to `file`."""
    document = Document()
    core = document.core_properties
    core.title, core.author, core.language = TITLE, "Office for Displaced Citizens", "en"
    core.created = core.modified = WRITTEN
    core.last_modified_by, core.revision, core.comments = "", 1, ""
    document.add_heading(TITLE, level=1)
    for words in BEFORE:
        document.add_paragraph(words)
    table = document.add_table(rows=0, cols=len(TABLE[0]))
    for row in TABLE:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    document.add_heading("Housing and schools", level=2)
    for words in AFTER:
        document.add_paragraph(words)
    buffer = io.BytesIO()
    document.save(buffer)
    file.write_bytes(_without_times(buffer.getvalue()))


def _without_times(archive: bytes) -> bytes:
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(archive)) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in sorted(source.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            target.writestr(zipfile.ZipInfo(name, EPOCH), source.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else FILE)
