"""The place that a whole document is about: by its title, its lead, and what it names most.

A reader gives it to what nothing nearer places. Only scenes count, not who acts, where a text was
filed or where words were said. Where nothing is put anywhere, it is the one land whose offices act.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from variorum.claims.drafts import PlaceMention
from variorum.claims.places.offices import has_offices
from variorum.claims.scope import lexicon as lex
from variorum.claims.scope.pointing import COUNTRIES, kinds_told
from variorum.claims.scope.roles import SCENES, Role, Standing
from variorum.claims.scope.telling import is_where_told
from variorum.claims.scope.weigh import TITLE, holds_name, is_possessor, places_name, weight_of
from variorum.syntax import Reading, Sentence

#: Roles of places that a text only comes from or refers to.
ELSEWHERE: tuple[Role, ...] = ("dateline", "occasion")
#: How far into a document the name of who issued it stands.
_LETTERHEAD = 200
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
        return not is_where_told(one.token)

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
        issuing = self._issuing()
        if found is not None and issuing is not None and self._is_once_told(found.id):
            return issuing
        governed = self._governed() if found is None else None
        return governed if governed is not None and self._opens_with(governed) else found

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
        if len(entitled) == 1 and 2 * weight[entitled[0]] >= weight[ranked[0]]:
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


def _lead(sentences: Sequence[Sentence]) -> Iterator[int]:
    """The headings, the first sentence, and the first of the running text."""
    running = (s.index for s in sentences if s.passage.kind == "sentence" and _runs(s))
    yield from {0, next(running, 0)}
    yield from (s.index for s in sentences if s.passage.kind == "heading")


def _runs(sentence: Sentence) -> bool:
    """Whether a sentence has a verb and comes to its end."""
    ended = sentence.text.rstrip(" )]”’\"'").endswith((".", "!", "?"))
    return ended and any(t.pos_ in ("VERB", "AUX") for t in sentence.doc)
