"""Where a happening was, as far as the words of its date tell: "(Orlo, 5 May 1996)".

The names need not be known as places: the form of words says that they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Token

from variorum.claims.drafts import PlaceMention, TimeMention
from variorum.claims.events.trigger import Trigger
from variorum.model import identifier
from variorum.syntax import Sentence

_IN_BRACKET = re.compile(
    r"\((?:(?:in|at)\s)?(?P<name>[A-Z][^\W\d_]*(?:[\s'’-]+(?:[a-z]{2}\s)?[A-Z][^\W\d_]*){0,3}),\s+"
    r"(?:(?:on|in)\s)?$"
)
_REACH = 60
#: What falls, when it is a place, falls there.
_FALLING = frozenset({"capitulate", "fall", "follow", "surrender"})
#: Who leaves or reaches something at an hour leaves or reaches a place.
_DEPARTING = frozenset({"leave", "reach", "depart", "enter"})


def own_place(
    sentence: Sentence, time: TimeMention, trigger: Trigger, places: Sequence[PlaceMention]
) -> PlaceMention | None:
    """The place in brackets with the date, that was left or reached at an hour, or that fell."""
    start = sentence.view.from_source(time.start)
    bracket = _IN_BRACKET.search(sentence.text, max(0, start - _REACH), start)
    if bracket is not None:
        return _mention(sentence, bracket.start("name"), bracket.end("name"), places)
    left = _left_at_an_hour(time, trigger)
    if not left:
        return _fallen(sentence, trigger, places)
    return _mention(sentence, left[0].idx, left[-1].idx + len(left[-1].text), places)


def _fallen(
    sentence: Sentence, trigger: Trigger, places: Sequence[PlaceMention]
) -> PlaceMention | None:
    """The subject of a verb of falling without an object: "Hale fell", "and Orrin followed"."""
    verb = trigger.token
    if trigger.noun or verb.lemma_.lower() not in _FALLING:
        return None
    if any(child.dep_ == "dobj" for child in verb.children):
        return None
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if subject is None:
        return None
    at = sentence.source_of(subject)
    return next((p for p in places if at.start >= p.start and at.end <= p.end), None)


def _left_at_an_hour(time: TimeMention, trigger: Trigger) -> list[Token]:
    """The name right behind the verb: "left Varn at 8.15 p.m."."""
    verb = trigger.token
    hour = time.type == "TIME" and re.search(r"T\d\d:\d\d", time.value or "")
    if trigger.noun or not hour or verb.lemma_.lower() not in _DEPARTING:
        return []
    name: list[Token] = []
    for token in verb.doc[verb.i + 1 :]:
        if token.pos_ != "PROPN" or token.ent_type_ in ("PERSON", "NORP", "DATE", "TIME"):
            break
        name.append(token)
    return name


def _mention(
    sentence: Sentence, start: int, end: int, places: Sequence[PlaceMention]
) -> PlaceMention:
    span = sentence.source(start, end)
    known = next((p for p in places if span.start <= p.start and p.end <= span.end), None)
    if known is not None:
        return known
    name = sentence.text[start:end]
    return PlaceMention(
        span.start, span.end, name, sentence.index, identifier("place", name.casefold())
    )
