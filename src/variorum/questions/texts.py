"""What a document gives to all of its figures: its names, its day, and whose matter it shares.

Two texts tell of one matter if they share proper names: the cosine of their names, each weighted
by 1 + log of how often it stands there (Salton & Buckley 1988, "Term-weighting approaches in
automatic text retrieval", without the factor for rarity in the collection: in a pile about one
disaster its names stand in every text, and mean the most).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from variorum.model import Document
from variorum.questions.periods import Period, days_apart, period
from variorum.questions.spellings import spelling

_WORD = re.compile(r"[^\W\d_]+")
#: Texts whose names are as alike as this tell of one matter ...
ALIKE = 0.12
#: ... and those whose names are less alike than this of two; between them nothing is said.
UNLIKE = 0.02
#: A name has so many letters at least.
SHORTEST = 3
#: A text with fewer names does not say what it is about.
FEWEST = 5
#: Capitals that are no names: months and days of the week.
_CALENDAR = frozenset(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
#: Marks behind which a sentence goes on.
_JOINS = ",;)’'-"
#: In larger piles texts are not held against one another: each stands for itself.
LARGEST_PILE = 1000
#: Between blocks of a text.
_BLOCK = "\n\n"


@dataclass(frozen=True, eq=False, slots=True)
class Text:
    """A document as its figures see it.

    `named` are the spellings of all words that begin with a capital; `weights` those of the names
    inside its sentences, their squares adding up to 1; `day` when it was published; `about` the
    first day of the month of what it tells of, where it tells of one happening; `small` the words
    that its pile writes without a capital.
    """

    words: str
    named: frozenset[str]
    weights: Mapping[str, float]
    day: Period | None
    about: date | None = None
    small: frozenset[str] = frozenset()

    def apart(self, one: int, other: int) -> bool:
        """Whether two positions stand in different blocks."""
        first, last = sorted((one, other))
        return self.words.find(_BLOCK, first, last) >= 0


#: The text of a figure whose document is not at hand.
NO_TEXT = Text("", frozenset(), {}, None)


def read_texts(documents: Sequence[Document]) -> dict[str, Text]:
    """The texts of a pile by the ids of their documents."""
    found = {d.id: read_text(d) for d in documents}
    small = frozenset().union(*(text.small for text in found.values()))
    return {name: replace(text, small=small) for name, text in found.items()}


def read_text(document: Document) -> Text:
    """The names and the day of a document."""
    text = document.text
    words = frozenset(_WORD.findall(text))
    named = frozenset(spelling(w) for w in words if w[0].isupper())
    small = frozenset(w for w in words if w[0].islower())
    weights = _weights(text, small)
    return Text(text, named, weights, period(document.published), small=small)


def _weights(text: str, small: frozenset[str]) -> dict[str, float]:
    words = list(_WORD.finditer(text))
    names = (w.group() for w in words if w.group()[0].isupper() and _inside(text, w.start()))
    no_names = small | _CALENDAR
    told = (n for n in names if len(n) >= SHORTEST and n.casefold() not in no_names)
    counts = Counter(spelling(name) for name in told)
    weights = {name: 1 + math.log(counts[name]) for name in sorted(counts)}
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {name: weight / length for name, weight in weights.items()}


def _inside(text: str, start: int) -> bool:
    """Whether a word stands inside a sentence, where a capital makes it a name."""
    before = text[max(0, start - 2) : start]
    return len(before) == 2 and before[1] in " \n" and (before[0].isalnum() or before[0] in _JOINS)


def one_matter(one: Text, other: Text) -> bool:
    """Whether two texts tell of one matter, as far as their names say."""
    return one is other or _alike(one, other) >= ALIKE


def two_matters(one: Text, other: Text) -> bool:
    """Whether two texts name enough, and little enough in common, to tell of two matters."""
    enough = len(one.weights) >= FEWEST and len(other.weights) >= FEWEST
    return enough and _alike(one, other) < UNLIKE


@lru_cache(maxsize=65_536)
def _alike(one: Text, other: Text) -> float:
    few, many = sorted((one.weights, other.weights), key=len)
    return sum(weight * many.get(name, 0.0) for name, weight in few.items())


def years_apart(one: Text, other: Text, days: int) -> bool:
    """Whether two texts were published further apart than so many days, as far as is known."""
    return one.day is not None and other.day is not None and days_apart(one.day, other.day) > days
