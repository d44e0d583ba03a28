"""Which chunk of lines is a heading, a paragraph, a list, a table, a key-value line or a banner."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from variorum.model import PassageKind, Span
from variorum.passages.lines import BULLET, KEY_VALUE, Line, chunks, joins, wrap_width

LONGEST_HEADING = 160
#: A numbered heading is no longer than this, in code points.
LONGEST_NUMBERED = 100
_NUMBERED = re.compile(r"[ \t]*(?:[A-Z]|[IVX]{1,5})[.)][ \t]+[A-Z“\"‘']")
#: A line that ends so goes on in the next.
_OPEN_END = re.compile(r"(?:[,;:–—-]|\b(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with))$", re.I)
_MARKDOWN_HEADING = re.compile(r"(#{1,6})[ \t]+\S")
_MARKDOWN_RULE = re.compile(r"[ \t]*(?:[-*_=][ \t]*){3,}$")
_MARKDOWN_ROW = re.compile(r"[ \t]*\|.*\|[ \t]*")
_BARS = re.compile(r"(?<=\S)[ \t]+\|[ \t]+(?=\S)")
_UNDER_HEADING = re.compile(r"[ \t]*[|+:=-][ \t|+:=-]{2,}")
_TABBED = re.compile(r".*\t.*", re.S)
_ITEM_LABEL = re.compile(r"[ \t]*[A-Z0-9“\"'(][^:;.!?]{0,60}?(?::[ \t]*|[ \t][–—-][ \t]+)\S")
#: The title of a whole line before its first labelled value: "HARVEST: Aber – 12 t; Borth – 9 t".
_TITLE = re.compile(r"[^:;.!?]{1,60}:[ \t]+(?=[^:;.!?]{1,60}[ \t][–—-][ \t]+\S)")


@dataclass(frozen=True, slots=True)
class Block:
    """A block's kind, its span, the lines it was made of, and for a heading its level."""

    kind: PassageKind
    span: Span
    items: tuple[Span, ...] = ()
    level: int = 0


def find_blocks(text: str, *, markdown: bool) -> Iterator[Block]:
    """Every block of a text in order; together they cover all that is not blank."""
    seen = seen_heading = False
    every = [*chunks(text), []]
    for lines, following in pairwise(every):
        blocks = list(_blocks_of_chunk(lines, markdown=markdown))
        if blocks[0].kind == "list" and _is_numbered_heading(lines, following):
            blocks = [Block("heading", lines[0].span)]
        for block in blocks:
            # a colon in a document's first line is a headline's, not a key's
            if block.kind == "key_value" and not seen and len(lines) == 1:
                block = replace(block, kind="heading")  # noqa: PLW2901
            seen = True
            if block.kind == "heading" and block.level == 0:
                yield Block("heading", block.span, level=2 if seen_heading else 1)
                seen_heading = True
            else:
                yield block


def _is_numbered_heading(lines: list[Line], following: list[Line]) -> bool:
    """Whether one line by itself with a Roman number or a letter entitles what follows it.

    "III. The events in Aber". A lone line with an Arabic number is as often a numbered paragraph.
    Items of a list end as sentences do, or stand above others of their kind.
    """
    first = lines[0]
    if len(lines) > 1 or not following or not _NUMBERED.match(first.text) or first.ends_sentence:
        return False
    if len(first.words) > LONGEST_NUMBERED or _OPEN_END.search(first.words):
        return False
    return not BULLET.match(following[0].text) or any(line.ends_sentence for line in following)


def _blocks_of_chunk(lines: list[Line], *, markdown: bool) -> Iterator[Block]:
    at = 0
    width = wrap_width(lines)
    while at < len(lines):
        block, used = _block_at(lines[at:], width, markdown=markdown)
        yield block
        at += used


def _block_at(lines: list[Line], width: int | None, *, markdown: bool) -> tuple[Block, int]:
    """The block that begins with the first line, and how many lines it takes."""
    first = lines[0]
    special = _markdown_block(lines) if markdown else None
    found = (
        special
        or _table(lines, _TABBED)
        or _banner(first)
        or _table_of_bars(lines)
        or _list(lines, width)
    )
    if found:
        return found
    if _is_key_value(lines, width):
        return Block("key_value", first.span), 1
    if _is_heading(lines, width):
        return Block("heading", first.span), 1
    used = _paragraph_length(lines, width)
    return Block("paragraph", first.span.join(lines[used - 1].span)), used


def _table(lines: list[Line], row: re.Pattern[str]) -> tuple[Block, int] | None:
    rows = 0
    while rows < len(lines) and _is_row(lines[rows], row, goes_on=rows > 0):
        rows += 1
    return (_group("table", lines[:rows]), rows) if rows else None


def _table_of_bars(lines: list[Line]) -> tuple[Block, int] | None:
    """Rows whose cells stand between spaced bars: two at least, all with as many cells."""
    cells = _BARS.findall(lines[0].words)
    if not cells:
        return None
    rows = 1
    while rows < len(lines) and _goes_on_with_bars(lines[rows : rows + 2], len(cells)):
        rows += 1
    return (_group("table", lines[:rows]), rows) if rows > 1 else None


