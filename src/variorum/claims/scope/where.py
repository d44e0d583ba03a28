"""The place of a claim: where its words put it, else where the text around them is set.

Tried in order, the first that gives a place wins: the sentence's own places by their role and
their nearness; a name that heads the paragraph; the sentences before it; the headings over it;
the place that the document is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Token

from variorum.claims.drafts import PlaceMention
from variorum.claims.scope import lexicon as lex
from variorum.claims.scope.adjoining import ALONE, adjoining, is_bracketed
from variorum.claims.scope.bearing import (
    bearer_of,
    counts_own,
    noun_of,
    of_side,
    of_teller,
)
from variorum.claims.scope.boxes import field_of_place
from variorum.claims.scope.discourse import Discourse
from variorum.claims.scope.distance import breaks, nearest
from variorum.claims.scope.roles import SCENES, Role, Standing
from variorum.claims.scope.telling import is_of_doer, is_told_at, line_of
from variorum.model import Place, Span
from variorum.syntax import Reading, Sentence

#: What a role costs, in clauses of distance: a setting one clause off is as good as an owner.
_COST: dict[Role, float] = {
    "label": 0.0,
    "setting": 0.0,
    "befallen": 0.0,
    "affected": 0.5,
    "vicinity": 0.5,
    "left": 0.75,
    "goal": 1.0,
    "owner": 1.5,
    "bearer": 1.5,
    "route": 2.0,
}
#: Roles in a movement, of which other clauses tell nothing.
_MOVING: tuple[Role, ...] = ("goal", "route")
_BREAK, _CLAUSE = 2.0, 0.75
#: ... of an owner, a source or a goal in the figure's own noun phrase ("40 families from X").
_ATTRIBUTIVE = 1.0
#: ... of where the uprooted left and where they came: they are counted by the place they left.
_LEFT, _REACHED = 0.75, 1.5
#: ... of a place right behind the claim's own words ("killed in X").
_BESIDE = -1.0
_ITEMS = frozenset({"banner_item", "key_value", "list_item", "table_row"})
#: Between a whole and where its first part is: "127 died, 119 of them in X".
_PART = re.compile(r"[,(–—-]\s*[^,;.]{1,40}?\b(?:of (?:them|whom|these)|in|at)\s+(?:\w+\s+){0,4}?$")
_SHARES = frozenset("all both few half many more most none several some".split())
_OF_THOSE = frozenset("them these those which whom".split())


@dataclass(frozen=True)
class Where:
    """The place mentions of one document, to be looked up from a figure or a happening."""

    reading: Reading
    mentions: Sequence[PlaceMention]
    _discourse: Discourse = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_discourse", Discourse(self.reading, self.mentions))

    def of(self, sentence: Sentence, at: Span, *, alone: bool = False) -> Place | None:
        """The place that the words at a span of a sentence are said of.

        `alone` asks for none but the sentence's own.
        """
        mention = self._own(sentence, at)
        if mention is None and alone:
            return None
        mention = mention or self._discourse.around(sentence)
        if mention is None:
            mention = self._discourse.topic() or self._of_part(sentence, at)
        if mention is None:
            return self._discourse.home()
        place = self._discourse.place(mention, sentence)
        there = (s.token for s in self._discourse.standings(sentence) if s.mention == mention)
        implied = any(is_of_doer(token) for token in there)
        return replace(place, inferred=True) if implied else place

    def _own(self, sentence: Sentence, at: Span) -> PlaceMention | None:
        """The place that the sentence itself gives, by a name or by a word that stands for one."""
        standing = self._discourse.standings(sentence)
        field = field_of_place(self.reading, sentence)
        scene = self._discourse.standings(field)[:1] if field is not None else ()
        if scene and not any(s.role == "setting" for s in standing):
            return scene[0].mention
        label = next((s for s in standing if s.role == "label"), None)
        if label is not None and sentence.passage.kind in _ITEMS:
            return label.mention
        if sentence.passage.kind in _ITEMS and _is_only(standing):
            only = standing[0].mention
            between = _between(self.reading.document.text, only, at)
            # "900 (X: 500)": what the bracket tells of is a part
            if only.end <= at.start or not is_bracketed(between):
                return only
        token = token_at(sentence, at)
        shared = adjoining(self.reading.document.text, standing, at)
        shared = shared or _agreed_at(token, standing)
        if shared is None and _is_number(sentence, at):
            shared = self._beside(standing, at)
        if shared is not None:
            return shared
        standing = (*standing, *self._discourse.pointed(sentence))
        return self._borne(token, standing) or self._cheapest(sentence, at, token, standing)

    def _borne(self, token: Token | None, standing: Sequence[Standing]) -> PlaceMention | None:
        """The place that bears the number, or whose body speaks of its own."""
        bearer = bearer_of(token, standing) or counts_own(token, standing)
        bearer = bearer or of_teller(token, standing)
        bearer = bearer or of_side(token, standing, self._discourse.sides)
        return self._discourse.referent(bearer.mention) if bearer is not None else None

    def _beside(self, standing: Sequence[Standing], at: Span) -> PlaceMention | None:
        """The place right behind a bare number, which is that number's alone: "40 from X"."""
        source = self.reading.document.text
        for one in standing:
            if one.role in _COST and ALONE.fullmatch(
                source, at.end, max(at.end, one.mention.start)
            ):
                return one.mention
        return None

    def _cheapest(
        self, sentence: Sentence, at: Span, token: Token | None, standing: Sequence[Standing]
    ) -> PlaceMention | None:
        source = self.reading.document.text
        costs: dict[float, list[Standing]] = {}
        for one in standing:
            if one.role not in _COST or one.follows or one.role == "bearer":
                continue
            if is_told_at(token, one.token) or self._is_another_s(sentence, one, at):
                continue
            away = clauses(token, one.token)
            if one.role in _MOVING and (away > 1 or _is_below(token, one.token)):
                continue
            between = _between(source, one.mention, at)
            apart = _BREAK * (breaks(source, one.mention, at) + is_bracketed(between))
            apart += _CLAUSE * away
            beside = ALONE.fullmatch(source, at.end, max(at.end, one.mention.start))
            cost = _BESIDE if beside else _cost(token, one) + apart
            costs.setdefault(cost, []).append(one)
        if not costs:
            return None
        best = [s.mention for s in costs[min(costs)]]
        return self._discourse.referent(nearest(source, best, at))

    def _is_another_s(self, sentence: Sentence, one: Standing, at: Span) -> bool:
        """Whether a number beside a place keeps it to itself.

        "20 of them in X"; behind a comma also "…, and 20 villagers of X".
        """
        source = self.reading.document.text
        behind = one.mention.start >= at.end
        if behind and one.role == "owner" and one.token is not None:
            numbers = (c for c in one.token.children if c.dep_ == "nummod")
            others = any(not at.overlap(sentence.source_of(number)) for number in numbers)
            if others and self._parted(sentence, at, one):
                return True
        for number in sentence.doc:
            told = number.like_num or _is_share(number)
            if not told or number.ent_type_ in ("DATE", "TIME"):
                continue
            there = sentence.source_of(number)
            if at.overlap(there) or there.end > one.mention.start:
                continue
            if ALONE.fullmatch(source, there.end, one.mention.start):
                return not (there.end <= at.start < one.mention.start)
        return False

    def _parted(self, sentence: Sentence, at: Span, one: Standing) -> bool:
        """Whether a comma or a verb stands between a figure and a place behind it."""
        if ", " in self.reading.document.text[at.end : one.mention.start]:
            return True
        start, end = (sentence.view.from_source(n) for n in (at.end, one.mention.start))
        return any(t.pos_ == "VERB" and start <= t.idx < end for t in sentence.doc)

    def _of_part(self, sentence: Sentence, at: Span) -> PlaceMention | None:
        """Where the first of its parts is put, if nothing else places a whole: "40, 12 in X"."""
        source = self.reading.document.text
        for one in self._discourse.standings(sentence):
            if one.role in SCENES and one.mention.start >= at.end:
                return one.mention if _PART.search(source[at.end : one.mention.start]) else None
        return None


