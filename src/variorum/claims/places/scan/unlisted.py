"""Names that no list has, told by their own words: streets, creeks, parks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.claims.places.scan import lexicon as lex
from variorum.claims.places.scan.found import Found
from variorum.claims.places.scan.words import Run


def unlisted(text: str, runs: Sequence[Run]) -> Iterator[Found]:
    """Runs that end in a word of ways or of land."""
    for run in runs:
        words = run.words
        for at in range(1, len(words)):
            if not words[at].name or not words[at - 1].name:
                continue
            if words[at].key in lex.WAYS or words[at].key in lex.LANDS:
                first = at
                while first > 0 and words[first - 1].name and at - first < 3:
                    first -= 1
                yield Found(
                    words[first].start, words[at].end, text[words[first].start : words[at].end]
                )
