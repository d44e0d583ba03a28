"""Whose the count is that a text goes on to speak of: "its final tally", "the first count"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.copies.credits import Credit, of_organ, same_source
from variorum.copies.evidence import FUNCTION_WORDS, digits_of
from variorum.copies.homes import Homes
from variorum.model import Claim, Document, Figure

_BOOK = r"(?:counts?|lists?|tally|tallies|tolls?|registers?|estimates?)"
_STAFF = r"(?:experts|researchers|investigators|delegates|monitors|observers|teams?|volunteers)"
_WHEN = (
    r"(?:final|first|last|latest|earlier|previous|initial|original|old|new|updated|revised|own|"
    r"complete|closed|preliminary|provisional)"
)
#: A book that the text has told of before: by whose it is, or by its place in a row of them.
_KNOWN = re.compile(
    rf"\b(?:(?:its|their|his|her)\s+(?:{_WHEN}\s+)*{_BOOK}|the\s+(?:{_WHEN}\s+)+{_BOOK})\b"
    rf"(?!\s+(?:of|by|from|kept)\s+(?:the\s+)?[A-Z])|"
    rf"\bthe\s+{_BOOK}\s+was\s+(?:closed|updated|revised|completed)\b",
    re.IGNORECASE,
)
_ITS = re.compile(rf"\b(?:its|their)\s+(?:{_WHEN}\s+)*(?:{_BOOK}|{_STAFF})\b", re.IGNORECASE)
#: One that is past may be another's than whose the text has told of last.
_EARLIER = re.compile(r"\b(?:earlier|previous|initial|original|old|first)\b", re.IGNORECASE)
_ANY_BOOK = re.compile(rf"\b{_BOOK}\b", re.IGNORECASE)
_FIRST_NAME = re.compile(
    r"(?:The\s+(?:[a-z-]+\s+){0,3})?"
    r"([A-Z][\w.-]*(?:(?:[’']s)?\s+(?:(?:of|for|and|the)\s+)*[A-Z][\w.-]*)*)\s"
)
_CAPITAL = re.compile(r"\b[A-Z][\w.-]+")
_HAS = re.compile(r"[a-z]\s+(?:has|have|had|keeps?|kept|holds?|held)\s+(?:[a-z]+\s+){0,2}$")
_SENTENCE = re.compile(r"[.!?][”\"')]*\s+|\n\s*\n")
#: So many characters before it at the most stands who was last credited.
_NEAR = 400


def counted_on(
    claims: Sequence[Claim],
    found: Mapping[str, Credit],
    publishers: Mapping[str, Credit | None],
    homes: Homes,
    documents: Mapping[str, Document],
) -> dict[str, Credit]:
    """Credits of numbers without one that a text gives as the next or the first of a known count.

    The count is that of the source with whose name the sentence before begins ("Its tally"), or
    else of the last that the text credits shortly before. Claims come in text order.
    """
    sources = sorted({*found.values(), *(p for p in publishers.values() if p is not None)})
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.id in found:
            by_document[claim.document].append(claim)
    given = _given(claims, found)
    out: dict[str, Credit] = {}
    for claim in claims:
        figure = claim.payload
        if claim.id in found or not isinstance(figure, Figure):
            continue
        text, at = documents[claim.document].text, figure.start
        around = _around(claim, text)
        if _own_subject(around):
            continue
        subject = subject_of(text[max(0, claim.start - _NEAR) : claim.start])
        if subject and _ITS.search(around):
            bearer = _bearer(subject, claim, documents[claim.document], sources, homes)
            if bearer is not None:
                out[claim.id] = bearer
                continue
        known = _KNOWN.search(around)
        if known is not None and _has(around, at - (claim.end - len(around)), known.start()):
            continue
        earlier = known is not None and _EARLIER.search(known.group()) is not None
        if earlier and len(who := given[figure.value]) == 1:
            out[claim.id] = next(iter(who.values()))
            continue
        before = [c for c in by_document[claim.document] if c.payload_span.end <= at]
        if known is not None and (last := _last_told(known.group(), before, claim)) is not None:
            out[claim.id] = found[last.id]
    return out


def _has(clause: str, number: int, book: int) -> bool:
    """Whether a clause's subject has the number in its book: "the club has 90 on its list"."""
    return book > number and _HAS.search(clause[:number]) is not None


def _given(
    claims: Sequence[Claim], found: Mapping[str, Credit]
) -> dict[float | None, dict[object, Credit]]:
    """By number, the sources that are credited with it; none for what is a single digit."""
    out: dict[float | None, dict[object, Credit]] = defaultdict(dict)
    for claim in claims:
        figure = claim.payload
        if claim.id in found and isinstance(figure, Figure) and claim.modality != "denied":
            value = figure.value
            if value is not None and digits_of(value) > 1:
                out[value].setdefault(found[claim.id].told, found[claim.id])
    return out


def _last_told(book: str, before: Sequence[Claim], claim: Claim) -> Claim | None:
    """Of credited claims before one the last whose sentence tells of such a book, else if near."""
    noun = _ANY_BOOK.findall(book)[-1].casefold()
    of_it = [
        c
        for c in before
        if c.end <= claim.start and noun in map(str.casefold, _ANY_BOOK.findall(c.quote))
    ]
    near = [c for c in before if c.payload_span.end >= claim.payload_span.start - _NEAR]
    return max(of_it or near, key=lambda c: (c.payload_span.end, c.id), default=None)


def _own_subject(clause: str) -> bool:
    """Whether a clause names whose its count is: "Ansel has not closed its list"."""
    its = _ITS.search(clause)
    words = _CAPITAL.findall(clause[: its.start()]) if its is not None else []
    return any(word.casefold() not in FUNCTION_WORDS for word in words)


def subject_of(before: str) -> str:
    """The name with which the last sentence of a stretch begins."""
    ends = [m.end() for m in _SENTENCE.finditer(before.rstrip())]
    found = _FIRST_NAME.match(before, ends[-1] if ends else 0)
    return found.group(1) if found else ""


def _bearer(
    name: str, claim: Claim, document: Document, sources: Sequence[Credit], homes: Homes
) -> Credit | None:
    """The one source of the record that bears a name."""
    organ = homes.organ(name)
    if organ is not None:
        state = organ.state or homes.state(claim, document)
        read = of_organ(replace(organ, state=state), name) if state else None
    else:
        read = homes.read(name)
    if read is None or not read.proper:
        return None
    fits = {source.told: source for source in sources if same_source(source, read)}
    if read.told in fits:
        return fits[read.told]
    return next(iter(fits.values())) if len(fits) == 1 else None


def _around(claim: Claim, text: str) -> str:
    """The clause of a number: from the last semicolon or colon-less stop to the sentence's end."""
    start = max(text.rfind(";", claim.start, claim.payload_span.start) + 1, claim.start)
    return text[start : claim.end]
