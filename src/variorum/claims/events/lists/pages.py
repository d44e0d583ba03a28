"""Runs of years, days and places: which of them make one list, and which stand together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from variorum.claims.events import lexicon as lex
from variorum.claims.events.lists.lines import Line
from variorum.model import Span

#: Fewer bare days in all are no list, and at least so many of them stand one under the other.
_FEWEST_DAYS = 3
_FEWEST_TOGETHER = 2
#: A page prints years of one list, not a table of numbers that look like years.
_MOST_YEARS = 60
_LONGEST_ITEM = 400
_HEADING_LINES = 4
_SENTENCE_END = re.compile(r"[.!?][”\"’)]*$")


@dataclass(frozen=True, slots=True)
class Column:
    """Days that stand under one another and, where as many items follow them, the items."""

    days: tuple[Line, ...]
    items: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """Years and the columns under them. `sorted` is false where years also stand behind the days
    that they must be over: then the text is not in the order of print."""

    years: tuple[Line, ...]
    columns: tuple[Column, ...]
    sorted: bool = True


@dataclass(frozen=True, slots=True)
class FlatList:
    """A list of several pages and the heading that stands over it, null where none does."""

    pages: tuple[Page, ...]
    heading: Span | None
    span: Span


@dataclass(frozen=True, slots=True)
class _Run:
    """Lines of one sort that follow one another."""

    lines: tuple[Line, ...]

    @property
    def sort(self) -> str:
        return self.lines[0].sort


def find_lists(lines: Sequence[Line], text: str) -> Iterator[FlatList]:
    """Every flattened list of a text, in order.

    A list begins with a run of years and goes on while runs of days and of items alternate, or
    it begins with days and ends with the years. Its cost grows linearly with the text: every line
    is looked at a fixed number of times.
    """
    runs = _runs(lines)
    at = 0
    while at < len(runs):
        last = _years_last(runs, at, text) if runs[at].sort == "day" else None
        end, pages = last or _pages(runs, at, text)
        if _is_list(pages):
            yield _list(runs, at, pages)
        at = max(end, at + 1)


def _runs(lines: Sequence[Line]) -> list[_Run]:
    out: list[list[Line]] = []
    for line in lines:
        if out and out[-1][0].sort == line.sort:
            out[-1].append(line)
        else:
            out.append([line])
    return [_Run(tuple(each)) for each in out]


def _is_list(pages: Sequence[Page]) -> bool:
    sizes = [len(column.days) for page in pages for column in page.columns]
    together = sum(size for size in sizes if size >= _FEWEST_TOGETHER)
    sane = all(len({line.year for line in page.years}) <= _MOST_YEARS for page in pages)
    return sane and sum(sizes) >= _FEWEST_DAYS and 2 * together > sum(sizes)


def _pages(runs: Sequence[_Run], at: int, text: str) -> tuple[int, list[Page]]:
    """The pages of the list that begins with run number `at`, and the run after them."""
    pages: list[Page] = []
    if runs[at].sort != "year":
        return at + 1, pages
    while at < len(runs) and runs[at].sort == "year":
        at, page = _page(runs, at, text)
        if page.columns:
            pages.append(page)
        elif pages and not _opens_page(page.years):
            # years behind the last days can only belong to what stands before them
            last = pages[-1]
            pages[-1] = replace(last, years=(*last.years, *page.years), sorted=False)
        if _ends_with_heading(runs, at, pages):
            break
        at = _over_items(runs, at)
    return at, pages


def _years_last(runs: Sequence[_Run], at: int, text: str) -> tuple[int, list[Page]] | None:
    """The page of a list whose years stand behind its days and items, and the run after them.

    None where the years open a page, or where days follow them: then they are over those.
    """
    at, columns = _columns(runs, at, text)
    at = _over_items(runs, at)
    if at >= len(runs) or runs[at].sort != "year" or _opens_page(runs[at].lines):
        return None
    if any(run.sort == "day" for run in runs[at + 1 : at + 3]):
        return None
    return at + 1, [Page(runs[at].lines, columns)]


def _opens_page(years: Sequence[Line]) -> bool:
    return bool(years) and years[0].page


def _over_items(runs: Sequence[_Run], at: int) -> int:
    """Past the items of the last column, where a run of years follows them."""
    goes_on = at + 1 < len(runs) and runs[at].sort == "other" and runs[at + 1].sort == "year"
    return at + 1 if goes_on else at


def _ends_with_heading(runs: Sequence[_Run], at: int, pages: Sequence[Page]) -> bool:
    """Whether behind the items of the last column a new heading stands, and no further page."""
    if at >= len(runs) or runs[at].sort != "other" or not pages:
        return True
    lines = runs[at].lines
    paired = pages[-1].columns[-1].items
    if paired:
        rest = [line for line in lines if line.span.start >= paired[-1].end]
    else:
        turned = [i for i, line in enumerate(lines) if line.page]
        rest = list(lines[turned[-1] :]) if turned else []
    return any(_names_happenings(line.words) for line in rest) or len(rest) > _HEADING_LINES


def _names_happenings(words: str) -> bool:
    return any(
        lex.noun_type(word) or lex.noun_type(word.removesuffix("s"))
        for word in re.findall(r"[a-z]+", words.lower())
    )


def _page(runs: Sequence[_Run], at: int, text: str) -> tuple[int, Page]:
    """A run of years with the columns that follow it; the run of items behind stays unread."""
    end, columns = _columns(runs, at + 1, text)
    return end, Page(runs[at].lines, columns)


def _columns(runs: Sequence[_Run], at: int, text: str) -> tuple[int, tuple[Column, ...]]:
    """The columns of days that begin with run number `at`, and the run after the last of them."""
    columns: list[Column] = []
    before = -1
    while at < len(runs):
        days = at if runs[at].sort == "day" else at + 1
        if days >= len(runs) or runs[days].sort != "day":
            break
        if days > at and before != at and not _short(runs[at].lines):
            break
        after = runs[days + 1].lines if days + 1 < len(runs) else ()
        lines = runs[days].lines
        column = _paired(lines, after, text)
        if not column.items and days > at and before != at:
            column = _paired(lines, runs[at].lines, text)
        columns.append(column)
        if column.items and after and column.items[0].start >= after[0].span.start:
            before = days + 1
        at = days + 1
    return at, tuple(columns)


def _short(lines: Sequence[Line]) -> bool:
    """Whether lines can be items: none is longer than an item is, few of them end a sentence."""
    ended = sum(bool(_SENTENCE_END.search(line.words)) for line in lines)
    return all(len(line.words) <= _LONGEST_ITEM for line in lines) and 3 * ended <= len(lines)


def _paired(days: tuple[Line, ...], lines: Sequence[Line], text: str) -> Column:
    """The days with the items among the lines, if there are as many of them as days.

    Items end where the page does. Each begins a line, or, where that makes another number, a
    block; what stands in brackets goes on to where they close.
    """
    until = next((i for i, line in enumerate(lines) if i and line.page), len(lines))
    here = lines[:until]
    for blocks in (False, True):
        items = _items(here, text, blocks=blocks)
        if len(items) == len(days):
            return Column(days, tuple(items))
    behind = _items(here, text, blocks=False)
    if len(behind) > len(days) and _names_happenings(behind[len(days)].of(text)):
        return Column(days, tuple(behind[: len(days)]))
    return Column(days)


def _items(lines: Sequence[Line], text: str, *, blocks: bool) -> list[Span]:
    out: list[Span] = []
    for line in lines:
        open_ = bool(out) and _is_open(out[-1].of(text))
        goes_on = line.words[0] in "(,;" or line.words[0].islower() or (blocks and line.gap < 2)
        if out and (open_ or goes_on):
            out[-1] = out[-1].join(line.span)
        else:
            out.append(line.span)
    return out


def _is_open(words: str) -> bool:
    return len(words) < _LONGEST_ITEM and words.count("(") > words.count(")")


def _list(runs: Sequence[_Run], at: int, pages: Sequence[Page]) -> FlatList:
    first = runs[at].lines[0].span.start
    last = max(line.span.end for page in pages for line in page.years)
    for page in pages:
        for column in page.columns:
            last = max(last, column.days[-1].span.end, *(item.end for item in column.items))
    heading = heading_over(runs[at - 1].lines) if at else None
    return FlatList(tuple(pages), heading, Span(first, last))


def heading_over(lines: Sequence[Line]) -> Span | None:
    """The lines right over the list, from the one that says what it is a list of."""
    seen: Span | None = None
    found: Span | None = None
    for line in reversed(lines[-_HEADING_LINES:]):
        if _SENTENCE_END.search(line.words):
            break
        seen = line.span if seen is None else line.span.join(seen)
        found = seen if _names_happenings(line.words) else found
        if line.page:
            break
    return found
