"""Claims: one proposition that a document carries, tied to an exact span."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import InitVar, dataclass, fields
from functools import cached_property
from typing import Any, Literal, get_args

from variorum.errors import InvalidRecord, QuoteMismatch
from variorum.model.document import Span
from variorum.model.identity import identifier

Kind = Literal["figure", "event", "statement", "instrument"]
Modality = Literal["asserted", "denied", "alleged", "demanded", "planned", "hypothetical"]
Bound = Literal["exact", "about", "more_than", "at_least", "less_than", "at_most", "between"]
Role = Literal["host", "publisher", "reporter", "speaker", "cited"]
Stance = Literal["said", "denied", "alleged", "demanded", "promised", "doubted"]
#: What an instrument is said to do: to ask for, to hold for so, to speak against, to forbid,
#: to allow or grant, to lay down.
ActKind = Literal["demands", "recognises", "condemns", "forbids", "grants", "decides"]

#: Links of an attribution chain that speak in the document's own voice.
ROLES_OWN_VOICE: frozenset[str] = frozenset({"host", "publisher", "reporter"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """One link in the chain of those who stand behind a claim.

    `role` is an office ("spokesman"), `cue` the words that introduce the link ("told");
    `start` and `end` are where the text names it, both null where it does not.
    """

    name: str
    as_: Role
    role: str | None = None
    cue: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Time:
    """When a claim holds or happened.

    `edtf` is ISO 8601-2; `text`, `start`, `end` its wording in the document, null where it
    does not come from the document's text; `working` how an inferred value was worked out.
    """

    edtf: str
    text: str | None = None
    start: int | None = None
    end: int | None = None
    inferred: bool = False
    working: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where. `name` is the document's own wording; `lat` and `lon` are WGS 84 degrees.

    `kind` is what the place is ("town", "district"), `precision` how exactly it is told in the
    terms of UCDP GED's where_prec, `inside` the ids of what it lies in, the nearest first.
    """

    id: str
    name: str
    lat: float | None = None
    lon: float | None = None
    start: int | None = None
    end: int | None = None
    inferred: bool = False
    kind: str | None = None
    precision: int | None = None
    inside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A count, an amount, a measure or a share. `start` and `end`: number, unit, bound words.

    `unit` is "count", "%", "1" (a ratio), a UCUM code or an ISO 4217 code. `rule` names the
    rule that read it.
    """

    low: float | int | None
    high: float | int | None
    bound: Bound
    unit: str
    measure: str
    counted: str
    nature: Literal["stock", "flow"] | None
    start: int
    end: int
    vague: bool = False
    part_of: str | None = None
    rule: str | None = None

    @property
    def value(self) -> float | int | None:
        """The number that stands for the figure: its low end, else its high one."""
        return self.low if self.low is not None else self.high


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, was decided or was agreed. `label`: 2 to 8 words of the text.

    `asked` is the question that asks for its date in those words, null where none can be made.
    """

    type: str
    label: str
    participants: tuple[str, ...] = ()
    asked: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One unbroken stretch of words attributed to a speaker, without quotation marks.

    `utterance` is shared by the pieces of one utterance. `stance` is how the speaker stands to
    the words; `addressee` (who was told) and `occasion` (at what) are as written, null where
    nothing is. When it was said is the claim's time.
    """

    speaker: str
    direct: bool
    start: int
    end: int
    utterance: str
    stance: Stance = "said"
    addressee: str | None = None
    occasion: str | None = None


@dataclass(frozen=True, slots=True)
class Act:
    """What a document says that an instrument does: the words [start, end) and their verb.

    `negated` where it says that the instrument does not.
    """

    kind: ActKind
    verb: str
    start: int
    end: int
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Instrument:
    """A reference to a legal or political document. `key` groups mentions of one document.

    `acts` are what this mention says that the instrument demands, recognises, condemns.
    """

    body: str | None
    type: str
    number: str | None
    title: str | None
    date: str | None
    start: int
    end: int
    key: str | None = None
    acts: tuple[Act, ...] = ()


Payload = Figure | Event | Statement | Instrument
_KIND_OF: dict[type, Kind] = {
    Figure: "figure",
    Event: "event",
    Statement: "statement",
    Instrument: "instrument",
}


@dataclass(frozen=True)
class Claim:
    """One proposition of a document.

    `source` is the document's text: it is checked against `quote` and then let go. `start` and
    `end` are the evidence, the smallest whole sentence, list item, banner item or table row.

    Raises `QuoteMismatch` where the text at a span is not the words given for it and
    `InvalidRecord` where a value is not one that the record allows.
    """

    document: str
    start: int
    end: int
    quote: str
    payload: Payload
    source: InitVar[str]
    attribution: tuple[Attribution, ...] = ()
    modality: Modality = "asserted"
    time: Time | None = None
    place: Place | None = None

    def __post_init__(self, source: str) -> None:
        span = Span(self.start, self.end)
        _demand(span.of(source) == self.quote and span.end <= len(source), self, span)
        _check_vocabulary(self)
        for inner in self.spans():
            if inner.end > len(source):
                raise InvalidRecord(
                    "A claim points behind the end of its document.",
                    where=f"document {self.document}, [{inner.start}, {inner.end})",
                    do="Report this: a span must lie inside the text.",
                )
        if self.time is not None and self.time.start is not None and self.time.end is not None:
            at = Span(self.time.start, self.time.end)
            _demand(at.of(source) == self.time.text, self, at)

    @property
    def kind(self) -> Kind:
        """figure, event, statement or instrument."""
        return _KIND_OF[type(self.payload)]

    @cached_property
    def id(self) -> str:
        """Stable: from document, kind, position and what is claimed there."""
        at = self.payload_span
        reading: tuple[object, ...] = ()
        if isinstance(self.payload, Event):
            reading = (self.payload.label,)
        return identifier(
            "c", self.document, self.kind, self.start, self.end, at.start, at.end, *reading
        )

    @property
    def span(self) -> Span:
        """The evidence."""
        return Span(self.start, self.end)

    @property
    def payload_span(self) -> Span:
        """The figure, the words said, the instrument's words, or the words that date an event."""
        if isinstance(self.payload, Event):
            if self.time is not None and self.time.start is not None and self.time.end is not None:
                return Span(self.time.start, self.time.end)
            return self.span
        return Span(self.payload.start, self.payload.end)

    @property
    def asserted_by(self) -> Attribution | None:
        """Whoever asserts the claim: the last link of the chain."""
        return self.attribution[-1] if self.attribution else None

    def spans(self) -> Iterator[Span]:
        """Every span the claim refers to besides its evidence."""
        acts = self.payload.acts if isinstance(self.payload, Instrument) else ()
        for part in (self.payload, *acts, self.time, self.place, *self.attribution):
            start, end = getattr(part, "start", None), getattr(part, "end", None)
            if start is not None and end is not None:
                yield Span(start, end)


