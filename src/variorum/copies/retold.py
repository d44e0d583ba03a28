"""Whose a number is that another text gives under its owner's name.

"1,905 by Vell" in an observers' report is the list that Vell's ministry has published; "the
inquest" that counts 96 is the coroner's court that found 96; an "official" result is that of the
one public body that gives the number. Two things must meet: the same number for the same thing,
and wording that fits one source only. Neither alone joins anything.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from variorum.copies.credits import CARRIERS, GOVERNMENT, Credit, same_source
from variorum.copies.homes import Homes
from variorum.copies.organs import Organ
from variorum.copies.states import same_word
from variorum.model import Claim, Document, Figure

Key = tuple[str, float]

#: Numbers below this are told of many things by chance.
SMALL = 10
_WORD = re.compile(r"[^\W\d_]+")
_RUN = re.compile(r"[A-Z][\w.-]*(?:[ \n](?:(?:of|for|the|and)[ \n])*[A-Z][\w.-]*)*")
#: What is done with a number by whoever gives it.
_GIVEN = (
    "reported given announced promised claimed cited counted registered listed published quoted "
    "stated estimated recorded acknowledged admitted offered declared documented collected "
    "provided communicated submitted issued released maintained put named told"
)
_BY = re.compile(
    rf"(?:\d(?:\s+of\s+(?:them|these|those|which|whom))?|\b(?:{_GIVEN.replace(' ', '|')}))"
    r"\s+by\s+(?:the\s+)?$"
)
#: What a source writes its numbers into.
_BOOK = (
    r"(?:counts?|lists?|figures?|numbers?|tally|tallies|tolls?|estimates?|data|registers?|"
    r"records?|reports?|notes?|releases?|statements?|accounts?|books?)"
)
_BOOK_OF = re.compile(rf"\b{_BOOK}\s+(?:kept\s+)?(?:of|by|from)\s+(?:the\s+)?$", re.IGNORECASE)
_ITS_BOOK = re.compile(rf"[’']s?\s+(?:[\w-]+\s+){{0,3}}?{_BOOK}\b")
_ITS = re.compile(r"\b(?:its|their|his|her)\s+(?:\w+\s+){0,2}$")
_GENITIVE = re.compile(r"[’']s?\s+(?:\w+\s+){0,2}$")
#: Nouns of public bodies, any of which may have given an "official" number.
_PUBLIC = frozenset(
    "commission court tribunal agency office police inspectorate council committee coroner "
    "ministry bureau authority service army parliament".split()
)
#: Proceedings and those who speak in them, with the body before which they take place.
_HELD = {
    "inquest": {"coroner"}, "coroner": {"coroner"}, "trial": {"court", "tribunal"},
    "judgment": {"court", "tribunal"}, "judgement": {"court", "tribunal"},
    "ruling": {"court", "tribunal"}, "verdict": {"court", "tribunal"},
    "judges": {"court", "tribunal"}, "inquiry": {"commission", "committee", "inquiry"},
    "commissioners": {"commission"},
}  # fmt: skip
_FIRMS = frozenset("company firm owner owners operator manufacturer employer management".split())
_FIRM_NAMES = frozenset(
    "ltd limited inc corp corporation co company plc llc gmbh line lines group airlines".split()
)
_ARTICLES = frozenset("the a an its their his her".split())


@dataclass(slots=True)
class Voice:
    """Who gives a number of one measure: who asserts it, else who publishes it; and where."""

    credit: Credit
    measure: str
    documents: set[str]


def retold(
    claims: Sequence[Claim],
    found: Mapping[str, Credit],
    publishers: Mapping[str, Credit | None],
    stands: Mapping[Credit, Credit],
    homes: Homes,
    documents: Mapping[str, Document],
) -> dict[str, Credit]:
    """Credits of claims whose number one named source gives in another document."""
    voices: dict[Key, dict[tuple[Credit, str], Voice]] = defaultdict(dict)
    for claim in claims:
        credit = found.get(claim.id) or publishers.get(claim.document)
        key = _key(claim)
        if key is not None and credit is not None and credit.proper:
            at = (stands[credit], _measured(claim))
            voices[key].setdefault(at, Voice(*at, set())).documents.add(claim.document)
    out: dict[str, Credit] = {}
    for claim in claims:
        key, own = _key(claim), found.get(claim.id)
        if key is None or key not in voices:
            continue
        if own is None:
            fits = _named_in(claim, key, voices[key].values(), homes)
        elif _names_no_one(own, documents[claim.document].text, homes):
            fits = _of_its_kind(own, claim, voices[key].values(), homes)
        else:
            continue
        source = _only(fits)
        if source is not None and (own is None or stands[own] != source):
            out[claim.id] = source
    return out


def _key(claim: Claim) -> Key | None:
    figure = claim.payload
    if not isinstance(figure, Figure) or figure.vague:
        return None
    value = figure.low if figure.low is not None else figure.high
    return None if value is None else (figure.unit, value)


def _only(fits: Iterable[Credit]) -> Credit | None:
    """The one source among these; of a government and its ministries the government."""
    distinct = sorted(set(fits), key=lambda c: (len(c.kinds), c))
    if len(distinct) < 2:
        return distinct[0] if distinct else None
    one_state = all(c.government and c.proper == distinct[0].proper for c in distinct)
    return distinct[0] if one_state and not distinct[0].kinds else None


def _measured(claim: Claim) -> str:
    return claim.payload.measure.casefold() if isinstance(claim.payload, Figure) else ""


def _telling(value: float, digits: int = 2) -> bool:
    """Whether a number has so many digits that are not zeros at its end."""
    return len(f"{abs(value):.10g}".replace(".", "").strip("0")) >= digits


def _named_in(claim: Claim, key: Key, voices: Iterable[Voice], homes: Homes) -> Iterator[Credit]:
    """The sources as whose number an uncredited claim's sentence gives it."""
    figure = claim.payload
    names = list(_owners(claim, figure)) if isinstance(figure, Figure) else []
    for voice in voices if names else ():
        told = _measured(claim) == voice.measure or _telling(key[1])
        elsewhere = voice.documents - {claim.document}
        if told and elsewhere and any(_means(name, voice.credit, homes) for name in names):
            yield voice.credit


