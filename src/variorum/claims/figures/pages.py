"""Numbers that go up by one through a document: those of its pages and of its clauses."""

from __future__ import annotations

import re
from itertools import pairwise

from variorum.syntax import Reading

_ALONE = re.compile(r"\W*(?:page\s+)?(?P<page>\d{1,4})(?:\s*(?:/|of)\s*\d{1,4})?\W*", re.IGNORECASE)


def page_numbers(reading: Reading) -> frozenset[int]:
    """Indices of the sentences that are nothing but a page number.

    Two or more such lines in a row count up by one; other numbers alone on a line are values.
    """
    alone = [
        (sentence.index, int(found["page"]))
        for sentence in reading.sentences
        if sentence.passage.kind != "table_row" and (found := _ALONE.fullmatch(sentence.text))
    ]
    out: set[int] = set()
    for (first, page), (second, following) in pairwise(alone):
        # between two pages there is text; cells of a flattened table stand one below the other
        if following == page + 1 and second - first > 1:
            out |= {first, second}
    return frozenset(out)


_CLAUSE = re.compile(r"\W*(?P<section>\d{1,3}(?:\.\d{1,3})*)\.(?P<clause>\d{1,3})\.?\s+[^\W\d_]")


def clause_numbers(reading: Reading) -> frozenset[int]:
    """Indices of the sentences that open with the number of a clause: "4.1", "4.2".

    The next sentence that opens so has the next number of the same section.
    """
    marked = [
        (sentence.index, found["section"], int(found["clause"]))
        for sentence in reading.sentences
        if (found := _CLAUSE.match(sentence.text))
    ]
    out: set[int] = set()
    for (first, section, clause), (second, same, following) in pairwise(marked):
        if section == same and following == clause + 1:
            out |= {first, second}
    return frozenset(out)
