"""What a bare number takes over from its heading and from the figures before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from variorum.claims.figures.counted import token_before
from variorum.claims.figures.governors import lemma_of_governor
from variorum.claims.figures.measures import (
    BARE_EVENTS,
    EMPTY,
    LIGHT,
    NOUNS,
    OUTCOMES,
    PERSON_MEASURES,
    POPULATION_HEADINGS,
    STATES,
    VERBS,
    Entry,
    is_person,
)
from variorum.claims.figures.numbers import Number
from variorum.claims.figures.readings import GUESS, FigureReading, numeral_token
from variorum.claims.figures.wholes import WHOLE
from variorum.model.people_words import is_resident
from variorum.syntax import Reading, Sentence

#: How many sentences back "the figure" may reach for what it is a figure of.
_NEAR = 4
_TOLD = "number alone: as told before"
_LISTED = {"key_value", "list_item", "table_row", "banner_item"}


def from_context(reading: Reading, readings: Sequence[FigureReading]) -> list[FigureReading]:
    """Fill in what the sentence does not say: from the heading, then from the figures around.

    A number alone takes up one told before: the same number, else the nearest of people.
    """
    out = [_from_heading(reading, one) for one in readings]
    first = next((one for one in out if _firm(one)), None)
    last: FigureReading | None = None
    things: list[FigureReading] = []
    outcome: FigureReading | None = None
    by_value: dict[tuple[Number, ...], FigureReading] = {}
    named: dict[tuple[Number, ...], FigureReading] = {}
    for at, one in enumerate(out):
        if _is_bare_whole(one) and one.quantity.stated in named:
            out[at] = _as_told(one, named[one.quantity.stated])
        if one.quantity.unit.code == "count" and one.counted and one.measure:
            named[one.quantity.stated] = one
        if _bare(one):
            source = by_value.get(one.quantity.stated) or _referent(one, things)
            if source is None and _is_said_alone(one):
                source = _rival(one, things) or outcome or _happening_before(reading, one)
            source = source or (None if _acts_itself(one) else _nearest(one, last, first))
            if source is not None:
                out[at] = _as_told(one, source)
            elif _is_done_to(one) and last is not None and _nearest(one, last, first) is last:
                out[at] = replace(one, counted=last.counted)
        elif one.quantity.bound == "between":
            out[at] = _interval(one, out[:at])
        elif _is_only_told(one):
            out[at] = _as_its_kind(one, out[:at])
        out[at] = _there_are(_as_its_whole(out[at], out))
        if _firm(out[at]):
            last = out[at] if last is None or not _inside(last, out[at]) else last
            by_value[out[at].quantity.stated] = out[at]
            outcome = _topic(outcome, last)
        if _told(out[at]):
            things.append(out[at])
    return out


def _is_bare_whole(one: FigureReading) -> bool:
    """ "Of the 43, 29 said": a number known from before that opens a clause."""
    bare = one.rule.startswith(WHOLE) and not one.counted and one.quantity.unit.code == "count"
    return bare and bool(_DEFINITE.search(_before(one)))


#: A number that rivals another is not many times as large.
_TIMES = 5


def _rival(one: FigureReading, things: Sequence[FigureReading]) -> FigureReading | None:
    """ "Only 640 guards were on duty. The ministry says 1,150.": another number of the same."""
    if not things or one.sentence.index - things[-1].sentence.index != 1:
        return None
    if not is_person(things[-1].counted.rsplit(" ", 1)[-1]):
        return None
    return things[-1] if _may_rival(one, things[-1]) else None


def _may_rival(one: FigureReading, thing: FigureReading) -> bool:
    told = thing.quantity.stated[-1]
    return told <= _TIMES * one.quantity.stated[0] <= _TIMES**2 * told


def _happening_before(reading: Reading, one: FigureReading) -> FigureReading | None:
    """ "They killed us on the bridge. The police say four.": what the verb before tells of."""
    for index in range(one.sentence.index - 1, max(-1, one.sentence.index - 3), -1):
        before = reading.sentences[index]
        for verb in before.doc if before.block.id == one.sentence.block.id else ():
            entry = VERBS.get(verb.lemma_.lower()) if verb.pos_ == "VERB" else None
            main = verb.dep_ in ("ROOT", "conj", "ccomp")
            if entry is not None and entry.strong and main and entry.measure in OUTCOMES:
                return replace(one, measure=entry.measure, nature=entry.nature, counted="people")
    return None


_SAYS = re.compile(
    r"\b(?:says?|said|claims?|claimed|insists?|insisted|maintains?|maintained|gives?|gave|counts?|"
    r"counted|reports?|reported|(?:speaks?|spoke)\s+of)\s*$",
    re.IGNORECASE,
)


def _is_said_alone(one: FigureReading) -> bool:
    """ "The minister says nine.": a number that is all that is said."""
    alone = not re.search(r"\w", one.sentence.text[one.quantity.after :])
    return alone and bool(_SAYS.search(_before(one)))


def _topic(outcome: FigureReading | None, last: FigureReading) -> FigureReading | None:
    """What befell people, told last; of two in one sentence the first."""
    if last.measure in ("population", "aboard"):
        return outcome
    same = outcome is not None and outcome.sentence is last.sentence
    return outcome if same else last


def _acts_itself(one: FigureReading) -> bool:
    """ "It employs 38": a verb of its own says what is told of the number."""
    if one.rank != GUESS or one.trigger is None or _is_definite(one):
        return False
    doc = one.sentence.doc
    verb = doc[token_before(doc, one.trigger[1])]
    number = numeral_token(doc, one.quantity)
    number = number.head if number.head.lower_ in ("others", "ones") else number
    says = verb.lemma_.lower() not in LIGHT and verb.lemma_.lower() not in EMPTY
    told = number.head == verb and number.dep_ in ("dobj", "nsubjpass")
    told = told or (number.head == verb.head and verb.dep_ == "acomp" and verb.tag_ == "VBN")
    told = told or (verb.head == number and verb.dep_ in ("acl", "relcl"))
    acts = number.head == verb and number.dep_ == "nsubj" and verb.i > number.i
    told = told or (acts and verb.lemma_.lower() not in VERBS)
    return verb.pos_ == "VERB" and says and told


def _is_done_to(one: FigureReading) -> bool:
    """ "Three were acquitted": a verb of its own tells of those counted before."""
    number = numeral_token(one.sentence.doc, one.quantity)
    return number.dep_ in ("nsubjpass", "nsubj") and _acts_itself(one)


def _as_its_whole(one: FigureReading, known: Sequence[FigureReading]) -> FigureReading:
    """A part of a number that has only now been told what it counts."""
    whole = known[one.whole] if one.whole is not None and one.whole < len(known) else None
    told = whole is not None and whole.rule == _TOLD and whole.quantity.unit.code == "count"
    untold = one.quantity.unit.code == "count" and one.measure in ("", "count")
    counts = one.quantity.unit.code == "count" and not untold
    if whole is not None and told and counts and one.counted in ("", "people"):
        return replace(one, counted=whole.counted)
    if whole is None or not told or not untold:
        return one
    return replace(
        one,
        measure=whole.measure,
        nature=whole.nature,
        rank=GUESS - 1,
        counted=one.counted or whole.counted,
        rule=f"{one.rule}; as its whole",
    )


def _inside(last: FigureReading, one: FigureReading) -> bool:
    """Whether a figure is a part told in the sentence of its whole: the whole is referred to."""
    return one.whole is not None and last.whole is None and last.sentence is one.sentence


def _there_are(one: FigureReading) -> FigureReading:
    """ "The camp has 340 children", "Children: 340": how many people there are of a kind."""
    untold = one.measure in ("", "count") and one.quantity.unit.code == "count"
    last = one.counted.lower().split(" of ")[0].rsplit(" ", 1)[-1]
    if not untold or one.rank < GUESS or not is_resident(last) or not _is_existence(one):
        return one
    return replace(one, measure="population", nature="stock", rule=f"{one.rule}: people there are")


def _is_existence(one: FigureReading) -> bool:
    """Whether nothing is said of what is counted but that it is there."""
    if one.head is None or one.rule.startswith(WHOLE):
        return True
    doc = one.sentence.doc
    noun = doc[token_before(doc, one.head[1])]
    verb = lemma_of_governor(noun)
    if verb is None or verb.lemma_.lower() == "be":
        return verb is None or noun.dep_ != "pobj"
    return verb.lemma_.lower() in _EXISTING and noun.dep_ not in ("nsubj", "pobj")


_EXISTING = frozenset("be have exist include comprise contain number count".split())


_TELLS_OF = re.compile(
    r"\b(?:speaks?|spoke|speaking|talks?|talked|writes?|wrote|warns?|warned)\s+(?:only\s+)?"
    r"(?:of|about)\s*$",
    re.IGNORECASE,
)


def _is_only_told(one: FigureReading) -> bool:
    """ "The guild speaks of 186 houses": nothing is said of them but that they are told of."""
    bare = one.rank == GUESS and one.whole is None and one.quantity.unit.code == "count"
    before = one.sentence.text[: one.quantity.start]
    return bare and bool(one.counted) and bool(_TELLS_OF.search(before))


def _as_its_kind(one: FigureReading, earlier: Sequence[FigureReading]) -> FigureReading:
    """What was said of such things before; else that there are so many of them."""
    noun = one.counted.lower().rsplit(" ", 1)[-1]
    for other in reversed(earlier):
        if one.sentence.index - other.sentence.index > _NEAR:
            break
        same = other.counted.lower().rsplit(" ", 1)[-1] == noun
        people = is_person(noun) and _firm(other) and other.measure in OUTCOMES
        if other.quantity.unit.code == "count" and other.measure and (same or people):
            return replace(one, measure=other.measure, nature=other.nature, rule=_TOLD)
    return replace(one, measure="count", rule=f"{one.rule}; only told of")


def _referent(one: FigureReading, things: Sequence[FigureReading]) -> FigureReading | None:
    """ "130 houses burned down. … The figure was later raised to 145": what was last counted.

    Of what a paragraph counted, the last that may be a rival of the number.
    """
    if not things:
        return None
    before, thing = _before(one), things[-1]
    lives = thing.measure == "population" and _THERE.search(before)
    if not (lives or _FIGURE_NOUN.search(before)):
        return None
    block = one.sentence.block.id
    rivals = [t for t in things if t.sentence.block.id == block and _may_rival(one, t)]
    thing = thing if _may_rival(one, thing) or not rivals else rivals[-1]
    near = one.sentence.index - thing.sentence.index <= _NEAR
    return thing if near and thing.rank < GUESS - 1 else None


def _interval(one: FigureReading, earlier: Sequence[FigureReading]) -> FigureReading:
    """An interval around an estimate told shortly before it counts what that estimate counts."""
    if one.quantity.unit.code != "count" or one.counted not in ("", "people") or not _firm(one):
        return one
    low, high = one.quantity.stated[0], one.quantity.stated[-1]
    for other in reversed(earlier):
        if one.sentence.index - other.sentence.index > _NEAR:
            break
        inside = low <= other.quantity.stated[0] <= high and other.quantity.unit.code == "count"
        if inside and other.measure == one.measure and other.counted:
            return replace(one, counted=other.counted, rule=f"{one.rule}; around an estimate")
    return one


def _nearest(
    one: FigureReading, last: FigureReading | None, first: FigureReading | None
) -> FigureReading | None:
    """Any figure of people for a number known from before, else one of the same paragraph."""
    if _is_definite(one):
        return last or first
    here = last is not None and last.sentence.block.id == one.sentence.block.id
    return last if here else None


def _as_told(one: FigureReading, source: FigureReading) -> FigureReading:
    bare = source.counted.lower() in BARE_EVENTS
    return replace(
        one,
        measure=source.measure,
        nature=source.nature,
        rank=GUESS - 1,
        counted="people" if bare else source.counted or "people",
        rule=_TOLD,
    )


def _bare(one: FigureReading) -> bool:
    untold = one.quantity.unit.code == "count" and not one.counted and one.rank >= GUESS
    return untold and not one.rule.startswith(WHOLE) and is_whole_number(one)


def is_whole_number(one: FigureReading) -> bool:
    """Whether a number can count people: 1.35 cannot."""
    return all(value == int(value) for value in one.quantity.stated)


def _from_heading(reading: Reading, one: FigureReading) -> FigureReading:
    if one.sentence.passage.kind not in _LISTED or one.quantity.unit.code != "count":
        return one
    entry = heading_measure(reading, one.sentence)
    if entry is None:
        return one
    held = one.rank < GUESS and not (entry.measure == "population" and one.nature == "stock")
    if held:
        return one
    people = entry.measure in PERSON_MEASURES
    if people and one.counted and one.rank <= GUESS and not _may_be_people(one.counted):
        return one
    counted = one.counted or ("people" if people else "")
    return replace(
        one,
        measure=entry.measure,
        nature=entry.nature,
        rank=3,
        counted=counted,
        rule="measure of the heading",
    )


def _may_be_people(counted: str) -> bool:
    last = counted.split(" of ", maxsplit=1)[0].rsplit(" ", 1)[-1]
    return is_person(last) or not last[:1].islower() or last.lower() in BARE_EVENTS


def heading_measure(reading: Reading, sentence: Sentence) -> Entry | None:
    """The measure that a heading gives to what is listed under it, the innermost first."""
    for passage in reversed(sentence.headings):
        title = passage.span.of(reading.document.text).lower()
        if any(words in title for words in POPULATION_HEADINGS):
            return Entry("population", "stock")
        for word in title.replace(":", " ").split():
            entry = (
                STATES.get(word)
                or NOUNS.get(word)
                or NOUNS.get(word.rstrip("s"))
                or NOUNS.get(word.removesuffix("ies") + "y")
            )
            if entry is not None and entry.strong:
                return entry
    return None


_DEFINITE = re.compile(
    r"\b(?:the|this|that|its|their|official|former|same|new|latest)\s+$", re.IGNORECASE
)


#: "The figure", "that number", "the count of houses" before a number, in its clause.
_FIGURE_NOUN = re.compile(
    r"\b(?:the|this|that|its|their|these|those)\s+(?:[a-z]+\s+){0,2}?"
    r"(?:figures?|numbers?|counts?|total|tally)\b[^.;:,\d]{0,40}$",
    re.IGNORECASE,
)
_THERE = re.compile(
    r"\bthere\s+(?:are|were|have\s+been|had\s+been)\b(?:\s+(?:now|only|still|already))?\W*$",
    re.IGNORECASE,
)
#: Nouns that announce a number without saying of what.
_NUMBER_NOUN = re.compile(
    r"\b(?:estimates?|counts?|number|figures?|total|tally|sum|results?)\b(?:\W+\w+){0,4}\W*$",
    re.IGNORECASE,
)


#: A verb by which a result is so much: "all of which lie around 40".
VALUE = re.compile(
    r"\b(?:lies?|lay|stands?|stood|comes?|came|arrives?|arrived|amounts?|amounted|ranges?|ranged)\s+"
    r"(?:at|around|between|near|to|in|close to|from)?\s*$",
    re.IGNORECASE,
)


def _is_definite(one: FigureReading) -> bool:
    """ "the 64", "the official 64": a number known from before."""
    if one.sentence.passage.kind in ("heading", "key_value", "list_item"):
        return True
    before = _before(one)
    doc = one.sentence.doc
    first = doc[max(0, token_before(doc, one.quantity.start + 1) - 1)]
    if first.lower_ == "that" and first.dep_ == "mark":
        return False  # "claimed that 2,000 had marched"
    return bool(_DEFINITE.search(before) or _NUMBER_NOUN.search(before) or VALUE.search(before))


#: How much of the text before a number is looked at.
_WINDOW = 160


def _before(one: FigureReading) -> str:
    return one.sentence.text[max(0, one.quantity.start - _WINDOW) : one.quantity.start]


def _told(one: FigureReading) -> bool:
    """Whether a figure says what it counts and what happened to it."""
    counts = one.quantity.unit.code == "count" and one.whole is None
    return counts and bool(one.counted) and bool(one.measure) and one.measure != "count"


def _firm(one: FigureReading) -> bool:
    return one.quantity.unit.code == "count" and one.measure in PERSON_MEASURES and one.rank < GUESS
