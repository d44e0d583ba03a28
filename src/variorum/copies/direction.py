"""Who took a passage from whom, where the texts or their dates say so."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.model import Direction, Document, Reuse

#: A document whose text is shared to this share follows the other wholesale.
WHOLESALE = 0.5
_DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


def direction(rows: Sequence[Reuse], documents: Mapping[str, Document]) -> list[Reuse]:
    """Add direction and evidence to copies; boilerplate and quotations have none.

    A credit decides first: a text that names the other's publisher took from it. Else dates:
    the earlier is the source only where the later text consists of the shared words by half
    and the dates exclude one another. Everything else stays unknown.
    """
    covered = _covered(rows)
    out: list[Reuse] = []
    for row in rows:
        a, b = documents[row.a.document], documents[row.b.document]
        if row.kind not in ("identical", "edited") or a.id == b.id:
            out.append(row)
            continue
        found = _by_credit(a, b) or _by_date(a, b, covered[a.id, b.id])
        out.append(replace(row, direction=found[0], evidence=found[1]) if found else row)
    return out


def _covered(rows: Sequence[Reuse]) -> dict[tuple[str, str], tuple[int, int]]:
    """Shared code points of each pair of documents, on either side."""
    sums: dict[tuple[str, str], tuple[int, int]] = defaultdict(lambda: (0, 0))
    for row in rows:
        if row.kind in ("identical", "edited"):
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
    """The words in which one text names the other's publisher, with what stands around."""
    name = giver.publisher
    if not name or (taker.publisher and taker.publisher.casefold() == name.casefold()):
        return None
    match = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", taker.text)
    if match is None:
        return None
    start = taker.text.rfind("\n", 0, match.start()) + 1
    line = taker.text[max(start, match.start() - 60) : match.end() + 40].split("\n")[0].strip()
    return f"{taker.path} names {name}: “{line}”"


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
