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
from variorum.copies.evidence import digits_of
from variorum.copies.homes import Homes
from variorum.copies.organs import Organ
from variorum.copies.states import same_word
from variorum.model import Claim, Document, Figure

Key = tuple[str, float]

#: Numbers below this are told of many things by chance.
SMALL = 10
#: A number of so many digits is seldom told of two measures; of so many, seldom of two things.
TELLING, SHARP = 2, 3
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
#: What who gives a number does with it later.
_KEEPS = re.compile(
    r"\s+(?:(?:has|have|had|still|only|firmly)\s+)*(?:sticks?|stuck|stands?|stood|holds?|held|keeps?|kept)"
    r"\s+(?:to|by|at)\s+(?:\w+\s+){0,2}$"
)
_GENITIVE = re.compile(r"[’']s?\s+(?:\w+\s+){0,2}$")
_SMALL_OWNER = re.compile(
    rf"\b[Tt]he\s+((?:[a-z][\w-]*\s+){{0,2}}[a-z][\w-]*)[’']s?\s+(?:[\w-]+\s+){{0,3}}?{_BOOK}\b"
)
#: Nouns of public bodies, any of which may have given an "official" number.
_PUBLIC = frozenset(
    "commission court tribunal agency office police inspectorate council committee coroner "
    "ministry bureau authority service army parliament".split()
)
#: Those who pass on numbers of others.
_PRESS = frozenset("press media newspapers outlets journalists reporters".split())
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
_MINISTERS = frozenset("minister ministers".split())
_ARTICLES = frozenset("the a an its their his her".split())


@dataclass(slots=True)
class Voice:
    """Who gives a number of one measure: who asserts it, else who publishes it; and where.

    `credited` where a text names who asserts it.
    """

    credit: Credit
    measure: str
    documents: set[str]
    places: set[str]
    credited: bool = False


def retold(
    claims: Sequence[Claim],
    found: Mapping[str, Credit],
    publishers: Mapping[str, Credit | None],
    stands: Mapping[Credit, Credit],
    homes: Homes,
    documents: Mapping[str, Document],
) -> dict[str, Credit]:
    """Credits of claims whose number one named source gives in another document."""
    voices = _voices(claims, found, publishers, stands)
    out: dict[str, Credit] = {}
    meant: dict[tuple[str, Credit], set[Credit]] = defaultdict(set)
    for claim in claims:
        key, own = _key(claim), found.get(claim.id)
        if key is None or key not in voices:
            continue
        told = voices[key].values()
        if own is None:
            fits = list(_named_in(claim, key, told, homes)) or list(_of_owner(claim, told, homes))
        elif _names_no_one(own, documents[claim.document].text, homes):
            fits = list(_of_its_kind(own, claim, told, homes))
        else:
            fits = list(_relayed(claim, key, told, homes))
        source = _only(fits)
        if source is not None and (own is None or stands[own] != source):
            out[claim.id] = source
            if own is not None and _names_no_one(own, documents[claim.document].text, homes):
                meant[claim.document, stands[own]].add(source)
    for claim in claims:
        own = found.get(claim.id)
        if own is not None and claim.id not in out and _one_body(own, homes):
            sources = meant.get((claim.document, stands[own]), set())
            if len(sources) == 1:
                out[claim.id] = next(iter(sources))
    return _followed(out, meant)


def _voices(
    claims: Sequence[Claim],
    found: Mapping[str, Credit],
    publishers: Mapping[str, Credit | None],
    stands: Mapping[Credit, Credit],
) -> dict[Key, dict[tuple[Credit, str], Voice]]:
    """By number, who gives it of which measure."""
    voices: dict[Key, dict[tuple[Credit, str], Voice]] = defaultdict(dict)
    for claim in claims:
        credit = found.get(claim.id) or publishers.get(claim.document)
        key = _key(claim)
        if key is None or credit is None or not credit.proper or claim.modality == "denied":
            continue
        at = (stands[credit], _measured(claim))
        voice = voices[key].setdefault(at, Voice(*at, set(), set()))
        voice.documents.add(claim.document)
        voice.credited = voice.credited or claim.id in found
        if claim.place is not None:
            voice.places.add(claim.place.name.casefold())
    return voices


def _one_body(own: Credit, homes: Homes) -> bool:
    """Whether all that a text credits so is one body's: not so with "officials"."""
    organ = homes.organ(own.written)
    return organ is None or bool(organ.portfolio)