def _goes_on_with_bars(lines: list[Line], bars: int) -> bool:
    """Whether the first line is a row, or the rule under a heading with a row below it."""
    if _UNDER_HEADING.fullmatch(lines[0].words):
        return len(lines) > 1 and len(_BARS.findall(lines[1].words)) == bars
    return len(_BARS.findall(lines[0].words)) == bars


def _is_row(line: Line, row: re.Pattern[str], *, goes_on: bool) -> bool:
    # a leading tab is an indent, unless rows stand above: then the first cell is empty
    return bool(row.fullmatch(line.words) or (goes_on and row.fullmatch(line.text.rstrip())))


def _banner(line: Line) -> tuple[Block, int] | None:
    items = banner_items(line)
    return (Block("banner", line.span, items), 1) if items else None


def _group(kind: PassageKind, lines: list[Line]) -> Block:
    return Block(kind, lines[0].span.join(lines[-1].span), tuple(line.span for line in lines))


def _markdown_block(lines: list[Line]) -> tuple[Block, int] | None:
    first = lines[0]
    if heading := _MARKDOWN_HEADING.match(first.words):
        return Block("heading", first.span, level=len(heading.group(1))), 1
    if rows := _table(lines, _MARKDOWN_ROW):
        return rows
    underlined = len(lines) > 1 and re.fullmatch(r"=+|-{3,}", lines[1].words)
    if underlined:
        level = 1 if lines[1].words[0] == "=" else 2
        return Block("heading", first.span.join(lines[1].span), level=level), 2
    if _MARKDOWN_RULE.match(first.words):
        return Block("paragraph", first.span), 1
    return None


def banner_items(line: Line) -> tuple[Span, ...]:
    """The items of a line that strings several labelled values together, else nothing.

    "Place: date, area; Place: date, area; …": at least three items between semicolons or
    bars, most of them a label with a colon. What stands in a bracket stays together.
    """
    parts = list(re.finditer(r"(?:\([^()]*\)|[^;|•])+", line.text))
    labelled = [part for part in parts if _ITEM_LABEL.match(part.group())]
    if len(parts) < 3 or len(labelled) < 0.6 * len(parts):
        return ()
    items = [
        _item_span(line, part, last=part is parts[-1]) for part in parts if part.group().strip()
    ]
    title = _TITLE.match(line.text, items[0].start - line.start)
    if title is None:
        return tuple(items)
    first, cut = items[0], line.start + title.end()
    return (Span(first.start, first.start + len(title.group().rstrip())), Span(cut, first.end),
            *items[1:])  # fmt: skip


def _item_span(line: Line, part: re.Match[str], *, last: bool) -> Span:
    words = part.group()
    start = line.start + part.start() + len(words) - len(words.lstrip())
    core = words.strip().rstrip(".") if last else words.strip()
    return Span(start, start + len(core))


def _is_list(lines: list[Line]) -> bool:
    marked = sum(bool(BULLET.match(line.text)) for line in lines)
    # one marked line may be a dash or a year that begins a paragraph: "- - said" or "1. January"
    return marked >= 2 or (len(lines) == 1 and not re.match(r"\s*[a-zA-Z][.)]", lines[0].text))


def _list(lines: list[Line], width: int | None) -> tuple[Block, int] | None:
    if not BULLET.match(lines[0].text) or not _is_list(lines):
        return None
    items: list[Span] = []
    at = 0
    while at < len(lines):
        if BULLET.match(lines[at].text):
            items.append(lines[at].span)
        elif items and (lines[at].continues or joins(lines[at - 1], lines[at], width)):
            items[-1] = items[-1].join(lines[at].span)
        else:
            break
        at += 1
    return Block("list", items[0].join(items[-1]), tuple(items)), at


def _is_key_value(lines: list[Line], width: int | None) -> bool:
    first = lines[0]
    if not KEY_VALUE.match(first.text):
        return False
    if len(lines) > 1 and joins(first, lines[1], width) and not KEY_VALUE.match(lines[1].text):
        return False
    return len(first.words) <= LONGEST_HEADING and not first.ends_sentence


def _is_heading(lines: list[Line], width: int | None) -> bool:
    first = lines[0]
    words = first.words
    if len(words) > LONGEST_HEADING or first.ends_sentence or words[-1] in ",;:-–—":
        return False
    if first.continues or not re.search(r"[^\W\d_]", words):
        return bool(re.fullmatch(r"\d{4}(?:\s*[-–—]\s*\d{4})?", words)) and len(lines) > 1
    return len(lines) == 1 or not joins(first, lines[1], width)


def _paragraph_length(lines: list[Line], width: int | None) -> int:
    used = 1
    while used < len(lines) and joins(lines[used - 1], lines[used], width):
        used += 1
    return used
