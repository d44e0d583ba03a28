"""What a format's reader makes of bytes, before the file's own description is laid over it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from variorum.model import Span

#: What neither JSON nor a database keeps reliably: NUL and halves of surrogate pairs.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
#: Control characters that no made text may carry; tab, line feed and form feed are ours.
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Content:
    """The text of a file and what the file says of itself.

    `published` is EDTF, `language` the BCP 47 tag that the file declares, `pages` spans of
    `text`, `notes` what a person should know of how the text came about.
    """

    text: str
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    pages: tuple[Span, ...] | None = None
    notes: tuple[str, ...] = ()


def word_set(words: str) -> frozenset[str]:
    """The words of a listing, which is easier to read than so many quoted strings."""
    return frozenset(words.split())


def storable(text: str) -> str:
    """The text with each NUL and lone surrogate turned into U+FFFD, one for one."""
    return _UNSTORABLE.sub("\ufffd", text)


def without_controls(text: str) -> str:
    """Text that a reader makes: without control characters, every line break a line feed."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROL.sub("", text)


def one_line(value: object) -> str | None:
    """A value of metadata as one line without blanks around it; None where nothing is left."""
    if not isinstance(value, str):
        return None
    return " ".join(without_controls(value).split()) or None
