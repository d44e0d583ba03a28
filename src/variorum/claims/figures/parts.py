"""Which figure is a part of which: "including 52 women", "20 of them", "(37 women)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from variorum.claims.figures.breakdowns import (
    PREPOSITION,
    broken_down,
    included_in,
    is_compared,
)
from variorum.claims.figures.counted import token_at
from variorum.claims.figures.ellipses import both_told, divided, gapped, kind_of
from variorum.claims.figures.including import done_to_another
from variorum.claims.figures.measures import BARE_EVENTS, OUTCOMES, PERSON_MEASURES
from variorum.claims.figures.own_measures import (
    has_own_verb,
    is_object_of_another,
    is_other_subject,
    is_outcome,
    is_said_more,
    of_others,
    says_more,
)
from variorum.claims.figures.partitive import (
    holds_amount,
    holds_opened,
    is_among,
    member_of,
    of_class,
    of_no_set,
    of_total,
    pointed_at,
    told_again,
)
from variorum.claims.figures.readings import GUESS, FigureReading
from variorum.claims.figures.rests import is_bracketed, is_rest, rest_of
from variorum.claims.figures.trailing import trails
from variorum.claims.figures.wholes import OF_THE, WHOLE, opens, without_part_verb

_INCLUDING = re.compile(
    r"\b(?:including|all\s+(?:but|except(?:\s+for)?)|among\s+(?:them|whom|which)|of\s+(?:whom|which|them)|of\s+(?:these|those)(?!\s+[a-z]+\s+[a-z])|(?<=,\s)from\s+(?:whom|which)|comprising)\b\s*"
    r"(?:[^\d.;]{0,12}|[^\d.;:()]{0,45}(?:,|\band)\s+)$",
    re.IGNORECASE,
)
#: "One of these 40 people": the 40 are those told before.
_OF_THESE_SO_MANY = re.compile(r"\w\s+of\s+(?:these|those)\s+$", re.IGNORECASE)
_ENDS_ITEM = re.compile(r"(?:,|\band)\s+$", re.IGNORECASE)
_OPENING = re.compile(r"^\W*(?:of|among|out of)\s+(?:these|them|those|whom)\b", re.IGNORECASE)
_OF_THEM = re.compile(
    r"^\s+(?:\([^()]{1,20}\)\s*)?of\s+(?:them|these|whom|those(?!\s+[a-z]+ed\s+(?:had|have|were|are|said|say|felt)\b))\b",
    re.IGNORECASE,
)
_PARENTHESIS = re.compile(r"\(\s*(?:including\s+)?$", re.IGNORECASE)
#: A measure of this rank or less is the part's own.
_FIRM = 4
#: A noun or participle in the phrase itself is of this rank: "60 hurt".
_OUTCOME = 5
_LIST_ONLY = re.compile(r"^(?:[^.;:()]|\([^)]*\))*$")
_CLAUSE = re.compile(r"\b(?:was|were|is|are|has|have|had|been|while|but)\b", re.IGNORECASE)


def find_parts(
    readings: Sequence[FigureReading], earlier: Sequence[FigureReading], offset: int
) -> list[FigureReading]:
    """Set `whole`, an index into all readings of the document, where a figure is a part.

    `readings` are those of one sentence; `earlier` all before them; `offset` is `len(earlier)`
    in the document's numbering. A part takes its whole's measure unless it has a firm one.
    """
    readings = [without_part_verb(readings, at) for at in range(len(readings))]
    out: list[FigureReading] = []
    opened = bool(readings) and bool(_OPENING.match(readings[0].sentence.text))
    totals = broken_down(readings)
    for at, reading in enumerate(readings):
        whole = offset + totals[at] if at in totals else None
        if whole is None:
            whole = _whole(_Here(readings, tuple(out), at, earlier, offset, opened))
        whole = None if whole == offset + at else whole
        known = [*earlier, *out, *readings[at:]]
        told = whole is not None and _may_be_part(
            known[whole], reading, said=at in totals or (opened and not at)
        )
        told = told and whole is not None and not reading.is_margin_of(known[whole])
        whole = whole if told else None
        out.append(reading if whole is None else _as_part(reading, whole, known))
    return out


@dataclass(frozen=True, slots=True)
class _Here:
    """A figure with those of its sentence, those already decided, and all before them.

    `opened`: the sentence begins "Of these". Wholes are numbered through the document.
    """

    readings: Sequence[FigureReading]
    done: Sequence[FigureReading]
    at: int
    earlier: Sequence[FigureReading]
    offset: int
    opened: bool

    @property
    def reading(self) -> FigureReading:
        return self.readings[self.at]

    @property
    def previous(self) -> FigureReading | None:
        return self.done[self.at - 1] if self.at else None

    @property
    def known(self) -> list[FigureReading]:
        return [*self.earlier, *self.done]

    @property
    def before(self) -> str:
        """The words between the figure before, or the start of the sentence, and this one."""
        start = self.readings[self.at - 1].quantity.after if self.at else 0
        return self.reading.sentence.text[start : self.reading.quantity.start]

    @property
    def after(self) -> str:
        return self.reading.sentence.text[self.reading.quantity.after :]


#: The answer of a rule that says: no part of anything.
_NONE = -1


def _whole(here: _Here) -> int | None:
    for rule in (_of_amount, _of_the_next, _pointing, _held, _included, _continued, _implied):
        found = rule(here)
        if found is not None:
            return None if found == _NONE else found
    return None


def _or_none(found: int | None) -> int:
    return _NONE if found is None else found


def _of_amount(here: _Here) -> int | None:
    """Ranges are no parts; an amount is a part of one of its unit alone."""
    if here.reading.quantity.bound == "between":
        return _NONE
    if here.reading.quantity.unit.code in ("count", "%"):
        return None
    previous = here.previous
    held = previous is not None and holds_amount(previous, here.reading, here.before)
    if previous is not None and opens(previous):
        held = held or holds_opened(previous, here.reading, here.before)
    return here.offset + here.at - 1 if held else _NONE


def _of_the_next(here: _Here) -> int | None:
    """ "Eleven of the 30 villages"; "of the 30, eleven"."""
    at, readings = here.at, here.readings
    if at + 1 < len(readings) and _is_of_the(here.reading, readings[at + 1]):
        return here.offset + at + 1
    opener = next((i for i in range(at - 1, -1, -1) if opens(readings[i])), None)
    if opener is None:
        return None
    fits = _fits(readings[opener], here.reading)
    shares = fits and _shares_opening(here.done[opener:], here.before)
    return here.offset + opener if shares else _NONE


def _pointing(here: _Here) -> int | None:
    """ "Twenty of these mines", "twenty of them"."""
    known = here.known
    pointed = pointed_at(here.reading, known)
    pointed = rest_of(here.reading, known) if pointed is None else pointed
    if pointed is not None:
        return pointed
    anaphor = here.reading.anaphor and here.reading.quantity.unit.code == "count"
    if not anaphor and not _OF_THEM.match(here.after):
        return None
    classed = of_class(here.reading, known)
    return _or_none(_nearest(here) if classed is None else classed)


def _held(here: _Here) -> int | None:
    """In brackets, by "includes", or by the name of a class told before ("of the dead")."""
    previous = here.previous
    if previous is not None and _holds(previous, here.reading, here.before):
        return here.offset + here.at - 1
    return of_class(here.reading, here.known)


def _included(here: _Here) -> int | None:
    """ "Including 20 women and nine children"."""
    itself = here.reading.head is not None and _OF_THESE_SO_MANY.search(here.before)
    if itself or not _INCLUDING.search(here.before) or PREPOSITION.search(here.before):
        return included_in(here.reading, here.before, here.known)
    previous = here.previous
    # "12 of the dead are women, including 2 nurses": of the women
    inner = here.at == 1 and of_class(here.readings[0], here.earlier) is not None
    if inner and _fits(here.readings[0], here.reading):
        return here.offset
    if previous is not None and previous.whole is not None and _ENDS_ITEM.search(here.before):
        return _NONE if _apart(here.reading, previous, here.known) else previous.whole
    found = _nearest(here)
    return _NONE if found is None or done_to_another(here.reading, here.known[found]) else found


def _continued(here: _Here) -> int | None:
    """The list of parts goes on."""
    reading, previous = here.reading, here.previous
    if here.opened and reading.rank <= _FIRM:
        return _or_none(_nearest_of_kind(reading, here.earlier))
    if previous is None or previous.whole is None or of_no_set(reading):
        return None
    if gapped(reading, here.before) or both_told(previous, reading):
        return previous.whole
    acts = is_object_of_another(previous, reading)
    if acts or not _goes_on(here.before) or _apart(reading, previous, here.known):
        return None
    text = reading.sentence.text
    closed = _PARENTHESIS.search(text[: previous.quantity.start]) and ")" in here.before
    return _or_none(_outer(here.done, here.at, here.offset)) if closed else previous.whole


def _implied(here: _Here) -> int | None:
    """A word behind says it ("among them"), or nothing but the place of the number does."""
    if trails(here.readings, here.at) or is_among(here.reading):
        return _nearest(here)
    total = divided(here.readings, here.at)
    if total is not None:
        return here.offset + total
    if here.opened:
        return _nearest_of_kind(here.reading, here.earlier)
    back = kind_of(here.reading, here.done, here.earlier)
    if back is not None:
        return here.offset + here.at - back
    total = of_total(here.reading, here.known)
    return total if total is not None else member_of(here.reading, here.known)


def _is_of_the(part: FigureReading, whole: FigureReading) -> bool:
    """ "Eleven of the 30 villages"."""
    if whole.quantity.unit.code != "count" or not _fits(whole, part):
        return False
    between = part.sentence.text[part.quantity.after : whole.quantity.start]
    return bool(OF_THE.match(between))


def _apart(reading: FigureReading, previous: FigureReading, known: Sequence[FigureReading]) -> bool:
    """ "…, and 64 people were wounded": a firm measure that is not the total's begins anew."""
    at = previous.whole
    total = known[at] if at is not None and at < len(known) else None
    if total is not None and is_other_subject(reading, total):
        return True
    if total is None or reading.measure == total.measure:
        return False
    here = total.sentence is reading.sentence
    if here and reading.trigger is not None and reading.trigger[0] < total.quantity.start:
        return False  # a verb before the total is not one of its parts alone
    if total.measure == "casualties" and is_outcome(reading):
        return False  # "418 casualties (126 killed and 292 injured)"
    outcomes = reading.rank <= _OUTCOME and {reading.measure, total.measure} <= OUTCOMES
    return outcomes or (reading.rank <= 2 and bool(reading.measure))


