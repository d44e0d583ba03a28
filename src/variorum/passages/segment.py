"""The room's one stage: a document's text cut into nested passages."""

from __future__ import annotations

from variorum.model import Document, Passage, PassageKind
from variorum.passages.blocks import Block, find_blocks
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
    for block in find_blocks(text, markdown=document.media_type == "text/markdown"):
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
    spans = sentence_spans(document.text, block.span, words)
    return [Passage(inside, "sentence", span.start, span.end, within) for span in spans]
