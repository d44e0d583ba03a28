"""Which state "the government" is in a text that does not say it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from variorum.copies.credits import (
    CARRIERS,
    GOVERNMENT,
    TITLES,
    Credit,
    of_organ,
    read_credit,
)
from variorum.copies.evidence import FUNCTION_WORDS, MONTHS
from variorum.copies.organs import Organ, read_organ
from variorum.copies.states import Atlas, State, of_capital, states_of, words
from variorum.model import Claim, Document

_WORD = re.compile(r"\w+")
#: Words that any two texts have in common, also with a capital.
_NO_NAMES = FUNCTION_WORDS | MONTHS | GOVERNMENT | CARRIERS | TITLES
_CAPITAL = re.compile(r"\b[A-Z][\w-]{2,}")
_SMALL_WORD = re.compile(r"\b[a-z][a-z-]+\b")
#: A word with a capital that does not begin a sentence.
_IN_SENTENCE = re.compile(r"(?<=[a-z,] )[A-Z][a-z-]+\b")


class Homes:
    """The states of a record, and for each document the one that it is about."""

    def __init__(self, documents: Mapping[str, Document], claims: Sequence[Claim]) -> None:
        self._documents = documents
        told = [d.text for d in documents.values()]
        told += sorted({d.publisher for d in documents.values() if d.publisher})
        self._atlas = Atlas(states_of(told))
        self._organs: dict[str, Organ | None] = {}
        self._read: dict[str, Credit] = {}
        #: Which names were found to be those of which sources, told once.
        self.bearers: dict[tuple[str, Credit], bool] = {}
        self._homes: dict[str, State | None] = {}
        self._places: dict[str, set[str]] = defaultdict(set)
        for claim in claims:
            if claim.place is not None:
                self._places[claim.document].add(claim.place.name)
        self._of_places: dict[str, State | None] | None = None
        self._words: dict[str, frozenset[str]] = {}
        self._names: dict[str, frozenset[str]] = {}
        self._small: frozenset[str] | None = None
        self._large: frozenset[str] | None = None
        self._matters: dict[str, str] | None = None

    def organ(self, name: str) -> Organ | None:
        """A name read as an organ of a state."""
        if name not in self._organs:
            self._organs[name] = read_organ(name, self._atlas)
        return self._organs[name]

    def two_states(self, one: Credit, other: Credit) -> bool:
        """Whether two sources are organs of two states of the record."""
        if not (one.government and other.government) or one.proper == other.proper:
            return False
        return None not in (self.named(" ".join(one.proper)), self.named(" ".join(other.proper)))

    def read(self, name: str) -> Credit:
        """A name as a source: the organ of a state that it names, or whoever bears it."""
        if name not in self._read:
            organ = self.organ(name)
            stated = organ is not None and bool(organ.state)
            bare = read_credit(name, None, frozenset())
            self._read[name] = of_organ(organ, name) if organ and stated else bare
        return self._read[name]

    def capital(self, name: str, document: Document) -> Organ | None:
        """A capital that speaks for its country, which the document names too."""
        state = of_capital(words(name), document.text)
        return Organ(state, ()) if state else None

    def of_publisher(self, document: Document) -> Organ | None:
        """The organ of a state that has published a document, if one has."""
        organ = self.organ(document.publisher) if document.publisher else None
        return organ if organ is not None and organ.state else None

    def named(self, name: str) -> State | None:
        """The state that a name is, whole."""
        said = words(name)
        found = self._atlas.find(said) if said else None
        return found[2] if found is not None and found[:2] == (0, len(said)) else None

    def state(self, claim: Claim, document: Document) -> State | None:
        """The state of an organ that a claim credits without naming its state.

        That of the publisher, if it is an organ of one or has its name; the claim's place, if it
        is one; the one that the document mostly names; or that of documents about the same places.
        """
        publisher = self.of_publisher(document)
        if publisher is not None:
            return publisher.state
        if (state := self._of_outlet(document)) is not None:
            return state
        if claim.place is not None and (state := self.named(claim.place.name)) is not None:
            return state
        return self._home(document.id) or self._by_places(document.id)

    def _of_outlet(self, document: Document) -> State | None:
        """The state whose name a publisher has in its own: "Public Radio of Vell"."""
        said = words(document.publisher or "")
        found = self._atlas.find(said)
        if found is None or found[2] != tuple(said[found[0] : found[1]]):
            return None
        return found[2]

    def _home(self, document: str) -> State | None:
        if document not in self._homes:
            own = self._documents[document]
            self._homes[document] = self._atlas.home(f"{own.publisher or ''}\n{own.text}")
        return self._homes[document]

    def _by_places(self, document: str) -> State | None:
        """The state of all other documents that tell of the same places."""
        if self._of_places is None:
            self._of_places = self._gathered()
        names = self._places.get(document, set())
        states = {s for name in names if (s := self._of_places.get(name)) is not None}
        return states.pop() if len(states) == 1 else None

    def near(self, document: str, others: Iterable[str]) -> bool:
        """Whether a document has a name in common with another, or names a place it tells of."""
        own = self._words_of(document)
        for other in others:
            if other == document or self._names_of(document) & self._names_of(other):
                return True
            if any(own >= set(_WORD.findall(place)) for place in self._places.get(other, ())):
                return True
        return False

    def _words_of(self, document: str) -> frozenset[str]:
        """The words of a document's text and of the places that it tells of."""
        if document not in self._words:
            told = [self._documents[document].text, *self._places.get(document, ())]
            self._words[document] = frozenset(w for text in told for w in _WORD.findall(text))
        return self._words[document]

    def _names_of(self, document: str) -> frozenset[str]:
        """The words of a text that no text of the record has in small letters, months left out."""
        if document not in self._names:
            own = self._documents[document]
            told = _CAPITAL.findall(f"{own.publisher or ''}\n{own.text}")
            names = {w.casefold() for w in told} - self._small_words() - _NO_NAMES
            self._names[document] = frozenset(names)
        return self._names[document]

    def _small_words(self) -> frozenset[str]:
        if self._small is None:
            texts = (d.text for d in self._documents.values())
            self._small = frozenset(w for text in texts for w in _SMALL_WORD.findall(text))
        return self._small

    def common_word(self, word: str) -> bool:
        """Whether a word has its capital from the beginning of a sentence alone.

        It is written small somewhere in the record, and large in no sentence's middle.
        """
        if word.casefold() not in self._small_words():
            return False
        if self._large is None:
            texts = (d.text for d in self._documents.values())
            self._large = frozenset(w for text in texts for w in _IN_SENTENCE.findall(text))
        return word.capitalize() not in self._large

    def matter(self, document: str) -> str:
        """The first of the documents that tell of the same places, step by step, as this one.

        "The Interior Ministry" of two texts without a common place may be that of two states.
        """
        if self._matters is None:
            self._matters = _joined_by(self._places)
        return self._matters.get(document, document)

    def _gathered(self) -> dict[str, State | None]:
        told: dict[str, set[State]] = defaultdict(set)
        for document, names in self._places.items():
            if (state := self._home(document)) is not None:
                for name in names:
                    told[name].add(state)
        return {name: next(iter(s)) if len(s) == 1 else None for name, s in told.items()}


def _joined_by(places: Mapping[str, set[str]]) -> dict[str, str]:
    """Documents with one place in common, and whatever has one in common with those: the first."""
    first: dict[str, str] = {}
    parent = {document: document for document in places}

    def root(document: str) -> str:
        while parent[document] != document:
            parent[document] = parent[parent[document]]
            document = parent[document]
        return document

    for document in sorted(places):
        for name in places[document]:
            other = root(first.setdefault(name, document))
            low, high = sorted((root(document), other))
            parent[high] = low
    return {document: root(document) for document in places}