def _excludes(total: FigureReading, part: FigureReading) -> bool:
    """Who is missing is none of the dead, however near their numbers stand."""
    differ = part.measure != total.measure and part.rank <= _OUTCOME
    return differ and {part.measure, total.measure} <= OUTCOMES


def _may_be_part(total: FigureReading, part: FigureReading, *, said: bool) -> bool:
    """Whether the outcomes agree, or the words say for themselves that one holds the other."""
    if said or opens(total) or not _excludes(total, part):
        return True
    between = part.sentence.text[total.quantity.after : part.quantity.start]
    return total.sentence is part.sentence and bool(_SAID_TO_HOLD.search(between))


_SAID_TO_HOLD = re.compile(r"\b(?:including|comprising)\s+$", re.IGNORECASE)


def _holds(previous: FigureReading, reading: FigureReading, before: str) -> bool:
    """Whether the figure before is said to hold this one: in brackets, or by "includes"."""
    said = _PARENTHESIS.search(before) or _includes(previous, reading)
    return bool(said) and _fits(previous, reading) and not told_again(previous, reading)


def _includes(previous: FigureReading, reading: FigureReading) -> bool:
    """ "The figure of 340 includes 52 guests": the subject of the verb holds the number before."""
    doc = reading.sentence.doc
    first = token_at(doc, previous.quantity.number_start)
    for verb in doc[first : token_at(doc, reading.quantity.number_start)]:
        if verb.lemma_.lower() == "include" and verb.pos_ == "VERB":
            subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
            return subject is not None and any(t.i == first for t in subject.subtree)
    return False


