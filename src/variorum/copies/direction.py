"""Who took a passage from whom, where the texts or their dates say so."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.model import Direction, Document, Reuse

#: A document whose text is shared to this share follows the other wholesale.
WHOLESALE = 0.5
NEW_LINE = "\n"
#: So much of a line is told behind the name that it credits.
_BEHIND = 40
_MARKS = " \t*_-–—|•©.,:;()[]"
#: Words before a name that give it the credit for a text: "as reported by the ...".
_CUE_BEFORE = re.compile(
    r"(?:\b(?:according to|(?:reported|published|written|carried|obtained|provided) (?:by|in)|"
    r"(?:told|via|courtesy of|citing|quoting|quoted by|cited by|copyright|credit|source|from|by)|"
    r"(?:interview|statement|report|article|story) (?:with|to|in|by|of|from))|©|source:|credit:)"
    r"[:\s]*(?:the\s+)?(?:news\s+)?(?:agency\s+|newspaper\s+|daily\s+|website\s+)?[“\"'‘]?$",
    re.IGNORECASE,
)
#: Words behind a name that do the same: "... reported on Monday".
_CUE_AFTER = re.compile(
    r"(?:,\s[A-Z][^,.;\n]{1,60},)?[”\"'’]?s?(?:\s+(?:news\s+)?(?:agency|newspaper|website|correspondent|reporter|staff))*,?\s*"
    r"(?:(?:has |have |had |first )?(?:reported|reports|said|says|writes|wrote|quoted|published|"
    r"contributed|report|article|story)\b|[—–-]\s)",
    re.IGNORECASE,
)
#: An office is who holds it, and a state its name without its form.
_OFFICE = re.compile(r"^Office of (?:the )?")
_FORM = re.compile(r"\bof (?:the )?(?:Republic|Kingdom|State|Commonwealth) of (?:the )?")
_DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


def direction(rows: Sequence[Reuse], documents: Mapping[str, Document]) -> list[Reuse]:
    """Add direction and evidence to copies; boilerplate and quotations have none.

    A credit decides first: a text that credits the other's publisher took from it. Else dates:
    the earlier is the source only where the later text consists of the shared words by half
    and the dates exclude one another. Everything else stays unknown.
    """
    copies = [row for row in rows if row.kind in ("identical", "edited")]
    covered = _covered(copies)
    decided = {
        (one, other): found
        for one, other in covered
        if one != other
        for a, b in [(documents[one], documents[other])]
        if (found := _by_credit(a, b) or _by_date(a, b, covered[one, other]))
    }
    out: list[Reuse] = []
    for row in rows:
        found = decided.get((row.a.document, row.b.document))
        if found and row.kind in ("identical", "edited"):
            out.append(replace(row, direction=found[0], evidence=found[1]))
        else:
            out.append(row)
    return out


def _covered(copies: Sequence[Reuse]) -> dict[tuple[str, str], tuple[int, int]]:
    """Shared code points of each pair of documents, on either side."""
    sums: dict[tuple[str, str], tuple[int, int]] = defaultdict(lambda: (0, 0))
    for row in copies:
        key = (row.a.document, row.b.document)
        before = sums[key]
        sums[key] = (before[0] + len(row.a.span), before[1] + len(row.b.span))
    return sums


def _by_credit(a: Document, b: Document) -> tuple[Direction, str] | None:
    in_a, in_b = _credit(a, b), _credit(b, a)
    if in_a and not in_b:
        return "a_from_b", in_a
    if in_b and not in_a:
        return "b_from_a", in_b
    return None


def _credit(taker: Document, giver: Document) -> str | None:
    """The words in which one text credits the other's publisher, with what stands around."""
    publisher = giver.publisher
    if not publisher or (taker.publisher and taker.publisher.casefold() == publisher.casefold()):
        return None
    for name in _names(publisher):
        at = taker.text.find(name)
        while at >= 0:
            short = name != publisher and " " not in name
            if _credited(taker.text, at, at + len(name), short=short):
                words = _around(taker.text, at, at + len(name))
                return f"{taker.path} credits {publisher}: “{words}”"
            at = taker.text.find(name, at + 1)
    return None


def _names(publisher: str) -> list[str]:
    """A publisher's name, whoever holds the office, and for several words the initials."""
    initials = "".join(word[0] for word in publisher.split() if word[0].isupper())
    holder = _FORM.sub("of ", _OFFICE.sub("", publisher))
    names = [publisher] if holder == publisher or " " not in holder else [publisher, holder]
    return [*names, initials] if len(initials) > 1 else names


def _credited(text: str, start: int, end: int, *, short: bool) -> bool:
    """Whether a name at [start, end) is credited: by a cue, in brackets, or on its own line.

    Initials are a credit in brackets only: "PORT ANSEL (VC) -".
    """
    before, after = (
        text[_line_start(text, start) : start],
        text[end : end + 120].partition(NEW_LINE)[0],
    )
    if before[-1:].isalnum() or after[:1].isalnum():
        return False
    bracketed = before.endswith("(") and after.startswith((")", "/", ","))
    if short or bracketed:
        return bracketed
    alone = not before.strip(_MARKS) and not after.strip(_MARKS)
    return alone or bool(_CUE_BEFORE.search(before) or _CUE_AFTER.match(after))


def _around(text: str, start: int, end: int) -> str:
    """The line in which a name at [start, end) stands, cut between words, the cut marked."""
    first = _line_start(text, start)
    head, tail = text[first:start], text[end : end + _BEHIND].partition(NEW_LINE)[0]
    if text[first - 1 : first].isalnum():
        head = f"… {head.partition(' ')[2]}"
    if text[end + len(tail) : end + len(tail) + 1].isalnum():
        tail = f"{tail.rpartition(' ')[0]} …"
    return f"{head}{text[start:end]}{tail}".strip()


def _line_start(text: str, at: int) -> int:
    return max(text.rfind(NEW_LINE, 0, at) + 1, at - 60)


def _by_date(a: Document, b: Document, covered: tuple[int, int]) -> tuple[Direction, str] | None:
    one, other = _days(a.published), _days(b.published)
    if one is None or other is None:
        return None
    if one[1] < other[0] and covered[1] >= WHOLESALE * len(b.text.strip()):
        return "b_from_a", f"published {a.published}, before {b.published}"
    if other[1] < one[0] and covered[0] >= WHOLESALE * len(a.text.strip()):
        return "a_from_b", f"published {b.published}, before {a.published}"
    return None


def _days(published: str | None) -> tuple[str, str] | None:
    """First and last day, as text that sorts, of a plain date; None for what is uncertain."""
    if not published or not _DAY.fullmatch(published):
        return None
    return (published + "-01-01"[len(published) - 4 :], published + "-12-31"[len(published) - 4 :])
