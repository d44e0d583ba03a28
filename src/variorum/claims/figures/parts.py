"""Which figure is a part of which: "including 52 women", "20 of them", "(37 women)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from variorum.claims.figures import vessels
from variorum.claims.figures.breakdowns import PREPOSITION, broken_down, included_in
from variorum.claims.figures.counted import token_at
from variorum.claims.figures.ellipses import divided, kind_of
from variorum.claims.figures.measures import EMPTY, OUTCOMES, PERSON_MEASURES
from variorum.claims.figures.readings import GUESS, FigureReading
from variorum.claims.figures.resorts import told_of

#: The rule of a figure that is only told for a part of it: "52 of the 240 villagers".
WHOLE = "a whole: what there is"
_INCLUDING = re.compile(
    r"\b(?:including|all\s+(?:but|except(?:\s+for)?)|among\s+(?:them|whom|which)|of\s+(?:whom|which|them|these|those)|(?<=,\s)from\s+(?:whom|which)|comprising)\b\s*"
    r"(?:[^\d.;]{0,12}|[^\d.;:()]{0,45}(?:,|\band)\s+)$",
    re.IGNORECASE,
)
_OPENING = re.compile(r"^\W*(?:of|among|out of)\s+(?:these|them|those|whom)\b", re.IGNORECASE)
_TRAILING = re.compile(
    r"^[^.;:()]{0,160}?\b(?P<pointer>among\s+(?:them|those|these)|of\s+them|of\s+whom|amongst\s+them|included)\b",
    re.IGNORECASE,
)
_OF_THEM = re.compile(r"^\s+of\s+(?:them|these|those|whom)\b", re.IGNORECASE)
_PARENTHESIS = re.compile(r"\(\s*(?:including\s+)?$", re.IGNORECASE)
#: "Eleven of the 30 villages"; "Of the 340 detainees, 52 were women".
_OF_THE = re.compile(
    r"^\s+(?:out\s+)?of\s+(?:(?:(?:the|its|their|these|those|all|his|our)\b|[\w’'-]+['’]s?\b)"
    r"(?:\s+(?!(?:and|or|but)\b)[\w’'-]+){0,3}\s*)?$",
    re.IGNORECASE,
)
_OPENED_BY = re.compile(
    r"^(?:.*[\].;:])?\W*(?:of|among|out of)"
    r"(?:\s+(?:(?:the|its|their|these|those|all)\b|\w+['’]s?\s)[^\d,.;]{0,30})?\s*$",
    re.IGNORECASE,
)
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
    readings = [_without_part_verb(readings, at) for at in range(len(readings))]
    out: list[FigureReading] = []
    opened = bool(readings) and bool(_OPENING.match(readings[0].sentence.text))
    totals = broken_down(readings)
    for at, reading in enumerate(readings):
        whole = offset + totals[at] if at in totals else None
        if whole is None:
            whole = _whole(readings, out, at, earlier, offset, opened=opened)
        whole = None if whole == offset + at else whole
        known = [*earlier, *out, *readings[at:]]
        told = whole is not None and (_opens(known[whole]) or not _excludes(known[whole], reading))
        whole = whole if told else None
        out.append(reading if whole is None else _as_part(reading, whole, known))
    return out


def _without_part_verb(readings: Sequence[FigureReading], at: int) -> FigureReading:
    """ "52 of the 240 villagers came back": the verb tells of the 52, not of the 240."""
    one = readings[at]
    if one.quantity.unit.code != "count":
        return one
    text, doc = one.sentence.text, one.sentence.doc
    before = readings[at - 1] if at else None
    partitive = before is not None and bool(
        _OF_THE.match(text[before.quantity.after : one.quantity.start])
    )
    behind = readings[at + 1] if at + 1 < len(readings) else None
    opening = behind is not None and bool(_OPENED_BY.match(text[: one.quantity.start]))
    part = before if partitive else behind if opening else None
    if part is None:
        return one
    verb = doc[token_at(doc, one.trigger[0])] if one.trigger is not None else None
    aboard = vessels.aboard_behind(doc, token_at(doc, one.quantity.after)) is not None
    said = verb is not None and verb.pos_ == "VERB" and verb.dep_ not in ("acl", "relcl", "amod")
    behind_part = one.trigger is not None and one.trigger[0] >= part.quantity.after
    shared = part.trigger == one.trigger or (part.quantity.unit.code == "%" and behind_part)
    if one.rank <= GUESS and not aboard and not ((said or behind_part) and shared):
        return one
    end = token_at(doc, one.head[1] if one.head else one.quantity.after)
    behind_it = doc[end] if end < len(doc) and doc[end].tag_ == "VBN" else None
    clause = told_of(doc[end - 1]) if one.head else behind_it
    if clause is not None:
        trigger = (clause.idx, clause.idx + len(clause.text))
        lemma = clause.lemma_.lower()
        return replace(one, measure=lemma, rank=GUESS, trigger=trigger, rule=f"{WHOLE}: {lemma}")
    if vessels.aboard_behind(doc, end) is not None:
        carried = vessels.on_board(doc[end - 1])
        return replace(one, measure=carried, nature="stock", rank=5, trigger=None, rule=WHOLE)
    return replace(one, measure="", nature="stock", rank=GUESS, trigger=None, rule=WHOLE)


def _whole(  # noqa: PLR0911
    readings: Sequence[FigureReading],
    done: Sequence[FigureReading],
    at: int,
    earlier: Sequence[FigureReading],
    offset: int,
    *,
    opened: bool,
) -> int | None:
    reading = readings[at]
    if reading.quantity.unit.code not in ("count", "%") or reading.quantity.bound == "between":
        return None
    text = reading.sentence.text
    before = text[readings[at - 1].quantity.after if at else 0 : reading.quantity.start]
    previous = done[at - 1] if at else None
    following = readings[at + 1] if at + 1 < len(readings) else None
    if following is not None and _is_of_the(reading, following):
        return offset + at + 1
    opener = next((i for i in range(at - 1, -1, -1) if _opens(readings[i])), None)
    if opener is not None:
        fits = _fits(readings[opener], reading) and _shares_opening(done[opener:], before)
        return offset + opener if fits else None
    if _OF_THEM.match(text[reading.quantity.after :]) or (
        reading.anaphor and reading.quantity.unit.code == "count"
    ):
        return _nearest(reading, done, earlier, offset)
    if previous is not None and _holds(previous, reading, before):
        return offset + at - 1
    if _INCLUDING.search(before) and not PREPOSITION.search(before):
        return _nearest(reading, done, earlier, offset)
    told = included_in(reading, before, [*earlier, *done])
    if told is not None:
        return told
    if opened and reading.rank <= _FIRM:
        return _nearest_of_kind(reading, earlier)
    on = previous is not None and previous.whole is not None
    gapped = on and _gapped(reading, before)
    if gapped and previous is not None:
        return previous.whole
    on = on and _goes_on(before)
    if on and previous is not None and not _apart(reading, previous, [*earlier, *done]):
        closed = _PARENTHESIS.search(text[: previous.quantity.start]) and ")" in before
        return _outer(done, at, offset) if closed else previous.whole
    if _trails(readings, at):
        return _nearest(reading, done, earlier, offset)
    total = divided(readings, at)
    back = kind_of(reading, done, earlier) if total is None and not opened else None
    if total is not None or back is not None:
        return offset + total if total is not None else offset + at - (back or 0)
    return _nearest_of_kind(reading, earlier) if opened else None


def _is_of_the(part: FigureReading, whole: FigureReading) -> bool:
    """ "Eleven of the 30 villages"."""
    if whole.quantity.unit.code != "count" or not _fits(whole, part):
        return False
    between = part.sentence.text[part.quantity.after : whole.quantity.start]
    return bool(_OF_THE.match(between))


def _apart(reading: FigureReading, previous: FigureReading, known: Sequence[FigureReading]) -> bool:
    """ "…, and 64 people were wounded": a firm measure that is not the total's begins anew."""
    at = previous.whole
    total = known[at] if at is not None and at < len(known) else None
    if total is None or reading.measure == total.measure:
        return False
    outcomes = reading.rank <= _OUTCOME and {reading.measure, total.measure} <= OUTCOMES
    return outcomes or (reading.rank <= 2 and bool(reading.measure))