def _shares_opening(done: Sequence[FigureReading], before: str) -> bool:
    """ "Of the 340, 52 were women and 17 children": both, but not a number further on."""
    if len(done) == 1:
        return True
    return done[-1].whole is not None and len(before) < 60 and bool(re.search(r"\band\b|,", before))


def _outer(done: Sequence[FigureReading], at: int, offset: int) -> int | None:
    """Behind a parenthesis the list of the outer whole goes on: "47 (17 girls), 12 women"."""
    inner = done[at - 1].whole
    return done[inner - offset].whole if inner is not None and inner >= offset else inner


def _goes_on(between: str) -> bool:
    if "as well as" in between or PREPOSITION.search(between):
        return False
    return (
        bool(_LIST_ONLY.match(between.replace(")", "")))
        and not _CLAUSE.search(between)
        and ("," in between or " and " in between or ")" in between)
    )


def _nearest(here: _Here) -> int | None:
    for index in range(len(here.done) - 1, -1, -1):
        one = here.done[index]
        free = one.whole is None and not is_bracketed(one, here.reading) and not is_compared(one)
        if free and _fits(one, here.reading):
            return here.offset + index
    return _nearest_of_kind(here.reading, here.earlier)


def _nearest_of_kind(reading: FigureReading, earlier: Sequence[FigureReading]) -> int | None:
    """The whole in the sentence before, of the same measure where the part has one of its own."""
    if not earlier or not _within_reach(earlier[-1], reading):
        return None
    last = earlier[-1].sentence.index
    near: list[int] = []
    for index in range(len(earlier) - 1, -1, -1):
        if earlier[index].sentence.index != last:
            break
        if _fits(earlier[index], reading):
            near.insert(0, index)
    near = [i for i in near if not is_compared(earlier[i])] or near
    same = [i for i in near if earlier[i].measure == reading.measure]
    chosen = same or near
    return chosen[-1] if chosen else None


