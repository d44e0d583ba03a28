"""Items of a list whose heading says what befell them: "Towns occupied: Tarn, 3 May 1951".

The item is a name and a date and no sentence; what happened stands over the list.
"""

from __future__ import annotations

import re

from variorum.claims.drafts import EventDraft, PlaceMention, TimeMention
from variorum.claims.events import lexicon as lex
from variorum.claims.events.asking import asked_of_item
from variorum.claims.events.wording import LONGEST_LABEL
from variorum.claims.places.name import FEATURE
from variorum.model import identifier
from variorum.syntax import Reading, Sentence

_ROWS = frozenset({"list_item", "table_row", "banner_item"})
#: A name, then the date behind a comma, a dash, a colon, a bracket or a column's gap.
_NAME = re.compile(
    r"\W*(?:\d{1,3}[.)]\s+)?(?P<name>[A-Z][^\W\d_]*(?:[\s'’-]+(?:of\s|the\s)?[^\W\d_]+){0,4})"
    r"\s*(?:[,:(–—-]\s*|\s)(?:(?:on|in|since)\s)?$"
)
#: A label, a participle (perhaps with where it was done), then the date.
_VALUE = re.compile(
    r"\W*(?P<label>[A-Z][^:\n\t|]{1,40}?)\s*[:\t|]\s*(?P<act>[A-Za-z]+(?:\s[^,;:]{1,60})?)"
    r"(?:,|\s(?:on|in|at))?\s+(?:(?:on|in)\s)?$"
)
#: A heading over places: "Towns occupied", "Districts captured in the spring".
_PLACES = re.compile(rf"\b(?:{'|'.join(f'{noun}s' for noun in FEATURE.split('|'))}|cities)\b", re.I)
#: Acts that a heading may tell of what stands under it: not sayings, not mere changes.
_NO_ACT = frozenset({"event", "change", "statement", "publication"})


def item_event(
    reading: Reading, sentence: Sentence, time: TimeMention, places: tuple[PlaceMention, ...]
) -> EventDraft | None:
    """A draft for an item that is a name and a date under a heading that names an act."""
    if sentence.passage.kind not in _ROWS and not is_one_of_several(reading, sentence):
        return None
    start, end = sentence.view.from_source(time.start), sentence.view.from_source(time.end)
    found = _NAME.match(sentence.text[:start])
    if found is None or set(found["name"].lower().split()) & lex.METADATA:
        return None
    if sentence.parsed and any(t.pos_ == "VERB" and t.idx >= end for t in sentence.doc):
        return None
    head = _head(reading, sentence)
    kind = _act(head) if head is not None else None
    if head is None or kind is None:
        return None
    span = sentence.source(found.start("name"), found.end("name"))
    place = next((p for p in places if span.start <= p.start and p.end <= span.end), None)
    if place is None and _PLACES.search(head.text):
        name_id = identifier("place", found["name"].casefold())
        place = PlaceMention(span.start, span.end, found["name"], sentence.index, name_id)
    words = " ".join(head.text.rstrip(" :").split()[: LONGEST_LABEL - 1])
    name = found["name"].split()
    room = LONGEST_LABEL - len(name)
    label = " ".join([*words.split()[:room], *name])
    asked = asked_of_item(head.text, found["name"])
    return EventDraft(sentence.index, kind, label, time, place=place, asked=asked)


def value_event(sentence: Sentence, time: TimeMention) -> EventDraft | None:
    """ "Fate: sunk, 3 May 1942": a value that is a participle of an act and its date."""
    if sentence.passage.kind not in ("key_value", "table_row") or not sentence.parsed:
        return None
    start = sentence.view.from_source(time.start)
    found = _VALUE.match(sentence.text[:start])
    if found is None or set(found["label"].lower().split()) & lex.METADATA:
        return None
    words = [*found["label"].split(), *found["act"].split()][:LONGEST_LABEL]
    act = found["act"].split()[0]
    kind = lex.participle_type(act)
    if kind is None or kind in _NO_ACT:
        return None
    at = sentence.source(found.start("act"), found.start("act") + len(act))
    return EventDraft(
        sentence.index,
        kind,
        " ".join(words),
        time,
        trigger_start=at.start,
        trigger_end=at.end,
        alone=True,
    )


def is_one_of_several(reading: Reading, sentence: Sentence) -> bool:
    """Whether a line "label: value" stands beside others: then a date in it is a value."""
    if sentence.passage.kind in _ROWS:
        return True
    if sentence.passage.kind != "key_value":
        return False
    beside = [sentence.index - 1, sentence.index + 1]
    return any(
        0 <= i < len(reading.sentences)
        and reading.sentences[i].passage.kind == "key_value"
        and re.search(r"\b[12]\d{3}\b", reading.sentences[i].text)
        for i in beside
    ) and not _is_metadata(sentence)


def _is_metadata(sentence: Sentence) -> bool:
    label = sentence.text.partition(":")[0].lower()
    return bool(set(re.findall(r"[a-z]+", label)) & lex.METADATA)


def _head(reading: Reading, sentence: Sentence) -> Sentence | None:
    """The line that leads the list in, or the heading over it."""
    for other in reversed(reading.sentences[: sentence.index]):
        if other.block.id == sentence.block.id or other.passage.kind == sentence.passage.kind:
            continue
        if other.text.rstrip().endswith(":"):
            return other
        break
    if not sentence.headings:
        return None
    over = sentence.headings[-1].id
    earlier = reversed(reading.sentences[: sentence.index])
    return next((s for s in earlier if s.passage.id == over), None)


def _act(head: Sentence) -> str | None:
    """What a heading says was done: by its noun of happening, else by its participle."""
    if not head.parsed:
        return None
    for token in head.doc:
        kind = lex.noun_type(token.lemma_) if token.pos_ in ("NOUN", "PROPN") else None
        if kind is not None and kind not in _NO_ACT:
            return kind
    for token in head.doc:
        lemma = token.lemma_.lower()
        kind = lex.VERB_TYPES.get(lemma) or lex.VERB_TYPES.get(lemma.removesuffix("d"))
        if token.lower_.endswith(("ed", "en")) and kind is not None and kind not in _NO_ACT:
            return kind
    return None
