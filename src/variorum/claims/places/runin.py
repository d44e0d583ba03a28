"""Places that head their paragraph: "Ansel. Two barns burned down. …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.claims.places.name import Name, is_label_word
from variorum.syntax import Reading, Sentence

#: The sentence splitter may leave the name and the first sentence behind it together.
_HEAD = re.compile(
    r"([A-Z][a-zà-ÿ]{2,}(?:[-\s’'][A-Z][a-zà-ÿ]+){0,2})[.:](?:$|(?<=\w{4}[.:])\s(?=[A-Z]))"
)
_PLACED = (
    r"\b(?:in|at|near|around|outside|visited|visits?|reached|on|fled|left|of)\s(?:the\s)?(?:{0})\b"
)
_JOINED = r"\b(?:in|at|near|visited|between)\s[A-Z][\w’'-]+(?:,\s[A-Z][\w’'-]+)*\sand\s(?:{0})\b"


def named_at_head(reading: Reading) -> Iterator[Name]:
    """Names that head a paragraph as if they were a sentence and elsewhere stand as a place."""
    for sentence in reading.sentences:
        found = _HEAD.match(sentence.text)
        if not found or is_label_word(found.group(1)):
            continue
        if is_run_in(sentence) and _is_placed(reading, found.group(1)):
            yield Name(sentence, 0, found.end(1), "run-in heading")


def is_run_in(sentence: Sentence) -> bool:
    """Whether a sentence opens a block of several with a name and a full stop or colon."""
    if sentence.passage.kind != "sentence" or sentence.block.span.start != sentence.span.start:
        return False
    found = _HEAD.match(sentence.text)
    return found is not None and (
        found.end() < len(sentence.text) or sentence.span.end < sentence.block.span.end
    )


def _is_placed(reading: Reading, name: str) -> bool:
    words = re.escape(name).replace(r"\ ", r"\s+")
    text = reading.document.text
    return any(re.search(p.format(words), text) for p in (_PLACED, _JOINED))
