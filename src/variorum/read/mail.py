"""Mail (RFC 5322, `.eml`) and pages saved as mail (RFC 2557, `.mhtml`): what they show."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

from variorum.errors import Unreadable
from variorum.read.content import Content, one_line, without_controls
from variorum.read.decode import decode
from variorum.read.html import READER as HTML_READER
from variorum.read.html import read_html
from variorum.settings import Settings

READER = f"mail 1, {HTML_READER}"

#: Attachments that are named in a note; more are counted.
_MOST_NAMED = 20


def read_mail(data: bytes, settings: Settings) -> Content:
    """The subject, a blank line and the body: plain text where there is some, else the HTML.

    Sender and date are metadata. Attachments are not read, and named. A saved page is read as
    the page that it holds. Raises `Unreadable` for a mail without words.
    """
    message = message_from_bytes(data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    sender = _header(message, "From") or ""
    if message.get_content_type() == "multipart/related" and "@" not in sender:
        return _saved_page(message, settings)
    part = _body(message, ("plain", "html"))
    body = _content(part, settings)
    subject = _header(message, "Subject")
    name, address = parseaddr(sender)
    return Content(
        f"{subject}\n\n{body.text}" if subject else body.text,
        title=subject,
        author=one_line(sender),
        publisher=one_line(name) or one_line(address),
        published=_day(message),
        notes=(*body.notes, *_attached(message, part)),
    )


def _saved_page(message: EmailMessage, settings: Settings) -> Content:
    """The page itself: its mail header tells when it was saved, not when it was published."""
    page = _content(_body(message, ("html", "plain")), settings)
    address = _header(message, "Snapshot-Content-Location")
    return replace(page, url=page.url or address, title=page.title or _header(message, "Subject"))


def _body(message: EmailMessage, preferred: tuple[str, ...]) -> EmailMessage:
    part = message.get_body(preferencelist=preferred)
    if part is None:
        raise Unreadable(
            "empty: there is no text in this mail, only attachments.",
            do="Save what is attached to it into the folder.",
        )
    assert isinstance(part, EmailMessage)
    return part


def _content(part: EmailMessage, settings: Settings) -> Content:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset()
    if charset:
        try:
            data = data.decode(charset).encode("utf-8")
        except (LookupError, UnicodeError):
            # a wrong charset is no reason to lose the words: the bytes tell
            charset = None
    if part.get_content_type() == "text/html":
        return read_html(data, settings)
    decoded = decode(data)
    return Content(without_controls(decoded.text), notes=decoded.notes)


def _day(message: EmailMessage) -> str | None:
    """The day on which it was sent, where it was sent."""
    written = _header(message, "Date")
    try:
        return parsedate_to_datetime(written).date().isoformat() if written else None
    except ValueError:
        return None


def _header(message: EmailMessage, name: str) -> str | None:
    try:
        return one_line(str(message.get(name, "")))
    except (ValueError, IndexError, AttributeError, TypeError, LookupError):
        # the standard library's parser of headers fails on some that it cannot take apart
        return None


def _attached(message: EmailMessage, body: EmailMessage) -> tuple[str, ...]:
    """A note on the parts that are not read; another form of the body is none of them."""
    others = [part for part in message.walk() if part is not body and not part.is_multipart()]
    forms = ("text/plain", "text/html")
    found = [p for p in others if p.get_filename() or p.get_content_type() not in forms]
    if not found:
        return ()
    names = [one_line(part.get_filename() or part.get_content_type()) for part in found]
    told = ", ".join(str(name) for name in names[:_MOST_NAMED])
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    return (
        f"Attachments are not read: {told}{more}. Save them into the folder to have them read.",
    )
