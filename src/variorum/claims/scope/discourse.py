"""Which place a text is at: paragraph heads, sentences before, headings, and the main scene.

After centering theory (Grosz, Joshi & Weinstein 1995): what a sentence leaves open is taken
from the place that the text before it is centred on.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from spacy.tokens import Token

from variorum.claims.drafts import PlaceMention
from variorum.claims.places import is_run_in
from variorum.claims.places.gazetteer import candidates
from variorum.claims.places.identity import place_id
from variorum.claims.places.offices import has_offices
from variorum.claims.scope import lexicon as lex
from variorum.claims.scope.pointing import COUNTRIES, TOWNS, Pointer, Way, called, pointers
from variorum.claims.scope.roles import SCENES, Standing, standings
from variorum.claims.scope.telling import is_of_somebody, is_told_at, is_where_agreed, is_where_told
from variorum.claims.scope.topic import ELSEWHERE, ENTRY, Subject, is_of_a_part
from variorum.claims.scope.weigh import holds_name
from variorum.claims.scope.when import headings_over
from variorum.model import Place, Span
from variorum.syntax import Reading, Sentence

#: The shortest name that a people's adjective is told by.
_STEM = 4
_FROM_HERE = re.compile(
    r"\b(?:here|local(?:ly)?|nationwide|domestic|our (?:island|country|nation|state))\b", re.I
)
#: Over a list of places that people are from, not in.
_ORIGINS = re.compile(r"\b(?:com(?:e|es|ing) from|origins?)\b", re.I)
_SUMS_UP = re.compile(
    r"\W*(?:(?:that|this|it) (?:makes|brings|comes to)|all told|altogether|in all|in total)\b",
    re.I,
)


@dataclass(frozen=True)
class Discourse:
    """The places of one document, each with its role, and what the text around takes from them."""

    reading: Reading
    mentions: Sequence[PlaceMention]
    _by_sentence: dict[int, list[PlaceMention]] = field(default_factory=dict)
    _standings: dict[int, tuple[Standing, ...]] = field(default_factory=dict)
    _spelling: dict[str, str] = field(default_factory=dict)
    _referents: dict[PlaceMention, PlaceMention] = field(default_factory=dict)
    _pointed: dict[int, list[Standing]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for mention in self.mentions:
            if not mention.demonym:
                self._by_sentence.setdefault(mention.sentence, []).append(mention)
        self._spelling.update(_spellings(self.mentions))

    @cached_property
    def _subject(self) -> Subject:
        return Subject(self.reading, self.mentions, self.standings)

    @cached_property
    def sides(self) -> frozenset[str]:
        """The places that act in a headline, where they are two: the parties of the text."""
        over = (s for s in self.reading.sentences if s.passage.kind == "heading")
        for heading in over:
            acting = {s.mention.id for s in self.standings(heading) if s.role == "actor"}
            if len(acting) > 1:
                return frozenset(acting)
        return frozenset()

    def topic(self) -> PlaceMention | None:
        """The place that the whole document is about."""
        return self._subject.place

    def standings(self, sentence: Sentence) -> tuple[Standing, ...]:
        """The places of a sentence with their roles."""
        if sentence.index not in self._standings:
            told = self._by_sentence.get(sentence.index, [])
            if any(_ORIGINS.search(h.text) for h in headings_over(self.reading, sentence)[:1]):
                told = [m for m in told if m.start > sentence.span.start + 1]
            self._standings[sentence.index] = standings(sentence, told, self.reading.document.text)
        return self._standings[sentence.index]

    def pointed(self, sentence: Sentence) -> list[Standing]:
        """Places told before that words of a sentence stand for, standing at these words."""
        if sentence.index not in self._pointed:
            self._pointed[sentence.index] = self._pointing(sentence)
        return self._pointed[sentence.index]

    def _pointing(self, sentence: Sentence) -> list[Standing]:
        out = []
        for pointer in pointers(sentence):
            there = sentence.source_of(pointer.token)
            found = self._meant(sentence, pointer, there)
            if found is not None:
                pointing = replace(found, start=there.start, end=there.end)
                self._referents[pointing] = found
                out.append(Standing(pointing, pointer.role, pointer.token))
        return out

    def _meant(self, sentence: Sentence, pointer: Pointer, there: Span) -> PlaceMention | None:
        """The place that a word points at."""
        match pointer.way:
            case "kind":
                named = self._of_kind(pointer.kind, there.start)
                return named or self._fitting(sentence, pointer.kind)
            case "people":
                return self._of_people(pointer.token)
            case "its":
                return self.around(sentence) or self._block_before(sentence)
            case "ours" if pointer.kind not in COUNTRIES:
                return self._seat(sentence)
            case "there":
                return self._told(sentence, pointer.token, there)
        return self._of_text(pointer.way)

    def _of_text(self, way: Way) -> PlaceMention | None:
        """The place that a word points at wherever it stands in the text."""
        match way:
            case "country":
                return self._country()
            case "ours":
                return self._of_publisher()
            case _:
                return self._filed_from()

    def referent(self, mention: PlaceMention) -> PlaceMention:
        """The mention that a pointing word stands for; any other mention is its own."""
        return self._referents.get(mention, mention)

    def _of_kind(self, kind: str, before: int) -> PlaceMention | None:
        """The place last named before a position among those that the text calls of a kind."""
        named = [
            m
            for m in self.mentions
            if m.start < before and called(kind) & self._subject.kinds.get(m.id, set())
        ]
        return named[-1] if named else None

    def _fitting(self, sentence: Sentence, kind: str) -> PlaceMention | None:
        """What a sentence is about anyway, unless the text calls it something else."""
        block = sentence.block.span
        named = [m for m in self.mentions if block.start <= m.start < sentence.span.start]
        for found in (self.around(sentence), *reversed(named)):
            if found is None or found.demonym or found.kind not in (None, kind):
                continue
            if not self._subject.kinds.get(found.id):
                return found
        return None

    def _country(self) -> PlaceMention | None:
        """The country that a text is about: one known or called so, else its topic, if no town."""
        named = [m for m in self.mentions if self._subject.is_country(m) and not m.demonym]
        if named:
            most = max({m.id for m in named}, key=lambda k: (self._subject.weight[k], k))
            return next(m for m in reversed(named) if m.id == most)
        topic = self.topic()
        if (
            topic is None
            or topic.kind == "town"
            or self._subject.kinds.get(topic.id, set()) & TOWNS
        ):
            return None
        return topic

    def _of_publisher(self) -> PlaceMention | None:
        """The place of the text that its publisher's name holds: "our country" in a ministry's."""
        publisher = self.reading.document.publisher or ""
        named = (m for m in self.mentions if m.name.lower() not in lex.HOUSES)
        return next((m for m in named if holds_name(publisher, m.name)), None)

    def _seat(self, sentence: Sentence) -> PlaceMention | None:
        """The place that who speaks in a turn sits for: "my town"."""
        block = sentence.block.span
        turn = (m for m in self.mentions if block.start <= m.start < block.end)
        return next((m for m in turn if m.sign == "seat"), None)

    def _filed_from(self) -> PlaceMention | None:
        """The place of the story's dateline."""
        first = (s for s in self.reading.sentences if s.passage.kind == "sentence")
        for sentence in first:
            there = [s for s in self.standings(sentence) if s.role == "dateline"]
            return there[0].mention if there else None
        return None

    def _block_before(self, sentence: Sentence) -> PlaceMention | None:
        """The place that the block before leaves the text at, for a sentence that opens its own."""
        for other in reversed(self.reading.sentences[: sentence.index]):
            centre = self._centre(other)
            if centre is not None or other.block.id != sentence.block.id:
                return centre
        return None

    def _of_people(self, noun: Token) -> PlaceMention | None:
        """The place whose people's adjective stands before a noun of land ("Xian territory")."""
        people = noun.nbor(-1).text if noun.i else ""
        named = [
            m
            for m in self.mentions
            if len(m.name) >= _STEM and people.startswith(m.name) and people != m.name
        ]
        return named[0] if named else None

    def _told(self, sentence: Sentence, word: Token, there: Span) -> PlaceMention | None:
        """What "there" stands for: subject or setting of a clause before, else what is around."""
        own = [
            s
            for s in self.standings(sentence)
            if s.mention.end <= there.start and not is_told_at(word, s.token)
        ]
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
            if _SUMS_UP.match(sentence.text) and self._is_shared_out(other):
                continue
            centre = self._centre(other) or self._pointed_at(other)
            if centre is not None:
                return centre
        for heading in headings_over(self.reading, sentence):
            centre = self._entitled(heading)
            if centre is not None:
                return centre
        return None

    def _is_shared_out(self, sentence: Sentence) -> bool:
        """Whether a sentence puts things at several places; what adds them up is at none."""
        return len({s.mention.id for s in self.standings(sentence) if s.role in SCENES}) > 1

    def _centre(self, sentence: Sentence) -> PlaceMention | None:
        """The place that a sentence leaves the text at: its last setting, or what it is about."""
        source = self.reading.document.text
        there = [
            s
            for s in self.standings(sentence)
            if not s.follows
            and not is_of_a_part(source, sentence, s)
            and not is_where_told(s.token)
            and not is_where_agreed(s.token)
            and not is_of_somebody(s.token)
        ]
        if there and there[0].role == "bearer":
            return there[0].mention
        # what lies between two places is at neither
        there = [s for s in there if s.token is None or s.token.head.lower_ != "between"]
        for roles in (SCENES, ("left",), ("bearer", "owner")):
            found = [s for s in there if s.role in roles]
            if found:
                return found[-1].mention
        return None

    def _pointed_at(self, sentence: Sentence) -> PlaceMention | None:
        """The place that a sentence without a name says something befell: "stormed the town"."""
        if any(s.role not in ("container", *ELSEWHERE) for s in self.standings(sentence)):
            return None
        told = self.pointed(sentence)
        found = [s for s in told if s.role == "affected" or _is_here(s)]
        return self.referent(found[-1].mention) if found else None

    def _entitled(self, heading: Sentence) -> PlaceMention | None:
        """The one place that a heading names, or its setting."""
        there = [s for s in self.standings(heading) if s.role not in ("actor", *ELSEWHERE)]
        text = self.reading.document.text
        there = [s for s in there if not has_offices(text, s.mention.start, s.mention.end)]
        scenes = [s for s in there if s.role in SCENES and not s.follows]
        if scenes:
            return scenes[-1].mention
        return there[0].mention if there and len({s.mention.id for s in there}) == 1 else None

    def _before(self, sentence: Sentence) -> Iterator[Sentence]:
        if sentence.passage.kind != "sentence" or ENTRY.match(sentence.text):
            return
        for other in reversed(self.reading.sentences[: sentence.index]):
            if other.block.id != sentence.block.id:
                return
            yield other
            # an entry of a chronology goes on from its own date alone
            if ENTRY.match(other.text):
                return

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


def _is_here(one: Standing) -> bool:
    """ "Police opened fire here on Monday": where the story was filed."""
    return one.token is not None and one.token.lower_ == "here"


def _spellings(mentions: Sequence[PlaceMention]) -> Iterator[tuple[str, str]]:
    """(place id, name) in the spelling used most, capitals last; of two alike the first."""
    used: dict[str, Counter[str]] = {}
    for mention in mentions:
        used.setdefault(mention.id, Counter())[mention.name] += 1
    for place, names in used.items():
        yield place, max(names, key=lambda name: (not name.isupper(), names[name]))
