"""What a page says of itself: title, author, publisher, date, address, language.

Only what is written there is taken; no date is guessed, and none comes from a clock.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from variorum.read.content import one_line
from variorum.read.dates import to_edtf
from variorum.read.html_table import inline_text

_TITLE = ("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title")
_AUTHOR = ("author", "article:author", "citation_author", "dc.creator", "dcterms.creator", "byl")
_PUBLISHER = ("og:site_name", "citation_publisher", "dc.publisher", "dcterms.publisher")
_PUBLISHED = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished",
    "citation_publication_date", "citation_date", "dcterms.issued", "dc.date.issued",
    "dcterms.date", "dc.date", "parsely-pub-date", "sailthru.date", "pubdate", "publish-date",
    "publication_date", "date",
)  # fmt: skip
_ARTICLE = re.compile(r"Article|Report|BlogPosting|WebPage|CreativeWork|Statement|PressRelease")
_PUBLISH_HINT = re.compile(r"publi|pubdate|posted|dateline|entry-date", re.IGNORECASE)
_PROSE = 100
_MOST_NODES = 10_000


@dataclass(frozen=True, slots=True)
class Metadata:
    """Each null where the page does not say; `published` is EDTF, `language` as declared."""

    title: str | None
    author: str | None
    publisher: str | None
    published: str | None
    url: str | None
    language: str | None


def metadata(root: etree._Element) -> Metadata:
    """What the page's meta elements, JSON-LD, headings and `time` elements say."""
    meta = _meta(root)
    linked = list(_linked_data(root))
    publisher = _first(meta, _PUBLISHER) or _name(_linked(linked, "publisher"))
    return Metadata(
        title=_title(root, meta, linked),
        author=_author(root, meta, linked),
        publisher=publisher,
        published=_published(root, meta, linked),
        url=_url(root, meta),
        language=_language(root, meta),
    )


def _meta(root: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name, value = element.get(attribute), one_line(element.get("content"))
            if name and value:
                found.setdefault(name.strip().lower(), value)
    return found


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _linked_data(root: etree._Element) -> Iterator[dict[str, Any]]:
    """Objects of JSON-LD that describe the page or its article, articles first."""
    found: list[dict[str, Any]] = []
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        try:
            pending: list[Any] = [json.loads(script.text or "null")]
        except (ValueError, RecursionError):
            continue
        seen = 0
        while pending and seen < _MOST_NODES:
            node = pending.pop(0)
            seen += 1
            if isinstance(node, list):
                pending.extend(node)
            elif isinstance(node, dict):
                pending.extend(
                    value for key, value in node.items() if key in ("@graph", "mainEntity")
                )
                if _ARTICLE.search(str(node.get("@type"))):
                    found.append(node)
    yield from sorted(found, key=lambda node: "WebPage" in str(node.get("@type")))


def _linked(nodes: list[dict[str, Any]], key: str) -> Any:
    return next((node[key] for node in nodes if node.get(key)), None)


def _name(value: Any) -> str | None:
    """The name in a JSON-LD value: a string, an object with a name, or a list of these."""
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, list):
        names = [_name(one) for one in value if not isinstance(one, list)]
        return "; ".join(name for name in names if name) or None
    return one_line(value)


def _title(root: etree._Element, meta: dict[str, str], linked: list[dict[str, Any]]) -> str | None:
    declared = _name(_linked(linked, "headline")) or _first(meta, _TITLE)
    if declared:
        return declared
    for heading in root.iter("h1"):
        if words := one_line(inline_text(heading)):
            return words
    for title in root.iter("title"):
        if words := one_line("".join(title.itertext())):
            return words
    return None


def _author(root: etree._Element, meta: dict[str, str], linked: list[dict[str, Any]]) -> str | None:
    declared = [_first(meta, (name,)) for name in _AUTHOR]
    named = next((name for name in declared if name and "://" not in name), None)
    if named := named or _name(_linked(linked, "author")):
        return named
    for element in root.iter("a", "span", "address"):
        if "author" in (element.get("rel") or element.get("itemprop") or "").split():
            return one_line(" ".join(element.itertext()))
    return None


def _published(
    root: etree._Element, meta: dict[str, str], linked: list[dict[str, Any]]
) -> str | None:
    written = [meta[name] for name in _PUBLISHED if name in meta]
    stated = _linked(linked, "datePublished")
    if isinstance(stated, str):
        written.append(stated)
    dates = (to_edtf(value) for value in written)
    return next((date for date in dates if date), None) or _from_time_elements(root)


def _from_time_elements(root: etree._Element) -> str | None:
    """A `time` that says it is the date of publication, else one that stands over the text.

    Those further down belong to what the page tells.
    """
    over_text: str | None = None
    prose = False
    for element in root.iter():
        if element.tag == "time":
            value = to_edtf(element.get("datetime") or " ".join(element.itertext()))
            hints = " ".join(str(element.get(name) or "") for name in ("itemprop", "class"))
            if value and (_PUBLISH_HINT.search(hints) or element.get("pubdate") is not None):
                return value
            modified = "modif" in hints.lower() or "update" in hints.lower()
            if value and not prose and not modified:
                over_text = over_text or value
        if element.tag not in ("script", "style") and element.text:
            prose = prose or len(element.text.strip()) >= _PROSE
    return over_text


def _url(root: etree._Element, meta: dict[str, str]) -> str | None:
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            address = one_line(link.get("href"))
            if address and address.startswith(("http://", "https://")):
                return address
    address = meta.get("og:url")
    return address if address and address.startswith(("http://", "https://")) else None


def _language(root: etree._Element, meta: dict[str, str]) -> str | None:
    for element in (root, *root.iter("body")):
        if tag := element.get("lang") or element.get("{http://www.w3.org/XML/1998/namespace}lang"):
            return str(tag)
    return meta.get("content-language")