def _is_share(word: Token) -> bool:
    """ "most of them", "half of those": so many of what was counted before."""
    following = [t.lower_ for t in word.doc[word.i + 1 : word.i + 3]]
    return word.lower_ in _SHARES and following[:1] == ["of"] and following[-1] in _OF_THOSE


def _is_only(standing: Sequence[Standing]) -> bool:
    """Whether an item names one place alone and says nothing of it: "3 May 1931: Aber, 22 km2"."""
    return len(standing) == 1 and standing[0].role == "passing"


def _cost(token: Token | None, one: Standing) -> float:
    """What the role of a place costs a claim that a token of the sentence carries."""
    if token is not None and one.token is not None:
        argument = one.role == "affected" and _is_argument(one.token, token)
        if argument or (one.role in ("befallen", "owner") and one.token.i == token.i):
            return 0.0
        uprooted = noun_of(token).lemma_.lower() in lex.UPROOTED | lex.UPROOTING
        if uprooted and one.role in ("affected", "left", "route", "goal"):
            return _LEFT if _is_left(one) else _REACHED
        if one.role in ("owner", "route", "goal") and _tells_more(token, one):
            return _ATTRIBUTIVE
        if one.role == "owner" and one.token.dep_ in ("conj", "appos"):
            return _COST["owner"] + _BREAK
    return _COST[one.role]


