"""Where a happening took place: the toponym of its own clause, by preposition and nearness."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from variorum.claims.drafts import PlaceMention
from variorum.claims.events import lexicon as lex
from variorum.claims.events.trigger import Trigger
from variorum.syntax import Sentence

_AT = frozenset(
    {
        "in",
        "at",
        "near",
        "on",
        "around",
        "outside",
        "inside",
        "within",
        "across",
        "over",
        "along",
        "throughout",
    }
)
_AREAS = lex.word_set(
    """
    town city village settlement district region province centre center outskirt suburb area
    territory part north south east west capital coast border island port
    """
)
_TOWARDS = frozenset({"movement", "expulsion", "change"})
_MOVED = frozenset(
    {"seizure", "attack", "destruction", "expulsion", "killing", "movement", "disaster"}
)
#: Verbs whose object is where their subject went.
_VISITING = frozenset({"visit", "reach", "enter", "tour", "inspect"})


def place_of(
    sentence: Sentence, trigger: Trigger, places: Sequence[PlaceMention]
) -> PlaceMention | None:
    """The place of a happening, or None where the clause names none.

    First what stands behind "in", "at", "near" under the trigger; then, for what is done to a
    place, its object; then, further down, any place under "in".
    """
    clause = {t.i for t in trigger.token.subtree}
    graded = []
    for place in places:
        token = _token(sentence, place)
        if token is None or place.demonym:
            continue
        grade = _grade(token, trigger)
        if grade is not None:
            grade += 0 if token.i in clause else 3
            graded.append((grade, abs(token.i - trigger.token.i), token.i, place))
    return min(graded, key=lambda g: g[:3])[3] if graded else None


def _token(sentence: Sentence, place: PlaceMention) -> Token | None:
    start = sentence.view.from_source(place.start)
    end = sentence.view.from_source(place.end)
    span = sentence.doc.char_span(start, end, alignment_mode="expand")
    return span.root if span is not None and len(span) else None


def _grade(token: Token, trigger: Trigger) -> int | None:
    """0 best; None for a place that is only named, as a party or an origin is."""
    head = _noun_phrase(token)
    above = head.head
    if head.dep_ == "pobj" and above.dep_ == "prep":
        word, governor = above.lower_, above.head
        here = word in _AT or (word in ("to", "into") and trigger.type in _TOWARDS)
        if here:
            return 0 if governor == trigger.token else 2
        actor = governor != trigger.token and governor.dep_ in ("nsubj", "pobj")
        done_to = (
            trigger.type in _MOVED and not actor and (trigger.token in (governor, governor.head))
        )
        return 1 if word == "of" and done_to else None
    gone_to = trigger.token.lemma_.lower() in _VISITING
    if (
        (gone_to or trigger.type in _MOVED)
        and above == trigger.token
        and head.dep_ in ("dobj", "nsubjpass")
    ):
        return 1
    return None


def _noun_phrase(token: Token) -> Token:
    """The noun that stands for the place: "district" for a district's name, also over "of"."""
    head = token
    while True:
        above = head.head
        if head.dep_ in ("compound", "poss", "amod", "conj", "appos", "nmod") and above != head:
            head = above
        elif head.dep_ == "pobj" and above.lower_ == "of" and above.head.lemma_.lower() in _AREAS:
            head = above.head
        else:
            return head
