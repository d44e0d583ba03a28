"""Tables of a page: rows by line feeds, cells by tabs."""

from __future__ import annotations

from lxml import etree

from variorum.read.content import word_set

_STRUCTURE = word_set("table ul ol dl h1 h2 h3 h4 h5 h6 blockquote section article pre figure form")
_LONGEST_CELL = 1_000
_WIDEST = 50


def is_layout(table: etree._Element) -> bool:
    """Whether a table only places blocks on the page rather than holding rows of values.

    It does if it says so, has another table, headings or lists in a cell, several
    paragraphs or very long text in one, or never two cells side by side.
    """
    if (table.get("role") or "").lower() in ("presentation", "none"):
        return True
    side_by_side = False
    for row in table.iter("tr"):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        side_by_side = side_by_side or len(cells) > 1
    if not side_by_side:
        return True
    paragraphs = 0
    for element in table.iter():
        if element is table:
            continue
        if element.tag in ("td", "th"):
            paragraphs = 0
        if element.tag in _STRUCTURE:
            return True
        paragraphs += element.tag == "p"
        if paragraphs > 2 or max(len(element.text or ""), len(element.tail or "")) > _LONGEST_CELL:
            return True
    return False


def table_text(table: etree._Element) -> str:
    """The rows of a table of values; a cell over several columns or rows leaves the rest empty."""
    rows: list[str] = []
    held: dict[int, int] = {}  # column -> rows that a cell from above still covers
    for row in table.iter("tr"):
        cells: list[str] = []
        for cell in row:
            if cell.tag not in ("td", "th"):
                continue
            _skip_held(cells, held)
            across, down = _span(cell, "colspan"), _span(cell, "rowspan")
            for column in range(len(cells), len(cells) + across):
                if down > 1:
                    held[column] = down - 1
            cells.append(inline_text(cell))
            cells.extend([""] * (across - 1))
        _skip_held(cells, held)
        if any(cells):
            rows.append("\t".join(cells).rstrip("\t"))
    return "\n".join(rows)


def _skip_held(cells: list[str], held: dict[int, int]) -> None:
    while held.get(len(cells), 0) > 0:
        held[len(cells)] -= 1
        cells.append("")


def inline_text(cell: etree._Element) -> str:
    """The words of an element on one line, with blanks only where the page shows any."""
    words: list[str] = []
    for event, element in etree.iterwalk(cell, events=("start", "end")):
        if element.tag in ("br", "p", "div", "li"):
            words.append(" ")
        if event == "start":
            words.append(element.text or "")
        elif element is not cell:
            words.append(element.tail or "")
    return " ".join("".join(words).split(None))


def _span(cell: etree._Element, name: str) -> int:
    value = (cell.get(name) or "1").strip()
    return (
        min(max(1, int(value)), _WIDEST)
        if value.isascii() and value.isdigit() and len(value) < 6
        else 1
    )
