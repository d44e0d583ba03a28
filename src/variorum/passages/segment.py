"""The room's one stage: a document's text cut into nested passages."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.model import Document, Passage, PassageKind, Span
from variorum.passages.blocks import Block, find_blocks
from variorum.passages.lines import BULLET
from variorum.passages.sentences import sentence_spans
from variorum.passages.view import vocabulary
from variorum.settings import Settings

_ITEM_KIND: dict[str, PassageKind] = {
    "list": "list_item",
    "table": "table_row",
    "banner": "banner_item",
}


def segment(document: Document, settings: Settings) -> tuple[Passage, ...]:
    """Every passage of a document, outer before inner, in text order.

    A block's parent is the heading it stands under; a sentence's, item's or row's parent is
    its block. Blocks cover every character that is not blank.
    """
    del settings  # nothing here has a threshold of its own yet
    text = document.text
    words = vocabulary(text) if document.analysed else frozenset()
    headings: list[Passage] = []
    out: list[Passage] = []
    blocks = find_blocks(text, markdown=document.media_type == "text/markdown")
    for block in (
        part for found in blocks for part in _numbered_paragraphs(document, found, words)
    ):
        while block.kind == "heading" and headings and headings[-1].level >= block.level:
            headings.pop()
        parent = headings[-1].id if headings else None
        passage = Passage(
            document.id, block.kind, block.span.start, block.span.end, parent, block.level
        )
        out.append(passage)
        if block.kind == "heading":
            headings.append(passage)
        out.extend(_units(document, passage, block, words))
    return tuple(out)


def _units(
    document: Document, parent: Passage, block: Block, words: frozenset[str]
) -> list[Passage]:
    """The sentences, items or rows of a block; a heading or a key-value line is its own unit."""
    if block.kind in ("heading", "key_value"):
        return []
    inside, within = document.id, parent.id
    if block.items and block.kind in _ITEM_KIND:
        kind = _ITEM_KIND[block.kind]
        return [Passage(inside, kind, item.start, item.end, within) for item in block.items]
    if not document.analysed:
        return []
    spans = _sentences(document.text, block.span, words)
    return [Passage(inside, "sentence", span.start, span.end, within) for span in spans]


def _numbered_paragraphs(
    document: Document, block: Block, words: frozenset[str]
) -> Iterator[Block]:
    """A list whose items hold several sentences is a run of paragraphs that are numbered."""
    told = block.kind == "list" and document.analysed
    if not told or all(len(_sentences(document.text, i, words)) < 2 for i in block.items):
        yield block
        return
    run: list[Span] = []
    for item in block.items:
        if len(_sentences(document.text, item, words)) < 2:
            run.append(item)
            continue
        yield from _list_of(run)
        run = []
        yield Block("paragraph", item)
    yield from _list_of(run)


def _list_of(items: list[Span]) -> Iterator[Block]:
    if items:
        yield Block("list", items[0].join(items[-1]), tuple(items))


def _sentences(text: str, span: Span, words: frozenset[str]) -> list[Span]:
    """The sentences of a stretch; the number or bullet before the first is no sentence."""
    marker = BULLET.match(text, span.start, span.end)
    if marker is None:
        return sentence_spans(text, span, words)
    spans = sentence_spans(text, Span(marker.end(), span.end), words)
    return [Span(span.start, spans[0].end), *spans[1:]] if spans else [span]
