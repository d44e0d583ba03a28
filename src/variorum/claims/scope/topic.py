"""The place that a whole document is about: by its title, its lead, and what it names most.

A reader gives it to what nothing nearer places. Only scenes count, not who acts, where a text was
filed or where words were said. Where nothing is put anywhere, it is the one land whose offices act.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from variorum.claims.drafts import PlaceMention
from variorum.claims.places.fronts import front_lines
from variorum.claims.places.offices import has_offices
from variorum.claims.scope import lexicon as lex
from variorum.claims.scope.pointing import COUNTRIES, kinds_told
from variorum.claims.scope.roles import SCENES, Role, Standing
from variorum.claims.scope.telling import is_where_agreed, is_where_told
from variorum.claims.scope.weigh import (
    TITLE,
    holds_name,
    is_possessor,
    is_sued,
    places_name,
    weight_of,
)
from variorum.syntax import Reading, Sentence

#: Roles of places that a text only comes from or refers to.
ELSEWHERE: tuple[Role, ...] = ("dateline", "occasion")
#: How far into a document the name of who issued it stands.
_LETTERHEAD = 200
#: How long a first line may be that is a title.
_LONGEST_LINE = 120
#: What opens an entry of a chronology, and how many make one.
ENTRY = re.compile(
    r"(?=[^:–—]{0,24}\d)\W*(?:[12]\d{3}\s)?(?:\d{1,2}\s)?(?:[A-Z][a-z]{2,8}\s)?(?:\d{1,2},?\s)?(?:[12]\d{3})?\s?[:–—-]\s"
)
_ENTRIES = 3
#: Between a whole and the place of a part of it.
_PART = re.compile(
    r"\b(?:(?:of|among)\s+(?:them|these|those|which|whom)|including)\b[^.;:]{0,60}$", re.I
)


@dataclass(frozen=True)
class Subject:
    """How much a document tells of each of its places; `standings` gives a sentence's roles."""

    reading: Reading
    mentions: Sequence[PlaceMention]
    standings: Callable[[Sentence], Sequence[Standing]]
    weight: Counter[str] = field(default_factory=Counter)
    scenes: set[str] = field(default_factory=set)
    in_title: set[str] = field(default_factory=set)
    kinds: dict[str, set[str]] = field(default_factory=dict)
    rows: dict[str, set[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._weigh()

    def _weigh(self) -> None:
        self._entitle()
        lead = set(_lead(self.reading.sentences))
        for sentence in self.reading.sentences:
            if sentence.passage.kind == "banner_item":
                continue
            prominent = sentence.index in lead
            bare = not any(t.pos_ == "VERB" for t in sentence.doc)
            there = self.standings(sentence)
            if sentence.passage.kind == "table_row":
                labels = {s.mention.id for s in there if s.role == "label"}
                self.rows.setdefault(sentence.block.id, set()).update(labels)
            for place, kind in kinds_told(there, self.reading.document.text):
                self.kinds.setdefault(place, set()).add(kind)
            for one in there:
                if self._governs(one.mention):
                    self.kinds.setdefault(one.mention.id, set()).add("country")
            for one in there:
                if one.mention.name.lower() in lex.HOUSES or one.role in ELSEWHERE:
                    continue
                self.weight[one.mention.id] += weight_of(one, prominent=prominent)
                owned = (
                    prominent
                    and one.role == "owner"
                    and is_possessor(one.mention, self.reading.document.text)
                )
                named = owned or (one.role == "passing" and bare)
                if named or self._is_scene(sentence, one):
                    self.scenes.add(one.mention.id)

    def _entitle(self) -> None:
        title = self.reading.document.title or ""
        acting = self._acting_in_headings()
        for mention in self.mentions:
            entitled = mention.id not in acting and holds_name(title, mention.name)
            if entitled and mention.id not in self.weight:
                self.in_title.add(mention.id)
                self.weight[mention.id] = TITLE
                if places_name(title, mention.name):
                    self.scenes.add(mention.id)

        self._head()

    def _head(self) -> None:
        """The one place that the first line over the text names, if no more than a line.

        Not who acts in it or issued it, nor where it was filed.
        """
        for line in _head_lines(self.reading):
            named = {
                s.mention.id
                for s in self.standings(line.sentence)
                if line.start <= s.mention.start < line.end
                and s.role not in ("actor", "container", *ELSEWHERE)
                and not self._governs(s.mention)
                and not is_sued(self.reading.document.text, s.mention)
            }
            if named:
                if len(named) == 1 and not self.in_title:
                    self.in_title.update(named)
                return

    def _governs(self, mention: PlaceMention) -> bool:
        return has_offices(self.reading.document.text, mention.start, mention.end)

    def _acting_in_headings(self) -> set[str]:
        """The places that act in a headline: "X and Y sign truce" is not about what is in X."""
        over = (s for s in self.reading.sentences if s.passage.kind == "heading")
        return {s.mention.id for h in over for s in self.standings(h) if s.role == "actor"}

    def _is_scene(self, sentence: Sentence, one: Standing) -> bool:
        """Whether something is put at a place: not only a part of it, nor the telling of it."""
        if one.role not in SCENES or is_of_a_part(self.reading.document.text, sentence, one):
            return False
        return not is_where_told(one.token) and not is_where_agreed(one.token)

    @cached_property
    def place(self) -> PlaceMention | None:
        """The place that the document is about: named most, as a setting, in its title or lead.

        None where two are named alike, or several only in passing: a wrong place keeps apart what
        belongs together.
        """
        if not any(self.weight.values()):
            return self._governed()
        title = (self.reading.document.title or "").strip().casefold()
        whole = [k for k in self.weight if self._first(k).name.casefold() == title]
        if whole:
            return self._first(whole[0])
        found = self._most_told()
        if found is not None and self._is_of_an_entry(found):
            found = None
        issuing = self._issuing()
        if found is not None and issuing is not None and not self._stands_over(found, issuing):
            return issuing
        governed = self._governed() if found is None else None
        return governed if governed is not None and self._opens_with(governed) else found

    def _is_of_an_entry(self, found: PlaceMention) -> bool:
        """Whether a place is only that of an entry of a chronology: each has its own."""
        over = {s.mention.id for n in self._headings() for s in self.standings(n)}
        if found.id in over | self.in_title or self.is_country(found):
            return False
        entries = sum(ENTRY.match(s.text) is not None for s in self.reading.sentences)
        return entries >= _ENTRIES

    def _headings(self) -> Iterator[Sentence]:
        return (s for s in self.reading.sentences if s.passage.kind == "heading")

    def _most_told(self) -> PlaceMention | None:
        # what only ever acts is no scene, however often it is named; and a text is not about one
        # row of a table
        told = {k: n for k, n in self.weight.items() if k not in self._listed}
        weight = {k: n for k, n in told.items() if k in self.scenes} or told
        first, lead = self._ids(self.reading.sentences[0]), self._told_first()
        rank = {k: (-weight[k], k not in first, k not in lead) for k in weight}
        ranked = sorted(weight, key=lambda k: (rank[k], k))
        if not ranked or not weight[ranked[0]]:
            return None
        entitled = [k for k in ranked if k in self.in_title]
        if len(entitled) == 1 and self._outweighs(entitled[0], ranked[0], weight):
            return self._first(entitled[0])
        tied = len(ranked) > 1 and rank[ranked[0]] == rank[ranked[1]]
        if tied or (len(ranked) > 1 and weight[ranked[0]] < TITLE):
            return None
        # one that stands neither over the text nor where it opens is one of many, unless it
        # outweighs the next by half
        rivalled = len(ranked) > 1 and 2 * weight[ranked[0]] < 3 * weight[ranked[1]]
        if rivalled and ranked[0] not in lead | self.in_title:
            return None
        # what is only mentioned once or in passing is not what the text is about
        passing = ranked[0] not in lead | self.scenes | self.in_title
        if len(self.weight) > 1 and (passing or self._is_once_told(ranked[0])):
            return None
        return self._first(ranked[0])

    def _outweighs(self, entitled: str, most: str, weight: Mapping[str, int]) -> bool:
        """Whether the one place in the title goes before the one that is named most.

        It does if it is named half as much, or a land where the other is none.
        """
        if 2 * weight[entitled] >= weight[most]:
            return True
        return self.is_country(self._first(entitled)) and not self.is_country(self._first(most))

    @cached_property
    def _listed(self) -> set[str]:
        """The places that share a table with others, and stand neither over the text nor first."""
        shared = {k for labels in self.rows.values() if len(labels) > 1 for k in labels}
        return shared - self._told_first() - self.in_title

    def _told_first(self) -> set[str]:
        told = self.reading.sentences
        return {place for n in _lead(told) for place in self._ids(told[n])}

    def _issuing(self) -> PlaceMention | None:
        """The land whose office issued the text, by its first lines or its publisher."""
        publisher = self.reading.document.publisher or ""
        for mention in self.mentions:
            over = mention.start < _LETTERHEAD or holds_name(publisher, mention.name)
            if over and not mention.demonym and self._governs(mention):
                return mention
        return None

    def _stands_over(self, found: PlaceMention, issuing: PlaceMention) -> bool:
        """Whether a place is what a text by an office is about, and not a part of its land.

        It stands over the text or where that opens.
        """
        return found.id == issuing.id or found.id in self._told_first() | self.in_title

    def _is_once_told(self, place: str) -> bool:
        """Whether a place is named once alone, neither over the text nor where it opens."""
        if place in self._told_first() | self.in_title:
            return False
        return sum(m.id == place and not m.demonym for m in self.mentions) == 1

    def _first(self, place: str) -> PlaceMention:
        return next(m for m in self.mentions if m.id == place and not m.demonym)

    def _governed(self) -> PlaceMention | None:
        """The one land whose offices act in a text that puts nothing anywhere."""
        lands = {k: m for m in reversed(self.mentions) for k in [m.id] if self.is_country(m)}
        return next(iter(lands.values())) if len(lands) == 1 else None

    def _opens_with(self, land: PlaceMention) -> bool:
        """Whether a land is named over the text, or where its running words begin."""
        told = self.reading.sentences
        first = {s.mention.id for n in _lead(told) for s in self.standings(told[n])}
        return land.id in first or holds_name(self.reading.document.title or "", land.name)

    def _ids(self, sentence: Sentence) -> set[str]:
        """The places that a sentence tells of: not who acts, nor where it was filed or agreed."""
        outside = ("actor", *ELSEWHERE)
        return {s.mention.id for s in self.standings(sentence) if s.role not in outside}

    def is_country(self, mention: PlaceMention) -> bool:
        """Whether a place is known, called or governed as a land."""
        return mention.kind == "country" or bool(self.kinds.get(mention.id, set()) & COUNTRIES)


def is_of_a_part(source: str, sentence: Sentence, one: Standing) -> bool:
    """Whether a place is only that of a part: "of whom 20 in X", "40, including 12 in X"."""
    return _PART.search(source[sentence.span.start : one.mention.start]) is not None


@dataclass(frozen=True, slots=True)
class _Line:
    """A line over a text: characters [start, end) of its source, in a sentence."""

    sentence: Sentence
    start: int
    end: int


def _head_lines(reading: Reading) -> Iterator[_Line]:
    """The short lines over a text before its running words, in order."""
    text = reading.document.text
    for sentence in reading.sentences:
        front = list(front_lines(sentence, text))
        if front and not _runs(sentence):
            yield from (_Line(sentence, line.start, line.end) for line in front)
        elif _is_head(sentence):
            yield _Line(sentence, sentence.span.start, sentence.span.end)
        else:
            return


def _is_head(sentence: Sentence) -> bool:
    """Whether a sentence is a heading, or the line with which the text opens ("Dorn: Floods")."""
    over = sentence.passage.kind == "heading"
    opens = sentence.index == 0 and sentence.passage.kind == "key_value"
    return (over or opens) and len(sentence.text) <= _LONGEST_LINE


def _lead(sentences: Sequence[Sentence]) -> Iterator[int]:
    """The headings, the first sentence, and the first of the running text."""
    running = (s.index for s in sentences if s.passage.kind == "sentence" and _runs(s))
    yield from {0, next(running, 0)}
    yield from (s.index for s in sentences if s.passage.kind == "heading")


def _runs(sentence: Sentence) -> bool:
    """Whether a sentence has a verb and comes to its end."""
    ended = sentence.text.rstrip(" )]”’\"'").endswith((".", "!", "?"))
    return ended and any(t.pos_ in ("VERB", "AUX") for t in sentence.doc)
