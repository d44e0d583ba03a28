"""Names in text order that a pronoun for a person may take up, and which of them are silent.

Full names are sure; words that no label calls a person's are taken where nobody else is near: a
name of two or three words, and a lone word that is the subject of the sentence before.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable

from spacy.tokens import Token

from variorum.claims.statements import lexicon
from variorum.model import Span
from variorum.syntax import Reading, Sentence

_LOCATIVES = "(?:in|at|from|near|to|into|across|outside|over|around)"


class Antecedents:
    """The names of one document by place of the text."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.document.text
        self._named: list[tuple[int, str, bool]] = []
        self._maybe: list[tuple[int, str]] = []
        self._lone: list[tuple[int, str]] = []
        self._muted: list[Span] = []

    def add(self, at: int, name: str, *, subject: bool) -> None:
        """Note a person's full name at a place of the text."""
        insort(self._named, (at, name, subject))

    def consider(self, at: int, name: str) -> None:
        """Note a name that may be a person's, in text order."""
        self._maybe.append((at, name))

    def consider_lone(self, sentence: Sentence) -> None:
        """Note the single words of a sentence that are names and subjects."""
        for token in sentence.doc:
            if _lone_subject(token):
                self._lone.append((sentence.source_of(token).start, token.text))

    def mute(self, spans: list[Span]) -> None:
        """Names inside these words are no antecedents of pronouns outside them."""
        self._muted = []
        for span in sorted(spans):
            if self._muted and span.start <= self._muted[-1].end:
                self._muted[-1] = self._muted[-1].join(span)
            else:
                self._muted.append(span)

    def loud(self, at: int) -> bool:
        """Whether a place of the text lies in no words that are muted."""
        before = bisect_right(self._muted, at, key=lambda s: s.start) - 1
        return before < 0 or at >= self._muted[before].end

    def last(
        self, at: int, agrees: Callable[[str], bool], *, since: int | None
    ) -> tuple[int, str] | None:
        """The last full name before a place: a subject since another, or anybody without one."""
        for i in range(bisect_left(self._named, (at, "", False)) - 1, -1, -1):
            position, name, subject = self._named[i]
            if since is not None and position < since:
                return None
            if (subject or since is None) and agrees(name) and self.loud(position):
                return position, name
        return None

    def last_lone(self, at: int, *, since: int) -> tuple[int, str] | None:
        """The last single word before a place that is a name and a subject since another."""
        for position, name in reversed(self._lone):
            if since <= position < at and self.loud(position):
                return position, name
        return None

    def perhaps(self, at: int, *, since: int) -> str | None:
        """A name near before a place that nothing but the pronoun says is a person's."""
        for position, name in reversed(self._maybe):
            if since <= position < at and self.loud(position):
                return name
        lone = self.last_lone(at, since=since)
        return lone[1] if lone is not None and not self._is_place(lone[1]) else None

    def places_of(self, name: str, at: int) -> list[int]:
        """Where a full name stands before a place of the text."""
        return [position for position, known, _ in self._named if known == name and position < at]

    def _is_place(self, name: str) -> bool:
        led = rf"\b{_LOCATIVES}\s+{re.escape(name)}\b(?!\s+[A-Z])"
        return re.search(led, self._text) is not None


def _lone_subject(token: Token) -> bool:
    """Whether a word is a name by itself and the subject of a verb: "Rask spoke first"."""
    if token.pos_ != "PROPN" or not token.dep_.startswith("nsubj") or not token.text[:1].isupper():
        return False
    if token.text.isupper() or token.ent_type_ in ("DATE", "TIME", "NORP", "LOC", "FAC"):
        return False
    if {token.lower_, token.lemma_.lower()} & (lexicon.BODY_NOUNS | lexicon.ROLE_NOUNS):
        return False
    return token.tag_ == "NNP" and all(c.dep_ not in ("det", "compound") for c in token.children)
