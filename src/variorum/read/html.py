"""HTML: the text of a page in reading order, without its menus, and what it says of itself."""

from __future__ import annotations

import re

from lxml import etree

from variorum.read.content import Content, without_controls
from variorum.read.decode import decode
from variorum.read.html_blocks import render
from variorum.read.html_meta import metadata
from variorum.read.html_prune import prune
from variorum.read.html_tree import parse
from variorum.settings import Settings

READER = f"html 1, lxml {etree.__version__}, libxml2 {'.'.join(map(str, etree.LIBXML_VERSION))}"

_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]+)", re.IGNORECASE)
_HEAD = 4096


def read_html(data: bytes, _settings: Settings) -> Content:
    """The visible text: blocks parted by blank lines, table rows by line feeds, cells by tabs.

    Scripts, forms and menus are left out, and noted; a menu or banner that carries figures
    stays. Raises `Unreadable` for bytes that are no text.
    """
    decoded = decode(data, _declared(data))
    root, notes = parse(without_controls(decoded.text))
    found = metadata(root)
    left_out = prune(root)
    return Content(
        without_controls(render(root)),
        title=found.title,
        author=found.author,
        publisher=found.publisher,
        published=found.published,
        url=found.url,
        language=found.language,
        notes=(*decoded.notes, *notes, *left_out),
    )


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data[:_HEAD])
    if match is None:
        return None
    name = match[1].decode("ascii").lower()
    # browsers read both as Windows-1252, and pages are written for browsers
    return "cp1252" if name in ("iso-8859-1", "latin1", "us-ascii", "ascii") else name