def _within_reach(last: FigureReading, reading: FigureReading) -> bool:
    """In the next sentence under the same heading; of people also in the one after it."""
    before, here = last.sentence, reading.sentence
    headed = [h.id for h in before.headings] != [h.id for h in here.headings]
    if headed and before.block.id != here.block.id:
        return False
    return here.index - before.index <= (2 if last.measure in PERSON_MEASURES else 1)


def _fits(whole: FigureReading, part: FigureReading) -> bool:
    """A whole is a count, and not smaller than its part."""
    if whole.quantity.unit.code != "count" or of_others(whole, part):
        return False
    if part.quantity.unit.code == "%":
        return True
    top, piece = whole.quantity.stated[-1], part.quantity.stated[0]
    return top >= piece or whole.quantity.bound in ("more_than", "at_least")


def _as_part(reading: FigureReading, whole: int, known: Sequence[FigureReading]) -> FigureReading:
    total = known[whole]
    changes: dict[str, object] = {"whole": whole}
    # "20 of them were shot" has a verb of its own; "including 20 women" has not
    told = (
        reading.anaphor
        or _OF_THEM.match(reading.sentence.text[reading.quantity.after :])
        or (_OPENING.match(reading.sentence.text))
        or is_among(reading)
    )
    told_of = PERSON_MEASURES - {"population", "aboard"}
    share = reading.quantity.unit.code == "%" and total.measure not in told_of
    share = share or has_own_verb(reading, total)
    share = share or (total.rule.startswith(WHOLE) and reading.rank < GUESS)
    share = share or _excludes(total, reading) or says_more(reading, total)
    share = share or (reading.quantity.unit.code not in ("count", "%") and reading.rank <= GUESS)
    share = share or (reading.quantity.unit.code == "%" and is_said_more(reading))
    share = share or (total.measure == "casualties" and is_outcome(reading))
    share = share or (is_rest(reading) and reading.measure not in ("", "count", total.measure))
    if reading.rank > (2 if told else 0) and total.measure and not share:
        changes |= {"measure": total.measure, "nature": total.nature, "rank": max(2, total.rank)}
        changes["rule"] = f"{reading.rule}; part of {total.quantity.stated[-1]}"
        changes["trigger"] = total.trigger if total.sentence is reading.sentence else None
    if not reading.counted:
        bare = total.counted.rsplit(" ", 1)[-1] in BARE_EVENTS
        other = bare and total.measure == "casualties" and is_outcome(reading)
        changes["counted"] = "people" if other else total.counted
    return replace(reading, **changes)  # type: ignore[arg-type]
