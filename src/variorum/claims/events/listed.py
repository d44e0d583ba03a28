"""Happenings told by layout: an item of a banner, a line of a chronology."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Span

from variorum.claims.drafts import EventDraft, PlaceMention, TimeMention
from variorum.claims.events import lexicon as lex
from variorum.claims.events.asking import asked, asked_of_item
from variorum.claims.events.modality import modality
from variorum.claims.events.trigger import Trigger
from variorum.claims.events.wording import LONGEST_LABEL
from variorum.model import identifier
from variorum.syntax import Reading, Sentence

_LABEL = re.compile(r"(?:[-–—•*\d.)(\s]*)([^\W\d_][^:\n]{0,80}?)\s*[:–—]\s*$")
_LONGEST_LEAD = 120
_AFTER_DATE = re.compile(r"\s*[:–—-]\s+(?=\S)|\s*[.]\s+(?=[A-Z])")
_BLANK = re.compile(r"\s+(?=[\"'“(]?[A-Z0-9])")
_WIDE_GAP = re.compile(r"[.,:]?(?:[ ]{2,}|[ ]*\t)[ \t]*\S")
_BARE_YEAR = re.compile(r"\W*[12]\d{3}\W*$")
#: Behind it another sentence begins.
_FIRST_SENTENCE = re.compile(r"(?<=[a-z]{3}[.!?])\s+(?=[A-Z\d\"'“])")
_LAYOUT = frozenset({"banner_item", "list_item", "table_row", "key_value"})


def banner_event(
    reading: Reading, sentence: Sentence, time: TimeMention, places: tuple[PlaceMention, ...]
) -> EventDraft | None:
    """ "Place: date, …": something befell the place then; the heading may say what."""
    if sentence.passage.kind not in _LAYOUT:
        return None
    start = sentence.view.from_source(time.start)
    found = _LABEL.search(sentence.text[:start]) if start <= _LONGEST_LEAD else None
    if found is None or found.start() > 3:
        return None
    name = found.group(1).strip()
    if set(re.findall(r"[a-z]+", name.lower())) & lex.METADATA:
        return None
    heading = _heading(reading, sentence)
    span = sentence.source(found.start(1), found.start(1) + len(name))
    inside = next((p for p in places if span.start <= p.start and p.end <= span.end), None)
    place = inside or _place_from_label(reading, sentence, name, span.start, span.end)
    return EventDraft(
        sentence.index,
        _heading_type(heading),
        _banner_label(heading, name),
        time,
        place=place if sentence.passage.kind == "banner_item" or inside else None,
        asked=asked_of_item(heading, name),
    )


def _place_from_label(
    reading: Reading, sentence: Sentence, name: str, start: int, end: int
) -> PlaceMention:
    words = reading.document.text[start:end]
    return PlaceMention(start, end, words, sentence.index, identifier("place", name.casefold()))


def _heading(reading: Reading, sentence: Sentence) -> str:
    if not sentence.headings:
        return ""
    return " ".join(sentence.headings[-1].span.of(reading.document.text).split())


def _heading_type(heading: str) -> str:
    for word in re.findall(r"[a-z]+", heading.lower()):
        kind = lex.noun_type(word) or lex.noun_type(word.rstrip("s"))
        if kind is not None:
            return kind
    return "event"


def _banner_label(heading: str, name: str) -> str:
    words = name.split()[:LONGEST_LABEL]
    room = LONGEST_LABEL - len(words)
    return " ".join([*heading.split()[: max(room, 0)], *words])


def chronology_event(
    reading: Reading, sentence: Sentence, time: TimeMention, places: tuple[PlaceMention, ...]
) -> EventDraft | None:
    """ "1 April 1991: tanks enter the town": a date at the head of a line, then what happened."""
    start, end = sentence.view.from_source(time.start), sentence.view.from_source(time.end)
    if re.search(r"[^\W\d_]", sentence.text[:start]):
        return None
    after = _AFTER_DATE.match(sentence.text, end)
    if after is None and _is_entry(reading, sentence, time):
        after = _BLANK.match(sentence.text, end)
    if after is None:
        return None
    mention = sentence.doc.char_span(start, end, alignment_mode="expand")
    return _entry(sentence, sentence, time, places, after.end(), mention)


def headed_event(
    reading: Reading, sentence: Sentence, time: TimeMention, places: tuple[PlaceMention, ...]
) -> EventDraft | None:
    """ "1 April 1991. Tanks enter the town.": the date is a sentence, what happened is the next.

    `places` are those of the next one. It must be of the same block and name no date itself.
    """
    behind = follower(reading, sentence, time)
    return _entry(behind, sentence, time, places, 0, None) if behind is not None else None


def entry_event(
    told: Sentence,
    line: Sentence,
    time: TimeMention,
    places: tuple[PlaceMention, ...],
    *,
    place: PlaceMention | None,
) -> EventDraft | None:
    """What a sentence tells of the day of the line over it; at `place` where that line names it."""
    draft = _entry(told, line, time, places, 0, None)
    return replace(draft, place=place or draft.place) if draft is not None else None


def follower(reading: Reading, sentence: Sentence, time: TimeMention) -> Sentence | None:
    """The sentence behind one that opens a block and is a date and no more, or None."""
    start, end = sentence.view.from_source(time.start), sentence.view.from_source(time.end)
    bare = not re.search(r"\w", sentence.text[:start] + sentence.text[end:])
    opens = sentence.block.span.start == sentence.span.start
    at = sentence.index + 1
    if not (bare and opens) or at >= len(reading.sentences):
        return None
    behind = reading.sentences[at]
    return behind if behind.parsed and behind.block.id == sentence.block.id else None


def _entry(
    sentence: Sentence,
    dated_in: Sentence,
    time: TimeMention,
    places: tuple[PlaceMention, ...],
    start: int,
    mention: Span | None,
) -> EventDraft | None:
    """What the words of a sentence from `start` on tell of the time of an entry."""
    rest = _FIRST_SENTENCE.split(sentence.text[start:], maxsplit=1)[0]
    words = rest.split()
    if len(words) < 2 or re.fullmatch(r"[\W\d]*", rest):
        return None
    verbs = [t for t in sentence.doc if t.idx >= start and t.pos_ == "VERB" and t.dep_ != "amod"]
    nouns = [t for t in sentence.doc if t.idx >= start and t.pos_ == "NOUN"]
    kinds = [lex.verb_type(t.lemma_) for t in verbs] + [lex.noun_type(t.lemma_) for t in nouns]
    kind = next((k for k in kinds if k and k != "event"), "event")
    trigger = verbs[0] if verbs else None
    named = trigger or (nouns[0] if nouns and dated_in != sentence else None)
    at = sentence.source_of(named) if named is not None else None
    dated = range(mention.start, mention.end) if mention is not None else range(0)
    taken = (mention.start_char, mention.end_char) if mention is not None else (0, 0)
    put = modality(Trigger(trigger, kind), taken=taken) if trigger else "asserted"
    return EventDraft(
        dated_in.index,
        kind,
        " ".join(words[:LONGEST_LABEL]).rstrip(".,;:"),
        time,
        place=_only_place(places),
        modality=put,
        asked=asked(Trigger(trigger, kind), put, dated) if trigger else None,
        alone=True,
        trigger_start=at.start if at else None,
        trigger_end=at.end if at else None,
    )


def _is_entry(reading: Reading, sentence: Sentence, time: TimeMention) -> bool:
    """Whether a gap as wide as a column's follows the date, or a bare year stands over the line."""
    if _WIDE_GAP.match(reading.document.text, time.end):
        return True
    opens = sentence.block.span.start == sentence.span.start
    return opens and bool(_BARE_YEAR.match(_heading(reading, sentence)))


def _only_place(places: tuple[PlaceMention, ...]) -> PlaceMention | None:
    """The place of an entry that names one and no other."""
    ids = {p.id for p in places if not p.demonym}
    return next(p for p in places if not p.demonym) if len(ids) == 1 else None
