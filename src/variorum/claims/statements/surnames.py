"""Full names by one of their words: persons by the last, bodies by the first.

A surname alone finds who bears it, in any spelling; "Amnesty" finds "Amnesty International" in a
text that has named it so before.
"""

from __future__ import annotations

import re
from bisect import insort

from variorum.claims.statements import lexicon
from variorum.claims.statements.names import name_runs
from variorum.claims.statements.phrases import fold, surname_of
from variorum.claims.statements.sounds import sound_of
from variorum.syntax import Reading

_KINDS = lexicon.BODY_NOUNS | lexicon.ROLE_NOUNS | lexicon.TEXT_NOUNS
_LOCATIVES = "(?:in|at|from|near|to|into|across|outside|over|around)"
#: Letters of the shortest surname that another spelling may stand for.
_LONG_ENOUGH = 5


class Surnames:
    """The full names of a document with the places where they stand."""

    def __init__(self) -> None:
        self._written: dict[str, list[tuple[int, str]]] = {}
        self._sounding: dict[str, list[tuple[int, str]]] = {}

    def add(self, name: str, at: int) -> None:
        """Note a full name at a place of the text."""
        last = fold(name.rsplit(maxsplit=1)[-1])
        insort(self._written.setdefault(last, []), (at, name))
        insort(self._sounding.setdefault(sound_of(last), []), (at, name))

    def find(self, name: str) -> list[tuple[int, str]]:
        """Places and full names with the last word of a name, in text order.

        Where no name is written so, those that another romanisation writes otherwise.
        """
        last, initial = surname_of(name)
        known = self._written.get(fold(last), [])
        if not known and len(last) >= _LONG_ENOUGH:
            known = self._sounding.get(sound_of(fold(last)), [])
        return [(at, full) for at, full in known if full.startswith(initial)]


class ShortNames:
    """Bodies whose first word alone may stand for them: no place, and no office or kind of body."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.document.text
        self._known: dict[str, list[tuple[int, str]]] = {}
        for sentence in reading.sentences:
            for start, end in name_runs(sentence.doc) if sentence.parsed else ():
                words = sentence.doc[start:end]
                plain = {t.lemma_.lower() for t in words} | {t.lower_ for t in words}
                if words[0].ent_type_ in ("ORG", "") and not plain & _KINDS:
                    at = sentence.source_of(words[0]).start
                    self._known.setdefault(words[0].text, []).append((at, words.text))

    def find(self, name: str, at: int) -> str | None:
        """The one body named before a place of the text that begins with this word."""
        before = {whole for position, whole in self._known.get(name, ()) if position < at}
        if len(before) != 1 or self._is_place(name):
            return None
        return next(iter(before))

    def _is_place(self, name: str) -> bool:
        led = rf"\b{_LOCATIVES}\s+{re.escape(name)}\b(?!\s+[A-Z])"
        return re.search(led, self._text) is not None
