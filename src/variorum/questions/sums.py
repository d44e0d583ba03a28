"""Sums beyond the breakdown of one sentence: parts of which not all are told, shares, tables.

"Including 52 women and 30 children" does not say that there were no others, so the parts may be
fewer than the whole, but those that exclude one another may not be more. "600 (20 percent) of the
3,000" is held against 20 percent of 3,000. The rows of a table make up its row of totals.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from variorum.model import SUMS_OFF
from variorum.questions.readings import number, reading, written
from variorum.questions.scopes import Scope, interval
from variorum.questions.things import same_name
from variorum.questions.wholes import Sum, added, value, whole_with_all

_WORD = re.compile(r"[^\W\d_]+")
#: Words that exclude one another, by what they speak of.
_TRAITS: dict[str, tuple[frozenset[str], ...]] = {
    "age": (
        frozenset(
            "child children minors minor girls girl boys boy infants babies toddlers".split()
        ),
        frozenset("woman women man men adult adults elderly pensioners".split()),
    ),
    "sex": (
        frozenset("woman women girl girls female females".split()),
        frozenset("man men boy boys male males".split()),
    ),
}
_SERVICES = frozenset({"civilians", "soldiers"})
#: Whoever has met with one of these is not counted under another of its row.
_OUTCOMES = (frozenset({"killed", "injured", "missing"}), frozenset({"killed", "survived"}))
#: Two parts of one list, in one sentence.
_LISTED = re.compile(r"^[^.;:\d]{0,80}(?:,|\band\b)\s*(?:[a-z]+\s+){0,3}$")
#: Between a number and the share that says it again: "600 (20 percent", "600, or 20 percent".
_OR = re.compile(
    r"^[^.;:\d,()]{0,25}(?:\(\s*(?:or\s+)?|,\s*or\s+)(?:about|some|nearly|almost|around|roughly|just"
    r"|over|under|more\s+than|less\s+than|\s)*$"
)
_CELL = re.compile(r"[\t|]")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def find_sums(
    scopes: Sequence[Scope], breakdowns: Sequence[Sum], texts: Mapping[str, str]
) -> tuple[Sum, ...]:
    """Every sum of the figures, breakdowns first; `texts` by document.

    Parts are those that the claims are linked to by `part_of`, told by the voice of their whole.
    """
    by_id = {s.claim.id: s for s in scopes}
    done = {b.whole.claim.id for b in breakdowns}
    linked: dict[str, list[Scope]] = defaultdict(list)
    for scope in scopes:
        whole = by_id.get(scope.figure.part_of or "")
        if whole is not None and _one_voice(scope, whole) and not scope.figure.vague:
            linked[whole.claim.id].append(scope)
    found = list(breakdowns)
    for whole_id, parts in linked.items():
        whole = by_id[whole_id]
        counts = [p for p in parts if p.unit == whole.unit == "count"]
        if whole_id in done or whole.figure.vague or not counts:
            continue
        made = _rows(whole, counts, texts.get(whole.claim.document, "")) or _some(whole, counts)
        if made is not None:
            found.append(made)
    return (*found, *_shares(scopes, by_id))


def _one_voice(part: Scope, whole: Scope) -> bool:
    """Whether one voice says both in the same mood; parts share the sentence or the credit."""
    a, b = part.claim, whole.claim
    together = (a.start, a.end) == (b.start, b.end) or part.credit == whole.credit
    return a.document == b.document and together and a.modality == b.modality


def _some(whole: Scope, parts: Sequence[Scope]) -> Sum | None:
    """Parts that exclude one another, where they are more than the whole."""
    apart: list[Scope] = []
    for part in sorted(parts, key=lambda s: s.figure.start):
        if all(_exclude(part, other) for other in apart):
            apart.append(part)
    top = interval(whole).high
    single = next((p for p in parts if interval(p).low > top), None)
    chosen = [single] if single is not None else apart
    if sum(interval(p).low for p in chosen) <= top:
        return None
    told = number(value(chosen[0])) if len(chosen) == 1 else added(chosen)
    words = f"{told}, more than {written(whole.figure)}"
    return Sum(whole, tuple(chosen), False, False, words, SUMS_OFF[1])


def _exclude(one: Scope, other: Scope) -> bool:
    """Whether nobody and nothing is counted in both: by age, sex, service, side, outcome, noun."""
    left, right = _words(one), _words(other)
    for sides in _TRAITS.values():
        first = next((n for n, side in enumerate(sides) if left & side), None)
        second = next((n for n, side in enumerate(sides) if right & side), None)
        if first is not None and second is not None and first != second:
            return True
    kinds = {one.thing.kind, other.thing.kind}
    outcomes = {one.measure, other.measure}
    if kinds == _SERVICES or (len(outcomes) > 1 and any(outcomes <= row for row in _OUTCOMES)):
        return True
    if one.thing.people or other.thing.people:
        return _other_people(one, other)
    return len(kinds) > 1 and _in_one_list(one, other)


def _words(scope: Scope) -> set[str]:
    return {w.casefold() for w in _WORD.findall(scope.figure.counted)}


def _other_people(one: Scope, other: Scope) -> bool:
    """Whether both are named after peoples, and after no common one."""
    left, right = one.thing.whose, other.thing.whose
    shared = any(same_name(a, b) for a in left for b in right)
    return bool(left and right) and not shared


def _in_one_list(one: Scope, other: Scope) -> bool:
    a, b = one.claim, other.claim
    if (a.document, a.start, a.end) != (b.document, b.start, b.end):
        return False
    first, second = sorted((one.figure, other.figure), key=lambda f: f.start)
    between = a.quote[first.end - a.start : second.start - a.start].replace("\n", " ")
    return bool(_LISTED.match(between))


def _rows(whole: Scope, parts: Sequence[Scope], text: str) -> Sum | None:
    """The rows of a table and its row of totals, where each number of the column is read."""
    claim = whole.claim
    if not _CELL.search(claim.quote) or not text:
        return None
    if any(p.claim.start == claim.start or not _CELL.search(p.claim.quote) for p in parts):
        return None
    column = _column(text, claim.start, whole.figure.start)
    read = [(p.figure.start, p.figure.end) for p in (*parts, whole)]
    for start, line in list(_block(text, claim.start))[1:]:
        cells = _CELL.split(line)
        at = start + sum(len(c) + 1 for c in cells[:column])
        cell = cells[column] if column < len(cells) else ""
        counted = any(c.isdigit() for c in cell) and not _YEAR.fullmatch(cell.strip())
        if counted and not any(at <= a and b <= at + len(cell) for a, b in read):
            return None
    return whole_with_all(whole, sorted(parts, key=lambda s: s.figure.start))


def _column(text: str, row: int, at: int) -> int:
    return len(_CELL.findall(text[row:at]))


def _block(text: str, at: int) -> Iterator[tuple[int, str]]:
    """The lines of the table around a place, with their offsets."""
    blank = text.rfind("\n\n", 0, at)
    start = max(blank + 2 if blank >= 0 else 0, text.rfind("\f", 0, at) + 1)
    end = text.find("\n\n", at)
    for line in text[start : end if end >= 0 else len(text)].split("\n"):
        if _CELL.search(line):
            yield start, line
        start += len(line) + 1


def _shares(scopes: Sequence[Scope], by_id: Mapping[str, Scope]) -> Iterator[Sum]:
    """A part told as a number and as a share of the whole: both must name one number."""
    sentences: dict[tuple[str, int, int], list[Scope]] = defaultdict(list)
    for scope in scopes:
        claim = scope.claim
        if scope.unit in ("count", "%") and not scope.figure.vague:
            sentences[(claim.document, claim.start, claim.end)].append(scope)
    for told in sentences.values():
        ordered = sorted(told, key=lambda s: (s.figure.start, s.figure.end))
        for one, other in pairwise(ordered):
            claim = one.claim
            between = claim.quote[one.figure.end - claim.start : other.figure.start - claim.start]
            if {one.unit, other.unit} != {"count", "%"} or not _OR.match(between):
                continue
            part, share = (one, other) if one.unit == "count" else (other, one)
            wholes = (by_id.get(s.figure.part_of or "") for s in (part, share))
            whole = next((w for w in wholes if w is not None and w is not part), None)
            if whole is not None and whole.unit == "count" and _one_voice(part, whole):
                yield _share(whole, part, share)


def _share(whole: Scope, part: Scope, share: Scope) -> Sum:
    percent, total, own = reading(share.figure), interval(whole), interval(part)
    half = _half(value(share))
    low, high = (percent.low - half) / 100 * total.low, (percent.high + half) / 100 * total.high
    fits = low <= own.high and own.low <= high
    worked_out = number(round(value(share) * value(whole) / 100, 1))
    end = "" if fits else f", not {written(part.figure)}"
    words = f"{written(share.figure)} of {written(whole.figure)} = {worked_out}{end}"
    verdict = "the share fits" if fits else SUMS_OFF[2]
    return Sum(whole, (part,), False, fits, words, verdict)


def _half(percent: float) -> float:
    """Half a unit of the last digit that a percentage is written with."""
    exponent = Decimal(str(percent)).normalize().as_tuple().exponent
    places = min(0, exponent) if isinstance(exponent, int) else 0
    return 0.5 * 10.0**places
