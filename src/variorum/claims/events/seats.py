"""Places in the names of what was held or signed there, and of what was taken.

"The Orlo summit", "the Orlo agreement of 9 August", "the taking of Orlo", "Orlo is captured": the
name tells where it was, though no preposition of place does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Token

from variorum.claims.drafts import EventDraft, PlaceMention
from variorum.claims.events.trigger import Trigger
from variorum.claims.places.gazetteer import candidates, people_of
from variorum.claims.places.identity import place_id
from variorum.model import identifier
from variorum.syntax import Sentence

_HELD = (
    "summit|agreement|accords?|protocol|treaty|declaration|truce|talks|conference|armistice|"
    "convention|congress|memorandum|pact|communiqu[eé]|peace\\sagreement|ceasefire\\sagreement"
)
_SEAT = re.compile(
    r"\b(?!(?:The|This|That|Their|Its|In|At|Under|By|Since|After|Before|When|An?)\s)"
    rf"(?P<name>[A-Z][^\W\d_]+(?:[ -][A-Z][^\W\d_]+){{0,2}})\s(?P<held>(?i:{_HELD}))\b"
    r"(?!\s(?:between|with)\b)"
)
#: These are called after their place, whoever met; a pact or a declaration also after a person.
_CALLED_AFTER = frozenset("summit agreement accord accords protocol truce talks conference".split())
#: What they are about, of what kind they are, or who holds them: no places.
_ABOUT = frozenset(
    """
    the this that its their our first second third new final interim general joint special
    peace trade cease ceasefire cease-fire truce friendship framework security partnership free
    association customs border prisoner exchange arms climate world earth millennium food labour
    labor press news additional optional secret national international regional annual party
    union league council group committee commission association society ministry government
    federal state presidential ministerial european african asian american arab civil
    """.split()
)
#: A town that is known by its bare name is at least so large.
_LARGE = 100_000
#: What is done by what was held or signed, where that was.
_DONE = frozenset({"agree", "adoption", "consult", "ceasefire", "statement", "founding"})
_DONE_TO_THINGS = frozenset({"attack", "seizure", "destruction", "disaster"})
_TOLD_IN = re.compile(r"\b(?:in|at)\s(?:the\s)?$", re.I)
_NO_PLACE = frozenset({"PERSON", "NORP"})
_WORDS = re.compile(r"\s+")
Named = Mapping[str, PlaceMention]


def with_seat(
    draft: EventDraft, sentence: Sentence, named: Named, places: Sequence[PlaceMention]
) -> EventDraft:
    """The draft with the place in the name of what was taken, held or signed, where it has none."""
    trigger = _trigger(draft, sentence) if draft.place is None else None
    if trigger is None:
        return draft
    place = (
        taken(sentence, trigger, named)
        or seat(sentence, trigger, named, places)
        or owner(sentence, trigger, places)
    )
    return replace(draft, place=place) if place is not None else draft


def _trigger(draft: EventDraft, sentence: Sentence) -> Trigger | None:
    """The draft's word of happening, where it stands in this sentence."""
    if draft.trigger_start is None or draft.trigger_end is None or not sentence.parsed:
        return None
    if not sentence.span.start <= draft.trigger_start < sentence.span.end:
        return None
    view = sentence.view
    start, end = view.from_source(draft.trigger_start), view.from_source(draft.trigger_end)
    span = sentence.doc.char_span(start, end, alignment_mode="expand")
    if span is None or not len(span):
        return None
    return Trigger(span[0], draft.type, noun=span[0].pos_ in ("NOUN", "PROPN"))


def seat(
    sentence: Sentence, trigger: Trigger, named: Named, places: Sequence[PlaceMention]
) -> PlaceMention | None:
    """The place in the name of the summit or agreement that a happening is, or is done by.

    `named` are the places that the text names anywhere, by their folded names; a name that only
    the map knows must be a large town's. A place told with "in" or "at" goes before it.
    """
    if not trigger.noun and trigger.type not in _DONE:
        return None
    if any(_TOLD_IN.search(sentence.text[: sentence.view.from_source(p.start)]) for p in places):
        return None
    around = _own_words(trigger)
    for found in _SEAT.finditer(sentence.text):
        span = sentence.doc.char_span(*found.span("held"), alignment_mode="expand")
        if span is None or not around & {t.i for t in span}:
            continue
        known = named.get(_folded(found["name"])) or _town(found["name"])
        if known is not None or _is_called_after(found["name"], found["held"]):
            return _mention(sentence, *found.span("name"), known)
    return None


