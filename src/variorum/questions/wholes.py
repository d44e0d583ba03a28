"""Breakdowns: which figures of a sentence are parts of another, and whether the parts add up.

"70 people: 52 adults and 17 children" states all its parts, and so do "made up of", "namely" and
"52 adults and 17 children, 69 in all". The sum is shown beside the whole, fits or not. That it
does not fit is a finding, never a contradiction: one voice gives all of it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import inf

from variorum.model import SUMS_OFF
from variorum.questions.readings import number, tolerance, written
from variorum.questions.scopes import Scope, interval

#: Right behind the thing counted, these begin a list of all its parts.
_OPENS = re.compile(
    r"^[^.;:\d]{0,60}(?::|\s[–—-]|,?\s\b(?:namely|that\s+is|i\.e\.|viz\.|comprising|consisting\s+of|"
    r"consisted\s+of|made\s+up\s+of|composed\s+of|(?:broken\s+down|split|divided)\s+(?:up\s+)?"
    r"(?:into|as|between)))\s*(?:[a-z]+\s+){0,3}$"
)
#: What stands between two parts of a list.
_GOES_ON = re.compile(r"^[^.;:\d]{0,80}(?:,|\band\b|\bas well as\b)\s*(?:[a-z]+\s+){0,3}$")
_ENDS = re.compile(r"\b(?:and|as well as)\s+(?:[a-z]+\s+){0,3}$")
#: Between the last part and a whole that follows: ", a total of", or a comma if "in all" follows.
_TOTAL = re.compile(
    r"^[^.;:\d]{0,60}[,(–—-]\s*(?:(?:or|for|making|giving|bringing\s+the\s+total\s+to|a\s+total\s+of"
    r"|in\s+all|in\s+total|altogether|together)\b,?\s*)+$"
)
_COMMA = re.compile(r"^[^.;:\d]{0,60}[,(–—-]\s*$")
_IN_ALL = re.compile(r"^\s*(?:[^\W\d_]+\s+){0,3}(?:in\s+all|in\s+total|altogether|all\s+told)\b")
#: More parts than this are not all written out in a sum.
WRITTEN_OUT = 8


@dataclass(frozen=True, slots=True)
class Sum:
    """A whole with parts that its document gives, held against each other.

    `complete` where the text says that these are all parts; `fits` where parts and whole can both
    hold within their bounds and rounding; `words` is the arithmetic: "52 + 17 = 69, not 70".
    """

    whole: Scope
    parts: tuple[Scope, ...]
    complete: bool
    fits: bool
    words: str
    verdict: str

    @property
    def reason(self) -> str:
        """The verdict with its arithmetic."""
        return f"{self.verdict}: {self.words}"

    @property
    def sentence(self) -> str:
        """The sum as it stands behind the answer of its whole's question."""
        told = "its parts" if self.complete else self.verdict
        return f"{told[:1].upper()}{told[1:]}: {self.words}."


def whole_with_all(whole: Scope, parts: Sequence[Scope]) -> Sum:
    """The sum of a whole all of whose parts are told.

    Numbers of one list are written with one precision, that of the finest: beside 118, a part of
    1,400 is not taken for a rounding. The whole may be rounded by itself.
    """
    total, finest = interval(whole), min(map(_unsaid, parts))
    low = high = 0.0
    for part in parts:
        own = interval(part)
        low += max(own.low, value(part) - finest) if _exact(part) else own.low
        high += min(own.high, value(part) + finest) if _exact(part) else own.high
    fits = low <= total.high and total.low <= high
    told = written(whole.figure)
    end = "" if sum(map(value, parts)) == value(whole) else f", told as {told}"
    end = end if fits else f", not {told}"
    verdict = "the parts add up" if fits else SUMS_OFF[0]
    return Sum(whole, tuple(parts), True, fits, f"{added(parts)}{end}", verdict)


def _exact(part: Scope) -> bool:
    return part.figure.bound == "exact"


def _unsaid(part: Scope) -> float:
    """How far an exact number may be rounded, to judge by its zeros."""
    return tolerance(value(part)) if _exact(part) else inf


def added(parts: Sequence[Scope]) -> str:
    """ "52 + 17 = 69"; of many parts only the first and the last."""
    values = [value(part) for part in parts]
    shown = [number(v) for v in values]
    if len(shown) > WRITTEN_OUT:
        shown = [shown[0], "…", shown[-1]]
        return f"{' + '.join(shown)} ({len(values)} numbers) = {number(sum(values))}"
    return f"{' + '.join(shown)} = {number(sum(values))}"


