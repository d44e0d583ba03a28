"""PDF in, text and pages out."""

from __future__ import annotations

import pytest

from tests.read.pdf_maker import Page, make_pdf
from variorum.errors import Unreadable
from variorum.read.pdf import read_pdf
from variorum.settings import Settings

SETTINGS = Settings()
LEFT = [f"in the upper valley the water rose {i} times" for i in range(8)]
RIGHT = [f"and the lower valley then lost {i} bridges" for i in range(8)]


def _two_columns(*, across: bool) -> Page:
    page = Page()
    page.text(50, 800, "A heading that stands over both of the columns here", size=16)
    lines = [(50, words, i) for i, words in enumerate(LEFT)]
    lines += [(310, words, i) for i, words in enumerate(RIGHT)]
    if across:
        lines.sort(key=lambda line: (line[2], line[0]))
    for x, words, i in lines:
        page.text(x, 760 - 12 * i, words)
    return page


@pytest.mark.parametrize("across", [False, True])
def test_two_columns_are_read_one_after_the_other(across):
    """Both a page drawn by columns and one drawn line by line across them."""
    text = read_pdf(make_pdf([_two_columns(across=across)]), SETTINGS).text
    assert text.split("\n\n", 1)[1] == "\n".join([*LEFT, *RIGHT])


def test_a_line_over_both_columns_parts_them_into_bands():
    """What stands above a heading across the page is read before what stands below it."""
    page = _two_columns(across=True)
    page.text(50, 640, "A second heading that stands over both columns", size=16)
    for i in range(4):
        page.text(50, 600 - 12 * i, f"below it on the left stands line {i}")
        page.text(310, 600 - 12 * i, f"below it on the right stands line {i}")
    text = read_pdf(make_pdf([page]), SETTINGS).text
    marks = [
        LEFT[0],
        LEFT[7],
        RIGHT[0],
        RIGHT[7],
        "A second",
        "left stands line 3",
        "right stands line 0",
    ]
    places = [text.index(mark) for mark in marks]
    assert places == sorted(places)


def test_one_column_keeps_its_lines_hyphens_and_paragraphs():
    """Lines end in line feeds, hyphens stay, a wider space begins a paragraph."""
    page = Page()
    for i, words in enumerate(("The council of Alba de-", "cided on a new bridge.")):
        page.text(50, 700 - 12 * i, words)
    for i, words in enumerate(("It was to cost 40,000", "crowns, the mayor said.")):
        page.text(50, 664 - 12 * i, words)
    assert read_pdf(make_pdf([page]), SETTINGS).text == (
        "The council of Alba de-\ncided on a new bridge.\n\n"
        "It was to cost 40,000\ncrowns, the mayor said."
    )


def test_dates_beside_their_entries_stay_on_one_line():
    """A chronology set in two columns is a table, not two columns of prose."""
    page = Page()
    rows = [
        ("2 March 2019", "The council met in the town hall of Alba"),
        ("5 April 2019", "A bridge fell and twelve people were hurt"),
        ("9 May 2020", "The court of appeal closed the old case"),
        ("1 June 2020", "The mill near the bridge was opened again"),
    ]
    for i, (day, _) in enumerate(rows):
        page.text(50, 700 - 14 * i, day)
    for i, (_, words) in enumerate(rows):
        page.text(150, 700 - 14 * i, words)
    assert read_pdf(make_pdf([page]), SETTINGS).text == "\n".join("\t".join(row) for row in rows)


def test_a_list_beside_a_column_of_text_is_read_after_it():
    """Columns need not both be prose: what does not stand in line is no table's row."""
    page = Page()
    story = [f"{i + 1} May 2019: the council met for day {i}" for i in range(7)]
    for i, words in enumerate(story):
        page.text(50, 700 - 17 * i, words)
    towns = [("1999", "May 4", "Alba"), ("", "June 7", "Bruna"), ("2004", "April 2", "Corva")]
    for column, x in enumerate((310, 370, 470)):
        for i, row in enumerate(towns * 2):
            if row[column]:
                page.text(x, 704 - 22 * i, row[column])
    text = read_pdf(make_pdf([page]), SETTINGS).text
    rows = ["\t".join(row) for row in towns * 2]
    assert text == "\n".join(story) + "\n\n" + "\n".join(rows)


