"""The unit of a quantity as the CQE benchmark names it: spelled out, or the counted noun."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from variorum.claims.figures.ages import is_age
from variorum.claims.figures.counted import Counted, phrase_after, token_at
from variorum.claims.figures.exclude import why_no_quantity
from variorum.claims.figures.scan import Quantity
from variorum.claims.figures.units import per_after
from variorum.claims.figures.windows import left_of
from variorum.predict.concepts import noun_of
from variorum.syntax import Sentence

_NOUNS = {"NN", "NNS", "NNP", "NNPS"}
_ADJECTIVES = {"JJ", "JJR", "JJS", "VBN", "VBG", ","}
#: "Last year", "this month": a time behind a bare number, nothing that is counted.
_TIME_WORDS = frozenset("last this next past".split())
_TIMES = frozenset("year month week season quarter day night time weekend summer winter".split())
_POSSESSIVE = re.compile(r"\s+of\s+(?:[\w.&-]+\s+){0,3}?[\w.&-]+[’']s?\s")
#: "15 of 20 boats": what is counted stands behind the second number.
_OF_NUMBER = re.compile(r"\s+of\s+(?:the\s+|its\s+|their\s+)?\d[\d,]*\s+")
#: "500 tons of ore a year": what is measured stands between the unit and its rate.
_OF_PER = re.compile(r"\s+of\s+(?:[^\W\d_]+\s+){1,3}?(?=(?:per|an?)\s+[^\W\d_]+)")


def unit_name(sentence: Sentence, quantity: Quantity, known: list[Quantity]) -> str:
    """The unit spelled out, or the counted noun in the singular with its modifiers.

    `known` are the quantities before this one in its sentence.
    """
    unit = quantity.unit
    if unit.dimension == "ratio":
        return "count" if unit.code == "1" else unit.name
    if is_age(sentence.text, quantity):
        return "year of age"
    phrase = counted_noun(sentence, quantity)
    if quantity.form == "fraction" and phrase is not None:
        return f"% {_lemmas(sentence.doc, phrase)}"
    if unit.code != "count":
        per = quantity.per.name if quantity.per else _rate_behind(sentence.text, quantity)
        return f"{unit.name} per {per}" if per else unit.name
    if phrase is None:
        return _unit_before(sentence, quantity, known)
    return _noun_name(sentence.doc, phrase, quantity)


def counted_noun(sentence: Sentence, quantity: Quantity) -> Counted | None:
    """The phrase of what a quantity counts, or None."""
    doc = sentence.doc
    phrase = noun_of(sentence, quantity)
    at = token_at(doc, quantity.after)
    if phrase is None and at + 1 < len(doc) and doc[at].tag_ in ("RBS", "RBR", "JJS"):
        phrase = phrase_after(doc, doc[at + 1].idx, through_of=False)
    if phrase is None and _POSSESSIVE.match(sentence.text, quantity.after):
        phrase = phrase_after(doc, quantity.after, through_of=True)
    if phrase is None and (among := _OF_NUMBER.match(sentence.text, quantity.after)):
        phrase = phrase_after(doc, among.end(), through_of=False)
    if phrase is None or phrase.anaphor is not None:
        return None
    phrase = _before_time(doc, phrase)
    if phrase is None:
        return None
    return _through_commas(doc, phrase) if doc[phrase.last].tag_ == "JJ" else phrase


def _before_time(doc: Doc, phrase: Counted) -> Counted | None:
    """ "40 boats last year": the phrase without the time behind it; None for a time alone."""
    if doc[phrase.last].lemma_.lower() not in _TIMES:
        return phrase
    for at in range(max(0, phrase.first - 1), phrase.last):
        if doc[at].lower_ in _TIME_WORDS:
            return Counted(phrase.first, at - 1) if at > phrase.first else None
    return phrase


def _through_commas(doc: Doc, phrase: Counted) -> Counted:
    """ "Thousands of small, cheap boats": on to the noun behind further adjectives."""
    at = phrase.last + 1
    while at < len(doc) and doc[at].tag_ in _ADJECTIVES:
        at += 1
    if at == phrase.last + 1 or at >= len(doc) or doc[at].tag_ not in _NOUNS:
        return phrase
    while at + 1 < len(doc) and doc[at + 1].tag_ in _NOUNS:
        at += 1
    return Counted(phrase.first, at)


def _noun_name(doc: Doc, phrase: Counted, quantity: Quantity) -> str:
    first = doc[phrase.first]
    if first.lower_ == "times":
        per = re.match(r"\s+(?:a|per)\s+(\w+)", doc.text[first.idx + 5 :])
        return f"count per {per[1]}" if per else "count"
    # "a 12 page document": pages are counted, the document is described
    described = quantity.stated[-1] > 1 and first.tag_ == "NN" and doc[phrase.last].tag_ == "NN"
    if (described or quantity.hyphen) and phrase.last > phrase.first:
        return str(first.lower_)
    last = doc[phrase.last]
    per_unit = per_after(doc.text, last.idx + len(last.text))
    name = _lemmas(doc, phrase)
    timed = per_unit is not None and per_unit.unit.dimension == "duration"
    return f"{name} per {per_unit.unit.name}" if per_unit is not None and timed else name


def _rate_behind(text: str, quantity: Quantity) -> str:
    behind = _OF_PER.match(text, quantity.after)
    per = per_after(text, behind.end() - 1) if behind else None
    return per.unit.name if per is not None and per.unit.dimension == "duration" else ""


def _unit_before(sentence: Sentence, quantity: Quantity, known: list[Quantity]) -> str:
    """A bare number counts what the number before it counted: "rose 3 points to 912"."""
    text = sentence.text
    if not _JOINED.search(left_of(text, quantity.start)):
        return ""
    converted = bool(_CONVERTED.match(text, quantity.after))
    for other in reversed(known):
        bracketed = text[: other.start].endswith("(") and text[other.after :].startswith(")")
        if bracketed or (converted and other.unit.dimension != "money"):
            continue
        dimension = other.unit.dimension
        if dimension == "percent" and _is_step(sentence, other) and _is_step(sentence, quantity):
            return other.unit.name
        if dimension in ("percent", "duration", "age") or why_no_quantity(sentence.text, other):
            continue
        if other.unit.code != "count":
            return other.unit.name
        phrase = counted_noun(sentence, other)
        return _noun_name(sentence.doc, phrase, other) if phrase is not None else ""
    return ""


#: What lets a bare number go on with the unit of the number before it.
_JOINED = re.compile(
    r"(?:\b(?:to|at|from|and|or|by|of|than|versus|vs|about|with|for|was|were|is|including|excluding|plus|against|after)|[,(:/–-])\s*$",
    re.I,
)
#: "12 million ($3 million)": money, told again in another currency.
_CONVERTED = re.compile(r"\s*\([^\W\d_]{0,3}\s?[$€£¥]")


def _is_step(sentence: Sentence, quantity: Quantity) -> bool:
    """ "By 2 percent, … by 1": told as a change."""
    return bool(re.search(r"\bby\s+$", left_of(sentence.text, quantity.start)))


def _lemmas(doc: Doc, phrase: Counted) -> str:
    words = [
        t.lemma_.lower() if t.i == phrase.last or t.tag_ in ("JJS", "JJR") else t.lower_
        for t in doc[phrase.first : phrase.last + 1]
        if t.tag_ not in (",", "POS", "HYPH", "CC", "VBN", "VBG") and t.text != "-"
    ]
    if doc[phrase.last].lower_ == "people":
        words[-1] = "people"
    return " ".join(words)
