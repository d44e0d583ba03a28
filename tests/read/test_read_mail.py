"""Mail and pages saved as mail: their words, who sent them and when, and what is not read."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from variorum.errors import Unreadable
from variorum.read.mail import read_mail
from variorum.settings import Settings

WORDS = "At least 13 boats were lost at Kestrel Lock – so the keeper says.\n"


def _mail(**headers: str) -> EmailMessage:
    message = EmailMessage()
    for name, value in headers.items():
        message[name] = value
    return message


def _read(message: EmailMessage | bytes):
    data = message if isinstance(message, bytes) else message.as_bytes()
    return read_mail(data, Settings())


def test_a_mail_is_its_subject_and_its_words():
    """Sender and day are metadata; the HTML form of the same words is not read again."""
    message = _mail(
        From="Water Board <press@board.example>",
        Subject="Boats lost",
        Date="Mon, 04 May 1987 00:30:00 +0400",
    )
    message.set_content(WORDS)
    message.add_alternative(f"<p>{WORDS}</p>", subtype="html")
    found = _read(message)
    assert found.text == f"Boats lost\n\n{WORDS}"
    assert (found.title, found.publisher) == ("Boats lost", "Water Board")
    assert found.author == "Water Board <press@board.example>"
    assert found.published == "1987-05-04"
    assert found.notes == ()


def test_a_mail_of_html_is_read_as_a_page():
    """Tags are no words, and no sign of a bound."""
    message = _mail(From="press@board.example")
    message.set_content(f"<html><body><p>{WORDS}</p></body></html>", subtype="html")
    found = _read(message)
    assert found.text == WORDS.strip()
    assert (found.title, found.publisher) == (None, "press@board.example")


def test_attachments_are_named():
    """They are not read, and a person is told."""
    message = _mail(From="press@board.example")
    message.set_content(WORDS)
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="list.pdf")
    (note,) = _read(message).notes
    assert "list.pdf" in note


def test_a_mail_without_words_is_unread():
    """Only attachments: the reason says what to do with them."""
    message = _mail(From="press@board.example")
    message.add_attachment(b"\0", maintype="image", subtype="png", filename="a.png")
    with pytest.raises(Unreadable, match="only attachments"):
        _read(message)


def test_a_saved_page_is_the_page():
    """Browsers save pages as mail to nobody; the day of saving is not the day of publication."""
    head = (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://board.example/loss\r\n"
        b"Subject: Boats lost\r\nDate: Mon, 4 May 2020 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="X"\r\n\r\n--X\r\n'
        b"Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    )
    page = b"<html><body><p>At least 13 boats were =\r\nlost.</p></body></html>\r\n--X--\r\n"
    found = _read(head + page)
    assert found.text == "At least 13 boats were lost."
    assert (found.url, found.title) == ("https://board.example/loss", "Boats lost")
    assert (found.published, found.publisher) == (None, None)


@pytest.mark.parametrize("charset", ["windows-1252", "utf-8", "x-unknown", "us-ascii"])
def test_a_wrong_or_unknown_charset_loses_no_words(charset: str):
    """Where the mail's charset does not fit, the bytes tell."""
    body = WORDS.encode("utf-8" if charset == "utf-8" else "cp1252")
    head = f"From: a@b.example\r\nContent-Type: text/plain; charset={charset}\r\n\r\n"
    assert _read(head.encode() + body).text == WORDS


def test_headers_that_cannot_be_taken_apart_are_left_out():
    """A torn date or address is no reason to lose the mail."""
    head = b"From: =?utf-8?q?<<\r\nDate: Someday, 99 Foo\r\nSubject: =?x?b?!!?=\r\n\r\n"
    found = _read(head + WORDS.encode())
    assert found.text.endswith(WORDS)
    assert found.published is None
