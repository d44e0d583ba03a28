"""Quotation marks paired paragraph by paragraph, so that a stray mark spoils one paragraph at most.

Marks are read by their shape and by what stands around them: an opening mark follows a blank
or a bracket, a closing one a letter or a full stop. A closing mark with nothing open is stray
and ignored; an opening mark that is never closed runs to the end of its paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.model import Span
from variorum.syntax import Reading

_MARK = re.compile(r"''|``|[\"“”„«»‘’']")
_OPENS_BEFORE = set(" \t\n\r\u00a0([{-–—:/\"“‘'„«")
_CLOSES_AFTER = set(" \t\n\r\u00a0)]}-–—:;/.,!?\"”’'»…")
#: A paragraph of more characters is no prose, and its marks pair nothing.
_LONGEST_BLOCK = 200_000
#: How far behind an opening single mark its closing one is looked for.
_REACH = 2_000
_SINGLE = "‘’'"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words between quotation marks: `start` and `end` without the marks, in the stored text.

    `outer` is the index of the stretch it stands inside; `closed` is false where the mark is
    missing, as in a quotation that goes on in the next paragraph.
    """

    start: int
    end: int
    block: str
    outer: int | None = None
    closed: bool = True
    single: bool = False

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return Span(self.start, self.end)


@dataclass(slots=True)
class _Open:
    at: int
    inside: int
    single: bool
    curly: bool


def find_stretches(reading: Reading) -> tuple[Stretch, ...]:
    """Every stretch in quotation marks, in text order, outer before inner."""
    out: list[Stretch] = []
    for block_id, start, end in _blocks(reading):
        if end - start > _LONGEST_BLOCK:
            continue
        open_: list[int] = []
        for a, b, closed, single in sorted(
            _pair(reading.document.text, start, end), key=lambda s: (s[0], -s[1])
        ):
            open_ = [i for i in open_ if out[i].end > a]
            outer = next((i for i in reversed(open_) if b <= out[i].end), None)
            open_.append(len(out))
            out.append(Stretch(a, b, block_id, outer, closed, single))
    return tuple(out)


def outermost_over(stretches: tuple[Stretch, ...], span: Span) -> list[int]:
    """Indexes of the stretches that stand in no other and share characters with a span."""
    first = bisect_left(stretches, span.start, key=lambda s: s.start)
    while first > 0 and (
        stretches[first - 1].outer is not None or stretches[first - 1].end > span.start
    ):
        first -= 1
    out = []
    for i in range(first, len(stretches)):
        if stretches[i].start >= span.end:
            break
        if stretches[i].outer is None and stretches[i].span.overlap(span):
            out.append(i)
    return out


def _blocks(reading: Reading) -> Iterator[tuple[str, int, int]]:
    seen: set[str] = set()
    for sentence in reading.sentences:
        block = sentence.block
        apart = sentence.passage.kind in ("list_item", "table_row", "banner_item")
        unit = sentence.passage if apart else block
        if unit.id not in seen:
            seen.add(unit.id)
            yield unit.id, unit.start, unit.end


def _pair(text: str, start: int, end: int) -> list[tuple[int, int, bool, bool]]:
    """(start, end, closed, single) of the stretches of one paragraph."""
    out: list[tuple[int, int, bool, bool]] = []
    stack: list[_Open] = []
    for match in _MARK.finditer(text, start, end):
        mark, at = match.group(), match.start()
        before = text[at - 1] if at > start else " "
        after = text[match.end()] if match.end() < end else " "
        single = mark in _SINGLE
        opens, closes = _faces(mark, before, after, stack)
        if closes and _close(stack, out, at, single=single):
            continue
        if opens and (not single or _has_closer(text, match.end(), end)):
            stack.append(_Open(at, match.end(), single, mark in "“„«``"))
    for i, left in enumerate(stack):
        if not left.single:
            stop = stack[i + 1].at if i + 1 < len(stack) else end
            out.append(
                (left.inside, _before_tag(text, left.inside, stop, last=stop == end), False, False)
            )
    return [(*_trim(text, a, b), closed, single) for a, b, closed, single in out if a < b]


def _faces(mark: str, before: str, after: str, stack: list[_Open]) -> tuple[bool, bool]:
    """Whether a mark can open and whether it can close, where it stands."""
    if mark in "“„«``" and mark != "''":
        # an opening shape in a closing place ("word“.") closes what is open
        wrong = (
            bool(stack)
            and not before.isspace()
            and after in _CLOSES_AFTER
            and before not in _OPENS_BEFORE
        )
        return not wrong, wrong
    if mark in "”»":
        wrong = not stack and before in _OPENS_BEFORE and after.isalnum()
        return wrong, not wrong
    if mark == "‘":
        return after.isalnum() or after in '“"', False
    if mark in "’'":
        opens = mark == "'" and before in _OPENS_BEFORE and after.isalnum()
        return opens, after in _CLOSES_AFTER and not before.isspace()
    opens = before in _OPENS_BEFORE and not after.isspace()
    closes = not before.isspace() and (after in _CLOSES_AFTER or not opens)
    if opens and closes:
        closes = bool(stack)
    return opens and not closes, closes or (not opens and bool(stack))


def _close(
    stack: list[_Open], out: list[tuple[int, int, bool, bool]], at: int, *, single: bool
) -> bool:
    for i in range(len(stack) - 1, -1, -1):
        if stack[i].single == single:
            if single and at - stack[i].inside < 2:
                return False
            opened = stack[i]
            del stack[i:]
            out.append((opened.inside, at, True, single))
            return True
    return not single


def _has_closer(text: str, at: int, end: int) -> bool:
    """Whether a single mark that opens here is closed before the paragraph ends."""
    for match in re.finditer(r"[’']", text[at : min(end, at + _REACH)]):
        k = at + match.start()
        after = text[k + 1] if k + 1 < end else " "
        if after in _CLOSES_AFTER and not text[k - 1].isspace() and text[k - 1] not in "sS":
            return True
        if text[k - 1] in ".,!?":
            return True
    return False


_TAG = re.compile(r"[,.!?](?=[ \t\n]+[^\s,.!?]+(?:[ \t\n]+[^\s,.!?]+){0,3}[,.])")


#: The tag that ends a paragraph: a comma, a few words of a name, a verb of saying in the past.
_END_TAG = re.compile(
    r"[,!?](?=[ \t\n]+(?:(?:[^\s,.!?]+|[A-Z][A-Z.]*\.)[ \t\n]+){0,8}"
    r"(?:said|says|told|asked|added|wrote|replied)\b[^!?,;:]{0,60}[.]?\s*\Z)"
)


def _before_tag(text: str, start: int, stop: int, *, last: bool) -> int:
    """Where an unclosed quotation ends: at the tag before another that opens, or at its end."""
    if last:
        told = _END_TAG.search(text[start:stop])
        return start + told.start() if told is not None else stop
    cut = None
    for match in _TAG.finditer(text, start, stop):
        cut = match.start()
    return cut if cut is not None else stop


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
