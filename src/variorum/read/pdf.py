"""PDF: the words of its text layer, page by page, in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pdfwords
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from pdfwords.quality import garbled_ratio

from variorum.errors import Unreadable
from variorum.model import Span
from variorum.read.content import Content, one_line, without_controls
from variorum.read.dates import from_pdf
from variorum.read.pdf_order import in_reading_order
from variorum.read.pdf_page import Segment, Table, page_text, segments
from variorum.read.pdf_rows import with_unruled_tables
from variorum.settings import Settings

READER = (
    f"pdf 1, pdfwords {pdfwords.__version__}, pypdfium2 {pdfium.PYPDFIUM_INFO.version}, "
    f"pdfium {pdfium.PDFIUM_INFO.build}"
)

_WRONG_PASSWORD = 4
_MOST_PAGES = 20_000
_MOST_FAILURES = 100
#: A font that does not say which letters its shapes stand for gives other signs in their place.
_MOST_GARBLED = 0.3
#: Pages of so many drawn objects are maps and plans; looking for tables there takes minutes.
_MOST_OBJECTS = 5_000
_NO_TITLE = re.compile(
    r"(?i)untitled|document\d*|.*\.(?:docx?|pdf|indd|qxd|rtf|tmp|odt|pages|pptx?|xlsx?)"
)
_WORD_TITLE = re.compile(r"(?i)^Microsoft (?:Office )?(?:Word|PowerPoint) - ")


def read_pdf(data: bytes, settings: Settings) -> Content:
    """The pages' text, parted by form feeds and told as `pages`.

    Lines end in line feeds, paragraphs in blank lines where the space between lines says so;
    cells of a table row are parted by tabs. Hyphens at line ends stay. Raises `Unreadable`
    for a PDF that is encrypted, broken or without a text layer.
    """
    with closing(_open(data)) as document, closing(pdfium.PdfDocument(data)) as raw:
        texts, notes = _pages(document, raw, settings)
        found = {key: one_line(value) for key, value in document.metadata.items()}
    if not any(text.strip() for text in texts):
        raise Unreadable(
            f"needs OCR: none of its {len(texts)} pages has a text layer that can be read.",
            do="Run OCR on it (for example ocrmypdf) and put the result in its place.",
        )
    empty = [str(number) for number, text in enumerate(texts, start=1) if not text.strip()]
    if empty:
        notes.append(f"No text layer on page {', '.join(empty)}: blank, or in need of OCR.")
    created = found.get("creationDate")
    published = from_pdf(created) if created else None
    if published:
        # the day the file was made is seldom known to be the day it was published
        published = f"{published}?"
        notes.append("The date of publication is the day the PDF was made; it is uncertain.")
    return Content(
        "\f".join(texts),
        title=_title(found.get("title")),
        author=found.get("author"),
        published=published,
        pages=tuple(_spans(texts)),
        notes=tuple(notes),
    )


def _open(data: bytes) -> Any:
    try:
        return pdfwords.open(data)  # type: ignore[no-untyped-call]
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == _WRONG_PASSWORD:
            raise Unreadable(
                "encrypted: the PDF is protected by a password.",
                do="Save a copy without the password.",
            ) from error
        raise Unreadable(
            "broken: the PDF cannot be opened; it may be cut off.", do="Get an intact copy."
        ) from error


def _pages(document: Any, raw: Any, settings: Settings) -> tuple[list[str], list[str]]:
    texts: list[str] = []
    notes: list[str] = []
    size, failures = 0, 0
    for number in range(min(len(document), _MOST_PAGES)):
        try:
            drawn = _page(document[number], raw[number])
            if garbled_ratio(drawn) > _MOST_GARBLED:  # type: ignore[no-untyped-call]
                notes.append(f"Page {number + 1}: its text layer is garbled; it needs OCR.")
                drawn = ""
            texts.append(without_controls(drawn))
        except (
            pdfium.PdfiumError,
            RuntimeError,
            ValueError,
            ArithmeticError,
            LookupError,
        ) as error:
            # a damaged page must not take the others with it
            texts.append("")
            notes.append(f"Page {number + 1} cannot be read: {one_line(str(error))}.")
            failures += 1
        size += len(texts[-1])
        if size > settings.largest_unpacked:
            raise Unreadable(
                f"too large: its text has more than {settings.largest_unpacked:,} characters.",
                do="Split it, or raise the setting largest_unpacked.",
            )
        if failures >= _MOST_FAILURES:
            break
    if failures == len(texts):
        raise Unreadable("broken: none of its pages can be read.", do="Get an intact copy.")
    if len(texts) < len(document):
        notes.append(f"Only the first {len(texts):,} of {len(document):,} pages were read.")
    return texts, notes


def _page(page: Any, raw: Any) -> str:
    """The text of a page: `page` as pdfwords gives it, `raw` the same in pypdfium2."""
    words = page.get_text("words", rotated=True)
    pieces = segments(words)
    placed = in_reading_order(_with_tables(page, pieces) if _is_ruled(raw) else pieces)
    return page_text(with_unruled_tables(placed))


def _with_tables(page: Any, pieces: list[Segment]) -> list[Segment | Table]:
    """Ruled tables in place of their words, where not a letter of them is lost."""
    out: list[Segment | Table] = list(pieces)
    for found in page.find_tables(strategy="lines", rotated=True):
        rows = [[" ".join((cell or "").split()) for cell in row] for row in found.extract()]
        x0, y0, x1, y1 = found.bbox
        inside = [
            piece
            for piece in out
            if isinstance(piece, Segment)
            and x0 <= (piece.x0 + piece.x1) / 2 <= x1
            and y0 <= (piece.y0 + piece.y1) / 2 <= y1
        ]
        written = sorted("".join("".join(row) for row in rows).replace(" ", ""))
        drawn = sorted("".join(piece.text for piece in inside).replace(" ", ""))
        if not inside or written != drawn:
            continue
        table = Table(x0, y0, x1, y1, tuple(tuple(row) for row in rows))
        place = out.index(inside[0])
        gone = {id(piece) for piece in inside}
        kept_before = [piece for piece in out[:place] if id(piece) not in gone]
        kept_after = [piece for piece in out[place:] if id(piece) not in gone]
        out = [*kept_before, table, *kept_after]
    return out


def _is_ruled(raw: Any) -> bool:
    """Whether lines are drawn on the page, and not so many that looking at each takes minutes."""
    with closing(raw):
        count = pdfium_c.FPDFPage_CountObjects(raw)
        if count > _MOST_OBJECTS:
            return False
        objects = (pdfium_c.FPDFPage_GetObject(raw, index) for index in range(count))
        return any(
            pdfium_c.FPDFPageObj_GetType(one) == pdfium_c.FPDF_PAGEOBJ_PATH for one in objects
        )


def _spans(texts: list[str]) -> Iterator[Span]:
    start = 0
    for text in texts:
        yield Span(start, start + len(text))
        start += len(text) + 1


def _title(written: str | None) -> str | None:
    title = _WORD_TITLE.sub("", written or "").strip()
    return None if not title or _NO_TITLE.fullmatch(title) else title
