"""The room's stage: times and places of a document in, a draft for each dated happening out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.claims.drafts import EventDraft, PlaceMention, TimeMention
from variorum.claims.events import lexicon as lex
from variorum.claims.events.asking import asked
from variorum.claims.events.columns import column_entries
from variorum.claims.events.items import is_one_of_several, item_event, value_event
from variorum.claims.events.listed import (
    banner_event,
    chronology_event,
    follower,
    headed_event,
)
from variorum.claims.events.lists import find_listed
from variorum.claims.events.location import own_place
from variorum.claims.events.modality import modality
from variorum.claims.events.nominal import (
    fragment,
    in_own_part,
    named_beside,
    names_its_day,
    owned_behind,
    when_then,
)
from variorum.claims.events.seats import named_places, with_seat
from variorum.claims.events.trigger import (
    Trigger,
    announced_for,
    done_by,
    find_trigger,
    is_as_of,
    told_of,
)
from variorum.claims.events.wording import label, participants
from variorum.claims.times import is_dateline, names_yearly_day, opens_story
from variorum.syntax import Reading, Sentence

_PERIOD = re.compile(r"\b(?:between|from|over|during|for)\s(?:the\s)?$", re.I)
_COUNTED = re.compile(
    r"\b(?:deaths?|dead|died|toll|registered|recorded|counted|estimate[ds]?|study|survey|review|"
    r"average|compar\w+|period|results|statistics|data|excess|figures?|attributed)\b",
    re.I,
)
_LOGGED = re.compile(
    r"^\W*(?:last\s)?(?:published|updated|posted|modified|accessed|retrieved|date)\b", re.I
)
#: "Since 1998 they have broken it 40 times": a count over that time.
_TIMES = re.compile(r"\b(?:\d[\d,.]*|hundreds\sof|dozens\sof|many|several)\stimes\b", re.I)
#: "The company's reports for 2016": the reports are of that time.
_OF_A_TIME = re.compile(
    r"\b(?:reports?|results?|figures?|data|statistics|budgets?|accounts?|estimates?|reviews?|"
    r"surveys?|records?|totals?|forecasts?)\sfor\s(?:the\s)?(?:years?\s)?$",
    re.I,
)
#: "For the first time since 1990", "the worst since the flood of 1990".
_FIRST_SINCE = re.compile(
    r"\b(?:first|last|only|best|worst|\w{3,}est|(?:most|least)\s\w+)\s(?:\w+\s){0,2}since\s(?:the\s)?$",
    re.I,
)
#: "Rose from 500 in May to 800 in June", "up from 87 in 1999": when a number held, not what was.
_NUMBER = (
    r"(?:[a-z]+\s){0,2}[$€£]?\d[\d,.]*(?:\s?(?:%|[a-z]+)){0,3}\s(?:in|on|at|by|for)\s(?:the\s)?"
)
_NUMBERED = re.compile(
    rf"\b(?:from|compared\s(?:with|to)|(?:up|down)\s(?:from|on)|as\sagainst|versus)\s{_NUMBER}"
    rf"(?:[^.;]{{3,40}}?\sto\s{_NUMBER})?$",
    re.I,
)
#: "Between the truce of May 1994 and the end of 1999": that bare end is the stretch's.
_STRETCH_ENDS = re.compile(
    r"\b(?:between|from)\s[^.;,]{3,60}\d{4}\s(?:and|to|until|till|through)\s(?:the\s)?$", re.I
)
_STRETCH_OPENS = re.compile(r"\b(?:from|between)\s(?:the\s)?$", re.I)
_TO_HAPPENING = re.compile(r"\s(?:and|to|until|till|through)\sthe\s[^\W\d]")
#: A name and a comma in brackets: "(Orlan, 1990)".
_CITED = re.compile(r"\([^()]*[A-Z][^()]*,\s$")
_SOURCES = re.compile(
    r"^\W*(?:sources?|references|bibliography|further\sreading|funding|acknowledge?ments?|contact)"
    r"\s?[:.]",
    re.I,
)
_BRACKETED = re.compile(r"\(\s*(?:(?:as\sof|on|until|by|at|in)\s)?(?:the\s)?$", re.I)
_CLOCK_FIRST = re.compile(
    r"(?:\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m|o['’]clock|h)|\d\d?[.:]\d\d|noon|midnight|dawn)", re.I
)


def find_events(
    reading: Reading, times: Sequence[TimeMention], places: Sequence[PlaceMention]
) -> tuple[EventDraft, ...]:
    """One draft for each dated happening, in text order.

    Datelines, dates of publication, as-of dates, study and counting periods date no happening.
    """
    by_sentence: dict[int, list[PlaceMention]] = defaultdict(list)
    for place in places:
        by_sentence[place.sentence].append(place)
    listed = find_listed(reading, times, places)
    in_sentence: dict[int, list[TimeMention]] = defaultdict(list)
    for time in times:
        if not time.part and not listed.holds(time.start):
            in_sentence[time.sentence].append(time)
    entries = _headed_entries(reading, in_sentence)
    columns = column_entries(reading, in_sentence, by_sentence)
    out: list[EventDraft] = [*listed.drafts, *columns.values()]
    for index, found in in_sentence.items():
        sentence = reading.sentences[index]
        if index in columns:
            continue
        if is_one_of_several(reading, sentence) or not _is_frame(sentence, found):
            here = tuple(by_sentence[index])
            for time in found:
                out.extend(_events_at(reading, sentence, time, here))
        elif index in entries:
            behind = tuple(by_sentence[index + 1])
            drafts = (headed_event(reading, sentence, time, behind) for time in found)
            out.extend(draft for draft in drafts if draft is not None)
        else:
            values = (value_event(sentence, time) for time in found if _can_date(time))
            out.extend(value for value in values if value is not None)
    named = named_places(places)
    out = [
        with_seat(d, reading.sentences[d.sentence], named, by_sentence[d.sentence])
        for d in _once_dated(out)
    ]
    inserted = listed.drafts or columns
    return tuple(sorted(out, key=lambda draft: draft.time.start)) if inserted else tuple(out)


def _headed_entries(
    reading: Reading, in_sentence: Mapping[int, Sequence[TimeMention]]
) -> frozenset[int]:
    """The sentences that are dates over entries: one alone heads a letter, several a chronology."""
    found = {
        index
        for index, (time, *more) in in_sentence.items()
        if not more
        and index + 1 not in in_sentence
        and _can_date(time)
        and follower(reading, reading.sentences[index], time) is not None
    }
    return frozenset(found) if len(found) > 1 else frozenset()


def _once_dated(drafts: Sequence[EventDraft]) -> list[EventDraft]:
    """The drafts without those whose act a finer date, or the same day again, dates, too."""
    out: list[EventDraft] = []
    for i, draft in enumerate(drafts):
        edtf, start = draft.time.edtf or "", draft.trigger_start
        others = [o for o in drafts if start is not None and o.trigger_start == start]
        finer = any((o.time.edtf or "").startswith(f"{edtf}-") for o in others)
        day = re.fullmatch(r"\d{4}-\d\d-\d\d", edtf) is not None
        again = day and any(o.trigger_start == start and o.time.edtf == edtf for o in drafts[:i])
        if not (finer or (again and start is not None)):
            out.append(draft)
    return out


def _is_frame(sentence: Sentence, times: Sequence[TimeMention]) -> bool:
    """A line that is hardly more than a date: a dateline, a log line, a year over a section."""
    spans = [(sentence.view.from_source(t.start), sentence.view.from_source(t.end)) for t in times]
    return is_dateline(sentence.text, spans) or bool(
        _LOGGED.match(sentence.text) or _SOURCES.match(sentence.text)
    )


def _events_at(
    reading: Reading, sentence: Sentence, time: TimeMention, places: tuple[PlaceMention, ...]
) -> list[EventDraft]:
    if not _can_date(time):
        return []
    banner = banner_event(reading, sentence, time, places)
    item = banner or item_event(reading, sentence, time, places) or value_event(sentence, time)
    if item is not None:
        return [item]
    if not sentence.parsed:
        return []
    line = chronology_event(reading, sentence, time, places)
    return [line] if line is not None else _told_events(sentence, time, places)


def _told_events(
    sentence: Sentence, time: TimeMention, places: tuple[PlaceMention, ...]
) -> list[EventDraft]:
    """What running text says happened at a time."""
    start, end = sentence.view.from_source(time.start), sentence.view.from_source(time.end)
    own = owned_behind(sentence.doc, start, end)
    if own is not None and re.search(r"\bthe\s$", sentence.text[:start], re.I):
        # "since the 1994 truce": what is limited is told by the truce, which was in 1994
        closed = replace(time, edtf=_closed(time.edtf or ""))
        return [_draft(sentence, closed, own, own_place(sentence, time, own, places))]
    then = when_then(sentence.doc, start, end)
    if then is not None:
        closed = replace(time, edtf=_closed(time.edtf or ""))
        return [_draft(sentence, closed, then, own_place(sentence, time, then, places))]
    trigger = None if _frames(sentence, time) else _trigger(sentence, time)
    if trigger is None:
        trigger = fragment(sentence.doc, start, end)
    if trigger is None:
        return []
    trigger = announced_for(trigger, _word_before(sentence.text, start))
    if "/" in (time.edtf or "") and not trigger.noun and _TIMES.search(_clause(trigger)):
        return []
    if time.begin is not None and _is_counting_period(sentence, trigger, start, end):
        return []
    place = own_place(sentence, time, trigger, places)
    triggers = (trigger, *_coordinated(trigger, start))
    return [_draft(sentence, time, t, place) for t in triggers]


def _frames(sentence: Sentence, time: TimeMention) -> bool:
    """A day of counting, a bare year in brackets, a dateline, the time of a paper."""
    text = sentence.text
    start, end = sentence.view.from_source(time.start), sentence.view.from_source(time.end)
    as_of = is_as_of(text, start) and not _limits_the_hour(time)
    as_of = as_of and not done_by(sentence.doc, start, end)
    return (
        as_of
        or (_bracketed(text, start, end) and not names_its_day(sentence.doc, start, end))
        or opens_story(text, start, end)
        or _only_limits(text, start, end)
    )


def _closed(edtf: str) -> str:
    return edtf.removesuffix("/..").removeprefix("../")


def _only_limits(text: str, start: int, end: int) -> bool:
    """A paper's time, what a first or worst is measured from, a year in a citation."""
    before = text[:start]
    if _OF_A_TIME.search(before) or _FIRST_SINCE.search(before) or _NUMBERED.search(before):
        return True
    if names_yearly_day(text, start, end):
        return True
    opens = _STRETCH_OPENS.search(before) and _TO_HAPPENING.match(text, end)
    if opens or _STRETCH_ENDS.search(before):
        return True
    year = re.fullmatch(r"[12]\d{3}", text[start:end])
    return bool(year and _CITED.search(before) and re.match(r"[a-z]?\s*[;,:)]", text[end:]))


