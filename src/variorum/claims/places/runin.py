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
#: "CORRAN, May 6, 1931 (Agency) -": where a story was filed, by the form alone.
_FILED = re.compile(
    r"(?P<name>[A-Z][A-Z’'-]+(?:\s[A-Z][A-Z’'-]+){0,2}),\s(?:[A-Z][\w.]+,\s)?"
    r"(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8}\.?)(?:,?\s\d{4})?\s*"
    r"(?:\([^)]{2,40}\)\s*[-–—]|[-–—])"
)
#: "Mr Aber (Corran): …" where the speaker goes on to say "my town".
_SEAT = re.compile(
    r"(?:[A-Z][\w.’'-]*\s){1,4}\((?P<name>[A-Z][a-zà-ÿ]+(?:[-\s][A-Z][a-zà-ÿ]+)?)\):"
)
_MINE = re.compile(r"\b(?:my|our)\s(?:city|constituency|district|town|village|ward)\b")
_PLACED = (
    r"\b(?:in|at|near|around|outside|visited|visits?|reached|on|fled|left|of)\s(?:the\s)?(?:{0})\b"
)
#: What a paragraph that a place heads goes on to call it.
_CALLED = re.compile(
    r"\b(?i:the|this)\s(?:camp|city|district|hamlet|island|settlement|suburb|town|valley|village)\b"
    r"|(?<!^)\bthere(?!\s(?:is|are|was|were|has|have|had|will)\b)"
)
_JOINED = r"\b(?:in|at|near|visited|between)\s[A-Z][\w’'-]+(?:,\s[A-Z][\w’'-]+)*\sand\s(?:{0})\b"


def named_at_head(reading: Reading) -> Iterator[Name]:
    """Names that head a paragraph as if they were a sentence and elsewhere stand as a place."""
    for sentence in reading.sentences:
        found = _HEAD.match(sentence.text)
        if not found or is_label_word(found.group(1)):
            continue
        placed = _is_placed(reading, found.group(1)) or _is_called(reading, sentence, found)
        if is_run_in(sentence) and placed:
            yield Name(sentence, 0, found.end(1), "run-in heading")


def named_in_dateline(reading: Reading) -> Iterator[Name]:
    """The place from which a story was filed."""
    for sentence in reading.sentences:
        opens = sentence.block.span.start == sentence.span.start
        found = _FILED.match(sentence.text) if opens else None
        if found and sentence.passage.kind == "sentence":
            yield Name(sentence, *found.span("name"), "dateline")


def named_by_seat(reading: Reading) -> Iterator[Name]:
    """The place that a speaker in an assembly sits for, in a turn that speaks of it as its own."""
    for sentence in reading.sentences:
        opens = sentence.block.span.start == sentence.span.start
        found = _SEAT.match(sentence.text) if opens else None
        if found and _MINE.search(sentence.block.span.of(reading.document.text)):
            yield Name(sentence, *found.span("name"), "seat")


def is_run_in(sentence: Sentence) -> bool:
    """Whether a sentence opens a block of several with a name and a full stop or colon."""
    if sentence.passage.kind != "sentence" or sentence.block.span.start != sentence.span.start:
        return False
    found = _HEAD.match(sentence.text)
    return found is not None and (
        found.end() < len(sentence.text) or sentence.span.end < sentence.block.span.end
    )


def _is_called(reading: Reading, sentence: Sentence, head: re.Match[str]) -> bool:
    """Whether what follows a proper noun calls it a town, or tells what was there."""
    text = reading.document.text
    name = sentence.doc.char_span(*head.span(1))
    proper = name is not None and all(t.pos_ == "PROPN" for t in name)
    if not proper or re.search(rf"\b{re.escape(head.group(1).lower())}\b", text):
        return False
    return _CALLED.search(sentence.block.span.of(text)[head.end() :]) is not None


def _is_placed(reading: Reading, name: str) -> bool:
    words = re.escape(name).replace(r"\ ", r"\s+")
    text = reading.document.text
    return any(re.search(p.format(words), text) for p in (_PLACED, _JOINED))
