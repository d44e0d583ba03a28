"""What the finders hand to the assembler: readings with their source spans, not yet claims.

All `start` and `end` are half-open code points of the stored text. `sentence` is the index of
the sentence in `Reading.sentences` that carries the evidence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from variorum.model import Act, Bound, Modality, Stance

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A temporal expression: TIMEX3 type and value, and EDTF where it names a calendar date.

    `edtf` is null for durations, sets and what could not be placed. `inferred` is true where a
    part of the value was worked out; `working` then says from what. A range has `begin` and
    `end_value` besides (TIMEX3 values) and a type of DATE. `part` marks an end of a range
    that is also listed as a mention of its own.
    """

    start: int
    end: int
    text: str
    sentence: int
    type: TimexType
    value: str | None
    edtf: str | None
    inferred: bool = False
    working: str | None = None
    begin: str | None = None
    end_value: str | None = None
    part: bool = False


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A toponym. `name` as written; `id` stable; coordinates WGS 84 degrees where known.

    `sign` is what told that it is one: "grammar", "landform", "frame", "label" ...; `kind` what
    it is, `precision` in the terms of UCDP's where_prec, `inside` the ids of what it lies in, the
    nearest first; `reason` why it was resolved, or why not, and then `left` its candidates.
    """

    start: int
    end: int
    name: str
    sentence: int
    id: str
    lat: float | None = None
    lon: float | None = None
    geonames_id: int | None = None
    demonym: bool = False
    sign: str = ""
    kind: str | None = None
    precision: int | None = None
    inside: tuple[str, ...] = ()
    reason: str = ""
    left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StatementDraft:
    """Words attributed to a speaker; one unbroken stretch, several share an `utterance`.

    `speaker` is the full name the document gives; `mention` where this sentence names the
    speaker ("he"); `speech` is false for thoughts and attitudes; `modality` what the stance
    makes of the words ("denied"). `holder` is the index, in the list of drafts, of the
    statement that this one is quoted inside.
    """

    start: int
    end: int
    sentence: int
    speaker: str
    direct: bool
    utterance: str
    role: str | None = None
    cue: str | None = None
    cue_start: int | None = None
    cue_end: int | None = None
    mention: str | None = None
    mention_start: int | None = None
    mention_end: int | None = None
    speech: bool = True
    modality: Modality = "asserted"
    holder: int | None = None
    as_: Literal["speaker", "cited"] = "speaker"
    stance: Stance = "said"
    addressee: str | None = None
    occasion: str | None = None


@dataclass(frozen=True, slots=True)
class InstrumentDraft:
    """A reference to a legal or political document, with its own words as the span.

    `acts` are what the document says here that it demands, recognises, condemns.
    """

    start: int
    end: int
    sentence: int
    body: str | None
    type: str
    number: str | None
    title: str | None
    date: str | None
    key: str | None
    acts: tuple[Act, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureDraft:
    """A figure read from a sentence. `head_*` is what is counted, `trigger_*` what happened.

    `part_of` is the index, in the list of drafts, of the whole it is a part of.
    """

    start: int
    end: int
    sentence: int
    low: float | int | None
    high: float | int | None
    bound: Bound
    unit: str
    measure: str
    counted: str
    nature: Literal["stock", "flow"] | None
    rule: str
    vague: bool = False
    part_of: int | None = None
    head_start: int | None = None
    head_end: int | None = None
    trigger_start: int | None = None
    trigger_end: int | None = None


@dataclass(frozen=True, slots=True)
class EventDraft:
    """A dated happening. `time` dates it; `place` is the mention that locates it, if any.

    `listed` marks an entry of a list whose places stand apart from its days: its place is paired
    with it by position, and is sought nowhere else. What stands `alone` has no place but
    that of its own sentence: an entry of a chronology, a document named with its date.
    """

    sentence: int
    type: str
    label: str
    time: TimeMention
    participants: tuple[str, ...] = ()
    place: PlaceMention | None = None
    modality: Modality = "asserted"
    trigger_start: int | None = None
    trigger_end: int | None = None
    listed: bool = False
    alone: bool = False
    asked: str | None = None