def _excludes(total: FigureReading, part: FigureReading) -> bool:
    """Who is missing is none of the dead, however near their numbers stand."""
    differ = part.measure != total.measure and part.rank <= _OUTCOME
    return differ and {part.measure, total.measure} <= OUTCOMES


def _holds(previous: FigureReading, reading: FigureReading, before: str) -> bool:
    """Whether the figure before is said to hold this one: in brackets, or by "includes"."""
    said = _PARENTHESIS.search(before) or _includes(previous, reading)
    return bool(said) and _fits(previous, reading)


def _includes(previous: FigureReading, reading: FigureReading) -> bool:
    """ "The figure of 340 includes 52 guests": the subject of the verb holds the number before."""
    doc = reading.sentence.doc
    first = token_at(doc, previous.quantity.number_start)
    for verb in doc[first : token_at(doc, reading.quantity.number_start)]:
        if verb.lemma_.lower() == "include" and verb.pos_ == "VERB":
            subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
            return subject is not None and any(t.i == first for t in subject.subtree)
    return False


def _opens(reading: FigureReading) -> bool:
    """ "Of the 340 detainees": the number of a whole that opens its clause."""
    return bool(_OPENED_BY.match(reading.sentence.text[: reading.quantity.start]))


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


#: "164,000 were weavers and 61,000 herders", "12 are in hospital and three in prison".
_PREDICATED = re.compile(
    r"\s+(?:of\s+them\s+)?(?:were|are|was|is)\s+[^,;.:()\d]{1,60}(?:,|,?\s+and)\s+", re.IGNORECASE
)


