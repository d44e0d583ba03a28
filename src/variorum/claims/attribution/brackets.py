"""Numbers credited in brackets: "40 (count of X)", "40 (X's claim)", "40 (X)", "(Source: X)"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from variorum.claims.attribution.credit import Credit
from variorum.claims.figures.measures import is_person
from variorum.claims.statements import lexicon

#: Nouns for a number that somebody gives, or the text that gives it.
COUNT_NOUNS = frozenset(
    """count toll tally figure estimate number data statistic total reckoning account information
    record calculation census survey poll projection assessment report study analysis review
    result finding""".split()
)
#: Of these, texts that are a source themselves: "court records".
_TEXTS = frozenset(
    "record report census survey poll study analysis review statistic data datum".split()
)
#: Rows whose brackets name the side that has the number, and not who tells it.
_SIDES = frozenset(
    "strength force troop unit commander belligerent participant party side garrison".split()
)
#: Within so many tokens before what befell them stands the number of those counted.
_NEAR = 5
_NAMES = frozenset({"GPE", "NORP", "ORG", "PERSON", "LOC"})


def in_brackets(doc: Doc) -> Iterator[Credit]:
    """Every such credit of a sentence, in text order.

    Of several brackets in a row each credits the words since the one before.
    """
    start = 0
    of_sides = len(doc) > 1 and doc[0].lemma_.lower() in _SIDES and doc[1].text == ":"
    for opening in doc:
        if opening.text != "(":
            continue
        close = next(
            (i for i in range(opening.i + 1, min(len(doc), opening.i + 16)) if doc[i].text == ")"),
            None,
        )
        name = _source(doc, opening.i, close, of_sides=of_sides) if close is not None else None
        if name is None or close is None:
            continue
        start = _own_member(doc, start, opening.i)
        yield Credit(((start, close),), name, name[1] - 1, doc[opening.i + 1].text)
        start = close + 1


def _own_member(doc: Doc, start: int, opening: int) -> int:
    """Where the member of a list begins that a bracket closes: behind the last semicolon."""
    mark = next((i for i in range(opening - 1, start - 1, -1) if doc[i].text == ";"), None)
    counted = mark is not None and any(t.like_num for t in doc[mark:opening])
    return mark + 1 if counted and mark is not None else start


def _source(doc: Doc, opening: int, close: int, *, of_sides: bool) -> tuple[int, int] | None:
    """The tokens that name a source in brackets, if one stands in them."""
    inner = doc[opening + 1 : close]
    if not len(inner):
        return None
    at = opening + 1
    last = inner[-1].lemma_.lower()
    if len(inner) > 1 and last in (COUNT_NOUNS - _TEXTS) | {"claim"}:
        end = close - 1 - (doc[close - 2].tag_ == "POS")
        return _whole(doc, at, end) if _is_owner(doc[end - 1]) else None
    counted = inner[0].lemma_.lower() in COUNT_NOUNS | {"source", "accord", "per"}
    if counted and len(inner) > 2:
        at += 2
    elif of_sides or not (_names_text(doc, opening, inner) or _names_source(doc, opening, inner)):
        return None
    while at < close - 1 and (doc[at].pos_ == "DET" or doc[at].is_punct):
        at += 1
    return _whole(doc, at, close)


def _names_text(doc: Doc, opening: int, inner: TokenSpan) -> bool:
    """ "12 (court records)", "40 dead (hospital data)": a text behind what was counted."""
    told = _behind_number(doc, opening) or _behind_loss(doc, opening)
    words = [t for t in inner if not t.is_punct]
    phrase = all(t.pos_ in ("NOUN", "PROPN", "ADJ", "DET", "NUM") for t in words)
    own = any(t.lower_ == "own" for t in words)
    text = len(words) > 1 and words[-1].lemma_.lower() in _TEXTS
    return told and phrase and text and not own


def _is_owner(token: Token) -> bool:
    """Whether a claim or count can be somebody's: a name, or a noun for a body."""
    named = token.pos_ == "PROPN" or token.ent_type_ in _NAMES
    return named or token.lemma_.lower() in lexicon.SPEAKING


def _names_source(doc: Doc, opening: int, inner: TokenSpan) -> bool:
    """Behind a number a short name of a body or of people."""
    comma = next((t.i for t in inner if t.text == ","), None)
    last = doc[comma - 1] if comma is not None else inner[-1]
    body = last.ent_type_ == "ORG" or last.lemma_.lower() in lexicon.BODY_NOUNS
    person = is_person(last.lower_) or last.lemma_.lower() in lexicon.PEOPLE_NOUNS
    giver = body or person or last.pos_ == "PROPN"
    named = doc[inner[0].i : last.i + 1]
    name = not any(t.like_num or t.tag_ in ("WDT", "WP") for t in named)
    told = (_behind_number(doc, opening) and giver) or (_behind_loss(doc, opening) and body)
    return told and name and len(inner) <= 6 and last.ent_type_ != "DATE"


def _behind_number(doc: Doc, opening: int) -> bool:
    """Whether a number stands right before a place: "80 (…", "80+ (…"."""
    before = opening - 1 - (opening > 1 and doc[opening - 1].text == "+")
    return opening > 0 and doc[before].like_num


def _behind_loss(doc: Doc, opening: int) -> bool:
    """ "12 dead (police)", "90 people died (the board)": behind what befell those counted."""
    if opening < 2:
        return False
    before = doc[opening - 1]
    fate = before.lower_ in ("dead", "deaths", "missing") or before.tag_ in ("VBN", "VBD")
    clause = doc[max(0, opening - _NEAR) : opening - 1]
    return fate and any(t.like_num for t in clause)


def _whole(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """A name up to the comma behind which a date or place stands."""
    return start, next((i for i in range(start, end) if doc[i].text == ","), end)
