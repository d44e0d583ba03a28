"""Write documents/quellania-brochure.pdf: two columns, a chronology, a list in loose columns.

    python example/make_pdf.py [FILE]

Needs reportlab, a tool of development only; the file it writes is committed. The bytes depend
on nothing but this script and reportlab's version: no clock, no compression, no embedded font.
"""

from __future__ import annotations

import sys
from pathlib import Path

from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

FILE = Path(__file__).parent / "documents" / "quellania-brochure.pdf"
PAGE = (595.0, 842.0)
COLUMN = 235.0
LEFT = (50.0, 310.0)
TOP, BOTTOM = 740.0, 70.0
BODY, LEADING = 10.0, 13.0

Block = tuple[str, str]  # style, words

FIRST_PAGE: tuple[list[Block], list[Block]] = (
    [
        ("heading", "One river, two banks"),
        (
            "body",
            "The Ambrel basin lies between Quellania and Halvenia. Its river, the Morrin, gives "
            "water to about 1.3 million people in both countries. Under the Treaty of Castrane "
            "of 1927 the basin had one administration, one school calendar and two languages.",
        ),
        (
            "body",
            "Before the war the town of Ambrel had 12,900 inhabitants, roughly half of them "
            "Quellanian and half Halvenian. Corvash, the smallest of the northern districts, "
            "covers 340 km2; it was known for its orchards and for a market held every second "
            "Saturday.",
        ),
        ("heading", "The war and its cost"),
        (
            "body",
            "The war of 1997-1998 cost Quellania 4,917 lives: 3,875 soldiers and 1,042 civilians "
            "were killed. In all, 61,300 Quellanians were displaced from the southern districts "
            "of Sarnhold, Brenvik and Elsmoor, where they had lived beside their neighbours for "
            "generations.",
        ),
        (
            "body",
            "As of 1 January 2015, 488 Quellanians are missing: 301 soldiers, 143 civilians and "
            "39 people whose status is unknown. At least 12 burial sites have been marked on "
            "both sides of the line but not yet opened.",
        ),
    ],
    [
        ("heading", "What we propose"),
        (
            "body",
            "Quellania wants the Morrin road to be open to both peoples by 2020. It has offered "
            "to pay 60 per cent of the repairs, between 18 and 22 million Compact dollars in "
            "all, and to withdraw its guns to a distance of 5 km.",
        ),
        (
            "body",
            "\u201cA road needs two ends,\u201d President Joren Baskell told Parliament in March "
            "2016. Baskell said that the first step could be a shared ambulance service, because "
            "nobody had ever asked an ambulance for its flag.",
        ),
        (
            "body",
            "The government also proposes that the Compact Mission be doubled to 320 observers, "
            "and that pupils from both banks spend up to three weeks of every summer together.",
        ),
        ("heading", "Documents"),
        (
            "body",
            "Resolutions 214, 219, 226 and 231 of the Compact Assembly; the Castrane Protocol of "
            "21 October 1998; the judgment of the Permanent Boundary Court of 9 June 2005; the "
            "Declaration of Marrowin of 25 October 2013.",
        ),
    ],
)

CHRONOLOGY: list[Block] = [
    ("heading", "Chronology"),
    ("entry", "9 February 1996: first rally for a division of the basin, in the town of Ambrel"),
    ("entry", "30 June 1996: the Joint Ambrel Commission is dissolved"),
    ("entry", "14 September 1997: fighting begins at Corvash"),
    ("entry", "4 October 1997: Quellanian forces enter Orlimar"),
    ("entry", "5 November 1997: Halvenian forces enter Sarnhold"),
    ("entry", "19 December 1997: shelling of Brenvik"),
    ("entry", "27 January 1998: Quellanian forces enter Pendrova"),
    ("entry", "8 February 1998: Halvenian forces enter Elsmoor"),
    ("entry", "21 October 1998: the Castrane Protocol is signed; the fighting ends"),
    ("entry", "9 June 2005: judgment of the Permanent Boundary Court"),
    ("entry", "17 April 2010: first meeting of the working group on missing persons"),
]

#: (year, where its first day stands, days with their places)
MEETINGS = (
    ("1999", (("April 9", "Marrowin"), ("September 23", "Velisk"))),
    ("2001", (("July 17", "Castrane"),)),
    ("2004", (("March 2", "Marrowin"), ("November 30", "Lisarde"))),
    ("2010", (("June 11", "Velisk"),)),
    ("2013", (("October 25", "Marrowin"),)),
)


def draw_blocks(canvas: Canvas, blocks: list[Block], left: float) -> float:
    """Draw blocks down one column; return the height reached, in points from the foot."""
    y = TOP
    for style, words in blocks:
        font = "Helvetica-Bold" if style == "heading" else "Helvetica"
        size = 12.0 if style == "heading" else BODY
        canvas.setFont(font, size)
        for line in simpleSplit(words, font, size, COLUMN):
            canvas.drawString(left, y, line)
            y -= LEADING
        y -= 3.0 if style == "heading" else 7.0
        if y < BOTTOM:
            raise ValueError(f"the column is too short for {words[:40]!r}")
    return y


def draw_meetings(canvas: Canvas, left: float) -> None:
    """Draw the list as such lists are set: years, days and places each in a column of its own.

    A year stands once, beside the first of its days, and the three columns are three runs of
    text in the file: what flattens the page reads years, then days, then places.
    """
    canvas.setFont("Helvetica-Bold", 12.0)
    canvas.drawString(left, TOP, "Meetings of the presidents")
    days = [day for _, entries in MEETINGS for day in entries]
    rows = [TOP - 20.0 - 16.0 * i for i in range(len(days))]
    firsts = [sum(len(entries) for _, entries in MEETINGS[:i]) for i in range(len(MEETINGS))]
    canvas.setFont("Helvetica", BODY)
    for (year, _), first in zip(MEETINGS, firsts, strict=True):
        canvas.drawString(left, rows[first], year)
    for (day, _), y in zip(days, rows, strict=True):
        canvas.drawString(left + 60.0, y, day)
    for (_, place), y in zip(days, rows, strict=True):
        canvas.drawString(left + 160.0, y, place)


def make(file: Path) -> None:
    """Write the brochure to `file`."""
    canvas = Canvas(str(file), pagesize=PAGE, invariant=1, pageCompression=0)
    canvas.setTitle("The Ambrel Basin: a short guide")
    canvas.setAuthor("Ministry of External Affairs of Quellania")
    canvas.setFont("Helvetica-Bold", 18.0)
    canvas.drawString(LEFT[0], 780.0, "The Ambrel Basin: a short guide")
    for blocks, left in zip(FIRST_PAGE, LEFT, strict=True):
        draw_blocks(canvas, blocks, left)
    canvas.showPage()
    draw_blocks(canvas, CHRONOLOGY, LEFT[0])
    draw_meetings(canvas, LEFT[1])
    canvas.showPage()
    canvas.save()


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else FILE)
