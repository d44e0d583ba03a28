"""Which kind of people a number of a class is of: "nine of those who died were children".

The class says what befell them, and the noun behind the copula who they are.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from variorum.claims.figures.counted import Counted, phrase_after
from variorum.claims.figures.found import Found
from variorum.claims.figures.measures import NOUNS, STATES, VERBS, Entry
from variorum.model.people_words import is_person

_ARTICLES = frozenset("the these those its their our".split())
_OPENED = re.compile(
    r"(?:^|[.;:(]\s*)\W*(?:of|among)\s+(?:the|these|those|its)\s+(?P<word>[a-z]+),\s+"
    r"[^.;:]*?\b(?:were|are|was|is)\s+(?P<rest>[^.;:]*?)(?:,|\band\b)\s+$",
    re.IGNORECASE,
)


def of_class(doc: Doc, at: int) -> tuple[Found, Counted | None] | None:
    """What befell the class of "of those who died", and the kind that the copula names.

    `at` is the index behind the number.
    """
    if at + 2 >= len(doc) or doc[at].lower_ != "of" or doc[at + 1].lower_ not in _ARTICLES:
        return None
    told = _who(doc, at + 2) if doc[at + 1].lower_ == "those" else _named(doc, at + 2)
    if told is None:
        return None
    found, end = told
    return found, _kind(doc, end)


def _who(doc: Doc, at: int) -> tuple[Found, int] | None:
    """ "Who died", "who lost their lives": the verb, and the index of the main verb behind it."""
    if doc[at].lower_ not in ("who", "that"):
        return None
    for token in doc[at + 1 : at + 5]:
        entry = _befell(token)
        if entry is not None:
            end = token.i + 1
            while end < len(doc) and doc[end].lemma_ != "be" and not doc[end].is_punct:
                end += 1
            return Found(entry, token, 0), end
        if token.pos_ != "AUX":
            return None
    return None


def _befell(token: Token) -> Entry | None:
    entry = VERBS.get(token.lemma_.lower())
    subject = entry is not None and entry.role == "subject" and entry.strong
    if subject and token.pos_ == "VERB" and token.tag_ != "VBG":
        return entry
    passive = token.tag_ == "VBN" and token.i and token.doc[token.i - 1].lemma_ == "be"
    return STATES.get(token.lower_) if passive else None


def _named(doc: Doc, at: int) -> tuple[Found, int] | None:
    """ "Of the victims were": the noun says what befell the class; the copula follows."""
    entry = STATES.get(doc[at].lower_) or NOUNS.get(doc[at].lemma_.lower())
    copula = at + 1 < len(doc) and doc[at + 1].lemma_ == "be"
    if entry is None or not copula or not _is_class(doc[at]):
        return None
    return Found(entry, doc[at], 0), at + 1


def _is_class(noun: Token) -> bool:
    return noun.lemma_.lower() == "victim" or noun.lower_ in STATES


def _kind(doc: Doc, at: int) -> Counted | None:
    """The plural noun of people right behind the copula at `at`."""
    if at + 1 >= len(doc) or doc[at].lemma_ != "be":
        return None
    phrase = phrase_after(doc, doc[at].idx + len(doc[at].text) + 1, through_of=False)
    if phrase is None or phrase.first != at + 1 or phrase.anaphor is not None:
        return None
    noun = doc[phrase.last]
    return phrase if noun.tag_ in ("NNS", "NNPS") and is_person(noun.lower_) else None


def opened_class(doc: Doc, start: int, at: int) -> Found | None:
    """ "Of the dead, 31 were miners and nine were children": the nine are of the dead, too.

    `start` is the character at which the number begins, `at` the index behind its phrase.
    """
    match = _OPENED.search(doc.text[:start])
    behind = doc[at].lemma_ if at < len(doc) else ""
    if match is None or not (behind == "be" or at >= len(doc) or doc[at].is_punct):
        return None
    entry = STATES.get(match["word"].lower()) or NOUNS.get(match["word"].lower())
    first = doc.char_span(match.start("word"), match.end("word"))
    return Found(entry, first[0], 3) if entry is not None and first is not None else None


_TOWNS = frozenset(
    "city town village island territory country capital municipality suburb hamlet camp "
    "settlement community district region province state nation".split()
)
#: Fewer than so many may be places of any kind: "a district of nine villages".
_FEWEST = 20


def inhabitants(doc: Doc, at: int, number: float) -> Found | None:
    """ "A town of 31,000": the number at `at`, without a noun, is that of the people there."""
    of = 1 < at < len(doc) and doc[at - 1].lower_ == "of"
    if not of or doc[at - 2].lemma_.lower() not in _TOWNS or number < _FEWEST:
        return None
    return Found(Entry("population", "stock"), doc[at - 2], 1)


def magnitude(doc: Doc, at: int, end: int) -> bool:
    """ "A magnitude 6.4 quake", "measured 6.4 on the Richter scale"; `end` is behind the number."""
    before = doc[at - 1].lower_ if at > 0 else ""
    scale = {t.lower_ for t in doc[end : end + 5]}
    return before == "magnitude" or (
        "scale" in scale and bool(scale & {"richter", "magnitude", "moment"})
    )


def of_population(doc: Doc, at: int) -> Found | None:
    """ "In a study population of 4,000", "Orlo (population 900)": `at` is that of the number."""
    if 0 < at < len(doc) - 2 and doc[at - 1].text == "(" and doc[at + 2].text == ")":
        named = doc[at + 1] if doc[at + 1].lemma_.lower() in ("inhabitant", "resident") else None
        return Found(Entry("population", "stock"), named, 0) if named is not None else None
    if at > 1 and doc[at - 1].lower_ in ("population", "pop", "pop.") and doc[at - 2].text == "(":
        return Found(Entry("population", "stock"), doc[at - 1], 0)
    if at < 2 or doc[at - 1].lower_ != "of" or doc[at - 2].lower_ != "population":
        return None
    return Found(Entry("population", "stock"), doc[at - 2], 0)