def test_a_wrapped_cell_is_one_cell():
    """The rest of an entry stands in its row, not in one of its own."""
    page = Page()
    page.text(50, 700, "2 March 2019")
    page.text(150, 700, "The council met in the town hall")
    page.text(150, 688, "of Alba and voted.")
    page.text(50, 674, "5 April 2019")
    page.text(150, 674, "A bridge fell near the mill.")
    page.text(50, 640, "After the table the text goes on.")
    assert read_pdf(make_pdf([page]), SETTINGS).text == (
        "2 March 2019\tThe council met in the town hall of Alba and voted.\n"
        "5 April 2019\tA bridge fell near the mill.\n\nAfter the table the text goes on."
    )


def test_a_ruled_table_becomes_rows_and_cells():
    """Cells are parted by tabs and rows by line feeds; an empty cell keeps its place."""
    page = Page()
    page.text(50, 700, "Losses by town:")
    for y, cells in ((612, ("Town", "Killed", "Missing")), (598, ("Alba", "", "3"))):
        for x, words in zip((50, 200, 300), cells, strict=True):
            page.text(x, y - 11, words)
    for y in (612, 598, 584):
        page.line(45, y, 400, y)
    for x in (45, 190, 290, 400):
        page.line(x, 612, x, 584)
    text = read_pdf(make_pdf([page]), SETTINGS).text
    assert text == "Losses by town:\n\nTown\tKilled\tMissing\nAlba\t\t3"


def test_pages_are_spans_of_the_text():
    """Each page's span gives its words; a form feed stands between."""
    pages = [Page(), Page(), Page()]
    for number, page in enumerate(pages, start=1):
        page.text(50, 700, f"This is page {number}.")
    content = read_pdf(make_pdf(pages), SETTINGS)
    assert content.text == "This is page 1.\fThis is page 2.\fThis is page 3."
    assert [span.of(content.text) for span in content.pages] == content.text.split("\f")


def test_a_page_without_text_is_noted():
    """The other pages are read, and the one without a text layer is named."""
    page = Page()
    page.text(50, 700, "Words.")
    content = read_pdf(make_pdf([page, Page()]), SETTINGS)
    assert len(content.pages) == 2
    assert any("page 2" in note for note in content.notes)


def test_metadata_gives_title_author_and_an_uncertain_date():
    """What the file's properties say, without the name a word processor puts before it."""
    page = Page()
    page.text(50, 700, "Words.")
    info = {
        "Title": "Microsoft Word - The flood",
        "Author": "A. Clerk",
        "CreationDate": "D:20190503090000Z",
    }
    content = read_pdf(make_pdf([page], info=info), SETTINGS)
    assert (content.title, content.author, content.published) == (
        "The flood",
        "A. Clerk",
        "2019-05-03?",
    )


def test_a_file_name_is_no_title():
    """Programs that leave the file's name as title are not believed."""
    page = Page()
    page.text(50, 700, "Words.")
    assert read_pdf(make_pdf([page], info={"Title": "final2.indd"}), SETTINGS).title is None


def _reason(data: bytes) -> str:
    with pytest.raises(Unreadable) as caught:
        read_pdf(data, SETTINGS)
    assert caught.value.do
    return caught.value.what


def test_a_pdf_without_text_layer_needs_ocr():
    """Nothing is read, and the reason says what to do."""
    assert _reason(make_pdf([Page()])).startswith("needs OCR:")


def test_a_garbled_text_layer_needs_ocr():
    """A font that gives private characters for its letters gives no text."""
    page = Page()
    page.text(50, 700, "ABC CBA BCA")
    names = b"<< /Differences [65 /uniE000 /uniE001 /uniE002] >>"
    assert _reason(make_pdf([page]).replace(b"/WinAnsiEncoding", names)).startswith("needs OCR:")


def test_an_encrypted_pdf_is_named_as_such():
    """A password cannot be guessed."""
    page = Page()
    page.text(50, 700, "Words.")
    assert _reason(make_pdf([page], password="secret")).startswith("encrypted:")


def test_a_pdf_with_an_empty_password_is_read():
    """Encryption that anyone may open is no obstacle."""
    page = Page()
    page.text(50, 700, "Words.")
    assert read_pdf(make_pdf([page], password=""), SETTINGS).text == "Words."


def test_a_cut_off_pdf_is_broken():
    """Half a PDF is reported."""
    assert _reason(make_pdf([_two_columns(across=False)])[:400]).startswith("broken:")