def _own_words(trigger: Trigger) -> set[int]:
    """The tokens of a noun's phrase, or of a verb's subject and object; of no other clause."""
    token = trigger.token
    if trigger.noun:
        return {t.i for t in token.subtree}
    heads = [c for c in token.children if c.dep_ in ("nsubj", "nsubjpass", "dobj")]
    if token.dep_ in ("acl", "relcl"):
        heads.append(token.head)
    # "the Orlo protocol, signed on 3 May": whatever the parse ties the participle to
    if token.tag_ == "VBN" and not heads and token.i > 1:
        heads.append(token.nbor(-1) if token.nbor(-1).text != "," else token.nbor(-2))
    return {t.i for head in heads for t in head.subtree}


def _is_called_after(name: str, held: str) -> bool:
    """Whether an unlisted name before a summit or an agreement is that of its place."""
    words = name.split()
    # "the Grain Agreement" is called so after what it is about
    titled = held[0].isupper() and held.lower() in ("agreement", "accord")
    plain = not titled and all(
        w.isalpha() and not w.isupper() and w.lower() not in _ABOUT for w in words
    )
    listed = any(c.kind in ("country", "region") for c in candidates(name))
    return plain and held.lower() in _CALLED_AFTER and not listed and not people_of(name)


def taken(sentence: Sentence, trigger: Trigger, named: Named) -> PlaceMention | None:
    """The proper name of what a seizure took, unless it is a person's."""
    if trigger.type != "seizure":
        return None
    noun = _object(trigger)
    if noun is None or noun.pos_ != "PROPN" or noun.ent_type_ in _NO_PLACE:
        return None
    first = noun
    while first.i and first.nbor(-1).dep_ == "compound" and first.nbor(-1).head == noun:
        first = first.nbor(-1)
    end = noun.idx + len(noun.text)
    known = named.get(_folded(sentence.text[first.idx : end]))
    # "captured Colonel Orl": an unknown name of several words may be anybody's
    if known is None and first != noun and noun.ent_type_ not in ("GPE", "LOC", "FAC"):
        return None
    return _mention(sentence, first.idx, end, known)


def owner(
    sentence: Sentence, trigger: Trigger, places: Sequence[PlaceMention]
) -> PlaceMention | None:
    """ "Stormed Orlo's biggest prison": where a thing is that a place has."""
    thing = _object(trigger) if trigger.type in _DONE_TO_THINGS and not trigger.noun else None
    whose = next((c for c in thing.children if c.dep_ == "poss"), None) if thing else None
    if whose is None:
        return None
    name = _folded(whose.text)
    known = next((p for p in places if not p.demonym and _folded(p.name) == name), None)
    return _mention(sentence, whose.idx, whose.idx + len(whose.text), known) if known else None


def named_places(mentions: Sequence[PlaceMention]) -> dict[str, PlaceMention]:
    """A text's towns and unlisted places by their folded names; countries hold no summits."""
    return {_folded(m.name): m for m in mentions if not m.demonym and m.kind != "country"}


def _object(trigger: Trigger) -> Token | None:
    token = trigger.token
    if trigger.noun:
        of = next((c for c in token.children if c.lower_ == "of"), None)
        return next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
    return next((c for c in token.children if c.dep_ in ("dobj", "nsubjpass")), None)


def _town(name: str) -> PlaceMention | None:
    """The large town that bears a name, as a mention that has no words yet."""
    found = next((c for c in candidates(name)[:2] if c.kind == "town"), None)
    if found is None or (found.population or 0) < _LARGE:
        return None
    return PlaceMention(
        0, 0, name, 0, place_id(name, found), lat=found.lat, lon=found.lon, kind="town"
    )


def _folded(name: str) -> str:
    return _WORDS.sub(" ", name).casefold()


def _mention(sentence: Sentence, start: int, end: int, known: PlaceMention | None) -> PlaceMention:
    span = sentence.source(start, end)
    name = sentence.text[start:end]
    if known is not None:
        there = replace(known, start=span.start, end=span.end, sentence=sentence.index)
        return replace(there, name=name)
    return PlaceMention(
        span.start, span.end, name, sentence.index, identifier("place", name.casefold())
    )
