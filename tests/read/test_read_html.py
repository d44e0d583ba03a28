"""HTML in: main text, tables and lists, and what the page says of itself."""

from __future__ import annotations

import pytest

from variorum.read.html import read_html
from variorum.settings import Settings

SETTINGS = Settings()
PROSE = "The council of Alba said on Tuesday that it had counted all the houses lost in the flood."


def _read(body: str, head: str = "", attributes: str = ""):
    page = f"<!doctype html><html {attributes}><head>{head}</head><body>{body}</body></html>"
    return read_html(page.encode(), SETTINGS)


def _text(body: str) -> str:
    return _read(body).text


def test_blocks_are_parted_by_blank_lines():
    """Headings and paragraphs in reading order; blanks folded, a break in the page kept."""
    text = _text("<h1>The  flood</h1><div>One\n two<p>Three<br>four</div>five<p>six")
    assert text == "The flood\n\nOne two\n\nThree\nfour\n\nfive\n\nsix"


def test_two_breaks_part_paragraphs():
    """As in pages from before style sheets."""
    assert _text("One two.<br><br>Three.<br>&nbsp;four") == "One two.\n\nThree.\n\u00a0four"


def test_list_items_carry_their_marks():
    """Items stand on lines of their own; an ordered list counts from where it says."""
    text = _text("<p>a<ul><li>b<ul><li>c</ul><li><p>d</p></ul><ol start=3><li>e<li value=7>f</ol>")
    assert text == "a\n\n• b\n  • c\n• d\n\n3. e\n7. f"


def test_tables_keep_rows_and_cells():
    """Cells by tabs, rows by line feeds; merged cells leave the rest of their places empty."""
    text = _text(
        "<table><caption>Losses</caption><tr><th>Town<th colspan=2>Dead <b>and</b><br>missing"
        "<tr><td rowspan=2>Alba<td>12<td>3<tr><td>13<td>4</table>"
    )
    assert text == "Losses\n\nTown\tDead and missing\nAlba\t12\t3\n\t13\t4"


def test_tables_that_only_place_blocks_are_read_as_blocks():
    """An old page's layout table is no table of values, but one inside it is."""
    text = _text(
        "<table><tr><td><h2>Menu</h2></td><td><p>Words.</p>"
        "<table><tr><td>Alba<td>12</tr></table></td></tr></table>"
    )
    assert text == "Menu\n\nWords.\n\nAlba\t12"


def test_pairs_of_terms_and_values_are_rows():
    """A description list of short values reads like a table of two columns."""
    assert _text("<dl><dt>Area<dd>1,840 km2<dt>Towns<dd>12</dl>") == "Area\t1,840 km2\nTowns\t12"


def test_preformatted_text_keeps_its_blanks():
    """Columns set with blanks stay."""
    assert _text("<p>a</p><pre>b   1\nc  22\n</pre>") == "a\n\nb   1\nc  22"


def test_numbers_and_words_in_touching_elements_are_parted():
    """A figure and its label, set side by side by a style sheet, are not one word."""
    assert _text("<div><b>312</b><span>killed</span></div>") == "312 killed"
    assert _text("<p>H<sub>2</sub>O, the 5<sup>th</sup></p>") == "H2O, the 5th"


def test_a_menu_is_left_out_and_noted():
    """Links to other pages are not what the page says."""
    content = _read(
        "<nav><ul><li><a href=/>Home</a><li><a href=/n>News</a></ul></nav>"
        "<ul><li><a>Sport</a><li><a>World</a><li><a>Local</a></ul>"
        f"<h1>Flood</h1><p>{PROSE}</p><footer>© The Vale Post <a>Contact</a></footer>"
    )
    assert content.text == f"Flood\n\n{PROSE}"
    assert {note.split(" (")[0] for note in content.notes} == {
        "Left out: menus",
        "Left out: lists of links",
        "Left out: page footers",
    }


@pytest.mark.parametrize("tag", ["nav", "footer", "aside", "div role=navigation", "div hidden"])
def test_a_banner_of_figures_stays(tag):
    """Figures are evidence wherever a page puts them."""
    banner = (
        f"<{tag}><ul><li>Killed: 312</li><li><a>12,400 displaced</a></li></ul></{tag.split()[0]}>"
    )
    for page in (f"{banner}<h1>Flood</h1><p>{PROSE}</p>", f"<h1>Flood</h1><p>{PROSE}</p>{banner}"):
        assert "• Killed: 312\n• 12,400 displaced" in _text(page)


def test_links_that_skip_to_the_text_are_left_out():
    """They say nothing; other links within the page do."""
    page = f"<a class=skip-link href=#m>Skip to content</a><p><a href=#n>Note</a> {PROSE}"
    assert _text(page) == f"Note {PROSE}"


def test_years_alone_make_no_banner():
    """A menu of an archive by year is a menu."""
    menu = "<nav><a>News 2019</a> <a>News 2020</a> <a>News 2021</a></nav>"
    assert _text(f"{menu}<p>{PROSE}</p>") == PROSE


def test_a_list_of_links_in_the_text_stays():
    """Linked names between paragraphs are part of what the page tells."""
    links = "<ul><li><a>Alba</a><li><a>Bruna</a><li><a>Corva</a></ul>"
    assert "• Alba\n• Bruna\n• Corva" in _text(f"<p>{PROSE}</p>{links}<p>{PROSE}</p>")


