"""A person's age, written without its unit."""

from __future__ import annotations

import re

from variorum.claims.figures.quantity import Quantity
from variorum.claims.figures.sides import PLURAL_NOUN, sides
from variorum.claims.figures.windows import left_of

_AGED = re.compile(
    r"\b(?:aged?|ages)\s+(?:of\s+|between\s+|from\s+)?(?:\d+\s*(?:-|to|and)\s*)?$", re.IGNORECASE
)
_AFTER_NAME = re.compile(r"\b[A-Z][\w'’-]+,\s$")
_OLDEST = 120
#: "Children under twelve", "men over 60", "those older than 30".
_PERSONS = re.compile(
    r"\b(?:child|children|kid|kids|minors|infants|babies|toddlers|boys?|girls?|sons?|daughters?|youths?|"
    r"teenagers|youngsters|pupils|students|adults?|men|women|males|females|people|persons?|residents|"
    r"civilians|patients|workers|citizens|those|anyone|everyone|everybody|someone|nobody|all|"
    r"victims|refugees|dead|wounded|prisoners|detainees|pilgrims|voters|respondents|survivors|them|"
    r"soldiers|recruits|members|inhabitants|whom|deaths|mortality|cases|admissions|arrivals)\s+"
    r"(?:(?:(?:who\s+)?(?:are|were|is|was)|aged)\s+)?$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\d\s+(?:aged\s+)?$")
#: "Under-five mortality", "the over-65s".
_HYPHENED = re.compile(r"\b(?:under|over)-(?:the\s+)?$", re.IGNORECASE)
_AGE_BOUNDS = re.compile(r"(?:under|below|over|above|younger|older)\b", re.IGNORECASE)
#: "He was 35 when", "Maria, who is ten,": a person, a form of "be", a bare number.
_PERSON_IS = re.compile(
    r"\b(?:he|she|who|i)(?:\s+(?:is|was|will\s+be|would\s+be|had\s+been|turns?|turned|had\s+turned|"
    r"has\s+turned|has\s+just\s+turned|just\s+turned|am)|['’](?:s|ll\s+be|d\s+be|m))\s+"
    r"(?:(?:only|just|now|about|around|nearly|almost|barely|already|still)\s+)?$",
    re.IGNORECASE,
)
#: "A boy of nine": one person of so many years.
_ONE_OF_YEARS = re.compile(
    r"\b(?:boy|girl|child|lad|lass|baby|youth|man|woman|son|daughter|widow|infant|person|brother|sister|"
    r"cousin|nephew|niece|orphan|apprentice|pupil)\s+of\s+"
    r"(?:only\s+|just\s+|about\s+|barely\s+)?$",
    re.IGNORECASE,
)
#: "The youngest, Ana Tovar, was eleven".
_OF_THE_YOUNGEST = re.compile(
    r"\b(?:youngest|oldest|eldest|(?:average|median|mean)\s+age)\b[^.;:]{0,60}?\b(?:is|was|were|are|being)\s+"
    r"(?:(?:only|just|barely|about|not\s+yet)\s+)?$",
    re.IGNORECASE,
)
#: "More than half are under 18": a share of people, and their age.
_SHARE_IS = re.compile(
    r"\b(?:half|thirds?|quarters?|per\s+cent|percent|majority|most|many)\b[^.;:\d]{0,40}"
    r"\b(?:is|are|was|were)\s+(?:aged\s+)?$|%[^.;:\d]{0,40}\b(?:is|are|was|were)\s+(?:aged\s+)?$",
    re.IGNORECASE,
)
#: "Mean age was 31 years (range 18–49)".
_AGE_RANGE = re.compile(r"\bage\b[^.;]{0,80}\((?:[a-z]+\s+){0,2}range:?\s*,?\s*$", re.IGNORECASE)
_CLAUSE_GOES_ON = re.compile(
    r"\s*(?:$|[.,;:!?)\]”\"]|\s(?:when|by|at|in|and|but|or|on|as|while|last|this|next|years?|the|then|"
    r"now|before|after|during|if)\b)",
    re.IGNORECASE,
)


def is_age(text: str, quantity: Quantity) -> bool:
    """ "aged 12", "the age of 5", "Anna Rell, 34, said": a person's age without its unit."""
    years = quantity.unit.code == "a" and _of_age(text, quantity)
    if years or quantity.unit.code != "count" or not 0 <= quantity.stated[-1] <= _OLDEST:
        return years
    before, after = sides(text, quantity)
    if re.match(r"(?:younger|older)\b", text[quantity.start : quantity.start + 8], re.IGNORECASE):
        return True
    hyphened = bool(_HYPHENED.search(left_of(text, quantity.number_start)))
    opening = text[quantity.start : quantity.number_start]
    hyphened = hyphened or bool(_AGE_RANGE.search(left_of(text, quantity.start)))
    share = bool(_AGE_BOUNDS.match(opening)) and bool(
        _SHARE_IS.search(left_of(text, quantity.start))
    )
    hyphened = hyphened or (share and not PLURAL_NOUN.match(after))
    if hyphened or _of_age(text, quantity) or _is_persons(text, quantity, after):
        return True
    if not quantity.plain and quantity.form != "words":
        return False
    person = _PERSON_IS.search(before) or _OF_THE_YOUNGEST.search(before)
    if person and _CLAUSE_GOES_ON.match(after):
        return True
    return quantity.plain and bool(_AFTER_NAME.search(before)) and after.startswith(",")


def _of_age(text: str, quantity: Quantity) -> bool:
    before = left_of(text, quantity.number_start)
    return bool(_AGED.search(left_of(text, quantity.start)) or _AGED.search(before))


def _is_persons(text: str, quantity: Quantity, after: str) -> bool:
    """ "Children under twelve", "a boy of nine": a number behind a noun for people, no count."""
    opening = text[quantity.start : quantity.number_start]
    before = left_of(text, quantity.start)
    bounded = bool(_AGE_BOUNDS.match(opening)) and bool(_PERSONS.search(before))
    # "20,100 under 18": a number right behind a number
    bounded = bounded or (bool(_AGE_BOUNDS.match(opening)) and bool(_NUMBERED.search(before)))
    return (bounded or bool(_ONE_OF_YEARS.search(before))) and not PLURAL_NOUN.match(after)
