"""Places that head their paragraph: "Ansel. Two barns burned down. …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.claims.places.name import Name
from variorum.syntax import Reading, Sentence

_ALONE = re.compile(r"([A-Z][a-zà-ÿ]+(?:[-\s’'][A-Z][a-zà-ÿ]+){0,2})[.:]$")
_PLACED = (
    r"\b(?:in|at|near|around|outside|visited|visits?|reached|on|fled|left|of)\s(?:the\s)?(?:{0})\b"
)
_JOINED = r"\b(?:in|at|near|visited|between)\s[A-Z][\w’'-]+(?:,\s[A-Z][\w’'-]+)*\sand\s(?:{0})\b"


def named_at_head(reading: Reading) -> Iterator[Name]:
    """Names that are a whole sentence at the head of a paragraph and elsewhere stand as a place."""
    for sentence in reading.sentences:
        found = _ALONE.match(sentence.text)
        if found and is_run_in(sentence) and _is_placed(reading, found.group(1)):
            yield Name(sentence, 0, found.end(1), "run-in heading")


def is_run_in(sentence: Sentence) -> bool:
    """Whether a sentence is no more than a name and opens a block that goes on behind it."""
    opens = sentence.passage.kind == "sentence" and (
        sentence.block.span.start == sentence.span.start
    )
    return (
        opens and sentence.span.end < sentence.block.span.end and bool(_ALONE.match(sentence.text))
    )


def _is_placed(reading: Reading, name: str) -> bool:
    words = re.escape(name).replace(r"\ ", r"\s+")
    text = reading.document.text
    return any(re.search(p.format(words), text) for p in (_PLACED, _JOINED))
