"""What of a document was read, and what in it was not understood. Shown, never hidden."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from variorum.check.reasons import Excluded, heads_table, reason_for
from variorum.check.scanners import Found, Thing, scan
from variorum.model import Claim, Document, Event, Span
from variorum.store import Held, Record, Row


@dataclass(frozen=True, slots=True)
class Unclaimed:
    """A number, a date or a quotation that ended in no claim; `reason` null where not known."""

    thing: Thing
    start: int
    end: int
    words: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many there are in a text, and how many of them a claim covers."""

    present: int
    claimed: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """One document. Lengths are in code points.

    `read` counts the characters that lie in a passage and the blanks between passages; `gaps`
    are all others. `parsed` and `scanned` count sentences that were parsed and ones that were
    too long for it.
    """

    id: str
    path: str
    unread: str | None
    failure: str | None
    language: str
    analysed: bool
    characters: int
    read: int
    gaps: tuple[Span, ...]
    parsed: int
    scanned: int
    tallies: dict[Thing, Tally]
    unclaimed: tuple[Unclaimed, ...]


def coverage(
    record: Record, path: str | None = None, *, excluded: Excluded | None = None
) -> Iterator[Coverage]:
    """The coverage of every document, or of the one at a path, by path.

    `excluded` is asked why a number is no figure where its surroundings do not tell.
    """
    for held in record.held():
        if path is None or held.path == path:
            document = record.document(held.id)
            if document is not None:
                yield _of(record, document, held, excluded)


def _of(record: Record, document: Document, held: Held, excluded: Excluded | None) -> Coverage:
    passages = record.passage_rows(document.id)
    gaps = tuple(_gaps(document.text, [(p["start"], p["end"]) for p in passages]))
    claims = record.claims(document)
    found = scan(document.text)
    open_ones = _without_claim(found, claims)
    scanned = [Span(p["start"], p["end"]) for p in passages if p["parsed"] is False]
    too_long = _Cover(scanned)
    why = _whole_reason(document, held)
    headings = _Cover(Span(p["start"], p["end"]) for p in passages if p["kind"] == "heading")
    sentences = _Sentences(passages)
    return Coverage(
        id=document.id,
        path=document.path,
        unread=document.unread,
        failure=held.failure,
        language=document.language,
        analysed=document.analysed,
        characters=len(document.text),
        read=len(document.text) - sum(map(len, gaps)),
        gaps=gaps,
        parsed=_count(passages, True),
        scanned=len(scanned),
        tallies=_tallies(found, open_ones),
        unclaimed=tuple(
            Unclaimed(
                f.thing,
                f.start,
                f.end,
                f.words,
                why
                or _local_reason(f, too_long, headings)
                or _of_table(f, document.text, sentences)
                or reason_for(f, document.text, sentences.around(f.start), excluded),
            )
            for f in open_ones
        ),
    )


def _count(passages: Sequence[Row], parsed: bool) -> int:
    return sum(1 for p in passages if p["parsed"] is parsed)


def _gaps(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[Span]:
    """The stretches that lie in no passage and are not blank."""
    at = 0
    for start, end in [*sorted(spans), (len(text), len(text))]:
        if start > at and (between := text[at:start]).strip():
            left = at + len(between) - len(between.lstrip())
            yield Span(left, left + len(between.strip()))
        at = max(at, end)


def _without_claim(found: Sequence[Found], claims: Sequence[Claim]) -> list[Found]:
    """What no claim covers: a number needs a figure, a date a time, a quotation a statement.

    A number or a date inside an instrument's own words, and a quoted title, belong to it.
    """
    instruments = [c.payload_span for c in claims if c.kind == "instrument"]
    covers: dict[Thing, _Cover] = {
        "number": _Cover([*_figures(claims), *_times(claims), *instruments]),
        "date": _Cover([*_times(claims), *_figures(claims), *instruments]),
        "quotation": _Cover(
            [*(c.payload_span for c in claims if c.kind == "statement"), *instruments]
        ),
    }
    return [f for f in found if not covers[f.thing].touches(f.start, f.end)]


def _figures(claims: Iterable[Claim]) -> Iterator[Span]:
    return (c.payload_span for c in claims if c.kind == "figure")


def _times(claims: Iterable[Claim]) -> Iterator[Span]:
    for claim in claims:
        if claim.time and claim.time.start is not None and claim.time.end is not None:
            yield Span(claim.time.start, claim.time.end)
        elif isinstance(claim.payload, Event):
            yield claim.payload_span


class _Cover:
    """Stretches of a text, merged, so that touching one is a look-up."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in sorted(s for s in spans if len(s)):
            if self._ends and span.start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], span.end)
            else:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def touches(self, start: int, end: int) -> bool:
        """Whether any of the stretches shares a character with [start, end)."""
        at = bisect_right(self._starts, end - 1) - 1
        return at >= 0 and self._ends[at] > start


class _Sentences:
    """What the finders read one by one: sentences, rows of tables, lines with a key."""

    def __init__(self, passages: Sequence[Row]) -> None:
        read = sorted((p for p in passages if p["parsed"] is not None), key=lambda p: p["start"])
        self._spans = [Span(p["start"], p["end"]) for p in read]
        self._rows: dict[Span, bool] = {}
        seen: set[str | None] = set()
        for p in read:
            if p["kind"] == "table_row":
                self._rows[Span(p["start"], p["end"])] = p["parent"] not in seen
                seen.add(p["parent"])

    def around(self, at: int) -> Span | None:
        """The one in which a character stands."""
        found = bisect_right(self._spans, at, key=lambda span: span.start) - 1
        return self._spans[found] if found >= 0 and at < self._spans[found].end else None

    def first_row(self, span: Span) -> bool | None:
        """Whether a row is the first of its table; null for what is no row."""
        return self._rows.get(span)


def _of_table(found: Found, text: str, sentences: _Sentences) -> str | None:
    row = sentences.around(found.start)
    first = sentences.first_row(row) if row is not None else None
    if row is None or first is None or found.thing == "quotation":
        return None
    return heads_table(found, row, text, first=first)


def _whole_reason(document: Document, held: Held) -> str | None:
    if held.failure is not None:
        return "no claims could be found in this document"
    if not document.analysed:
        return f"the document is not analysed (language {document.language})"
    return None


def _local_reason(found: Found, too_long: _Cover, headings: _Cover) -> str | None:
    if too_long.touches(found.start, found.end):
        return "in a sentence that is too long to be parsed"
    if found.thing != "quotation" and headings.touches(found.start, found.end):
        return "in a heading: it is the scope of what stands under it"
    return None


def _tallies(found: Sequence[Found], open_ones: Sequence[Found]) -> dict[Thing, Tally]:
    out: dict[Thing, Tally] = {}
    things: tuple[Thing, ...] = ("number", "date", "quotation")
    for thing in things:
        present = sum(1 for f in found if f.thing == thing)
        open_count = sum(1 for f in open_ones if f.thing == thing)
        out[thing] = Tally(present, present - open_count)
    return out
