"""The place of a figure: where its clause puts it, else whom the counting is about.

Tried in order, the first that gives a place wins: a locative in its clause; the subject of a
verb of having or counting ("X lost 40 soldiers"); another locative of the sentence; the
headings; the sentences before it in its block; the place that the document is about.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from variorum.claims.drafts import PlaceMention
from variorum.claims.places import is_run_in
from variorum.claims.scope.distance import breaks, nearest
from variorum.claims.scope.when import headings_over
from variorum.model import Place, Span
from variorum.syntax import Reading, Sentence

_MODIFIER = (
    r"(?:the|all|both|central|northern|southern|eastern|western|occupied|whole|entire|modern"
    r"|cities|towns|villages|(?:city|town|village|district|region|province|territory|republic"
    r"|island|area|cent(?:er|re)|settlement|county|state)(?:\s+of)?)"
)
_LOCATIVE = re.compile(
    r"\b(?:in|at|near|around|across|inside|within|outside|throughout|of|over|on|from|for|to|fled"
    r"|left|leave|flee|visit(?:s|ed|ing)?|reach(?:es|ed|ing)?|shell(?:s|ed|ing)|bomb(?:s|ed|ing)"
    rf"|struck)\s+(?:{_MODIFIER}\s+)*[“\"'(]*$",
    re.I,
)
#: "the forces of X" act for X and are not in it.
_OF_A_BODY = re.compile(
    r"\b(?:aggression|agents?|ambassadors?|arm(?:y|ies)|authorities|citizens?|commission|committee|control"
    r"|council|court|embass(?:y|ies)|commandos|fighters?|forces|governments?|guards?|gunners|leaders?|leadership|military"
    r"|minist(?:er|ers|ry|ries)|militias?|nationals?|navy|offices?|officials?|parliament|part(?:y|ies)"
    r"|police|presidents?|representatives?|sides?|soldiers?|spokes(?:man|person|woman)|troops|units?)"
    r"\s+of\s+(?:the\s+)?$",
    re.I,
)
#: "of the X side", "of X government": the body is named, the country only says whose it is.
_BODY_BEHIND = re.compile(
    r"\s+(?:arm(?:y|ies)|authorities|commandos|delegation|forces|government|guards|military"
    r"|minist(?:er|ry)|officials|parliament|police|president|sides?|troops|units?)\b"
)
#: "the villages X and Y": the noun alone makes what follows it a setting.
_SETTLEMENT = re.compile(
    r"\b(?:cities|districts?|hamlets?|settlements?|towns?|villages?)\s+$", re.I
)
#: "of X's attack": X does or has something there, unless what it has is a part of its land.
_OWNER = re.compile(
    r"['’`]s?\s+(?!(?:\w+\s+)?(?:airspace|borders?|capital|cities|city|coast|countryside|districts?"
    r"|east|eastern|hospitals|islands?|north|northern|population|provinces?|regions?|south"
    r"|southern|streets|territory|towns?|villages?|west|western)\b)",
    re.I,
)
_LABEL_END = re.compile(r"\s*(?:\([^)]*\)\s*)?:")
#: Verbs of being and having: their subject is what is measured, wherever else it lies.
_OF_BEING = frozenset(
    "be comprise contain cover have hold house include lose measure number possess span "
    "suffer total".split()
)
#: Verbs of counting: their subject counts its own unless a place is named.
_OF_COUNTING = frozenset(
    "bury count estimate give list put record register report say speak tally".split()
)
#: Nouns of what befalls a place: "the X earthquake killed 40".
_BEFALLING = frozenset(
    "attack avalanche battle blast bombing clash conflict crash crisis cyclone disaster drought "
    "earthquake epidemic explosion famine fighting fire flood hurricane landslide massacre "
    "offensive quake raid shelling siege storm strike tsunami typhoon unrest uprising violence "
    "war".split()
)


@dataclass(frozen=True)
class Where:
    """The place mentions of one document, to be looked up from a figure."""

    reading: Reading
    mentions: Sequence[PlaceMention]
    _by_sentence: dict[int, list[PlaceMention]] = field(default_factory=dict)
    _weight: Counter[str] = field(default_factory=Counter)
    _scenes: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        for mention in self.mentions:
            if not mention.demonym:
                self._by_sentence.setdefault(mention.sentence, []).append(mention)
        title = self.reading.document.title or ""
        for mention in self.mentions:
            entitled = re.search(rf"(?<!\w){re.escape(mention.name)}(?!\w)", title, re.I)
            if entitled and mention.id not in self._weight:
                self._weight[mention.id] = 2
        for sentence in self.reading.sentences:
            settings = self._locatives(sentence)
            for mention in self._mentions_in(sentence):
                prominent = sentence.index == 0 or sentence.passage.kind == "heading"
                self._weight[mention.id] += 1 + prominent + (mention in settings)
                if mention in settings or self._is_acted_on(sentence, mention):
                    self._scenes.add(mention.id)

    def of(self, sentence: Sentence, at: Span) -> Place | None:
        """The place that the words at a span of a sentence are said of."""
        source = self.reading.document.text
        own = self._locatives(sentence)
        close = [p for p in own if breaks(source, p, at) == 0]
        bearer = self._subject(sentence, at, _OF_BEING)
        if bearer is not None:
            return as_place(bearer)
        if close:
            return as_place(nearest(source, close, at))
        headed = self._run_in(sentence)
        if headed is not None:
            return as_place(headed, inferred=True)
        counter = self._subject(sentence, at, _OF_COUNTING)
        if counter is not None:
            return as_place(counter)
        if own:
            return as_place(nearest(source, own, at))
        return self._taken_over(sentence)

    def _run_in(self, sentence: Sentence) -> PlaceMention | None:
        """The place that heads the paragraph of a sentence that names no place as its setting."""
        if self._locatives(sentence):
            return None
        for other in self._before(sentence):
            if is_run_in(other):
                first = next(iter(self._mentions_in(other)), None)
                return first if first and first.start == other.span.start else None
        return None

    def _taken_over(self, sentence: Sentence) -> Place | None:
        around = [*self._before(sentence), *headings_over(self.reading, sentence)]
        for other in around:
            found = self._locatives(other)
            if found:
                return as_place(found[-1], inferred=True)
        return self._entitled(sentence) or self._topic()

    def _entitled(self, sentence: Sentence) -> Place | None:
        """The one place that a verbless heading over a sentence names ("SALT PLAIN CAMP")."""
        for heading in headings_over(self.reading, sentence):
            named = self._mentions_in(heading)
            told = any(t.pos_ == "VERB" for t in heading.doc) and not heading.text.isupper()
            if named and not told and len({p.id for p in named}) == 1:
                return as_place(named[0], inferred=True)
        return None

    def _mentions_in(self, sentence: Sentence) -> Sequence[PlaceMention]:
        return self._by_sentence.get(sentence.index, [])

    def _locatives(self, sentence: Sentence) -> list[PlaceMention]:
        return [
            place
            for place in self._mentions_in(sentence)
            if self._is_placed(sentence, place) or self._is_label(sentence, place)
        ]

    def _is_placed(self, sentence: Sentence, place: PlaceMention) -> bool:
        source = self.reading.document.text
        before = source[max(sentence.span.start, place.start - 80) : place.start]
        if _SETTLEMENT.search(before):
            return True
        if not _LOCATIVE.search(before) or _OF_A_BODY.search(before):
            return False
        return not (_OWNER.match(source, place.end) or _BODY_BEHIND.match(source, place.end))

    def _is_acted_on(self, sentence: Sentence, place: PlaceMention) -> bool:
        """Whether a place is an object ("hit X") or stands in a line that has no verb."""
        if not sentence.parsed or all(t.pos_ != "VERB" for t in sentence.doc):
            return True
        view = sentence.view
        span = sentence.doc.char_span(
            view.from_source(place.start), view.from_source(place.end), alignment_mode="expand"
        )
        return bool(span is not None and len(span) and span.root.dep_ in ("dobj", "nsubjpass"))

    def _is_label(self, sentence: Sentence, place: PlaceMention) -> bool:
        """Whether a place labels an item ("X: …") or stands in the first cell of a row."""
        before = self.reading.document.text[sentence.span.start : place.start]
        if before.strip(" |"):
            return False
        row = sentence.passage.kind == "table_row"
        return (
            row
            or is_run_in(sentence)
            or bool(_LABEL_END.match(self.reading.document.text, place.end))
        )

    def _subject(self, sentence: Sentence, at: Span, verbs: frozenset[str]) -> PlaceMention | None:
        """The place in the subject of the nearest verb over a figure, if the verb is of a class.

        The subject of any verb will do where it names what befell the place.
        """
        for verb in _verbs_over(sentence, at):
            for child in verb.children:
                if child.dep_ in ("nsubj", "nsubjpass"):
                    befell = child.lemma_.lower() in _BEFALLING
                    if not befell and verb.lemma_.lower() not in verbs:
                        return None
                    found = self._within(sentence, child)
                    return found[0] if found else None
        return None

    def _within(self, sentence: Sentence, head: Token) -> list[PlaceMention]:
        """Places in a noun and what stands before it ("the X authorities", "X's officials")."""
        span = sentence.source(head.left_edge.idx, head.idx + len(head.text))
        return [p for p in self._mentions_in(sentence) if span.holds(Span(p.start, p.end))]

    def _before(self, sentence: Sentence) -> Iterator[Sentence]:
        if sentence.passage.kind != "sentence":
            return
        for other in reversed(self.reading.sentences[: sentence.index]):
            if other.block.id != sentence.block.id:
                return
            yield other

    def _topic(self) -> Place | None:
        """The place that the document is about: named most, in its title or lead and as a setting.

        No place where two are named alike, or several only in passing.
        """
        # what only ever acts is no scene, however often it is named
        weight = Counter({k: n for k, n in self._weight.items() if k in self._scenes})
        ranked = (weight or self._weight).most_common(2)
        if not ranked:
            return None
        if len(ranked) > 1 and (ranked[0][1] < 2 or ranked[0][1] == ranked[1][1]):
            return None
        first = next(m for m in self.mentions if m.id == ranked[0][0] and not m.demonym)
        return as_place(first, inferred=True)


def _verbs_over(sentence: Sentence, at: Span) -> Iterator[Token]:
    position = sentence.view.from_source(at.start)
    token = next((t for t in sentence.doc if t.idx + len(t.text) > position), None)
    while token is not None:
        if token.pos_ in ("VERB", "AUX"):
            yield token
        if token.head.i == token.i:
            return
        token = token.head


def as_place(mention: PlaceMention, *, inferred: bool = False) -> Place:
    """The record's form of a place mention."""
    return Place(
        mention.id, mention.name, mention.lat, mention.lon, mention.start, mention.end, inferred
    )
