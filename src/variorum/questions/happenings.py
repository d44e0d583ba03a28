"""Dated happenings as comparing sees them: words, names, instruments' numbers, place and period."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from variorum.model import Claim, Event
from variorum.questions.periods import Period, period, readings
from variorum.questions.spellings import spelling
from variorum.questions.stems import stem
from variorum.questions.texts import NO_TEXT, Text

_WORD = re.compile(r"[^\W\d_]+|\d{2,}")
_SMALL = frozenset(
    "a after against all also an and another as at be been before being between both but "
    "by during for from had has have held her his in into is it its many more new of "
    "off on one or other over said same several some than that the their them then there these "
    "they this those three through to two under until up upon was were when where which who will "
    "with within year".split()
)
#: A number before a bracket that opens directly before the date.
_BRACKETED = re.compile(r"(?<!\d)(\d{2,5})\s*\(\s*$")
#: Numbers in a row behind a word for an instrument; bracketed years are passed over.
_LISTED = re.compile(
    r"\b(?:[Rr]esolutions?|[Dd]ecisions?|[Ll]aws?|[Dd]ecrees?|[Oo]rders?)\s+"
    r"((?:(?:no\.?|nos\.?|of)\s+)?\d+(?:\s*\(\d{4}\))?(?:(?:,|\s+and|,\s+and)\s+\d+)*)"
)
_OF_INSTRUMENTS = frozenset({"adoption", "agree", "agreement", "ratification", "decision", "vote"})
#: Types that say nothing of what happened.
UNSPECIFIC = frozenset({"event", "other", "change", "statement", "publication", ""})
#: "Hale followed on 3 May": the verb of the happening before is left out.
_LEFT_OUT = frozenset({"follow", "next"})


@dataclass(frozen=True, slots=True)
class Happening:
    """An event claim with what comparing looks at.

    `numbers` are those of the instruments that it is about; `place` the spelling of a place
    that its sentence names as its own; `names` the spellings of the proper words of its label.
    """

    claim: Claim
    event: Event
    words: frozenset[str]
    when: Period
    place: str | None
    numbers: frozenset[str]
    names: frozenset[str]
    type: str
    text: Text = NO_TEXT
    #: First and last day of each reading of the date, as ordinals: they are compared very often.
    spans: tuple[tuple[int, int], ...] = ()


def read_happenings(claims: Sequence[Claim], texts: Mapping[str, Text]) -> list[Happening]:
    """The event claims whose date can be read, in the order given; `texts` by document."""
    found: list[Happening] = []
    for claim in claims:
        event = claim.payload
        when = period(claim.time.edtf if claim.time else None)
        if not isinstance(event, Event) or when is None:
            continue
        known = claim.place is not None and not claim.place.inferred
        place = spelling(claim.place.name) if claim.place and known else None
        words = frozenset(label_words(event.label))
        numbers = _numbers(claim, event)
        text = texts.get(claim.document, NO_TEXT)
        found.append(
            Happening(
                claim,
                event,
                words,
                when,
                place,
                numbers,
                _names(event),
                event.type,
                text,
                _spans(readings(claim.time.edtf if claim.time else None) or (when,)),
            )
        )
    return _filled_in(found)


def _filled_in(found: Sequence[Happening]) -> list[Happening]:
    """Give "Hale followed" the verb of the happening that its sentence tells before."""
    out: list[Happening] = []
    for happening in found:
        verbs = frozenset(w for w in happening.words if spelling(w) not in happening.names)
        if happening.type in UNSPECIFIC and happening.names and verbs and verbs <= _LEFT_OUT:
            verb = _verb_before(happening)
            if verb:
                own = frozenset(happening.words - verbs)
                out.append(replace(happening, words=own | {verb}, type="movement"))
                continue
        out.append(happening)
    return out


#: Verbs by which a place changes hands, the passive with its auxiliary left to the reader.
_TAKING = re.compile(
    r"\b(?:(enter|captur|seiz|occup|reach|liberat|recaptur)\w*|(took|taken|fell))\b", re.IGNORECASE
)


def _verb_before(happening: Happening) -> str | None:
    """The last verb of taking or entering before the date, in the same sentence."""
    claim = happening.claim
    end = claim.payload_span.start - claim.start
    found = list(_TAKING.finditer(claim.quote[: max(0, end)]))
    return stem(found[-1].group(0).casefold()) if found else None


def _names(event: Event) -> frozenset[str]:
    """Spellings of the proper words: capitals, at the beginning only if named as taking part."""
    named = {spelling(w) for part in event.participants for w in _WORD.findall(part)}
    words = _WORD.findall(event.label)
    inner = {spelling(w) for w in words[1:] if w[0].isupper()}
    first = {spelling(w) for w in words[:1] if w[0].isupper() and w.casefold() not in _SMALL}
    adjective = {
        spelling(w) for w in words[:1] if re.search(r"(?:an|ese|ish|i)$", w) and w[0].isupper()
    }
    return frozenset(inner | (first & (named | adjective)))


def apart(one: Happening, other: Happening) -> bool:
    """Whether no reading of their dates lets both be at one time."""
    if len(one.spans) == 1 == len(other.spans):
        (first, last), (its_first, its_last) = one.spans[0], other.spans[0]
        return last < its_first or its_last < first
    return all(a[1] < b[0] or b[1] < a[0] for a in one.spans for b in other.spans)


def _spans(told: Sequence[Period]) -> tuple[tuple[int, int], ...]:
    return tuple(
        ((p.first or date.min).toordinal(), (p.last or date.max).toordinal()) for p in told
    )


def label_of(event: Event) -> str:
    """An event's label on one line, its type where it has none."""
    return " ".join(event.label.split()) or event.type


def label_words(label: str) -> list[str]:
    """The content words of a label, stemmed."""
    return [stem(w) for w in _WORD.findall(label.casefold()) if w not in _SMALL and len(w) > 1]


def _numbers(claim: Claim, event: Event) -> frozenset[str]:
    """Numbers of the instruments an event is about.

    A number with the date in brackets behind it is what the date belongs to; else the numbers
    of the label; else, where something is adopted, those behind a word for an instrument.
    """
    if (
        claim.time is not None
        and claim.time.start is not None
        and claim.span.holds(claim.payload_span)
    ):
        before = _BRACKETED.search(claim.quote[: claim.time.start - claim.start])
        if before:
            return frozenset({before.group(1)})
    named = frozenset(w for w in label_words(event.label) if w[0].isdigit())
    if named or event.type not in _OF_INSTRUMENTS:
        return named
    return frozenset(
        number for lists in _LISTED.findall(claim.quote) for number in re.findall(r"\d{2,}", lists)
    )
