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
from variorum.claims.scope import lexicon as lex
from variorum.claims.scope.pointing import COUNTRIES, TOWNS, Pointer, Way, kinds_told, pointers
from variorum.claims.scope.roles import SCENES, Role, Standing, standings
from variorum.claims.scope.telling import is_told_at, is_where_told
from variorum.claims.scope.weigh import TITLE, holds_name, is_possessor, weight_of
from variorum.claims.scope.when import headings_over
from variorum.model import Place, Span
from variorum.syntax import Reading, Sentence

#: Roles of places that a text only comes from or refers to.
_ELSEWHERE: tuple[Role, ...] = ("dateline", "occasion")
#: The shortest name that a people's adjective is told by.
_STEM = 4
_FROM_HERE = re.compile(
    r"\b(?:here|local(?:ly)?|nationwide|domestic|our (?:island|country|nation|state))\b", re.I
)
#: Over a list of places that people are from, not in.
_ORIGINS = re.compile(r"\b(?:com(?:e|es|ing) from|origins?)\b", re.I)
#: Between a whole and the place of a part of it.
_PART = re.compile(
    r"\b(?:(?:of|among)\s+(?:them|these|those|which|whom)|including)\b[^.;:]{0,60}$", re.I
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
    _in_title: set[str] = field(default_factory=set)
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
        acting = self._acting_in_headings()
        for mention in self.mentions:
            entitled = mention.id not in acting and holds_name(title, mention.name)
            if entitled and mention.id not in self._weight:
                self._in_title.add(mention.id)
                self._weight[mention.id] = TITLE
        lead = set(_lead(self.reading.sentences))
        for sentence in self.reading.sentences:
            if sentence.passage.kind == "banner_item":
                continue
            prominent = sentence.index in lead
            bare = not any(t.pos_ == "VERB" for t in sentence.doc)
            there = self.standings(sentence)
            for place, kind in kinds_told(there, self.reading.document.text):
                self._kinds.setdefault(place, set()).add(kind)
            for one in there:
                if one.mention.name.lower() in lex.HOUSES or one.role in _ELSEWHERE:
                    continue
                self._weight[one.mention.id] += weight_of(one, prominent=prominent)
                owned = (
                    prominent
                    and one.role == "owner"
                    and is_possessor(one.mention, self.reading.document.text)
                )
                named = owned or (one.role == "passing" and bare)
                if named or self._is_scene(sentence, one):
                    self._scenes.add(one.mention.id)

    def _acting_in_headings(self) -> set[str]:
        """The places that act in a headline: "X and Y sign truce" is not about what is in X."""
        over = (s for s in self.reading.sentences if s.passage.kind == "heading")
        return {s.mention.id for h in over for s in self.standings(h) if s.role == "actor"}

    def _is_scene(self, sentence: Sentence, one: Standing) -> bool:
        """Whether something is put at a place: not only a part of it, nor the telling of it."""
        if one.role not in SCENES or self._of_a_part(sentence, one):
            return False
        return not is_where_told(one.token)

    def _of_a_part(self, sentence: Sentence, one: Standing) -> bool:
        """Whether a place is only that of a part: "of whom 20 in X", "40, including 12 in X"."""
        before = self.reading.document.text[sentence.span.start : one.mention.start]
        return _PART.search(before) is not None

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
        named = [m for m in self.mentions if m.start < before and kind in self._kinds.get(m.id, ())]
        return named[-1] if named else None

    def _fitting(self, sentence: Sentence, kind: str) -> PlaceMention | None:
        """What a sentence is about anyway, unless the text calls it something else."""
        block = sentence.block.span
        named = [m for m in self.mentions if block.start <= m.start < sentence.span.start]
        for found in (self.around(sentence), *reversed(named)):
            if found is None or found.demonym or found.kind not in (None, kind):
                continue
            if not self._kinds.get(found.id):
                return found
        return None

    def _country(self) -> PlaceMention | None:
        """The country that a text is about: one known or called so, else its topic, if no town."""
        named = [m for m in self.mentions if self._is_country(m) and not m.demonym]
        if named:
            most = max({m.id for m in named}, key=lambda k: (self._weight[k], k))
            return next(m for m in reversed(named) if m.id == most)
        topic = self.topic()
        if topic is None or topic.kind == "town" or self._kinds.get(topic.id, set()) & TOWNS:
            return None
        return topic

    def _is_country(self, mention: PlaceMention) -> bool:
        return mention.kind == "country" or bool(self._kinds.get(mention.id, set()) & COUNTRIES)

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
        there = [
            s
            for s in self.standings(sentence)
            if not s.follows and not self._of_a_part(sentence, s) and not is_where_told(s.token)
        ]
        if there and there[0].role == "bearer":
            return there[0].mention
        for roles in (SCENES, ("left",), ("bearer", "owner")):
            found = [s for s in there if s.role in roles]
            if found:
                return found[-1].mention
        return None

    def _entitled(self, heading: Sentence) -> PlaceMention | None:
        """The one place that a heading names, or its setting."""
        there = [s for s in self.standings(heading) if s.role not in ("actor", *_ELSEWHERE)]
        scenes = [s for s in there if s.role in SCENES and not s.follows]
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
        """The place that the document is about: named most, as a setting, in its title or lead.

        No place where two are named alike, or several only in passing. None is better than a
        guess: a wrong place keeps apart what belongs together.
        """
        # what only ever acts is no scene, however often it is named
        weight = {k: n for k, n in self._weight.items() if k in self._scenes} or self._weight
        told = self.reading.sentences
        first = self._ids(told[0])
        lead = {place for n in _lead(told) for place in self._ids(told[n])}
        rank = {k: (-weight[k], k not in first, k not in lead) for k in weight}
        ranked = sorted(weight, key=lambda k: (rank[k], k))
        if not ranked or not weight[ranked[0]]:
            return None
        tied = len(ranked) > 1 and rank[ranked[0]] == rank[ranked[1]]
        if tied or (len(ranked) > 1 and weight[ranked[0]] < TITLE):
            return None
        # one that stands neither over the text nor where it opens is one of many, unless it
        # outweighs the next by half
        rivalled = len(ranked) > 1 and 2 * weight[ranked[0]] < 3 * weight[ranked[1]]
        if rivalled and ranked[0] not in lead | self._in_title:
            return None
        # what is only mentioned in passing is not what the text is about
        told_of = lead | self._scenes | self._in_title
        if ranked[0] not in told_of and len(self._weight) > 1:
            return None
        return next(m for m in self.mentions if m.id == ranked[0] and not m.demonym)

    def _ids(self, sentence: Sentence) -> set[str]:
        """The places that a sentence tells of: not who acts, nor where it was filed or agreed."""
        outside = ("actor", *_ELSEWHERE)
        return {s.mention.id for s in self.standings(sentence) if s.role not in outside}

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


def _lead(sentences: Sequence[Sentence]) -> Iterator[int]:
    """The headings, the first sentence, and the first of the running text."""
    running = (s.index for s in sentences if s.passage.kind == "sentence" and _runs(s))
    yield from {0, next(running, 0)}
    yield from (s.index for s in sentences if s.passage.kind == "heading")


def _runs(sentence: Sentence) -> bool:
    """Whether a sentence has a verb and comes to its end."""
    ended = sentence.text.rstrip(" )]”’\"'").endswith((".", "!", "?"))
    return ended and any(t.pos_ in ("VERB", "AUX") for t in sentence.doc)


def _spellings(mentions: Sequence[PlaceMention]) -> Iterator[tuple[str, str]]:
    """(place id, name) in the spelling used most, capitals last; of two alike the first."""
    used: dict[str, Counter[str]] = {}
    for mention in mentions:
        used.setdefault(mention.id, Counter())[mention.name] += 1
    for place, names in used.items():
        yield place, max(names, key=lambda name: (not name.isupper(), names[name]))
