"""Parts told by a number alone for subject: "Sixty were hurt. Nine were under age; two are blind."

A numeral without its noun is anaphoric: it counts members of the set told last (the noun is
elided; Halliday & Hasan 1976, nominal ellipsis). So it is a part of that set, unless it tells the
same thing of others ("30 were arrested here; 12 were arrested there") or what excludes it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.claims.figures.counted import token_at
from variorum.claims.figures.measures import (
    NOUNS,
    OUTCOMES,
    PERSON_MEASURES,
    STATES,
    VERBS,
    Entry,
    is_person,
)
from variorum.claims.figures.readings import FigureReading, numeral_token

_CLAUSE = re.compile(r"(?:^\W*|[;:]\s*(?:and\s+|but\s+)?)(?:only\s+|just\s+)?$", re.IGNORECASE)
_OTHERS = re.compile(r"\s+(?:others?|more|further|additional)\b", re.IGNORECASE)
#: "Forty of the dead": the class that a number is a part of, named by what befell it.
_OF_CLASS = re.compile(r"\s+(?:out\s+)?of\s+(?:the|these|those)\s+(?P<words>[a-z]+(?:\s+[a-z]+)?)")
#: "Nine of those who died": ... by the verb of a relative clause.
_OF_THOSE = re.compile(
    r"\s+(?:out\s+)?of\s+(?:those|the\s+(?:people|persons|men|women|children))\s+(?:who|that)\s+"
    r"(?:(?:were|had|have|been|was)\s+){0,2}(?P<verb>[a-z]+)\b"
)
#: "Of the dead, 40 were women", "of those killed, only six".
_OPENED = re.compile(
    r"(?:^|[.;:(]\s*)(?:of|among)\s+(?:the|these|those|its)\s+(?P<words>[a-z]+),\s+$", re.IGNORECASE
)
_OF = re.compile(r"\s+of\s+(?:the|these|those|them)\b")
_FIRM, _REACH, _SENTENCES = 4, 12, 3
#: A member of these is in no other state that counts people.
_FINAL = frozenset(("killed", "missing"))


def member_of(one: FigureReading, known: Sequence[FigureReading]) -> int | None:
    """Index in `known`, the figures before it in the document, of the set told by its number."""
    if one.quantity.unit.code != "count" or one.head is not None or one.quantity.vague:
        return None
    text = one.sentence.text
    opens = _CLAUSE.search(text[: one.quantity.start])
    if not opens or _OTHERS.match(text, one.quantity.after) or not _is_subject(one):
        return None
    at = _antecedent(one, known)
    if at is None or not _may_hold(known[at], one):
        return None
    parts = [k.quantity.stated[0] for k in known if k.whole == at]
    outgrown = sum(parts) + one.quantity.stated[0] > known[at].quantity.stated[-1]
    return None if outgrown and known[-1].sentence is one.sentence else at


def _is_subject(one: FigureReading) -> bool:
    doc = one.sentence.doc
    number = numeral_token(doc, one.quantity)
    behind = token_at(doc, one.quantity.after)
    verbal = behind < len(doc) and doc[behind].pos_ in ("VERB", "AUX", "ADV")
    return verbal and number.dep_ in ("nsubj", "nsubjpass", "nummod", "ROOT", "dep", "attr")


def _antecedent(one: FigureReading, known: Sequence[FigureReading]) -> int | None:
    """The set told last: that of the part before, else the number before in the paragraph."""
    if not known:
        return None
    last = known[-1]
    near = one.sentence.index - last.sentence.index <= 1
    if not near or last.sentence.block.id != one.sentence.block.id:
        return None
    if one.sentence.passage.kind == "list_item" and last.sentence is not one.sentence:
        return None  # every item stands for itself
    if last.whole is not None:
        return last.whole
    text = last.sentence.text
    bare = last.head is None and bool(_CLAUSE.search(text[: last.quantity.start]))
    bare = bare and not _STILL.match(_behind(one))
    return None if bare or _OF.match(text, last.quantity.after) else len(known) - 1


def _may_hold(whole: FigureReading, part: FigureReading) -> bool:
    noun = whole.counted.rsplit(" ", 1)[-1]
    people = whole.measure in PERSON_MEASURES or is_person(noun)
    people = people or (whole.head is None and bool(_STILL.match(_behind(part))))
    if whole.quantity.unit.code != "count" or whole.quantity.bound == "between" or not people:
        return False
    if whole.quantity.stated[-1] <= part.quantity.stated[0]:
        return False
    told = part.measure if part.rank <= _FIRM else _verb_measure(part)
    if told == whole.measure or {told, whole.measure} <= OUTCOMES:
        return False
    return whole.measure not in _FINAL or told not in PERSON_MEASURES


#: "Fifty-eight are still in prison", "71 remain there": of those told before.
_STILL = re.compile(r"\s+(?:(?:is|are|was|were)\s+still|remain(?:s|ed)?)\b", re.IGNORECASE)


def _behind(one: FigureReading) -> str:
    return one.sentence.text[one.quantity.after :]


_ACCOUNT = re.compile(
    r"\b(?:account(?:s|ed|ing)?\s+for|ma[dk]e(?:s)?\s+up)\s+(?:[a-z]+\s+){0,2}$", re.IGNORECASE
)


def of_total(one: FigureReading, known: Sequence[FigureReading]) -> int | None:
    """The total of "men account for 29 deaths": the last count of deaths that can hold it."""
    text, quantity = one.sentence.text, one.quantity
    if quantity.unit.code != "count" or not _ACCOUNT.search(text[: quantity.start]):
        return None
    for at in range(len(known) - 1, max(-1, len(known) - 1 - _REACH), -1):
        total = known[at]
        counts = total.quantity.unit.code == "count" and total.measure == one.measure
        near = one.sentence.index - total.sentence.index <= 2 * _SENTENCES
        if counts and near and total.whole is None and total.measure in PERSON_MEASURES:
            return at if total.quantity.stated[-1] > quantity.stated[0] else None
    return None


def of_no_set(one: FigureReading) -> bool:
    """ "And that three others were taken": others are of no set told before."""
    return bool(_OTHERS.match(one.sentence.text, one.quantity.after))


def _verb_measure(one: FigureReading) -> str:
    """What the verb right behind a number says befell it."""
    number = numeral_token(one.sentence.doc, one.quantity)
    verb = number.head if number.dep_.startswith("nsubj") else number
    entry = VERBS.get(verb.lemma_.lower())
    return entry.measure if entry is not None and entry.strong else ""


_AMONG = re.compile(
    r"\s+(?:[^\W\d_]+\s+){0,3}?(?:is|are|was|were)\s+(?:also\s+)?(?:among|included\s+(?:in|among))\s+"
    r"(?P<class>them|these|those|(?:the|these|those)\s+[a-z]+)\b"
)


def is_among(one: FigureReading) -> bool:
    """ "Two infants are among them": the verb says of which set the number is a part."""
    match = _AMONG.match(one.sentence.text, one.quantity.after)
    if match is None or one.quantity.unit.code != "count":
        return False
    words = match["class"].split()
    return len(words) == 1 or any(_entry(word) is not None for word in words)


def of_class(one: FigureReading, known: Sequence[FigureReading]) -> int | None:
    """The total of "forty of the dead": the last count of the dead before it that can hold it."""
    if one.quantity.unit.code != "count":
        return None
    text = one.sentence.text
    match = _OF_CLASS.match(text, one.quantity.after)
    match = match or _OPENED.search(text[: one.quantity.start])
    words = match["words"].split() if match else []
    entry = next((e for word in words if (e := _entry(word)) is not None), None)
    entry = entry or _entry_of_clause(one)
    if entry is None or entry.measure not in PERSON_MEASURES:
        return None
    for at in range(len(known) - 1, max(-1, len(known) - 1 - _REACH), -1):
        total = known[at]
        counts = total.quantity.unit.code == "count" and total.measure == entry.measure
        holds = total.quantity.stated[-1] > one.quantity.stated[0]
        if counts and holds and not (total.whole is not None and _of_place(known, at)):
            return at
    return None


def _entry_of_clause(one: FigureReading) -> Entry | None:
    """What befell "those who died"."""
    match = _OF_THOSE.match(one.sentence.text, one.quantity.after)
    if match is None:
        return None
    verb = one.sentence.doc[token_at(one.sentence.doc, match.start("verb"))]
    entry = VERBS.get(verb.lemma_.lower())
    return Entry(entry.measure, entry.nature) if entry is not None else None


#: "A third of these mines": what a demonstrative points at has the same noun.
_OF_THESE = re.compile(
    r"\s+of\s+(?:these|those)\s+(?P<noun>[a-z]{3,}s|men|women|people|children)\b"
)


#: "Detained 14 and released all but three": three of the 14.
_ALL_BUT = re.compile(r"\ball\s+but\s+$", re.IGNORECASE)


def pointed_at(one: FigureReading, known: Sequence[FigureReading]) -> int | None:
    """What "of these mines" points at among the figures before: -1 where none is of mines.

    None where nothing is named behind the demonstrative.
    """
    last = known[-1] if known else None
    if last is not None and last.sentence is one.sentence:
        between = one.sentence.text[last.quantity.after : one.quantity.start]
        if _ALL_BUT.search(between) and last.quantity.stated[-1] >= one.quantity.stated[0]:
            return len(known) - 1
    match = _OF_THESE.match(one.sentence.text, one.quantity.after)
    if match is None:
        return None
    for at in range(len(known) - 1, max(-1, len(known) - 1 - _REACH), -1):
        total = known[at]
        counts = total.quantity.unit.code == "count" and total.whole is None
        holds = one.quantity.unit.code == "%" or (
            total.quantity.stated[-1] >= one.quantity.stated[0]
        )
        if counts and holds and match["noun"] in total.counted.lower().split():
            return at
    return -1


_HOUSEHOLDS = frozenset("family household".split())


def told_again(one: FigureReading, bracket: FigureReading) -> bool:
    """ "600 people (150 families)": the same people counted in another way."""
    kinds = [re.sub(r"ies$", "y", r.counted.lower()).removesuffix("s") for r in (one, bracket)]
    return len({kind in _HOUSEHOLDS for kind in kinds}) == 2


def _of_place(known: Sequence[FigureReading], at: int) -> bool:
    """Whether a count is itself a part of one of the same measure: a place's share of the dead."""
    whole = known[at].whole
    if whole is None or known[whole].measure != known[at].measure:
        return False
    return known[whole].counted.rsplit(" ", 1)[-1].lower() not in ("victims", "casualties")


def _entry(word: str) -> Entry | None:
    return STATES.get(word) or NOUNS.get(word) or NOUNS.get(word.removesuffix("s"))


def holds_opened(whole: FigureReading, part: FigureReading, between: str) -> bool:
    """ "Of the 54 tonnes on board, 46 escaped": an opening "of" makes an amount a part."""
    same = whole.quantity.unit.code == part.quantity.unit.code
    fits = whole.quantity.stated[-1] >= part.quantity.stated[0]
    return same and fits and not re.search(r"[.;:]", between)


_OF_WHICH = re.compile(r"\b(?:of|from|out\s+of)\s+which\s+(?:[a-z]+\s+){0,2}$|\bincluding\s+$")


def holds_amount(whole: FigureReading, part: FigureReading, between: str) -> bool:
    """Whether "of which" makes an amount a part of the amount of the same unit before it."""
    same = whole.quantity.unit.code == part.quantity.unit.code
    fits = whole.quantity.stated[-1] >= part.quantity.stated[0]
    return same and fits and bool(_OF_WHICH.search(between))
