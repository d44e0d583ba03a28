"""Footnotes and captions: whom a note names for the words before its mark.

A note stands in a line of its own that opens with its mark, "[3]", "3." or "³", below the last
mark that refers to it. Its source is the name that it begins with; "ibid." repeats the note before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.model import Attribution, Span
from variorum.syntax import Reading

_SUPER = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MARK = re.compile(r"\[(?P<bracket>\d{1,3})\]|(?P<super>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})")
_NOTE = re.compile(
    r"^[ \t]*(?:\[(?P<bracket>\d{1,3})\]|(?P<super>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|(?P<plain>\d{1,3})[.)])[ \t]+"
    r"(?:(?:[Ss]ee(?:\s+also)?|[Cc]f\.|[Aa]ccording to|[Ss]ource:|[Dd]ata:?)\s+(?:the\s+)?)?"
    r"(?P<name>[^\n]{2,200})$",
    re.MULTILINE,
)
#: A name ends before a comma, a colon, a quotation, a bracket, or the end of the sentence.
_NAME_END = re.compile(r"[,:;“”\"«»(]|\.(?:\s|$)|\s[–—-]\s")
_IBID = re.compile(r"^(?:ibid|idem|id)\b\.?", re.IGNORECASE)
_LONGEST_NAME = 10


def footnotes(reading: Reading) -> Iterator[tuple[Span, Attribution]]:
    """The stretches that marks of notes stand behind, each with the source of its note."""
    text = reading.document.text
    notes = _notes(text)
    if not notes:
        return
    first = min(link.start for link in notes.values() if link.start is not None)
    for sentence in reading.sentences:
        if sentence.span.start >= first:
            return
        at = sentence.span.start
        for mark in _MARK.finditer(text, sentence.span.start, _with_marks(text, sentence.span)):
            note = notes.get(_number(mark))
            stretch = Span(at, max(at, mark.start()))
            if note is not None and stretch.of(text).strip(" .,;[]\n"):
                yield stretch, note
            if stretch.of(text).strip(" .,;[]\n"):
                at = mark.end()


def _with_marks(text: str, span: Span) -> int:
    """Where a sentence ends with the marks that stand behind its full stop."""
    behind = re.compile(r"(?:\s?(?:\[\d{1,3}\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))*").match(text, span.end)
    return behind.end() if behind else span.end


def _notes(text: str) -> dict[int, Attribution]:
    """The notes by number, each only where its mark also stands in the text above it."""
    marked: dict[int, int] = {}
    for mark in _MARK.finditer(text):
        marked.setdefault(_number(mark), mark.start())
    out: dict[int, Attribution] = {}
    before: Attribution | None = None
    for match in _NOTE.finditer(text):
        number = _number(match)
        if marked.get(number, match.start()) >= match.start() or number in out:
            continue
        link = before if _IBID.match(match.group("name")) else _source(match)
        if link is not None:
            out[number] = before = link
    return out


def _number(match: re.Match[str]) -> int:
    found = match.groupdict()
    written = found["bracket"] or found["super"] or found.get("plain") or ""
    return int(written.translate(_SUPER))


def _source(match: re.Match[str]) -> Attribution | None:
    words = match.group("name")
    end = _NAME_END.search(words)
    name = words[: end.start() if end else len(words)].strip(" .")
    proper = name[:1].isupper() and len(name.split()) <= _LONGEST_NAME
    if not proper or "://" in name or len(name) < 3:
        return None
    start = match.start("name") + words.index(name)
    return Attribution(name, "cited", None, "note", start, start + len(name))