def _trigger(sentence: Sentence, time: TimeMention) -> Trigger | None:
    doc, edtf = sentence.doc, time.edtf or ""
    start, end = sentence.view.from_source(time.start), sentence.view.from_source(time.end)
    mention = doc.char_span(start, end, alignment_mode="expand")
    if mention is None or not len(mention):
        return None
    named = named_beside(doc, mention, edtf)
    return told_of(named or in_own_part(find_trigger(doc, mention), doc, mention))


def _limits_the_hour(time: TimeMention) -> bool:
    """ "shortly before 5 a.m. on Monday": the word before it limits the hour and not the day."""
    return time.type == "TIME" and bool(_CLOCK_FIRST.match(time.text))


def _can_date(time: TimeMention) -> bool:
    """Days to decades; a century or a length of time dates no single happening."""
    if time.edtf is None or time.type not in ("DATE", "TIME"):
        return False
    return not re.fullmatch(r"\d\dXX~?", time.edtf)


def _bracketed(text: str, start: int, end: int) -> bool:
    """A date alone in brackets tells when a figure or a life was, unless a number stands before."""
    opened = _BRACKETED.search(text[:start])
    closed = re.match(r"\s*\)", text[end:])
    return bool(opened and closed and not re.search(r"\d\s?$", text[: opened.start()]))


