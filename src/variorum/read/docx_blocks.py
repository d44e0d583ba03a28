"""The blocks of WordprocessingML: paragraphs, list items with their marks, tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

_DEEPEST_INDENT = 5
#: Held as alternative or deleted; reading it would give words twice, or words taken out.
_SKIPPED = frozenset(
    (qn("w:del"), qn("w:moveFrom"), qn("w:instrText"), qn("w:delText"), qn("w:pPr"), qn("w:rPr"),
     "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")
)  # fmt: skip
_P, _TBL, _TR, _TC = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
_BOX = qn("w:txbxContent")
_CHARACTERS = {
    qn("w:tab"): "\t",
    qn("w:ptab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "\u2011",
    qn("w:softHyphen"): "\u00ad",
}
_REFERENCES = (qn("w:footnoteReference"), qn("w:endnoteReference"))


@dataclass(frozen=True, slots=True)
class Block:
    """A block's text; blocks of one `group` are items of one list."""

    text: str
    group: str | None = None


class Body:
    """Reads blocks of one document, whose numbering goes on from part to part."""

    def __init__(self, document: Any) -> None:
        self._formats = _number_formats(document)
        self._styles = {style.style_id: style for style in document.styles}
        self._counts: dict[tuple[str, int], int] = {}
        self._boxes: list[Any] = []

    def blocks(self, container: Any) -> Iterator[Block]:
        """Paragraphs and tables in order; what stands in a text box comes behind its paragraph."""
        for child in container:
            if child.tag in _SKIPPED:
                continue
            if child.tag == _P:
                yield from self._paragraph(child)
            elif child.tag == _TBL:
                if rows := self._table(child):
                    yield Block(rows)
            elif isinstance(child.tag, str):
                # content controls, custom XML, moved and inserted blocks
                yield from self.blocks(child)

    def notes(self, part: Any, tag: str) -> list[Block]:
        """Footnotes or endnotes, each behind the mark that its place in the text carries."""
        out: list[Block] = []
        for note in part.iter(qn(f"w:{tag}")):
            if note.get(qn("w:type")) in (
                "separator",
                "continuationSeparator",
                "continuationNotice",
            ):
                continue
            words = " ".join(block.text for block in self.blocks(note)).strip()
            if words:
                out.append(Block(f"[{note.get(qn('w:id'))}] {words}"))
        return out

    def _paragraph(self, paragraph: Any) -> Iterator[Block]:
        words = self._words(paragraph).strip()
        boxes, self._boxes = self._boxes, []
        if words:
            mark, group = self._mark(paragraph)
            yield Block(mark + words, group)
        for box in boxes:
            yield from self.blocks(box)

    def _words(self, element: Any) -> str:
        return "".join(self._pieces(element))

    def _pieces(self, element: Any) -> Iterator[str]:
        for child in element:
            if child.tag in _SKIPPED:
                continue
            if child.tag == qn("w:t"):
                yield child.text or ""
            elif child.tag in _CHARACTERS:
                yield _CHARACTERS[child.tag]
            elif child.tag in _REFERENCES:
                yield f"[{child.get(qn('w:id'))}]"
            elif child.tag == _BOX:
                self._boxes.append(child)
            elif isinstance(child.tag, str):
                yield from self._pieces(child)

    def _table(self, table: Any) -> str:
        rows = []
        for row in _children(table, _TR):
            cells = []
            for cell in _children(row, _TC):
                blocks = [] if _is_continued(cell) else list(self.blocks(cell))
                cells.append(" ".join(" ".join(block.text.split()) for block in blocks))
                cells.extend([""] * (_across(cell) - 1))
            if any(cells):
                rows.append("\t".join(cells).rstrip("\t"))
        return "\n".join(rows)

    def _mark(self, paragraph: Any) -> tuple[str, str | None]:
        """("2. ", its list) for an item of a list, ("", None) for other paragraphs."""
        number, level = self._numbering(paragraph)
        if number is None or number == "0":
            return "", None
        format_, start = self._formats.get((number, level), ("bullet", 1))
        if format_ == "none":
            return "", None
        indent = "  " * min(level, _DEEPEST_INDENT)
        if format_ == "bullet":
            return f"{indent}• ", number
        count = self._counts.get((number, level), start - 1) + 1
        self._counts[number, level] = count
        for deeper in [key for key in self._counts if key[0] == number and key[1] > level]:
            del self._counts[deeper]
        return f"{indent}{_as_written(count, format_)}. ", number

    def _numbering(self, paragraph: Any) -> tuple[str | None, int]:
        properties = paragraph.find(qn("w:pPr"))
        for place in (properties, *self._style_properties(properties)):
            found = place.find(qn("w:numPr")) if place is not None else None
            number = found.find(qn("w:numId")) if found is not None else None
            if found is not None and number is not None:
                level = found.find(qn("w:ilvl"))
                return number.get(qn("w:val")), _int(
                    level.get(qn("w:val")) if level is not None else "0", 0
                )
        return None, 0

    def _style_properties(self, properties: Any) -> Iterable[Any]:
        named = properties.find(qn("w:pStyle")) if properties is not None else None
        style = self._styles.get(named.get(qn("w:val"))) if named is not None else None
        seen = 0
        while style is not None and seen < 20:
            yield style.element.find(qn("w:pPr"))
            style = getattr(style, "base_style", None)
            seen += 1