def test_scripts_and_forms_leave_no_words():
    """Nothing of a script, a style or a field; the words around stay joined."""
    text = _text(
        "<style>p{}</style><p>one<script>alert(1)</script>two</p><select><option>x</select>"
    )
    assert text == "onetwo"


def test_a_script_in_a_title_is_only_text():
    """Markup in a title is kept as the characters it is, or dropped; never run or nested."""
    content = _read(f"<p>{PROSE}</p>", "<title>Flood <script>alert('x')</script></title>")
    assert content.title == "Flood <script>alert('x')</script>"
    escaped = _read(f"<h1>&lt;script&gt;alert(1)&lt;/script&gt;</h1><p>{PROSE}</p>")
    assert escaped.title == "<script>alert(1)</script>"


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        (
            "<meta property=og:title content='From meta'><title>T | Post</title>",
            "<h1>H</h1>",
            "From meta",
        ),
        ("<title>T | Post</title>", "<h1>A <i>b</i></h1>", "A b"),
        ("<title>Only this</title>", "", "Only this"),
        ("", "", None),
    ],
)
def test_titles(head, body, title):
    """What is declared goes before the first heading, that before the window's title."""
    assert _read(f"{body}<p>{PROSE}</p>", head).title == title


@pytest.mark.parametrize(
    ("head", "body", "published"),
    [
        (
            "<meta property=article:published_time content='2019-05-03T10:00:00+02:00'>",
            "",
            "2019-05-03",
        ),
        ("<meta name=DC.date content='May 3, 2019'>", "", "2019-05-03"),
        (
            '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle",'
            '"datePublished":"2019-05-03","dateModified":"2020-01-01"}]}</script>',
            "",
            "2019-05-03",
        ),
        ("", "<time class=published datetime=2019-05-03>3 May</time>", "2019-05-03"),
        ("", "<h1>Flood</h1><time datetime=2019-05-03>3 May</time>", "2019-05-03"),
        ("<meta property=article:modified_time content=2020-01-01>", "", None),
        ("", "<time class=updated datetime=2020-01-01>1 January</time>", None),
        ('<script type="application/ld+json">{"broken</script>', "", None),
        ("", "", None),
    ],
)
def test_dates_of_publication(head, body, published):
    """Only what the page says is its date; never one of a change, a guess, or today."""
    assert _read(f"{body}<p>{PROSE}</p>", head).published == published


def test_a_time_in_the_text_is_no_date_of_publication():
    """A day that the page tells of is not the day of the page."""
    assert (
        _read(f"<p>{PROSE * 2}</p><p>On <time datetime=1990-02-03>3 February</time></p>").published
        is None
    )


def test_author_publisher_language_and_address():
    """From meta elements, JSON-LD and the root element."""
    head = (
        '<script type="application/ld+json">{"@type":"Article","author":[{"name":"A. Clerk"},'
        '{"name":"B. Scribe"}],"publisher":{"name":"The Vale Post"}}</script>'
        "<link rel=canonical href=https://example.org/flood>"
    )
    content = _read(f"<p>{PROSE}</p>", head, "lang=en-gb")
    assert (content.author, content.publisher) == ("A. Clerk; B. Scribe", "The Vale Post")
    assert (content.language, content.url) == ("en-gb", "https://example.org/flood")


@pytest.mark.parametrize("declared", ["windows-1251", "koi8-r"])
def test_the_declared_encoding_is_used(declared):
    """A page in a legacy encoding says which."""
    page = f"<meta charset={declared}><p>Мэр города сообщил об этом.</p>".encode(declared)
    assert read_html(page, SETTINGS).text == "Мэр города сообщил об этом."


def test_a_wrong_declaration_does_not_spoil_utf8():
    """Bytes that are UTF-8 are read as UTF-8 whatever the page says."""
    page = "<meta charset=iso-8859-1><p>Málaga – café</p>".encode()
    assert read_html(page, SETTINGS).text == "Málaga – café"


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 100_000 + "12 men" + "</div>" * 100_000 + "<p>after",
        "<div>" * 3_000 + "12 men" + "</div>" * 3_000 + "<p>after",
        "<table><tr><td>" * 5_000 + "12 men</table><p>after",
        "<ul><li>" * 5_000 + "12 men" + "</ul>" * 5_000 + "<p>after",
        "<b>" * 20_000 + "12 men<p>after",
        "<dl><dt>a<dd>" * 5_000 + "12 men<p>after",
    ],
    ids=["100,000 divs", "3,000 divs", "tables", "lists", "inline", "descriptions"],
)
def test_pages_of_any_depth_are_read_whole(page):
    """No element is so deep that its words are lost."""
    text = read_html(page.encode(), SETTINGS).text
    assert text.index("12 men") < text.index("after")


@pytest.mark.parametrize(
    "page", ["<" * 200_000, "&" * 200_000, "<a " * 50_000, "<p>x" + "<!--" * 50_000]
)
def test_broken_markup_of_any_length_ends(page):
    """Runs of marks that open and never close cost no more than their length."""
    assert "\x00" not in read_html(f"<p>{PROSE}</p>{page}".encode(), SETTINGS).text
