"""How the figures of one question stand, pair by pair, and what the question's answer is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, permutations

from variorum.model import Answer, Relation, RelationKind
from variorum.questions.contradictions import contradicts, later
from variorum.questions.levels import Comparison, compare
from variorum.questions.periods import fit, in_words
from variorum.questions.readings import differs, written
from variorum.questions.retelling import told_again
from variorum.questions.scopes import FAR, Scope, factor, interval, of_one_origin

#: Beyond this many figures only different readings are paired, one claim for each.
LARGEST = 60


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer of a group, in words, with the relations behind it."""

    answer: Answer
    explanation: str
    low: float | int | None
    high: float | int | None
    relations: tuple[Relation, ...]


def judge(group: Sequence[Scope]) -> Verdict:
    """Decide by interval arithmetic over the asserted figures of a group."""
    ordered = sorted(group, key=lambda s: (s.claim.document, s.figure.start, s.claim.id))
    low, high = _ends([s for s in ordered if s.decides] or ordered)
    if len(ordered) == 1:
        words = f"Only one claim: {written(ordered[0].figure)}."
        return Verdict("single", words, low, high, ())
    relations = [r for a, b in _pairs(ordered) if (r := relate(a, b, ordered)) is not None]
    deciding = [s for s in ordered if s.decides]
    answer, words = _answer(deciding or ordered, relations)
    aside = len(ordered) - len(deciding)
    if not deciding:
        words += " None of them is asserted."
    elif aside:
        words += f" {aside} not asserted and not counted in the answer."
    return Verdict(answer, words, low, high, tuple(relations))


def _pairs(ordered: Sequence[Scope]) -> list[tuple[Scope, Scope]]:
    if len(ordered) <= LARGEST:
        return list(combinations(ordered, 2))
    first: dict[tuple[object, ...], Scope] = {}
    pairs: list[tuple[Scope, Scope]] = []
    for scope in ordered:
        figure = scope.figure
        key = (figure.low, figure.high, figure.bound, scope.period, scope.decides)
        if key in first:
            pairs.append((first[key], scope))
        else:
            first[key] = scope
    return pairs + list(combinations(list(first.values())[:LARGEST], 2))


def relate(one: Scope, other: Scope, group: Sequence[Scope]) -> Relation | None:
    """How two figures of a question stand; None where nothing can be said."""
    compared = compare(one, other)
    left, right = interval(one), interval(other)
    kind, reason = _kind(one, other, compared, left.meets(right))
    if kind is None or (kind == "contradicts" and _less_sharp_at_its_origin(one, other, group)):
        return None
    first, second = one, other
    if kind == "updates" and fit(one.period, other.period) == "before":
        first, second = other, one
    return Relation(first.claim.id, second.claim.id, kind, reason)


def _less_sharp_at_its_origin(one: Scope, other: Scope, group: Sequence[Scope]) -> bool:
    """Whether the origin of either number gives it with a bound that lets both hold.

    A copy that shortens "at least 61" to "61" does not make it a sharper count. A text that sets
    both against one another itself does.
    """
    if one.claim.document == other.claim.document:
        return False
    return any(
        of_one_origin(told, number) and interval(told).meets(interval(rival))
        for number, rival in ((one, other), (other, one))
        for told in group
    )


def _kind(
    one: Scope, other: Scope, compared: Comparison, meets: bool
) -> tuple[RelationKind | None, str]:
    values = f"{written(one.figure)} and {written(other.figure)}"
    same = (one.figure.low, one.figure.high, one.figure.bound) == (
        other.figure.low, other.figure.high, other.figure.bound,
    )  # fmt: skip
    if same:
        return "repeats", f"both say {written(one.figure)}; {compared.words}"
    if meets:
        return "rounds", f"{values} can be one number; {compared.words}"
    if not (one.decides and other.decides):
        return None, ""
    arithmetic = differs(one.figure, other.figure)
    if later(one, other):
        return "updates", f"{values}: {arithmetic}; {compared.words}"
    if contradicts(one, other, compared):
        own = "; both go back to one origin" if one.origin == other.origin else ""
        return "contradicts", f"{values} cannot both hold: {arithmetic}; {compared.words}{own}"
    return None, ""


def _answer(deciding: Sequence[Scope], relations: Sequence[Relation]) -> tuple[Answer, str]:
    clashes = [r for r in relations if r.type == "contradicts"]
    told = _told(deciding)
    if clashes:
        return "contradict", f"{told}. {clashes[0].reason[:1].upper()}{clashes[0].reason[1:]}."
    apart = [(a, b) for a, b in combinations(deciding, 2) if not interval(a).meets(interval(b))]
    if apart:
        a, b = apart[0]
        open_levels = "; ".join(
            level.reason for level in compare(a, b).levels if level.state != "same"
        )
        words = f"{told}. {differs(a.figure, b.figure)}, but both may hold"
        return "vary", f"{words}: {open_levels}." if open_levels else f"{words}."
    far = _far(deciding)
    if far is not None:
        return "vary", f"{told}. {far}."
    times = {s.period for s in deciding if s.period is not None}
    if (
        any(later(a, b) and not _retells(a, b) for a, b in combinations(deciding, 2))
        and len({written(s.figure) for s in deciding}) > 1
    ):
        when = ", ".join(in_words(t) for t in sorted(times, key=str))
        return "vary", f"{told}. Told for different times: {when}."
    return "agree", f"{told}. One number can satisfy all of them."


def _retells(one: Scope, other: Scope) -> bool:
    """Whether one number is the other told again, or lies in the range that the other gives."""
    return told_again(one, other) or _in_range(one, other) or _in_range(other, one)


def _in_range(wide: Scope, sharp: Scope) -> bool:
    low, high = wide.figure.low, wide.figure.high
    if wide.figure.bound != "between" or low is None or high is None or wide.unit != sharp.unit:
        return False
    ends = (sharp.figure.low, sharp.figure.high)
    return all(end is not None and low <= end <= high for end in ends)


def _far(deciding: Sequence[Scope]) -> str | None:
    """An open bound that another number satisfies, but from so far that it says another thing."""
    for one, other in permutations(deciding, 2):
        bound, value = one.figure.low, other.figure.low
        if one.figure.high is not None or other.figure.high is None or not bound or not value:
            continue
        if value * factor(other.figure.unit) >= FAR * bound * factor(one.figure.unit):
            return f"{written(other.figure)} satisfies {written(one.figure)}, but is far above"
    return None


def _told(deciding: Sequence[Scope]) -> str:
    """Each different figure with the number of claims that give it."""
    counts: dict[str, int] = {}
    for scope in sorted(deciding, key=lambda s: (interval(s).low, interval(s).high)):
        name = written(scope.figure)
        counts[name] = counts.get(name, 0) + 1
    return "; ".join(f"{name} ({n} claims)" if n > 1 else name for name, n in counts.items())


def _ends(scopes: Sequence[Scope]) -> tuple[float | int | None, float | int | None]:
    """The smallest and the largest number named."""
    named = [
        (value * factor(s.figure.unit), value)
        for s in scopes
        for value in (s.figure.low, s.figure.high)
        if value is not None
    ]
    if not named:
        return None, None
    return min(named)[1], max(named)[1]
