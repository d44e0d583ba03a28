"""Breakdowns: which figures of a sentence are parts of another, and whether the parts add up.

"70 people: 52 adults and 17 children" states all its parts. A figure with a colon behind it is
the whole of the figures listed there; the sum is shown beside the whole, fits or not. That it
does not fit is a finding, never a contradiction: one voice gives all of it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from variorum.questions.readings import number, written
from variorum.questions.scopes import Scope, interval

#: A list of all parts begins with a colon or a dash right behind the thing counted.
_OPENS = re.compile(r"^[^.;:\d]{0,60}(?::|\s[–—-])\s*(?:[a-z]+\s+){0,3}$")
#: What stands between two parts of a list.
_GOES_ON = re.compile(r"^[^.;:\d]{0,80}(?:,|\band\b|\bas well as\b)\s*(?:[a-z]+\s+){0,3}$")
_ENDS = re.compile(r"\b(?:and|as well as)\s+(?:[a-z]+\s+){0,3}$")


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A whole and its parts, all of them stated; `fits` where the sum can be the whole."""

    whole: Scope
    parts: tuple[Scope, ...]

    @property
    def fits(self) -> bool:
        """Whether the parts, within their bounds and rounding, can add up to the whole."""
        total, parts = interval(self.whole), [interval(p) for p in self.parts]
        return sum(p.low for p in parts) <= total.high and total.low <= sum(p.high for p in parts)

    @property
    def words(self) -> str:
        """The sum: "52 + 17 = 69, not 70"."""
        values = [_value(part) for part in self.parts]
        added = " + ".join(number(v) for v in values)
        end = "" if self.fits else f", not {written(self.whole.figure)}"
        return f"{added} = {number(sum(values))}{end}"


def find_breakdowns(scopes: Sequence[Scope]) -> tuple[Breakdown, ...]:
    """Wholes with all their parts, in the order of the scopes."""
    sentences: dict[tuple[str, int, int], list[Scope]] = defaultdict(list)
    for scope in scopes:
        claim = scope.claim
        if scope.unit == "count" and not scope.figure.vague:
            sentences[(claim.document, claim.start, claim.end)].append(scope)
    found: list[Breakdown] = []
    for told in sentences.values():
        ordered = sorted(told, key=lambda s: (s.figure.start, s.figure.end))
        for at, whole in enumerate(ordered):
            parts = _listed(whole, ordered[at + 1 :])
            if len(parts) > 1:
                found.append(Breakdown(whole, tuple(parts)))
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


def _between(one: Scope, other: Scope) -> str | None:
    claim = one.claim
    start, end = one.figure.end - claim.start, other.figure.start - claim.start
    return claim.quote[start:end].replace("\n", " ") if 0 <= start <= end else None


def _part(scope: Scope, whole: Scope) -> bool:
    """Whether a figure can be a part: of people people, of things things; smaller; one measure."""
    alike = scope.thing.people == whole.thing.people
    smaller = 0 <= _value(scope) < max(_value(whole), 1)
    return alike and smaller and scope.measure in (whole.measure, "count")


def _value(scope: Scope) -> float:
    low, high = scope.figure.low, scope.figure.high
    return float(low if low is not None else high or 0)


def settle(scopes: Sequence[Scope], breakdowns: Sequence[Breakdown]) -> list[Scope]:
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
