"""Sentences that were rewritten: a stretch that ends inside one is widened to all of it.

An editor who keeps half of a sentence's words has edited the sentence, also where no run of
words is left beside the kept one: words were replaced, dropped, put elsewhere in it. So where a
stretch ends inside a sentence on both sides and the two sentences have most of what they name in
common, in whatever order, the stretch goes on to their ends.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from variorum.copies.evidence import names_something
from variorum.copies.stretches import Stretch, measured
from variorum.copies.words import Words
from variorum.model import Passage

#: Two sentences are one rewritten where this share of what both name is in both ...
LEAST_COMMON = 0.5
#: ... and this share of what the shorter one names.
LEAST_OF_SHORTER = 0.6
#: With fewer common words, sentences only treat of the same thing.
LEAST_WORDS = 6
#: What was put elsewhere does not count as agreeing: less must agree in order than of a stretch.
LEAST_SIMILARITY = 0.4

#: Where and whence a report was sent: no part of what it says.
_DATELINE = re.compile(
    r"[A-Z][A-Z'’.-]{1,40}[^.!?\n]{0,80}?(?:[.]\s?[^.!?\n]{0,40}?)?\s[-\u2013\u2014]+\s"
)
#: Who said what goes before: ", the ministry said", ", according to a doctor".
_CREDIT = re.compile(
    r"[”\"’']?,\s(?:according\sto\s[^;]+|(?:[^,;]*\s)?(?:said|says|say|told|tells|reported|reports|"
    r"wrote|writes|added|adds|stated|announced|declared)(?:\s[^,;]*)?)"
)

Extent = tuple[int, int]


class Sentences:
    """The sentences of documents, as words [begin, end) of their texts."""

    def __init__(self, passages: Mapping[str, Sequence[Passage]]) -> None:
        self._passages = passages

    def widened(
        self, found: Stretch, first: tuple[str, Words], second: tuple[str, Words]
    ) -> Stretch:
        """The stretch of two documents' words, with rewritten sentences at its ends whole."""
        if found.same:
            return found
        one, other = first[1], second[1]
        a, a_end, b, b_end = found.words
        head = self._both(first, second, a, b)
        tail = self._both(first, second, a_end - 1, b_end - 1)
        if head:
            a, b = _begun(one, head[0], a), _begun(other, head[1], b)
        if tail:
            a_end, b_end = _ended(one, tail[0], a_end), _ended(other, tail[1], b_end)
        if (a, a_end, b, b_end) == found.words or (first[0] == second[0] and a_end > b):
            return found
        wider = measured(found.runs, one, other, (a, a_end, b, b_end))
        return wider if wider.similarity >= LEAST_SIMILARITY else found

    def _both(
        self, first: tuple[str, Words], second: tuple[str, Words], a: int, b: int
    ) -> tuple[Extent, Extent] | None:
        """The sentences that hold two words, where the one is the other rewritten."""
        one, other = self._around(*first, a), self._around(*second, b)
        if one is None or other is None:
            return None
        left, right = _named(first[1], one), _named(second[1], other)
        common = (left & right).total()
        sizes = left.total(), right.total()
        alike = (
            common >= LEAST_WORDS
            and 2 * common >= LEAST_COMMON * sum(sizes)
            and common >= LEAST_OF_SHORTER * min(sizes)
        )
        return (one, other) if alike else None

    def _around(self, document: str, words: Words, index: int) -> Extent | None:
        """The words of the sentence in which a word stands."""
        spans = [(p.start, p.end) for p in self._passages.get(document, ()) if p.kind == "sentence"]
        spans.sort()
        place = int(words.starts[index])
        at = bisect_right(spans, (place, len(words.text) + 1)) - 1
        if at < 0 or spans[at][1] <= place:
            return None
        begin, end = np.searchsorted(words.starts, spans[at])
        return int(begin), int(end)


def _begun(words: Words, sentence: Extent, begin: int) -> int:
    """Where a stretch begins that is widened to the head of its sentence, dateline left out."""
    if sentence[0] >= begin:
        return begin
    start, end = int(words.starts[sentence[0]]), int(words.starts[begin])
    dateline = _DATELINE.match(words.text, start, end)
    first = int(np.searchsorted(words.starts, dateline.end())) if dateline else sentence[0]
    added = range(first, begin)
    return first if any(names_something(words.between(i, i + 1)) for i in added) else begin


def _ended(words: Words, sentence: Extent, end: int) -> int:
    """Where a stretch ends that is widened to its sentence's end, a credit there left out."""
    if sentence[1] <= end:
        return end
    added = words.text[int(words.ends[end - 1]) : int(words.ends[sentence[1] - 1])]
    return end if _CREDIT.fullmatch(added) else sentence[1]


def _named(words: Words, extent: Extent) -> Counter[int]:
    begin, end = extent
    return Counter(
        words.forms[index]
        for index in range(begin, end)
        if names_something(words.between(index, index + 1))
    )
