"""Clauses cut down to a name and a number: "Aber counts 12; Borth, nine".

Gapping (Quirk et al. 1985, 12.33): the second clause leaves out the reporting verb of the first,
so that its name is a source of its own and its number no part of what the first source says.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from variorum.claims.statements import lexicon

#: Verbs whose place such a clause leaves empty.
_LEFT_OUT = (lexicon.COUNTING | lexicon.SPEECH | lexicon.FINDING | lexicon.CLAUSE_ONLY) | frozenset(
    """put set speak list tally calculate verify certify admit concede assess measure
    document""".split()
)
_MARKS = frozenset({";", ",", "and", "but", "while"})
_OWNERS = frozenset({"GPE", "ORG", "PERSON", "NORP"})
_LONGEST_NAME = 8


@dataclass(frozen=True, slots=True)
class CutShort:
    """Token indexes: `verb` left out, `mark` before the name, `name` half-open, `said` likewise."""

    verb: int
    mark: int
    name: tuple[int, int]
    said: tuple[int, int]


def cut_short(doc: Doc) -> Iterator[CutShort]:
    """Every such clause of a sentence, in text order."""
    for mark in doc:
        if mark.lower_ not in _MARKS or mark.i + 2 >= len(doc):
            continue
        if not any(_is_number(t) for t in doc[: mark.i]):
            continue
        verb = _verb_before(doc, mark.i)
        name = _name_at(doc, mark.i + 1) if verb is not None else None
        if verb is None or name is None:
            continue
        number = _number_at(doc, name[1], semicolon=mark.text == ";")
        led = number is not None and _led_alike(doc, verb, name[1])
        if number is None or not (led or _can_tell(doc, name, mark.text)):
            continue
        stops = (";", ".") if mark.text == ";" else (";", ".", ",")
        end = next((t.i for t in doc[number:] if t.text in stops), len(doc))
        yield CutShort(verb.i, mark.i, name, (number, max(end, number + 1)))


def _is_number(token: Token) -> bool:
    return token.like_num or token.ent_type_ in ("CARDINAL", "MONEY", "QUANTITY", "PERCENT")


def _verb_before(doc: Doc, end: int) -> Token | None:
    """The verb of the full clause: one that reports, and a number behind it."""
    for token in reversed(doc[:end]):
        if token.pos_ != "VERB" or token.tag_ not in ("VBD", "VBZ", "VBP", "VBN"):
            continue
        reports = lexicon.lemma_of(token) in _LEFT_OUT
        told = any(_is_number(t) for t in doc[token.i : end])
        return token if reports and told else None
    return None


def _name_at(doc: Doc, start: int) -> tuple[int, int] | None:
    """The noun phrase that begins at a place, up to a number; "by" and "and" stand before it."""
    start += doc[start].lower_ in ("and", "but", "while")
    start += start < len(doc) and doc[start].lower_ == "by"
    at = start
    while at < len(doc) and at - start < _LONGEST_NAME and _in_name(doc, at, start):
        at += 1
    return (start, at) if at > start and doc[at - 1].pos_ in ("PROPN", "NOUN") else None


def _in_name(doc: Doc, at: int, start: int) -> bool:
    token = doc[at]
    if token.like_num:
        return False
    joins = token.lower_ in ("of", "for", "and", "'s", "’s") and at > start
    joins = joins and not (token.lower_ == "of" and _number_at(doc, at, semicolon=False))
    return token.pos_ in ("DET", "PROPN", "ADJ", "NOUN") or joins


def _number_at(doc: Doc, at: int, *, semicolon: bool) -> int | None:
    """Where a number stands that a clause cut short ends in."""
    at += at < len(doc) and doc[at].lower_ in ("itself", "themselves", "herself", "himself")
    if semicolon and at < len(doc) and doc[at].text == ",":
        at += 1
    first = at
    while at < len(doc) and at - first < 4 and _leads_number(doc[at]):
        at += 1
    if at >= len(doc) or not doc[at].like_num:
        return None
    behind = at + 1
    while behind < len(doc) and (doc[behind].like_num or doc[behind].pos_ == "NUM"):
        behind += 1
    ends = behind >= len(doc) or doc[behind].is_punct or doc[behind].dep_ == "prep"
    return first if ends else None


def _led_alike(doc: Doc, verb: Token, at: int) -> bool:
    """ "Speaks of 300, the church of 90": the same preposition before both numbers."""
    alike = any(c.dep_ == "prep" and c.lower_ == "of" for c in verb.children)
    return doc[at].lower_ == "of" and alike and doc[at - 1].pos_ in ("NOUN", "PROPN")


def _leads_number(token: Token) -> bool:
    """ "At", "more than", "only about": what may stand between a name and its number."""
    words = "at to of no more than only about some nearly almost over least around up just".split()
    return token.lower_ in words and not token.like_num


def _can_tell(doc: Doc, name: tuple[int, int], mark: str) -> bool:
    """Whether a name is one that reports; behind a mere comma lists look much the same."""
    head = doc[name[1] - 1]
    if mark == ";" or doc[name[0] - 1].lower_ == "by":
        return True
    if head.pos_ == "PROPN" and doc[name[1]].lower_ == "at":
        return True  # "put it at 12, Orm Power at 3"
    speaks = any(t.lemma_.lower() in lexicon.SPEAKING for t in doc[slice(*name)])
    definite = doc[name[0]].lower_ == "the"
    last = doc[-1].i - int(doc[-1].is_punct)
    if mark not in (";", ","):
        return definite and speaks and doc[name[1]].like_num and name[1] == last
    if head.tag_ == "NNS" and speaks and name[1] == last:
        return True  # "police said 20, hospitals 45."
    return (definite and (speaks or head.pos_ == "PROPN")) or (
        head.pos_ == "PROPN" and (head.ent_type_ in _OWNERS or head.ent_type_ == "")
    )
