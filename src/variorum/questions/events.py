"""Dated happenings that several passages tell: when was it?"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from variorum.model import Answer, Claim, Event, Question, Relation
from variorum.questions.counting import OriginsLike
from variorum.questions.periods import Period, fit, in_words, period
from variorum.questions.scopes import spelling

_WORD = re.compile(r"[^\W\d_]+|\d{2,}")
_NAME = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SMALL = frozenset(
    "a after against all also an and another as at be been before began being between both but "
    "by during for from had has have held her his in into is it its many more new of "
    "off on one or other over said same several some than that the their them then there these "
    "they this those three through to two under until up upon was were when where which who will "
    "with within year".split()
)
#: Verbs and nouns of what happens to one thing once only: two dates of it exclude one another.
ONCE = frozenset(
    "adopt born birth creat end establish first found inaugurat independ ratif sign start".split()
)
#: A number before a bracket that opens directly before the date.
_BRACKETED = re.compile(r"(?<!\d)(\d{2,5})\s*\(\s*$")
#: Numbers in a row behind a word for an instrument; bracketed years are passed over.
_LISTED = re.compile(
    r"\b(?:[Rr]esolutions?|[Dd]ecisions?|[Ll]aws?|[Dd]ecrees?|[Oo]rders?)\s+"
    r"((?:(?:no\.?|nos\.?|of)\s+)?\d+(?:\s*\(\d{4}\))?(?:(?:,|\s+and|,\s+and)\s+\d+)*)"
)
_OF_INSTRUMENTS = frozenset({"adoption", "agree", "agreement", "ratification", "decision", "vote"})
#: What befalls a place as a whole, and is told of many places in one sentence.
_ONCE_A_PLACE = frozenset({"seizure", "liberation", "handover", "founding", "annexation"})
#: A date of more days than this is too wide to hold a list's date against.
LONGEST_DATE = 366
#: Types that say nothing of what happened.
_UNSPECIFIC = frozenset({"event", "other", "change", "statement", "publication", ""})
#: Words that two labels must share to be told of one happening ...
LEAST_SHARED = 2
#: ... and the share of the shorter label's words.
LEAST_SHARE = 0.6
#: Labels of different dates must share this many words before the dates are set against each other.
FIRM_SHARED = 3


@dataclass(frozen=True, slots=True)
class Happening:
    """An event claim with what comparing looks at.

    `numbers` are those of the instruments that it is about; `place` the spelling of a place
    that its sentence names as its own.
    """

    claim: Claim
    event: Event
    words: frozenset[str]
    when: Period
    place: str | None
    numbers: frozenset[str]


def event_questions(
    claims: Sequence[Claim], origins: OriginsLike
) -> tuple[list[Question], list[Relation]]:
    """One question for each happening; claims without a readable date are alone."""
    found: list[Happening] = []
    questions: list[Question] = []
    for claim in claims:
        event = claim.payload
        if not isinstance(event, Event):
            continue
        when = period(claim.time.edtf if claim.time else None)
        words = frozenset(_words(event.label))
        if when is None:
            questions.append(_question([claim], event, "single", "Only one claim.", origins))
            continue
        known = claim.place is not None and not claim.place.inferred
        place = spelling(claim.place.name) if claim.place and known else None
        numbers = _numbers(claim, event)
        found.append(Happening(claim, event, words, when, place, numbers))
    relations: list[Relation] = []
    groups = _groups(found)
    sizes = {group[0].claim.id: len(group) for group in groups}
    for group in _lists_joined(groups, found):
        answer, explanation, related = _judge(group, origins)
        relations.extend(related)
        members = [h.claim for h in group]
        asked = _fullest(group[: sizes[group[0].claim.id]]).event
        questions.append(_question(members, asked, answer, explanation, origins))
    return questions, relations


def _words(label: str) -> list[str]:
    return [_stem(w) for w in _WORD.findall(label.casefold()) if w not in _SMALL and len(w) > 1]


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
    named = frozenset(w for w in _words(event.label) if w[0].isdigit())
    if named or event.type not in _OF_INSTRUMENTS:
        return named
    return frozenset(
        number for lists in _LISTED.findall(claim.quote) for number in re.findall(r"\d{2,}", lists)
    )


def _stem(word: str) -> str:
    for ending in (
        "ations",
        "ation",
        "ments",
        "ment",
        "ings",
        "ing",
        "ied",
        "ies",
        "ed",
        "es",
        "s",
        "e",
        "y",
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def _groups(found: Sequence[Happening]) -> list[list[Happening]]:
    """Happenings told alike at dates that fit, or told quite alike at other dates."""
    ordered = sorted(found, key=lambda h: (h.claim.document, h.claim.start, h.claim.id))
    index: dict[str, list[int]] = defaultdict(list)
    groups: list[list[Happening]] = []
    for happening in ordered:
        shared: dict[int, int] = defaultdict(int)
        for word in sorted(happening.words):
            for number in index[word]:
                shared[number] += 1
        fits = [
            (-count, number)
            for number, count in shared.items()
            if all(_alike(happening, other) for other in groups[number])
        ]
        number = min(fits)[1] if fits else len(groups)
        if not fits:
            groups.append([])
        groups[number].append(happening)
        for word in happening.words:
            if number not in index[word]:
                index[word].append(number)
    return groups


def _lists_joined(
    groups: list[list[Happening]], found: Sequence[Happening]
) -> list[list[Happening]]:
    """Let a sentence that tells of several things join the question about each.

    An event of the same type whose sentence names the group's one place, or lists the group's
    one instrument, at a date that holds the group's dates, answers that question too; if it
    stood alone, it stands there instead.
    """
    joined: set[str] = set()
    out = [list(group) for group in groups]
    for group in out:
        lead = group[0]
        if lead.event.type in _UNSPECIFIC:
            continue
        inside = {h.claim.id for h in group}
        for happening in found:
            if happening.claim.id not in inside and _listed(happening, group):
                group.append(happening)
                joined.add(happening.claim.id)
    return [g for g in out if not (len(g) == 1 and g[0].claim.id in joined)]


def _listed(happening: Happening, group: Sequence[Happening]) -> bool:
    """Whether a happening tells of what a group tells of, among other things."""
    lead = group[0]
    if happening.event.type != lead.event.type:
        return False
    if any(fit(happening.when, other.when) in ("before", "after") for other in group):
        return False
    if len(lead.numbers) == 1 and lead.numbers < happening.numbers:
        return True
    if lead.event.type not in _ONCE_A_PLACE or lead.place is None:
        return False
    if happening.place == lead.place or (lead.when.days or LONGEST_DATE + 1) > LONGEST_DATE:
        return False
    return lead.place in {spelling(name) for name in _NAME.findall(happening.claim.quote)}


def _alike(one: Happening, other: Happening) -> bool:
    if one.numbers and one.numbers == other.numbers and one.event.type == other.event.type:
        return fit(one.when, other.when) not in ("before", "after")
    shared = len(one.words & other.words)
    shorter = min(len(one.words), len(other.words))
    if one.place and other.place and one.place != other.place:
        return False
    numbers = one.numbers & other.numbers
    if one.numbers and other.numbers and not numbers:
        return False
    same_place = one.place is not None and one.place == other.place
    if fit(one.when, other.when) in ("before", "after"):
        return _firm(one, other) and (same_place or shared == shorter or shared >= FIRM_SHARED)
    if one.words == other.words and shared:
        return True
    least = LEAST_SHARED - same_place
    return shared >= least and shared >= LEAST_SHARE * shorter


def _firm(one: Happening, other: Happening) -> bool:
    """Whether two labels tell so much the same, of what happens once, that dates can clash.

    They share three words, or all words of the shorter, or at one named place two; and their dates
    are less than a year apart: what was signed in another year was signed again.
    """
    shared = one.words & other.words
    if not any(word.startswith(stem) for word in shared for stem in ONCE):
        return False
    early, late = sorted((one.when, other.when), key=lambda p: str(p.first or p.last))
    if early.last is None or late.first is None or (late.first - early.last).days > LONGEST_DATE:
        return False
    shorter = min(len(one.words), len(other.words))
    if one.place is not None and one.place == other.place:
        return len(shared) >= LEAST_SHARED and len(shared) * 2 >= shorter
    if len(shared) == shorter:
        return len(shared) >= LEAST_SHARED
    return len(shared) >= FIRM_SHARED and len(shared) >= LEAST_SHARE * shorter


def _judge(group: Sequence[Happening], origins: OriginsLike) -> tuple[Answer, str, list[Relation]]:
    if len(group) == 1:
        return "single", f"Only one claim: {in_words(group[0].when)}.", []
    relations: list[Relation] = []
    for one, other in combinations(group[:40], 2):
        relation = _relate(one, other, origins)
        if relation is not None:
            relations.append(relation)
    told = "; ".join(sorted({in_words(h.when) for h in group}))
    clash = next((r for r in relations if r.type == "contradicts"), None)
    if clash is not None:
        return "contradict", f"{told}. {clash.reason[:1].upper()}{clash.reason[1:]}.", relations
    asserted = [h for h in group if h.claim.modality == "asserted"]
    apart = any(fit(a.when, b.when) in ("before", "after") for a, b in combinations(asserted, 2))
    if apart:
        return "vary", f"{told}. The dates differ; they may be of different happenings.", relations
    return "agree", f"{told}. One date can satisfy all of them.", relations


def _relate(one: Happening, other: Happening, origins: OriginsLike) -> Relation | None:
    how = fit(one.when, other.when)
    a, b = one.claim, other.claim
    when = f"{in_words(one.when)} and {in_words(other.when)}"
    if how == "equal":
        return Relation(a.id, b.id, "repeats", f"both {in_words(one.when)}")
    if how not in ("before", "after"):
        return Relation(a.id, b.id, "rounds", f"{when}: the one date holds the other")
    asserted = a.modality == b.modality == "asserted"
    if asserted and _firm(one, other) and origins.of(a.id) != origins.of(b.id):
        first, second = (one, other) if how == "before" else (other, one)
        gap = f"{first.when.last} < {second.when.first}"
        return Relation(a.id, b.id, "contradicts", f"{when} do not overlap: {gap}")
    return None


def _fullest(group: Sequence[Happening]) -> Happening:
    return min(group, key=lambda h: (-len(h.words), h.claim.document, h.claim.start))


def _question(
    members: Sequence[Claim], event: Event, answer: Answer, words: str, origins: OriginsLike
) -> Question:
    ids = tuple(c.id for c in members)
    label = " ".join(event.label.split()) or event.type
    return Question(
        "event",
        f"When did this happen: “{label}”?",
        ids,
        answer,
        origins.count(ids),
        words,
        why=origins.why(ids),
    )
