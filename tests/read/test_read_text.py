"""Plain text and Markdown: decoded, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.errors import Unreadable
from variorum.read import document_from_text
from variorum.read.decode import decode
from variorum.read.markdown import read_markdown
from variorum.read.plain import read_plain
from variorum.settings import Settings

SETTINGS = Settings()
ENGLISH = "The mayor of Bergvík said that the café near Málaga was closed, a naïve step.\n"
RUSSIAN = "Мэр города сообщил, что двенадцать человек были ранены во вторник.\n"
POLISH = "Burmistrz powiedział, że dwanaście osób zostało rannych we wtorek, źródła są różne.\n"
TURKISH = "Belediye başkanı on iki kişinin yaralandığını söyledi, gümüş köprü yıkıldı.\n"
GREEK = "Ο δήμαρχος είπε ότι δώδεκα άνθρωποι τραυματίστηκαν την Τρίτη.\n"
JAPANESE = "市長は火曜日に十二人が負傷したと述べた。橋は崩れた。\n"
QUOTED = "The report says “no one was hurt” – yet the council’s clerk counted 12 people.\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"),
        (ENGLISH, "utf-8-sig"),
        (ENGLISH, "latin-1"),
        (ENGLISH, "mac_roman"),
        (ENGLISH, "cp850"),
        (QUOTED, "cp1252"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (POLISH, "cp1250"),
        (TURKISH, "cp1254"),
        (GREEK, "cp1253"),
        (JAPANESE, "shift_jis"),
        (ENGLISH, "utf-16"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (RUSSIAN, "utf-16-le"),
        (RUSSIAN, "utf-16-be"),
        (ENGLISH, "utf-32"),
    ],
)
@pytest.mark.parametrize("times", [1, 20])
def test_encodings_are_detected(text, encoding, times):
    """Text in a usual encoding comes out as it was written, with no mark before it."""
    assert decode((text * times).encode(encoding)).text == text * times


def test_line_breaks_become_line_feeds_and_nothing_else_changes():
    """Blanks at line ends, tabs, form feeds and soft hyphens stay where they were."""
    data = "\ufeffa \r\nb\t-\rc\n\r\n\f d\u00ad ".encode()
    assert read_plain(data, SETTINGS).text == "a \nb\t-\nc\n\n\f d\u00ad "


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff")))
def test_plain_text_comes_back_to_the_letter(text):
    """For any text in UTF-8, so that an offset into the file's text is one into the document's."""
    assert decode(text.encode()).text == text


@given(
    st.text(st.characters(categories=["L", "Nd", "Zs"], include_characters="\r\n.,"), min_size=1)
)
def test_every_word_is_found_at_its_own_offset(text):
    """Each stretch between line breaks stands in the document's text, in order."""
    read = decode(text.encode()).text
    at = 0
    for part in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        assert read[at : at + len(part)] == part
        at += len(part) + 1
    assert at == len(read) + 1


def test_nul_becomes_a_replacement_mark_one_for_one():
    """A stray NUL, which neither JSON tools nor databases keep, does not move what follows."""
    decoded = decode(b"x" * 500 + b"\x00" + b"y" * 500)
    assert decoded.text == "x" * 500 + "\ufffd" + "y" * 500
    assert any("U+FFFD" in note for note in decoded.notes)


def test_a_few_spoilt_bytes_do_not_change_the_encoding():
    """UTF-8 with a byte cut off is still UTF-8, and said to be spoilt."""
    decoded = decode((RUSSIAN * 3).encode()[:-3])
    assert decoded.encoding == "utf-8"
    assert decoded.text.startswith(RUSSIAN)
    assert any("U+FFFD" in note for note in decoded.notes)


@pytest.mark.parametrize("data", [bytes(range(256)) * 20, b"\x00" * 4096, b"ab\x01\x02\x03" * 90])
def test_binary_data_is_no_text(data):
    """Bytes full of control characters are refused with advice."""
    with pytest.raises(Unreadable, match="not text") as caught:
        decode(data)
    assert caught.value.do


def test_markdown_keeps_its_source():
    """The text of a Markdown file is its source, marks and front matter included."""
    source = "---\ntitle: Flood\n---\n# Heading\n\n* one\n* two\n\n| a | b |\n|---|---|\n"
    assert read_markdown(source.encode(), SETTINGS).text == source


def test_front_matter_describes_a_markdown_file():
    """YAML front matter gives title, author, date, publisher, address and language."""
    source = (
        '---\ntitle: "The flood: a report"\nauthor: A. Clerk\ndate: 2019-05-03\n'
        "publisher: Ministry of Rivers\nurl: https://example.org/a\nlang: en-GB\n"
        "tags: [a, b]\n---\nx\n"
    )
    content = read_markdown(source.encode(), SETTINGS)
    assert content.title == "The flood: a report"
    assert (content.author, content.publisher) == ("A. Clerk", "Ministry of Rivers")
    assert (content.published, content.language) == ("2019-05-03", "en-GB")
    assert content.url == "https://example.org/a"


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ("Words.\n\n## The *flood* in [Alba](x.html) ##\n\n# Later\n", "The flood in Alba"),
        ("The flood\n=========\n\n# Later\n", "The flood"),
        ("```\n# a comment\n```\n\n# The flood\n", "The flood"),
        ("No heading here.\n", None),
    ],
)
def test_the_first_heading_is_the_title(source, title):
    """Without front matter the title is the first heading outside code, without its marks."""
    assert read_markdown(source.encode(), SETTINGS).title == title


def test_a_string_keeps_its_offsets():
    """A Document made of a string has as many code points, and no carriage return or NUL."""
    given_text = "One.\r\nTwo\rthree \x00 \ud800 four."
    document = document_from_text(given_text, path="a/b.txt", title="T")
    assert document.text == "One. \nTwo\nthree \ufffd \ufffd four."
    assert len(document.text) == len(given_text)
    assert (document.path, document.title, document.media_type) == ("a/b.txt", "T", "text/plain")


def test_the_same_string_is_the_same_document():
    """Identity comes from path and text."""
    assert document_from_text("Words.").id == document_from_text("Words.").id
    assert document_from_text("Words.").id != document_from_text("Words.", path="other.txt").id
