"""Documents, the spans that point into them, and the passages they fall into."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from variorum.errors import InvalidRecord
from variorum.model.identity import digest, identifier

PassageKind = Literal[
    "heading",
    "paragraph",
    "sentence",
    "list",
    "list_item",
    "table",
    "table_row",
    "key_value",
    "banner",
    "banner_item",
]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open [start, end) in Unicode code points of one document's text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise InvalidRecord(
                f"A span cannot run from {self.start} to {self.end}.",
                do="Give 0 <= start <= end, in code points of the document's text.",
            )

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words at this span."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlap(self, other: Span) -> int:
        """How many code points both spans share."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def join(self, other: Span) -> Span:
        """The smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


@dataclass(frozen=True, slots=True)
class Document:
    """One file as it was read. `text` is stored once and never changes.

    `path` is relative to the corpus root with "/" as separator; `published` is EDTF;
    `language` BCP 47 ("und" where it cannot be told); `pages` half-open spans of `text`;
    `reader` the name and version of what made `text`; `unread` why there is no text, if so;
    `analysed` is false for text that is kept and searchable but not in a language we read;
    `extra` holds further columns of sources.csv, as written.
    """

    path: str
    sha256: str
    text: str
    media_type: str
    reader: str
    language: str = "und"
    analysed: bool = True
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    kind: str | None = None
    side: str | None = None
    pages: tuple[Span, ...] | None = None
    unread: str | None = None
    notes: tuple[str, ...] = ()
    extra: tuple[tuple[str, str], ...] = ()

    @property
    def id(self) -> str:
        """SHA-256 of path and bytes: the same bytes at two paths are two documents."""
        return document_id(self.path, self.sha256)


def document_id(path: str, sha256: str) -> str:
    """SHA-256, in hexadecimal, of the path in UTF-8, a zero byte, and the bytes' digest."""
    return digest(path.encode("utf-8", "surrogatepass") + b"\x00" + bytes.fromhex(sha256))


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a document's text.

    Passages nest: `parent` is the id of the block that holds a sentence or an item, and for a
    block the id of the heading it stands under. `level` is 1 for the outermost heading, 0
    for what is no heading.
    """

    document: str
    kind: PassageKind
    start: int
    end: int
    parent: str | None = None
    level: int = 0

    @property
    def id(self) -> str:
        """Stable: from the document, the kind and the position."""
        return identifier("p", self.document, self.kind, self.start, self.end)

    @property
    def span(self) -> Span:
        """Where it stands in the document's text."""
        return Span(self.start, self.end)