def _gapped(reading: FigureReading, before: str) -> bool:
    """Whether a part goes on with the verb of the part before it left out."""
    if not _PREDICATED.fullmatch(before):
        return False
    doc = reading.sentence.doc
    end = token_at(doc, reading.head[1] if reading.head else reading.quantity.after)
    return end >= len(doc) or doc[end].pos_ not in ("VERB", "AUX")


def _trails(readings: Sequence[FigureReading], at: int) -> bool:
    """ "106 women and 63 children among them"."""
    text = readings[at].sentence.text
    tail = text[readings[at].quantity.after :]
    match = _TRAILING.match(re.sub(r"\([^)]*\)", lambda m: " " * len(m.group()), tail))
    if match is None:
        return False
    end = readings[at].quantity.after + match.end()
    # "250 of them" speaks of the 250, not of a number before it
    own = readings[at].quantity.after + match.start("pointer")
    if any(own - 2 <= later.quantity.after <= own for later in readings[at + 1 :]):
        return False
    if any(end <= later.quantity.start <= end + 25 for later in readings[at + 1 :]):
        return False
    return not _CLAUSE.search(match.group())


def _nearest(
    reading: FigureReading,
    done: Sequence[FigureReading],
    earlier: Sequence[FigureReading],
    offset: int,
) -> int | None:
    for index in range(len(done) - 1, -1, -1):
        if done[index].whole is None and _fits(done[index], reading):
            return offset + index
    return _nearest_of_kind(reading, earlier)


def _nearest_of_kind(reading: FigureReading, earlier: Sequence[FigureReading]) -> int | None:
    """The whole in the sentence before, of the same measure where the part has one of its own."""
    if not earlier:
        return None
    last = earlier[-1].sentence.index
    if reading.sentence.index - last > 2:
        return None
    near: list[int] = []
    for index in range(len(earlier) - 1, -1, -1):
        if earlier[index].sentence.index != last:
            break
        if _fits(earlier[index], reading):
            near.insert(0, index)
    same = [i for i in near if earlier[i].measure == reading.measure]
    chosen = same or near
    return chosen[-1] if chosen else None


def _fits(whole: FigureReading, part: FigureReading) -> bool:
    """A whole is a count, and not smaller than its part."""
    if whole.quantity.unit.code != "count":
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
    )
    told_of = PERSON_MEASURES - {"population", "aboard"}
    share = reading.quantity.unit.code == "%" and total.measure not in told_of
    share = share or _has_own_verb(reading, total)
    share = share or (total.rule.startswith(WHOLE) and reading.rank < GUESS)
    share = share or (_opens(total) and _excludes(total, reading))
    if reading.rank > (2 if told else 0) and total.measure and not share:
        changes |= {"measure": total.measure, "nature": total.nature, "rank": max(2, total.rank)}
        changes["rule"] = f"{reading.rule}; part of {total.quantity.stated[-1]}"
        changes["trigger"] = total.trigger if total.sentence is reading.sentence else None
    if not reading.counted:
        changes["counted"] = total.counted
    return replace(reading, **changes)  # type: ignore[arg-type]


def _has_own_verb(part: FigureReading, total: FigureReading) -> bool:
    """ "Of 41 wells, nine were poisoned": the verb behind the part is its own."""
    if part.trigger is None or part.trigger == total.trigger:
        return False
    if part.rank != GUESS and part.rank > _FIRM:
        return False
    verb = part.sentence.doc[token_at(part.sentence.doc, part.trigger[0])]
    between = part.sentence.text[part.quantity.after : part.trigger[0]]
    behind = part.trigger[0] >= part.quantity.after and "," not in between
    return behind and verb.pos_ == "VERB" and verb.lemma_.lower() not in EMPTY
