"""Full names by their last word, so that a surname alone finds who bears it, in any spelling."""

from __future__ import annotations

from bisect import insort

from variorum.claims.statements.phrases import fold, surname_of
from variorum.claims.statements.sounds import sound_of

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
