"""The text of a page: its blocks in reading order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from variorum.read.content import word_set
from variorum.read.html_table import is_layout, table_text

_BLOCKS = word_set(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav "
    "ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul"
)
_LISTS = frozenset(("ul", "ol", "menu", "dir"))
#: HTML's own blanks; a no-break space is a character like others.
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_DEEPEST_INDENT = 5
_DEEPEST_TABLE = 4


def render(root: etree._Element) -> str:
    """Blocks parted by blank lines; items of a list on lines of their own, each with its mark.

    An item begins with "• ", or with its number in an ordered list; a line break in the page
    is a line feed; text in `pre` keeps its blanks; rows and cells of a table are parted by
    line feeds and tabs.
    """
    writer = _Writer()
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        if event == "start":
            if writer.start(element):
                walker.skip_subtree()
        else:
            writer.end(element)
    writer.flush()
    return _joined(writer.blocks)


@dataclass(slots=True)
class _List:
    number: int
    ordered: bool


@dataclass(slots=True)
class _Writer:
    """Where the walk stands: the words of the block so far, the lists and `pre` around it."""

    blocks: list[tuple[str, int]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    lists: list[_List] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    pre: int = 0
    open: int = 0
    list_id: int = 0
    skipped: etree._Element | None = None
    touching: bool = False

    def start(self, element: etree._Element) -> bool:
        """Write what stands before and in the element; true where its inside is done."""
        tag = element.tag
        if tag in _BLOCKS:
            self.flush()
        if tag == "br":
            self._break()
        elif tag in ("table", "dl"):
            # a table in a table places blocks; looking into each of many would take for ever
            if self.open < _DEEPEST_TABLE and self._rows(element):
                self.skipped = element
                return True
            self.open += 1
        elif tag in _LISTS:
            if not self.lists:
                self.list_id += 1
            self.lists.append(_List(_start_number(element), tag == "ol"))
        elif tag == "li":
            self._item(element)
        elif tag == "pre":
            self.pre += 1
        if tag not in _BLOCKS and self.touching and element.text:
            self._part(element.text)
        self.touching = False
        self._write(element.text)
        return False

    def end(self, element: etree._Element) -> None:
        """Close the element and write what stands behind it."""
        tag = element.tag
        if element is self.skipped:
            self.skipped = None
        elif tag in _BLOCKS:
            self.flush()
            if tag in _LISTS and self.lists:
                self.lists.pop()
            if tag == "li":
                self.marks.clear()
            self.pre -= tag == "pre"
            self.open -= tag in ("table", "dl")
        self.touching = tag not in _BLOCKS and not element.tail
        self._write(element.tail)

    def flush(self) -> None:
        """End the block."""
        if not self.words:
            return
        raw = "".join(self.words)
        text = raw.strip("\n") if self.pre else _tidy(raw)
        self.words.clear()
        if not text.strip():
            return
        mark = self.marks.pop() if self.marks else ""
        self.blocks.append((mark + text, self.list_id if self.lists else 0))

    def _write(self, words: str | None) -> None:
        if words:
            self.words.append(words if self.pre else _BLANKS.sub(" ", words))

    def _break(self) -> None:
        # two breaks in a row are how old pages part paragraphs
        if not self.pre and self._ends_with_break():
            self.flush()
        elif self.words:
            self.words.append("\n")

    def _ends_with_break(self) -> bool:
        for words in reversed(self.words):
            if words.strip(" "):
                return words.endswith("\n")
        return False

    def _part(self, following: str) -> None:
        """A blank between two touching elements where a number meets a word: "312" "killed"."""
        last = self.words[-1][-1:] if self.words else ""
        if (last.isdigit() and re.match(r"[^\W\d_]{3}", following)) or (
            last.isalpha() and following[0].isdigit()
        ):
            self.words.append(" ")

    def _item(self, element: etree._Element) -> None:
        here = self.lists[-1] if self.lists else _List(1, ordered=False)
        indent = "  " * min(max(0, len(self.lists) - 1), _DEEPEST_INDENT)
        if here.ordered:
            value = element.get("value", "")
            if value.isascii() and value.isdigit() and len(value) < 10:
                here.number = int(value)
            self.marks[:] = [f"{indent}{here.number}. "]
            here.number += 1
        else:
            self.marks[:] = [f"{indent}• "]

    def _rows(self, element: etree._Element) -> bool:
        """Write a table of values or a list of pairs; false where it is neither."""
        if element.tag == "dl":
            pairs = _pairs(element)
            if pairs:
                self.blocks.append((pairs, 0))
            return bool(pairs)
        if is_layout(element):
            return False
        caption = element.find("caption")
        if caption is not None and (words := _tidy(_BLANKS.sub(" ", " ".join(caption.itertext())))):
            self.blocks.append((words, 0))
        if rows := table_text(element):
            self.blocks.append((rows, 0))
        return True


def _pairs(element: etree._Element) -> str | None:
    """A list of terms with one short description each as rows of two cells, else None."""
    parts = [part for part in element.iter("dt", "dd") if isinstance(part.tag, str)]
    tags = [part.tag for part in parts]
    if not tags or tags != ["dt", "dd"] * (len(tags) // 2):
        return None
    if any(True for _ in element.iter("p", "ul", "ol", "table", "dl", "pre") if _ is not element):
        return None
    cells = [" ".join("".join(part.itertext()).split()) for part in parts]
    if any(len(cell) > 200 for cell in cells):
        return None
    return "\n".join(
        f"{term}\t{value}" for term, value in zip(cells[::2], cells[1::2], strict=True)
    )


def _start_number(element: etree._Element) -> int:
    value = element.get("start", "1")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else 1


def _tidy(raw: str) -> str:
    lines = (re.sub(" {2,}", " ", line).strip(" \t\f") for line in raw.split("\n"))
    return "\n".join(lines).strip("\n")


def _joined(blocks: list[tuple[str, int]]) -> str:
    pieces: list[str] = []
    before = 0
    for text, list_id in blocks:
        if pieces:
            pieces.append("\n" if list_id and list_id == before else "\n\n")
        pieces.append(text)
        before = list_id
    return "".join(pieces)