def _is_counting_period(sentence: Sentence, trigger: Trigger, start: int, end: int) -> bool:
    """ "72 deaths were registered between May and June": nothing happened over that time."""
    if trigger.noun:
        return False
    clause = _clause(trigger)
    named = _PERIOD.search(sentence.text[:start]) or _PERIOD.match(sentence.text[start:end])
    opened = re.match(r"(?:from|between)\b", sentence.text[start:end], re.I)
    return bool((named or opened) and _COUNTED.search(clause))


def _clause(trigger: Trigger) -> str:
    return " ".join(t.text for t in trigger.token.subtree)


def _coordinated(trigger: Trigger, date_start: int) -> list[Trigger]:
    """A second verb under a date that stands before both, where it is another kind of act.

    Casualties are what an act led to, not a second act.
    """
    head = trigger.token
    if trigger.noun or date_start > head.idx or trigger.type in ("statement", "event", "change"):
        return []
    out = []
    for child in head.children:
        if child.dep_ != "conj" or child.pos_ != "VERB" or child.lemma_ in lex.CASUALTY:
            continue
        kind = lex.verb_type(child.lemma_)
        own_date = any(t.ent_type_ in ("DATE", "TIME") for t in child.subtree)
        if kind not in ("event", "change", "statement", trigger.type) and not own_date:
            out.append(Trigger(child, kind))
    return out


def _word_before(text: str, start: int) -> str:
    found = re.search(r"([^\W\d_]+)\s+(?:the\s+)?$", text[:start])
    return found[1].lower() if found else ""


def _draft(
    sentence: Sentence, time: TimeMention, trigger: Trigger, place: PlaceMention | None
) -> EventDraft:
    start, end = sentence.view.from_source(time.start), sentence.view.from_source(time.end)
    taken = sentence.doc.char_span(start, end, alignment_mode="expand")
    tokens = range(taken.start, taken.end) if taken is not None else range(0)
    at = sentence.source_of(trigger.token)
    put = modality(trigger, _word_before(sentence.text, start))
    return EventDraft(
        sentence.index,
        trigger.type,
        label(trigger, tokens),
        time,
        participants(trigger),
        place=place,
        alone=trigger.noun and trigger.token.lemma_.lower() in lex.INSTRUMENT_TYPES,
        modality=put,
        asked=asked(trigger, put, tokens),
        trigger_start=at.start,
        trigger_end=at.end,
    )
