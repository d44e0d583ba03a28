"""The place of a claim: where its words put it, else where the text around them is set.

Tried in order, the first that gives a place wins: the sentence's own places by their role and
their nearness; a name that heads the paragraph; the sentences before it; the headings over it;
the place that the document is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from variorum.claims.drafts import PlaceMention
from variorum.claims.scope import lexicon as lex
from variorum.claims.scope.discourse import Discourse
from variorum.claims.scope.distance import breaks, nearest
from variorum.claims.scope.roles import Role, Standing
from variorum.model import Place, Span
from variorum.syntax import Reading, Sentence

#: What a role costs, in clauses of distance: a setting one clause off is as good as an owner.
_COST: dict[Role, float] = {
    "label": 0.0,
    "setting": 0.0,
    "befallen": 0.0,
    "affected": 0.5,
    "vicinity": 0.5,
    "goal": 1.0,
    "owner": 1.5,
    "bearer": 1.5,
    "route": 2.0,
}
_BREAK, _CLAUSE = 2.0, 0.75
#: ... of an owner, a source or a goal in the figure's own noun phrase ("40 families from X").
_ATTRIBUTIVE = 1.0
#: ... of where the uprooted left and where they came: they are counted by the place they left.
_LEFT, _REACHED = 0.75, 1.5
#: ... of a place right behind a bare number ("40 from X", "20 of them in X").
_BESIDE = -1.0
#: How many words from a number "its" or "their" still belongs to what it counts.
_NEAR = 6
_ITEMS = frozenset({"banner_item", "key_value", "list_item", "table_row"})
#: "20 of them in X", "40 in X": the place is that number's alone.
_ALONE = re.compile(
    r"(?:\s+of\s+(?:them|these|those|which|whom)\b[^,;.]*?)?\s+(?:were\s+|was\s+|are\s+)?"
    r"(?:in|at|near|around|from|on)\s+(?:[\w-]+\s+){0,4}[“\"]?"
)
#: "15 per cent of X", "a fifth of the territory of X".
_OF = re.compile(r"\s+of\s+(?:the\s+)?(?:(?:territory|land|area|surface)\s+of\s+(?:the\s+)?)?")


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
            mention = self._discourse.topic() or self._told_at(sentence, at)
        if mention is None:
            return self._discourse.home()
        return self._discourse.place(mention, sentence)

    def _own(self, sentence: Sentence, at: Span) -> PlaceMention | None:
        """The place that the sentence itself gives, by a name or by a word that stands for one."""
        standing = self._discourse.standings(sentence)
        label = next((s for s in standing if s.role == "label"), None)
        if label is not None and sentence.passage.kind in _ITEMS:
            return label.mention
        token = token_at(sentence, at)
        shared = self._shared_out(standing, at)
        if shared is not None:
            return shared
        bearer = _bearer(token, standing) or _counts_own(token, standing)
        if bearer is not None:
            return bearer.mention
        pointed = self._discourse.pointed(sentence)
        return self._cheapest(sentence, at, token, [*standing, *pointed])

    def _shared_out(self, standing: Sequence[Standing], at: Span) -> PlaceMention | None:
        """The place that a figure is a share or a part of: "15 per cent of X"."""
        source = self.reading.document.text
        found = (s for s in standing if s.mention.start >= at.end)
        return next(
            (s.mention for s in found if _OF.fullmatch(source, at.end, s.mention.start)), None
        )

    def _cheapest(
        self, sentence: Sentence, at: Span, token: Token | None, standing: Sequence[Standing]
    ) -> PlaceMention | None:
        source = self.reading.document.text
        costs: dict[float, list[Standing]] = {}
        for one in standing:
            if one.role not in _COST or one.follows or one.role == "bearer":
                continue
            if _is_told_at(token, one.token) or self._is_another_s(sentence, one, at):
                continue
            between = _between(source, one.mention, at)
            apart = _BREAK * (breaks(source, one.mention, at) + _bracketed(between))
            apart += _CLAUSE * clauses(token, one.token)
            beside = _ALONE.fullmatch(source, at.end, max(at.end, one.mention.start))
            cost = _BESIDE if beside else _cost(token, one) + apart
            costs.setdefault(cost, []).append(one)
        if not costs:
            return None
        best = [s.mention for s in costs[min(costs)]]
        return self._discourse.referent(nearest(source, best, at))

    def _is_another_s(self, sentence: Sentence, one: Standing, at: Span) -> bool:
        """Whether a bare number beside a place ("20 of them in X") keeps it to itself."""
        source = self.reading.document.text
        for number in sentence.doc:
            if not number.like_num or number.ent_type_ in ("DATE", "TIME"):
                continue
            there = sentence.source_of(number)
            if at.overlap(there) or there.end > one.mention.start:
                continue
            if _ALONE.fullmatch(source, there.end, one.mention.start):
                return not (there.end <= at.start < one.mention.start)
        return False

    def _told_at(self, sentence: Sentence, at: Span) -> PlaceMention | None:
        """Where somebody spoke, or who did, if nothing else names a place."""
        standing = self._discourse.standings(sentence)
        told = [s.mention for s in standing if s.role in _COST and not s.follows]
        return nearest(self.reading.document.text, told, at) if told else None


def _cost(token: Token | None, one: Standing) -> float:
    """What the role of a place costs a claim that a token of the sentence carries."""
    if token is not None and one.token is not None:
        argument = one.role == "affected" and _is_argument(one.token, token)
        if argument or (one.role in ("befallen", "owner") and one.token.i == token.i):
            return 0.0
        uprooted = _noun_of(token).lemma_.lower() in lex.UPROOTED
        if uprooted and one.role in ("affected", "route", "goal"):
            return _LEFT if _is_left(one) else _REACHED
        if one.role in ("owner", "route", "goal") and _tells_more(token, one):
            return _ATTRIBUTIVE
        if one.role == "owner" and one.token.dep_ in ("conj", "appos"):
            return _COST["owner"] + _BREAK
    return _COST[one.role]


def _noun_of(token: Token) -> Token:
    """What a number counts, along the parse; any other word is its own."""
    while token.dep_ in ("nummod", "quantmod", "compound", "advmod", "amod", "det"):
        if token.head.i == token.i:
            break
        token = token.head
    return token


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
    noun = _noun_of(token)
    line = _line(one.token)
    until = next((i for i, t in enumerate(line) if t.i == noun.i), None)
    return until is not None and not any(t.pos_ in ("VERB", "AUX") for t in line[: until + 1])


def _between(source: str, mention: PlaceMention, at: Span) -> str:
    if mention.end <= at.start:
        return source[mention.end : at.start]
    return source[at.end : max(at.end, mention.start)]


def _bracketed(between: str) -> bool:
    """Whether a bracket opens or closes between two things: one is an aside to the other."""
    return between.count("(") != between.count(")")


def token_at(sentence: Sentence, at: Span) -> Token | None:
    """The token where a span begins."""
    position = sentence.view.from_source(at.start)
    return next((t for t in sentence.doc if t.idx + len(t.text) > position), None)


def _bearer(token: Token | None, standing: Sequence[Standing]) -> Standing | None:
    """The place that is the subject of the nearest verb of having over a figure ("X lost 40").

    A place of the figure's own noun phrase, or any where the verb is not one of losing, goes
    before it.
    """
    for verb in _verbs_over(token):
        for child in verb.children:
            if child.dep_ not in ("nsubj", "nsubjpass"):
                continue
            lemma = verb.lemma_.lower()
            held = [s for s in standing if s.token is not None and s.token == child]
            bears = [s for s in held if s.role in ("bearer", "befallen", "owner")]
            if not bears or (lemma not in lex.OF_BEING and bears[0].role != "befallen"):
                return None
            if lemma not in lex.OF_LOSING and any(s.role == "setting" for s in standing):
                return None
            return bears[0]
    return None


def _counts_own(token: Token | None, standing: Sequence[Standing]) -> Standing | None:
    """The place whose body speaks of its own: "X officials say 40 of their soldiers"."""
    if token is None:
        return None
    near = token.doc[max(0, token.i - _NEAR) : token.i + _NEAR]
    if not any(t.lower_ in ("its", "their") and t.dep_ == "poss" for t in near):
        return None
    for one in standing:
        own = one.token is not None and one.token.dep_ == "nsubj" and one.role in ("actor", "owner")
        if own and one.token is not None and any(one.token.head.i == t.i for t in token.ancestors):
            return one
    return None


def _verbs_over(token: Token | None) -> list[Token]:
    out: list[Token] = []
    while token is not None:
        if token.pos_ in ("VERB", "AUX"):
            out.append(token)
        if token.head.i == token.i:
            break
        token = token.head
    return out


def clauses(one: Token | None, other: Token | None) -> int:
    """How many clauses the way between two tokens leaves and enters, along the parse."""
    if one is None or other is None:
        return 0
    up, down = _line(one), _line(other)
    shared = next((t.i for t in up if any(t.i == o.i for o in down)), None)
    if shared is None:
        return 1
    return sum(_verbs_before(line, shared) for line in (up, down))


def _verbs_before(line: Sequence[Token], shared: int) -> int:
    until = next(i for i, t in enumerate(line) if t.i == shared)
    return sum(t.pos_ == "VERB" and t.dep_ not in ("amod", "xcomp") for t in line[:until])


def _line(token: Token) -> list[Token]:
    return [token, *token.ancestors]


def _is_told_at(token: Token | None, place: Token | None) -> bool:
    """Whether a place belongs to who tells the claim or did it, or to the act of telling it.

    "said in X that 40 died", "according to officials in X", "certified by an office in X".
    """
    if token is None or place is None or _is_fronted(place):
        return False
    line = _line(token)
    for above in place.ancestors:
        if above.dep_ == "agent" and above.head.i == token.i and token.pos_ == "VERB":
            return False
        if above.lower_ == "according" or above.dep_ == "agent":
            return not any(t.i == above.i for t in line)
        at = next((i for i, t in enumerate(line) if t.i == above.i), None)
        if at is None:
            if above.lemma_.lower() in lex.SAYING and above.dep_ in ("advcl", "parataxis"):
                return True
            continue
        told = at > 0 and line[at - 1].dep_ in ("ccomp", "parataxis", "advcl")
        return above.lemma_.lower() in lex.SAYING and told
    return False


def _is_fronted(place: Token) -> bool:
    """ "In X, a guard said that …": a setting that opens its sentence is the scene of all of it."""
    opens = place.i > 0 and place.head.i == 0 and place.head.lower_ in lex.SETTING
    behind = place.doc[place.i + 1 : place.i + 2].text
    return opens and behind == ","


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
