"""What figures of one list share: their verb, and what is counted where only one names it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from variorum.claims.figures import nearby
from variorum.claims.figures.apposed import apposed, is_apposition, is_share_again
from variorum.claims.figures.context import VALUE, is_whole_number
from variorum.claims.figures.counted import token_at
from variorum.claims.figures.ellipses import shared_noun
from variorum.claims.figures.governors import takes_things
from variorum.claims.figures.measures import (
    BARE_EVENTS,
    EMPTY,
    PERSON_MEASURES,
    PERSONS,
    PLACE_NOUNS,
    STATES,
    VERBS,
    Entry,
)
from variorum.claims.figures.one_verb import gapped_datives, sums_shared
from variorum.claims.figures.own_measures import is_other_subject
from variorum.claims.figures.readings import GUESS, WEAK, FigureReading, numeral_token
from variorum.claims.figures.runs import PARTITIVE, runs
from variorum.claims.figures.wholes import WHOLE


def share_measures(readings: Sequence[FigureReading]) -> list[FigureReading]:
    """Give items of a list the measure of the firmest among them.

    `readings` are those of one sentence in order. A list is a run of figures with nothing but
    noun phrases and "and", "or", commas between them.
    """
    out = sums_shared(gapped_datives(readings))
    for run in runs(out):
        _share_run(out, run)
    return [r if _is_included(r, out[:at]) else _measure_ahead(r) for at, r in enumerate(out)]


_INCLUDED = re.compile(r"\b(?:including|among\s+them)\b[^.;:]{0,60}$", re.IGNORECASE)


def _is_included(one: FigureReading, before: Sequence[FigureReading]) -> bool:
    """ "120 were killed, including 30 women, 50 were hurt": an item of the list of the first."""
    listed = bool(_INCLUDED.search(one.sentence.text[: one.quantity.start]))
    firm = (r for r in before if r.rank < WEAK and r.trigger is not None)
    return listed and any(r.trigger is not None and r.trigger[0] < one.quantity.start for r in firm)


def _share_run(out: list[FigureReading], run: list[int]) -> None:
    for at in run:
        reading = out[at]
        source = _nearest_firm(out, run, at) if reading.rank >= WEAK else None
        if source is not None and source.measure in PERSON_MEASURES and _is_place(reading):
            continue  # "seven districts, and a million people were displaced"
        if source is not None and source.rank < reading.rank:
            out[at] = replace(
                reading,
                measure=source.measure,
                nature=source.nature,
                rank=source.rank + 1,
                trigger=source.trigger,
                rule=f"{source.rule}, shared in a list",
            )


def _is_place(one: FigureReading) -> bool:
    last = one.counted.lower().split(" of ")[0].rsplit(" ", 1)[-1]
    return last in PLACE_NOUNS or last.removesuffix("s") in PLACE_NOUNS


def _nearest_firm(out: list[FigureReading], run: list[int], at: int) -> FigureReading | None:
    """Later items first: a list stands before its verb as often as behind it."""
    firm = [other for other in run if other != at and out[other].rank < WEAK]
    if _is_included(out[at], out[: run[0]]):
        firm = [other for other in firm if other < at or not _has_verb_behind(out[other])]
    firm = [other for other in firm if not is_other_subject(out[at], out[other])]
    if out[at].head is not None:
        firm = [other for other in firm if not _is_its_noun(out[other])]
    elif _says_its_own(out[at]):
        firm = [other for other in firm if not _by_its_noun(out[other])]
    if not firm:
        return None
    return out[min(firm, key=lambda other: (abs(other - at), -other))]


def _has_verb_behind(one: FigureReading) -> bool:
    """ "50 people were hurt": a subject and its verb begin a clause of their own."""
    return one.trigger is not None and one.trigger[0] >= (
        one.head[1] if one.head else one.quantity.after
    )


def _by_its_noun(one: FigureReading) -> bool:
    inside = one.head is not None and one.trigger is not None
    return (
        inside
        and one.head is not None
        and one.trigger is not None
        and (one.head[0] <= one.trigger[0] < one.head[1])
    )


def _says_its_own(one: FigureReading) -> bool:
    """ "Of 230 detainees, 60 have been charged": the verb behind the number is its own."""
    if one.rank != GUESS or one.trigger is None or one.trigger[0] < one.quantity.after:
        return False
    verb = one.sentence.doc[token_at(one.sentence.doc, one.trigger[0])]
    return verb.pos_ == "VERB" and verb.lemma_.lower() not in EMPTY


def _is_its_noun(one: FigureReading) -> bool:
    """ "The handover of 40 men and nine bodies": what the noun itself says is told of it alone."""
    if one.head is None or one.trigger is None or one.trigger[1] != one.head[1]:
        return False
    return one.measure in PERSON_MEASURES and one.counted.rsplit(" ", 1)[-1] in _BODIES


_BODIES = frozenset("body bodies corpse corpses remains coffin coffins".split())


def _measure_ahead(reading: FigureReading) -> FigureReading:
    """A list too long for the parser: the next verb group behind it says what happened."""
    if reading.rank < WEAK or reading.quantity.unit.code != "count" or not reading.counted:
        return reading
    doc = reading.sentence.doc
    found = nearby.after(doc, token_at(doc, reading.quantity.after))
    if found is None or (found.entry.measure in PERSON_MEASURES and _is_place(reading)):
        return reading
    token = found.token
    if reading.head and takes_things(found, doc[token_at(doc, reading.head[1]) - 1]):
        return reading
    if PARTITIVE.search(reading.sentence.text[reading.quantity.after : token.idx]):
        return reading
    return replace(
        reading,
        measure=found.entry.measure,
        nature=found.entry.nature,
        rank=found.rank,
        trigger=(token.idx, token.idx + len(token.text)),
        rule=f"measure word behind: {token.lower_}",
    )


def fill_counted(
    readings: Sequence[FigureReading], earlier: Sequence[FigureReading]
) -> list[FigureReading]:
    """Name what is counted where the text leaves it out: "4 people were killed and 11 wounded".

    `earlier` are the readings of the sentences before, nearest last.
    """
    out: list[FigureReading] = []
    for at, reading in enumerate(readings):
        following = readings[at + 1] if at + 1 < len(readings) else None
        shared = "" if following is None else shared_noun(reading, following)
        named = replace(reading, counted=shared) if shared else reading
        out.append(_filled(named, out, readings[at + 1 :], earlier))
    return out


_CLAUSE_START = re.compile(
    r"(?:^|[;,.(]|\b(?:and|while|but|where|whereas))\s*(?:(?:another|a\s+further|only)\s+)?$",
    re.IGNORECASE,
)


def _as_before(reading: FigureReading, here: Sequence[FigureReading]) -> FigureReading:
    """ "4,200 complaints, up from 3,100": the second counts what the first did."""
    source = next(
        (r for r in reversed(here) if r.quantity.unit.code == "count" and r.counted), None
    )
    if source is None or reading.quantity.unit.code != "count" or not is_whole_number(reading):
        return reading
    before = reading.sentence.text[: reading.quantity.start]
    if _WHICH_HAD.search(before):
        return reading
    if reading.rule.startswith(WHOLE) and reading.measure and reading.trigger is not None:
        return replace(reading, counted=source.counted)
    if source.measure not in PERSON_MEASURES and VALUE.search(before):
        return reading
    own = _has_own_verb(reading, source) or _acts_behind(reading)
    if _is_apart(reading, source) and (_CLAUSE_START.search(before) or own):
        whole = next((r for r in reversed(here) if r.counted and r.whole is None), source)
        return replace(reading, counted=whole.counted)
    rank = max(source.rank, GUESS - 1) if source.measure in PERSON_MEASURES else source.rank
    return replace(
        reading,
        measure=source.measure,
        nature=source.nature,
        counted=source.counted,
        rank=rank,
        rule="number alone: as before in the sentence",
    )


def _is_apart(reading: FigureReading, source: FigureReading) -> bool:
    """Whether a number has a governing verb, and not the one of the number before."""
    if reading.trigger is not None and source.measure in PERSON_MEASURES:
        doc = reading.sentence.doc
        verb = doc[token_at(doc, reading.trigger[0])]
        ward = any(t.lemma_.lower() in _WARDS for t in doc)
        before = verb.i < token_at(doc, reading.quantity.start)
        if not ward and verb.lemma_.lower() in _OWNING_UP and before:
            return False  # "40 were killed; the ministry admits eight"
    return reading.rank == GUESS and reading.trigger != source.trigger


def _has_own_verb(reading: FigureReading, source: FigureReading) -> bool:
    """ "Built for 900 people and holds 1,200": another verb stands between the two numbers."""
    if reading.trigger is None:
        return False
    start = reading.trigger[0]
    if not source.quantity.after <= start < reading.quantity.start:
        return False
    if _TO.search(reading.sentence.text[: reading.quantity.start]):
        return False
    verb = reading.sentence.doc[token_at(reading.sentence.doc, start)]
    lemma = verb.lemma_.lower()
    changes = VERBS.get(lemma, _NONE).measure in ("increase", "decrease")
    says_little = lemma in EMPTY or lemma in _COMPARING or changes
    return verb.pos_ == "VERB" and verb.tag_ != "VBG" and not says_little


def _acts_behind(reading: FigureReading) -> bool:
    """ "60 arrived, and the office said that 1,700 had crossed": the verb behind is its own."""
    if reading.trigger is None or reading.trigger[0] < reading.quantity.after:
        return False
    verb = reading.sentence.doc[token_at(reading.sentence.doc, reading.trigger[0])]
    number = numeral_token(reading.sentence.doc, reading.quantity)
    subject = number.head == verb and number.dep_ in ("nsubj", "nsubjpass")
    lemma = verb.lemma_.lower()
    return subject and verb.pos_ == "VERB" and lemma not in {*EMPTY, *VERBS}


_WARDS = frozenset("hospital clinic ward infirmary hospice doctor nurse".split())
#: "141 houses burned in Orlo, which had 203": how many there were is not how many burned.
_WHICH_HAD = re.compile(
    r"\b(?:which|that)\s+(?:has|had|have|contains|contained)\s+$", re.IGNORECASE
)
_OWNING_UP = frozenset("admit concede acknowledge confirm allege recognise recognize".split())
_TO = re.compile(r"\bto\s+(?:be\s+)?$", re.IGNORECASE)
_COMPARING = frozenset("compare oppose follow base believe think expect raise bring".split())
_NONE = Entry("", None)


def _is_people(reading: FigureReading) -> bool:
    last = reading.counted.lower().rsplit(" ", 1)[-1]
    person = last in ("", "people", "persons") or last.removesuffix("s") in PERSONS
    return person and not reading.anaphor and is_whole_number(reading)


def _same_block(source: FigureReading, reading: FigureReading) -> bool:
    return (
        source.sentence.block.id == reading.sentence.block.id and source.measure == reading.measure
    )


def _filled(
    reading: FigureReading,
    here: Sequence[FigureReading],
    later: Sequence[FigureReading],
    earlier: Sequence[FigureReading],
) -> FigureReading:
    if reading.quantity.unit.code == "count" and reading.rank > GUESS and _is_people(reading):
        text = reading.sentence.text
        ahead = [r for r in later if ";" not in text[reading.quantity.after : r.quantity.start]]
        near = [r for r in (*here, *ahead) if r.rank < WEAK and r.measure in PERSON_MEASURES]
        if near:
            reading = replace(
                reading,
                measure=near[-1].measure,
                nature=near[-1].nature,
                rank=GUESS - 1,
                rule="measure of the sentence",
            )
    if here and is_apposition(here[-1], reading):
        return apposed(here[-1], reading)
    if reading.quantity.unit.dimension == "area" and not reading.counted:
        # "the districts cover 40 km2; Verrin is the smallest with 3 km2"
        return replace(reading, counted=_kind_before(here))
    if here and not reading.counted and is_share_again(here[-1], reading):
        reading = replace(reading, counted=here[-1].counted)
    if reading.counted or reading.quantity.unit.code not in ("count", "%"):
        return reading
    person = reading.measure in PERSON_MEASURES
    if reading.rank >= GUESS and not reading.anaphor:
        more = _ANOTHER.search(_before(reading)) and not here
        lender = _lender(reading, here, earlier) if more else None
        named = replace(reading, counted=lender.counted) if lender else None
        return named or _as_before(reading, here)
    source = _lender(reading, here, earlier)
    if source is not None:
        state = source.counted.lower() in STATES and source.measure != reading.measure
        counted = "people" if state and person else source.counted
        return replace(reading, counted=counted, rule=f"{reading.rule}; counted as before")
    return replace(reading, counted="people") if person else reading


def _lender(
    reading: FigureReading, here: Sequence[FigureReading], earlier: Sequence[FigureReading]
) -> FigureReading | None:
    """The figure from which one takes what it counts: of its sentence, else of its paragraph."""
    lenders = [r for r in reversed(here) if _lends(r, reading)]
    total = next((r for r in lenders if r.whole is None), lenders[0] if lenders else None)
    # "A lost 40 men and misses 3 boatmen; B lost 20 and misses 2": like goes with like
    source = next((r for r in lenders if r.measure == reading.measure), total)
    if source is not None and _each_its_own(here, reading):
        source = None
    if source is None and (reading.anaphor or _ANOTHER.search(_before(reading))):
        source = next((r for r in reversed(earlier) if _lends(r, reading)), None)
    if source is None and reading.quantity.unit.code == "count":
        source = next(
            (
                r
                for r in reversed(earlier)
                if r.whole is None and _same_block(r, reading) and _lends(r, reading)
            ),
            None,
        )
    return source


#: "Another 800 are under threat": of what was counted in the sentence before.
_ANOTHER = re.compile(r"(?:^|[.;]\s)\W*(?:another|a\s+further|the\s+remaining)\s+$", re.IGNORECASE)


def _before(one: FigureReading) -> str:
    return one.sentence.text[: one.quantity.start]


def _kind_before(here: Sequence[FigureReading]) -> str:
    same = (r.counted for r in reversed(here) if r.quantity.unit.dimension == "area")
    return next((c for c in same if c), "territory")


def _each_its_own(here: Sequence[FigureReading], reading: FigureReading) -> bool:
    """A list without "and", its first item bare: "900 displaced, 7 sailors dead, 40 homeless"."""
    first, last = here[0], here[-1]
    between = reading.sentence.text[last.quantity.after : reading.quantity.start]
    listed = between.rstrip().endswith(",") and not re.search(r"\band\b", between)
    return first is not last and first.head is None and first.counted == "people" and listed


def _lends(source: FigureReading, reading: FigureReading) -> bool:
    if source.quantity.unit.code != "count" or not source.counted:
        return False
    if source.counted.lower() in BARE_EVENTS:
        return False
    people = reading.measure in PERSON_MEASURES
    return not people or source.measure in (*PERSON_MEASURES, "capacity")
