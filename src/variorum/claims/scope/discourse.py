"""Which place a text is at: paragraph heads, sentences before, headings, and the main scene.

After centering theory (Grosz, Joshi & Weinstein 1995): what a sentence leaves open is taken
from the place that the text before it is centred on.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Token

from variorum.claims.drafts import PlaceMention
from variorum.claims.places import is_run_in
from variorum.claims.places.gazetteer import candidates
from variorum.claims.places.identity import place_id
from variorum.claims.scope.pointing import kinds_told, pointers
from variorum.claims.scope.roles import SCENES, Standing, standings
from variorum.claims.scope.when import headings_over
from variorum.model import Place, Span
from variorum.syntax import Reading, Sentence

#: Weight of a name by its role; twice that in the lead and in headings.
_WEIGHT = {"setting": 2, "label": 2, "befallen": 2, "affected": 2, "vicinity": 1, "owner": 1}
_TITLE = 2
#: The shortest name that a people's adjective is told by.
_STEM = 4
_FROM_HERE = re.compile(
    r"\b(?:here|local(?:ly)?|nationwide|domestic|our (?:island|country|nation|state))\b", re.I
)
#: Over a list of places that people are from, not in.
_ORIGINS = re.compile(
    r"\b(?:com(?:e|es|ing) from|origins?|nationalit(?:y|ies)|citizenship)\b", re.I
)


@dataclass(frozen=True)
class Discourse:
    """The places of one document, each with its role, and what the text around takes from them."""

    reading: Reading
    mentions: Sequence[PlaceMention]
    _by_sentence: dict[int, list[PlaceMention]] = field(default_factory=dict)
    _standings: dict[int, tuple[Standing, ...]] = field(default_factory=dict)
    _weight: Counter[str] = field(default_factory=Counter)
    _scenes: set[str] = field(default_factory=set)
    _kinds: dict[str, set[str]] = field(default_factory=dict)
    _spelling: dict[str, str] = field(default_factory=dict)
    _referents: dict[PlaceMention, PlaceMention] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for mention in self.mentions:
            if not mention.demonym:
                self._by_sentence.setdefault(mention.sentence, []).append(mention)
        self._spelling.update(_spellings(self.mentions))
        self._weigh()

    def _weigh(self) -> None:
        title = self.reading.document.title or ""
        for mention in self.mentions:
            entitled = re.search(rf"(?<!\w){re.escape(mention.name)}(?!\w)", title, re.I)
            if entitled and mention.id not in self._weight:
                self._weight[mention.id] = _TITLE
        for sentence in self.reading.sentences:
            prominent = sentence.index == 0 or sentence.passage.kind == "heading"
            bare = not any(t.pos_ == "VERB" for t in sentence.doc)
            there = self.standings(sentence)
            for place, kind in kinds_told(there, self.reading.document.text):
                self._kinds.setdefault(place, set()).add(kind)
            for one in there:
                self._weight[one.mention.id] += 1 + _WEIGHT.get(one.role, 0) + prominent
                if one.role in SCENES or (one.role == "passing" and bare):
                    self._scenes.add(one.mention.id)

    def standings(self, sentence: Sentence) -> tuple[Standing, ...]:
        """The places of a sentence with their roles."""
        if sentence.index not in self._standings:
            told = self._by_sentence.get(sentence.index, [])
            if any(_ORIGINS.search(h.text) for h in headings_over(self.reading, sentence)[:1]):
                told = [m for m in told if m.start > sentence.span.start + 1]
            self._standings[sentence.index] = standings(sentence, told, self.reading.document.text)
        return self._standings[sentence.index]

    def pointed(self, sentence: Sentence) -> list[Standing]:
        """Places told before that words of a sentence stand for, as settings at these words."""
        out = []
        for token, kind in pointers(sentence):
            there = sentence.source_of(token)
            if kind is None:
                found = self._told(sentence, there)
            else:
                found = self._of_people(token) or self._of_kind(kind, there.start)
            if found is not None:
                pointing = replace(found, start=there.start, end=there.end)
                self._referents[pointing] = found
                out.append(Standing(pointing, "setting", token))
        return out

    def referent(self, mention: PlaceMention) -> PlaceMention:
        """The mention that a pointing word stands for; any other mention is its own."""
        return self._referents.get(mention, mention)

    def _of_kind(self, kind: str, before: int) -> PlaceMention | None:
        """The place last named before a position among those that the text calls of a kind."""
        named = [m for m in self.mentions if m.start < before and kind in self._kinds.get(m.id, ())]
        return named[-1] if named else None

    def _of_people(self, noun: Token) -> PlaceMention | None:
        """The place whose people's adjective stands before a noun of land ("Xian territory")."""
        people = noun.nbor(-1).text if noun.i else ""
        named = [
            m
            for m in self.mentions
            if len(m.name) >= _STEM and people.startswith(m.name) and people != m.name
        ]
        return named[0] if named else None

    def _told(self, sentence: Sentence, there: Span) -> PlaceMention | None:
        """What "there" stands for: subject or setting of a clause before, else what is around."""
        own = [s for s in self.standings(sentence) if s.mention.end <= there.start]
        for roles in (("bearer",), SCENES):
            found = [s for s in own if s.role in roles and not s.follows]
            if found:
                return found[0].mention
        return self.around(sentence)

    def around(self, sentence: Sentence) -> PlaceMention | None:
        """The place that the paragraph or a heading gives to a sentence."""
        before = list(self._before(sentence))
        for other in before:
            if is_run_in(other):
                found = [s for s in self.standings(other) if s.role == "label"]
                if found:
                    return found[0].mention
        for other in before:
            centre = self._centre(other)
            if centre is not None:
                return centre
        for heading in headings_over(self.reading, sentence):
            centre = self._entitled(heading)
            if centre is not None:
                return centre
        return None

    def _centre(self, sentence: Sentence) -> PlaceMention | None:
        """The place that a sentence leaves the text at: its last setting, or what it is about."""
        there = [s for s in self.standings(sentence) if not s.follows]
        if there and there[0].role == "bearer":
            return there[0].mention
        for roles in (SCENES, ("bearer", "owner")):
            found = [s for s in there if s.role in roles]
            if found:
                return found[-1].mention
        return None

    def _entitled(self, heading: Sentence) -> PlaceMention | None:
        """The one place that a heading names, or its setting."""
        there = [s for s in self.standings(heading) if s.role != "actor"]
        scenes = [s for s in there if s.role in SCENES]
        if scenes:
            return scenes[-1].mention
        return there[0].mention if there and len({s.mention.id for s in there}) == 1 else None

    def _before(self, sentence: Sentence) -> Iterator[Sentence]:
        if sentence.passage.kind != "sentence":
            return
        for other in reversed(self.reading.sentences[: sentence.index]):
            if other.block.id != sentence.block.id:
                return
            yield other

    def topic(self) -> PlaceMention | None:
        """The place that the document is about: named most, in its title or lead and as a setting.

        No place where two are named alike, or several only in passing.
        """
        # what only ever acts is no scene, however often it is named
        weight = {k: n for k, n in self._weight.items() if k in self._scenes} or self._weight
        lead = {s.mention.id for s in self.standings(self.reading.sentences[0])}
        ranked = sorted(weight, key=lambda k: (-weight[k], k not in lead, k))
        if not ranked:
            return None
        if len(ranked) > 1:
            first, second = ((weight[k], k in lead) for k in ranked[:2])
            if first[0] < _TITLE or first == second:
                return None
        return next(m for m in self.mentions if m.id == ranked[0] and not m.demonym)

    def home(self) -> Place | None:
        """The place in its publisher's name, for a text that names none and speaks as from there.

        "The local government", "nationwide", "here" point at where the text itself is from.
        """
        publisher = self.reading.document.publisher
        if self.mentions or not publisher or not _FROM_HERE.search(self.reading.document.text):
            return None
        words = publisher.split()
        for length in range(len(words), 0, -1):
            for first in range(len(words) - length + 1):
                name = " ".join(words[first : first + length]).strip(",.")
                found = [c for c in candidates(name) if c.kind in ("country", "region")]
                if found and name[0].isupper():
                    return Place(
                        place_id(name, found[0]), name, found[0].lat, found[0].lon, inferred=True
                    )
        return None

    def place(self, mention: PlaceMention, sentence: Sentence) -> Place:
        """The record's form of a mention, inferred where another sentence names it.

        Of several spellings of one place ("the Republic of X", "X") the document's most frequent.
        """
        own = mention.name
        return Place(
            mention.id,
            own if mention.sign == "spelled alike" else self._spelling.get(mention.id, own),
            mention.lat,
            mention.lon,
            mention.start,
            mention.end,
            mention.sentence != sentence.index,
            mention.kind,
            mention.precision,
            mention.inside,
        )


def _spellings(mentions: Sequence[PlaceMention]) -> Iterator[tuple[str, str]]:
    """(place id, name) in the spelling used most, capitals last; of two alike the first."""
    used: dict[str, Counter[str]] = {}
    for mention in mentions:
        used.setdefault(mention.id, Counter())[mention.name] += 1
    for place, names in used.items():
        yield place, max(names, key=lambda name: (not name.isupper(), names[name]))
