"""Credits that a document gives outside its sentences: agencies, bylines, "Source:" lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.claims.statements.datelines import DATELINE
from variorum.model import Attribution, Span
from variorum.syntax import Reading, Sentence

_BYLINE = re.compile(
    r"^\s*(?:By|Reported by|Reporting by|Text by|Written by)\s+"
    r"(?P<name>[A-Z][\w’'.-]+(?:\s+(?:and\s+|,\s*)?[A-Z][\w’'.-]+){1,6})"
    r"(?:\s*[,|–—-].*)?\s*$"
)
_SLASH = re.compile(
    r"^\s*(?:[A-Z][\w ]{1,30}\.\s+)?(?:\d{1,2}\s+[A-Z][a-z]+\.\s+)?"
    r"(?P<agency>[A-Z][A-Z.]{2,20})\s?/"
)
_DASH = re.compile(r"^\s*(?P<agency>[A-Z][\w-]*\.[A-Za-z]{2,4})\s+[-–—]\s")
_CREDIT = re.compile(
    r"\(\s*(?:Source|Sources|Credit|Data|Photo|Via)\s*:\s*(?P<name>[^()]{2,80})\)|"
    r"^\s*(?:Sources?|Data|Credit)\s*:\s*(?P<line>[^\n]{2,120})$",
    re.IGNORECASE,
)


#: Kinds of passages that stand in rows under one another.
_ROWS = frozenset({"table_row", "key_value", "list_item", "banner_item"})
_JOINT = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+")


def reporters_of(reading: Reading) -> Iterator[Attribution]:
    """Everybody whom the byline names, in its order; else the one of `_reporter`."""
    whole = _reporter(reading)
    if whole is None:
        return
    if whole.start is None:
        yield whole
        return
    at = 0
    for joint in (*_JOINT.finditer(whole.name), None):
        end = joint.start() if joint is not None else len(whole.name)
        name = whole.name[at:end]
        if name:
            start = whole.start + at
            yield Attribution(name, "reporter", start=start, end=start + len(name))
        at = joint.end() if joint is not None else end


def _reporter(reading: Reading) -> Attribution | None:
    """The byline, the agency of the dateline, or else the author that the file gives.

    Only the first few blocks are looked at: later ones belong to the story.
    """
    document = reading.document
    for sentence in reading.sentences[:6]:
        raw = sentence.span.of(document.text)
        for pattern, group in (
            (_BYLINE, "name"),
            (DATELINE, "agency"),
            (_SLASH, "agency"),
            (_DASH, "agency"),
        ):
            match = pattern.match(raw)
            if match and (pattern is not _BYLINE or len(raw) < 120):
                start = sentence.span.start + match.start(group)
                return Attribution(
                    match.group(group).strip(),
                    "reporter",
                    start=start,
                    end=start + len(match.group(group).rstrip()),
                )
    if document.author:
        return Attribution(document.author, "reporter")
    return None


def source_lines(reading: Reading) -> Iterator[tuple[Span, Attribution]]:
    """Stretches of the text with the source that a credit in or right behind them names.

    A credit in brackets covers its sentence; a line "Source: X" the block before it, and where
    that is a row of a table, a list or of labels with values, all the rows above it.
    """
    above: list[Sentence] = []
    for sentence in reading.sentences:
        raw = sentence.span.of(reading.document.text)
        match = _CREDIT.search(raw)
        if match is None:
            above.append(sentence)
            continue
        group = "name" if match.group("name") else "line"
        name = match.group(group).strip(" .")
        start = sentence.span.start + match.start(group)
        link = Attribution(name, "cited", None, "Source", start, start + len(match.group(group)))
        if group == "name":
            above.append(sentence)
            yield sentence.span, link
        elif above:
            yield _credited(above), link
            above = []


def _credited(above: Sequence[Sentence]) -> Span:
    """The block that ends a run of sentences, with the rows that stand right above it."""
    last = above[-1]
    span = Span(last.block.start, last.block.end)
    if last.passage.kind not in _ROWS:
        return span
    for sentence in reversed(above):
        if sentence.passage.kind not in _ROWS:
            break
        span = span.join(sentence.span)
    return span
