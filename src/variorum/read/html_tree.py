"""A page as an lxml tree, whatever its depth."""

from __future__ import annotations

import re
from html import escape
from html.parser import HTMLParser

from lxml import etree

from variorum.errors import Unreadable
from variorum.read.content import word_set

#: libxml2 stops reading a page below 2048 levels, silently; pages that deep are made flat first.
_DEEPEST = 200
#: A tag this long is looked at: libxml2 takes time quadratic in the number of attributes.
_LONG_TAG = re.compile(r"<([A-Za-z][\w:-]*)\s[^<>]{4000,}>")
_MOST_ATTRIBUTES = 500
_VOID = word_set("area base br col embed hr img input link meta param source track wbr")


def parse(text: str) -> tuple[etree._Element, tuple[str, ...]]:
    """The root element of a page, comments left out, and notes.

    Raises `Unreadable` where not even an empty tree can be made of it.
    """
    text = _LONG_TAG.sub(_bounded, text)
    root, cut = _parse(text)
    if not cut:
        return root, ()
    root, _ = _parse(_flattened(text))
    note = f"Elements nested more than {_DEEPEST} deep were read without their structure."
    return root, (note,)


def _bounded(tag: re.Match[str]) -> str:
    """The tag, or its name alone where it has more attributes than any page needs."""
    many = len(tag.group().split(maxsplit=_MOST_ATTRIBUTES + 1)) > _MOST_ATTRIBUTES + 1
    return f"<{tag[1]}>" if many else tag.group()


def _parse(text: str) -> tuple[etree._Element, bool]:
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(text.encode("utf-8"), parser=parser)
    except etree.LxmlError as error:
        raise Unreadable(f"broken: {error}.", do="Get an intact copy.") from error
    if root is None:
        raise Unreadable("empty: there is no text in it.", do="Get an intact copy.")
    # the deepest level that libxml2 enters is told in its log only
    cut = any("depth" in entry.message for entry in parser.error_log)
    return root, cut


def _flattened(text: str) -> str:
    flattener = _Flattener()
    flattener.feed(text)
    flattener.close()
    return "".join(flattener.pieces)


class _Flattener(HTMLParser):
    """Writes a page again, with a line break for each tag below the deepest level allowed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID:
            self.depth += 1
        if self.depth > _DEEPEST and tag not in ("script", "style"):
            self._break()
            return
        written = "".join(f' {name}="{escape(value or "")}"' for name, value in attrs)
        self.pieces.append(f"<{tag}{written}>")

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        if self.depth > _DEEPEST and tag not in ("script", "style"):
            self._break()
        else:
            self.pieces.append(f"</{tag}>")
        self.depth = max(0, self.depth - 1)

    def _break(self) -> None:
        if self.pieces[-1:] != ["<br>"]:
            self.pieces.append("<br>")

    def handle_data(self, data: str) -> None:
        in_raw = self.cdata_elem is not None
        self.pieces.append(data if in_raw else escape(data, quote=False))
