"""Numbers that are only told for a part of them: "52 of the 240 villagers", "of the 240, 52"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from variorum.claims.figures import vessels, whereabouts
from variorum.claims.figures.counted import token_at
from variorum.claims.figures.measures import EVENT_NOUNS, NOUNS, Entry
from variorum.claims.figures.nominal import told_of
from variorum.claims.figures.readings import GUESS, FigureReading, numeral_token

#: The rule of a figure that is only told for a part of it: "52 of the 240 villagers".
WHOLE = "a whole: what there is"
#: "Eleven of the 30 villages"; "Of the 340 detainees, 52 were women".
OF_THE = re.compile(
    r"^\s+(?:out\s+)?of\s+(?:(?:(?:the|its|their|these|those|all|his|our)\b|[\w’'-]+['’]s?\b)"
    r"(?:\s+(?!(?:and|or|but)\b)[\w’'-]+){0,3}\s*)?$|^\s+(?:[a-z-]+\s+){1,2}out\s+of\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_OPENED_BY = re.compile(
    r"^(?:.*[\].;:])?\W*(?:of|among|out of)"
    r"(?:\s+(?:(?:the|its|their|these|those|all)\b|\w+['’]s?\s)[^\d,.;]{0,30})?\s*$",
    re.IGNORECASE,
)


def opens(reading: FigureReading) -> bool:
    """ "Of the 340 detainees": the number of a whole that opens its clause."""
    return bool(_OPENED_BY.match(reading.sentence.text[: reading.quantity.start]))


def without_part_verb(readings: Sequence[FigureReading], at: int) -> FigureReading:
    """ "52 of the 240 villagers came back": the verb tells of the 52, not of the 240."""
    one = readings[at]
    if one.quantity.unit.code != "count":
        return one
    text, doc = one.sentence.text, one.sentence.doc
    before = readings[at - 1] if at else None
    partitive = before is not None and bool(
        OF_THE.match(text[before.quantity.after : one.quantity.start])
    )
    behind = readings[at + 1] if at + 1 < len(readings) else None
    opening = behind is not None and bool(_OPENED_BY.match(text[: one.quantity.start]))
    part = before if partitive else behind if opening else None
    if part is None or _is_its_noun(one):
        some = part is None and _SOME_OF.search(text[: one.quantity.start])
        return _only_some(one) if some else one
    verb = doc[token_at(doc, one.trigger[0])] if one.trigger is not None else None
    if verb is not None and verb.dep_ in ("prt", "advmod", "dobj") and verb.head.pos_ == "VERB":
        verb = verb.head  # "burned down 40 of the 60 houses"
    aboard = vessels.aboard_behind(doc, token_at(doc, one.quantity.after)) is not None
    said = verb is not None and verb.pos_ == "VERB" and verb.dep_ not in ("acl", "relcl", "amod")
    behind_part = one.trigger is not None and one.trigger[0] >= part.quantity.after
    before_both = partitive and one.trigger is not None and one.trigger[0] < part.quantity.start
    of_share = part.quantity.unit.code == "%" and (behind_part or before_both)
    shared = part.trigger == one.trigger or of_share
    if one.rank <= GUESS and not aboard and not ((said or behind_part) and shared):
        return one
    end = token_at(doc, one.head[1] if one.head else one.quantity.after)
    behind_it = doc[end] if end < len(doc) and doc[end].tag_ == "VBN" else None
    clause = told_of(doc[end - 1]) if one.head else behind_it
    if clause is not None:
        trigger = (clause.idx, clause.idx + len(clause.text))
        lemma = clause.lemma_.lower()
        noun = NOUNS.get(doc[end - 1].lemma_.lower()) if one.head else None
        if lemma == "hold" and noun is not None:
            lemma = noun.measure  # "of the 900 prisoners held by both"
        return replace(one, measure=lemma, rank=GUESS, trigger=trigger, rule=f"{WHOLE}: {lemma}")
    if vessels.aboard_behind(doc, end) is not None:
        carried = vessels.on_board(doc[end - 1])
        return replace(one, measure=carried, nature="stock", rank=5, trigger=None, rule=WHOLE)
    there = _present(one, end)
    return replace(one, measure=there, nature="stock", rank=GUESS, trigger=None, rule=WHOLE)


#: "Most of the 40 wells are dry": the verb tells of those, and not of the 40.
_SOME_OF = re.compile(
    r"\b(?:none|neither|few|most|some|many|several|hardly\s+any|not\s+one|"
    r"(?:the|a)\s+(?:vast\s+|large\s+)?(?:majority|bulk|rest|minority|few|handful|part))\s+of\s+"
    r"(?:the|its|their|these|those|his|her|our|\w+['’]s)\s+(?:[a-z]+\s+){0,2}$",
    re.IGNORECASE,
)


def _only_some(one: FigureReading) -> FigureReading:
    """The number without the verb behind it, which tells only of some of them."""
    doc = one.sentence.doc
    if one.trigger is None or one.trigger[0] < (one.head[1] if one.head else one.quantity.after):
        return one
    verb = doc[token_at(doc, one.trigger[0])]
    while verb.pos_ != "VERB" and verb.dep_ in ("acomp", "attr", "oprd", "prep", "pobj", "dobj"):
        verb = verb.head
    if verb.dep_ in ("acl", "relcl", "amod") or verb.pos_ not in ("VERB", "AUX"):
        return one
    noun = doc[token_at(doc, one.head[1]) - 1].lemma_.lower() if one.head else ""
    entry = Entry("killed", "flow") if noun in ("body", "corpse") else NOUNS.get(noun)
    told = entry if entry is not None and entry.strong else Entry("", "stock")
    return replace(
        one, measure=told.measure, nature=told.nature, rank=GUESS, trigger=None, rule=WHOLE
    )


def _is_its_noun(one: FigureReading) -> bool:
    """ "40 of the 112 deaths": what was counted as deaths is told by its noun."""
    event = one.counted.rsplit(" ", 1)[-1].lower().removesuffix("s") in EVENT_NOUNS
    inside = one.head is not None and one.trigger is not None and one.trigger[1] == one.head[1]
    return event and inside


def _present(one: FigureReading, end: int) -> str:
    """ "Of the 85 who were on shift": they were there."""
    doc = one.sentence.doc
    there = whereabouts.is_there(doc, end) if end < len(doc) else None
    if there is not None:
        return there.entry.measure
    if end >= len(doc) or doc[end].lower_ not in ("who", "that"):
        return ""
    found = whereabouts.present(doc, end + 1, numeral_token(doc, one.quantity))
    return found.entry.measure if found is not None else ""