def _owners(claim: Claim, figure: Figure) -> Iterator[str]:
    """Names in the sentence that its words make the owner of the number."""
    quote = claim.quote
    at, end = figure.start - claim.start, figure.end - claim.start
    for run in _RUN.finditer(quote):
        before, behind = quote[: run.start()], quote[run.end() :]
        to_number = quote[run.end() : at] if run.end() <= at else ""
        by = _BY.search(before[-60:]) and end <= run.start() and run.start() - end < 60
        own = bool(to_number) and (
            _GENITIVE.fullmatch(to_number)
            or (not before.strip(" “\"'") and len(to_number) < 60 and _ITS.search(to_number))
        )
        if by or own or _BOOK_OF.search(before[-40:]) or _ITS_BOOK.match(behind):
            yield run.group()


def _means(name: str, source: Credit, homes: Homes) -> bool:
    read = homes.read(name)
    return bool(read.proper) and same_source(read, source) is not None


def _names_no_one(own: Credit, text: str, homes: Homes) -> bool:
    """Whether a credit is an organ of a state, or written without a name."""
    return homes.organ(own.written) is not None or _common_noun(own.written, text)


def _of_its_kind(
    own: Credit, claim: Claim, voices: Iterable[Voice], homes: Homes
) -> Iterator[Credit]:
    """The named sources of a number that a credit may mean which names no one.

    Their texts tell of one place at least, unless the number has three digits: one of fewer is
    given by chance of many things.
    """
    key = _key(claim)
    sharp = key is not None and _telling(key[1], 3)
    organ = homes.organ(own.written)
    for voice in voices:
        named, elsewhere = voice.credit, voice.documents - {claim.document}
        linked = elsewhere and (sharp or homes.near(claim.document, elsewhere))
        if voice.measure != _measured(claim) or not linked:
            continue
        other = homes.organ(named.written)
        if organ is not None and (other is not None or named.government):
            other = other or Organ(named.proper, named.kinds)
            fits = (bool(organ.state) or _large(claim)) and _one_executive(organ, other)
        else:
            fits = _of_kind(_said(own.written), named, large=_large(claim))
        if fits:
            yield named


def _of_kind(said: set[str], named: Credit, *, large: bool) -> bool:
    """Whether the nouns of a credit are those of a named source, or of its proceedings."""
    words = {w.casefold() for w in _WORD.findall(named.written)}
    rest = said - CARRIERS - GOVERNMENT
    if said == _said(named.written):
        return False
    if not rest:
        return large and "official" in said and bool(words & _PUBLIC)
    if any(words & _HELD.get(word, set()) for word in rest):
        return True
    if rest & _FIRMS and words & _FIRM_NAMES:
        return large
    return all(any(same_word(r, w) for w in words) for r in rest)


def _one_executive(own: Organ, named: Organ) -> bool:
    """Whether an organ that leaves its state or its matter open may be another that does not."""
    if own.state and own.state != named.state:
        return False
    if own.portfolio and named.portfolio:
        return not own.state and bool(set(own.portfolio) & set(named.portfolio))
    return bool(named.portfolio) or (bool(named.state) and not own.state)


def _said(name: str) -> set[str]:
    return {w.casefold() for w in _WORD.findall(name)} - _ARTICLES


def _common_noun(name: str, text: str) -> bool:
    """Whether a credit is written without a name: in small letters, but for its first."""
    if name[1:] != name[1:].lower():
        return False
    return name[0].islower() or re.search(rf"\b{re.escape(name.lower())}\b", text) is not None


def _large(claim: Claim) -> bool:
    key = _key(claim)
    return key is not None and abs(key[1]) >= SMALL