def _is_left(one: Standing) -> bool:
    """Whether a place is where somebody is from: "from X", "fled X"."""
    if one.token is None:
        return False
    above = one.token.head
    return above.lower_ == "from" or above.lemma_.lower() in lex.LEAVING


def _is_argument(noun: Token, verb: Token) -> bool:
    """Whether a noun is the object of a verb, or of a verb that it governs ("began to shell X")."""
    above = noun.head
    return above.i == verb.i or (above.dep_ == "xcomp" and above.head.i == verb.i)


def _tells_more(token: Token, one: Standing) -> bool:
    """Whether an owner, a source or a goal stands in the noun phrase of the claim's own word."""
    if one.token is None:
        return False
    noun = noun_of(token)
    line = line_of(one.token)
    until = next((i for i, t in enumerate(line) if t.i == noun.i), None)
    return until is not None and not any(t.pos_ in ("VERB", "AUX") for t in line[: until + 1])


def _is_below(token: Token | None, place: Token | None) -> bool:
    """Whether a token stands in a clause of its own under the verb that a place hangs on."""
    verb = next((t for t in place.ancestors if t.pos_ == "VERB"), None) if place else None
    if token is None or verb is None or verb not in token.ancestors:
        return False
    until = line_of(token)
    return any(
        t.pos_ == "VERB" and t.dep_ in ("advcl", "parataxis") for t in until[: until.index(verb)]
    )


def _between(source: str, mention: PlaceMention, at: Span) -> str:
    if mention.end <= at.start:
        return source[mention.end : at.start]
    return source[at.end : max(at.end, mention.start)]


def _is_number(sentence: Sentence, at: Span) -> bool:
    """Whether the words at a span end in a number, and in no unit."""
    end = sentence.view.from_source(at.end)
    last = next((t for t in sentence.doc if t.idx + len(t.text) >= end), None)
    return last is not None and last.like_num


def token_at(sentence: Sentence, at: Span) -> Token | None:
    """The token where a span begins."""
    position = sentence.view.from_source(at.start)
    return next((t for t in sentence.doc if t.idx + len(t.text) > position), None)


def _agreed_at(token: Token | None, standing: Sequence[Standing]) -> PlaceMention | None:
    """What an instrument is called after, for a claim that it was signed or that names its day."""
    if token is None:
        return None
    for one in standing:
        if one.role != "occasion" or one.token is None:
            continue
        signed = token.lemma_.lower() in lex.SIGNING
        if one.token.i == token.i or (signed and one.token in (token.head, *token.children)):
            return one.mention
    return None


def clauses(one: Token | None, other: Token | None) -> int:
    """How many clauses the way between two tokens leaves and enters, along the parse."""
    if one is None or other is None:
        return 0
    up, down = line_of(one), line_of(other)
    shared = next((t.i for t in up if any(t.i == o.i for o in down)), None)
    if shared is None:
        return 1
    return sum(_verbs_before(line, shared) for line in (up, down))


def _verbs_before(line: Sequence[Token], shared: int) -> int:
    until = next(i for i, t in enumerate(line) if t.i == shared)
    return sum(t.pos_ == "VERB" and t.dep_ not in ("amod", "xcomp") for t in line[:until])


def as_place(mention: PlaceMention, *, inferred: bool = False) -> Place:
    """The record's form of a place mention."""
    return Place(
        mention.id,
        mention.name,
        mention.lat,
        mention.lon,
        mention.start,
        mention.end,
        inferred,
        mention.kind,
        mention.precision,
        mention.inside,
    )
