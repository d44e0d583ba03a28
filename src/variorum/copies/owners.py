"""Whose a sentence says that a number is: "1,905 by Vell", "Vell's list", "the figure of 1,905"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from variorum.copies.classes import classes_of
from variorum.copies.credits import Credit, same_source
from variorum.copies.evidence import digits_of
from variorum.copies.homes import Homes
from variorum.copies.voices import SHARP, TELLING, Key, Voice, large, measured
from variorum.model import Claim, Figure

_DIGIT = re.compile(r"\d")
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
_ITS = re.compile(r"\b(?:its|their|his|her)\s+(?:\w+\s+){0,3}$")
#: What who gives a number does with it later.
_KEEPS = re.compile(
    r"\s+(?:(?:has|have|had|still|only|firmly)\s+)*(?:sticks?|stuck|stands?|stood|holds?|held|keeps?|kept)"
    r"\s+(?:to|by|at)\s+(?:\w+\s+){0,2}$"
)
#: A name stands beside a number within so many characters of it.
_BESIDE = 90
_GENITIVE = re.compile(r"[’']s?\s+(?:\w+\s+){0,2}$")
_SMALL_OWNER = re.compile(
    rf"\b[Tt]he\s+((?:[a-z][\w-]*\s+){{0,2}}[a-z][\w-]*)[’']s?\s+(?:[\w-]+\s+){{0,3}}?{_BOOK}\b"
)
#: A body that is the subject of what it did to have a number, up to that.
_COUNTED = re.compile(
    r"\b(?:[Tt]he )?([A-Za-z]?[a-z-]+(?: [a-z-]+)?)"
    r"(?: (?:at|of|in|from) [^.;,]{1,30}?(?: No\. \d+)?)?"
    r"\s+(?:(?:has|have|had|later|also|first)\s+)*"
    r"(?:counted|counts|recorded|records|registered|registers|documented|listed|lists|collected|"
    r"submitted|recovered|found|identified|treated|reported|gave|gives|has|have|had|put|puts)\s+(?:[^\d;:.]{0,50})$"
)
_OFFICIAL = re.compile(
    r"\b[Tt]he official (?:[a-z]+ )?[a-z]+ (?:is|was|stands|stood|of|remains)\b[^\d;.]*$"
)
_GAPPED = re.compile(
    r"[,;] (?:but |while |and )?(?:an?|the) ([a-z]+(?: [a-z]+)?)(?: of| at|,| even of)? $"
)
_OWN_WORK = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)
_POINTED = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat)\s+(?:figure|number|total|toll|count|estimate)\s+of\s+$"
)


def named_in(claim: Claim, key: Key, voices: Iterable[Voice], homes: Homes) -> Iterator[Credit]:
    """The sources as whose number an uncredited claim's sentence gives it.

    Its words make it theirs, or they are named in the number's clause and are no government: the
    name of a state stands beside a number for many reasons.
    """
    figure = claim.payload
    if not isinstance(figure, Figure):
        return
    names, near = list(_owners(claim, figure)), _in_clause(claim, figure)
    for voice in voices if names or near else ():
        telling = digits_of(key[1]) >= TELLING
        elsewhere = voice.documents - {claim.document}
        told = measured(claim) == voice.measure or telling
        if not elsewhere or not (told or homes.near(claim.document, elsewhere)):
            continue
        beside = near if telling and not voice.credit.government else []
        if any(means(name, voice.credit, homes) for name in (*names, *beside)):
            yield voice.credit


def _in_clause(claim: Claim, figure: Figure) -> list[str]:
    """The names in a sentence with nothing but words between them and the number."""
    at, end = figure.start - claim.start, figure.end - claim.start
    out = []
    for run in _RUN.finditer(claim.quote):
        between = claim.quote[run.end() : at] if run.end() <= at else claim.quote[end : run.start()]
        if len(between) < _BESIDE and not re.search(r"[\d;:]", between):
            out.append(run.group())
    return out


def small_owners(claim: Claim) -> list[str]:
    """The nouns in a sentence that its words make the owner of a number.

    "The union's count", "the fire brigade found 28", "the official turnout".
    """
    head = claim.quote[: max(0, claim.payload_span.start - claim.start)]
    found = {m.group(1) for m in _SMALL_OWNER.finditer(claim.quote)}
    if (counted := _COUNTED.search(head)) is not None and classes_of(counted.group(1)):
        found.add(counted.group(1))
    if _OFFICIAL.search(head):
        found.add("official count")
    return sorted(found)


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
        book = _BOOK_OF.search(before[-40:]) or _ITS_BOOK.match(behind)
        nearer = _DIGIT.search(to_number or quote[end : run.start()])
        if by or own or (book and not nearer and large(claim)):
            yield run.group()


def relayed(claim: Claim, key: Key, voices: Iterable[Voice], homes: Homes) -> Iterator[Credit]:
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
        told = voice.measure == measured(claim) and elsewhere
        if told and any(means(name, voice.credit, homes) for name in names):
            yield voice.credit


def gapped_owner(claim: Claim) -> str | None:
    """The noun to which a number belongs whose verb is left out: "..., the mayor of 37"."""
    teller = claim.asserted_by
    head = claim.quote[: max(0, claim.payload_span.start - claim.start)]
    found = _GAPPED.search(head)
    if found is None or teller is None or (teller.end or 0) - claim.start > found.start():
        return None
    return found.group(1) if classes_of(found.group(1)) else None


def quoted_here(
    claim: Claim, key: Key, voices: Iterable[Voice], cited: set[Credit]
) -> Iterator[Credit]:
    """The sources of a number elsewhere which the text credits too, for something else.

    Where it credits nobody else, a number of two digits is enough. Not where the text says that
    it has found the number itself.
    """
    digits = digits_of(key[1]) + (len(cited) == 1)
    sharp = digits >= SHARP and _OWN_WORK.search(claim.quote) is None
    for voice in voices if sharp else ():
        elsewhere = voice.documents - {claim.document}
        same = voice.measure == measured(claim)
        if elsewhere and same and voice.credit in cited:
            yield voice.credit


def pointed_at(claim: Claim, key: Key, voices: Iterable[Voice]) -> Iterator[Credit]:
    """The sources of a number that a text takes as given: "the figure of 1,327"."""
    head = claim.quote[: max(0, claim.payload_span.start - claim.start)]
    pointed = _POINTED.search(head) is not None and digits_of(key[1]) >= SHARP
    for voice in voices if pointed else ():
        if voice.credited and voice.documents - {claim.document}:
            yield voice.credit


def means(name: str, source: Credit, homes: Homes) -> bool:
    """Whether a name is that of a source, or of the person who speaks for it."""
    told = homes.bearers.get((name, source))
    if told is None:
        told = homes.bearers[name, source] = _bears(name, source, homes)
    return told


def _bears(name: str, source: Credit, homes: Homes) -> bool:
    read = homes.read(name)
    bearers = (source, homes.read(source.written))
    return bool(read.proper) and any(
        same_source(read, bearer) or _without_place(read, bearer) for bearer in bearers
    )


def _without_place(short: Credit, full: Credit) -> bool:
    """Whether a name is another without its first word: "Port Board" of "Vell Port Board"."""
    return len(short.proper) > 1 and short.proper == full.proper[1:] and short.kinds == full.kinds