def _followed(
    out: Mapping[str, Credit], meant: Mapping[tuple[str, Credit], set[Credit]]
) -> dict[str, Credit]:
    """The credits with those that mean another one themselves read as that.

    Of two that mean each other the one that tells its state stands for both.
    """
    by_own: dict[Credit, set[Credit]] = defaultdict(set)
    for (_, own), sources in meant.items():
        by_own[own] |= sources
    on = {own: next(iter(sources)) for own, sources in by_own.items() if len(sources) == 1}

    def end(source: Credit) -> Credit:
        seen = [source]
        while (further := on.get(seen[-1])) is not None and further not in seen:
            seen.append(further)
        if further is None:
            return seen[-1]
        return min(seen[seen.index(further) :], key=lambda c: (not c.government, c))

    return {claim: end(source) for claim, source in out.items()}


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


def _named_in(claim: Claim, key: Key, voices: Iterable[Voice], homes: Homes) -> Iterator[Credit]:
    """The sources as whose number an uncredited claim's sentence gives it."""
    figure = claim.payload
    names = list(_owners(claim, figure)) if isinstance(figure, Figure) else []
    for voice in voices if names else ():
        told = _measured(claim) == voice.measure or digits_of(key[1]) >= TELLING
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
            or _KEEPS.fullmatch(to_number)
        )
        if by or own or _BOOK_OF.search(before[-40:]) or _ITS_BOOK.match(behind):
            yield run.group()


def _relayed(claim: Claim, key: Key, voices: Iterable[Voice], homes: Homes) -> Iterator[Credit]:
    """The sources of a number that a sentence names between the teller and the number.

    "The Gazette says that Vell Aid arrived at 1,327" passes on Vell Aid's number, if it is known
    as that from another text.
    """
    teller, figure = claim.asserted_by, claim.payload
    if teller is None or teller.end is None or not isinstance(figure, Figure):
        return
    between = claim.quote[max(0, teller.end - claim.start) : max(0, figure.start - claim.start)]
    sharp = digits_of(key[1]) >= SHARP
    names = _RUN.findall(between) if teller.end < figure.start and sharp else []
    for voice in voices if names else ():
        elsewhere = voice.documents - {claim.document}
        told = voice.measure == _measured(claim) and elsewhere
        if told and any(_means(name, voice.credit, homes) for name in names):
            yield voice.credit


def _of_owner(claim: Claim, voices: Iterable[Voice], homes: Homes) -> Iterator[Credit]:
    """The source of a kind as whose number a sentence gives it: "that was the union's count"."""
    owners = {m.group(1) for m in _SMALL_OWNER.finditer(claim.quote)}
    for owner in sorted(owners):
        own = Credit((), (), government=False, written=owner)
        yield from _of_its_kind(own, claim, voices, homes)


def _means(name: str, source: Credit, homes: Homes) -> bool:
    """Whether a name is that of a source, or of the person who speaks for it."""
    read = homes.read(name)
    bearers = (source, homes.read(source.written))
    return bool(read.proper) and any(same_source(read, bearer) for bearer in bearers)


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
    sharp = key is not None and digits_of(key[1]) >= SHARP
    organ = Organ((), ()) if own.written in _MINISTERS else homes.organ(own.written)
    place = claim.place.name.casefold() if claim.place is not None else ""
    if _of_the_press(_said(own.written)):
        voices = [voice for voice in voices if voice.credited]
    for voice in voices:
        named, elsewhere = voice.credit, voice.documents - {claim.document}
        linked = elsewhere and (sharp or homes.near(claim.document, elsewhere))
        if voice.measure != _measured(claim) or not linked:
            continue
        enough = _large(claim) or place in voice.places
        other = homes.organ(named.written)
        if organ is not None and (other is not None or named.government):
            other = other or Organ(named.proper, named.kinds)
            fits = (bool(organ.state) or enough) and _one_executive(organ, other)
        else:
            fits = _of_kind(_said(own.written), named, large=_large(claim))
        if fits:
            yield named


def _of_kind(said: set[str], named: Credit, *, large: bool) -> bool:
    """Whether the nouns of a credit are those of a named source, or of its proceedings."""
    words = {w.casefold() for w in _WORD.findall(named.written)}
    if _of_the_press(said):
        return large
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


def _of_the_press(said: set[str]) -> bool:
    return bool(said & _PRESS) and said <= _PRESS | CARRIERS


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
