"""Markdown: the source text as it stands, with what its front matter says of it."""

from __future__ import annotations

import re

from variorum.read.content import Content, one_line
from variorum.read.dates import to_edtf
from variorum.read.decode import decode
from variorum.settings import Settings

READER = "markdown 1"

_FRONT = re.compile(r"\A(---|\+\+\+)[ \t]*\n(.*?)\n\1[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^([A-Za-z_]+)[ \t]*[:=][ \t]*(.+?)[ \t]*$", re.MULTILINE)
_ATX = re.compile(r"^ {0,3}#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*$", re.MULTILINE)
_SETEXT = re.compile(r"^ {0,3}(\S[^\n]*)\n {0,3}(?:=+|-{3,})[ \t]*$", re.MULTILINE)
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,}).*?(?:^ {0,3}\1|\Z)", re.MULTILINE | re.DOTALL)
_EMPHASIS = re.compile(r"(\*\*|__|\*|_|`)(\S(?:.*?\S)?)\1")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
#: Titles are looked for at the beginning; a file without line breaks is not searched whole.
_HEAD = 100_000


def read_markdown(data: bytes, _settings: Settings) -> Content:
    """The source text, unchanged as for plain text, so that offsets are those of the file.

    Title, author, date, publisher, url and language from YAML or TOML front matter, the title
    else from the first heading. Raises `Unreadable` for bytes that are no text.
    """
    decoded = decode(data)
    head = decoded.text[:_HEAD]
    front = _FRONT.match(head)
    fields = _fields(front[2]) if front else {}
    body = head[front.end() :] if front else head
    written = fields.get("published") or fields.get("date")
    return Content(
        decoded.text,
        title=fields.get("title") or _first_heading(body),
        author=fields.get("author"),
        publisher=fields.get("publisher"),
        published=to_edtf(written) if written else None,
        url=fields.get("url"),
        language=fields.get("lang") or fields.get("language"),
        notes=decoded.notes,
    )


def _fields(front: str) -> dict[str, str]:
    """The top-level scalars of front matter; lists and nested values are left alone."""
    found: dict[str, str] = {}
    for name, value in _FIELD.findall(front):
        quoted = re.fullmatch(r"([\"'])(.*)\1", value)
        plain = quoted[2] if quoted else value
        if plain[:1] not in "[{|>&":
            found.setdefault(name.lower(), plain)
    return found


def _first_heading(body: str) -> str | None:
    outside = _FENCE.sub("", body)
    found = [match for match in (_ATX.search(outside), _SETEXT.search(outside)) if match]
    if not found:
        return None
    words = min(found, key=lambda match: match.start())[1]
    return one_line(_EMPHASIS.sub(r"\2", _LINK.sub(r"\1", words)))