def _children(element: Any, tag: str) -> Iterator[Any]:
    """Rows of a table or cells of a row, also those inside content controls."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:customXml"), qn("w:ins")):
            yield from _children(child, tag)


def _is_continued(cell: Any) -> bool:
    """Whether the cell is the lower part of one that began in a row above."""
    merge = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
    return merge is not None and merge.get(qn("w:val")) in (None, "continue")


def _across(cell: Any) -> int:
    span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
    return min(50, max(1, _int(span.get(qn("w:val")), 1))) if span is not None else 1


def _number_formats(document: Any) -> dict[tuple[str, int], tuple[str, int]]:
    """(list, level) -> (format of its numbers, the first of them)."""
    try:
        root = document.part.numbering_part.element
    except (KeyError, NotImplementedError, AttributeError):
        return {}
    abstract = {one.get(qn("w:abstractNumId")): one for one in root.iter(qn("w:abstractNum"))}
    out: dict[tuple[str, int], tuple[str, int]] = {}
    for num in root.iter(qn("w:num")):
        link = num.find(qn("w:abstractNumId"))
        described = abstract.get(link.get(qn("w:val"))) if link is not None else None
        for level in described.iter(qn("w:lvl")) if described is not None else ():
            format_, start = level.find(qn("w:numFmt")), level.find(qn("w:start"))
            out[num.get(qn("w:numId")), _int(level.get(qn("w:ilvl")), 0)] = (
                format_.get(qn("w:val")) if format_ is not None else "decimal",
                _int(start.get(qn("w:val")), 1) if start is not None else 1,
            )
    return out


def _as_written(count: int, format_: str) -> str:
    if format_ in ("lowerLetter", "upperLetter"):
        # Word goes on with aa, bb, … after z
        letters = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letters.upper() if format_ == "upperLetter" else letters
    if format_ in ("lowerRoman", "upperRoman"):
        roman = _roman(count)
        return roman.upper() if format_ == "upperRoman" else roman
    return str(count)


def _roman(count: int) -> str:
    values = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)
    signs = ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i")
    out = ""
    for value, sign in zip(values, signs, strict=True):
        out += sign * (count // value)
        count %= value
    return out


def _int(written: str | None, otherwise: int) -> int:
    sign = (written or "").removeprefix("-")
    return int(written or "") if sign.isascii() and sign.isdigit() and len(sign) < 8 else otherwise
