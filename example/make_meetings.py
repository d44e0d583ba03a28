"""Write the annex of meetings twice: as a PDF of two pages, and as what flattening leaves of it.

    python example/make_meetings.py [PDF [TEXT]]

Both come from one table, so what is planted is true of both. On the page a year stands once, beside
the first of its meetings in each column; in the text years, days and places are runs of lines, as a
tool leaves them that reads a page run by run. Needs reportlab, a tool of development only; the
bytes depend on nothing but this script and reportlab's version.
"""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path

DOCUMENTS = Path(__file__).parent / "documents"
FILE = DOCUMENTS / "compact-meetings.pdf"
TEXT = DOCUMENTS / "compact-meetings.txt"
PAGE = (595.0, 842.0)
HALVES = (45.0, 310.0)
DAY, PLACE = 38.0, 108.0
TOP, LEADING = 700.0, 30.0
SIZE = 9.0

Meeting = tuple[int, str, str]  # year, day, place with its occasion
Column = tuple[Meeting, ...]

TITLE = "Annex: the foreign ministers at one table"
HEADING = "Chronology of meetings held between the foreign ministers of Halvenia and Quellania"
NOTE = (
    "The list was kept by the secretariat of the Compact. On 27 November 2003, in Haraldsund,\n"
    "the two ministers met without interpreters for the first time."
)

#: Two pages of two columns each, as they were printed.
PAGES: tuple[tuple[Column, Column], ...] = (
    (
        (
            (1999, "14 May", "Velisk (opening session)"),
            (1999, "9 October", "Lisarde (working visit)"),
            (2000, "24 March", "Tolne (Assembly of the Compact)"),
            (2000, "21 September", "Castrane (working visit)"),
            (2001, "30 January", "Velisk (conference on the Morrin)"),
        ),
        (
            (1999, "2 July", "Tolne (Assembly of the Compact)"),
            (1999, "18 November", "Fennmark"),
            (2000, "11 June", "Haraldsund (conference on fish)"),
            (2000, "5 December", "Castrane (working visit)"),
            (2001, "17 May", "Tolne (Assembly of the Compact)"),
        ),
    ),
    (
        (
            (2001, "8 September", "Fennmark (working visit)"),
            (2002, "26 April", "Velisk (talks on the road)"),
            (2003, "12 February", "Lisarde (talks on the road)"),
            (2003, "19 August", "Castrane"),
            (2004, "6 June", "Tolne (Assembly of the Compact)"),
        ),
        (
            (2002, "13 March", "Fennmark (working visit)"),
            (2002, "22 October", "Castrane (talks on the road)"),
            (2003, "27 November", "Haraldsund (without interpreters)"),
            (2004, "15 January", "Lisarde (talks on the road)"),
        ),
    ),
)


def printed_years(number: int) -> list[int]:
    """The years that a page prints: not the one again that the page before ended in."""
    before = {year for column in PAGES[number - 1] for year, _, _ in column} if number else set()
    return sorted({year for column in PAGES[number] for year, _, _ in column} - before)


def flattened() -> str:
    """What is left of the pages where runs of text are written one after the other."""
    blocks = [TITLE, NOTE, HEADING]
    pages = []
    for number, columns in enumerate(PAGES):
        blocks += map(str, printed_years(number))
        for column in columns:
            blocks += [day.upper() for _, day, _ in column]
            blocks += [place for _, _, place in column]
        pages.append("\n\n".join(blocks))
        blocks = []
    return "\n\n\n\n".join(pages) + "\n"


def make(file: Path) -> None:
    """Write the PDF to `file`, each column of each half as a run of text of its own."""
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415 - the text needs no reportlab

    canvas = Canvas(str(file), pagesize=PAGE, invariant=1, pageCompression=0)
    canvas.setTitle(TITLE)
    canvas.setAuthor("Compact of Coastal and Inland States")
    for number, columns in enumerate(PAGES):
        if not number:
            canvas.setFont("Helvetica-Bold", 14.0)
            canvas.drawString(HALVES[0], 780.0, TITLE)
            canvas.setFont("Helvetica-Bold", 10.0)
            canvas.drawString(HALVES[0], 740.0, HEADING)
        canvas.setFont("Helvetica", SIZE)
        for column, left in zip(columns, HALVES, strict=True):
            rows = [TOP - LEADING * i for i in range(len(column))]
            years = [column[0][0], *(b[0] if a[0] != b[0] else None for a, b in pairwise(column))]
            for year, y in zip(years, rows, strict=True):
                if year is not None:
                    canvas.drawString(left, y, str(year))
            for (_, day, _), y in zip(column, rows, strict=True):
                canvas.drawString(left + DAY, y, day)
            for (_, _, place), y in zip(column, rows, strict=True):
                canvas.drawString(left + PLACE, y, place)
        canvas.showPage()
    canvas.save()


def main(arguments: list[str]) -> None:
    """Write both files, into the example or where the arguments say."""
    make(Path(arguments[0]) if arguments else FILE)
    text = Path(arguments[1]) if len(arguments) > 1 else TEXT
    text.write_text(flattened(), "utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
