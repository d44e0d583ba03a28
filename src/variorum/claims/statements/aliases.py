"""Abbreviations that a document introduces itself: "the Harbour Workers' Union (HWU)".

The long form is found by the method of Schwartz and Hearst (A simple algorithm for identifying
abbreviation definitions in biomedical text, PSB 2003): the letters of the short form are looked
for from right to left in the words before the bracket, the first at the beginning of a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.model import Span, folded
from variorum.syntax import Reading

_BRACKET = re.compile(
    r"\((?:(?:the|hereafter|hereinafter|henceforth|or|formerly)\s+)?[\"“”'‘’]?"
    r"(?P<short>[A-Z][\w&.-]{1,11}(?:\s[A-Z][\w&.-]{1,9})?)[\"“”'‘’]?[^()]{0,40}\)"
)
_WORDS = re.compile(r"\S+")
_SMALL = frozenset("of the for and on in de des du la le to".split())


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form, its long form, and where the two stand side by side in the stored text."""

    short: str
    long: str
    at: Span

    @property
    def name(self) -> str:
        """Both forms, as at first use."""
        return f"{self.long} ({self.short})"


def abbreviations(reading: Reading) -> dict[str, Abbreviation]:
    """By short form, the first definition of every abbreviation of a document."""
    out: dict[str, Abbreviation] = {}
    for sentence in reading.sentences:
        if "(" not in sentence.text:
            continue
        for match in _BRACKET.finditer(sentence.text):
            short = match.group("short").strip(".")
            start = _long_form(sentence.text[: match.start()], short)
            if start is None or short in out:
                continue
            long = sentence.text[start : match.start()].strip()
            at = sentence.source(start, match.end())
            out[short] = Abbreviation(short, " ".join(long.split()), at)
    return out


def spelled_out(name: str, known: dict[str, Abbreviation]) -> str:
    """A body's name with its abbreviation where the document gives both; else as it is."""
    bare = name.partition("(")[0].strip() if name.count("(") > name.count(")") else name
    found = known.get(bare)
    if found is not None:
        return found.name
    return next((a.name for a in known.values() if folded(a.long) == folded(bare)), bare)


def definitions(text: str) -> Iterator[re.Match[str]]:
    """Brackets that may hold the short form (`short`) of the words before them."""
    return _BRACKET.finditer(text)


def definition_at(before: str, short: str) -> str | None:
    """The long form of a short form whose bracket follows these words, or None."""
    start = _long_form(before, short)
    return None if start is None else " ".join(before[start:].split())


def _long_form(before: str, short: str) -> int | None:
    """Where the long form of a short form begins in the words before its bracket."""
    letters = [c for c in short if c.isalnum()]
    capitals = sum(c.isupper() for c in short)
    if capitals < 2 or len(letters) > 10:
        return None
    words = list(_WORDS.finditer(before))
    window = words[-min(len(letters) + 5, 2 * len(letters)) :]
    if not window:
        return None
    low, at = window[0].start(), len(before)
    for number, letter in enumerate(reversed(letters), start=1):
        at -= 1
        first = number == len(letters)
        while at >= low and (
            before[at].lower() != letter.lower() or (first and at > 0 and before[at - 1].isalnum())
        ):
            at -= 1
        if at < low:
            return None
    long = before[at:].strip()
    names = [w for w in long.split() if w.lower() not in _SMALL]
    if not long[:1].isupper() or not all(w[:1].isupper() for w in names) or len(names) < 2:
        return None
    return at
