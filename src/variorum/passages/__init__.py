"""Room 2. Documents in, Passages out: heading, sentence, item or row. Next: `syntax`.

Blocks (headings, paragraphs, lists, tables, banners) hold the units of evidence: sentences, list
items, banner items, table rows and key-value lines. Every character that is not blank
stands in a block.
"""

from variorum.passages.segment import segment
from variorum.passages.view import View, make_view, vocabulary

__all__ = ["View", "make_view", "segment", "vocabulary"]