def _demand(holds: bool, claim: Claim, at: Span) -> None:
    if not holds:
        raise QuoteMismatch(
            "A quotation is not the text at its place.",
            where=f"document {claim.document}, [{at.start}, {at.end}): {claim.quote[:80]!r}",
            do="Report this with the document: no claim is built from words that are not there.",
        )


def _check_vocabulary(claim: Claim) -> None:
    _one_of("modality", claim.modality, get_args(Modality))
    for link in claim.attribution:
        _one_of("attribution", link.as_, get_args(Role))
    if isinstance(claim.payload, Figure):
        _check_figure(claim.payload)
    elif isinstance(claim.payload, Statement):
        _one_of("stance", claim.payload.stance, get_args(Stance))
    elif isinstance(claim.payload, Instrument):
        for act in claim.payload.acts:
            _one_of("act", act.kind, get_args(ActKind))


def _check_figure(figure: Figure) -> None:
    _one_of("bound", figure.bound, get_args(Bound))
    low, high = figure.low, figure.high
    open_low = figure.bound in ("less_than", "at_most")
    open_high = figure.bound in ("more_than", "at_least")
    fits = (low is None) == open_low and (high is None) == open_high
    if low is not None and high is not None:
        fits = fits and (low <= high if figure.bound == "between" else low == high)
    if not fits:
        raise InvalidRecord(
            f"A figure with the bound {figure.bound!r} cannot be {low!r} to {high!r}.",
            do="exact, about: low = high; more_than, at_least: high null; "
            "less_than, at_most: low null; between: low <= high.",
        )


def _one_of(field: str, value: str, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        raise InvalidRecord(
            f"{value!r} is no {field} that the record knows.",
            do=f"Use one of {', '.join(allowed)}.",
        )


def as_plain(part: Any) -> dict[str, Any]:
    """A frozen record as a dictionary of its fields, `as_` written `as`; tuples become lists."""
    out: dict[str, Any] = {}
    for field in fields(part):
        value = getattr(part, field.name)
        if isinstance(value, tuple):
            value = [as_plain(item) if isinstance(item, Act) else item for item in value]
        out[field.name.rstrip("_")] = value
    return out