def find_breakdowns(scopes: Sequence[Scope]) -> tuple[Sum, ...]:
    """Wholes whose sentence gives all their parts, in the order of the scopes."""
    sentences: dict[tuple[str, int, int], list[Scope]] = defaultdict(list)
    for scope in scopes:
        claim = scope.claim
        if scope.unit == "count" and not scope.figure.vague:
            sentences[(claim.document, claim.start, claim.end)].append(scope)
    found: list[Sum] = []
    for told in sentences.values():
        ordered = sorted(told, key=lambda s: (s.figure.start, s.figure.end))
        for at, whole in enumerate(ordered):
            parts = _listed(whole, ordered[at + 1 :]) or _before(whole, ordered[:at])
            if len(parts) > 1:
                found.append(whole_with_all(whole, parts))
    return tuple(found)


def _listed(whole: Scope, following: Sequence[Scope]) -> list[Scope]:
    """The figures of a list that begins behind a whole; none that is as large as the whole."""
    parts: list[Scope] = []
    last, pattern, ended = whole, _OPENS, False
    for scope in following:
        between = _between(last, scope)
        if between is None or ended or not pattern.match(between) or not _part(scope, whole):
            break
        ended = pattern is _GOES_ON and bool(_ENDS.search(between))
        parts.append(scope)
        last, pattern = scope, _GOES_ON
    return parts if ended else []


def _before(whole: Scope, preceding: Sequence[Scope]) -> list[Scope]:
    """The figures of a list that ends right before its sum: "a and b, 69 in all"."""
    if not preceding:
        return []
    last = preceding[-1]
    between = _between(last, whole) or ""
    claim = whole.claim
    behind = claim.quote[max(0, whole.figure.end - claim.start) :]
    own = claim.quote[max(0, whole.figure.start - claim.start) :]
    said = _TOTAL.match(between) or _TOTAL.match(between + _lead(own))
    if not said and not (_COMMA.match(between) and _IN_ALL.match(behind)):
        return []
    parts = [last]
    for scope in reversed(preceding[:-1]):
        between = _between(scope, parts[0]) or ""
        wanted = _ENDS.search(between) if len(parts) == 1 else _GOES_ON.match(between)
        if not wanted or not _GOES_ON.match(between):
            break
        parts.insert(0, scope)
    return parts if all(_part(p, whole) for p in parts) else []


def _lead(words: str) -> str:
    """The words of a figure before its number: "a total of "."""
    return re.split(r"\d", words, maxsplit=1)[0]


def _between(one: Scope, other: Scope) -> str | None:
    claim = one.claim
    start, end = one.figure.end - claim.start, other.figure.start - claim.start
    return claim.quote[start:end].replace("\n", " ") if 0 <= start <= end else None


def _part(scope: Scope, whole: Scope) -> bool:
    """Whether a figure can be a part: of people people, of things things; smaller; one measure."""
    linked = scope.figure.part_of == whole.claim.id
    alike = linked or scope.thing.people == whole.thing.people
    smaller = 0 <= value(scope) < max(value(whole), 1)
    one_measure = scope.measure == whole.measure or "count" in (scope.measure, whole.measure)
    return alike and smaller and one_measure


def value(scope: Scope) -> float:
    """The number that a figure names."""
    return float(scope.figure.value or 0)


def settle(scopes: Sequence[Scope], breakdowns: Sequence[Sum]) -> list[Scope]:
    """Give parts their whole, and what the whole says for them: whose people, and the measure."""
    whole_of = {p.claim.id: b.whole for b in breakdowns for p in b.parts}
    by_id: Mapping[str, Scope] = {s.claim.id: s for s in scopes}
    out: list[Scope] = []
    for scope in scopes:
        whole = whole_of.get(scope.claim.id) or by_id.get(scope.figure.part_of or "")
        if whole is None:
            out.append(scope)
            continue
        people = scope.thing.people and whole.thing.people
        whose = scope.thing.whose or (whole.thing.whose if people else frozenset())
        listed = scope.claim.id in whole_of
        out.append(
            replace(
                scope,
                thing=replace(scope.thing, whose=whose),
                measure=whole.measure if listed else scope.measure,
                part_of=scope.figure.part_of or whole.claim.id,
            )
        )
    return out
